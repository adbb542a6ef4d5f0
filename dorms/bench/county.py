"""A bureau and its offices with packets ready: what the benchmarks of the exchange work on."""

import ctypes
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.journal.capture import put
from dorms.db.migrations import create_tables
from dorms.db.store import Store
from dorms.db.tables import OfficeRow, ReplicaRow, SchoolRow, StayRow, TeacherRow, UnitRow, table_of
from dorms.domain.identity import new_id
from dorms.errors.sync import SenderUnknown
from dorms.sync import lives
from dorms.sync.enrolment import begin_office, enrol_office, read_enrolment, write_enrolment
from dorms.sync.merge import merge
from dorms.sync.packing import pack_down, pack_up

ADDED = "bench_add"
ROWS, EDITED = 3000, 1200  # rows and later changes per office, as in the load test of the design
UNITS = 40  # of a school in a county of 800
Work = Callable[[Store], None]


@dataclass(slots=True)
class County:
    """A bureau and its offices, each with a full first packet ready."""

    folder: Path
    hub: Store
    offices: list[Store] = field(default_factory=list)
    ids: list[UUID] = field(default_factory=list)

    def packet(self, number: int, name: str) -> Path:
        """The file of an office's packet of this name."""
        return self.folder / f"{name}{number}.dorms"

    def packets(self, name: str) -> list[Path]:
        """Those of all offices."""
        return [self.packet(number, name) for number in range(len(self.offices))]

    def close(self) -> None:
        """Let go of every file."""
        for store in (self.hub, *self.offices):
            store.close()


def build(folder: Path, count: int, work: Work) -> County:
    """Found the bureau, join the offices, exchange keys once, do an office's work, write its packet."""
    folder.mkdir(parents=True, exist_ok=True)
    hub = _founded(folder / "hub.db")
    lives.prepare(hub)
    county = County(folder, hub)
    for number in range(count):
        hub.run(_add_school, f"学校{number}", command=ADDED)
        office = hub.run(enrol_office, f"学校{number}").result
        county.offices.append(_joined(hub, office, folder / f"office{number}.db"))
        county.ids.append(office)
    for number, store in enumerate(county.offices):
        _exchange(county, number)
        work(store)
        pack_up(store, county.packet(number, "full"))
        store.dispose()
        _give_back()
    return county


def _give_back() -> None:
    """Give the system what building left free: the memory measured is the bureau's."""
    if sys.platform.startswith("linux"):
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def _founded(path: Path) -> Store:
    store, office, replica = Store(path), new_id(), new_id()
    with store.noting() as session:
        create_tables(session.connection())
        values = {"id": replica, "office": office, "letter": "A", "began": 0}
        session.connection().execute(table_of(ReplicaRow).insert(), values)
        told = ((meta.REPLICA, str(replica)), (meta.OFFICE, str(office)), (meta.CLEAN_STOP, "no"))
        for name, value in told:
            meta.remember(session, name, value)
    store.replica, store.office, store.actor = str(replica), office, new_id()
    store.run(_add_office, office, command=ADDED)
    return store


def _add_office(session: Session, office: UUID) -> None:
    session.add(OfficeRow(id=office, owner_office=office, name="县局", kind="bureau", code="LJ"))


def _add_school(session: Session, name: str) -> None:
    session.add(SchoolRow(id=new_id(), name=name))


def _joined(hub: Store, office: UUID, path: Path) -> Store:
    file = path.with_suffix(".enrolment")
    write_enrolment(hub, office, file)
    store = Store(path)
    with store.noting() as session:
        create_tables(session.connection())
    begin_office(store, read_enrolment(file), new_id())
    store.actor = new_id()
    _need_not_last(store)
    return store


def _need_not_last(store: Store) -> None:
    """What offices write is not measured, and thousands of waits for the disk are the longest part of building."""
    connection = store.backup_source().writer.raw_connection()
    connection.cursor().execute("PRAGMA synchronous=OFF").close()
    connection.close()


def _exchange(county: County, number: int) -> None:
    """The first round: the bureau accepts the keys, the office learns that."""
    path = county.packet(number, "first")
    pack_up(county.offices[number], path)
    try:
        merge(county.hub, path)
    except SenderUnknown as unknown:
        merge(county.hub, path, accept=unknown.fingerprint)
    pack_down(county.hub, county.ids[number], path)
    merge(county.offices[number], path)


def load(store: Store) -> None:
    """The load test of the design: many people and stays, some of them edited once."""
    teachers = [new_id() for _ in range(ROWS // 2)]
    for at in range(0, len(teachers), 50):
        store.run(_add_people, teachers[at : at + 50], command=ADDED)
    for at in range(0, EDITED, 20):
        start = at % len(teachers)
        store.run(edit, teachers[start : start + 20], command=ADDED)


def _add_people(session: Session, teachers: list[UUID]) -> None:
    people = [
        {"id": row, "name": f"教师{n}", "sex": "女", "joined": "2019-08", "phone": "13900000000"}
        for n, row in enumerate(teachers)
    ]
    put(session, TeacherRow, people)
    put(session, StayRow, [{"id": new_id(), "teacher_id": row, "category": "在编"} for row in teachers])


def edit(session: Session, teachers: list[UUID]) -> None:
    """One more year for each."""
    for row in session.scalars(select(TeacherRow).where(TeacherRow.id.in_(teachers))):
        row.teaching_years = (row.teaching_years or 0) + 1


def school_year(store: Store) -> None:
    """What one school of a county of 800 units enters: its units, who lives there, one change in each."""
    units, teachers = [new_id() for _ in range(UNITS)], [new_id() for _ in range(UNITS)]
    store.run(_add_homes, units, teachers, command=ADDED)
    for teacher in teachers:
        store.run(edit, [teacher], command=ADDED)


def _add_homes(session: Session, units: list[UUID], teachers: list[UUID]) -> None:
    put(session, UnitRow, [{"id": row, "room": str(n), "capacity": 1} for n, row in enumerate(units)])
    _add_people(session, teachers)
    pairs = zip(units, teachers, strict=True)
    put(session, StayRow, [{"id": new_id(), "unit_id": u, "teacher_id": t} for u, t in pairs])
