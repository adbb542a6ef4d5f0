"""A filled workbook, sheet by sheet, as paper takes it; what paper cannot show is named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import cast

from openpyxl.cell import Cell, MergedCell
from openpyxl.styles.borders import Border
from openpyxl.styles.fills import PatternFill
from openpyxl.styles.fonts import Font
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dorms.domain.papers.forms import (
    Edges,
    FilledForm,
    FormCell,
    FormGrid,
    FormRow,
    Loss,
    LossKind,
)
from dorms.sheets.printing import looks, setup
from dorms.sheets.printing.conditions import Conditions
from dorms.sheets.printing.formats import GENERAL, FormatUnknown, shown, words_shown
from dorms.sheets.printing.formulas import Book
from dorms.sheets.printing.values import Fault, NotKnown, Scalar
from dorms.sheets.reading.values import decoded

_LOCAL_FORMATS = {  # numbers of formats whose pattern is the Chinese system's
    14: "yyyy/m/d", 22: "yyyy/m/d h:mm",
    27: 'yyyy"年"m"月"', 36: 'yyyy"年"m"月"', 50: 'yyyy"年"m"月"', 57: 'yyyy"年"m"月"',
    28: 'm"月"d"日"', 29: 'm"月"d"日"', 51: 'm"月"d"日"', 54: 'm"月"d"日"', 58: 'm"月"d"日"',
    30: "m-d-yy", 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"',
}  # fmt: skip
_MOST_LOSSES = 200


def printed_form(
    book: Workbook, heading: str, *, file: str, filled: Iterable[str], today: date
) -> FilledForm:
    """The sheets something was filled into, or worked out on, as paper; the others are named among the losses."""
    values, colours = Book(book, today), looks.Colours(book.loaded_theme)
    grids: list[FormGrid] = []
    losses: list[Loss] = []
    wanted = set(filled)
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        if sheet.title not in wanted and not _has_formula(sheet):
            losses.append(Loss(LossKind.SHEET, sheet.title))
            continue
        reader = _Reader(sheet, values, colours, file, today)
        grids.append(reader.grid())
        losses += reader.losses
    return FilledForm(heading=heading, grids=tuple(grids), losses=tuple(dict.fromkeys(losses))[:_MOST_LOSSES])


def _has_formula(sheet: Worksheet) -> bool:
    return any(cell.data_type == "f" for cell in sheet._cells.values())


class _Reader:
    """One worksheet."""

    def __init__(
        self, sheet: Worksheet, values: Book, colours: looks.Colours, file: str, today: date
    ) -> None:
        self._sheet, self._values, self._colours = sheet, values, colours
        self._file, self._today = file, today
        self.losses: list[Loss] = []
        self._conditions = Conditions(sheet, values, colours)
        self._looks: dict[object, FormCell] = {}
        self._left, self._top, self._right, self._bottom = setup.bounds(sheet)
        self._spans = {
            (block.min_row, block.min_col): (block.max_row, block.max_col)
            for block in sheet.merged_cells.ranges
        }

    def grid(self) -> FormGrid:
        """Its cells inside the print area."""
        sheet = self._sheet
        widths = setup.widths(sheet, self._left, self._right)
        rows = [self._row(row, widths) for row in range(self._top, self._bottom + 1)]
        self._look_around()
        breaks = (int(one.id) - self._top for one in sheet.row_breaks.brk)
        return FormGrid(
            sheet.title,
            tuple(widths),
            tuple(rows),
            self._repeated(),
            frozenset(at for at in breaks if 0 <= at < len(rows) - 1),
            setup.page_setup(sheet, self._file, self._today),
        )

    def _repeated(self) -> range:
        """The rows that stand on every page, counted from the first printed one."""
        first, _, last = str(self._sheet.print_title_rows or "").replace("$", "").partition(":")
        if not first.isdigit():
            return range(0)
        stop = int(last or first) - self._top + 1
        return range(max(0, int(first) - self._top), max(0, stop))

    def _look_around(self) -> None:
        sheet = self._sheet
        for area in self._conditions.lost:
            self._lose(LossKind.CONDITIONAL, what=area)
        if setup.other_paper(sheet):
            self._lose(LossKind.PAPER)
        if setup.has_picture(sheet):
            self._lose(LossKind.PICTURE)

    def _lose(self, kind: LossKind, cell: str = "", what: str = "") -> None:
        self.losses.append(Loss(kind, self._sheet.title, cell, what))

    # Rows and cells

    def _row(self, row: int, widths: list[float]) -> FormRow:
        height, is_fixed = setup.height(self._sheet, row)
        cells = (self._cell(row, column) for column in range(self._left, self._right + 1))
        return FormRow(height, tuple(cells), is_fixed)

    def _cell(self, row: int, column: int) -> FormCell | None:
        found = self._sheet._cells.get((row, column))
        if isinstance(found, MergedCell):
            return None
        if found is None:
            return self._conditions.dressed(FormCell(), row, column)
        last_row, last_column = self._spans.get((row, column), (row, column))
        text, is_number = self._words(found)
        look = self._look(found, is_number)
        cell = replace(
            look,
            text=text,
            wraps=look.wraps or "\n" in text,
            columns=min(last_column, self._right) - column + 1,
            rows=min(last_row, self._bottom) - row + 1,
            edges=self._edges(found, row, column, last_row, last_column),
            number=self._loose(found),
        )
        return self._conditions.dressed(cell, row, column)

    def _loose(self, cell: Cell) -> float | None:
        """The number of a cell without a number format."""
        if cell.number_format != GENERAL or cell.data_type not in {"n", "f"} or cell.value is None:
            return None
        try:
            value = self._values.value(self._sheet.title, cell.row, cell.column)
        except NotKnown:
            return None
        return value if isinstance(value, float) else None

    def _edges(self, cell: Cell, row: int, column: int, last_row: int, last_column: int) -> Edges:
        if (row, column) == (last_row, last_column):
            return looks.edges(_border(cell))
        last = self._sheet._cells.get((last_row, last_column))
        end = _border(last) if last is not None else Border()
        return looks.block_edges(_border(cell), end)

    def _look(self, cell: Cell, is_number: bool) -> FormCell:
        """The look without the words; the same style is read once, and what it loses is said once."""
        key = (cell.style_id, is_number)
        if key not in self._looks:
            (turned, angle), at = looks.turn(cell), cell.coordinate
            colour, is_pattern = looks.ground(cast(PatternFill, cell.fill), self._colours)
            if is_pattern:
                self._lose(LossKind.PATTERN, at)
            font = cast(Font, cell.font)
            if looks.known_type(str(font.name or "")) is None:
                self._lose(LossKind.FONT, what=str(font.name))
            if font.strike or font.vertAlign in {"superscript", "subscript"}:
                self._lose(LossKind.STRUCK, at)
            self._looks[key] = FormCell(
                type=looks.lettering(font, self._colours),
                across=looks.across(cell, is_number=is_number),
                down=looks.down(cell),
                turn=turned,
                angle=angle,
                wraps=bool(cell.alignment.wrap_text) or cell.alignment.horizontal == "justify",
                shrinks=bool(cell.alignment.shrink_to_fit),
                indent=int(cell.alignment.indent or 0),
                ground=colour,
            )
        return self._looks[key]

    def _words(self, cell: Cell) -> tuple[str, bool]:
        """What the cell shows, and whether that is a number."""
        if cell.value is None:
            return "", False
        try:
            value = self._values.value(self._sheet.title, cell.row, cell.column)
        except NotKnown as error:
            self._lose(LossKind.FORMULA, cell.coordinate, f"{cell.value}（{error}）")
            return "", False
        if isinstance(value, str):
            return words_shown(decoded(value), cell.number_format), False
        return self._number(cell, value), not isinstance(value, bool | Fault | None)

    def _number(self, cell: Cell, value: Scalar) -> str:
        if isinstance(value, Fault):
            return str(value)
        if isinstance(value, bool):
            return "TRUE" if value else "FALSE"
        assert isinstance(value, float)
        style = cell._style  # type: ignore[attr-defined]  # a cell nobody styled has none
        pattern = _LOCAL_FORMATS.get(style.numFmtId if style is not None else 0, cell.number_format)
        try:
            return shown(value, pattern)
        except (FormatUnknown, ArithmeticError, ValueError):
            self._lose(LossKind.FORMAT, cell.coordinate, pattern)
            return shown(value, GENERAL)


def _border(cell: Cell | MergedCell) -> Border:
    """The library hands out a stand-in for it."""
    return cast(Border, cell.border)
