"""ID numbers in cells, and who a row is about: name, school and number held against the roster."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from dorms.domain.idnumbers import DIGITS, birth_of, check_digit, normalised, old_form, sex_of
from dorms.domain.imports import Code, Known, KnownTeacher, Outcome
from dorms.sheets.reading.grid import Cell, Digits, Formula
from dorms.sheets.reading.names import fits
from dorms.sheets.reading.reading import EMPTY, NOTHING, PLACEHOLDERS, Reading, asks, refuses, repaired, shown
from dorms.sheets.reading.text import is_blank

_SCIENTIFIC = re.compile(r"(\d)(?:\.(\d+))?E\+?(\d{2})", re.ASCII)
_MASKS = "*＊×●•#_·.…○"
_MASKED = re.compile(rf"(\d{{3,14}})([{re.escape(_MASKS)}X]+)(\d{{0,4}}[\dX]?)", re.ASCII)
_OTHER_DOCUMENT = re.compile(r"[A-Z]{1,3}\d{6,12}(?:\(\d{1,2}\))?|[HM]\d{8,10}", re.ASCII)
_DOCUMENT_WORDS = ("护照", "通行证", "台胞证", "港澳", "军官证", "居留证", "回乡证")
_LOST_END = "000"
VISIBLE = 15

Matcher = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Damage:
    """A number of which only a part is left; `fits` tells whether a whole number has that part."""

    code: Code
    fits: Matcher


@dataclass(slots=True)
class Person:
    """What a row says about one person, and what settling it found. `name` and so on are field names."""

    name: Reading
    school: Reading
    id_number: Reading
    damage: Damage | None = None
    sex: Reading = EMPTY
    found: dict[str, Reading] = field(default_factory=dict)


class IdNumbers:
    """Reads ID numbers; the roster tells a true 000 from three lost digits."""

    def __init__(self, known: Known, *, trusts_zeros: bool = False) -> None:
        self._known = known
        self._trusts_zeros = trusts_zeros

    def read(self, cell: Cell) -> tuple[Reading, Damage | None]:
        """The number, or what is left of it."""
        if cell is None:
            return EMPTY, None
        if isinstance(cell, str) and len(cell) == 18 and self._is_good(cell):
            return Reading(cell), None
        if isinstance(cell, Digits):
            return _damaged(_prefix(Code.ID_TRUNCATED, significant(cell.text)))
        return self._read_written(shown(cell))

    def _is_good(self, text: str) -> bool:
        if text in self._known.teacher_by_id:
            return True
        return text[15:] != _LOST_END and _fault(text) is None

    def _read_written(self, text: str) -> tuple[Reading, Damage | None]:
        if is_blank(text):
            return EMPTY, None
        plain = normalised(text)
        if plain in PLACEHOLDERS or not plain:
            return NOTHING, None
        if (damage := self._damage(plain)) is not None:
            return _damaged(damage)
        if _OTHER_DOCUMENT.fullmatch(plain) or any(word in plain for word in _DOCUMENT_WORDS):
            return asks(Code.ID_OTHER_DOCUMENT), None
        fault = _fault(plain)
        if fault is not None:
            return refuses(fault), None
        return (Reading(plain) if plain == text else repaired(plain, Code.ID_FORM)), None

    def _damage(self, plain: str) -> Damage | None:
        if match := _SCIENTIFIC.fullmatch(plain):
            return _scientific(match[1] + (match[2] or ""), int(match[3]))
        if len(plain) == 18 and DIGITS.issuperset(plain) and plain.endswith(_LOST_END):
            true = plain in self._known.exact_numbers or (self._trusts_zeros and _fault(plain) is None)
            return None if true else _prefix(Code.ID_TRUNCATED, plain[:VISIBLE])
        if len(plain) == VISIBLE and DIGITS.issuperset(plain):
            return Damage(Code.ID_OLD15, lambda number: old_form(number) == plain)
        if match := _MASKED.fullmatch(plain):
            head, tail = match[1], match[3]
            return Damage(Code.ID_MASKED, lambda number: number.startswith(head) and number.endswith(tail))
        return None


def zeros_are_true(known: Known, cells: Iterable[Cell]) -> bool:
    """Whether a number ending in 000 may be believed: only in the first roster, with no damaged number in it.

    Until there is a roster nobody can tell, and one true number in a thousand ends so.
    """
    if known.teachers:
        return False
    reader = IdNumbers(known, trusts_zeros=True)
    return all(isinstance(cell, Formula) or reader.read(cell)[1] is None for cell in cells)


def significant(text: str) -> str:
    """The fifteen digits a number cell still has; turning it into an integer would invent the rest."""
    try:
        digits = repr(float(text)).lower().split("e")[0].replace(".", "").lstrip("-")
    except ValueError:
        digits = ""
    if text.isascii() and text.isdigit():
        digits = text
    return digits[:VISIBLE].ljust(VISIBLE, "0")


def _prefix(code: Code, digits: str) -> Damage:
    return Damage(code, lambda number: number.startswith(digits))


def _scientific(digits: str, exponent: int) -> Damage | None:
    """The printed digits of a number of seventeen to nineteen digits, or of an old one of fifteen."""
    if exponent == VISIBLE - 1:
        return Damage(Code.ID_TRUNCATED, lambda number: old_form(number).startswith(digits))
    return _prefix(Code.ID_TRUNCATED, digits[:VISIBLE]) if exponent in (16, 17, 18) else None


def _damaged(damage: Damage) -> tuple[Reading, Damage]:
    return asks(damage.code), damage


def _fault(text: str) -> Code | None:
    """What is wrong with a complete number, in the order a person would notice it."""
    if len(text) != 18:
        return Code.ID_LENGTH
    if not DIGITS.issuperset(text[:17]) or text[17] not in "0123456789X":
        return Code.ID_CHAR
    born = birth_of(text)
    if born is None or not 1900 <= born.year <= 2099:
        return Code.ID_DATE
    return None if check_digit(text[:17]) == text[17] else Code.ID_CHECKSUM


def settle(person: Person, known: Known, *, must_be_known: bool) -> None:
    """Restore what exactly one teacher fits, and find what contradicts the roster."""
    if person.name.code in (Code.TWO_PEOPLE, Code.NAME_INVALID) and person.name.value is None:
        _settle_nameless(person)
        return
    if person.damage is not None:
        _restore_number(person, known)
    elif person.name.code is Code.NAME_CHAR_LOST:
        _restore_name(person, known)
    if person.name.code is Code.NAME_CHAR_LOST and "name" not in person.found:
        person.found["name"] = asks(Code.NAME_CHAR_LOST)
    number = person.found.get("id_number", person.id_number).value
    if isinstance(number, str) and number:
        _compare(person, number, known, must_be_known=must_be_known)


def _settle_nameless(person: Person) -> None:
    """Two people in one cell: whichever number stands beside them, nobody can tell whose it is."""
    if person.name.code is Code.TWO_PEOPLE:
        person.found["id_number"] = Reading(None)


def _restore_number(person: Person, known: Known) -> None:
    damage = person.damage
    name, school = person.name.value, person.school.value
    if damage is None or person.name.code is Code.NAME_CHAR_LOST or not isinstance(name, str):
        return
    same = [
        t for t in known.teachers_of_name.get(name, ()) if t.school == school and damage.fits(t.id_number)
    ]
    if len(same) == 1:
        person.found["id_number"] = repaired(same[0].id_number, damage.code)
    else:
        person.found["id_number"] = asks(damage.code, *sorted(teacher.id_number for teacher in same))


def _restore_name(person: Person, known: Known) -> None:
    number, damaged = person.id_number.value, person.name.value
    teacher = known.teacher_by_id.get(number) if isinstance(number, str) else None
    if teacher is not None and teacher.school == person.school.value and fits(str(damaged), teacher.name):
        person.found["name"] = repaired(teacher.name, Code.NAME_CHAR_LOST)


def _compare(person: Person, number: str, known: Known, *, must_be_known: bool) -> None:
    teacher = known.teacher_by_id.get(number)
    name = person.found.get("name", person.name).value
    if teacher is None:
        if must_be_known:
            person.found["id_number"] = Reading(number, Code.UNKNOWN_PERSON, Outcome.NEEDS_PERSON)
    elif name and name != teacher.name:
        others = _numbers_of(str(name), person.school.value, known)
        person.found["id_number"] = asks(Code.NAME_MISMATCH, number, *others)
        return
    elif person.school.value and person.school.value != teacher.school:
        person.found["school"] = asks(Code.SCHOOL_MISMATCH, str(person.school.value), teacher.school)
    if person.sex.value and person.sex.value != sex_of(number):
        person.found["sex"] = asks(Code.SEX_MISMATCH)


def _numbers_of(name: str, school: object, known: Known) -> list[str]:
    """The numbers of the people of this name, of the school alone where it has any."""
    people: list[KnownTeacher] = list(known.teachers_of_name.get(name, ()))
    near = [teacher for teacher in people if teacher.school == school]
    return sorted(teacher.id_number for teacher in near or people)
