"""定向套数 after a merge: places a round keeps for a class of people, given to others in two stores at once.

As the rounds themselves count (allocation.md 3.4): nobody else takes a kept place while as many of the class still
wait as kept places are free. Each office may have held that, and both together not. Only the bureau knows a whole
round, so only its store derives this.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.tables import (
    AssignmentRow,
    OfferRow,
    RoundEntryRow,
    RoundRow,
    RoundStepRow,
    RoundUnitRow,
    StayRow,
    live,
    table_of,
)
from dorms.domain.rounds import Answer, Step
from dorms.sync.bulk import Key, key_of, select_many, uuid_of_key
from dorms.sync.issues import QUOTA_EXCEEDED, Issue

Rows = Mapping[str, Collection[Key]]
_GONE = (str(Answer.GIVEN_UP), str(Answer.LAPSED))


@dataclass(slots=True)
class _Kept:
    """The places one round keeps for one class: unit by unit how many, who holds them, who still waits."""

    places: dict[UUID, int] = field(default_factory=lambda: defaultdict(int))
    members: dict[UUID, frozenset[UUID]] = field(default_factory=dict)  # entry: its people
    waiting: int = 0
    others: set[UUID] = field(default_factory=set)  # holds of people outside the class
    free: int = 0


def quotas_exceeded(session: Session, rows: Rows) -> tuple[set[Key], list[Issue]]:
    """The rounds about which these rows say something, and which of their quotas do not hold."""
    bureau = meta.recall(session, meta.BUREAU)
    if bureau is not None and bureau != meta.recall(session, meta.OFFICE):
        return set(), []
    rounds = _rounds(session, rows)
    found = [issue for one in sorted(rounds) for issue in _of_round(session, one)]
    connection = session.connection()
    return {key_of(connection, one) for one in rounds}, found


def _rounds(session: Session, rows: Rows) -> set[UUID]:
    """The rounds touched: themselves, by their parts, or by who got a place of theirs."""
    if session.scalar(select(RoundUnitRow.id).where(_is_kept()).limit(1)) is None:
        return set()
    connection = session.connection()
    found: set[UUID] = {uuid_of_key(row) for row in rows.get("round", ())}
    for row_type in (RoundUnitRow, RoundEntryRow, RoundStepRow, OfferRow):
        table = table_of(row_type)
        told = select_many(connection, (table.c.round_id,), table.c.id, rows.get(table.name, ()))
        found |= {uuid_of_key(one) for (one,) in told if one is not None}
    units: set[Key] = set()
    for held in (StayRow, AssignmentRow):
        table = table_of(held)
        told = select_many(connection, (table.c.unit_id,), table.c.id, rows.get(table.name, ()))
        units |= {one for (one,) in told if one is not None}
    table = table_of(RoundUnitRow)
    told = select_many(connection, (table.c.round_id,), table.c.unit_id, units, _is_kept())
    return found | {uuid_of_key(one) for (one,) in told if one is not None}


def _is_kept() -> ColumnElement[bool]:
    return RoundUnitRow.reserve.is_not(None) & (RoundUnitRow.reserve != "") & live(RoundUnitRow)


def _of_round(session: Session, round_id: UUID) -> list[Issue]:
    row = session.get(RoundRow, round_id)
    if row is None or row.void or row.day is None or _is_cancelled(session, round_id):
        return []
    found = []
    for name, kept in sorted(_kept(session, row, row.day).items()):
        if kept.others and kept.waiting > kept.free:
            facts = {
                "round": row.name or row.number or "", "reserve": name.partition(":")[2] or name,
                "kept": str(sum(kept.places.values())), "waiting": str(kept.waiting), "free": str(kept.free),
                "count": str(len(kept.others)),
            }  # fmt: skip
            participants = tuple(sorted(map(str, (round_id, *kept.others))))
            found.append(Issue(QUOTA_EXCEEDED, "round", round_id, participants, facts))
    return found


def _is_cancelled(session: Session, round_id: UUID) -> bool:
    query = select(RoundStepRow.id).where(
        RoundStepRow.round_id == round_id, RoundStepRow.step == str(Step.CANCELLED), live(RoundStepRow)
    )
    return session.scalar(query.limit(1)) is not None


def _kept(session: Session, row: RoundRow, day: date) -> dict[str, _Kept]:
    """The classes this round keeps places for; a place that a later round offers again is that one's."""
    found: dict[str, _Kept] = defaultdict(_Kept)
    later = (
        select(RoundUnitRow.unit_id)
        .join(RoundRow, RoundRow.id == RoundUnitRow.round_id)
        .where(live(RoundUnitRow), live(RoundRow), RoundRow.day > day)
    )
    query = select(RoundUnitRow.unit_id, RoundUnitRow.reserve).where(
        RoundUnitRow.round_id == row.id, _is_kept(), RoundUnitRow.unit_id.not_in(later)
    )
    for unit, name in session.execute(query):
        if unit is not None:
            found[name or ""].places[unit] += 1
    _add_members(session, row.id, found)
    units = {unit for kept in found.values() for unit in kept.places}
    held = _holds(session, units, day)
    for kept in found.values():
        _fill(kept, held)
        people = {person for members in kept.members.values() for person in members}
        housed = _housed(session, people)
        kept.waiting = sum(housed.isdisjoint(members) for members in kept.members.values())
    return found


def _add_members(session: Session, round_id: UUID, found: Mapping[str, _Kept]) -> None:
    """Who takes part for a place, without one to give back, and has not said no."""
    said_no = select(OfferRow.application_id).where(
        OfferRow.round_id == round_id, OfferRow.answer.in_(_GONE), live(OfferRow)
    )
    gone = set(session.scalars(said_no))
    entries = session.scalars(
        select(RoundEntryRow).where(RoundEntryRow.round_id == round_id, live(RoundEntryRow))
    )
    for entry in entries:
        if entry.left_out or entry.holds or entry.application_id in gone:
            continue
        people = frozenset(one for one in (entry.teacher_id, entry.partner_id) if one is not None)
        for name in entry.classes or ():
            if name in found:
                found[name].members[entry.id] = people


@dataclass(frozen=True, slots=True)
class _Hold:
    row: UUID
    people: frozenset[UUID]


def _holds(session: Session, units: Iterable[UUID], day: date) -> dict[UUID, list[_Hold]]:
    """Per unit who lives there or is promised it since the day of the round."""
    found: dict[UUID, list[_Hold]] = defaultdict(list)
    wanted = sorted(units)
    stays = select(StayRow.id, StayRow.unit_id, StayRow.teacher_id, StayRow.assignment_id).where(
        StayRow.unit_id.in_(wanted), live(StayRow), StayRow.until.is_(None), StayRow.start >= day
    )
    fulfilled: set[UUID] = set()
    for row, unit, person, promise in session.execute(stays):
        fulfilled |= {promise} if promise is not None else set()
        if unit is not None and person is not None:
            found[unit].append(_Hold(row, frozenset((person,))))
    promises = select(
        AssignmentRow.id, AssignmentRow.unit_id, AssignmentRow.teacher_id, AssignmentRow.partner_id
    ).where(
        AssignmentRow.unit_id.in_(wanted), live(AssignmentRow), AssignmentRow.until.is_(None),
        AssignmentRow.start >= day,
    )  # fmt: skip
    for row, unit, person, partner in session.execute(promises):
        if row not in fulfilled and unit is not None:
            found[unit].append(_Hold(row, frozenset(one for one in (person, partner) if one is not None)))
    return found


def _fill(kept: _Kept, held: Mapping[UUID, list[_Hold]]) -> None:
    people = {person for members in kept.members.values() for person in members}
    for unit, places in kept.places.items():
        there = held.get(unit, [])
        kept.free += max(0, places - len(there))
        kept.others |= {hold.row for hold in there if people.isdisjoint(hold.people)}


def _housed(session: Session, people: Collection[UUID]) -> set[UUID]:
    """Those of them who live somewhere or are promised a place."""
    wanted = sorted(people)
    stays = select(StayRow.teacher_id).where(
        StayRow.teacher_id.in_(wanted), live(StayRow), StayRow.until.is_(None)
    )
    found = {one for one in session.scalars(stays) if one}
    promises = select(AssignmentRow.teacher_id, AssignmentRow.partner_id).where(
        AssignmentRow.teacher_id.in_(wanted) | AssignmentRow.partner_id.in_(wanted),
        live(AssignmentRow),
        AssignmentRow.until.is_(None),
    )
    return found | {one for pair in session.execute(promises) for one in pair if one}
