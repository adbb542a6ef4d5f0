"""日结 and late fees."""

from datetime import date
from decimal import Decimal

import pytest

from dorms.actions.money.closing import charge_late_fees, close_day
from dorms.actions.money.entries import Charge, Money, charge, take_payment
from dorms.actions.rulebook import adopt_rules
from dorms.db.queries.money import ledger
from dorms.domain.money.ledger import Item
from dorms.errors import DormsError
from dorms.errors.money import DayClosed, SamePerson
from dorms.messages.money import why_words
from dorms.resources import resource
from tests.builders import TODAY, County


def pay(county: County, amount: str = "100", **rest: object) -> None:
    money = Money(teacher_id=county.teacher("李秀英"), amount=Decimal(amount), day=TODAY, **rest)  # type: ignore[arg-type]
    county.store.run(take_payment, money, today=TODAY)


def shut(county: County, counted: str, second: str = "赵会计", note: str = "") -> Decimal:
    return county.store.run(
        close_day, day=TODAY, counted=Decimal(counted), first="王管理", second=second, today=TODAY, note=note
    ).result


def test_a_counted_day_takes_no_more_money(county: County) -> None:
    pay(county)
    assert shut(county, "100") == 0
    with pytest.raises(DayClosed):
        pay(county)
    with pytest.raises(DayClosed):
        shut(county, "100")


def test_a_difference_needs_its_reason(county: County) -> None:
    pay(county)
    with pytest.raises(DormsError):
        shut(county, "90")
    assert shut(county, "90", note="少找零") == -10


def test_two_people_count(county: County) -> None:
    with pytest.raises(SamePerson):
        shut(county, "0", second="王管理")


def test_the_county_default_sets_no_late_fee_and_none_is_charged(county: County) -> None:
    overdue(county)
    assert county.store.run(charge_late_fees, TODAY, today=TODAY).result.charged == 0


def test_a_rule_set_with_a_late_fee_charges_only_what_was_not_charged_before(county: County) -> None:
    overdue(county)
    text = resource("rules", "public-rental.toml").read_text("utf-8")
    county.store.run(
        adopt_rules,
        text,
        start=date(2026, 1, 1),
        adopted_on=date(2026, 1, 1),
        adopted_by="局务会",
        note="公租房",
    )
    first = county.store.run(charge_late_fees, date(2026, 6, 1), today=TODAY).result
    again = county.store.run(charge_late_fees, date(2026, 6, 1), today=TODAY).result
    later = county.store.run(charge_late_fees, TODAY, today=TODAY).result
    assert first.charged == 1
    assert again.charged == 0
    assert later.total > 0
    fees = [entry for entry in county.store.ask(ledger) if entry.item == Item.LATE_FEE]
    assert "欠 300.00 元" in why_words(fees[0].why)


def overdue(county: County) -> None:
    """Rent of March owed by somebody in a public-rental unit."""
    county.building(programme="公租房")
    day = date(2026, 3, 1)
    who = county.teacher("王芳")
    county.lives(who, county.unit(), date(2026, 1, 1))
    due = date(2026, 3, 10)
    owed = Charge(teacher_id=who, item=Item.RENT, amount=Decimal(300), day=day, start=day, due=due)
    county.store.run(charge, owed)
