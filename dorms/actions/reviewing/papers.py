"""The papers of reviewing: what the store and the rules say, put where a paper wants it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.reviewing.judging import Case, bench
from dorms.actions.rulebook import label, rulebook
from dorms.db.queries.people import application_lines
from dorms.db.queries.ranking import ranked_lines, ranking_heads, rankings_of
from dorms.db.queries.records import stay_records
from dorms.db.queries.reviewing import letter_lines, notice_lines
from dorms.db.tables import StayRow
from dorms.domain.decisions import Finding, Outcome
from dorms.domain.papers import (
    AnswerLetter,
    ClauseLine,
    CorrectionLetter,
    HitEntry,
    Letter,
    NoticeLine,
    NoticeReport,
    NotRenewedLetter,
    ObjectionEntry,
    Paper,
    PointEntry,
    PostingEntry,
    Proof,
    ProofEntry,
    PublicNotice,
    QualificationSheet,
    RefusalLetter,
    ScoreConfirmation,
    VacateLetter,
)
from dorms.domain.reviewing import (
    LetterKind,
    LetterLine,
    NoticeEntry,
    ProofState,
    RankedLine,
    RankingHead,
    decision_of,
    point_lines,
    points_text,
)
from dorms.domain.reviewing import NoticeLine as Notice
from dorms.errors.policy import NoRuleSet
from dorms.messages import translate
from dorms.messages.decisions import ask_words, code_words, finding_words, working_words
from dorms.messages.reviewing import correction_words, light_words, notice_outcome_words

KINDS: Mapping[str, type[Letter]] = {
    LetterKind.REFUSAL: RefusalLetter,
    LetterKind.CORRECTION: CorrectionLetter,
    LetterKind.NOT_RENEWED: NotRenewedLetter,
    LetterKind.VACATE: VacateLetter,
    LetterKind.ANSWER: AnswerLetter,
}


def letters(session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date) -> list[Paper]:
    """Each letter as the paper its kind is, with its 送达回证."""
    lines = {line.id: line for line in letter_lines(session, today, rows)}
    applied = {line.id: line.applied_on for line in application_lines(session, today)}
    stays = [line.stay_id for line in lines.values() if line.stay_id is not None]
    units = {stay.id: stay.unit for stay in stay_records(session, today, StayRow.id.in_(stays))}
    names = _rule_names(session)
    return [
        _letter(lines[row], office, applied, units, names)
        for row in rows
        if row in lines and lines[row].kind in KINDS
    ]


def _letter(
    line: LetterLine,
    office: str,
    applied: Mapping[UUID, date | None],
    units: Mapping[UUID, str],
    names: Mapping[str, str],
) -> Paper:
    words = correction_words if line.kind == LetterKind.CORRECTION else code_words
    return KINDS[line.kind](
        number=line.number,
        person=line.name,
        employer=line.school,
        application=line.application,
        applied=applied.get(line.application_id) if line.application_id else None,
        unit=units.get(line.stay_id, "") if line.stay_id else "",
        reasons="、".join(words(code) for code in line.codes),
        facts=line.facts,
        clauses=tuple(ClauseLine(number=number, text=text) for number, text in line.clauses),
        rules=names.get(line.rule_set, line.rule_set),
        comply_by=line.comply_by,
        object_within=line.object_within,
        object_to=line.object_to,
        way=line.way,
        delivered=line.delivered_on,
        object_by=line.object_by,
        receiver=line.receiver,
        witnesses=line.witnesses,
        office=office,
        day=line.issued_on,
    )


def _rule_names(session: Session) -> dict[str, str]:
    """Rule sets by the label decisions name them with: title and version."""
    return {
        label(rules): f"{rules.header.title}（{rules.header.version}）"
        for _, rules in rulebook(session).adopted
    }


def qualification_sheets(
    session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date
) -> list[Paper]:
    """资格核查表: every clause, document and hit as they stand today, opinions left to be written and sealed."""
    found = bench(session, today, rows)
    header = found.rules.header
    name = f"{header.title}（{header.version}）"
    return [_sheet(found.case(row, None), clerk, today, name) for row in rows if row in found.lines]


def _sheet(case: Case, clerk: str, today: date, rules: str) -> Paper:
    line = case.line
    questions = [ask_words(ask) for ask in case.asks]
    if case.lacking:
        words = translate("Reviewing", "材料还没有核到：{documents}")
        questions.append(words.format(documents="、".join(case.lacking)))
    return QualificationSheet(
        number=line.number,
        person=line.name,
        partner=line.partner,
        employer=line.school,
        category=line.category,
        kind=line.kind,
        applied=line.applied_on,
        late=line.late_reason,
        clauses=tuple(_clause(one) for one in case.findings),
        proofs=tuple(
            ProofEntry(name=one.document, state=one.state, seen=one.seen_on, verifier=one.verifier)
            for one in case.proofs
        ),
        hits=tuple(
            HitEntry(
                source=f"{one.source} {one.dated or ''}".strip(),
                says=one.says,
                verdict=one.verdict or translate("Reviewing", "待核实"),
            )
            for one in case.hits
        ),
        outcome=light_words(case.light.value),
        questions="；".join(words.rstrip("。") for words in questions),
        rules=rules,
        checked=today,
        checker=clerk,
    )


def receipt_facts(
    session: Session, rows: Sequence[UUID], today: date
) -> dict[UUID, tuple[tuple[Proof, ...], str, date | None]]:
    """What a receipt says besides the application: documents handed in, those lacking, by when it is answered.

    Nothing where no rule set is in force.
    """
    try:
        found = bench(session, today, rows)
    except NoRuleSet:
        return {}
    return {row: _receipt(found.case(row, None)) for row in found.lines}


def _receipt(case: Case) -> tuple[tuple[Proof, ...], str, date | None]:
    handed_in = tuple(
        Proof(name=one.document, state=one.state)
        for one in case.proofs
        if one.state in (ProofState.ORIGINAL, ProofState.COPY)
    )
    return handed_in, "、".join(case.lacking), case.due


def _clause(finding: Finding) -> ClauseLine:
    return ClauseLine(number=finding.clause.number, text=finding.clause.text, outcome=finding_words(finding))


def confirmations(
    session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date
) -> list[Paper]:
    """积分(资格)确认表 of these lines of ranked lists (their ids), each on its own sheet to be signed."""
    heads = {head.id: head for head in ranking_heads(session)}
    lists = {ranking: ranked_lines(session, ranking) for ranking in set(rankings_of(session, rows).values())}
    lines = {line.id: line for found in lists.values() for line in found}
    names = _rule_names(session)
    return [
        _confirmation(lines[row], heads[lines[row].ranking_id], office, names) for row in rows if row in lines
    ]


def _confirmation(line: RankedLine, head: RankingHead, office: str, names: Mapping[str, str]) -> Paper:
    entries = [
        PointEntry(number=clause.number, text=clause.text, working=working_words(working), points=points)
        for clause, working, points in point_lines(line.decision)
    ]
    return ScoreConfirmation(
        ranking=head.title,
        number=line.number,
        person=line.name,
        partner=line.partner,
        employer=line.school,
        category=line.category,
        tier=tier_words(line),
        lines=tuple(entries),
        points=points_text(line.points),
        place=str(line.place),
        facts_on=head.day,
        rules=names.get(head.rule_set, head.rule_set),
        office=office,
    )


def tier_words(line: RankedLine) -> str:
    """The priority group by its name where the decision tells it."""
    if line.decision:
        for finding in decision_of(line.decision).findings:
            name = dict(finding.working.figures).get("name", "")
            if finding.working.code == "tier" and name and finding.outcome is Outcome.OK:
                return name
    return translate("Reviewing", "第 {tier} 组").format(tier=line.tier)


def public_notices(
    session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date
) -> list[Paper]:
    """公示 as it was frozen."""
    found = {line.id: line for line in notice_lines(session)}
    return [notice_paper(found[row], office, _rule_names(session)) for row in rows if row in found]


def notice_paper(notice: Notice, office: str, names: Mapping[str, str]) -> PublicNotice:
    """The paper of a notice: names, schools, categories, points; nothing else about a person exists on it."""
    return PublicNotice(
        number=notice.number,
        subject=notice.subject,
        basis=notice.basis or names.get(notice.rule_set, ""),
        lines=tuple(_line(one) for one in notice.entries),
        start=notice.start,
        until=notice.last_day,
        objections_to=notice.objections_to,
        objection_phone=notice.phone,
        objection_place=notice.place,
        office=office,
        day=notice.start,
    )


def _line(one: NoticeEntry) -> NoticeLine:
    return NoticeLine(
        name=one.name, school=one.school, category=one.category, unit_type=one.unit_type, unit=one.unit,
        points=one.points, remark=one.remark,
    )  # fmt: skip


def notice_reports(
    session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date
) -> list[Paper]:
    """公示情况说明 of notices that are over; of one that still runs there is none."""
    found = {line.id: line for line in notice_lines(session)}
    return [_report(found[row], office) for row in rows if row in found and found[row].closed_on is not None]


def _report(notice: Notice, office: str) -> Paper:
    return NoticeReport(
        number=notice.number,
        subject=notice.subject,
        count=len(notice.entries),
        start=notice.start,
        until=notice.last_day,
        postings=tuple(
            PostingEntry(place=one.place, posted=one.posted_on, taken_down=one.taken_down_on)
            for one in notice.postings
        ),
        objections=tuple(
            ObjectionEntry(
                number=one.number, lodged=one.lodged_on, outcome=one.outcome, answered=one.answered_on
            )
            for one in notice.objections
        ),
        raised=len(notice.objections) or None,
        outcome=notice_outcome_words(notice.outcome),
        remark=notice.report,
        office=office,
        day=notice.closed_on,
    )


Build = Callable[[Session, Sequence[UUID], str, str, date], list[Paper]]
REVIEWING: Mapping[type[Paper], Build] = {
    Letter: letters,
    QualificationSheet: qualification_sheets,
    ScoreConfirmation: confirmations,
    PublicNotice: public_notices,
    NoticeReport: notice_reports,
}
