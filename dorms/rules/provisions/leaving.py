"""Leaving and paying: deadlines, transition, bans; rent, deposit, late fees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from dorms.errors.rules import Slip
from dorms.rules.conditions.amounts import SERVICE
from dorms.rules.provisions.base import LEVELS, Provision
from dorms.rules.quantities import DEPOSIT, MONTHS, RENT, SPAN, Quantity, Unit
from dorms.rules.schema import Place, code, either, flag, may, need, one_of, quantity, several, text

CONTRACT_RENT, MARKET_RENT, BY_DAY, FREE, DOUBLING = "合同租金", "市场租金", "按日", "免收", "逐月翻倍"
NOTICE, EVENT, TERM_END = "通知送达", "事由发生", "租期届满"
MOVE_OUT_DAY, DECISION_DAY = "退房日", "决定日"
FLOOR_AREA, USABLE_AREA = "建筑面积", "使用面积"
BY_DAYS, WHOLE_MONTHS = "按天", "整月"


@dataclass(frozen=True, kw_only=True)
class MoveOut(Provision):
    """The deadline to leave, by what made it necessary."""

    yields: ClassVar[tuple[str, ...]] = ("within",)
    codes: tuple[str, ...] = either(several(code), ())
    within: Quantity | None = may(quantity(*SPAN))
    counted_from: str = either(one_of(NOTICE, EVENT, TERM_END), NOTICE, key="from")


@dataclass(frozen=True, kw_only=True)
class Priced(Provision):
    """A time that has a price: contract rent or market rent times a factor, or so much a day."""

    price: str | None = may(one_of(CONTRACT_RENT, MARKET_RENT, BY_DAY, FREE, DOUBLING))
    factor: Quantity | None = may(quantity(Unit.TIMES))
    daily: Quantity | None = may(quantity(Unit.YUAN_DAY))

    def verify(self, at: Place) -> None:
        if self.daily is not None and self.price not in (None, BY_DAY):
            at.at("daily").wrong(Slip.BOUNDS, limits=f"price {self.price}、daily")


@dataclass(frozen=True, kw_only=True)
class Transition(Priced):
    """过渡期 after a negative decision or the end of the term."""

    yields: ClassVar[tuple[str, ...]] = ("length",)
    codes: tuple[str, ...] = either(several(code), ())
    length: Quantity | None = may(quantity(*SPAN))


@dataclass(frozen=True, kw_only=True)
class Overstay(Priced):
    """逾期占用: what staying on costs once the transition is over, and who is told."""

    yields: ClassVar[tuple[str, ...]] = ("price", "daily", "tell")
    tell: tuple[str, ...] = either(several(one_of(*LEVELS)), ())


@dataclass(frozen=True, kw_only=True)
class Step(Provision):
    """One step of the ladder towards clearing the unit, so long after the step before."""

    yields: ClassVar[tuple[str, ...]] = ("after",)
    name: str = need(text)
    after: Quantity | None = may(quantity(*SPAN))


@dataclass(frozen=True, kw_only=True)
class Ban(Provision):
    """禁止申请: for how long, by reason."""

    yields: ClassVar[tuple[str, ...]] = ("length",)
    codes: tuple[str, ...] = need(several(code))
    length: Quantity | None = may(quantity(*MONTHS))
    counted_from: str = either(one_of(MOVE_OUT_DAY, DECISION_DAY), MOVE_OUT_DAY, key="from")


@dataclass(frozen=True, kw_only=True)
class Rent(Provision):
    """租金: by area, unit or person and month or day, or as a share of the market rent; the first that applies counts.

    `part_month`: whether a month begun is paid by its days or whole.
    """

    yields: ClassVar[tuple[str, ...]] = ("rate",)
    rate: Quantity | None = may(quantity(*RENT))
    area: str = either(one_of(FLOOR_AREA, USABLE_AREA), FLOOR_AREA)
    months_per_year: Quantity | None = may(quantity(Unit.MONTH))
    part_month: str | None = may(one_of(BY_DAYS, WHOLE_MONTHS))

    def verify(self, at: Place) -> None:
        months = self.months_per_year
        if months is not None and not 1 <= months.number <= 12:
            at.at("months_per_year").wrong(Slip.BOUNDS, limits=months.text)


@dataclass(frozen=True, kw_only=True)
class FreeMonths(Provision):
    """免租期: the first months after moving in."""

    yields: ClassVar[tuple[str, ...]] = ("months",)
    months: Quantity | None = may(quantity(Unit.MONTH))


@dataclass(frozen=True, kw_only=True)
class Discount(Provision):
    """So many percent off for each year of service."""

    yields: ClassVar[tuple[str, ...]] = ("each",)
    of: str = need(one_of(*SERVICE))
    each: Quantity | None = may(quantity(Unit.PERCENT_YEAR))
    cap: Quantity | None = may(quantity(Unit.PERCENT))


@dataclass(frozen=True, kw_only=True)
class LateFee(Provision):
    """滞纳金: from the day after the days of grace, at a share of the arrears or so much a day."""

    yields: ClassVar[tuple[str, ...]] = ("rate",)
    rate: Quantity | None = may(quantity(Unit.PERCENT_DAY, Unit.YUAN_DAY))
    after: Quantity | None = may(quantity(Unit.DAY, Unit.WORKDAY, Unit.MONTH))
    cap: Quantity | None = may(quantity(Unit.PERCENT, Unit.YUAN))


@dataclass(frozen=True, kw_only=True)
class Deposit(Provision):
    """押金: a sum, or by unit, person or area; the first that applies counts."""

    yields: ClassVar[tuple[str, ...]] = ("amount",)
    amount: Quantity | None = may(quantity(*DEPOSIT))


@dataclass(frozen=True, kw_only=True)
class Refund(Provision):
    """退押金: within how long after inspection, and when an overstay forfeits it."""

    yields: ClassVar[tuple[str, ...]] = ("within", "forfeited_after")
    within: Quantity | None = may(quantity(*SPAN))
    forfeited_after: Quantity | None = may(quantity(*SPAN))
    interest: bool | None = may(flag)
