"""A worksheet's XML to rows. One way in for what office programs write, a slower one for all other XML.

Both give the same grid (a test holds them together); the quick one notices what it does not know and gives up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from xml.parsers import expat

from dorms.errors.sheets import FarCell, IncompleteFile, TooManyRows
from dorms.sheets.reading.grid import Cell, Grid, GridRow, Limits, Merge, Plain, column_index, column_letters
from dorms.sheets.reading.sheetparser import SheetParser, TooMuch
from dorms.sheets.reading.values import CellReader, decoded, number, unescape

_ROOT = re.compile(rb"\s*(?:<\?xml[^>]*\?>)?\s*<worksheet[\s>]")
_ENCODING = re.compile(rb"<\?xml[^>]*encoding=[\"'](?!utf-8)", re.IGNORECASE)
_ROW = re.compile(rb"<row\b[^>]*?\br=\"(\d+)\"[^>]*>")
_HIDDEN = re.compile(rb"\shidden=\"(?:1|true)\"|\sht=\"0\"")
_CELL = re.compile(
    r'<c r="([A-Z]{1,3})\d+"(?: s="(\d+)")?(?: t="(\w+)")?\s*>'
    r'(?:<v>([^<]*)</v>|<is><t(?: xml:space="preserve")?>([^<]*)</t></is>|(.*?))</c>',
    re.DOTALL,
)
_VALUE = re.compile(r"<v\s*>([^<]*)</v>")
_FORMULA = re.compile(r"<f[\s/>]")
_TEXT = re.compile(r"<t(?:\s[^>]*)?>([^<]*)</t>")
_PHONETIC = re.compile(r"<rPh\b.*?</rPh>", re.DOTALL)
_COLUMN = re.compile(rb"<col\s[^>]*>")
_MERGE = re.compile(rb'<mergeCell\b[^>]*?\bref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"')
SLACK = 300  # rows of titles, totals and notes a sheet may have beside its rows of data


class _Unusual(Exception):
    """The quick way met XML that it does not know."""


def read_grid(name: str, xml: bytes, cells: CellReader, limits: Limits, file: str) -> Grid:
    """The rows that hold something, with merged blocks and what is hidden."""
    refuse_broken(xml, file, name)
    if _is_usual(xml):
        try:
            return _Quick(name, xml, cells, limits, file).grid()
        except _Unusual:
            pass
    return read_slowly(name, xml, cells, limits, file)


def read_slowly(name: str, xml: bytes, cells: CellReader, limits: Limits, file: str) -> Grid:
    """Any well-formed XML, by a full parser."""
    parser = SheetParser(cells, limits.rows + SLACK)
    try:
        parser.feed(xml)
    except expat.ExpatError as error:
        raise IncompleteFile(file, name) from error
    except TooMuch as error:
        raise TooManyRows(file, name, limits.rows) from error
    rows = _checked(name, parser.rows(), limits, file)
    return Grid(name, list(rows), _sane(parser.merges, limits), frozenset(parser.hidden_columns))


def _sane(merges: list[Merge], limits: Limits) -> list[Merge]:
    """No more blocks than rows, and none wider than a ledger: overlapping ones by the thousand are an attack."""
    return [
        Merge(merge.top, merge.left, merge.bottom, min(merge.right, limits.columns - 1))
        for merge in merges[: limits.rows]
        if merge.left < limits.columns
    ]


def _checked(name: str, rows: Iterator[GridRow], limits: Limits, file: str) -> Iterator[GridRow]:
    for count, row in enumerate(rows, 1):
        if count > limits.rows + SLACK:
            raise TooManyRows(file, name, limits.rows)
        if len(row.cells) > limits.columns:
            far = next(i for i in range(limits.columns, len(row.cells)) if row.cells[i] is not None)
            raise FarCell(file, name, f"{column_letters(far)}{row.number}", limits.columns)
        yield row


def refuse_broken(xml: bytes, file: str, part: str) -> None:
    """Half a sheet must never look like a short one; an encoding no workbook may have cannot be read at all."""
    try:
        expat.ParserCreate().Parse(xml, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise IncompleteFile(file, part) from error


def _is_usual(xml: bytes) -> bool:
    """Whether the XML is of the shape office programs write: no prefixes, comments or other quotes."""
    if not _ROOT.match(xml) or _ENCODING.match(xml) or (b"!" in xml and b"<!" in xml):
        return False
    if b":" in xml and (b":c>" in xml or b":row" in xml):
        return False
    start, end = xml.find(b"<sheetData"), xml.rfind(b"</sheetData>")
    return b"='" not in xml[: max(start, 0)] and b"='" not in xml[max(end, 0) :]


class _Quick:
    """Jumps from filled cell to filled cell, so that rows with nothing but formats cost nothing."""

    def __init__(self, name: str, xml: bytes, cells: CellReader, limits: Limits, file: str) -> None:
        self._name, self._xml, self._cells, self._limits, self._file = name, xml, cells, limits, file
        self._numbers: dict[str, Plain] = {}
        self._columns = _columns(limits.columns)

    def grid(self) -> Grid:
        xml = self._xml
        start, end = xml.find(b"<sheetData"), xml.rfind(b"</sheetData>")
        rows = list(_checked(self._name, self._rows(max(start, 0)), self._limits, self._file))
        merges = _sane(self._merges(max(end, 0)), self._limits)
        return Grid(self._name, rows, merges, self._hidden_columns(max(start, 0)))

    def _rows(self, position: int) -> Iterator[GridRow]:
        xml = self._xml
        while (filled := xml.find(b"</c>", position)) >= 0:
            start = xml.rfind(b"<row", position, filled)
            end = xml.find(b"</row>", filled)
            row = _ROW.match(xml, start) if start >= 0 else None
            if row is None or end < 0:
                raise _Unusual
            chunk = xml[row.end() : end].decode()
            cells = self._row_cells(chunk, int(row[1]))
            if cells:
                yield GridRow(int(row[1]), cells, bool(_HIDDEN.search(row[0])), self._struck(chunk, cells))
            position = end

    def _struck(self, chunk: str, cells: list[Cell]) -> frozenset[int]:
        """The columns in which something is crossed out; an empty cell of that look is not."""
        struck = self._cells.struck_styles
        if not struck:
            return frozenset()
        places = (
            self._columns.get(letters, -1)
            for letters, style, _, *content in _tokens(chunk)
            if style in struck and any(content)
        )
        return frozenset(at for at in places if 0 <= at < len(cells) and cells[at] is not None)

    def _row_cells(self, chunk: str, row: int) -> list[Cell]:
        escaped = "&" in chunk or "_x" in chunk
        cells: list[Cell] = []
        columns, dates, numbers = self._columns, self._cells.date_styles, self._numbers
        for letters, style, kind, value, inline, other in _tokens(chunk):
            cell: Cell
            if inline and not escaped:
                cell = inline
            elif value and kind in ("", "n") and (not style or int(style) not in dates):
                known = numbers.get(value)
                cell = numbers.setdefault(value, number(value)) if known is None else known
            else:
                cell = self._cell(kind, style, value or inline, other)
            index = columns.get(letters, -1)
            if index == len(cells):
                cells.append(cell)
            elif cell is not None:
                self._place(cells, cell, index, f"{letters}{row}")
        while cells and cells[-1] is None:
            cells.pop()
        return cells

    def _place(self, cells: list[Cell], cell: Cell, index: int, where: str) -> None:
        """A cell that is not the next one: after a gap, or out of order."""
        if index < 0:
            raise FarCell(self._file, self._name, where, self._limits.columns)
        cells.extend([None] * (index + 1 - len(cells)))
        cells[index] = cell

    def _cell(self, kind: str, style: str, text: str, other: str) -> Cell:
        if not other:
            return self._cells.value(kind, style, unescape(text) if "&" in text else text)
        value = _VALUE.search(other)
        if _FORMULA.search(other):
            return self._cells.formula(kind, style, unescape(value[1]) if value else None)
        if kind == "inlineStr":
            text = "".join(_TEXT.findall(_PHONETIC.sub("", other)))
            return decoded(unescape(text)) or None
        return self._cells.value(kind, style, unescape(value[1]) if value else "")

    def _merges(self, start: int) -> list[Merge]:
        found = _MERGE.finditer(self._xml, start)
        return [
            Merge(int(m[2]), column_index(m[1].decode()), int(m[4]), column_index(m[3].decode()))
            for m in found
        ]

    def _hidden_columns(self, end: int) -> frozenset[int]:
        hidden: set[int] = set()
        for column in _COLUMN.findall(self._xml, 0, end):
            first, last = re.search(rb'\bmin="(\d+)"', column), re.search(rb'\bmax="(\d+)"', column)
            if first and last and re.search(rb'\shidden="(?:1|true)"|\swidth="0"', column):
                hidden.update(range(int(first[1]) - 1, min(int(last[1]), self._limits.columns)))
        return frozenset(hidden)


def _tokens(chunk: str) -> list[tuple[str, ...]]:
    """Column, style, type, value, inline text and anything else of each filled cell of a row."""
    if "\r" in chunk:
        chunk = chunk.replace("\r\n", "\n").replace("\r", "\n")
    found: list[tuple[str, ...]] = _CELL.findall(chunk)
    if len(found) != chunk.count("</c>"):
        raise _Unusual
    return found


@cache
def _columns(count: int) -> dict[str, int]:
    return {column_letters(index): index for index in range(count)}
