"""Why a bureau's form cannot be used: every mistake with its cell."""

from dataclasses import dataclass
from enum import StrEnum

from dorms.errors import DormsError


class Mistake(StrEnum):
    """What can be wrong with a form; `dorms.messages.templates` says it and what to do."""

    UNKNOWN = "unknown"  # no such mark
    UNKNOWN_COLUMN = "unknown column"  # this ledger has no such column
    BRACES = "braces"  # not as many closed as opened, or single ones
    NO_ROW = "no row"  # no cell with {{#…}}
    TWO_ROWS = "two rows"  # {{#…}} in two rows or on two sheets
    MIXED = "mixed"  # marks of two kinds of line in one row
    TWICE = "twice"  # a row of totals that stands twice
    ORDER = "order"  # 小计 is not right below the row that repeats
    TALL = "tall"  # a repeated row inside a block merged over several rows
    IN_FORMULA = "in formula"
    PICTURE = "picture"  # would be lost


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake: where, what stands there, what could stand there, the other cell it clashes with."""

    mistake: Mistake
    sheet: str
    cell: str = ""
    text: str = ""
    nearest: tuple[str, ...] = ()
    other: str = ""


@dataclass(eq=False)
class FormWrong(DormsError):
    """Mistakes in the form, each with its cell."""

    file: str
    findings: tuple[Finding, ...]


@dataclass(eq=False)
class FormTooLarge(DormsError):
    """The form is too large to travel with the data."""

    file: str
    kilobytes: int
    most: int


@dataclass(eq=False)
class FormOfBureau(DormsError):
    """Forms for all offices are the bureau's to adopt."""

    name: str
