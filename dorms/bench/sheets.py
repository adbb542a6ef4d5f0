"""Excel out, against the libraries used plainly: the same cells with the same look, in the same run."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from uuid import UUID

import xlsxwriter
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, Side

from dorms.bench.report import Ratio
from dorms.domain.ledgers import Column, Cover, Ledger, LineKind, Scope, Shape, Value
from dorms.domain.official import Facts, roster
from dorms.domain.records import StayRecord
from dorms.sheets.writing.cells import FORMATS
from dorms.sheets.writing.lists import write_list
from dorms.sheets.writing.official import write_ledger

ROSTER_LIMIT, LIST_LIMIT, MEMORY_LIMIT_MB = 1.5, 1.3, 80.0
ROUNDS = 5
DAY = date(2026, 6, 15)

LIST_COLUMNS = (
    Column("name", "姓名", Shape.TEXT, 10),
    Column("id_number", "身份证号", Shape.DIGITS, 20),
    Column("phone", "联系电话", Shape.DIGITS, 12),
    *(Column(f"text{number}", f"栏{number}", Shape.TEXT, 12) for number in range(5)),
    Column("count", "次数", Shape.COUNT, 8),
    Column("day", "日期", Shape.DATE, 11),
    Column("money", "金额", Shape.DECIMAL, 10),
    Column("note", "备注", Shape.TEXT, 14),
)


def sheet_ratios(scale: int = 1) -> list[Ratio]:
    """All ratios of this module; `scale` divides the rows of the long list."""
    many = 100_000 // scale
    return [official_sheet(), long_list(many), long_list_memory(many), long_ledger_memory(many)]


def official_sheet(rows: int = 800) -> Ratio:
    """An 800-row 入住花名册, read back, against openpyxl writing the same cells by the same named styles."""
    ledger = _roster(_stays(rows))
    with TemporaryDirectory() as folder:
        ours, plain = Path(folder, "ours.xlsx"), Path(folder, "plain.xlsx")
        times = [
            (_seconds(lambda: write_ledger(ledger, ours)), _seconds(lambda: _plain_openpyxl(ledger, plain)))
            for _ in range(ROUNDS)
        ]
    return Ratio(f"official sheet, {rows} rows", *_best(times), ROSTER_LIMIT)


def long_list(rows: int = 100_000) -> Ratio:
    """A list of 12 columns, verified, against XlsxWriter in constant memory writing the same cells."""
    with TemporaryDirectory() as folder:
        ours, plain = Path(folder, "ours.xlsx"), Path(folder, "plain.xlsx")
        reference = _seconds(lambda: _plain_xlsxwriter(_rows(rows), plain))
        own = _seconds(lambda: write_list("名单", LIST_COLUMNS, _rows(rows), ours))
    return Ratio(f"list, {rows} rows", own, reference, LIST_LIMIT)


def long_list_memory(rows: int = 100_000) -> Ratio:
    """The most memory a fresh process holds while it writes the list, in MB against the limit."""
    code = f"from dorms.bench.sheets import peak_of_list; print(peak_of_list({rows}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return Ratio(f"list, {rows} rows, peak MB", float(done.stdout), MEMORY_LIMIT_MB, 1.0)


def long_ledger_memory(rows: int = 100_000) -> Ratio:
    """What writing a ledger of so many lines takes beside the ledger itself, in a fresh process."""
    code = f"from dorms.bench.sheets import more_for_ledger; print(more_for_ledger({rows}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return Ratio(f"ledger, {rows} rows, additional peak MB", float(done.stdout), MEMORY_LIMIT_MB, 1.0)


def more_for_ledger(rows: int) -> float:
    """The peak in MB while the ledger is written, less what this process held before."""
    stays = _stays(rows)  # kept: memory they would give back is not to be counted as none
    ledger = _roster(stays)
    Path("/proc/self/clear_refs").write_text("5")  # the peak begins again at what is held now
    before = _memory("VmRSS")
    with TemporaryDirectory() as folder:
        write_ledger(ledger, Path(folder, "ledger.xlsx"))
    more = _memory("VmHWM") - before
    assert len(stays) == rows
    return more


def _memory(name: str) -> float:
    """A figure of this process in MB, as Linux keeps it."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition(f"{name}:")[2].split()[0]) / 1024


def peak_of_list(rows: int) -> float:
    """The peak of this process in MB after writing a list; Linux alone tells it apart from the parent's."""
    with TemporaryDirectory() as folder:
        write_list("名单", LIST_COLUMNS, _rows(rows), Path(folder, "list.xlsx"))
    return _memory("VmHWM")


def _rows(count: int) -> Iterator[Sequence[Value]]:
    for number in range(count):
        text = (f"教师{number}", f"340124{number:012d}", f"138{number:08d}")
        place = ("白山镇", "白山镇戴桥小学", "1栋", "2单元", "301")
        yield (*text, *place, number, DAY + timedelta(number % 900), Decimal(number) / 100, "=1+1")


def _roster(stays: Sequence[StayRecord]) -> Ledger:
    return roster(Facts(stays=stays), Cover(Scope("庐江县"), "庐江县教育体育局", DAY))


def _stays(rows: int) -> list[StayRecord]:
    return [
        StayRecord(
            id=UUID(int=number),
            unit_id=UUID(int=number),
            teacher_id=UUID(int=number),
            host_town=f"{number // 50}号镇",
            host_school="戴桥小学",
            unit=f"戴桥小学-1栋-2单元-{number}",
            town=f"{number // 50}号镇",
            school="戴桥小学",
            name=f"教师{number}",
            move_in=DAY - timedelta(number),
            sex="女",
            id_number=f"340124{number:012d}",
            category="在编",
            staffing="事业编制",
            marital="已婚",
            dual_staff="否",
            phone=f"138{number:08d}",
            floor_area_m2=Decimal("35.50"),
            agreement_no=f"LJZZ-2025-{number:04d}",
            term_end=DAY + timedelta(number),
            deposit=Decimal(500),
            monthly_rent=Decimal(0),
            renewals=1,
        )
        for number in range(rows)
    ]


def _plain_openpyxl(ledger: Ledger, path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    _add_styles(book)
    for row, line in enumerate(ledger.lines, start=5):
        for number, (value, column) in enumerate(zip(line.values, ledger.columns, strict=True), start=1):
            cell = sheet.cell(row, number)
            cell.value = value
            cell.style = f"{column.shape.value} {line.kind is LineKind.ROW}"
    book.save(path)


def _add_styles(book: Workbook) -> None:
    """The look of the county's sheets as named styles, the quickest way of openpyxl."""
    thin, centre = Side(style="thin"), Alignment(horizontal="center", vertical="center", wrap_text=True)
    for shape, code in FORMATS.items():
        for is_row in (True, False):
            font = Font(name="仿宋" if is_row else "黑体", size=10)
            box = Border(left=thin, right=thin, top=thin, bottom=thin)
            style = NamedStyle(f"{shape.value} {is_row}", font, None, box, centre, code)
            book.add_named_style(style)


def _plain_xlsxwriter(rows: Iterator[Sequence[Value]], path: Path) -> None:
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet()
    look = {"font_name": "宋体", "font_size": 11, "valign": "vcenter"}
    formats = [book.add_format({**look, "num_format": FORMATS[column.shape]}) for column in LIST_COLUMNS]
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(number, place, value, formats[place])
            elif isinstance(value, date):
                sheet.write_datetime(number, place, value, formats[place])
            else:
                sheet.write_number(number, place, value, formats[place])
    book.close()


def _seconds(work: Callable[[], object]) -> float:
    before = process_time()
    work()
    return process_time() - before


def _best(times: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return min(ours for ours, _ in times), min(reference for _, reference in times)
