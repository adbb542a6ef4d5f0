"""回避: whoever is applicant, spouse or room-mate neither checks nor approves that case."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.actions.common import acting, clean, row_of
from dorms.db.queries.people import ApplicationLine
from dorms.db.tables import ActorRow, HouseholdMemberRow, HouseholdRow, StayRow, TeacherRow, live
from dorms.domain.applying import Recused, bond
from dorms.domain.codes import Role
from dorms.errors.living import FieldMissing
from dorms.errors.reviewing import SecondPersonMissing

Person = tuple[UUID, str]


@dataclass(frozen=True)
class Near:
    """Who is close to the applicants, and who the actors are."""

    actors: Mapping[UUID, tuple[UUID | None, str]]  # the teacher they are, their name
    names: Mapping[UUID, str]
    spouses: Mapping[UUID, tuple[tuple[UUID | None, str], ...]]
    room_mates: Mapping[UUID, tuple[Person, ...]]

    def recused(self, actor: UUID | None, line: ApplicationLine) -> Recused | None:
        """Why this actor must stand aside from the application, if they must."""
        if actor is None or actor not in self.actors:
            return None
        teacher, name = self.actors[actor]
        people = [one for one in (line.teacher_id, line.partner_id) if one is not None]
        return bond(
            teacher,
            name,
            applicants=[(one, self.names.get(one, "")) for one in people],
            spouses=[spouse for one in people for spouse in self.spouses.get(one, ())],
            room_mates=[mate for one in people for mate in self.room_mates.get(one, ())],
        )


def near_of(session: Session, day: date, lines: Sequence[ApplicationLine]) -> Near:
    """Spouses and room-mates of these applicants on that day."""
    people = {one for line in lines for one in (line.teacher_id, line.partner_id) if one is not None}
    names = {row: name or "" for row, name in session.execute(select(TeacherRow.id, TeacherRow.name))}
    return Near(
        actors={
            row: (teacher, name or "")
            for row, teacher, name in session.execute(
                select(ActorRow.id, ActorRow.teacher_id, ActorRow.name).where(live(ActorRow))
            )
        },
        names=names,
        spouses=_spouses(session, people, names),
        room_mates=_room_mates(session, day, people, names),
    )


def _spouses(
    session: Session, people: Iterable[UUID], names: Mapping[UUID, str]
) -> dict[UUID, tuple[tuple[UUID | None, str], ...]]:
    """By the spouse's ID number or as a couple household; one who is no teacher by name alone."""
    rows = session.execute(
        select(TeacherRow.id, TeacherRow.id_number, TeacherRow.spouse_id, TeacherRow.spouse_name).where(
            live(TeacherRow)
        )
    ).all()
    by_number = {number: row for row, number, _, _ in rows if number}
    found: dict[UUID, set[tuple[UUID | None, str]]] = defaultdict(set)
    for row, _, spouse_id, spouse_name in rows:
        other = by_number.get(spouse_id) if spouse_id else None
        if other is not None:
            found[row].add((other, names.get(other, "")))
            found[other].add((row, names.get(row, "")))
        elif spouse_name:
            found[row].add((None, spouse_name))
    for one, other in _couples(session):
        found[one].add((other, names.get(other, "")))
    return {person: tuple(found[person]) for person in people if person in found}


def _couples(session: Session) -> Iterable[tuple[UUID, UUID]]:
    members: dict[UUID | None, list[UUID]] = defaultdict(list)
    for household, teacher in session.execute(
        select(HouseholdMemberRow.household_id, HouseholdMemberRow.teacher_id)
        .join(HouseholdRow, HouseholdMemberRow.household_id == HouseholdRow.id)
        .where(
            HouseholdRow.kind == "夫妻", live(HouseholdRow), live(HouseholdMemberRow),
            HouseholdMemberRow.until.is_(None),
        )
    ):  # fmt: skip
        if teacher is not None:
            members[household].append(teacher)
    return [(one, other) for own in members.values() for one in own for other in own if one != other]


def _room_mates(
    session: Session, day: date, people: Iterable[UUID], names: Mapping[UUID, str]
) -> dict[UUID, tuple[Person, ...]]:
    in_unit: dict[UUID, list[UUID]] = defaultdict(list)
    of_person: dict[UUID, list[UUID]] = defaultdict(list)
    for teacher, unit in session.execute(
        select(StayRow.teacher_id, StayRow.unit_id).where(
            live(StayRow), StayRow.start <= day, or_(StayRow.until.is_(None), StayRow.until > day)
        )
    ):
        if teacher is not None and unit is not None:
            in_unit[unit].append(teacher)
            of_person[teacher].append(unit)
    return {
        person: tuple(
            (mate, names.get(mate, ""))
            for unit in of_person[person]
            for mate in in_unit[unit]
            if mate != person
        )
        for person in people
        if person in of_person
    }


@dataclass(frozen=True, slots=True)
class Exceptionally:
    """A step against a rule: why, and who besides the actor agrees to it."""

    reason: str
    second: UUID | None


def agreed(session: Session, exception: Exceptionally, line: ApplicationLine, near: Near) -> UUID:
    """The second person, who must be somebody else, allowed to decide, and not close to the case themselves."""
    if not clean("reason", exception.reason):
        raise FieldMissing("exception_reason")
    actor = acting(session)
    name = near.actors.get(actor, (None, ""))[1] if actor is not None else ""
    if exception.second is None or exception.second == actor:
        raise SecondPersonMissing(name)
    second = row_of(session, ActorRow, exception.second)
    if second.role == Role.READER or near.recused(exception.second, line) is not None:
        raise SecondPersonMissing(name, second.name or "")
    return exception.second
