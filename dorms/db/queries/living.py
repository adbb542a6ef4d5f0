"""What the rules of a unit and a person need, on one day: residents, promises, state, couple."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session, aliased

from dorms.db.journal.naming import unit_label
from dorms.db.tables import (
    AssignmentRow,
    BuildingRow,
    EntranceRow,
    HouseholdMemberRow,
    HouseholdRow,
    SchoolRow,
    SiteRow,
    StayRow,
    TeacherRow,
    TemporaryHomeRow,
    UnitRow,
    UnitStateRow,
    live,
)
from dorms.domain.living import Holding, Person, Place, Span
from dorms.errors.store import UnknownRow


def person(session: Session, teacher: UUID) -> Person:
    """The person, with the spouse of a couple household."""
    row = session.execute(
        select(TeacherRow.name, TeacherRow.sex).where(TeacherRow.id == teacher, live(TeacherRow))
    ).first()
    if row is None:
        raise UnknownRow("teacher", str(teacher))
    return Person(teacher, row.name or "", row.sex or "", spouse_of(session, teacher))


def spouse_of(session: Session, teacher: UUID) -> UUID | None:
    """The teacher's husband or wife, if both are registered: by the spouse's ID number, or as a couple household."""
    spouse, mine_too = aliased(TeacherRow), aliased(TeacherRow)
    married = session.scalar(
        select(spouse.id)
        .join(mine_too, (mine_too.spouse_id == spouse.id_number) | (spouse.spouse_id == mine_too.id_number))
        .where(mine_too.id == teacher, spouse.id != teacher, live(spouse))
        .limit(1)
    )
    if married is not None:
        return married
    mine = select(HouseholdMemberRow.household_id).where(
        HouseholdMemberRow.teacher_id == teacher, live(HouseholdMemberRow), HouseholdMemberRow.until.is_(None)
    )
    return session.scalar(
        select(HouseholdMemberRow.teacher_id)
        .join(HouseholdRow, HouseholdMemberRow.household_id == HouseholdRow.id)
        .where(
            HouseholdRow.kind == "夫妻",
            HouseholdRow.id.in_(mine),
            HouseholdMemberRow.teacher_id != teacher,
            live(HouseholdMemberRow),
            live(HouseholdRow),
        )
        .limit(1)
    )


def place(session: Session, unit: UUID, day: date) -> Place:
    """The unit as the rules see it that day."""
    row = session.execute(
        select(UnitRow.capacity, UnitRow.gender, EntranceRow.gender.label("entrance"))
        .outerjoin(EntranceRow, UnitRow.entrance_id == EntranceRow.id)
        .where(UnitRow.id == unit, live(UnitRow))
    ).first()
    if row is None:
        raise UnknownRow("unit", str(unit))
    state, reason = state_of(session, unit, day)
    return Place(unit_label(session, unit), row.capacity, row.gender or row.entrance or "", state, reason)


def state_of(session: Session, unit: UUID, day: date) -> tuple[str, str]:
    """The stored state that day and its reason; 在用 where none is recorded."""
    row = session.execute(
        select(UnitStateRow.state, UnitStateRow.reason)
        .where(
            UnitStateRow.unit_id == unit,
            live(UnitStateRow),
            or_(UnitStateRow.start.is_(None), UnitStateRow.start <= day),
            or_(UnitStateRow.until.is_(None), UnitStateRow.until > day),
        )
        .order_by(UnitStateRow.start.desc().nulls_last())
        .limit(1)
    ).first()
    return (row.state or "在用", row.reason or "") if row else ("在用", "")


def holdings(session: Session, units: Sequence[UUID], *, but: UUID | None = None) -> list[Holding]:
    """Every stay, every lodging and every open promise of these units; `but`: a promise about to be fulfilled."""
    found = [_holding(*row) for row in session.execute(_stays(units))]
    found += [_holding(*row) for row in session.execute(_lodgers(units))]
    promises = session.execute(_promises(units, but))
    for teacher, name, sex, partner, start, until in promises:
        found.append(_holding(teacher, name, sex, start, until))
        if partner is not None:
            other = person(session, partner)
            found.append(Holding(other, Span(start, until)))
    return _with_spouses(session, found)


def _holding(
    teacher: UUID, name: str | None, sex: str | None, start: date | None, until: date | None
) -> Holding:
    return Holding(Person(teacher, name or "", sex or ""), Span(start, until))


def _with_spouses(session: Session, found: list[Holding]) -> list[Holding]:
    """Marriage matters between two; who is alone is looked up as the newcomer's spouse if at all."""
    if len(found) < 2:
        return found
    return [
        Holding(
            Person(one.person.id, one.person.name, one.person.sex, spouse_of(session, one.person.id)),
            one.span,
        )
        for one in found
    ]


def _stays(units: Sequence[UUID]) -> Select[Any, Any, Any, Any, Any]:
    return (
        select(StayRow.teacher_id, TeacherRow.name, TeacherRow.sex, StayRow.start, StayRow.until)
        .join(TeacherRow, StayRow.teacher_id == TeacherRow.id)
        .where(StayRow.unit_id.in_(units), live(StayRow))
    )


def _lodgers(units: Sequence[UUID]) -> Select[Any, Any, Any, Any, Any]:
    """Whoever was lodged there for a time while the home unit is kept."""
    return (
        select(
            TemporaryHomeRow.teacher_id, TeacherRow.name, TeacherRow.sex, TemporaryHomeRow.start,
            TemporaryHomeRow.until,
        )
        .join(TeacherRow, TemporaryHomeRow.teacher_id == TeacherRow.id)
        .where(TemporaryHomeRow.unit_id.in_(units), live(TemporaryHomeRow))
    )  # fmt: skip


def fulfilled() -> Select[Any]:
    """The promises that somebody has moved in on."""
    return select(StayRow.assignment_id).where(live(StayRow), StayRow.assignment_id.is_not(None))


def behind_somebody() -> Select[Any]:
    """The promises of a chain of moves that take their place only when the stay before them has ended."""
    return (
        select(AssignmentRow.id)
        .join(StayRow, AssignmentRow.behind_id == StayRow.id)
        .where(live(StayRow), StayRow.until.is_(None))
    )


def _promises(units: Sequence[UUID], but: UUID | None) -> Select[Any, Any, Any, Any, Any, Any]:
    return (
        select(
            AssignmentRow.teacher_id,
            TeacherRow.name,
            TeacherRow.sex,
            AssignmentRow.partner_id,
            AssignmentRow.start,
            AssignmentRow.until,
        )
        .join(TeacherRow, AssignmentRow.teacher_id == TeacherRow.id)
        .where(
            AssignmentRow.unit_id.in_(units),
            live(AssignmentRow),
            AssignmentRow.until.is_(None),
            AssignmentRow.id.not_in(fulfilled()),
            AssignmentRow.id.is_distinct_from(but),
        )
    )


def home_of(session: Session, teacher: UUID, span: Span) -> tuple[UUID, str, date] | None:
    """The stay (id, unit, since) that this person has on one of these nights."""
    rows = session.execute(
        select(StayRow.id, StayRow.unit_id, StayRow.start, StayRow.until).where(
            StayRow.teacher_id == teacher, live(StayRow)
        )
    )
    for stay, unit, start, until in rows:
        if Span(start, until).overlaps(span) and unit is not None and start is not None:
            return stay, unit_label(session, unit), start
    return None


def promise_of(session: Session, teacher: UUID, *, but: UUID | None = None) -> tuple[UUID, str, date] | None:
    """The open promise (id, unit, since) to this person."""
    row = session.execute(
        select(AssignmentRow.id, AssignmentRow.unit_id, AssignmentRow.start)
        .where(
            or_(AssignmentRow.teacher_id == teacher, AssignmentRow.partner_id == teacher),
            live(AssignmentRow),
            AssignmentRow.until.is_(None),
            AssignmentRow.id.not_in(fulfilled()),
            AssignmentRow.id.is_distinct_from(but),
        )
        .limit(1)
    ).first()
    if row is None or row.unit_id is None or row.start is None:
        return None
    return row.id, unit_label(session, row.unit_id), row.start


def unit_names(session: Session) -> dict[UUID, str]:
    """Every unit as people and sheets write it."""
    rows = session.execute(
        select(UnitRow.id, SchoolRow.name, BuildingRow.name, EntranceRow.name, UnitRow.room)
        .outerjoin(BuildingRow, UnitRow.building_id == BuildingRow.id)
        .outerjoin(EntranceRow, UnitRow.entrance_id == EntranceRow.id)
        .outerjoin(SiteRow, BuildingRow.site_id == SiteRow.id)
        .outerjoin(SchoolRow, SiteRow.school_id == SchoolRow.id)
    )
    return {unit: "-".join(filter(None, parts)) for unit, *parts in rows}
