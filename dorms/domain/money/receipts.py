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

_SERIAL = re.compile(r"(?P<prefix>.*?)(?P<number>\d{1,18})")


class ReceiptState(StrEnum):
    """What is known of a number; the words are what the list shows."""

    USED = "已用"
    VOID = "作废"
    MISSING = "缺号"


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One number of a receipt book."""

    number: str
    state: ReceiptState
    day: date | None = None
    amount: Decimal | None = None
    kind: str = ""
    name: str = ""
    note: str = ""
    teacher_id: UUID | None = None
    void_id: UUID | None = None


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
