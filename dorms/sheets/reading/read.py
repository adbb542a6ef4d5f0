"""From the bytes of a clerk's file to a report. Pure: what the store knows comes in, nothing is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import PurePath

from dorms.domain.imports import (
    Kind,
    Known,
    Notice,
    NoticeCode,
    Outcome,
    RowResult,
    SheetMapping,
    SheetReport,
)
from dorms.domain.revisions import CODE_WORD, MARK_SHEET
from dorms.domain.verdicts import Decided
from dorms.errors.sheets import HeaderNotFound, SheetNotFound, SheetUnclear, TooManyRows
from dorms.sheets.reading.answers import Answers
from dorms.sheets.reading.dates import Dates
from dorms.sheets.reading.grid import Book, Grid, Limits
from dorms.sheets.reading.header import Header, find_header, refuse_second_table, refuse_twins
from dorms.sheets.reading.judge import Judge, Setting
from dorms.sheets.reading.opening import open_book
from dorms.sheets.reading.people import zeros_are_true
from dorms.sheets.reading.rows import Body, DataRow, read_body
from dorms.sheets.reading.totals import check_totals
from dorms.sheets.reading.whole import check_whole
from dorms.sheets.reading.work import Work

_DEFAULT_ENCODING = "UTF-8"
Tick = Callable[[int, int], None]  # rows judged, rows in all; raising stops


def read_sheet(
    kind: Kind,
    content: bytes,
    name: str,
    known: Known,
    today: date,
    *,
    mapping: SheetMapping | None = None,
    sheet: str | None = None,
    limits: Limits | None = None,
    decided: Decided | None = None,
    tick: Tick | None = None,
) -> SheetReport:
    """Read and judge the one sheet of this kind in the file, as far as decided with what a person said."""
    limits = limits or Limits()
    book = open_book(content, name, limits)
    index, grid, header = _find_sheet(kind, book, mapping, sheet)
    refuse_twins(header, book.file, grid.name)
    chosen = mapping is not None and mapping.header_row is not None
    refuse_second_table(header, grid, book.file, chosen=chosen)
    body = read_body(grid, header)
    if len(body.rows) > limits.rows:
        raise TooManyRows(book.file, grid.name, limits.rows)
    answers = Answers(decided or Decided(), body.rows)
    judge = Judge(kind, header, known, _setting(kind, book, header, body, known, today))
    works = [_judged(judge, row, at, len(body.rows), tick) for at, row in enumerate(body.rows, start=1)]
    check_whole(kind, works, judge, known)
    return SheetReport(
        kind=kind,
        file=book.file,
        digest=sha256(content).hexdigest(),
        sheet=grid.name,
        header_row=header.last,
        columns={c.header: c.field.name for c in header.columns if c.field is not None},
        ignored_columns=_ignored(header, body),
        notices=tuple(_notices(book, index, grid, header, body)),
        rows=tuple(_result(judge, work, answers) for work in works),
        skipped=tuple(body.skipped),
        totals=check_totals(header, body.totals, works),
        where=judge.where,
    )


def _judged(judge: Judge, row: DataRow, at: int, total: int, tick: Tick | None) -> Work:
    if tick is not None:
        tick(at, total)
    return judge.judge(row)


def _setting(kind: Kind, book: Book, header: Header, body: Body, known: Known, today: date) -> Setting:
    dates = Dates(date1904=book.date1904, is_text=book.is_text)
    column = header.index_of("id_number")
    if kind is not Kind.TEACHERS or column is None:
        return Setting(dates, today)
    return Setting(dates, today, zeros_are_true(known, (row.cells[column] for row in body.rows)))


def guess_kind(content: bytes, name: str) -> Kind | None:
    """Which ledger this looks like: by its headers, then by its name; None when nothing fits."""
    book = open_book(content, name)
    scores: dict[Kind, int] = {}
    for grid in _visible_grids(book):
        for kind in Kind:
            header = find_header(kind, grid)
            if header is not None:
                scores[kind] = max(scores.get(kind, 0), header.mapped * 2 + _named(kind, book.file, grid))
    return max(scores, key=lambda kind: scores[kind]) if scores else None


_NAMES = {
    Kind.SCHOOLS: ("学校名录", "学校名单"),
    Kind.UNITS: ("房源", "房屋", "宿舍台账"),
    Kind.TEACHERS: ("教师", "教职工"),
    Kind.STAYS: ("入住", "住户"),
    Kind.APPLICATIONS: ("申请",),
    Kind.TICKETS: ("维修", "报修"),
}


def likely_kind(name: str) -> Kind | None:
    """Which ledger a file is by its name alone, without opening it."""
    stem = PurePath(name).stem
    # 教师周转宿舍维修台账 is a repair ledger: the later ledgers are named more narrowly.
    return next((kind for kind in reversed(Kind) if any(word in stem for word in _NAMES[kind])), None)


def _named(kind: Kind, file: str, grid: Grid) -> int:
    return any(word in PurePath(file).stem or word in grid.name for word in _NAMES[kind])


def _visible_grids(book: Book) -> Iterator[Grid]:
    return (book.grid(index) for index, sheet in enumerate(book.sheets) if not sheet.hidden)


def _find_sheet(
    kind: Kind, book: Book, mapping: SheetMapping | None, wanted: str | None
) -> tuple[int, Grid, Header]:
    """The sheet asked for, or the one whose header fits best; two that fit alike are a question."""
    names = tuple(sheet.name for sheet in book.sheets if not sheet.hidden)
    if wanted is not None and wanted not in names:
        raise SheetNotFound(book.file, wanted, names)
    found: list[tuple[int, Grid, Header]] = []
    for index, sheet in enumerate(book.sheets):
        if sheet.hidden or (wanted is not None and sheet.name != wanted):
            continue
        grid = book.grid(index)
        header = find_header(kind, grid, mapping)
        if header is not None:
            found.append((index, grid, header))
    if not found:
        raise HeaderNotFound(book.file, str(kind), names)
    best = max(header.mapped for _, _, header in found)
    alike = [choice for choice in found if choice[2].mapped == best and _has_rows(choice[1], choice[2])]
    if len(alike) > 1:
        raise SheetUnclear(book.file, tuple(grid.name for _, grid, _ in alike))
    return alike[0] if alike else next(choice for choice in found if choice[2].mapped == best)


def _has_rows(grid: Grid, header: Header) -> bool:
    return any(row.number > header.last for row in grid.rows)


def _ignored(header: Header, body: Body) -> tuple[str, ...]:
    """Headers without a field; a nameless column only if anything stands in it."""
    ignored = []
    for column in header.columns:
        if column.field is None and not column.header.startswith(CODE_WORD):
            nameless = column.header.startswith("(") and column.header.endswith(")")
            if not nameless or any(row.cells[column.index] is not None for row in body.rows):
                ignored.append(column.header)
    return tuple(ignored)


def _notices(book: Book, index: int, grid: Grid, header: Header, body: Body) -> Iterator[Notice]:
    if index:
        yield Notice(NoticeCode.DATA_NOT_ON_FIRST_SHEET)
    for sheet in book.sheets:
        if sheet.hidden and sheet.name != MARK_SHEET:
            yield Notice(NoticeCode.HIDDEN_SHEET, sheet.name)
    if any(column.header.startswith(CODE_WORD) for column in header.columns):
        yield Notice(NoticeCode.NO_LONGER_MARKED)
    for column in header.columns:
        if column.index in grid.hidden_columns and column.field is not None:
            yield Notice(NoticeCode.HIDDEN_COLUMN, column.header)
    if any(row.hidden for row in body.rows):
        yield Notice(NoticeCode.HIDDEN_ROWS)
    yield from _notices_of_file(book)


def _notices_of_file(book: Book) -> Iterator[Notice]:
    if book.encoding and book.encoding != _DEFAULT_ENCODING:
        yield Notice(NoticeCode.ENCODING, book.encoding)
    if book.date1904:
        yield Notice(NoticeCode.DATE_SYSTEM_1904)
    if book.external_links:
        yield Notice(NoticeCode.EXTERNAL_LINK)
    if book.macros:
        yield Notice(NoticeCode.MACROS)


def _result(judge: Judge, work: Work, answers: Answers) -> RowResult:
    said = answers.of_row(judge, work.row)
    if not work.found and not said:
        return RowResult(work.row.number, Outcome.OK, work.values)
    found = sorted(work.found, key=lambda finding: (finding[0], finding[2].outcome.rank))
    judged = (judge.problem(work.row, index, name, reading) for index, name, reading in found)
    problems = (*said, *(answers.settled(problem) for problem in judged))
    worst = max((problem.outcome for problem in problems), key=lambda outcome: outcome.rank)
    return RowResult(work.row.number, worst, work.values, problems)
