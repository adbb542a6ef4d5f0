"""有房腾出，再分一轮: the places that fell free, those still waiting, whoever asks for better; the order of before."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import clean, next_number
from dorms.actions.rounds.computing import result_of_round
from dorms.actions.rounds.planning import add_step
from dorms.allocation.rerun import next_round
from dorms.allocation.results import Result, allocate
from dorms.allocation.rounds import Round
from dorms.db.journal.capture import put
from dorms.db.queries.handing import units_on
from dorms.db.queries.people import statuses_of
from dorms.db.queries.rounds import entries_of_round, live_offers, offers_of_round, places_of, round_line
from dorms.db.queries.standing import IN_LINE
from dorms.db.tables import RoundEntryRow, RoundRow, RoundUnitRow
from dorms.domain.identity import new_id
from dorms.domain.round_pool import SEXES
from dorms.domain.rounds import (
    Answer,
    DrawKind,
    EntryLine,
    PlaceLine,
    Purpose,
    Ranking,
    RoundLine,
    Step,
    Way,
)
from dorms.errors.rounds import EmptyPool, NobodyEntered, WrongRoundStep
from dorms.errors.store import UnknownRow

NOBODY: frozenset[str] = frozenset()
AGAINST = frozenset({Answer.GIVEN_UP, Answer.LAPSED, Answer.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Rerun:
    """What another run would be: its round, its result if it were run now, who and what is meant."""

    line: RoundLine
    asked: Round
    result: Result
    entries: dict[str, EntryLine]
    places: dict[str, PlaceLine]

    @property
    def moves(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """The groups that move somebody: kind, then who goes where."""
        market = self.result.market
        return [
            (
                group.kind,
                [
                    (market.ids[mover], market.unit_ids[unit])
                    for mover, unit in zip(group.movers, group.units, strict=False)
                ],
            )
            for group in self.result.outcome.groups
            if group.units
        ]


def rerun_of(session: Session, round_id: UUID, *, day: date, upgrades: frozenset[str] = NOBODY) -> Rerun:
    """The next run of an approved round; `upgrades` are the codes of those housed who ask for something better."""
    line = round_line(session, round_id)
    if line is None:
        raise UnknownRow("round", str(round_id))
    if line.state not in (Step.APPROVED, Step.CLOSED):
        raise WrongRoundStep(line.name, line.state, Purpose.REFILL)
    result = result_of_round(session, round_id)
    entries = {one.code: one for one in entries_of_round(session, round_id) if not one.left_out}
    places = {one.code: one for one in places_of(session, round_id)}
    left = _left(session, round_id, result, entries)
    freed = _freed(session, places, day)
    asked = next_round(result, freed=freed, upgrades=upgrades - left, left=left)
    if not asked.units:
        raise EmptyPool(line.name)
    if not asked.households:
        raise NobodyEntered(line.name)
    return Rerun(line, asked, allocate(asked), entries, places)


def _left(session: Session, round_id: UUID, result: Result, entries: dict[str, EntryLine]) -> frozenset[str]:
    """Who refused, or waits no more."""
    refused = {
        offer.application_id for offer in offers_of_round(session, round_id) if offer.answer in AGAINST
    }
    statuses = statuses_of(session)
    waiting = {result.market.ids[at] for at in result.unhoused}
    return frozenset(
        code
        for code, one in entries.items()
        if one.application_id in refused
        or (code in waiting and statuses.get(one.application_id) not in IN_LINE)
    )


def _freed(session: Session, places: dict[str, PlaceLine], day: date) -> frozenset[str]:
    """The codes of the pool under which a place is free now: as many beds of a unit as it has free places."""
    units = {unit.id: unit for unit in units_on(session, day)}
    offered = {offer.unit_id for offer in live_offers(session) if offer.assignment_id is None}
    left = {
        row: unit.free if unit.state == "在用" and row not in offered else 0 for row, unit in units.items()
    }
    found: set[str] = set()
    for code in sorted(places):
        place = places[code]
        unit = units.get(place.unit_id)
        if unit is None or (place.bed is None and unit.taken):
            continue
        if left.get(place.unit_id, 0) > 0:
            found.add(code)
            left[place.unit_id] -= 1
    return frozenset(found)


def plan_rerun(
    session: Session,
    round_id: UUID,
    *,
    name: str,
    day: date,
    upgrades: frozenset[str] = NOBODY,
    note: str = "",
) -> UUID:
    """Keep the next run as a round of its own, in preparation: nobody is drawn again, the places before stand."""
    rerun = rerun_of(session, round_id, day=day, upgrades=upgrades)
    line = rerun.line
    row = RoundRow(
        id=new_id(),
        number=next_number(session, RoundRow.number, "FF", day.year),
        name=clean("name", name, required=True),
        day=day,
        purpose=str(Purpose.REFILL),
        way=line.way if line.way != Way.TURNS else str(Way.TRADE),
        ranking=str(Ranking.LOTTERY),
        draw=str(DrawKind.NONE),
        reserve_rule=line.reserve_rule,
        list_limit=line.list_limit,
        answer_days=line.answer_days,
        notice_days=line.notice_days,
        rule_set=line.rule_set,
        previous_id=round_id,
    )
    session.add(row)
    session.flush()
    sexes = {unit.id: unit.sexes for unit in units_on(session, day)}
    put(
        session,
        RoundUnitRow,
        [_place_row(row.id, rerun, unit.id, unit.reserve, sexes) for unit in rerun.asked.units],
    )
    order = rerun.asked.policy.order or ()
    put(session, RoundEntryRow, [_entry_row(row.id, rerun, code, at) for at, code in enumerate(order, 1)])
    add_step(session, row.id, Step.PLANNED, day, note=note)
    return row.id


def _place_row(
    round_id: UUID, rerun: Rerun, code: str, reserve: str, sexes: dict[UUID, frozenset[str]]
) -> dict[str, Any]:
    """A room that somebody lives in now has that sex; the code of before stays."""
    place = rerun.places[code]
    there = sexes.get(place.unit_id, frozenset())
    label = place.label
    if label and len(there) == 1:
        label = SEXES.get(next(iter(there)), label)
    return {
        "id": new_id(), "round_id": round_id, "unit_id": place.unit_id, "code": code, "bed": place.bed,
        "label": label, "reserve": reserve,
    }  # fmt: skip


def _entry_row(round_id: UUID, rerun: Rerun, code: str, at: int) -> dict[str, Any]:
    entry = rerun.entries[code]
    home = next(one for one in rerun.asked.households if one.id == code)
    return {
        "id": new_id(), "round_id": round_id, "application_id": entry.application_id,
        "teacher_id": entry.teacher_id, "partner_id": entry.partner_id, "code": code, "kind": entry.kind,
        "sex": entry.sex, "tier": at, "points": entry.points, "ties": list(entry.ties),
        "classes": list(entry.classes), "holds": list(home.holds),
        "wishes": [wish for _, wish in rerun.asked.choices.get(code, ())], "left_out": "",
    }  # fmt: skip
