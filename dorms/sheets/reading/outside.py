"""Lists of other offices (property, public rental, staff): columns in any order; names or ID numbers are enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from dorms.domain.comparing import Entry
from dorms.errors.reviewing import EvidenceColumns
from dorms.sheets.reading.grid import Cell, CellError, Digits, Formula, Grid, GridRow
from dorms.sheets.reading.header import clean_header
from dorms.sheets.reading.opening import open_book

NAME_WORDS = (
    "姓名",
    "权利人",
    "产权人",
    "所有权人",
    "共有人",
    "承租人",
    "租赁人",
    "户主",
    "职工",
    "教师",
    "人员",
)
ID_WORDS = ("身份证", "证件号", "身份号码", "证件编号")
NOT_NAMES = ("名称", "类别", "类型", "编号", "号码", "证件", "身份证", "电话", "单位", "数量", "人数", "性质")
LOOKED_AT = 15  # rows in which a header is looked for
LONGEST = 300  # characters of a row that are kept as what it says


def read_outside(content: bytes, name: str) -> list[Entry]:
    """Every row of every sheet that has a column of names or of ID numbers; EvidenceColumns if none has."""
    book = open_book(content, name)
    found: list[Entry] = []
    headers = 0
    for index, sheet in enumerate(book.sheets):
        if sheet.hidden:
            continue
        grid = book.grid(index)
        header = _header(grid)
        if header is not None:
            headers += 1
            found.extend(_entries(grid, *header))
    if not headers:
        raise EvidenceColumns(book.file)
    return found


def _header(grid: Grid) -> tuple[int, int | None, int | None] | None:
    """The row of the heads, the column of names and that of ID numbers; the row that has most of the two."""
    best: tuple[int, int | None, int | None] | None = None
    for row in grid.rows[:LOOKED_AT]:
        labels = [clean_header(cell) for cell in row.cells]
        numbers = _column(labels, ID_WORDS, ())
        names = _column(labels, NAME_WORDS, NOT_NAMES)
        if (names is not None) + (numbers is not None) > _filled(best):
            best = (row.number, names, numbers)
    return best


def _filled(header: tuple[int, int | None, int | None] | None) -> int:
    return 0 if header is None else (header[1] is not None) + (header[2] is not None)


def _column(labels: Sequence[str], words: Sequence[str], but: Sequence[str]) -> int | None:
    """The first column whose head holds one of the words; the words in their order."""
    for word in words:
        for at, label in enumerate(labels):
            if word in label and len(label) <= len(word) + 8 and not any(other in label for other in but):
                return at
    return None


def _entries(grid: Grid, head: int, names: int | None, numbers: int | None) -> Iterator[Entry]:
    heads = next(([clean_header(cell) for cell in row.cells] for row in grid.rows if row.number == head), [])
    for row in grid.rows:
        if row.number <= head or row.hidden:
            continue
        name, number = _text(row, names), _text(row, numbers)
        if name or number:
            yield Entry(row.number, name, number, _said(row, heads, {names, numbers}))


def _said(row: GridRow, heads: Sequence[str], but: set[int | None]) -> str:
    """The rest of the row in words: 坐落：白山镇建设路1号；面积：98."""
    parts = []
    for at in range(len(row.cells)):
        if at in but:
            continue
        text, head = _text(row, at), heads[at] if at < len(heads) else ""
        if text and head not in ("序号", "编号"):
            parts.append(f"{head}：{text}" if head else text)
    return "；".join(parts)[:LONGEST]


def _text(row: GridRow, at: int | None) -> str:
    return "" if at is None or at >= len(row.cells) else _plain(row.cells[at])


def _plain(cell: Cell) -> str:
    value = cell.value if isinstance(cell, Formula) else cell
    if value is None or isinstance(value, CellError):
        return ""
    if isinstance(value, Digits):
        return value.text
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value).strip()
