"""Works out the formulas of a filled form: the file has none of their results until Excel or WPS opens it.

Numbers are floats, as in every spreadsheet. What this does not know is refused by name, never guessed.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from openpyxl.formula.tokenizer import Token, Tokenizer, TokenizerError
from openpyxl.utils import range_boundaries
from openpyxl.utils.datetime import to_excel
from openpyxl.workbook import Workbook

from dorms.sheets.printing.functions import FUNCTIONS, Fault, NotKnown, Scalar, number_of, text_of

_MOST_CELLS = 200_000
_COMPARE: dict[str, Callable[[int], bool]] = {
    "=": lambda order: order == 0,
    "<>": lambda order: order != 0,
    "<": lambda order: order < 0,
    ">": lambda order: order > 0,
    "<=": lambda order: order <= 0,
    ">=": lambda order: order >= 0,
}
_BINDING = (("=", "<>", "<", ">", "<=", ">="), ("&",), ("+", "-"), ("*", "/"), ("^",))
_RECKON: dict[str, Callable[[float, float], float]] = {
    "+": lambda one, other: one + other,
    "-": lambda one, other: one - other,
    "*": lambda one, other: one * other,
    "/": lambda one, other: one / other,
    "^": pow,
}
_LAZY = {"IF", "IFERROR"}
Range = list[list[Scalar]]
Operand = Scalar | Range


class Book:
    """The values of every cell of a workbook, formulas worked out once each."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._known: dict[tuple[str, int, int], Scalar] = {}
        self._open: set[tuple[str, int, int]] = set()

    def value(self, sheet: str, row: int, column: int) -> Scalar:
        """What the cell shows; a fault as #DIV/0!; NotKnown with what is not known."""
        at = (sheet, row, column)
        if at not in self._known:
            if at in self._open:
                raise NotKnown("循环引用")
            self._open.add(at)
            try:
                self._known[at] = self._found(sheet, row, column)
            finally:
                self._open.discard(at)
        return self._known[at]

    def _found(self, sheet: str, row: int, column: int) -> Scalar:
        found = self._book[sheet]._cells.get((row, column))  # asking by name would make the cell
        value = found.value if found is not None else None
        if found is not None and found.data_type == "f":
            if not isinstance(value, str):
                raise NotKnown("数组公式")
            return self._worked_out(value, sheet, row, column)
        if found is not None and found.data_type == "e":
            return Fault(str(value))
        return _plain(value)

    def _worked_out(self, formula: str, sheet: str, row: int, column: int) -> Scalar:
        try:
            tokens = [one for one in Tokenizer(formula).items if one.type != Token.WSPACE]
            result = _Reader(tokens, self, sheet, (row, column)).whole()
        except (TokenizerError, IndexError) as error:
            raise NotKnown(formula) from error
        except Fault as fault:
            return fault
        if isinstance(result, list):
            result = result[0][0]
        return _plain(0.0 if result is None else result)  # a sum of nothing is a whole number

    def area(self, words: str, sheet: str) -> Range:
        """The values of a reference such as `B2`, `Sheet!$A$1:$C$9`."""
        place, _, area = words.rpartition("!")
        where = place.strip("'").replace("''", "'") if place else sheet
        if where not in self._book.sheetnames:
            raise NotKnown(words)
        try:
            left, top, right, bottom = range_boundaries(area)
        except ValueError as error:
            raise NotKnown(words) from error
        target = self._book[where]
        left, right = left or 1, right or target.max_column
        top, bottom = top or 1, bottom or target.max_row
        if (right - left + 1) * (bottom - top + 1) > _MOST_CELLS:
            raise NotKnown(words)
        return [
            [self.value(where, row, column) for column in range(left, right + 1)]
            for row in range(top, bottom + 1)
        ]


def _plain(value: object) -> Scalar:
    if value is None or isinstance(value, bool | str | Fault):
        return value
    if isinstance(value, int | float | Decimal):
        return float(value)
    if isinstance(value, datetime | date | time | timedelta):
        return float(to_excel(value))  # type: ignore[no-untyped-call]
    return str(value)


class _Reader:
    """One formula, read from left to right by how tightly its signs bind."""

    def __init__(self, tokens: Sequence[Token], book: Book, sheet: str, at: tuple[int, int]) -> None:
        self._tokens, self._book, self._sheet, self._at = list(tokens), book, sheet, at
        self._next = 0

    def whole(self) -> Operand:
        result = self._bound(0)
        if self._next < len(self._tokens):
            raise NotKnown(str(self._tokens[self._next].value))
        return result

    def _peek(self) -> Token | None:
        return self._tokens[self._next] if self._next < len(self._tokens) else None

    def _take(self) -> Token:
        token = self._tokens[self._next]
        self._next += 1
        return token

    def _bound(self, level: int) -> Operand:
        if level == len(_BINDING):
            return self._signed()
        left = self._bound(level + 1)
        while (token := self._peek()) and token.type == Token.OP_IN and token.value in _BINDING[level]:
            self._take()
            left = _joined(str(token.value), _single(left), _single(self._bound(level + 1)))
        return left

    def _signed(self) -> Operand:
        token = self._peek()
        if token is not None and token.type == Token.OP_PRE:
            self._take()
            value = number_of(_single(self._signed()))
            return -value if token.value == "-" else value
        result = self._operand()
        while (token := self._peek()) and token.type == Token.OP_POST:
            self._take()
            result = number_of(_single(result)) / 100
        return result

    def _operand(self) -> Operand:
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

    def _constant(self, token: Token) -> Operand:
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
            area = self._book.area(words, self._sheet)
            return area if ":" in words else area[0][0]
        raise NotKnown(words)

    def _called(self, name: str) -> Operand:
        if name in {"ROW", "COLUMN"} and self._is_closed():
            self._take()
            return float(self._at[0] if name == "ROW" else self._at[1])
        if name in _LAZY:
            return self._chosen(name)
        if name not in FUNCTIONS:
            raise NotKnown(f"{name}()")
        return FUNCTIONS[name](list(self._arguments()))

    def _is_closed(self) -> bool:
        token = self._peek()
        return token is not None and token.type == Token.FUNC and token.subtype == Token.CLOSE

    def _arguments(self) -> Iterator[Operand]:
        while not self._is_closed():
            token = self._peek()
            if token is not None and token.type == Token.SEP:
                self._take()
                continue
            yield self._bound(0)
        self._take()

    def _chosen(self, name: str) -> Operand:
        """IF and IFERROR work out every branch, but a fault counts only in the one that is taken."""
        parts = list(self._branches())
        if name == "IFERROR":
            return _told(parts[1]) if isinstance(parts[0], Fault) else parts[0]
        is_true = bool(number_of(_single(_told(parts[0]))))
        if is_true:
            return _told(parts[1])
        return _told(parts[2]) if len(parts) > 2 else False

    def _branches(self) -> Iterator[Operand | Fault]:
        while not self._is_closed():
            token = self._peek()
            if token is not None and token.type == Token.SEP:
                self._take()
                continue
            begin = self._next
            try:
                yield self._bound(0)
            except Fault as fault:
                self._skip(begin)
                yield fault
        self._take()

    def _skip(self, begin: int) -> None:
        """Past an argument whose working out ended in a fault."""
        self._next, depth = begin, 0
        while (token := self._peek()) is not None:
            if not depth and (token.type == Token.SEP or token.subtype == Token.CLOSE):
                return
            depth += (token.subtype == Token.OPEN) - (token.subtype == Token.CLOSE)
            self._take()


def _told(part: Operand | Fault) -> Operand:
    if isinstance(part, Fault):
        raise part
    return part


def _single(value: Operand) -> Scalar:
    if isinstance(value, list):
        if len(value) != 1 or len(value[0]) != 1:
            raise Fault("#VALUE!")
        value = value[0][0]
    if isinstance(value, Fault):
        raise value
    return value


def _joined(sign: str, left: Scalar, right: Scalar) -> Scalar:
    if sign == "&":
        return text_of(left) + text_of(right)
    if sign in _COMPARE:
        return _COMPARE[sign](_order(left, right))
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


def _order(left: Scalar, right: Scalar) -> int:
    """As spreadsheets compare: numbers before words, words without regard to case, nothing as 0 or no words."""
    if isinstance(left, str) or isinstance(right, str):
        if (isinstance(left, str) and isinstance(right, str)) or left is None or right is None:
            one, other = text_of(left).lower(), text_of(right).lower()
            return (one > other) - (one < other)
        return 1 if isinstance(left, str) else -1
    return (number_of(left) > number_of(right)) - (number_of(left) < number_of(right))
