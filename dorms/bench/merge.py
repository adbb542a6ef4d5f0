"""What a merge costs against the floor: the same rows staged from files and upserted once, by SQLite itself.

The floor is (a) of the design's measurements, which its targets name: all files staged in a scratch database, then one
upsert per table in key order, into the real tables with their indexes and with the durability of a store. It reads no
journal, checks no signature and knows no conflict; the ratios say what those cost. Below 100,000 rows everything of
the floor stays in the processor's caches and its rows cost half, so the ratios are honest from there on.

Figures are processor seconds: on two busy cores the wall says more about the neighbours than about the work. The two
promises in seconds (a week's packet, a county) are of the wall, the best of several.
"""

import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from dorms.bench.capture import capture_ratio
from dorms.bench.county import ADDED, ROWS, County, build, edit, load, school_year
from dorms.bench.report import Ratio
from dorms.db.engines import open_engines
from dorms.db.journal import journal_writes
from dorms.db.migrations import create_tables
from dorms.db.store import Store
from dorms.db.tables import StayRow, TeacherRow, table_of
from dorms.errors import DormsError
from dorms.sync.merge import TOGETHER, merge, merge_together
from dorms.sync.packing import pack_down, pack_up
from dorms.sync.rows import refold_all

OFFICES = (
    2 * TOGETHER
)  # at scale 1; at scale 5 the 200 packets, 600,000 rows and 840,000 changes of the design
SCHOOLS = 20
WEEKLY = 60
ROUNDS = 2  # of the floor, the import and the refolds, of which the best count: the neighbours disturb all
GIGABYTE = float(1 << 30)


def ratios(scale: int = 1) -> list[Ratio]:
    """Import, import again, refold, growth, bytes written, memory, a week's packet, a county, an action's capture."""
    with tempfile.TemporaryDirectory() as folder:
        county = build(Path(folder) / "load", OFFICES * scale, load)
        try:
            found = _measured(county)
        finally:
            county.close()
        found.append(_small_county(Path(folder) / "county"))
        found.append(capture_ratio(Path(folder) / "capture.db"))
        return found + _memory()


def _measured(county: County) -> list[Ratio]:
    rows = len(county.offices) * ROWS
    floor = min(_floor(county, number) for number in range(ROUNDS))
    assert county.hub.path is not None
    trials = [_trial(county, number) for number in range(ROUNDS - 1)]
    size, before = county.hub.path.stat().st_size, written_bytes()
    times = _taken(county.hub, county.packets("full"))
    grown, written = county.hub.path.stat().st_size - size, written_bytes() - before
    for number, store in enumerate(
        county.offices
    ):  # the same lines under another number: known, not by its name
        pack_up(store, county.packet(number, "again"))
        store.dispose()
    again = sum(_taken(county.hub, county.packets("again")))
    even = min(_timed(lambda: _refold(county.hub)) for _ in range(ROUNDS))
    rewritten = min(_rewritten(county.hub) for _ in range(ROUNDS))
    trials.append(times)
    ours = min(sum(each) for each in trials)
    found = [
        Ratio(f"合并 {rows} 行（解密、验签、查权限在内）/ 直接并表", ours, floor, 15),
        Ratio("再次接收 / 第一次接收", again, ours, 0.5),
        Ratio("全部重算，没有出入 / 直接并表", even, floor, 8),
        Ratio("全部重算，每行改写 / 直接并表", rewritten, floor, 8),
        Ratio(f"末 {TOGETHER} 个文件 / 头 {TOGETHER} 个文件", *_ends(trials), 1.5),
        Ratio(f"一周 {WEEKLY} 条变更并入县库：秒 / 0.05 秒", _weekly(county), 0.05, 1),
    ]
    return found + ([Ratio("写盘字节 / 新增字节", written, grown, 3)] if written else [])


def _taken(store: Store, paths: Sequence[Path]) -> list[float]:
    """Seconds of each transaction."""
    parts = [paths[at : at + TOGETHER] for at in range(0, len(paths), TOGETHER)]
    return [_timed(lambda part=part: _all(store, part)) for part in parts]  # type: ignore[misc]


def _all(store: Store, paths: Sequence[Path]) -> None:
    for found in merge_together(store, paths):
        if isinstance(found, DormsError):
            raise found


def _trial(county: County, number: int) -> list[float]:
    """The same into a copy of the bureau's store, as it was before."""
    assert county.hub.path is not None
    path = county.folder / f"trial{number}.db"
    shutil.copyfile(county.hub.path, path)
    copy = Store.open(path)
    try:
        return _taken(copy, county.packets("full"))
    finally:
        copy.dispose()
        path.unlink()


def _ends(trials: Sequence[Sequence[float]]) -> tuple[float, float]:
    """The last transaction and the first one, the best of each."""
    return min(each[-1] for each in trials), min(each[0] for each in trials)


def _floor(county: County, number: int) -> float:
    """Stage every office's final rows in a scratch database, then one upsert per table in key order."""
    target = county.folder / f"floor{number}.db"
    engines = open_engines(f"sqlite:///{target}")
    with engines.writer.begin() as connection:
        create_tables(connection)
    engines.close()
    files = [store.path for store in county.offices if store.path is not None]
    return _timed(lambda: _upsert(target, files))


def _upsert(target: Path, files: Sequence[Path]) -> None:
    tables = ("teacher", "stay")
    with closing(sqlite3.connect(target)) as connection:
        for pragma in ("journal_mode=TRUNCATE", "synchronous=FULL", "cache_spill=OFF", "cache_size=-262144"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute("ATTACH '' AS stage")
        for table in tables:
            connection.execute(f"CREATE TABLE stage.{table} AS SELECT * FROM main.{table} WHERE 0")
        for file in files:
            connection.execute("ATTACH ? AS office", (str(file),))
            for table in tables:
                connection.execute(f"INSERT INTO stage.{table} SELECT * FROM office.{table}")
            connection.commit()
            connection.execute("DETACH office")
        for table in tables:
            connection.execute(
                f"INSERT INTO main.{table} SELECT * FROM stage.{table} WHERE true ORDER BY id "
                "ON CONFLICT(id) DO UPDATE SET heads = excluded.heads"
            )
        connection.commit()


def _refold(store: Store) -> None:
    with store.noting() as session:
        refold_all(session)


def _rewritten(store: Store) -> float:
    _blank(store)
    return _timed(lambda: _refold(store))


def _blank(store: Store) -> None:
    """Nothing of what rows hold is as the journal says."""
    with store.noting() as session, journal_writes(session.connection()):
        for table, column in ((table_of(TeacherRow), "name"), (table_of(StayRow), "category")):
            session.connection().execute(update(table).values({column: None, "heads": ""}))


def _weekly(county: County) -> float:
    """A packet of a week's changes after everything before it was acknowledged: seconds of the wall."""
    times = []
    for number, store in enumerate(county.offices[:3]):
        path = county.packet(number, "week")
        pack_down(county.hub, county.ids[number], path)
        merge(store, path)
        people = store.ask(_some_people)
        store.run(edit, people, command=ADDED)
        pack_up(store, path)
        start = time.perf_counter()
        merge(county.hub, path)
        times.append(time.perf_counter() - start)
    return min(times)


def _some_people(session: Session) -> list[object]:
    return list(session.scalars(select(TeacherRow.id).limit(WEEKLY)))


def _small_county(folder: Path) -> Ratio:
    """Twenty schools of a county of 800 units, all packets of the first year: seconds of the wall."""
    county = build(folder, SCHOOLS, school_year)
    try:
        start = time.perf_counter()
        _all(county.hub, county.packets("full"))
        return Ratio(f"{SCHOOLS} 所学校全部并入：秒 / 2 秒", time.perf_counter() - start, 2, 1)
    finally:
        county.close()


def written_bytes() -> int:
    """What this process has handed to the system for writing; 0 where the system does not tell."""
    try:
        lines = Path("/proc/self/io").read_text().splitlines()
    except OSError:
        return 0
    return next(int(line.split()[1]) for line in lines if line.startswith("wchar"))


def _memory() -> list[Ratio]:
    """The most this process ever held, building the offices included; nothing where the system does not tell."""
    if sys.platform == "win32":
        return []
    from resource import RUSAGE_SELF, getrusage

    return [Ratio("内存峰值 / 1 GB", getrusage(RUSAGE_SELF).ru_maxrss * 1024, GIGABYTE, 1)]


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
