"""What can be wrong with ranges, calendars, rule sets and the facts given to them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dorms.errors import DormsError


@dataclass(eq=False)
class EmptyRange(DormsError):
    """A range must contain at least one day."""

    start: date
    until: date


@dataclass(eq=False)
class TwoKindsOfDay(DormsError):
    """The calendar says twice what kind of day it is."""

    day: date


class Slip(StrEnum):
    """A way in which a rule set can be wrong."""

    SYNTAX = "syntax"
    FORMAT = "format"
    MISSING_HEADER = "missing_header"
    UNKNOWN_SECTION = "unknown_section"
    NOT_A_LIST = "not_a_list"
    UNKNOWN_KIND = "unknown_kind"
    NO_CLAUSE = "no_clause"
    UNKNOWN_PARAMETER = "unknown_parameter"
    MISSING_PARAMETER = "missing_parameter"
    WRONG_TYPE = "wrong_type"
    NO_UNIT = "no_unit"
    WRONG_UNIT = "wrong_unit"
    NOT_WHOLE = "not_whole"
    NEGATIVE = "negative"
    NO_SUCH_DAY = "no_such_day"
    UNKNOWN_WORD = "unknown_word"
    UNKNOWN_CODE = "unknown_code"
    UNKNOWN_GROUP = "unknown_group"
    UNKNOWN_CONDITION = "unknown_condition"
    CIRCLE = "circle"
    BOUNDS = "bounds"
    OVERLAP = "overlap"
    DATES = "dates"
    WINDOW = "window"
    UNREACHABLE = "unreachable"
    TWICE = "twice"
    CAP_BELOW_TERM = "cap_below_term"
    TIES_OPEN = "ties_open"
    DRAW_NOT_LAST = "draw_not_last"


@dataclass(frozen=True)
class Mistake:
    """One mistake in a rule set: the line, what is wrong, the place in the structure, the figures for the words."""

    line: int
    slip: Slip
    where: str
    figures: tuple[tuple[str, str], ...] = ()


@dataclass(eq=False)
class RuleSetWrong(DormsError):
    """The rule set cannot be used before these mistakes are mended."""

    name: str
    mistakes: tuple[Mistake, ...]


@dataclass(eq=False)
class RuleSetUnreadable(DormsError):
    """The file is missing, or not text in UTF-8."""

    path: str


@dataclass(eq=False)
class FactsWrong(DormsError):
    """The facts cannot be read: the place in the file, the value, and what is wanted there."""

    where: str
    value: str
    wanted: str
