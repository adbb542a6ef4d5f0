"""What can be done about money in this store now: asked by the page that offers it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.rulebook import rulebook
from dorms.db.queries.money import till
from dorms.db.tables import MeterRow, live
from dorms.rules.provisions.leaving import LateFee


@dataclass(frozen=True, slots=True)
class MoneyState:
    """Whether flats have meters to read, funds to hand on, and a clause on late fees."""

    has_meters: bool = True
    has_funds: bool = True
    sets_late_fee: bool = True


def money_state(session: Session, day: date) -> MoneyState:
    """As of the day, for this office."""
    in_force = (rules for adoption, rules in rulebook(session).adopted if adoption.in_force(day))
    of_flats = (live(MeterRow), MeterRow.unit_id.is_not(None))
    return MoneyState(
        has_meters=session.scalar(select(MeterRow.id).where(*of_flats).limit(1)) is not None,
        has_funds=any(amount > 0 for amount in till(session).values()),
        sets_late_fee=any(one.kind.rate is not None for rules in in_force for one in rules.of(LateFee)),
    )
