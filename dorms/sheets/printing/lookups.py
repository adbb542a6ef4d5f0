"""The spreadsheet functions that find something in a range: VLOOKUP, INDEX, MATCH and their kin."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dorms.sheets.printing.functions import Found, Function, single
from dorms.sheets.printing.values import Fault, Given, NotKnown, Scalar, number_of, order, pattern_of, text_of

Line = Sequence[Scalar]
_EXACT, _BELOW, _ABOVE = 0, 1, -1


def _rows(value: Given) -> list[list[Scalar]]:
    return value if isinstance(value, list) else [[value]]


def _line(value: Given) -> Line:
    """A range of one row or one column, in order."""
    rows = _rows(value)
    if len(rows) == 1:
        return rows[0]
    if len(rows[0]) > 1:
        raise Fault("#N/A")
    return [row[0] for row in rows]


def _is_alike(value: Scalar, wanted: Scalar) -> bool:
    """Of one kind, so that they can be compared: words with words, numbers with numbers."""
    if value is None or isinstance(value, Fault):
        return False
    kinds = (str, bool, float)
    return next(k for k in kinds if isinstance(value, k)) is next(k for k in kinds if isinstance(wanted, k))


def _is_same(value: Scalar, wanted: Scalar) -> bool:
    """Equal, words without regard to case; * and ? stand for anything, ~ takes their meaning away."""
    if not _is_alike(value, wanted):
        return False
    if isinstance(wanted, str) and any(sign in wanted for sign in "*?~"):
        return pattern_of(wanted).fullmatch(text_of(value)) is not None
    return order(value, wanted) == 0


def _place(wanted: Scalar, line: Line, how: int) -> int:
    """Where it stands, from 0; #N/A where nothing fits. A nearest value is only looked for in what is in order."""
    wanted = 0.0 if wanted is None else wanted
    if isinstance(wanted, Fault):
        raise wanted
    if how == _EXACT:
        found = next((at for at, value in enumerate(line) if _is_same(value, wanted)), None)
    else:
        alike = [(at, value) for at, value in enumerate(line) if _is_alike(value, wanted)]
        if any(order(second, first) * how < 0 for (_, first), (_, second) in pairwise(alike)):
            raise NotKnown("查找的一列没有排好序")
        found = next((at for at, value in reversed(alike) if order(wanted, value) * how >= 0), None)
    if found is None:
        raise Fault("#N/A")
    return found


def _how(given: Sequence[Given], at: int, usual: int) -> int:
    if len(given) <= at:
        return usual
    return int(number_of(single(given, at)))


def _vlookup(given: Sequence[Given]) -> Scalar:
    rows = _rows(given[1])
    return _beside(given, [row[0] for row in rows], rows)


def _hlookup(given: Sequence[Given]) -> Scalar:
    rows = _rows(given[1])
    return _beside(given, rows[0], [list(column) for column in zip(*rows, strict=True)])


def _beside(given: Sequence[Given], line: Line, lines: Sequence[Line]) -> Scalar:
    column = int(number_of(single(given, 2)))
    if column < 1:
        raise Fault("#VALUE!")
    if column > len(lines[0]):
        raise Fault("#REF!")
    is_near = bool(_how(given, 3, 1))
    return lines[_place(single(given, 0), line, _BELOW if is_near else _EXACT)][column - 1]


def _lookup(given: Sequence[Given]) -> Scalar:
    rows = _rows(given[1])
    upright = len(rows) >= len(rows[0])
    line = [row[0] for row in rows] if upright else rows[0]
    last = [row[-1] for row in rows] if upright else rows[-1]
    results = _line(given[2]) if len(given) > 2 else last
    return results[_place(single(given, 0), line, _BELOW)]


def _match(given: Sequence[Given]) -> float:
    how = _how(given, 2, _BELOW)
    return float(_place(single(given, 0), _line(given[1]), (how > 0) - (how < 0)) + 1)


def _index(given: Sequence[Given]) -> Found:
    rows = _rows(given[0])
    first = int(number_of(single(given, 1)))
    if len(given) < 3 and len(rows) == 1:
        row, column = 1, first
    else:
        row, column = first, _how(given, 2, 1)
    if not (0 <= row <= len(rows) and 0 <= column <= len(rows[0])):
        raise Fault("#REF!")
    chosen = rows if row == 0 else [rows[row - 1]]
    return chosen if column == 0 else [[line[column - 1]] for line in chosen]


def _xlookup(given: Sequence[Given]) -> Scalar:
    if len(given) > 4:
        raise NotKnown("XLOOKUP(…, 匹配方式)")
    try:
        return _line(given[2])[_place(single(given, 0), _line(given[1]), _EXACT)]
    except Fault as fault:
        if len(given) < 4 or str(fault) != "#N/A":
            raise
        return single(given, 3)


def _choose(given: Sequence[Given]) -> Found:
    at = int(number_of(single(given, 0)))
    if not 1 <= at < len(given):
        raise Fault("#VALUE!")
    return given[at]


LOOKUPS: dict[str, Function] = {
    "VLOOKUP": _vlookup,
    "HLOOKUP": _hlookup,
    "LOOKUP": _lookup,
    "XLOOKUP": _xlookup,
    "MATCH": _match,
    "INDEX": _index,
    "CHOOSE": _choose,
}
