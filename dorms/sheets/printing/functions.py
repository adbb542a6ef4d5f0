"""The spreadsheet functions that forms use: totals, rates, rounding, conditions, words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from decimal import ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, ROUND_UP, Decimal
from itertools import compress
from math import prod

from openpyxl.utils.datetime import from_excel

from dorms.sheets.printing.formats import FormatUnknown, shown
from dorms.sheets.printing.values import Fault, Given, NotKnown, Scalar, criterion, number_of, serial, text_of

MOST_CHARACTERS = 32_767  # in a cell


Found = Given
Function = Callable[[Sequence[Given]], Found]


def _flat(given: Iterable[Given]) -> list[Scalar]:
    return [one for each in given for one in (_cells(each) if isinstance(each, list) else (each,))]


def _cells(area: list[list[Scalar]]) -> list[Scalar]:
    return [one for row in area for one in row]


def _numbers(given: Sequence[Given]) -> list[float]:
    """The numbers among them: in a range words and nothing are left out, given alone they must be numbers."""
    found: list[float] = []
    for each in given:
        if not isinstance(each, list):
            found.append(number_of(each))
            continue
        for one in _cells(each):
            if isinstance(one, Fault):
                raise one
            if isinstance(one, float):
                found.append(one)
    return found


def _average(given: Sequence[Given]) -> float:
    numbers = _numbers(given)
    if not numbers:
        raise Fault("#DIV/0!")
    return sum(numbers) / len(numbers)


def _subtotal(given: Sequence[Given]) -> Scalar:
    names = {1: "AVERAGE", 2: "COUNT", 3: "COUNTA", 4: "MAX", 5: "MIN", 6: "PRODUCT", 9: "SUM"}
    kind = int(_first(given)) % 100
    if kind not in names:
        raise NotKnown(f"SUBTOTAL({kind})")
    found = FUNCTIONS[names[kind]](given[1:])
    assert not isinstance(found, list)
    return found


def _first(given: Sequence[Given]) -> float:
    return number_of(single(given, 0))


def single(given: Sequence[Given], at: int) -> Scalar:
    """A single value; which of several is meant depends on where the formula stands, and is not guessed."""
    value = given[at]
    if isinstance(value, list) and (len(value) > 1 or len(value[0]) > 1):
        raise NotKnown("一格里取了几格的值")
    return value[0][0] if isinstance(value, list) else value


def _rounding(mode: str) -> Function:
    def rounded(given: Sequence[Given]) -> float:
        digits = int(number_of(single(given, 1))) if len(given) > 1 else 0
        return float(Decimal(repr(_first(given))).quantize(Decimal(1).scaleb(-digits), mode))

    return rounded


def _area(given: Sequence[Given], at: int) -> list[Scalar]:
    value = given[at]
    return _cells(value) if isinstance(value, list) else [value]


def _all_met(given: Sequence[Given], first: int) -> list[bool]:
    """Cell by cell whether every condition holds: a range and its rule, again and again from the `first` on."""
    starts = range(first, len(given) - 1, 2)
    areas = _of_one_size([_area(given, at) for at in starts])
    met = [list(map(criterion(single(given, at + 1)), area)) for at, area in zip(starts, areas, strict=True)]
    return [all(held) for held in zip(*met, strict=True)]


def _of_one_size(areas: list[list[Scalar]]) -> list[list[Scalar]]:
    if len({len(area) for area in areas}) > 1:
        raise Fault("#VALUE!")
    return areas


def _chosen(given: Sequence[Given]) -> list[Scalar]:
    """Of SUMIF and AVERAGEIF the cells beside those that meet the condition."""
    asked = _area(given, 0)
    taken = _area(given, 2) if len(given) > 2 else asked
    if len(taken) != len(asked):
        raise NotKnown("求和的区域和条件的区域不一样大")
    return list(compress(taken, map(criterion(single(given, 1)), asked)))


def _chosen_by_all(given: Sequence[Given]) -> list[Scalar]:
    taken, met = _area(given, 0), _all_met(given, 1)
    if len(taken) != len(met):
        raise Fault("#VALUE!")
    return list(compress(taken, met))


def _sum_product(given: Sequence[Given]) -> float:
    areas = _of_one_size([_area(given, at) for at in range(len(given))])
    for cell in (cell for area in areas for cell in area if isinstance(cell, Fault)):
        raise cell
    return sum(prod(number_of(one) if isinstance(one, float) else 0.0 for one in row)
               for row in zip(*areas, strict=True))  # fmt: skip


def _part(kind: str) -> Function:
    def part(given: Sequence[Given]) -> str:
        text, sizes = (
            text_of(single(given, 0)),
            [int(number_of(single(given, at))) for at in range(1, len(given))],
        )
        size = sizes[-1] if sizes else 1
        if kind == "MID":
            return text[sizes[0] - 1 : sizes[0] - 1 + size]
        return text[:size] if kind == "LEFT" else text[len(text) - size :] if size else ""

    return part


def _text(given: Sequence[Given]) -> str:
    value, pattern = single(given, 0), text_of(single(given, 1))
    if isinstance(value, str):
        return value
    try:
        return shown(number_of(value), pattern)
    except FormatUnknown as error:
        raise NotKnown(f"TEXT({pattern})") from error


def _of_day(name: str) -> Function:
    def part(given: Sequence[Given]) -> float:
        day = from_excel(_first(given))
        if not isinstance(day, datetime):
            raise Fault("#VALUE!")
        return float(getattr(day, name))

    return part


def _mod(given: Sequence[Given]) -> float:
    number, by = _first(given), number_of(single(given, 1))
    if by == 0:
        raise Fault("#DIV/0!")
    return number % by


def _of_rank(*, largest: bool) -> Function:
    def ranked(given: Sequence[Given]) -> float:
        numbers, at = sorted(_numbers(given[:1]), reverse=largest), int(number_of(single(given, 1)))
        if not 1 <= at <= len(numbers):
            raise Fault("#NUM!")
        return numbers[at - 1]

    return ranked


def _rank(given: Sequence[Given]) -> float:
    number, numbers = _first(given), _numbers(given[1:2])
    if number not in numbers:
        raise Fault("#N/A")
    upward = len(given) > 2 and number_of(single(given, 2)) != 0
    return 1.0 + sum(other < number if upward else other > number for other in numbers)


def _date(given: Sequence[Given]) -> float:
    year, month, day = (int(number_of(single(given, at))) for at in range(3))
    months = year * 12 + month - 1
    first = date(months // 12, months % 12 + 1, 1)
    return float(serial(first + timedelta(day - 1)))


def _find(given: Sequence[Given]) -> float:
    start = int(number_of(single(given, 2))) - 1 if len(given) > 2 else 0
    at = text_of(single(given, 1)).find(text_of(single(given, 0)), start)
    if at < 0:
        raise Fault("#VALUE!")
    return float(at + 1)


def _repeated(given: Sequence[Given]) -> str:
    text, times = text_of(single(given, 0)), number_of(single(given, 1))
    if times < 0 or len(text) * times > MOST_CHARACTERS:
        raise Fault("#VALUE!")
    return text * int(times)


def _substitute(given: Sequence[Given]) -> str:
    if len(given) > 3:
        raise NotKnown("SUBSTITUTE(…, 第几个)")
    text, old, new = (text_of(single(given, at)) for at in range(3))
    return text.replace(old, new) if old else text


def _truths(given: Sequence[Given]) -> list[bool]:
    return [bool(number_of(one)) for one in _flat(given) if one is not None and not isinstance(one, str)]


FUNCTIONS: dict[str, Function] = {
    "SUM": lambda given: sum(_numbers(given)),
    "AVERAGE": _average,
    "MIN": lambda given: min(_numbers(given), default=0.0),
    "MAX": lambda given: max(_numbers(given), default=0.0),
    "PRODUCT": lambda given: prod(_numbers(given)),
    "COUNT": lambda given: float(sum(isinstance(one, float) for one in _flat(given))),
    "COUNTA": lambda given: float(sum(one is not None for one in _flat(given))),
    "COUNTBLANK": lambda given: float(sum(one in (None, "") for one in _flat(given))),
    "COUNTIF": lambda given: float(sum(_all_met(given, 0))),
    "COUNTIFS": lambda given: float(sum(_all_met(given, 0))),
    "SUMIF": lambda given: sum(_numbers([[_chosen(given)]])),
    "SUMIFS": lambda given: sum(_numbers([[_chosen_by_all(given)]])),
    "SUMPRODUCT": _sum_product,
    "AVERAGEIF": lambda given: _average([[_chosen(given)]]),
    "AVERAGEIFS": lambda given: _average([[_chosen_by_all(given)]]),
    "LARGE": _of_rank(largest=True),
    "SMALL": _of_rank(largest=False),
    "RANK": _rank,
    "MOD": _mod,
    "DATE": _date,
    "FIND": _find,
    "SUBSTITUTE": _substitute,
    "REPT": _repeated,
    "UPPER": lambda given: text_of(single(given, 0)).upper(),
    "N": lambda given: value if isinstance(value := single(given, 0), float) else 0.0,
    "ISBLANK": lambda given: single(given, 0) is None,
    "ISNUMBER": lambda given: isinstance(single(given, 0), float),
    "ISTEXT": lambda given: isinstance(single(given, 0), str),
    "SUBTOTAL": _subtotal,
    "ROUND": _rounding(ROUND_HALF_UP),
    "ROUNDUP": _rounding(ROUND_UP),
    "ROUNDDOWN": _rounding(ROUND_DOWN),
    "INT": lambda given: float(Decimal(repr(_first(given))).quantize(Decimal(1), ROUND_FLOOR)),
    "ABS": lambda given: abs(_first(given)),
    "AND": lambda given: all(_truths(given)),
    "OR": lambda given: any(_truths(given)),
    "NOT": lambda given: not number_of(single(given, 0)),
    "CONCATENATE": lambda given: "".join(map(text_of, _flat(given))),
    "CONCAT": lambda given: "".join(map(text_of, _flat(given))),
    "TEXT": _text,
    "LEN": lambda given: float(len(text_of(single(given, 0)))),
    "LEFT": _part("LEFT"),
    "RIGHT": _part("RIGHT"),
    "MID": _part("MID"),
    "TRIM": lambda given: " ".join(text_of(single(given, 0)).split()),
    "VALUE": lambda given: number_of(single(given, 0)),
    "COLUMNS": lambda given: float(len(given[0][0]) if isinstance(given[0], list) else 1),
    "ROWS": lambda given: float(len(given[0]) if isinstance(given[0], list) else 1),
    "YEAR": _of_day("year"),
    "MONTH": _of_day("month"),
    "DAY": _of_day("day"),
}  # fmt: skip
OF_SINGLE_VALUES = frozenset(
    (
        "ROUND", "ROUNDUP", "ROUNDDOWN", "INT", "ABS", "MOD", "TEXT", "LEN", "LEFT", "RIGHT", "MID", "TRIM", "VALUE",
        "FIND", "SUBSTITUTE", "REPT", "UPPER", "N", "ISBLANK", "ISNUMBER", "ISTEXT", "YEAR", "MONTH", "DAY", "DATE",
        "NOT",
    )
)  # fmt: skip
