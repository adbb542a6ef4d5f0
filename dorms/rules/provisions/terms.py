"""Applying and renewing: windows, terms, caps, re-checks; notice and objection; the waiting list; access to units."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from dorms.domain.months import SCHOOL_YEAR_END, MonthDay
from dorms.errors.rules import Slip
from dorms.rules.provisions.base import LEVELS, Provision
from dorms.rules.quantities import MONTHS, SPAN, Quantity, Unit
from dorms.rules.schema import (
    Place,
    code,
    either,
    flag,
    may,
    month_day,
    need,
    one_of,
    quantity,
    several,
    text,
    words,
)

RENEW, APPLY_AGAIN, REALLOCATE, NO_RENEWAL = "续住", "重新申请", "全部重新分配", "不续"
FROM_MOVE_IN, SCHOOL_YEAR, SERVICE_END = "入住日", "学年末", "服务期满"
WHOLE_COUNTY, THIS_UNIT = "全县", "本套"
REFUSE_LATE, TAKE_LATE, CHARGE_LATE = "不予受理", "备注受理", "按日收费"
BEFORE, AFTER = "审批前", "审批后"
LISTS = ("资格名单", "排序名单", "分配结果", "续住名单", "空置警示名单")
BEFORE_END = (Unit.DAY, Unit.MONTH, Unit.WORKDAY)


@dataclass(frozen=True, kw_only=True)
class Mode(Provision):
    """What happens at the end of a term: renew, apply again, allocate all anew, or leave."""

    yields: ClassVar[tuple[str, ...]] = ("mode",)
    mode: str | None = may(one_of(RENEW, APPLY_AGAIN, REALLOCATE, NO_RENEWAL))
    every: Quantity | None = may(quantity(*MONTHS))


@dataclass(frozen=True, kw_only=True)
class Term(Provision):
    """How long a term is and where it ends; the first of these rules that applies counts."""

    yields: ClassVar[tuple[str, ...]] = ("length", "anchor")
    length: Quantity | None = may(quantity(*MONTHS))
    anchor: str | None = may(one_of(FROM_MOVE_IN, SCHOOL_YEAR, SERVICE_END))
    year_end: MonthDay = either(month_day, SCHOOL_YEAR_END)
    shortest_first: Quantity | None = may(quantity(Unit.MONTH))

    @property
    def silent(self) -> bool:
        return super().silent or (self.length is None and self.anchor != SERVICE_END)


@dataclass(frozen=True, kw_only=True)
class TotalCap(Provision):
    """The longest time a person may live in the county's units; the first of these rules that applies counts."""

    yields: ClassVar[tuple[str, ...]] = ("limit", "unlimited")
    limit: Quantity | None = may(quantity(*MONTHS))
    unlimited: bool | None = may(flag)
    over: str = either(one_of(WHOLE_COUNTY, THIS_UNIT), WHOLE_COUNTY)
    short_last_term: bool = either(flag, False)

    def verify(self, at: Place) -> None:
        if self.limit is not None and self.unlimited:
            at.wrong(Slip.BOUNDS, limits="limit、unlimited")


@dataclass(frozen=True, kw_only=True)
class Window(Provision):
    """When applications are taken: so long before the term ends, or on fixed days of the year."""

    yields: ClassVar[tuple[str, ...]] = ("opens", "closes", "opens_on", "closes_on")
    opens: Quantity | None = may(quantity(*BEFORE_END))
    closes: Quantity | None = may(quantity(*BEFORE_END))
    opens_on: MonthDay | None = may(month_day)
    closes_on: MonthDay | None = may(month_day)

    def verify(self, at: Place) -> None:
        if (self.opens and self.opens_on) or (self.closes and self.closes_on):
            at.wrong(Slip.BOUNDS, limits="opens、opens_on、closes、closes_on")
        if self.opens and self.closes:
            if _days(self.opens) <= _days(self.closes):
                at.at("closes").wrong(Slip.WINDOW, opens=self.opens.text, closes=self.closes.text)
        elif self.opens_on and self.closes_on and self.closes_on < self.opens_on:
            at.at("closes_on").wrong(Slip.WINDOW, opens=_said(self.opens_on), closes=_said(self.closes_on))


def _days(span: Quantity) -> Decimal:
    """About how many days, to tell which of two spans is longer."""
    return (
        span.number
        * {Unit.MONTH: 30, Unit.WORKDAY: 7}.get(span.unit, 1)
        / (5 if span.unit is Unit.WORKDAY else 1)
    )


def _said(when: MonthDay) -> str:
    return f"{when.month}月{when.day}日"


@dataclass(frozen=True, kw_only=True)
class Late(Provision):
    """An application after the window has closed: refused, taken with a note, or charged by the day."""

    yields: ClassVar[tuple[str, ...]] = ("then",)
    then: str | None = may(one_of(REFUSE_LATE, TAKE_LATE, CHARGE_LATE))
    grace: Quantity | None = may(quantity(*SPAN))
    charge: Quantity | None = may(quantity(Unit.YUAN_DAY))


@dataclass(frozen=True, kw_only=True)
class Documents(Provision):
    """应交材料: the documents an application comes with; the original is looked at unless a copy is enough."""

    yields: ClassVar[tuple[str, ...]] = ("documents",)
    documents: tuple[str, ...] = either(several(text), ())
    copy_is_enough: bool = either(flag, False)


@dataclass(frozen=True, kw_only=True)
class PostCheck(Provision):
    """岗位复核: the day on which posts are checked again before the new term is confirmed."""

    yields: ClassVar[tuple[str, ...]] = ("on",)
    on: MonthDay | None = may(month_day)


@dataclass(frozen=True, kw_only=True)
class Reminders(Provision):
    """How long before the end the occupant is reminded."""

    yields: ClassVar[tuple[str, ...]] = ("before",)
    before: tuple[Quantity, ...] = either(several(quantity(*BEFORE_END)), ())


@dataclass(frozen=True, kw_only=True)
class AnnualReview(Provision):
    """年度复审: the occupant declares every year between these days."""

    yields: ClassVar[tuple[str, ...]] = ("opens_on", "closes_on")
    opens_on: MonthDay | None = may(month_day)
    closes_on: MonthDay | None = may(month_day)

    def verify(self, at: Place) -> None:
        if self.opens_on and self.closes_on and self.closes_on < self.opens_on:
            at.at("closes_on").wrong(Slip.WINDOW, opens=_said(self.opens_on), closes=_said(self.closes_on))


@dataclass(frozen=True, kw_only=True)
class Publish(Provision):
    """公示: which list, before or after approval, and for how long."""

    yields: ClassVar[tuple[str, ...]] = ("days",)
    list: str = need(one_of(*LISTS))
    moment: str = either(one_of(BEFORE, AFTER), BEFORE)
    days: Quantity | None = may(quantity(*SPAN))


@dataclass(frozen=True, kw_only=True)
class Objection(Provision):
    """异议: until when it can be lodged after delivery or notice, and answered."""

    yields: ClassVar[tuple[str, ...]] = ("lodge", "answer")
    lodge: Quantity | None = may(quantity(*SPAN))
    answer: Quantity | None = may(quantity(*SPAN))
    to: str | None = may(one_of(*LEVELS))


@dataclass(frozen=True, kw_only=True)
class Review(Provision):
    """How long one level has for its review."""

    yields: ClassVar[tuple[str, ...]] = ("within",)
    level: str = need(one_of(*LEVELS))
    within: Quantity | None = may(quantity(*SPAN))


@dataclass(frozen=True, kw_only=True)
class Approval(Provision):
    """Which levels decide, in their order."""

    yields: ClassVar[tuple[str, ...]] = ("levels",)
    of: str = need(one_of("申请", "续住", "例外"))
    levels: tuple[str, ...] = either(several(one_of(*LEVELS)), ())


@dataclass(frozen=True, kw_only=True)
class GiveUps(Provision):
    """放弃: after so many the applicant loses the place."""

    yields: ClassVar[tuple[str, ...]] = ("limit",)
    limit: Quantity | None = may(quantity(Unit.OCCASIONS))
    then: str | None = may(one_of("移出轮候册", "排到末位", "本轮不再选房"))


@dataclass(frozen=True, kw_only=True)
class QueueLimit(Provision):
    """轮候期限."""

    yields: ClassVar[tuple[str, ...]] = ("length",)
    length: Quantity | None = may(quantity(*MONTHS))


@dataclass(frozen=True, kw_only=True)
class Choose(Provision):
    """选房期限, from the day the result is published."""

    yields: ClassVar[tuple[str, ...]] = ("within",)
    within: Quantity | None = may(quantity(*SPAN))


@dataclass(frozen=True, kw_only=True)
class MoveIn(Provision):
    """入住期限, from allocation; it can be extended once by note."""

    yields: ClassVar[tuple[str, ...]] = ("within",)
    within: Quantity | None = may(quantity(*SPAN))
    extension: Quantity | None = may(quantity(*SPAN))
    then: str | None = may(one_of("退回轮候", "视为放弃"))


@dataclass(frozen=True, kw_only=True)
class Access(Provision):
    """The units open to whom `when` fits: types, sizes, floors. A rank can be part of `when`."""

    yields: ClassVar[tuple[str, ...]] = ("unit_types", "area_at_most", "floors_at_most", "programmes")
    unit_types: tuple[str, ...] = either(several(text), ())
    area_at_most: Quantity | None = may(quantity(Unit.AREA))
    floors_at_most: Quantity | None = may(quantity(Unit.FLOORS))
    programmes: tuple[str, ...] = either(words("unit_programme"), ())

    def verify(self, at: Place) -> None:
        known = at.sheet.words["unit_type"]
        for n, word in enumerate(self.unit_types):
            if word not in known:
                at.at("unit_types", n).wrong(Slip.UNKNOWN_WORD, value=word, known="、".join(sorted(known)))


@dataclass(frozen=True, kw_only=True)
class Reserve(Provision):
    """预留: a share or number of units for a class of applicants; without `when` they are kept back (机动)."""

    yields: ClassVar[tuple[str, ...]] = ("share", "number")
    name: str = need(text)
    share: Quantity | None = may(quantity(Unit.PERCENT))
    number: Quantity | None = may(quantity(Unit.UNITS))
    floors_at_most: Quantity | None = may(quantity(Unit.FLOORS))

    def verify(self, at: Place) -> None:
        if self.share is not None and self.number is not None:
            at.wrong(Slip.BOUNDS, limits="share、number")
        if self.share is not None and self.share.number > 100:
            at.at("share").wrong(Slip.BOUNDS, limits=self.share.text)


@dataclass(frozen=True, kw_only=True)
class Waiver(Provision):
    """例外: who may approve it, for which refusals and reasons, and for how long at most."""

    yields: ClassVar[tuple[str, ...]] = ("approver", "limit", "reasons")
    codes: tuple[str, ...] = either(several(code), ())
    reasons: tuple[str, ...] = either(several(text), ())
    approver: str | None = may(one_of(*LEVELS))
    limit: Quantity | None = may(quantity(*MONTHS))
