"""The rules across rows, over the whole store: the same that actions hold before they write."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.journal.naming import unit_label
from dorms.db.queries.known import states_on
from dorms.db.queries.living import behind_somebody, fulfilled
from dorms.db.tables import (
    AgreementRow,
    AssignmentRow,
    StayRow,
    TeacherRow,
    TemporaryHomeRow,
    TermRow,
    UnitRow,
    live,
)
from dorms.domain.findings import CheckCode, Severity, StoreFinding
from dorms.domain.living import CLOSED, Span
from dorms.errors.living import EmptySpan

Hold = tuple[UUID, Span]  # person, nights


def check_rules(session: Session, today: date) -> Iterator[StoreFinding]:
    """Units over capacity, people in two units, closed units lived in, equal ID numbers, stays without a term."""
    stays = _stays(session)
    yield from _spans(session)
    yield from _overbooked(session, stays)
    yield from _in_two_units(session, stays)
    yield from _closed(session, stays, today)
    yield from _same_numbers(session)
    yield from _without_term(session)


def _stays(session: Session) -> list[tuple[UUID, UUID, UUID, Span]]:
    rows = session.execute(
        select(StayRow.id, StayRow.teacher_id, StayRow.unit_id, StayRow.start, StayRow.until).where(
            live(StayRow)
        )
    )
    found = []
    for row, teacher, unit, start, until in rows:
        if teacher is not None and unit is not None and (until is None or start is None or start < until):
            found.append((row, teacher, unit, Span(start, until)))
    return found


def _spans(session: Session) -> Iterator[StoreFinding]:
    for row_type in (StayRow, TermRow, TemporaryHomeRow):
        rows = session.execute(select(row_type.id, row_type.start, row_type.until).where(live(row_type)))
        for row, start, until in rows:
            try:
                Span(start, until)
            except EmptySpan:
                facts = {"start": str(start), "until": str(until)}
                yield StoreFinding(
                    CheckCode.SPAN_EMPTY, Severity.QUESTION, str(row_type.__tablename__), row, facts
                )


def _overbooked(session: Session, stays: list[tuple[UUID, UUID, UUID, Span]]) -> Iterator[StoreFinding]:
    capacity = dict(session.execute(select(UnitRow.id, UnitRow.capacity).where(live(UnitRow))).all())
    held: dict[UUID, list[Hold]] = defaultdict(list)
    for _, teacher, unit, span in stays:
        held[unit].append((teacher, span))
    for teacher, unit, span in _lodgings(session):
        held[unit].append((teacher, span))
    for teacher, partner, unit, start in _promises(session):
        held[unit].append((teacher, Span(start)))
        if partner is not None:
            held[unit].append((partner, Span(start)))
    for unit, holds in held.items():
        most = _most(holds)
        places = capacity.get(unit)
        if places is not None and most > places:
            facts = {"unit": unit_label(session, unit), "capacity": str(places), "people": str(most)}
            yield StoreFinding(CheckCode.UNIT_OVERBOOKED, Severity.QUESTION, "unit", unit, facts)


def _lodgings(session: Session) -> list[tuple[UUID, UUID, Span]]:
    """Beds lent for a time; they take a place and are no home."""
    rows = session.execute(
        select(
            TemporaryHomeRow.teacher_id,
            TemporaryHomeRow.unit_id,
            TemporaryHomeRow.start,
            TemporaryHomeRow.until,
        ).where(live(TemporaryHomeRow))
    )
    return [
        (teacher, unit, Span(start, until))
        for teacher, unit, start, until in rows
        if teacher is not None and unit is not None and (until is None or start is None or start < until)
    ]


def _promises(session: Session) -> list[tuple[UUID, UUID | None, UUID, date]]:
    """Open promises, but for those of a chain of moves that wait for somebody to leave."""
    rows = session.execute(
        select(
            AssignmentRow.teacher_id, AssignmentRow.partner_id, AssignmentRow.unit_id, AssignmentRow.start
        ).where(
            live(AssignmentRow),
            AssignmentRow.until.is_(None),
            AssignmentRow.id.not_in(fulfilled()),
            AssignmentRow.id.not_in(behind_somebody()),
        )
    )
    return [
        (teacher, partner, unit, start)
        for teacher, partner, unit, start in rows
        if teacher is not None and unit is not None and start is not None
    ]


def _most(holds: list[Hold]) -> int:
    """The most different people on one night."""
    nights = {span.start or date.min for _, span in holds}
    return max((len({who for who, span in holds if span.covers(night)}) for night in nights), default=0)


def _in_two_units(session: Session, stays: list[tuple[UUID, UUID, UUID, Span]]) -> Iterator[StoreFinding]:
    own: dict[UUID, list[tuple[UUID, Span]]] = defaultdict(list)
    for _, teacher, unit, span in stays:
        for other, earlier in own[teacher]:
            if other != unit and earlier.overlaps(span):
                name = session.scalar(select(TeacherRow.name).where(TeacherRow.id == teacher)) or ""
                facts = {
                    "person": name,
                    "one": unit_label(session, other),
                    "other": unit_label(session, unit),
                }
                yield StoreFinding(
                    CheckCode.PERSON_IN_TWO_UNITS, Severity.QUESTION, "teacher", teacher, facts
                )
        own[teacher].append((unit, span))


def _closed(
    session: Session, stays: list[tuple[UUID, UUID, UUID, Span]], today: date
) -> Iterator[StoreFinding]:
    states = states_on(session, today)
    for unit in {unit for _, _, unit, span in stays if span.covers(today)}:
        if states.get(unit) in CLOSED:
            facts = {"unit": unit_label(session, unit), "state": states[unit]}
            yield StoreFinding(CheckCode.UNIT_CLOSED_BUT_LIVED_IN, Severity.QUESTION, "unit", unit, facts)


def _same_numbers(session: Session) -> Iterator[StoreFinding]:
    seen: dict[str, tuple[UUID, str]] = {}
    rows = session.execute(
        select(TeacherRow.id, TeacherRow.name, TeacherRow.id_number).where(
            live(TeacherRow), TeacherRow.id_number.is_not(None)
        )
    )
    for teacher, name, number in rows:
        if number in seen:
            facts = {"one": seen[number][1], "other": name or ""}
            yield StoreFinding(CheckCode.SAME_ID_NUMBER, Severity.QUESTION, "teacher", teacher, facts)
        seen[number or ""] = (teacher, name or "")


def _without_term(session: Session) -> Iterator[StoreFinding]:
    with_term = select(TermRow.agreement_id).where(live(TermRow))
    rows = session.execute(
        select(StayRow.id, TeacherRow.name)
        .join(TeacherRow, StayRow.teacher_id == TeacherRow.id)
        .outerjoin(AgreementRow, StayRow.agreement_id == AgreementRow.id)
        .where(
            live(StayRow),
            StayRow.until.is_(None),
            StayRow.agreement_id.is_(None) | StayRow.agreement_id.not_in(with_term),
        )
    )
    for stay, name in rows:
        yield StoreFinding(CheckCode.STAY_WITHOUT_TERM, Severity.NOTE, "stay", stay, {"person": name or ""})
