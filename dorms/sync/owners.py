"""Whose rows are: what the bureau registers for a school becomes that school's, and who changes school goes along.

A teacher, the household and the applications are the employer's; a unit and what is lived, agreed and repaired in it
are the office's that manages the unit (design.md 4). A school enrolled later gets its rows then (`hand_over`); this
keeps it so. It runs before the bureau hands down, as one operation, and writes only rows whose owner is another.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Mapped, Session

from dorms.db import meta
from dorms.db.parts import in_parts
from dorms.db.store import Store
from dorms.db.tables import (
    SYNCED,
    ApplicationRow,
    BuildingRow,
    EntranceRow,
    HouseholdMemberRow,
    HouseholdRow,
    OfficeRow,
    SchoolRow,
    SiteRow,
    Synced,
    TeacherFactRow,
    TeacherRow,
    UnitRow,
    live,
)
from dorms.errors.sync import BureauAlone
from dorms.sync.hanging import PLACED
from dorms.sync.scope import CENTRAL

Owners = dict[tuple[str, UUID], UUID]  # entity and row: the office it belongs to


@dataclass(frozen=True, slots=True)
class _Offices:
    bureau: UUID
    of_school: Mapping[UUID, UUID]

    def of(self, school: UUID | None) -> UUID:
        return self.of_school.get(school, self.bureau) if school is not None else self.bureau


def settle_owners(store: Store) -> int:
    """Give rows to the offices they belong to; how many there were. Nothing is written when all are in place."""
    if not store.ask(misplaced):
        return 0
    return store.run(give_to_owners).result


def give_to_owners(session: Session) -> int:
    """Every row that belongs to another office than its owner becomes that office's."""
    if meta.recall(session, meta.OFFICE) != meta.recall(session, meta.BUREAU):
        raise BureauAlone
    found = misplaced(session)
    by_entity: dict[str, dict[UUID, UUID]] = {}
    for (entity, row), office in found.items():
        by_entity.setdefault(entity, {})[row] = office
    for entity, rows in by_entity.items():
        row_type = SYNCED[entity]
        for part in in_parts(sorted(rows)):
            for one in session.scalars(select(row_type).where(row_type.id.in_(part))):
                one.owner_office = rows[one.id]
    session.flush()
    return len(found)


def misplaced(session: Session) -> Owners:
    """The rows that belong to another office than their owner, at the bureau; elsewhere nobody knows."""
    bureau = meta.recall(session, meta.BUREAU)
    if bureau is None or bureau != meta.recall(session, meta.OFFICE):
        return {}
    offices = _offices(session, UUID(bureau))
    if not offices.of_school:
        return {}
    return _of_units(session, offices) | _of_people(session, offices)


def _offices(session: Session, bureau: UUID) -> _Offices:
    """The office of each school: its own, else the central school's that writes for it."""
    rows = session.execute(
        select(OfficeRow.id, OfficeRow.school_id, OfficeRow.town_id, OfficeRow.kind).where(live(OfficeRow))
    )
    own: dict[UUID, UUID] = {}
    central: dict[UUID, UUID] = {}
    for office, school, town, kind in rows:
        if school is not None:
            own[school] = office
        if kind == CENTRAL and town is not None:
            central[town] = office
    schools = session.execute(select(SchoolRow.id, SchoolRow.town_id).where(live(SchoolRow)))
    covered = {school: central[town] for school, town in schools if town in central}
    return _Offices(bureau, covered | own)


def _of_units(session: Session, offices: _Offices) -> Owners:
    """Sites, buildings, entrances and units by the school; of what hangs on one what the bureau wrote."""
    found: Owners = {}
    sites = {site: offices.of(school) for site, school in _pairs(session, SiteRow, SiteRow.school_id)}
    buildings = _inherited(_pairs(session, BuildingRow, BuildingRow.site_id), sites)
    entrances = _inherited(_pairs(session, EntranceRow, EntranceRow.building_id), buildings)
    units = _inherited(_pairs(session, UnitRow, UnitRow.building_id), buildings)
    _compare(session, SiteRow, sites, found)
    _compare(session, BuildingRow, buildings, found)
    _compare(session, EntranceRow, entrances, found)
    _compare(session, UnitRow, units, found)
    owners: dict[str, dict[UUID, UUID]] = {"building": buildings, "unit": units}
    for name, column, target in PLACED:
        row_type = SYNCED[name]
        own = _inherited(_pairs(session, row_type, getattr(row_type, column)), owners[target])
        owners[name] = own | owners.get(name, {})
    for name in dict.fromkeys(one for one, _, _ in PLACED):
        _compare(session, SYNCED[name], owners[name], found, only_of=offices.bureau)
    return found


def employers(session: Session) -> dict[UUID, UUID]:
    """The school each teacher works at: what was recorded last and has not ended.

    Said by the bureau or by the office that has the teacher: another one may not take somebody over by its own word.
    """
    own = TeacherFactRow.owner_office
    bureau = meta.recall(session, meta.BUREAU)
    said_rightly = or_(own.is_(None), own == TeacherRow.owner_office)
    if bureau is not None:
        said_rightly = or_(said_rightly, own == UUID(bureau))
    rows = session.execute(
        select(TeacherFactRow.start, TeacherFactRow.id, TeacherFactRow.teacher_id, TeacherFactRow.value)
        .join(TeacherRow, TeacherRow.id == TeacherFactRow.teacher_id)
        .where(
            TeacherFactRow.kind == "school",
            TeacherFactRow.until.is_(None),
            live(TeacherFactRow),
            said_rightly,
        )
    ).all()
    schools = {str(one): one for one in session.scalars(select(SchoolRow.id))}
    told = sorted((start or date.min, row, person, value or "") for start, row, person, value in rows)
    return {person: schools[value] for _, _, person, value in told if person and value in schools}


def _of_people(session: Session, offices: _Offices) -> Owners:
    """Teachers by the school they work at now, with their facts, households and applications."""
    wanted = {person: offices.of(school) for person, school in employers(session).items()}
    found: Owners = {}
    _compare(session, TeacherRow, wanted, found)
    people = {row: office for (_, row), office in found.items()}
    before = dict(_pairs(session, TeacherRow, TeacherRow.owner_office))
    holders: tuple[tuple[type[Synced], Mapped[UUID | None]], ...] = (
        (TeacherFactRow, TeacherFactRow.teacher_id),
        (HouseholdMemberRow, HouseholdMemberRow.teacher_id),
        (ApplicationRow, ApplicationRow.teacher_id),
    )
    for row_type, column in holders:
        for row, person, owner in session.execute(select(row_type.id, column, row_type.owner_office)):
            if person in people and owner in (before.get(person), offices.bureau) and owner != people[person]:
                found[str(row_type.__tablename__), row] = people[person]
    members = _pairs(session, HouseholdMemberRow, HouseholdMemberRow.household_id)
    homes = {
        home: found[member]
        for row, home in members
        if (member := ("household_member", row)) in found and home
    }
    _compare(session, HouseholdRow, homes, found)
    return found


def _pairs(
    session: Session, row_type: type[Synced], column: Mapped[UUID | None]
) -> list[tuple[UUID, UUID | None]]:
    rows = session.execute(select(row_type.id, column).where(live(row_type)))
    return [(row, value) for row, value in rows]


def _inherited(pairs: Iterable[tuple[UUID, UUID | None]], owners: Mapping[UUID, UUID]) -> dict[UUID, UUID]:
    return {row: owners[holder] for row, holder in pairs if holder is not None and holder in owners}


def _compare(
    session: Session,
    row_type: type[Synced],
    wanted: Mapping[UUID, UUID],
    found: Owners,
    *,
    only_of: UUID | None = None,
) -> None:
    for row, owner in _pairs(session, row_type, row_type.owner_office):
        office = wanted.get(row)
        if office is not None and office != owner and (only_of is None or owner == only_of):
            found[str(row_type.__tablename__), row] = office
