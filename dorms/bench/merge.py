"""What a merge costs against the floor: the same rows staged from files and upserted once, by SQLite itself.

The floor keeps no history, checks no signature and knows no conflict; the ratio says what those cost.
"""

import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.bench.report import Ratio
from dorms.db.engines import open_engines
from dorms.db.journal.capture import put
from dorms.db.migrations import create_tables
from dorms.db.store import Store
from dorms.db.tables import OfficeRow, SchoolRow, StayRow, TeacherRow
from dorms.domain.identity import new_id
from dorms.errors.sync import SenderUnknown
from dorms.sync import lives
from dorms.sync.enrolment import begin_office, enrol_office, read_enrolment, write_enrolment
from dorms.sync.merge import merge
from dorms.sync.packing import pack_down, pack_up
from dorms.sync.rows import refold_all

OFFICES, ROWS, EDITED = 4, 3000, 1200  # rows and later changes per office, as in the load test of the design
WEEKLY = 60
ADDED = "bench_add"


@dataclass(slots=True)
class County:
    """A bureau and its offices, each with a full first packet ready."""

    folder: Path
    hub: Store
    offices: list[Store]
    ids: list[UUID]

    def packet(self, number: int, name: str) -> Path:
        return self.folder / f"{name}{number}.dorms"


def ratios(scale: int = 1) -> list[Ratio]:
    """Import, import again, refold, bytes written and a week's packet, each against the floor in the same run."""
    with tempfile.TemporaryDirectory() as folder:
        county = _county(Path(folder), OFFICES * scale)
        try:
            return _measured(county)
        finally:
            for store in (county.hub, *county.offices):
                store.close()


def _measured(county: County) -> list[Ratio]:
    rows = len(county.offices) * ROWS
    floor = _floor(county)
    numbers = range(len(county.offices))
    ours = _timed(lambda: [merge(county.hub, county.packet(n, "full")) for n in numbers])
    for number in numbers:  # the same lines under another number: known, but not by the packet's name
        pack_up(county.offices[number], county.packet(number, "again"))
    again = _timed(lambda: [merge(county.hub, county.packet(n, "again")) for n in numbers])
    refolded = _timed(lambda: _refold(county.hub))
    weekly = _weekly(county)
    return [
        Ratio(f"合并 {rows} 行（解密、验签、查权限在内）/ 直接并表", ours, floor, 15),
        Ratio("再次接收 / 第一次接收", again, ours, 0.5),
        Ratio("全部重算 / 直接并表", refolded, floor, 8),
        Ratio(f"一周 {WEEKLY} 条变更并入县库：秒 / 0.05 秒", weekly, 0.05, 1),
    ]


def _county(folder: Path, count: int) -> County:
    hub = _founded(folder / "hub.db")
    lives.prepare(hub)
    stores, ids = [], []
    for number in range(count):
        hub.run(_add_school, f"学校{number}", command=ADDED)
        office = hub.run(enrol_office, f"学校{number}").result
        store = _joined(hub, office, folder / f"office{number}.db")
        stores.append(store)
        ids.append(office)
    county = County(folder, hub, stores, ids)
    for number, store in enumerate(stores):
        _exchange(county, number)
        _work(store)
        pack_up(store, county.packet(number, "full"))
    return county


def _founded(path: Path) -> Store:
    from dorms.db import meta
    from dorms.db.tables import ReplicaRow

    store, office, replica = Store(path), new_id(), new_id()
    with store.noting() as session:
        create_tables(session.connection())
        values = {"id": replica, "office": office, "letter": "A", "began": 0}
        session.connection().execute(ReplicaRow.__table__.insert(), values)  # type: ignore[attr-defined]
        for name, value in (
            (meta.REPLICA, str(replica)),
            (meta.OFFICE, str(office)),
            (meta.CLEAN_STOP, "no"),
        ):
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
    return store


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


def _work(store: Store) -> None:
    teachers = [new_id() for _ in range(ROWS // 2)]
    for at in range(0, len(teachers), 50):
        store.run(_add_people, teachers[at : at + 50], command=ADDED)
    for at in range(0, EDITED, 20):
        store.run(_edit, teachers[at % len(teachers) : at % len(teachers) + 20], command=ADDED)


def _add_people(session: Session, teachers: list[UUID]) -> None:
    people = [
        {"id": row, "name": f"教师{n}", "sex": "女", "joined": "2019-08", "phone": "13900000000"}
        for n, row in enumerate(teachers)
    ]
    put(session, TeacherRow, people)
    put(session, StayRow, [{"id": new_id(), "teacher_id": row, "category": "在编"} for row in teachers])


def _edit(session: Session, teachers: list[UUID]) -> None:
    for row in session.scalars(select(TeacherRow).where(TeacherRow.id.in_(teachers))):
        row.teaching_years = (row.teaching_years or 0) + 1


def _floor(county: County) -> float:
    """Stage every office's final rows in a scratch database, then one upsert per table in key order."""
    target = county.folder / "floor.db"
    engines = open_engines(f"sqlite:///{target}")
    with engines.writer.begin() as connection:
        create_tables(connection)
    engines.close()
    files = [store.path for store in county.offices if store.path is not None]

    def work() -> None:
        with closing(sqlite3.connect(target)) as connection:
            connection.execute("PRAGMA journal_mode=TRUNCATE")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA cache_size=-262144")
            connection.execute("ATTACH '' AS stage")
            for table in ("teacher", "stay"):
                connection.execute(f"CREATE TABLE stage.{table} AS SELECT * FROM main.{table} WHERE 0")
            for file in files:
                connection.execute("ATTACH ? AS office", (str(file),))
                for table in ("teacher", "stay"):
                    connection.execute(f"INSERT INTO stage.{table} SELECT * FROM office.{table}")
                connection.commit()
                connection.execute("DETACH office")
            for table in ("teacher", "stay"):
                connection.execute(
                    f"INSERT INTO main.{table} SELECT * FROM stage.{table} WHERE true ORDER BY id "
                    "ON CONFLICT(id) DO UPDATE SET heads = excluded.heads"
                )
            connection.commit()

    return _timed(work)


def _refold(store: Store) -> None:
    with store.noting() as session:
        refold_all(session)


def _weekly(county: County) -> float:
    """A packet of a week's changes after everything before it was acknowledged."""
    times = []
    for number, store in enumerate(county.offices[:3]):
        path = county.packet(number, "week")
        pack_down(county.hub, county.ids[number], path)
        merge(store, path)
        people = store.ask(lambda session: list(session.scalars(select(TeacherRow.id).limit(WEEKLY))))
        store.run(_edit, people, command=ADDED)
        pack_up(store, path)
        start = time.perf_counter()
        merge(county.hub, path)
        times.append(time.perf_counter() - start)
    return min(times)


def _timed(work: Callable[[], object]) -> float:
    """Seconds of processor: on two busy cores the wall says more about the neighbours than about the work."""
    start = time.process_time()
    work()
    return time.process_time() - start
