"""The spreadsheet functions that forms use: totals, rates, rounding, conditions, words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from decimal import ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, ROUND_UP, Decimal
from math import prod

from openpyxl.utils.datetime import from_excel, to_excel

from dorms.sheets.printing.formats import FormatUnknown, shown

MOST_CHARACTERS = 32_767  # in a cell


class Fault(Exception):
    """A result such as #DIV/0!, which the cell then shows."""


class NotKnown(Exception):
    """A function, reference or kind of formula that is not worked out here."""


Scalar = float | str | bool | Fault | None
Given = Scalar | list[list[Scalar]]
Found = Given
Function = Callable[[Sequence[Given]], Found]


def number_of(value: Scalar) -> float:
    """A value where a number is wanted; words that are no number are #VALUE!."""
    if value is None:
        return 0.0
    if isinstance(value, Fault):
        raise value
    if isinstance(value, str):
        try:
            return float(value.strip().replace(",", ""))
        except ValueError:
            raise Fault("#VALUE!") from None
    return float(value)


def text_of(value: Scalar) -> str:
    """A value where words are wanted."""
    if isinstance(value, Fault):
        raise value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return shown(value, "General") if isinstance(value, float) else value


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


def _meets(value: Scalar, rule: Scalar) -> bool:
    """A condition of COUNTIF: a value, `>=10`, `<>` or words with * and ?."""
    text = text_of(rule)
    found = re.match(r"(<=|>=|<>|<|>|=)?(.*)", text, re.DOTALL)
    assert found is not None
    sign, wanted = found[1] or "=", found[2]
    try:
        number = float(wanted)
    except ValueError:
        pattern = re.escape(wanted).replace(r"\*", ".*").replace(r"\?", ".")
        same = re.fullmatch(pattern, "" if value is None else text_of(value), re.IGNORECASE) is not None
        return same if sign == "=" else not same if sign == "<>" else False
    if not isinstance(value, float) or isinstance(value, bool):
        return sign == "<>"
    order = (value > number) - (value < number)
    return {"=": order == 0, "<>": order != 0, "<": order < 0, ">": order > 0}.get(
        sign, order >= 0 if sign == ">=" else order <= 0
    )


def _area(given: Sequence[Given], at: int) -> list[Scalar]:
    value = given[at]
    return _cells(value) if isinstance(value, list) else [value]


def _count_if(given: Sequence[Given]) -> float:
    pairs = [(_area(given, at), single(given, at + 1)) for at in range(0, len(given) - 1, 2)]
    together = zip(*_of_one_size([area for area, _ in pairs]), strict=True)
    rules = [rule for _, rule in pairs]
    return float(sum(all(map(_meets, values, rules)) for values in together))


def _of_one_size(areas: list[list[Scalar]]) -> list[list[Scalar]]:
    if len({len(area) for area in areas}) > 1:
        raise Fault("#VALUE!")
    return areas


def _sum_if(given: Sequence[Given]) -> float:
    asked = _area(given, 0)
    added = _area(given, 2) if len(given) > 2 else asked
    rule = single(given, 1)
    return sum(
        one
        for value, one in zip(asked, added, strict=False)
        if _meets(value, rule) and isinstance(one, float)
    )


def _sum_ifs(given: Sequence[Given]) -> float:
    added = _area(given, 0)
    pairs = [(_area(given, at), single(given, at + 1)) for at in range(1, len(given) - 1, 2)]
    _of_one_size([added, *(area for area, _ in pairs)])
    total = 0.0
    for at, one in enumerate(added):
        if isinstance(one, float) and all(_meets(area[at], rule) for area, rule in pairs):
            total += one
    return total


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


def _average_if(given: Sequence[Given]) -> float:
    asked = _area(given, 0)
    taken = _area(given, 2) if len(given) > 2 else asked
    rule = single(given, 1)
    chosen = [number for value, number in zip(asked, taken, strict=False) if _meets(value, rule)]
    return _average([[chosen]])


def _average_ifs(given: Sequence[Given]) -> float:
    every: Given = [[1.0] * len(_area(given, 0))]
    count = _count_if([*given[1:], every, 1.0])
    if not count:
        raise Fault("#DIV/0!")
    return _sum_ifs(given) / count


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
    return float(to_excel(first + timedelta(day - 1)))  # type: ignore[no-untyped-call]


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
    "COUNTIF": _count_if,
    "COUNTIFS": _count_if,
    "SUMIF": _sum_if,
    "SUMIFS": _sum_ifs,
    "SUMPRODUCT": _sum_product,
    "AVERAGEIF": _average_if,
    "AVERAGEIFS": _average_ifs,
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
