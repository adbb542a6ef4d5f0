"""Facts for decisions: the one way from the store to what rules read.

`facts_of_teachers`, `facts_of_stays` and `facts_of_households` answer for one, many or all in the same dozen
statements. What nobody recorded stays unknown, so that a decision asks; each fact says what it rests on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.db.queries.cases.filling import fill, reply_of, term_of
from dorms.db.queries.cases.rows import Book, StayEntry, read_book
from dorms.db.tables import HouseholdMemberRow, HouseholdRow, StayRow, live
from dorms.domain.facts import Known, StayCase

__all__ = ["facts_of_households", "facts_of_stays", "facts_of_teachers"]


def facts_of_teachers(
    session: Session, day: date, teachers: Collection[UUID] | None = None
) -> dict[UUID, Known]:
    """What is known of these teachers that day (None: of all), with the unit they live in, if any."""
    book = read_book(session, teachers)
    return {
        teacher: fill(book, teacher, day, _home(book, teacher, day))
        for teacher in (book.teachers if teachers is None else teachers)
        if teacher in book.teachers
    }


def _home(book: Book, teacher: UUID, day: date) -> StayEntry | None:
    living = [one for one in book.stays.get(teacher, ()) if one.covers(day)]
    return living[-1] if living else None


def facts_of_stays(
    session: Session, day: date, stays: Collection[UUID] | None = None
) -> dict[UUID, StayCase]:
    """What is known of these stays that day; None: of all that have begun and not ended by then."""
    book = read_book(session, _living(session, day) if stays is None else _occupants(session, stays))
    every = [one for own in book.stays.values() for one in own if one.teacher in book.teachers]
    wanted = None if stays is None else frozenset(stays)
    return {
        stay.id: _case(book, stay, day)
        for stay in every
        if (stay.covers(day) if wanted is None else stay.id in wanted)
    }


def _living(session: Session, day: date) -> list[UUID]:
    gone = or_(StayRow.until.is_(None), StayRow.until > day)
    rows = session.scalars(
        select(StayRow.teacher_id).where(live(StayRow), StayRow.start <= day, gone).distinct()
    )
    return [row for row in rows if row is not None]


def _occupants(session: Session, stays: Collection[UUID]) -> list[UUID]:
    ids = list(stays)
    found: set[UUID] = set()
    for at in range(0, len(ids), 500):
        rows = session.scalars(
            select(StayRow.teacher_id).where(live(StayRow), StayRow.id.in_(ids[at : at + 500]))
        )
        found.update(row for row in rows if row is not None)
    return list(found)


def _case(book: Book, stay: StayEntry, day: date) -> StayCase:
    unit = book.units.get(stay.unit) if stay.unit is not None else None
    term = term_of(book, stay)
    reply = reply_of(book, stay, day)
    return StayCase(
        stay=stay.id,
        unit=stay.unit,
        place=unit.place if unit else "",
        host_school=unit.host_school if unit else "",
        agreement=stay.agreement,
        number=term.number if term else "",
        term=term.id if term else None,
        rule_set=term.rule_set if term else "",
        wish=(reply.wish or "") if reply is not None else "",
        known=fill(book, stay.teacher, day, stay),
    )


def facts_of_households(
    session: Session, day: date, households: Collection[UUID] | None = None
) -> dict[UUID, tuple[Known, ...]]:
    """The members of these households (None: of all) on that day, each with what is known of them."""
    rows = session.execute(
        select(HouseholdMemberRow.household_id, HouseholdMemberRow.teacher_id, HouseholdMemberRow.start,
               HouseholdMemberRow.until)
        .join(HouseholdRow, HouseholdMemberRow.household_id == HouseholdRow.id)
        .where(live(HouseholdMemberRow), live(HouseholdRow))
        .order_by(HouseholdMemberRow.id)
    )  # fmt: skip
    members: dict[UUID, list[UUID]] = defaultdict(list)
    for household, teacher, start, until in rows:
        holds = (start or date.min) <= day < (until or date.max)
        if (
            teacher is not None
            and household is not None
            and holds
            and (households is None or household in households)
        ):
            members[household].append(teacher)
    everyone = {teacher for own in members.values() for teacher in own}
    known = facts_of_teachers(session, day, None if households is None else everyone)
    return {
        household: tuple(known[teacher] for teacher in own if teacher in known)
        for household, own in members.items()
    }
