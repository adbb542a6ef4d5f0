"""The board: the residence points, and every unit of one of them as it stood on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from dorms.db.queries.records import stay_records, unit_records
from dorms.db.tables import (
    BuildingRow,
    EntranceRow,
    SchoolRow,
    SiteRow,
    TicketRow,
    TicketStepRow,
    TownRow,
    UnitRow,
    live,
)
from dorms.domain.board import Badge, BoardUnit, Resident
from dorms.domain.codes import UnitState
from dorms.domain.figures import residents, shown_state
from dorms.domain.records import StayRecord, UnitRecord

ENDING_DAYS = 60
ENDED = frozenset({"完工", "作废"})


@dataclass(frozen=True, slots=True)
class SiteLine:
    """A residence point with how many units it has."""

    id: UUID
    town: str
    school: str
    name: str
    units: int


def sites(session: Session) -> list[SiteLine]:
    """Every residence point that has units, in the order of the ledgers."""
    rows = session.execute(
        select(SiteRow.id, TownRow.name, SchoolRow.name, SiteRow.name, func.count(UnitRow.id))
        .select_from(UnitRow)
        .join(BuildingRow, UnitRow.building_id == BuildingRow.id)
        .join(SiteRow, BuildingRow.site_id == SiteRow.id)
        .outerjoin(SchoolRow, SiteRow.school_id == SchoolRow.id)
        .outerjoin(TownRow, SchoolRow.town_id == TownRow.id)
        .where(live(UnitRow))
        .group_by(SiteRow.id)
        .order_by(TownRow.place, SchoolRow.place, SiteRow.name)
    )
    return [
        SiteLine(site, town or "", school or "", name or "", count)
        for site, town, school, name, count in rows
    ]


def site_of_unit(session: Session, unit: UUID) -> UUID | None:
    """The residence point a unit belongs to."""
    return session.scalar(
        select(BuildingRow.site_id)
        .join(UnitRow, UnitRow.building_id == BuildingRow.id)
        .where(UnitRow.id == unit)
    )


def board_units(session: Session, site: UUID, day: date) -> list[BoardUnit]:
    """Every unit of the site as it stood that day, in number order."""
    of_site = SiteRow.id == site
    units = unit_records(session, of_site)
    floors = _floors(session, site)
    living = residents(_stays(session, site, day), day)
    broken = _open_tickets(session, site, day)
    return [
        _board_unit(unit, floors.get(unit.id, (None, "")), living.get(unit.id, []), unit.id in broken, day)
        for unit in units
    ]


def _stays(session: Session, site: UUID, day: date) -> list[StayRecord]:
    here = select(UnitRow.id).join(BuildingRow, UnitRow.building_id == BuildingRow.id)
    return stay_records(session, day, UnitRow.id.in_(here.where(BuildingRow.site_id == site)))


def _floors(session: Session, site: UUID) -> dict[UUID, tuple[int | None, str]]:
    rows = session.execute(
        select(UnitRow.id, UnitRow.floor, func.coalesce(UnitRow.gender, EntranceRow.gender))
        .join(BuildingRow, UnitRow.building_id == BuildingRow.id)
        .outerjoin(EntranceRow, UnitRow.entrance_id == EntranceRow.id)
        .where(BuildingRow.site_id == site)
    )
    return {unit: (floor, gender or "") for unit, floor, gender in rows}


def _open_tickets(session: Session, site: UUID, day: date) -> set[UUID | None]:
    """The units with a ticket whose last step up to that day does not end it."""
    rows = session.execute(
        select(TicketRow.id, TicketRow.unit_id, TicketStepRow.step)
        .join(UnitRow, TicketRow.unit_id == UnitRow.id)
        .join(BuildingRow, UnitRow.building_id == BuildingRow.id)
        .outerjoin(
            TicketStepRow,
            and_(TicketStepRow.ticket_id == TicketRow.id, live(TicketStepRow), TicketStepRow.day <= day),
        )
        .where(live(TicketRow), BuildingRow.site_id == site, TicketRow.reported_on <= day)
        .order_by(TicketStepRow.day, TicketStepRow.id)
    )
    last = {ticket: (unit, step) for ticket, unit, step in rows}
    return {unit for unit, step in last.values() if step not in ENDED}


def _board_unit(
    unit: UnitRecord,
    where: tuple[int | None, str],
    staying: Sequence[StayRecord],
    is_broken: bool,
    day: date,
) -> BoardUnit:
    floor, gender = where
    lodged = [one for one in unit.lodgers if one.covers(day)]
    return BoardUnit(
        unit_id=unit.id,
        building=unit.building,
        entrance=unit.entrance,
        floor=floor if floor is not None else _floor_of(unit.room),
        room=unit.room,
        state=UnitState(shown_state(unit, staying, day)),
        occupants="、".join([*(stay.name for stay in staying), *(one.name for one in lodged)]),
        badges=frozenset(_badges(unit, gender, staying, is_broken, day)),
        residents=(
            *(Resident(stay.name, stay.school, stay.move_in, stay.term_end) for stay in staying),
            *(Resident(one.name, "", one.start, is_lodger=True) for one in lodged),
        ),
        unit_type=unit.unit_type,
        floor_area_m2=unit.floor_area_m2,
        capacity=unit.capacity,
    )


def _floor_of(room: str) -> int:
    """The floor a room number tells, where nobody recorded it."""
    digits = room[:-2]
    return int(digits) if digits.isdecimal() else 1


def _badges(
    unit: UnitRecord, gender: str, staying: Sequence[StayRecord], is_broken: bool, day: date
) -> list[Badge]:
    ends = [stay.term_end for stay in staying if stay.term_end is not None]
    lodged = sum(one.covers(day) for one in unit.lodgers)
    claims = {
        Badge.TICKET: is_broken,
        Badge.ENDING: any(day <= end <= day + timedelta(ENDING_DAYS) for end in ends),
        Badge.ROOM: 0 < len(staying) + lodged < (unit.capacity or 1),
        Badge.WOMEN: gender == "女",
        Badge.MEN: gender == "男",
    }
    return [badge for badge, holds in claims.items() if holds]
