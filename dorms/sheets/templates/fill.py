"""A checked form filled with a ledger: its rows repeated, everything else of the form kept where it belongs."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import BinaryIO, cast

from openpyxl.cell import Cell, MergedCell
from openpyxl.styles.numbers import is_date_format
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.worksheet import Worksheet

from dorms.domain.ledgers import Column, Ledger, Line, LineKind, Shape, Value
from dorms.domain.sheet_lists import said
from dorms.domain.templates import Names, Spot, cover_values, filled, is_alone, marks_in
from dorms.errors.files import NotReadBack
from dorms.files import atomic_write
from dorms.sheets.reading.opening import open_book
from dorms.sheets.templates.check import Layout, checked_form
from dorms.sheets.templates.ranges import move_ranges
from dorms.sheets.templates.results import with_results
from dorms.sheets.templates.shift import Mover, Shift
from dorms.sheets.writing.cells import (
    EARLIEST,
    FORMATS,
    TEXT_FORMAT,
    display_width,
    escaped,
    require_writable,
)
from dorms.sheets.writing.stamps import Stamp, add_mark_sheet

GENERAL = "General"
USUAL_WIDTH = 8.43  # characters in a column nobody set
Formula = str | ArrayFormula | DataTableFormula
LEADING = 1.4  # line to line, in sizes of the type
AIR = 4.0  # points above and below the words


@dataclass(frozen=True, slots=True)
class Output:
    """One row to write: the row of the form it is made from, and the line it shows."""

    template: int
    line: Line | None
    code: str = ""


def filled_form(content: bytes, name: str, ledger: Ledger, stamp: Stamp | None = None) -> Layout:
    """The form with the ledger in it, its formulas not worked out."""
    layout = checked_form(content, name, ledger)
    _Filler(layout, ledger, stamp).fill()
    return layout


def fill_form(content: bytes, name: str, ledger: Ledger, path: Path, stamp: Stamp | None = None) -> int:
    """The form stands filled at `path`, whole and read back; returns how many rows it has.

    A form with {{#行码}} can come back edited, as any exported sheet can.
    """
    layout = filled_form(content, name, ledger, stamp)

    def write(file: BinaryIO) -> None:
        packed = BytesIO()
        layout.book.save(packed)
        file.write(with_results(packed.getvalue(), layout.book))

    def check(part: Path) -> None:
        book = open_book(part.read_bytes(), "x.xlsx")
        names = [sheet.name for sheet in book.sheets]
        if len(book.grid(names.index(layout.sheet)).rows) < sum(1 for _ in ledger.rows()):
            raise NotReadBack(path)

    atomic_write(path, write, check=check)
    return sum(1 for _ in ledger.rows())


class _Filler:
    """Fills one form."""

    def __init__(self, layout: Layout, ledger: Ledger, stamp: Stamp | None) -> None:
        self._layout, self._ledger, self._stamp = layout, ledger, stamp
        self._sheet: Worksheet = layout.book[layout.sheet]
        self._names = Names(ledger)
        self._cover = cover_values(ledger)
        self._outputs = self._arranged()
        self._mover = Mover(layout.sheet, Shift([one.template for one in self._outputs]))
        self._coded = False
        self._alone: dict[int, frozenset[int]] = {}

    def fill(self) -> None:
        """Rows, then everything that speaks of rows, then the marks of the cover."""
        self._write_rows()
        for sheet in self._layout.book.worksheets:
            if sheet is not self._sheet:
                self._write_elsewhere(sheet)
            self._write_head_and_foot(sheet)
        move_ranges(self._layout.book, self._sheet, self._mover)
        self._show_imprint()
        if self._stamp is not None and self._coded:
            add_mark_sheet(self._layout.book, self._stamp.text)

    def _arranged(self) -> list[Output]:
        """The rows of the sheet as they will be, each from its row of the form."""
        rows, lines = self._layout.rows, self._ledger.lines
        codes = iter(self._stamp.codes if self._stamp is not None else ())
        body = [Output(rows[line.kind], line, next(codes, "") if line.can_return else "") for line in lines
                if line.kind in rows and line.kind in (LineKind.ROW, LineKind.SUBTOTAL)]  # fmt: skip
        parts = [line for line in lines if line.kind is LineKind.OF_WHICH]
        total = next((line for line in lines if line.kind is LineKind.TOTAL), None)
        found: list[Output] = []
        for row in range(1, self._sheet.max_row + 1):
            if row == rows[LineKind.ROW]:
                found += body or [Output(row, None)]
            elif row == rows.get(LineKind.OF_WHICH):
                found += [Output(row, line) for line in parts]
            elif row == rows.get(LineKind.TOTAL):
                found.append(Output(row, total))
            elif row != rows.get(LineKind.SUBTOTAL):
                found.append(Output(row, None))
        return found

    # Rows

    def _write_rows(self) -> None:
        sheet = self._sheet
        blocks = [CellRange(str(block)) for block in sheet.merged_cells.ranges]
        for block in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(block))
        form = {
            row: [cell for cell in cells if isinstance(cell, Cell)]
            for row, cells in enumerate(sheet.iter_rows(), start=1)
        }
        heights = {row: copy(sheet.row_dimensions[row]) for row in list(sheet.row_dimensions)}
        self._alone = _unmerged(form, blocks)
        self._clear()
        for row, output in enumerate(self._outputs, start=1):
            for cell in form.get(output.template, ()):
                self._write_cell(cell, row, output)
            if output.template in heights:
                self._set_row(row, heights[output.template])
            if output.line is not None:
                self._raise_row(row)
        self._merge_again(blocks)

    def _clear(self) -> None:
        sheet = self._sheet
        sheet._cells.clear()  # the library can shift rows, but neither heights nor formulas nor blocks with them
        for row in list(sheet.row_dimensions):
            del sheet.row_dimensions[row]

    def _set_row(self, row: int, was: object) -> None:
        target = self._sheet.row_dimensions[row]
        for name in ("height", "hidden", "outlineLevel", "collapsed"):
            setattr(target, name, getattr(was, name))

    def _raise_row(self, row: int) -> None:
        """A row of the form is as high as the form says, or as its longest words need: nothing is cut off."""
        dimension = self._sheet.row_dimensions[row]
        if dimension.ht is None or dimension.hidden:
            return
        lone = self._alone.get(self._outputs[row - 1].template, frozenset())
        needed = [self._need(self._sheet._cells[row, column], column) for column in lone]
        dimension.height = max([dimension.ht, *needed])

    def _need(self, cell: Cell | MergedCell, column: int) -> float:
        value = cell.value
        if not isinstance(value, str) or not cell.alignment.wrap_text or value.startswith("="):
            return 0
        width = self._sheet.column_dimensions[get_column_letter(column)].width or USUAL_WIDTH
        lines = sum(max(1, ceil(display_width(part) / width)) for part in value.split("\n"))
        return lines * float(cell.font.sz or 11) * LEADING + AIR if lines > 1 else 0

    def _write_cell(self, form: Cell, row: int, output: Output) -> None:
        cell = Cell(self._sheet, row, form.column)
        self._sheet._cells[row, form.column] = cell
        cell._style = copy(form._style)  # type: ignore[attr-defined]
        if form.comment is not None:
            cell.comment = copy(form.comment)
        if form.hyperlink is not None:
            cell.hyperlink = copy(form.hyperlink)
            cell.hyperlink.ref = cell.coordinate
        value = form.value
        if form.data_type == "f":
            at = (output.template, row) if output.template in self._layout.rows.values() else None
            cell.value = self._moved(value, self._layout.sheet, at)
        elif isinstance(value, str) and (spots := marks_in(value)):
            self._put(cell, value, spots, output)
        else:
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"

    def _moved(self, formula: object, on: str, at: tuple[int, int] | None) -> Formula:
        """The formula as it has to read where it goes; an array formula fills the cells that its own have become."""
        if isinstance(formula, str):
            return self._mover.formula(formula, on=on, at=at)
        if isinstance(formula, ArrayFormula):
            text = self._mover.formula(str(formula.text), on=on, at=at)
            ref = self._mover.reference(formula.ref, at) if on == self._layout.sheet else formula.ref
            return ArrayFormula(ref, text)
        return cast(DataTableFormula, formula)

    def _merge_again(self, blocks: list[CellRange]) -> None:
        """A block within a repeated row stands in each of its rows; any other one grows with what is inside it."""
        for block in blocks:
            if block.min_row == block.max_row:
                rows = [at for at, one in enumerate(self._outputs, start=1) if one.template == block.min_row]
            else:
                rows = []
                self._merge(
                    block, self._mover.first(block.min_row or 1), self._mover.last(block.max_row or 1)
                )
            for row in rows:
                self._merge(block, row, row)

    def _merge(self, block: CellRange, first: int, last: int) -> None:
        self._sheet.merge_cells(
            start_row=first, end_row=last, start_column=block.min_col, end_column=block.max_col
        )

    # Cells

    def _put(self, cell: Cell, text: str, spots: list[Spot], output: Output) -> None:
        """One mark alone is a value of its own kind; among other words each is written out."""
        if is_alone(text, spots):
            self._put_value(cell, *self._value(spots[0], output))
            return
        words = {spot.text: self._said(spot, output) for spot in spots}
        self._put_value(cell, filled(text, words), None)

    def _said(self, spot: Spot, output: Output) -> str:
        value, column = self._value(spot, output)
        return said(value, column.shape if column is not None else Shape.TEXT)

    def _value(self, spot: Spot, output: Output) -> tuple[Value, Column | None]:
        if spot.kind is None:
            return self._cover.get(spot.name), None
        if spot.is_code:
            self._coded = True
            return output.code, None
        line = output.line
        if line is None:
            return None, None
        at = self._names.place(spot.name) if spot.name else 0
        if at is None:
            return None, None
        column = self._ledger.columns[at]
        return line.values[at], None if not spot.name else column

    def _put_value(self, cell: Cell, value: Value, column: Column | None) -> None:
        place = cell.column - 1
        if value is None or value == "":
            cell.value = None
        elif isinstance(value, str):
            odd = require_writable(value, self._layout.sheet, cell.row, place, column.title if column else "")
            cell.value = escaped(value) if odd else value
            cell.data_type = "s"
        elif isinstance(value, int):
            cell.value = value
        elif isinstance(value, date):
            cell.value = value if value >= EARLIEST else value.isoformat()
        else:
            cell.value = float(value)
        self._set_format(cell, column)

    def _set_format(self, cell: Cell, column: Column | None) -> None:
        """The form's own number format; where it has none, the one the column needs."""
        if column is None:
            return
        is_day = column.shape is Shape.DATE
        if column.shape in (Shape.TEXT, Shape.DIGITS):
            cell.number_format = TEXT_FORMAT
        elif cell.number_format in (GENERAL, TEXT_FORMAT) or is_day != is_date_format(cell.number_format):
            cell.number_format = FORMATS[column.shape]

    # Other sheets, heads and feet

    def _write_elsewhere(self, sheet: Worksheet) -> None:
        nothing = Output(0, None)
        for cells in sheet.iter_rows():
            for cell in cells:
                if isinstance(cell, MergedCell):
                    continue
                if cell.data_type == "f":
                    cell.value = self._moved(cell.value, sheet.title, None)
                elif isinstance(cell.value, str) and (spots := marks_in(cell.value)):
                    self._put(cell, cell.value, spots, nothing)

    def _write_head_and_foot(self, sheet: Worksheet) -> None:
        said_of = {name: said(value, Shape.TEXT) for name, value in self._cover.items()}
        for part in _heads_and_feet(sheet):
            for piece in (part.left, part.center, part.right):
                if piece.text and (spots := marks_in(piece.text)):
                    words = {spot.text: said_of.get(spot.name, "") for spot in spots}
                    piece.text = filled(piece.text, words)

    def _show_imprint(self) -> None:
        """Number and 校验码 of an issued sheet, and the demo mark, are never left out, whatever the form says."""
        ledger, sheet = self._ledger, self._sheet
        texts = [str(cell.value) for cells in sheet.iter_rows() for cell in cells if cell.value is not None]
        head, foot = sheet.HeaderFooter.oddHeader, sheet.HeaderFooter.oddFooter
        if (
            ledger.cover.imprint
            and foot is not None
            and not any(ledger.cover.imprint in text for text in texts)
        ):
            foot.left.text = ledger.cover.imprint
        if ledger.cover.demo and head is not None and not any("演示数据" in text for text in texts):
            head.right.text = "演示数据"


def _unmerged(form: dict[int, list[Cell]], blocks: list[CellRange]) -> dict[int, frozenset[int]]:
    """Per row of the form the columns whose cells are no part of a block: their width is their own."""
    covered = {at for block in blocks for at in block.cells}
    return {
        row: frozenset(cell.column for cell in cells if (row, cell.column) not in covered)
        for row, cells in form.items()
    }


def _heads_and_feet(sheet: Worksheet) -> list[HeaderFooterItem]:
    parts = sheet.HeaderFooter
    every = (
        parts.oddHeader, parts.oddFooter, parts.evenHeader, parts.evenFooter, parts.firstHeader, parts.firstFooter,
    )  # fmt: skip
    return [part for part in every if part is not None]
