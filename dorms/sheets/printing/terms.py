"""One formula, read from left to right by how tightly its signs bind."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple, Protocol

from openpyxl.formula.tokenizer import Token
from openpyxl.utils import column_index_from_string, get_column_letter

from dorms.sheets.printing.arrays import alone, cell_of, each, is_many
from dorms.sheets.printing.functions import FUNCTIONS, MOST_CHARACTERS, OF_SINGLE_VALUES
from dorms.sheets.printing.lookups import LOOKUPS
from dorms.sheets.printing.values import (
    COMPARE,
    Fault,
    Given,
    NotKnown,
    Scalar,
    difference,
    number_of,
    order,
    serial,
    text_of,
)

_BINDING = (("=", "<>", "<", ">", "<=", ">="), ("&",), ("+", "-"), ("*", "/"), ("^",))
_RECKON: dict[str, Callable[[float, float], float]] = {
    "+": lambda one, other: difference(one, -other),
    "-": difference,
    "*": lambda one, other: one * other,
    "/": lambda one, other: one / other,
    "^": pow,
}
_LAZY = frozenset(("IF", "IFS", "IFERROR", "IFNA", "ISERROR", "ISERR", "ISNA"))
_OVER_RANGES = frozenset(("SUMPRODUCT", "LOOKUP"))  # these work cell by cell without being array formulas
_KNOWN = FUNCTIONS | LOOKUPS
_CELL = re.compile(r"(\$?)([A-Z]{1,3})(\$?)(\d{1,7})")


class Place(NamedTuple):
    """A cell of a workbook."""

    sheet: str
    row: int
    column: int


class Values(Protocol):
    """Where the values of references come from."""

    @property
    def today(self) -> date | None: ...
    def look_at(self, cells: int) -> None: ...
    def area(self, words: str, sheet: str) -> list[list[Scalar]]: ...
    def bounds(self, words: str, sheet: str) -> tuple[str, tuple[int, int, int, int]]: ...


class Terms:
    """The terms of one formula that stands `at` a cell; `by` rows and columns its loose references are moved."""

    def __init__(
        self, tokens: Sequence[Token], book: Values, at: Place, *, arrays: bool, by: tuple[int, int]
    ) -> None:
        self._tokens, self._book, self._at, self._by = tokens, book, at, by
        self._arrays = arrays
        self._next = 0

    def whole(self) -> Given:
        """What the formula comes to."""
        result = self._bound(0)
        if self._next < len(self._tokens):
            raise NotKnown(str(self._tokens[self._next].value))
        if is_many(result) and not self._arrays:
            alone(result)
        return result

    def _peek(self) -> Token | None:
        return self._tokens[self._next] if self._next < len(self._tokens) else None

    def _take(self) -> Token:
        token = self._tokens[self._next]
        self._next += 1
        return token

    def _bound(self, level: int) -> Given:
        if level == len(_BINDING):
            return self._signed()
        left = self._bound(level + 1)
        while (token := self._peek()) and token.type == Token.OP_IN and token.value in _BINDING[level]:
            joined = partial(_both, str(self._take().value))
            left = self._over(joined, left, self._bound(level + 1))
        return left

    def _over(self, function: Callable[[list[Given]], Given], *given: Given) -> Given:
        """Cell by cell where the formula may; elsewhere a range where one value is meant is refused by `alone`."""
        return self._each(function, list(given)) if self._arrays else function(list(given))

    def _each(self, function: Callable[[list[Given]], Given], given: list[Given]) -> Given:
        made = each(function, given)
        if isinstance(made, list):
            self._book.look_at(len(made) * len(made[0]))
        return made

    def _signed(self) -> Given:
        token = self._peek()
        if token is not None and token.type == Token.OP_PRE:
            self._take()
            sign = -1 if token.value == "-" else 1
            return self._over(lambda one: sign * number_of(alone(one[0])), self._signed())
        result = self._operand()
        while (token := self._peek()) and token.type == Token.OP_POST:
            self._take()
            result = self._over(lambda one: number_of(alone(one[0])) / 100, result)
        return result

    def _operand(self) -> Given:
        token = self._take()
        if token.type == Token.OPERAND:
            return self._constant(token)
        if token.type == Token.PAREN and token.subtype == Token.OPEN:
            inside = self._bound(0)
            self._take()
            return inside
        if token.type == Token.FUNC and token.subtype == Token.OPEN:
            return self._called(str(token.value)[:-1].upper().removeprefix("_XLFN."))
        raise NotKnown(str(token.value))

    def _constant(self, token: Token) -> Given:
        words = str(token.value)
        if token.subtype == Token.NUMBER:
            return float(words)
        if token.subtype == Token.TEXT:
            return words[1:-1].replace('""', '"')
        if token.subtype == Token.LOGICAL:
            return words.upper() == "TRUE"
        if token.subtype == Token.ERROR:
            raise Fault(words)
        if token.subtype == Token.RANGE:
            words = self._moved(words)
            area = self._book.area(words, self._at.sheet)
            return area if ":" in words or is_many(area) else area[0][0]
        raise NotKnown(words)

    def _moved(self, words: str) -> str:
        if self._by == (0, 0):
            return words
        place, mark, area = words.rpartition("!")
        return place + mark + _CELL.sub(self._moved_cell, area)

    def _moved_cell(self, found: re.Match[str]) -> str:
        column = column_index_from_string(found[2]) + (0 if found[1] else self._by[1])
        row = int(found[4]) + (0 if found[3] else self._by[0])
        if column < 1 or row < 1:
            raise Fault("#REF!")
        return f"{get_column_letter(column)}{row}"

    def _called(self, name: str) -> Given:
        if name in {"ROW", "COLUMN"}:
            return self._counted(name)
        if name == "TODAY" and self._is_closed() and self._book.today is not None:
            self._take()
            return float(serial(self._book.today))
        if name in _LAZY:
            return self._chosen(name, list(self._arguments(self._branch)))
        if name not in _KNOWN:
            raise NotKnown(f"{name}()")
        before, self._arrays = self._arrays, self._arrays or name in _OVER_RANGES
        given = list(self._arguments(self._argument))
        self._arrays = before
        function = _KNOWN[name]
        return self._each(function, given) if before and name in OF_SINGLE_VALUES else function(given)

    def _counted(self, name: str) -> Given:
        """ROW and COLUMN: of the cell the formula stands in, or of the reference in the brackets."""
        if self._is_closed():
            self._take()
            return float(self._at.row if name == "ROW" else self._at.column)
        token = self._take()
        if token.subtype != Token.RANGE or not self._is_closed():
            raise NotKnown(f"{name}({token.value}…)")
        self._take()
        _, (left, top, right, bottom) = self._book.bounds(self._moved(str(token.value)), self._at.sheet)
        if name == "COLUMN":
            return [[float(column) for column in range(left, right + 1)]]
        return [[float(row)] for row in range(top, bottom + 1)]

    def _is_closed(self) -> bool:
        token = self._peek()
        return token is not None and token.type == Token.FUNC and token.subtype == Token.CLOSE

    def _arguments(self, term: Callable[[], Given]) -> Iterator[Given]:
        """What stands between the brackets; nothing between two commas is an empty value."""
        empty = True
        while not self._is_closed():
            token = self._peek()
            if token is not None and token.type == Token.SEP:
                self._take()
                if empty:
                    yield None
                empty = True
                continue
            yield term()
            empty = False
        self._take()

    def _argument(self) -> Given:
        return self._bound(0)

    def _branch(self) -> Given:
        """An argument whose fault is kept as a value."""
        begin = self._next
        try:
            return self._bound(0)
        except Fault as fault:
            self._skip(begin)
            return fault

    def _chosen(self, name: str, parts: list[Given]) -> Given:
        """Every branch is worked out, but a fault counts only in the one that is taken."""
        if name.startswith("IS"):
            return self._over(lambda one: _is_fault(name, one[0]), _faulty(parts[0]))
        if name in {"IFERROR", "IFNA"}:
            test = "ISNA" if name == "IFNA" else "ISERROR"
            return self._picked(lambda one: _is_fault(test, one), parts[0], parts[1], parts[0])
        if name == "IFS":
            pairs = list(zip(parts[::2], parts[1::2], strict=True))
            last: Given = Fault("#N/A")
            for condition, value in reversed(pairs):
                last = self._picked(lambda one: bool(number_of(one)), condition, value, last)
            return _told(last)
        otherwise = parts[2] if len(parts) > 2 else False
        return _told(self._picked(lambda one: bool(number_of(one)), parts[0], parts[1], otherwise))

    def _picked(self, test: Callable[[Scalar], bool], asked: Given, yes: Given, no: Given) -> Given:
        if not is_many(asked):
            return yes if test(asked[0][0] if isinstance(asked, list) else asked) else no
        if not self._arrays:
            alone(asked)
        assert isinstance(asked, list)
        answers = [[_tested(test, one) for one in row] for row in asked]
        return _laid(answers, yes, no)

    def _skip(self, begin: int) -> None:
        """Past an argument whose working out ended in a fault."""
        self._next, depth = begin, 0
        while (token := self._peek()) is not None:
            if not depth and (token.type == Token.SEP or token.subtype == Token.CLOSE):
                return
            depth += (token.subtype == Token.OPEN) - (token.subtype == Token.CLOSE)
            self._take()


def _told(part: Given) -> Given:
    if isinstance(part, Fault):
        raise part
    return part


def _faulty(part: Given) -> Given:
    """A fault kept as a value, so that ISERROR can look at it."""
    return [[part]] if isinstance(part, Fault) else part


def _is_fault(name: str, value: Given) -> bool:
    one = value[0][0] if isinstance(value, list) else value
    is_none_found = isinstance(one, Fault) and str(one) == "#N/A"
    if name == "ISNA":
        return is_none_found
    return isinstance(one, Fault) and not (name == "ISERR" and is_none_found)


def _tested(test: Callable[[Scalar], bool], one: Scalar) -> Scalar:
    try:
        return test(one)
    except Fault as fault:
        return fault


def _laid(answers: list[list[Scalar]], yes: Given, no: Given) -> list[list[Scalar]]:
    """For each answer the cell of the one or the other that lies over it."""
    areas = [one if isinstance(one, list) else [[one]] for one in (yes, no)]
    height = max(len(answers), *map(len, areas))
    width = max(len(answers[0]), *(len(area[0]) for area in areas))
    laid: list[list[Scalar]] = []
    for row in range(height):
        line = []
        for column in range(width):
            answer = cell_of(answers, row, column)
            line.append(
                answer if isinstance(answer, Fault) else cell_of(areas[0 if answer else 1], row, column)
            )
        laid.append(line)
    return laid


def _both(sign: str, pair: list[Given]) -> Scalar:
    return _joined(sign, alone(pair[0]), alone(pair[1]))


def _joined(sign: str, left: Scalar, right: Scalar) -> Scalar:
    if sign == "&":
        words = text_of(left) + text_of(right)
        if len(words) > MOST_CHARACTERS:
            raise Fault("#VALUE!")
        return words
    if sign in COMPARE:
        return COMPARE[sign](order(left, right))
    return _reckoned(sign, number_of(left), number_of(right))


def _reckoned(sign: str, one: float, other: float) -> float:
    if sign == "/" and other == 0:
        raise Fault("#DIV/0!")
    try:
        made: float | complex = _RECKON[sign](one, other)
    except (OverflowError, ZeroDivisionError) as error:
        raise Fault("#NUM!") from error
    if isinstance(made, complex) or not math.isfinite(made):
        raise Fault("#NUM!")
    return made
