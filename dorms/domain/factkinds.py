"""The facts about a person that are kept as dated rows: their kinds, and how a stored value is read.

A value that cannot be read says nothing: the fact stays unknown, and a rule that needs it asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

from dorms.domain.facts import OtherHousing

# kind of a row -> the fact it is; where both are the same word nothing is listed
FACT_OF_KIND = {"post": "duty", "education": "degree", "distance_km": "commute_km"}
WORDS = ("category", "staffing", "title", "education", "marital", "post", "post_state", "disability")
NUMBERS = (
    "distance_km",
    "commute_minutes",
    "nights_per_week",
    "household_size",
    "school_years",
    "open_hazards",
)
DAYS = (
    "born", "joined_school", "joined_county", "began_teaching", "title_since", "graduated", "resident_since",
    "retires_on", "service_ends",
)  # fmt: skip
FLAGS = ("dual_staff", "spouse_works_away", "marries_this_year", "gives_up_housing")
SPANS = ("leave", "absence", "ban")  # every row counts, not only the last; `until` ends it
STATEMENTS = {
    "leave": "no_leave",
    "absence": "no_absence",
}  # 无: nothing of the kind, as far as the row holds
HOMES = {"home_in_town_self": ("本人", "乡镇"), "home_in_town_spouse": ("配偶", "乡镇")}
HOME, MARK, COUNT, HOUSING = "home:", "mark:", "count:", "other_housing"
NONE, YES, NO = "无", "是", "否"
HOME_ANSWERS = (NONE, "有")

PLAIN = frozenset(
    (*WORDS, *NUMBERS, *DAYS, *FLAGS, *SPANS, *STATEMENTS.values(), *HOMES, HOUSING, "school", "not_living")
)


def is_kind(kind: str) -> bool:
    """Whether facts of this kind are kept: a plain one, a home in a place, or a mark or count of the county's own."""
    if kind.startswith(HOME):
        return len(kind.split(":")) == 3
    return kind in PLAIN or (kind.startswith((MARK, COUNT)) and bool(kind.split(":", 1)[1]))


def home_kind(fact: str) -> str:
    """The kind that answers a fact such as `配偶住房（县城）`; empty where the fact is about no home."""
    person, _, place = fact.rstrip("）").partition("住房（")
    if not place:
        return ""
    usual = {pair: kind for kind, pair in HOMES.items()}.get((person, place))
    return usual or f"{HOME}{person}:{place}"


def fits(kind: str, value: str) -> bool:
    """Whether the value can be read as what the kind holds."""
    if kind in NUMBERS or kind.startswith(COUNT):
        return number(value) is not None
    if kind in DAYS:
        return day(value) is not None
    if kind in FLAGS or kind.startswith(MARK):
        return flag(value) is not None
    if kind in HOMES or kind.startswith(HOME):
        return owns(value) is not None
    if kind == HOUSING:
        return housing(value) is not None
    return bool(value)


def number(value: str) -> Decimal | None:
    """A figure that is not negative."""
    try:
        found = Decimal(value)
    except InvalidOperation:
        return None
    return found if found.is_finite() and found >= 0 else None


def day(value: str) -> date | None:
    """A day as `2026-06-15`, or a month as `2026-06`, of which the first day counts."""
    try:
        return date.fromisoformat(value if len(value) != 7 else f"{value}-01")
    except ValueError:
        return None


def flag(value: str) -> bool | None:
    return {YES: True, NO: False}.get(value)


def owns(value: str) -> bool | None:
    """有 or 无."""
    return {"有": True, NONE: False}.get(value)


def housing(value: str) -> tuple[OtherHousing, ...] | None:
    """无, or entries `本人 公租房` joined by `；`, each with the day it ended if it has."""
    if value == NONE:
        return ()
    entries = tuple(_entries(value))
    return entries if entries and None not in entries else None  # type: ignore[return-value]


def _entries(value: str) -> Iterator[OtherHousing | None]:
    for text in value.replace(";", "；").split("；"):
        parts = text.split()
        ended = day(parts[2]) if len(parts) == 3 else None
        if len(parts) not in (2, 3) or (len(parts) == 3 and ended is None):
            yield None
        else:
            yield OtherHousing(parts[0], parts[1], ended)
