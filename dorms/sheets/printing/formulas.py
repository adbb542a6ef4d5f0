"""Works out the formulas of a filled form: the file has none of their results until Excel or WPS opens it.

Numbers are floats, as in every spreadsheet. What this does not know is refused by name, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache

from openpyxl.formula.tokenizer import Token, Tokenizer, TokenizerError
from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from dorms.sheets.printing.arrays import MOST_CELLS, cell_of
from dorms.sheets.printing.terms import Place, Terms
from dorms.sheets.printing.values import Fault, Given, NotKnown, Scalar, serial

Range = list[list[Scalar]]
_DEEPEST = 25  # formulas that lead from one to the next at once; longer chains are worked out from their ends
_CIRCLE = "循环引用"


class _Deep(Exception):
    """The chain of formulas is longer than can be followed at once; it goes on at this cell."""

    def __init__(self, at: Place) -> None:
        self.at = at


class Book:
    """The values of every cell of a workbook, formulas worked out once each; `today` is what TODAY() says.

    A workbook may ask for more than anybody would wait for, such as a COUNTIF over a long list in every row of it:
    after `patience` cells of ranges were looked at, whatever asks for more is not known.
    """

    def __init__(self, book: Workbook, today: date | None = None, *, patience: int = 5_000_000) -> None:
        self._book, self.today, self._patience = book, today, patience
        self._known: dict[tuple[str, int, int], Scalar | NotKnown] = {}
        self._open: set[Place] = set()
        self._arrays: dict[str, dict[tuple[int, int], tuple[int, int]]] = {}
        self._spread: dict[Place, Range] = {}
        self._areas: dict[tuple[str, tuple[int, int, int, int]], Range] = {}

    def value(self, sheet: str, row: int, column: int) -> Scalar:
        """What the cell shows; a fault as #DIV/0!; NotKnown with what is not known."""
        known = self._known.get((sheet, row, column))
        if known is not None and not isinstance(known, NotKnown):
            return known
        at = Place(sheet, row, column)
        return self._followed(at) if self._open or at in self._known else self._from_its_end(at)

    def look_at(self, cells: int) -> None:
        """NotKnown where so many more are too many."""
        if cells > self._patience:
            raise NotKnown("要看的格子太多")
        self._patience -= cells

    def worked_out(self, formula: str, at: Place, origin: Place | None = None) -> Scalar:
        """A formula that stands in no cell: `=A1>B1` written for `origin`, meant for `at`."""
        by = (at.row - origin.row, at.column - origin.column) if origin is not None else (0, 0)
        try:
            return _scalar(self._result(formula, at, arrays=True, by=by))
        except Fault as fault:
            return fault

    def _from_its_end(self, at: Place) -> Scalar:
        """A chain longer than can be followed at once, worked out from where following it stopped."""
        stops = [at]
        while len(stops) > 1 or at not in self._known:
            try:
                self._followed(stops[-1])
            except NotKnown:
                pass  # kept: whoever asks for this cell is told
            except _Deep as deep:
                if deep.at not in stops:
                    stops.append(deep.at)
                    continue
                self._known[stops[-1]] = NotKnown(_CIRCLE)
            stops.pop()
        return self._followed(at)

    def _followed(self, at: Place) -> Scalar:
        if at not in self._known:
            if at in self._open:
                raise NotKnown(_CIRCLE)
            if len(self._open) >= _DEEPEST:
                raise _Deep(at)
            self._open.add(at)
            try:
                self._known[at] = self._found(at)
            except NotKnown as error:
                self._known[at] = error
            except RecursionError:
                self._known[at] = NotKnown("公式里套得太深")
            finally:
                self._open.discard(at)
        known = self._known[at]
        if isinstance(known, NotKnown):
            raise NotKnown(*known.args)  # a new one: raised again and again it would keep every frame
        return known

    def _found(self, at: Place) -> Scalar:
        found = self._book[at.sheet]._cells.get((at.row, at.column))  # asking by name would make the cell
        anchor = self._arrays_of(at.sheet).get((at.row, at.column))
        try:
            if anchor is not None:
                area = self._array(Place(at.sheet, *anchor))
                return _scalar(cell_of(area, at.row - anchor[0], at.column - anchor[1]))
            if found is not None and found.data_type == "f":
                if not isinstance(found.value, str):
                    raise NotKnown("模拟运算表")
                return _scalar(self._result(found.value, at))
        except Fault as fault:
            return fault
        if found is not None and found.data_type == "e":
            return Fault(str(found.value))
        return _plain(found.value if found is not None else None)

    def _arrays_of(self, sheet: str) -> dict[tuple[int, int], tuple[int, int]]:
        """Of each cell that an array formula fills the cell it stands in."""
        if sheet not in self._arrays:
            self._arrays[sheet] = found = {}
            for place, cell in list(self._book[sheet]._cells.items()):
                if isinstance(cell.value, ArrayFormula):
                    _, (left, top, right, bottom) = self.bounds(cell.value.ref, sheet)
                    if (right - left + 1) * (bottom - top + 1) > MOST_CELLS:
                        raise NotKnown(cell.value.ref)
                    inside = (
                        (row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)
                    )
                    found.update(dict.fromkeys(inside, place))
        return self._arrays[sheet]

    def _array(self, at: Place) -> Range:
        if at not in self._spread:
            formula = self._book[at.sheet]._cells[at.row, at.column].value
            assert isinstance(formula, ArrayFormula)
            made = self._result(str(formula.text), at, arrays=True)
            self._spread[at] = made if isinstance(made, list) else [[made]]
        return self._spread[at]

    def _result(
        self, formula: str, at: Place, *, arrays: bool = False, by: tuple[int, int] = (0, 0)
    ) -> Given:
        try:
            return Terms(_tokens(formula), self, at, arrays=arrays, by=by).whole()
        except (TokenizerError, IndexError, ValueError, ArithmeticError) as error:
            raise NotKnown(formula) from error

    def area(self, words: str, sheet: str) -> Range:
        """The values of a reference such as `B2`, `Sheet!$A$1:$C$9`, or of a name."""
        if (named := self._book.defined_names.get(words)) is not None:
            words = str(named.attr_text)
        where, bounds = self.bounds(words, sheet)
        left, top, right, bottom = bounds
        if (cells := (right - left + 1) * (bottom - top + 1)) > MOST_CELLS:
            raise NotKnown(words)
        if cells == 1:
            return [[self.value(where, top, left)]]
        self.look_at(cells)
        if (where, bounds) not in self._areas:
            self._areas[where, bounds] = [
                [self.value(where, row, column) for column in range(left, right + 1)]
                for row in range(top, bottom + 1)
            ]
        return self._areas[where, bounds]

    def bounds(self, words: str, sheet: str) -> tuple[str, tuple[int, int, int, int]]:
        """Sheet, first column and row, last column and row of a reference; whole columns end where the sheet does."""
        place, _, area = words.rpartition("!")
        where = place.strip("'").replace("''", "'") if place else sheet
        if where not in self._book.sheetnames:
            raise NotKnown(words)
        try:
            left, top, right, bottom = range_boundaries(area)
        except ValueError as error:
            raise NotKnown(words) from error
        target = self._book[where]
        return where, (left or 1, top or 1, right or target.max_column, bottom or target.max_row)


@lru_cache(4096)
def _tokens(formula: str) -> tuple[Token, ...]:
    return tuple(_without_spaces(formula))


def _without_spaces(formula: str) -> Iterator[Token]:
    return (one for one in Tokenizer(formula).items if one.type != Token.WSPACE)


def _scalar(result: Given) -> Scalar:
    if isinstance(result, list):
        result = result[0][0]
    return _plain(0.0 if result is None else result)  # a sum of nothing is a whole number


def _plain(value: object) -> Scalar:
    if value is None or isinstance(value, bool | str | Fault):
        return value
    if isinstance(value, int | float | Decimal):
        return float(value)
    if isinstance(value, datetime | date | time | timedelta):
        return float(serial(value))
    return str(value)
