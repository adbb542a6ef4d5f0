"""What a month of living costs, as far as agreement and rule set say it; what neither says is a question."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from dorms.domain.money.ledger import Item, Why

MARKET_RENT = "市场租金"  # the kind of price that is what a square metre would bring a month, as assessed


class PartMonth(StrEnum):
    """How a month that was not lived in whole is paid; the words are those of rule sets."""

    BY_DAYS = "按天"
    WHOLE = "整月"


class Unsaid(StrEnum):
    """Why a rent is left to a person: the code of a question."""

    FACT = "fact"  # a fact is missing
    SHARED = "shared"  # rent of a unit that several agreements share
    PAST_TERM = "past_term"  # nights nobody agreed on, and nobody was told to leave
    PRICE = "price"  # the rule set names no price for staying on
    DIFFERS = "differs"  # charged as agreed; the rule set says another amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One agreement whose rent a person looks at. `what` is a missing fact's name, or the amount by the rule set."""

    code: Unsaid
    agreement: str  # its number
    name: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some nights of a month and what they cost; `until` is the first night that no longer counts."""

    item: Item
    amount: Decimal
    start: date
    until: date
    why: Why


@dataclass(frozen=True, slots=True)
class Priced:
    """A month of one agreement. `free`: lived in without rent, by agreement or by clause."""

    parts: tuple[Part, ...] = ()
    questions: tuple[Question, ...] = ()
    free: bool = False
