"""How the lines of a season read: the sign of each sort, the clause that settles it, what is still asked."""

from functools import cache

from dorms.domain.decisions import Finding, Outcome
from dorms.domain.renewing import LEAVE, ReviewLine, Sort
from dorms.messages import translate
from dorms.messages.decisions import code_words, fact_words
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.theme import Tone


def sort_words(sort: Sort) -> str:
    """Where a stay stands, in the language on screen."""
    return {
        Sort.CLEAR: translate("Seasons", "可续"),
        Sort.ASK: translate("Seasons", "需人工核实"),
        Sort.LEAVE: translate("Seasons", "应退"),
        Sort.RENEWED: translate("Seasons", "已续住"),
        Sort.ENDED: translate("Seasons", "不续住"),
    }[sort]


def sort_mark(sort: Sort) -> Mark:
    return _marks(translate("Seasons", "续"))[sort]


@cache
def _marks(language: str) -> dict[Sort, Mark]:
    """One table per language; the first letter names it."""
    return {
        Sort.CLEAR: Mark(translate("Seasons", "续"), Shape.SQUARE, Tone.LIVED),
        Sort.ASK: Mark(translate("Seasons", "核"), Shape.DIAMOND, Tone.WAITING),
        Sort.LEAVE: Mark(translate("Seasons", "退"), Shape.TRIANGLE, Tone.LATE),
        Sort.RENEWED: Mark(translate("Seasons", "办"), Shape.RING, Tone.FREE),
        Sort.ENDED: Mark(translate("Seasons", "止"), Shape.DISC, Tone.GONE),
    }


def clauses_words(line: ReviewLine) -> str:
    """The numbers of the clauses that settle it; what is decided stands on its card."""
    if line.is_settled:
        return ""
    return "、".join(dict.fromkeys(finding.clause.number for finding in line.telling))


def why_words(line: ReviewLine) -> str:
    """In a few words why the stay stands where it stands."""
    if line.sort is Sort.RENEWED and line.verdict is not None and not line.verdict.reason:
        return translate("Seasons", "续住至 {day}").format(day=line.last_day)
    if line.is_settled:
        return line.verdict.reason if line.verdict is not None else ""
    if line.case.wish == LEAVE:
        return translate("Seasons", "本人不续住")
    if line.mates:
        return translate("Seasons", "同住的{names}还没有定").format(names="、".join(line.mates))
    if line.decision.outcome is Outcome.REFUSED:
        return "、".join(dict.fromkeys(code_words(one.code) for one in line.telling if one.code))
    if line.decision.outcome is Outcome.FLAG:
        asked = "、".join(dict.fromkeys(fact_words(ask.fact) for ask in line.questions))
        return translate("Seasons", "要核实：{facts}").format(facts=asked)
    last = line.new_last_day
    return translate("Seasons", "续住至 {day}").format(day=last) if last else ""


def clause_words(finding: Finding) -> str:
    """The clause as it is quoted."""
    return translate("Seasons", "{number}　{text}").format(
        number=finding.clause.number, text=finding.clause.text
    )


def reason_for_leaving(line: ReviewLine) -> str:
    """The reason a form proposes, with the clause it rests on."""
    if line.case.wish == LEAVE:
        return translate("Seasons", "本人不续住")
    told = [
        translate("Seasons", "{code}（{number}）").format(code=code_words(one.code), number=one.clause.number)
        for one in line.telling
        if one.outcome is Outcome.REFUSED and one.code
    ]
    return "；".join(dict.fromkeys(told))


def answer_words(line: ReviewLine) -> str:
    """What the occupant answered."""
    if line.case.wish == LEAVE:
        return translate("Seasons", "不续住")
    applied = line.case.facts.renewal_applied_on
    return translate("Seasons", "已申请 {day}").format(day=applied) if applied is not None else ""
