"""A worksheet through a full XML parser: any prefix, any order of attributes, cells without addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.parsers import expat

from dorms.sheets.reading.grid import Cell, GridRow, Merge, column_index
from dorms.sheets.reading.values import CellReader, decoded

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)")
_TRUE = ("1", "true")
WIDEST = 16_384


class TooMuch(Exception):
    """The sheet holds more rows than are asked for."""


class SheetParser:
    """Collects rows, merged blocks and hidden columns while the XML runs past."""

    def __init__(self, cells: CellReader, most: int) -> None:
        self._most = most
        self._row: GridRow | None = None
        self.merges: list[Merge] = []
        self.hidden_columns: set[int] = set()
        self._reader = cells
        self._rows: list[GridRow] = []
        self._number = 0
        self._column = -1
        self._attributes: Mapping[str, str] = {}
        self._formula = False
        self._value: list[str] | None = None
        self._text: list[str] | None = None
        self._hears = False
        self._phonetic = False

    def feed(self, xml: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(xml, True)

    def rows(self) -> Iterator[GridRow]:
        """The rows that hold something."""
        return iter(self._rows)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rsplit("}", 1)[-1]
        if local == "row":
            self._start_row(attributes)
        elif local == "c":
            self._start_cell(attributes)
        elif local == "f":
            self._formula = True
        elif local in ("v", "t"):
            self._start_text(local)
        elif local == "rPh":
            self._phonetic = True
        elif local == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif local == "col":
            self._hide_columns(attributes)

    def _start_row(self, attributes: dict[str, str]) -> None:
        given = attributes.get("r", "")
        self._number = int(given) if given.isdigit() else self._number + 1
        self._column = -1
        hidden = attributes.get("hidden") in _TRUE or attributes.get("ht") == "0"
        self._row = GridRow(self._number, [], hidden)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        match = _REFERENCE.fullmatch(attributes.get("r", ""))
        self._column = column_index(match[1]) if match else self._column + 1
        self._attributes = attributes
        self._formula, self._value, self._text = False, None, None

    def _start_text(self, local: str) -> None:
        if local == "v":
            self._value = []
        elif self._text is None:
            self._text = []
        self._hears = not self._phonetic

    def _characters(self, text: str) -> None:
        if self._hears:
            target = self._text if self._text is not None else self._value
            if target is not None:
                target.append(text)

    def _end(self, name: str) -> None:
        local = name.rsplit("}", 1)[-1]
        if local in ("v", "t"):
            self._hears = False
        elif local == "rPh":
            self._phonetic = False
        elif local == "c" and self._row is not None:
            self._put(self._row, self._cell())

    def _cell(self) -> Cell:
        kind, style = self._attributes.get("t", ""), self._attributes.get("s", "")
        value = None if self._value is None else "".join(self._value)
        if self._formula:
            return self._reader.formula(kind, style, value)
        if kind == "inlineStr" or (self._text is not None and value is None):
            return decoded("".join(self._text or [])) or None
        return self._reader.value(kind, style, value or "")

    def _put(self, row: GridRow, cell: Cell) -> None:
        """Only a row that holds something becomes one; the first too many ends the reading."""
        if cell is None or self._column >= WIDEST:
            return
        if not row.cells:
            self._rows.append(row)
            if len(self._rows) > self._most:
                raise TooMuch
        row.cells.extend([None] * (self._column + 1 - len(row.cells)))
        row.cells[self._column] = cell
        if self._attributes.get("s", "") in self._reader.struck_styles:
            row.struck |= {self._column}

    def _merge(self, reference: str) -> None:
        ends = [_REFERENCE.fullmatch(end) for end in reference.split(":")]
        if len(ends) == 2 and ends[0] and ends[1]:
            first, last = ends[0], ends[1]
            merge = Merge(int(first[2]), column_index(first[1]), int(last[2]), column_index(last[1]))
            self.merges.append(merge)

    def _hide_columns(self, attributes: dict[str, str]) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        hidden = attributes.get("hidden") in _TRUE or attributes.get("width") == "0"
        if hidden and first.isdigit() and last.isdigit():
            self.hidden_columns.update(range(int(first) - 1, min(int(last), WIDEST)))
