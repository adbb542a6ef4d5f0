"""What an import costs beside reading the file and writing its rows plainly, on a file as safe as ours."""

import gc
import re
import sqlite3
import tempfile
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
from python_calamine import CalamineWorkbook

from dorms.actions.demo import DAY, FILES
from dorms.actions.founding import found_store
from dorms.actions.importing import read_source
from dorms.actions.imports import apply, preview
from dorms.actions.revising.returning import Answers, bring_back, look_back
from dorms.actions.sheets import export_sheet
from dorms.bench.report import Ratio
from dorms.db.engines import WRITER
from dorms.db.queries.known import known
from dorms.db.store import Store
from dorms.domain.imports import Kind, Known
from dorms.resources import resource
from dorms.sheets.reading import Limits, read_sheet

ROUNDS = 7
COLUMNS = 16
LARGE, SMALL = 100_000, 10_000
CLEAN, CLEAN_LIMIT = 20_000, 10.0
EMPTY, EMPTY_SECONDS = 1_000_000, 2.0
TRIP_SECONDS = 5.0
HEAD_ROWS = 5  # title, office, two header rows, column numbers


def ratios(scale: int = 1) -> list[Ratio]:
    """Workbooks read, judged and written with their journal: 800 units and back, 20,000 rows, empty ones, growth."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return [
            _import_of_800(folder, ROUNDS * scale),
            _clean_rows(folder),
            _empty_rows(folder),
            _out_and_back(folder),
            *_growth(folder),
        ]


def _clean_rows(folder: Path) -> Ratio:
    """20,000 rows end to end, against reading them and one executemany as safe as our file."""
    content = _workbook(CLEAN)
    limits = Limits(rows=CLEAN + HEAD_ROWS)
    store = _with_schools(folder / "clean.db")

    def bring_in() -> None:
        found = preview(store, Kind.UNITS, content, FILES[Kind.UNITS], today=DAY, limits=limits)
        assert found.counts["new"] == CLEAN
        apply(store, found, today=DAY)

    ours = _timed(bring_in)
    store.close()
    plain = _median([_timed(lambda at=at: _plainly(content, folder / f"many{at}.db")) for at in range(3)])  # type: ignore[misc]
    return Ratio("20,000 clean rows imported / calamine and executemany", ours, plain, CLEAN_LIMIT)


def _empty_rows(folder: Path) -> Ratio:
    """A small sheet under a million rows that somebody coloured, in seconds."""
    content = _with_empty_rows(resource("demo", FILES[Kind.UNITS]).read_bytes(), EMPTY)
    store = _with_schools(folder / "empty.db")
    taken = _timed(lambda: preview(store, Kind.UNITS, content, FILES[Kind.UNITS], today=DAY))
    store.close()
    return Ratio("1,000,000 formatted empty rows, seconds", taken, EMPTY_SECONDS, 1.0)


def _with_empty_rows(content: bytes, count: int) -> bytes:
    """The workbook with so many formatted rows below its own."""
    source, out = zipfile.ZipFile(BytesIO(content)), BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                last = max(map(int, re.findall(rb'<row r="(\d+)"', part)))
                rows = (b'<row r="%d"><c r="A%d" s="1"/></row>' % (at, at) for at in range(last + 1, count))
                part = part.replace(b"</sheetData>", b"".join(rows) + b"</sheetData>")
            target.writestr(name, part)
    return out.getvalue()


def _out_and_back(folder: Path) -> Ratio:
    """房源台账 of 800 units: written and read back, one cell edited elsewhere, compared, taken; in seconds."""
    store, path = _with_schools(folder / "trip.db"), folder / "trip.xlsx"
    _bring_in(store, resource("demo", FILES[Kind.UNITS]).read_bytes())
    out = _timed(lambda: export_sheet(store, "units", path, as_of=DAY))
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    note = next(cell.column for cell in sheet[3] if cell.value == "备注")
    sheet.cell(6, int(note or 0)).value = "改过"
    book.save(path)

    def back() -> None:
        source = read_source(path)
        found = look_back(store, source.content, source.name, today=DAY)
        assert found is not None
        brought = bring_back(store, source, found, Answers(found.proposed))
        assert (brought.cells, len(found.changes)) == (1, 1)

    taken = _timed(back)
    store.close()
    return Ratio("800-row sheet out and back, seconds", out + taken, TRIP_SECONDS, 1.0)


def _import_of_800(folder: Path, rounds: int) -> Ratio:
    content = resource("demo", FILES[Kind.UNITS]).read_bytes()
    ours: list[float] = []
    plain: list[float] = []
    for round_ in range(rounds):  # in turn, so that both see the same machine
        store = _with_schools(folder / f"{round_}.db")
        ours.append(_timed(lambda store=store: _bring_in(store, content)))  # type: ignore[misc]
        store.close()
        path = folder / f"plain{round_}.db"
        plain.append(_timed(lambda path=path: _plainly(content, path)))  # type: ignore[misc]
    return Ratio("800 units imported / calamine and executemany", _median(ours), _median(plain), 8.0)


def _with_schools(path: Path) -> Store:
    store = found_store(path, bureau="基准", actor="基准")
    file = resource("demo", FILES[Kind.SCHOOLS])
    apply(store, preview(store, Kind.SCHOOLS, file.read_bytes(), file.name, today=DAY), today=DAY)
    return store


def _bring_in(store: Store, content: bytes) -> None:
    apply(store, preview(store, Kind.UNITS, content, FILES[Kind.UNITS], today=DAY), today=DAY)


def _plainly(content: bytes, path: Path) -> None:
    rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    connection = sqlite3.connect(path)
    for pragma in WRITER:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute(f"CREATE TABLE plain ({', '.join(f'c{n}' for n in range(COLUMNS))})")
    values = [tuple(row[:COLUMNS]) for row in rows]
    connection.executemany(f"INSERT INTO plain VALUES ({', '.join('?' * COLUMNS)})", values)
    connection.commit()
    connection.close()


def _growth(folder: Path) -> list[Ratio]:
    """Ten times the rows in at most ten times the time, and a margin for the memory they need."""
    reading, writing = [], []
    limits = Limits(rows=LARGE + HEAD_ROWS, megabytes=200, unpacked_megabytes=900)
    for rows in (SMALL, LARGE):
        content = _workbook(rows)
        store = _with_schools(folder / f"growth{rows}.db")
        known_ = store.ask(known, DAY)

        def read(content: bytes = content, known_: Known = known_) -> None:
            read_sheet(Kind.UNITS, content, FILES[Kind.UNITS], known_, DAY, limits=limits)

        def bring_in(content: bytes = content, store: Store = store) -> None:
            apply(
                store,
                preview(store, Kind.UNITS, content, FILES[Kind.UNITS], today=DAY, limits=limits),
                today=DAY,
            )

        reading.append(_timed(read))
        writing.append(_timed(bring_in))
        store.close()
    return [
        Ratio("100,000 rows read / ten times 10,000", reading[1], 10 * reading[0], 1.3),
        Ratio("100,000 rows imported / ten times 10,000", writing[1], 10 * writing[0], 1.3),
    ]


def _workbook(rows: int) -> bytes:
    """The county's form with so many rows, each a room of its own."""
    source = openpyxl.load_workbook(resource("demo", FILES[Kind.UNITS]), read_only=True).worksheets[0]
    lines = list(source.iter_rows(values_only=True, max_row=HEAD_ROWS + 1))
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("房源台账")
    for line in lines[:HEAD_ROWS]:
        sheet.append(line)
    sample = list(lines[HEAD_ROWS])
    for number in range(rows):
        building, room = divmod(number, 400)
        floor, door = divmod(room, 20)
        sample[0], sample[3], sample[5] = number + 1, f"{building + 1}栋", f"{floor + 1}{door + 1:02d}"
        sheet.append(sample)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _timed(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]
