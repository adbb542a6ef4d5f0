"""What stands beside the chosen application: the decision's clauses, what refuses first; documents, hits, wishes."""

from collections.abc import Sequence

from dorms.actions.reviewing.judging import Case
from dorms.db.queries.people import ApplicationLine
from dorms.domain.applying import UNDER_REVIEW
from dorms.domain.decisions import Finding, Outcome
from dorms.domain.idnumbers import masked
from dorms.domain.ledgers import masked_phone
from dorms.domain.reviewing import ProofLine
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.decisions import ask_words, check_lines, finding_words, working_words
from dorms.messages.fields import field_name
from dorms.messages.reviewing import bond_words, light_words
from dorms.ui.applying.queues import light_mark
from dorms.ui.kit.inspector import Event, Fact, Profile


def profile_of(row: ApplicationLine, case: Case | None, events: Sequence[Event]) -> Profile:
    """The pane of one application."""
    mark = light_mark(row, case)
    judged = _judged(case) if case is not None else []
    return Profile(
        title=row.name,
        subtitle="　".join(filter(None, (row.number, code_words(row.status)))),
        mark=mark,
        state=light_words(case.light.value) if case is not None and mark is not None else "",
        notices=_notices(row, case),
        facts=[Fact(label, text) for label, text in (*judged, *_of_application(row)) if text],
        events=events,
    )


def _notices(row: ApplicationLine, case: Case | None) -> list[str]:
    if case is None:
        return []
    told = []
    if case.recused is not None and row.status in UNDER_REVIEW:
        words = translate("Applications", "{actor}{bond}，应当回避，请换别人办理。")
        told.append(
            words.format(actor=case.recused.actor, bond=bond_words(case.recused.bond, case.recused.person))
        )
    if not case.is_here and row.status in UNDER_REVIEW:
        words = translate("Applications", "现在由{level}办理，本单位等待结果。")
        told.append(words.format(level=case.level))
    told += [ask_words(ask) for ask in case.asks]
    if case.lacking:
        words = translate("Applications", "材料还没有核到：{documents}。")
        told.append(words.format(documents="、".join(case.lacking)))
    if case.open_hits:
        words = translate("Applications", "核查比对有 {count} 条待核实。")
        told.append(words.format(count=len(case.open_hits)))
    return told


def _judged(case: Case) -> list[tuple[str, str]]:
    """Clauses that refuse or ask in full, the others counted; documents and hits with how they stand."""
    settled = [one for one in case.findings if one.outcome is Outcome.OK]
    lines = [(one.clause.number, _clause(one)) for one in case.findings if one.outcome is not Outcome.OK]
    if settled:
        all_of_them = translate("Applications", "{count} 条都符合")
        others = translate("Applications", "其余 {count} 条符合")
        words = others if lines else all_of_them
        lines.append((translate("Applications", "条款"), words.format(count=len(settled))))
    lines += [(one.document, _seen(one)) for one in case.proofs]
    lines += [
        (one.kind, "　".join(filter(None, (one.verdict or translate("Applications", "待核实"), one.says))))
        for one in case.hits
    ]
    if case.due is not None:
        lines.append((translate("Applications", "审核期限"), str(case.due)))
    return lines


def _seen(proof: ProofLine) -> str:
    """How a document was seen, or that it was not."""
    if proof.state:
        return " ".join(filter(None, (proof.state, str(proof.seen_on or ""), proof.verifier)))
    if proof.needed:
        return translate("Applications", "还没有核对")
    return translate("Applications", "是否需要还不清楚")


def _clause(finding: Finding) -> str:
    """〔不通过：有自有住房〕 the words of the clause, then what was found, part by part."""
    words = translate("Applications", "〔{outcome}〕{text}")
    told = words.format(outcome=finding_words(finding), text=finding.clause.text)
    found = list(check_lines(finding.check)) if finding.check is not None else []
    return "\n".join(filter(None, (told, *found, working_words(finding.working))))


def _of_application(row: ApplicationLine) -> list[tuple[str, str]]:
    wishes = "\n".join(f"{at}. {wish}" for at, wish in enumerate(row.wishes, start=1))
    return [
        (field_name("applied_on"), str(row.applied_on or "")),
        (field_name("late_reason"), row.late_reason),
        (field_name("school"), row.school),
        (field_name("id_number"), masked(row.id_number)),
        (field_name("phone"), masked_phone(row.phone)),
        (field_name("category"), code_words(row.category)),
        (translate("Applications", "申请类型"), code_words(row.kind)),
        (field_name("together"), " ".join(part for part in (code_words(row.together), row.partner) if part)),
        (field_name("current_unit_id"), row.current_unit),
        (field_name("wishes"), wishes),
        (field_name("accepts_other"), code_words(row.accepts_other)),
        (translate("Applications", "已分配"), row.assigned_unit),
        (field_name("note"), row.note),
    ]
