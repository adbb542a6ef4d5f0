"""Rent as the rule set sets it: rate, free months, months of a year, part months, staying on."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from dorms.actions.money.meters import set_price
from dorms.actions.money.rent import MonthRun, charge_month
from dorms.actions.residence.leaving import CheckOut, check_out, plan_check_out
from dorms.actions.residence.moving import transfer
from dorms.actions.residence.noticing import give_notice
from dorms.actions.rulebook import adopt_rules
from dorms.actions.stays import Arrival, move_in
from dorms.actions.stock import edit_unit
from dorms.db.queries.money import ledger_of
from dorms.db.queries.people import teacher_lines
from dorms.domain.handing import LeaveReason
from dorms.domain.money.ledger import Item, balance
from dorms.domain.money.rent import MARKET_RENT, PartMonth, Unsaid
from dorms.messages.money import rent_question, why_words
from tests.builders import TODAY, County
from tests.rules.builders import rule, written

pytestmark = pytest.mark.slow
MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)
LAST = date(2027, 8, 31)


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> County:
    county = County(tmp_path_factory.mktemp("pricing") / "founded.dorms")
    county.building()
    county.store.run(edit_unit, county.unit(), {"floor_area": Decimal(36)})
    county.teacher("李秀英")
    county.teacher("王芳")
    county.store.close()
    return county


@pytest.fixture
def county(founded: County, tmp_path: Path) -> Iterator[County]:
    county = founded.again(tmp_path / "county.dorms")
    yield county
    county.store.close()


def rules(county: County, *clauses: object) -> None:
    """These clauses are in force since May."""
    text = written(*clauses)
    county.store.run(
        adopt_rules, text, start=date(2026, 1, 1), adopted_on=MAY, adopted_by="局务会", note="试行"
    )


def person(county: County, name: str) -> UUID:
    return next(one.id for one in county.store.ask(teacher_lines, TODAY) if one.name == name)


def lodge(county: County, start: date = MAY, rent: int = 0, name: str = "李秀英", last: date = LAST) -> UUID:
    who = person(county, name)
    arrival = Arrival(who, county.unit(), start, last, monthly_rent=Decimal(rent))
    county.store.run(move_in, arrival, today=TODAY)
    return who


def run(county: County, month: date = JUNE, part: PartMonth = PartMonth.BY_DAYS) -> MonthRun:
    made: MonthRun = county.store.run(charge_month, month, today=TODAY, part=part).result
    return made


def paid(county: County, who: UUID) -> list[tuple[str, str]]:
    return [(one.item, f"{one.amount:.2f}") for one in county.store.ask(ledger_of, who)]


def test_the_rate_of_the_rule_set_is_charged_with_its_arithmetic_and_clause(county: County) -> None:
    rules(county, rule("charges", "rent", rate="2元/平方米·月"))
    who = lodge(county)
    assert run(county).total == 72
    [entry] = county.store.ask(ledger_of, who)
    assert why_words(entry.why) == "2元/平方米·月 × 建筑面积 36.00 = 整月 72 元（《试用规则》第一条）"


def test_a_rate_by_day_is_multiplied_by_the_nights(county: County) -> None:
    rules(county, rule("charges", "rent", rate="4元/套·天"))
    who = lodge(county, date(2026, 6, 11))
    assert run(county).total == 80
    [entry] = county.store.ask(ledger_of, who)
    assert why_words(entry.why) == "4元/套·天 × 套数 1 = 每天 4 元，× 20 天（《试用规则》第一条）"


def test_free_months_end_on_their_day(county: County) -> None:
    rules(county, rule("charges", "rent", rate="150元/套·月"), rule("charges", "free_months", months="1个月"))
    who = lodge(county, date(2026, 5, 11))
    assert run(county, MAY).free == 1
    run(county)
    assert paid(county, who) == [(Item.RENT, "100.00")], "20 of 30 nights"


def test_no_twelve_months_are_paid_more_often_than_the_clause_says(county: County) -> None:
    rules(county, rule("charges", "rent", rate="100元/套·月", months_per_year="2个月"))
    who = lodge(county, date(2026, 3, 1))
    months = [run(county, date(2026, month, 1)) for month in (3, 4, 5)]
    assert [one.charged for one in months] == [1, 1, 0]
    assert months[2].free == 1
    assert len(paid(county, who)) == 2


def test_whoever_moves_to_another_unit_pays_no_more_months_of_the_year(county: County) -> None:
    rules(county, rule("charges", "rent", rate="100元/套·月", months_per_year="2个月"))
    who = lodge(county, date(2026, 3, 1))
    run(county, date(2026, 3, 1))
    run(county, date(2026, 4, 1))
    [stay] = county.stays()
    county.store.run(transfer, [stay.id], Arrival(who, county.unit("102"), MAY, LAST), today=TODAY)
    assert run(county, MAY).charged == 0
    assert run(county).charged == 0
    assert len(paid(county, who)) == 2


@pytest.mark.parametrize("is_charged", [True, False])
def test_the_month_of_a_move_is_paid_once_also_where_a_begun_month_counts_whole(
    county: County, is_charged: bool
) -> None:
    rules(county, rule("charges", "rent", rate="150元/套·月", part_month="整月"))
    who = lodge(county)
    if is_charged:
        run(county)
    [stay] = county.stays()
    there = Arrival(who, county.unit("102"), date(2026, 6, 11), LAST)
    county.store.run(transfer, [stay.id], there, today=TODAY)
    run(county)
    assert balance(county.store.ask(ledger_of, who)).owed == 150


@pytest.mark.parametrize(
    ("said", "chosen", "expected"),
    [("", "按天", "100.00"), ("", "整月", "150.00"), ("整月", "按天", "150.00")],
)
def test_a_part_of_a_month_goes_as_the_rule_set_says_and_else_as_the_clerk_says(
    county: County, said: str, chosen: str, expected: str
) -> None:
    rules(county, rule("charges", "rent", rate="150元/套·月", part_month=said))
    who = lodge(county, date(2026, 6, 11))
    run(county, part=PartMonth(chosen))
    assert paid(county, who) == [(Item.RENT, expected)]


def test_a_missing_fact_is_asked_for_and_nothing_is_charged(county: County) -> None:
    rules(county, rule("charges", "rent", rate="60%"))
    who = lodge(county)
    [question] = run(county).questions
    assert (question.code, question.name) == (Unsaid.FACT, "李秀英")
    assert rent_question(question) == "缺少“市场租金”，按办法算不出租金"
    assert paid(county, who) == []


def test_a_share_of_the_market_rent_goes_by_the_assessment_of_the_school(county: County) -> None:
    rules(county, rule("charges", "rent", rate="60%"))
    who = lodge(county)
    county.store.run(set_price, kind=MARKET_RENT, price=Decimal(12), start=MAY, basis="评估报告 1 号")
    county.store.run(
        set_price,
        kind=MARKET_RENT,
        price=Decimal(10),
        start=MAY,
        school_id=county.school(),
        basis="评估 2 号",
    )
    run(county)
    assert paid(county, who) == [(Item.RENT, "216.00")]
    [entry] = county.store.ask(ledger_of, who)
    assert why_words(entry.why).startswith("60% × 市场租金 360")


def test_what_was_signed_is_charged_and_another_amount_by_the_rule_set_is_told(county: County) -> None:
    rules(county, rule("charges", "rent", rate="2元/平方米·月"))
    who = lodge(county, rent=100)
    [question] = run(county).questions
    assert "72" in rent_question(question)
    assert paid(county, who) == [(Item.RENT, "100.00")]


def test_a_unit_that_two_agreements_share_is_not_charged_twice(county: County) -> None:
    rules(county, rule("charges", "rent", rate="120元/套·月"))
    lodge(county)
    lodge(county, name="王芳")
    made = run(county)
    assert [one.code for one in made.questions] == [Unsaid.SHARED] * 2
    assert made.charged == 0


def test_rent_by_head_counts_those_on_the_agreement(county: County) -> None:
    rules(county, rule("charges", "rent", rate="15元/人·月"))
    one, other = lodge(county), lodge(county, name="王芳")
    run(county)
    assert paid(county, one) == paid(county, other) == [(Item.RENT, "15.00")]


def test_staying_on_costs_what_the_rule_set_says_once_somebody_was_told_to_leave(county: County) -> None:
    rules(
        county,
        rule("charges", "rent", rate="150元/套·月"),
        rule("leaving", "transition", length="5天", price="合同租金", factor="1倍"),
        rule("leaving", "overstay", price="按日", daily="20元/天"),
    )
    who = lodge(county, rent=150, last=date(2026, 6, 10))
    assert run(county).past_term != []
    [stay] = county.stays()
    told = date(2026, 6, 8)
    county.store.run(give_notice, stay.id, LeaveReason.NOT_RENEWED, event=told, noticed_on=told, today=TODAY)
    assert run(county).past_term == []
    assert sorted(paid(county, who)) == [
        (Item.OVERSTAY, "25.00"), (Item.OVERSTAY, "300.00"), (Item.RENT, "50.00")
    ]  # fmt: skip
    entries = county.store.ask(ledger_of, who)
    assert any(why_words(one.why) == "每天 20 元 × 15 天（《试用规则》第一条）" for one in entries)


def test_a_month_charged_for_staying_on_is_not_charged_again_at_the_settlement(county: County) -> None:
    rules(county, rule("leaving", "overstay", price="按日", daily="20元/天"))
    who = lodge(county, date(2026, 3, 1), rent=150, last=date(2026, 3, 31))
    [stay] = county.stays()
    told = date(2026, 3, 25)
    county.store.run(give_notice, stay.id, LeaveReason.NOT_RENEWED, event=told, noticed_on=told, today=TODAY)
    for month in (3, 4, 5):
        run(county, date(2026, month, 1))
    out = CheckOut(stay_ids=(stay.id,), day=date(2026, 6, 10), charge_missed=True)
    assert county.store.ask(plan_check_out, out).rent.missed == ()
    county.store.run(check_out, out, today=TODAY)
    assert [amount for _, amount in paid(county, who)] == ["150.00", "600.00", "620.00", "180.00"]


def test_without_a_rule_set_that_names_rent_only_agreements_are_charged(county: County) -> None:
    free, who = lodge(county, name="王芳"), lodge(county, rent=90)
    made = run(county)
    assert (made.charged, made.free, made.questions) == (1, 1, [])
    assert (paid(county, free), paid(county, who)) == ([], [(Item.RENT, "90.00")])
