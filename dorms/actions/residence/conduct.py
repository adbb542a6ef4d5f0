"""While somebody lives there: who lives along, and what was found against the rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.attaching import attach_files
from dorms.actions.common import clean, last_of, need_reason, not_after, row_of
from dorms.actions.rulebook import cited, rulebook
from dorms.db.queries.cases import facts_of_teachers
from dorms.db.queries.rulebook import work_calendar
from dorms.db.tables import CoResidentRow, StayRow, TeacherRow, ViolationRow
from dorms.domain.attachments import NewFile
from dorms.domain.identity import new_id
from dorms.domain.idnumbers import checked_id
from dorms.errors.living import AlreadyEnded, DaysOutOfOrder
from dorms.errors.policy import NoRuleSet
from dorms.rules.leaving import Cause, leaving


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A violation as it was found: the rule set's code for it, what happened, and on what evidence."""

    teacher_id: UUID
    unit_id: UUID | None
    day: date
    code: str
    facts: str
    evidence: str
    handling: str = ""
    files: Sequence[NewFile] = ()


def register_co_resident(
    session: Session,
    stay_id: UUID,
    *,
    name: str,
    relation: str,
    start: date,
    today: date,
    id_number: str = "",
    note: str = "",
) -> UUID:
    """登记同住人 (domain.md 13, point 23)."""
    stay = row_of(session, StayRow, stay_id)
    number = clean("id_number", id_number)
    row = CoResidentRow(
        id=new_id(),
        teacher_id=stay.teacher_id,
        stay_id=stay_id,
        name=clean("name", name, required=True),
        relation=clean("relation", relation, required=True),
        id_number=checked_id(number) if number else None,
        start=not_after(start, today),
        note=clean("note", note) or None,
    )
    session.add(row)
    return row.id


def end_co_resident(session: Session, row_id: UUID, *, day: date) -> None:
    """The co-resident left."""
    row = row_of(session, CoResidentRow, row_id)
    if row.until is not None:
        raise AlreadyEnded(row.name or "", row.until)
    row.until = last_of(row.start, day)


def record_violation(session: Session, found: Found, *, today: date) -> UUID:
    """登记违规: the breach counts in every later decision; the ban follows from the rule set, if it sets one."""
    row_of(session, TeacherRow, found.teacher_id)
    ban, clause = _ban(session, found)
    row = ViolationRow(
        id=new_id(),
        teacher_id=found.teacher_id,
        unit_id=found.unit_id,
        day=not_after(found.day, today),
        code=clean("code", found.code, required=True),
        facts=clean("facts", found.facts, required=True),
        evidence=clean("evidence", found.evidence, required=True),
        handling=clean("handling", found.handling) or None,
        clause=clause or None,
        ban_until=ban,
    )
    session.add(row)
    session.flush()
    attach_files(session, "violation", row.id, found.files)
    return row.id


def _ban(session: Session, found: Found) -> tuple[date | None, str]:
    """Until when no application is taken, by which clause; counted from the day it was found."""
    known = facts_of_teachers(session, found.day, [found.teacher_id]).get(found.teacher_id)
    if known is None:
        return None, ""
    try:
        rules = rulebook(session).on(found.day, known.facts.unit_programme or "")
    except NoRuleSet:
        return None, ""
    cause = Cause(
        code=found.code, event=found.day, notified=found.day, decided=found.day, left=found.day,
        term_last_day=known.facts.term_until,
    )  # fmt: skip
    decision = leaving(rules, known.facts, found.day, cause, work_calendar(session))
    by = next((one for one in decision.findings if any(g.name == "ban_until" for g in one.gives)), None)
    return decision.date_given("ban_until"), cited(rules, by) if by is not None else ""


def remedy_violation(session: Session, row_id: UUID, *, day: date, note: str) -> None:
    """It has been put right: it still stands in the ledger, and no longer against the person."""
    row = row_of(session, ViolationRow, row_id)
    if row.remedied_on is not None:
        raise AlreadyEnded(row.facts or "", row.remedied_on)
    if row.day is not None and day < row.day:
        raise DaysOutOfOrder("违规", row.day, "改正", day)
    row.remedied_on = day
    row.handling = "；".join(part for part in (row.handling, need_reason("remedy", note)) if part)
