"""票据号: numbers of receipt books in series, and the gaps between those that are accounted for."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

MOST_RANGE = 5000  # numbers written as one range; more than that is no range but one number with a dash
_BETWEEN = re.compile(r"[、,，;；\s]+")
_SERIAL = re.compile(r"(?P<prefix>.*?)(?P<number>\d{1,18})")
_RANGE = re.compile(r"(?P<first>.*\d)[-－~～—–至](?P<last>[^-－~～—–至]*\d)")


class ReceiptState(StrEnum):
    """What is known of a number; the words are what the list shows."""

    USED = "已用"
    REVERSED = "已冲销"  # the money was taken back; the paper and its number are used all the same
    VOID = "作废"
    MISSING = "缺号"
    TWICE = "重号"


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One number of the receipt book of an office."""

    number: str
    state: ReceiptState
    day: date | None = None
    amount: Decimal | None = None
    kind: str = ""
    name: str = ""
    note: str = ""
    teacher_id: UUID | None = None
    void_id: UUID | None = None
    office: str = ""  # whose book it is
    is_own: bool = True


class Serial(NamedTuple):
    """A number as printed: what stands before it, how many digits it has, which it is."""

    prefix: str
    width: int
    number: int


def serial_of(text: str) -> Serial | None:
    """The serial at the end of a receipt number; None where it ends in no digits."""
    found = _SERIAL.fullmatch(text.strip())
    return Serial(found["prefix"], len(found["number"]), int(found["number"])) if found else None


def gaps(numbers: Iterable[str], *, most: int) -> list[str]:
    """The numbers missing between those given, series by series; a gap longer than `most` is another book."""
    series: dict[tuple[str, int], set[int]] = defaultdict(set)
    for text in numbers:
        serial = serial_of(text)
        if serial is not None:
            series[serial.prefix, serial.width].add(serial.number)
    missing = []
    for (prefix, width), known in sorted(series.items()):
        ordered = sorted(known)
        for one, other in pairwise(ordered):
            if other - one - 1 <= most:
                missing += [f"{prefix}{number:0{width}d}" for number in range(one + 1, other)]
    return missing


def numbers_in(text: str) -> list[str]:
    """The numbers somebody wrote, each once: divided by 、, commas or spaces; 0012-0040 is a range, both included."""
    return list(dict.fromkeys(number for part in _BETWEEN.split(text) if part for number in _range(part)))


def _range(part: str) -> list[str]:
    """Every number from the first to the last of a range; the part itself where it is none."""
    found = _RANGE.fullmatch(part)
    first, last = (serial_of(found["first"]), serial_of(found["last"])) if found else (None, None)
    if first is None or last is None or last.prefix not in ("", first.prefix) or last.width != first.width:
        return [part]
    if not first.number < last.number <= first.number + MOST_RANGE:
        return [part]
    return [_text(first._replace(number=one)) for one in range(first.number, last.number + 1)]


def written(numbers: Iterable[str]) -> str:
    """Numbers as `numbers_in` reads them again, three and more in a row as a range."""
    runs: list[list[str]] = []
    for number in numbers:
        if runs and _follows(runs[-1][-1], number):
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [[f"{run[0]}-{_digits(run[-1])}"] if len(run) > 2 else run for run in runs]
    return "、".join(part for run in parts for part in run)


def _follows(one: str, other: str) -> bool:
    before, after = serial_of(one), serial_of(other)
    return before is not None and after == before._replace(number=before.number + 1)


def _digits(number: str) -> str:
    serial = serial_of(number)
    return _text(serial._replace(prefix="")) if serial is not None else number


def _text(serial: Serial) -> str:
    return f"{serial.prefix}{serial.number:0{serial.width}d}"
