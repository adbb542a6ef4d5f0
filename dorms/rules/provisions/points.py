"""Priority groups, points, the order of those with equal points, and what counts for couples and pairs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import ClassVar

from dorms.errors.rules import Slip
from dorms.rules.conditions.amounts import SERVICE
from dorms.rules.conditions.base import Bounds, Condition
from dorms.rules.provisions.base import Provision
from dorms.rules.quantities import Quantity, Unit
from dorms.rules.schema import (
    Noted,
    Place,
    Wrong,
    condition,
    either,
    may,
    need,
    one_of,
    quantity,
    read_kind,
    several,
    text,
)
from dorms.rules.vocabulary import WORDS

POINTS = quantity(Unit.POINTS)
FULL_YEARS, SCHOOL_YEARS, CALENDAR_YEARS, BY_MONTH = "满年", "学年", "年度", "按月折算"
SUM, MEAN, BEST, WORST, APPLICANT = "相加", "平均", "取高", "取低", "申请人"
WORD_FACTS = {
    "职称": "title",
    "学历": "degree",
    "职务": "duty",
    "人员类别": "category",
    "编制": "staffing",
    "婚姻": "marital",
    "残疾等级": "disability",
    "性别": "sex",
    "学校类别": "school_kind",
}
NUMBER_FACTS = {
    "通勤距离": "commute_km",
    "通勤时间": "commute_minutes",
    "每周住校夜数": "nights_per_week",
    "共同居住人数": "household_size",
}
DATE_FACTS = {
    "到校日期": "joined_school",
    "到县日期": "joined_county",
    "从教日期": "began_teaching",
    "任职日期": "title_since",
    "毕业日期": "graduated",
    "出生日期": "born",
    "落户日期": "resident_since",
    "申请日期": "applied_on",
}
YEARS = (Unit.YEAR, Unit.MONTH)
BAND_UNITS: dict[str, tuple[Unit, ...]] = {
    "通勤距离": (Unit.KM,),
    "通勤时间": (Unit.MINUTE, Unit.HOUR),
    "每周住校夜数": (Unit.NIGHTS,),
    "共同居住人数": (Unit.PERSONS,),
    "年龄": (Unit.AGE,),
    "户籍年限": YEARS,
    **dict.fromkeys(SERVICE, YEARS),
}


@dataclass(frozen=True, kw_only=True)
class PriorityGroup(Provision):
    """One group; whoever fits an earlier group comes before all others, whoever fits none comes last."""

    name: str = need(text)


@dataclass(frozen=True, kw_only=True)
class Scored(Provision):
    """Points of one kind, with a ceiling of their own, and a group whose ceiling another rule sets."""

    name: str = need(text)
    cap: Quantity | None = may(POINTS)
    group: str = either(text, "")


@dataclass(frozen=True, kw_only=True)
class PerYear(Scored):
    """So many points for each year or school term of service."""

    yields: ClassVar[tuple[str, ...]] = ("each",)
    of: str = need(one_of(*SERVICE))
    each: Quantity | None = may(quantity(Unit.POINTS_YEAR, Unit.POINTS_TERM))
    count: str = either(one_of(FULL_YEARS, SCHOOL_YEARS, CALENDAR_YEARS, BY_MONTH), FULL_YEARS)


@dataclass(frozen=True, kw_only=True)
class PerItem(Scored):
    """So many points for each item counted, such as 县级优秀."""

    yields: ClassVar[tuple[str, ...]] = ("each",)
    of: str = need(text)
    each: Quantity | None = may(quantity(Unit.POINTS_ITEM))


def points_by_word(raw: object, at: Place) -> tuple[tuple[str, Quantity], ...]:
    """A table of words and their points."""
    if not isinstance(raw, dict):
        raise Wrong(Slip.WRONG_TYPE, value=str(raw), wanted="table")
    found = []
    for word, points in raw.items():
        if points == "":
            continue
        try:
            found.append((str(word), POINTS(points, at.at(word))))
        except Wrong as wrong:
            at.at(word).wrong(wrong.slip, **wrong.figures)
    return tuple(found)


@dataclass(frozen=True, kw_only=True)
class PerWord(Scored):
    """Points by title, degree, duty or another code word."""

    yields: ClassVar[tuple[str, ...]] = ("values", "other")
    of: str = need(one_of(*WORD_FACTS))
    values: tuple[tuple[str, Quantity], ...] = either(points_by_word, ())
    other: Quantity | None = may(POINTS)

    def verify(self, at: Place) -> None:
        fact = WORD_FACTS[self.of]
        known = at.sheet.words.get(fact, WORDS[fact])
        for word, _ in self.values:
            if word not in known:
                at.at("values", word).wrong(Slip.UNKNOWN_WORD, value=word, known="、".join(sorted(known)))


@dataclass(frozen=True, kw_only=True)
class Band(Bounds):
    """One step of a table by amounts."""

    units: ClassVar[tuple[Unit, ...]] = tuple(
        dict.fromkeys(unit for units in BAND_UNITS.values() for unit in units)
    )
    points: Quantity = need(POINTS)

    def verify(self, at: Place) -> None:
        super().verify(at)
        if self.silent:
            at.wrong(Slip.MISSING_PARAMETER, key="at_least")


def band(raw: object, at: Place) -> Band:
    if not isinstance(raw, dict):
        raise Wrong(Slip.WRONG_TYPE, value=str(raw), wanted="band")
    found = read_kind(Band, raw, at)
    if found is None:
        raise Noted
    return found


@dataclass(frozen=True, kw_only=True)
class PerBand(Scored):
    """Points by a distance, a time or an age, in steps that do not overlap."""

    yields: ClassVar[tuple[str, ...]] = ("bands",)
    of: str = need(one_of(*BAND_UNITS))
    bands: tuple[Band, ...] = either(several(band), ())

    def verify(self, at: Place) -> None:
        for n, one in enumerate(self.bands):
            if one.unit not in BAND_UNITS[self.of]:
                wanted = "、".join(BAND_UNITS[self.of])
                at.at("bands", n).wrong(Slip.WRONG_UNIT, value=one.limits, wanted=wanted)
        for (_, one), (n, other) in combinations(enumerate(self.bands), 2):
            if one.meets(other):
                at.at("bands", n).wrong(Slip.OVERLAP, one=one.limits, other=other.limits)


@dataclass(frozen=True, kw_only=True)
class Bonus(Scored):
    """Points for whoever fits `when`; for everybody without it (基础分)."""

    yields: ClassVar[tuple[str, ...]] = ("points",)
    points: Quantity | None = may(POINTS)


@dataclass(frozen=True, kw_only=True)
class Ceiling(Provision):
    """The most points a group of rules can bring, or all of them."""

    yields: ClassVar[tuple[str, ...]] = ("limit",)
    group: str = either(text, "")
    limit: Quantity | None = may(POINTS)


class Tie(Provision):
    """One key in the order of those whose points are equal."""


@dataclass(frozen=True, kw_only=True)
class More(Tie):
    """更多者在前: the larger number, or the longer service."""

    of: str = need(one_of(*NUMBER_FACTS, *SERVICE))


@dataclass(frozen=True, kw_only=True)
class Fewer(Tie):
    """更少者在前."""

    of: str = need(one_of(*NUMBER_FACTS, *SERVICE))


@dataclass(frozen=True, kw_only=True)
class Earlier(Tie):
    """更早者在前: the older, the earlier to arrive."""

    of: str = need(one_of(*DATE_FACTS))


@dataclass(frozen=True, kw_only=True)
class InOrder(Tie):
    """The word that stands first in the list comes first; words not listed come last."""

    of: str = need(one_of(*WORD_FACTS))
    words: tuple[str, ...] = need(several(text))

    def verify(self, at: Place) -> None:
        known = at.sheet.words.get(WORD_FACTS[self.of], WORDS[WORD_FACTS[self.of]])
        for n, word in enumerate(self.words):
            if word not in known:
                at.at("words", n).wrong(Slip.UNKNOWN_WORD, value=word, known="、".join(sorted(known)))


@dataclass(frozen=True, kw_only=True)
class Fitting(Tie):
    """Whoever fits the condition comes first."""

    condition: Condition = need(condition)


class Registration(Tie):
    """登记时间在前者优先: never equal, so it can stand last."""


class Draw(Tie):
    """摇号: decided by the lottery, so it stands last."""


@dataclass(frozen=True, kw_only=True)
class Together(Provision):
    """What two applicants who ask for one unit bring together."""

    yields: ClassVar[tuple[str, ...]] = ("points", "bonus", "units")
    points: str | None = may(one_of(SUM, MEAN, BEST, WORST, APPLICANT))
    bonus: Quantity | None = may(POINTS)
    units: Quantity | None = may(quantity(Unit.UNITS))


class Couple(Together):
    """夫妻合并申请."""


class Pair(Together):
    """两人合住申请."""
