"""Which entries of an outside list may be somebody on file: by ID number first, by name where there is none."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from dorms.domain.idnumbers import normalised

BY_NUMBER, BY_NAME = "身份证号", "姓名"
SELF, SPOUSE = "本人", "配偶"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of an outside list; `says` is the row in words."""

    row: int
    name: str
    id_number: str
    says: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Somebody on file: the teacher and their spouse as far as known."""

    teacher_id: UUID
    name: str
    id_number: str
    spouse: str = ""
    spouse_id: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    teacher_id: UUID
    whose: str
    matched_by: str
    entry: Entry


def hits(people: Iterable[Compared], entries: Sequence[Entry]) -> list[Hit]:
    """Every entry that may be one of these people or their spouse, each person and entry once.

    An equal number is a hit whatever the names say. Equal names are one only where the numbers do not tell the
    two apart: one is missing, or what is left of a masked one (3426**********1234) fits.
    """
    by_number: dict[str, list[Entry]] = defaultdict(list)
    by_name: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        number = normalised(entry.id_number)
        if number and "*" not in number:
            by_number[number].append(entry)
        if plain(entry.name):
            by_name[plain(entry.name)].append(entry)
    found: list[Hit] = []
    for person in people:
        for whose, name, number in (
            (SELF, person.name, person.id_number),
            (SPOUSE, person.spouse, person.spouse_id),
        ):
            found += _of(person.teacher_id, whose, name, normalised(number), by_number, by_name)
    return found


def _of(
    teacher: UUID,
    whose: str,
    name: str,
    number: str,
    by_number: dict[str, list[Entry]],
    by_name: dict[str, list[Entry]],
) -> list[Hit]:
    sure = by_number.get(number, []) if number else []
    maybe = [
        entry
        for entry in by_name.get(plain(name), [])
        if plain(name) and entry not in sure and may_be(number, normalised(entry.id_number))
    ]
    return [Hit(teacher, whose, BY_NUMBER, entry) for entry in sure] + [
        Hit(teacher, whose, BY_NAME, entry) for entry in maybe
    ]


def may_be(one: str, other: str) -> bool:
    """Whether two ID numbers could be of one person: a missing one, or a masked digit, tells nothing."""
    if not one or not other:
        return True
    return len(one) == len(other) and all(
        a == b or "*" in (a, b) for a, b in zip(one.upper(), other.upper(), strict=True)
    )


def plain(name: str) -> str:
    """A name without spaces and width; the dots of a minority name alike."""
    return "".join(unicodedata.normalize("NFKC", name).split()).replace("•", "·").replace("・", "·")
