"""What the records of an old .xls say beside its values: hidden rows and columns, formulas, the date system."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from dorms.sheets.reading.ole import OleError

_BOF, _EOF = 0x0809, 0x000A
_FILEPASS, _DATEMODE, _SUPBOOK = 0x002F, 0x0022, 0x01AE
_ROW, _COLINFO, _FORMULA = 0x0208, 0x007D, 0x0006
_CELLS = frozenset((0x00FD, 0x0203, 0x027E, 0x00BD, 0x0204, 0x00D6, 0x0205, _FORMULA))
_MULTIPLE = frozenset((0x00BD,))
_WORKSHEET = 0x0010
_OWN_BOOK = b"\x01\x04"


@dataclass(slots=True)
class SheetFacts:
    """Of one worksheet; rows and columns count from 0."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    formulas: set[tuple[int, int]] = field(default_factory=set)
    last_row: int = 0
    last_column: int = 0


@dataclass(slots=True)
class BookFacts:
    """Of the workbook; `sheets` holds its worksheets in file order."""

    date1904: bool = False
    encrypted: bool = False
    external_links: bool = False
    sheets: list[SheetFacts] = field(default_factory=list)


def scan(stream: bytes) -> BookFacts:
    """One pass over the records of the Workbook stream."""
    facts = BookFacts()
    sheet: SheetFacts | None = None
    for kind, body in _records(stream):
        if kind == _BOF:
            is_sheet = len(body) >= 4 and struct.unpack_from("<H", body, 2)[0] == _WORKSHEET
            sheet = SheetFacts() if is_sheet else None
            if sheet is not None:
                facts.sheets.append(sheet)
        elif sheet is not None:
            _note(sheet, kind, body)
        else:
            _note_book(facts, kind, body)
        if facts.encrypted:
            break
    return facts


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    position = 0
    while position + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, position)
        if not kind and not size:
            return
        body = stream[position + 4 : position + 4 + size]
        if len(body) < size:
            raise OleError("record breaks off")
        yield kind, body
        position += 4 + size


def _note_book(facts: BookFacts, kind: int, body: bytes) -> None:
    if kind == _FILEPASS:
        facts.encrypted = True
    elif kind == _DATEMODE:
        facts.date1904 = body[:1] == b"\x01"
    elif kind == _SUPBOOK:
        facts.external_links |= body[2:4] != _OWN_BOOK


def _note(sheet: SheetFacts, kind: int, body: bytes) -> None:
    if kind in _CELLS and len(body) >= 4:
        row, column = struct.unpack_from("<HH", body)
        last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind in _MULTIPLE else column
        sheet.last_row = max(sheet.last_row, row)
        sheet.last_column = max(sheet.last_column, last)
        if kind == _FORMULA:
            sheet.formulas.add((row, column))
    elif kind == _ROW and len(body) >= 16:
        row, options = struct.unpack_from("<H", body)[0], struct.unpack_from("<H", body, 12)[0]
        if options & 0x20:
            sheet.hidden_rows.add(row)
    elif kind == _COLINFO and len(body) >= 10:
        first, last, options = *struct.unpack_from("<HH", body), struct.unpack_from("<H", body, 8)[0]
        if options & 1:
            sheet.hidden_columns.update(range(first, min(last, 255) + 1))
