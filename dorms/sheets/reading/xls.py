"""An old .xls. Read by our own hands: a damaged file must end in a refusal, never in a crash of the process."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from functools import partial

from dorms.errors.sheets import FarCell, IncompleteFile, NotAWorkbook, PasswordProtected, TooManyRows
from dorms.sheets.reading import biff
from dorms.sheets.reading.biffsheet import BookFacts, SheetRecords
from dorms.sheets.reading.grid import Book, Grid, Limits, SheetName, address
from dorms.sheets.reading.ole import OleError, OleFile
from dorms.sheets.reading.values import is_date_format

_STREAMS = ("Workbook", "Book")
_OWN_BOOK = b"\x01\x04"
SLACK = 300
_DAMAGE = (OleError, struct.error, IndexError)


@dataclass(slots=True)
class _Globals:
    """What stands before the sheets."""

    is_biff8: bool = True
    date1904: bool = False
    external_links: bool = False
    encrypted: bool = False
    sheets: list[tuple[SheetName, int]] = field(default_factory=list)
    formats: dict[int, str] = field(default_factory=dict)
    styles: list[int] = field(default_factory=list)
    blocks: list[bytes] = field(default_factory=list)
    in_strings: bool = False

    def feed(self, kind: int, body: bytes) -> None:
        self.in_strings = kind == biff.SST or (self.in_strings and kind == biff.CONTINUE)
        if self.in_strings:
            self.blocks.append(body)
        elif kind == biff.BOF:
            self.is_biff8 = struct.unpack_from("<H", body)[0] >= biff.BIFF8
        elif kind == biff.BOUNDSHEET:
            self._sheet(body)
        elif kind == biff.FORMAT:
            self.formats[struct.unpack_from("<H", body)[0]] = self._text(body, 2, wide_count=self.is_biff8)
        elif kind == biff.XF:
            self.styles.append(struct.unpack_from("<H", body, 2)[0])
        else:
            self._flag(kind, body)

    def _flag(self, kind: int, body: bytes) -> None:
        if kind == biff.FILEPASS:
            self.encrypted = True
        elif kind == biff.DATEMODE:
            self.date1904 = body[:1] == b"\x01"
        elif kind == biff.SUPBOOK:
            self.external_links |= body[2:4] != _OWN_BOOK

    def _sheet(self, body: bytes) -> None:
        place, state, kind = struct.unpack_from("<IBB", body)
        if kind == 0:
            name = self._text(body, 6, wide_count=False)
            self.sheets.append((SheetName(name, hidden=bool(state & 3)), place))

    def _text(self, body: bytes, position: int, *, wide_count: bool) -> str:
        read = biff.text_at if self.is_biff8 else biff.old_text_at
        return read(body, position, wide_count=wide_count)

    def facts(self) -> BookFacts:
        strings = biff.SharedStrings(self.blocks).read() if self.blocks else []
        styles = enumerate(self.styles)
        dates = (index for index, code in styles if is_date_format(code, self.formats.get(code)))
        return BookFacts(strings, frozenset(dates), self.date1904, self.is_biff8)


def open_xls(content: bytes, file: str, limits: Limits) -> Book:
    """The book behind these bytes."""
    found = _Globals()
    try:
        container = OleFile(content)
        name = next((name for name in _STREAMS if name in container.names), None)
        if name is None:
            protected = "EncryptedPackage" in container.names
            raise PasswordProtected(file) if protected else NotAWorkbook(file, "ole")
        stream = container.stream(name)
        for kind, body in biff.records(stream):
            found.feed(kind, body)
            if found.encrypted:
                raise PasswordProtected(file)
        facts = found.facts()
    except _DAMAGE as error:
        raise IncompleteFile(file) from error
    if not found.sheets:
        raise NotAWorkbook(file)
    return Book(
        file=file,
        sheets=tuple(sheet for sheet, _ in found.sheets),
        grid=partial(_grid, stream, tuple(found.sheets), facts, limits, file),
        date1904=found.date1904,
        external_links=found.external_links,
    )


def _grid(
    stream: bytes,
    sheets: tuple[tuple[SheetName, int], ...],
    facts: BookFacts,
    limits: Limits,
    file: str,
    index: int,
) -> Grid:
    (sheet, place), found = sheets[index], SheetRecords(facts)
    try:
        for kind, body in biff.records(stream, place):
            found.feed(kind, body)
    except _DAMAGE as error:
        raise IncompleteFile(file, sheet.name) from error
    rows = found.rows()
    if len(rows) > limits.rows + SLACK:
        raise TooManyRows(file, sheet.name, limits.rows)
    far = next((row for row in rows if len(row.cells) > limits.columns), None)
    if far is not None:
        raise FarCell(file, sheet.name, address(far.number, len(far.cells) - 1), limits.columns)
    return Grid(sheet.name, rows, found.merges, frozenset(found.hidden_columns))
