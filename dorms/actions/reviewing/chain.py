"""Reviewing applications: passed level by level as the rules say, returned with codes, refused with clauses."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.applications import Against, step_to
from dorms.actions.common import acting, clean, row_of
from dorms.actions.decisions import Judged, keep_decisions
from dorms.actions.reviewing.judging import LEVEL_OF, Bench, Case, Light, bench
from dorms.actions.reviewing.letters import NewLetter, issue_letter
from dorms.actions.reviewing.recusal import Exceptionally, agreed
from dorms.actions.rulebook import label
from dorms.db.tables import ApplicationRow, ApplicationStepRow, live
from dorms.domain.applying import Correction, Exceptional, Status, after_passing
from dorms.domain.reviewing import LetterKind
from dorms.errors.living import FieldMissing, UnknownCode, WrongStep
from dorms.errors.reviewing import CaseOpen, CaseRefused, MustStandAside, NothingChosen, NotThisLevel
from dorms.rules.procedure import NOBODY
from dorms.rules.provisions.terms import Objection
from dorms.rules.ruleset import RuleSet


def pass_applications(
    session: Session,
    application_ids: Sequence[UUID],
    *,
    day: date,
    opinion: str = "",
    exception: Exceptionally | None = None,
) -> int:
    """Pass these applications to the next stop of their way, as one operation; one that may not pass stops all.

    A case that asks something, that the rules refuse, or that is close to who acts, passes only as an exception
    to which a second person agrees; it is counted.
    """
    if not application_ids:
        raise NothingChosen("pass_applications")
    found = bench(session, day, application_ids)
    chosen = [found.case(application, acting(session)) for application in application_ids]
    against = [_passable(session, case, found, exception) for case in chosen]
    decisions = _kept(session, chosen, opinion, day)
    for case, exceptional in zip(chosen, against, strict=True):
        assert case.passes_to is not None
        step_to(
            session,
            row_of(session, ApplicationRow, case.id),
            case.passes_to,
            day=day,
            opinion=opinion or (exception.reason if exception else ""),
            level=LEVEL_OF.get(_status(case), ""),
            against=exceptional,
            decision=decisions.get(case.id),
        )
    return len(application_ids)


def _passable(session: Session, case: Case, found: Bench, exception: Exceptionally | None) -> Against | None:
    """Refused unless it may pass here and now; what passing it would go against, with the second person."""
    if case.passes_to is None:
        raise WrongStep(case.line.number, case.line.status, "通过")
    check_level(case, found)
    return _against(session, case, found, exception)


def _kept(
    session: Session, chosen: Sequence[Case], reason: str, day: date, verdict: str = "通过"
) -> dict[UUID, UUID]:
    """Keep the decisions on eligibility that the steps rest on, all at once; their ids by application."""
    judged = [
        Judged(
            question="eligibility", known=case.known, decision=case.decisions[0], application=case.id,
            verdict=verdict, reason=reason, level=LEVEL_OF.get(_status(case), ""),
        )
        for case in chosen
        if case.known is not None
    ]  # fmt: skip
    kept = keep_decisions(session, judged, decided_on=day)
    return {
        one.application: row for one, row in zip(judged, kept, strict=True) if one.application is not None
    }


def _status(case: Case) -> Status:
    return Status(case.line.status)


def _against(session: Session, case: Case, found: Bench, exception: Exceptionally | None) -> Against | None:
    """What the step would go against, refused unless somebody else agrees."""
    if exception is None:
        check_apart(case)
        _check_settled(case)
        return None
    if case.recused is None and case.light is Light.CLEAN:
        return None
    kind = Exceptional.RECUSAL if case.recused is not None else Exceptional.ELIGIBILITY
    return Against(kind, agreed(session, exception, case.line, found.near))


def check_level(case: Case, found: Bench) -> None:
    """A school does not decide for the central school, nor that for the bureau."""
    if not case.is_here:
        raise NotThisLevel(case.line.name, case.level, found.office_name)


def check_apart(case: Case) -> None:
    """Nobody decides on their own case, their spouse's or their room-mate's."""
    if case.recused is not None:
        raise MustStandAside(case.recused.actor, case.recused.bond, case.recused.person)


def _check_settled(case: Case) -> None:
    if case.light is Light.REFUSED:
        first = case.refusals[0]
        raise CaseRefused(case.line.name, first.clause.number, first.code)
    if case.light is Light.ASKS:
        asks = tuple((ask.fact, str(ask.why), ask.value) for ask in case.asks)
        raise CaseOpen(case.line.name, asks, case.lacking, len(case.open_hits))


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """退回补正: for which coded reasons, what exactly is wanted, by when."""

    codes: tuple[str, ...]
    wanted: str
    day: date
    comply_by: date | None = None


def return_application(
    session: Session, application_id: UUID, back: Return, *, exception: Exceptionally | None = None
) -> UUID:
    """Send an application back for correction with a 《补正通知书》; the letter's id."""
    if not back.codes:
        raise FieldMissing("reason_code")
    for code in back.codes:
        if code not in set(Correction):
            raise UnknownCode("reason_code", code, tuple(Correction))
    case, found, against = _alone(session, application_id, back.day, exception)
    row = row_of(session, ApplicationRow, application_id)
    wanted = clean("wanted", back.wanted, required=True)
    step_to(
        session, row, Status.RETURNED, day=back.day, opinion=wanted, level=LEVEL_OF.get(_status(case), ""),
        reason_code=",".join(back.codes), against=against,
    )  # fmt: skip
    within, to = remedy(found.rules, back.day)
    clauses = {
        (one.clause, one.clause_text) for one in case.proofs if one.clause and one.document in case.lacking
    }
    return issue_letter(
        session,
        NewLetter(
            kind=LetterKind.CORRECTION, teacher_id=_teacher(row), day=back.day, facts=wanted,
            codes=[str(code) for code in back.codes],
            clauses=sorted(clauses), application_id=application_id, rule_set=label(found.rules),
            comply_by=back.comply_by, object_within=within, object_to=to,
        ),
    )  # fmt: skip


def refuse_application(
    session: Session,
    application_id: UUID,
    *,
    day: date,
    facts: str,
    codes: Sequence[str] = (),
    exception: Exceptionally | None = None,
) -> UUID:
    """Decide 不合格 with a 《不予通过告知书》 naming facts, clauses and the remedy; the letter's id.

    The clauses are those of the decision that refuse; a refusal the rules do not carry needs its own words.
    """
    case, found, against = _alone(session, application_id, day, exception)
    row = row_of(session, ApplicationRow, application_id)
    told = clean("facts", facts, required=True)
    refused = case.refusals
    level = LEVEL_OF.get(_status(case), "")
    reasons = tuple(dict.fromkeys([*(one.code for one in refused if one.code), *codes])) or ("OTHER",)
    step_to(
        session, row, Status.UNQUALIFIED, day=day, opinion=told, level=level,
        reason_code=",".join(reasons), against=against,
        decision=_kept(session, [case], told, day, "不予通过").get(case.id),
    )  # fmt: skip
    within, to = remedy(found.rules, day)
    return issue_letter(
        session,
        NewLetter(
            kind=LetterKind.REFUSAL, teacher_id=_teacher(row), day=day, facts=told, codes=reasons,
            clauses=[(one.clause.number, one.clause.text) for one in refused], application_id=application_id,
            rule_set=label(found.rules), object_within=within, object_to=to,
        ),
    )  # fmt: skip


def _alone(
    session: Session, application_id: UUID, day: date, exception: Exceptionally | None
) -> tuple[Case, Bench, Against | None]:
    """The case of a decision against the applicant: whoever is close to it may not take it either."""
    found = bench(session, day, [application_id])
    case = found.case(application_id, acting(session))
    check_level(case, found)
    if exception is None or case.recused is None:
        check_apart(case)
        return case, found, None
    return case, found, Against(Exceptional.RECUSAL, agreed(session, exception, case.line, found.near))


def remedy(rules: RuleSet, day: date) -> tuple[str, str]:
    """Within how long and with whom the rules let somebody object; empty where they are silent."""
    for rule in rules.of(Objection):
        when = rule.kind.when
        if when is None or when.judged(NOBODY, day).holds is True:
            within = rule.kind.lodge.text if rule.kind.lodge is not None else ""
            return within, rule.kind.to or ""
    return "", ""


def _teacher(row: ApplicationRow) -> UUID:
    if row.teacher_id is None:
        raise FieldMissing("teacher_id")
    return row.teacher_id


def decide_objected(session: Session, application_id: UUID, *, stands: bool, day: date, opinion: str) -> None:
    """After an objection is answered the application goes back to where it was, or is refused."""
    found = bench(session, day, [application_id])
    case = found.case(application_id, acting(session))
    check_apart(case)
    if case.line.status != Status.OBJECTION:
        raise WrongStep(case.line.number, case.line.status, "复核")
    if not stands:
        refuse_application(session, application_id, day=day, facts=opinion)
        return
    row = row_of(session, ApplicationRow, application_id)
    before = session.scalar(
        select(ApplicationStepRow.before)
        .where(
            ApplicationStepRow.application_id == application_id,
            ApplicationStepRow.after == Status.OBJECTION,
            live(ApplicationStepRow),
        )
        .order_by(ApplicationStepRow.day.desc(), ApplicationStepRow.id.desc())
        .limit(1)
    )
    again = Status.WAITING if before == Status.WAITING else Status.NOTICE
    step_to(session, row, again, day=day, opinion=clean("opinion", opinion), level="教体局")


def end_notice_of(session: Session, application_ids: Sequence[UUID], *, day: date, number: str) -> int:
    """When the notice of qualified applicants is over, those on it go on their way; how many did."""
    found = bench(session, day, application_ids)
    way = found.way
    moved = 0
    for application in application_ids:
        line = found.lines.get(application)
        after = after_passing(way, Status.NOTICE) or Status.WAITING
        if line is not None and line.status == Status.NOTICE:
            row = row_of(session, ApplicationRow, application)
            step_to(session, row, after, day=day, opinion=number)
            moved += 1
    return moved
