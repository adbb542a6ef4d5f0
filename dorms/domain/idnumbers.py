"""Chinese ID numbers (GB 11643): what the eighteen characters say, and how they are shown."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from operator import mul

from dorms.domain.codes import Sex
from dorms.errors.living import BadIdNumber, IdFault

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"
OLDEST = date(1900, 1, 1)
DIGITS = frozenset("0123456789")
_HALF = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}


@dataclass(frozen=True, slots=True)
class IdNumber:
    """A number of eighteen characters whose birth date exists and whose check digit fits."""

    text: str

    @property
    def birth(self) -> date:
        return date(int(self.text[6:10]), int(self.text[10:12]), int(self.text[12:14]))

    @property
    def sex(self) -> Sex:
        return sex_of(self.text)

    @property
    def masked(self) -> str:
        return masked(self.text)


def check_digit(first17: str) -> str:
    """The eighteenth character that belongs to these seventeen digits."""
    return CHECKS[sum(map(mul, WEIGHTS, map(int, first17))) % 11]


def birth_of(text: str) -> date | None:
    """The birth date inside an eighteen character number, or None where there is no such day."""
    try:
        return date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return None


def sex_of(text: str) -> Sex:
    """The seventeenth digit is odd for men."""
    return Sex.MALE if int(text[16]) % 2 else Sex.FEMALE


def is_valid(text: str) -> bool:
    """Canonical form only: eighteen ASCII characters, an existing birth date, the right check digit."""
    if len(text) != 18 or not DIGITS.issuperset(text[:17]):
        return False
    return check_digit(text[:17]) == text[17] and birth_of(text) is not None


def parse_id(text: str) -> IdNumber | None:
    """The number in any usual writing (full width, spaces, small x), or None if it is not a valid one."""
    plain = normalised(text)
    return IdNumber(plain) if is_valid(plain) else None


def checked_id(text: str) -> str:
    """The ID number in canonical form; BadIdNumber says which part is wrong."""
    plain = normalised(text)
    if parse_id(plain) is not None:
        return plain
    raise BadIdNumber(text, _fault_of(plain))


def _fault_of(plain: str) -> IdFault:
    """Which part of a number is wrong: length, char, date or checksum."""
    if len(plain) != 18:
        return "length"
    if not plain[:17].isascii() or not plain[:17].isdigit():
        return "char"
    try:
        date(int(plain[6:10]), int(plain[10:12]), int(plain[12:14]))
    except ValueError:
        return "date"
    return "checksum"


def normalised(text: str) -> str:
    """Half width, upper case, without what is only wrapping. Other digits than these two widths stay as they are:
    a superscript or an Arabic-Indic digit is a mistake to show, not one to mend.
    """
    plain = text.translate(_HALF).strip()
    if plain.startswith('="') and plain.endswith('"'):
        plain = plain[2:-1]
    return "".join(char for char in plain if char not in "'‘’`\"“”" and not _is_space(char)).upper()


def _is_space(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in ("Cf", "Cc", "Zs")


def from_old(text: str) -> str:
    """The eighteen character number of a fifteen digit one; only people born before 2000 have one."""
    first17 = text[:6] + "19" + text[6:]
    return first17 + check_digit(first17)


def old_form(text: str) -> str:
    """The fifteen digits an eighteen character number had before 1999."""
    return text[:6] + text[8:17]


def masked(text: str) -> str:
    """`340124********1234`: the first six and the last four, for internal sheets and the screen."""
    return text[:6] + "*" * (len(text) - 10) + text[-4:] if len(text) > 10 else "*" * len(text)


def same_number(number: str) -> str:
    """What two spellings of one ID number have in common: fifteen digits brought to eighteen."""
    plain = number.strip().upper()
    if len(plain) == 15 and plain.isascii() and plain.isdigit():
        for digit in "0123456789X":
            grown = f"{plain[:6]}19{plain[6:]}{digit}"
            if parse_id(grown) is not None:
                return grown
    return plain
