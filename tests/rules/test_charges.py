"""Rent, late fees, deposit, refund, and the price of staying on."""

from decimal import Decimal

import pytest

from dorms.domain.decisions import Outcome
from dorms.domain.facts import Lived
from dorms.rules.charges import deposit, late_fee, refund, rent, staying_on
from tests.rules.builders import CALENDAR, DAY, D, person, rule, rule_set

UNSURE = {"kind": "dual_staff"}


def rent_of(facts, *rules, day=DAY):
    return rent(rule_set(*rules), facts, day)


@pytest.mark.parametrize(
    ("params", "facts", "expected"),
    [
        ({"rate": "2元/平方米·月"}, {"unit_area": 36}, "72.00"),
        ({"rate": "5.10元/平方米·月", "area": "使用面积"}, {"unit_usable_area": 30.05}, "153.26"),
        ({"rate": "15元/人·月"}, {"persons_in_unit": 2}, "30.00"),
        ({"rate": "120元/套·月"}, {}, "120.00"),
        ({"rate": "60%"}, {"market_rent": 333.33}, "200.00"),
    ],
)
def test_the_rent_of_a_month(params, facts, expected):
    assert rent_of(person(**facts), rule("charges", "rent", **params)).given("rent") == expected


@pytest.mark.parametrize(
    ("params", "fact"),
    [
        ({"rate": "2元/平方米·月"}, "unit_area"),
        ({"rate": "2元/平方米·月", "area": "使用面积"}, "unit_usable_area"),
        ({"rate": "15元/人·月"}, "persons_in_unit"),
        ({"rate": "60%"}, "market_rent"),
    ],
)
def test_rent_waits_for_its_base(params, fact):
    decision = rent_of(person(), rule("charges", "rent", **params))
    assert [ask.fact for ask in decision.questions] == [fact]
    assert decision.given("rent") is None


def test_a_year_of_ten_months():
    decision = rent_of(
        person(unit_area=36), rule("charges", "rent", rate="2元/平方米·月", months_per_year="10个月")
    )
    assert (decision.given("rent"), decision.given("rent_year")) == ("72.00", "720.00")
    assert (
        rent_of(person(unit_area=36), rule("charges", "rent", rate="2元/平方米·月")).given("rent_year")
        is None
    )


def test_the_first_months_are_free():
    rules = [rule("charges", "rent", rate="120元/套·月"), rule("charges", "free_months", months="2个月")]
    for start, expected in (("2026-04-16", "0.00"), ("2026-04-15", "120.00")):
        assert rent_of(person(stays=(Lived("A", D(start)),)), *rules).given("rent") == expected
    assert [ask.fact for ask in rent_of(person(), *rules).questions] == ["stays"]


def test_a_discount_by_years_of_service():
    rules = [
        rule("charges", "rent", rate="120元/套·月"),
        rule("charges", "discount", of="教龄", each="1%/年", cap="20%"),
    ]
    for start, expected in (("2016-06-15", "108.00"), ("2006-06-15", "96.00"), ("1996-06-15", "96.00")):
        assert rent_of(person(began_teaching=D(start)), *rules).given("rent") == expected
    decision = rent_of(person(), *rules)
    assert decision.outcome is Outcome.FLAG
    huge = [rules[0], rule("charges", "discount", of="教龄", each="9%/年")]
    assert rent_of(person(began_teaching=D("1996-06-15")), *huge).given("rent") == "0.00"


def test_no_rate_no_rent():
    for made in ([], [rule("charges", "rent", rate="")], [rule("charges", "free_months", months="2个月")]):
        decision = rent_of(person(unit_area=36), *made)
        assert (decision.outcome, decision.gives) == (Outcome.OK, ())


def fee(today, *, owed="1000", due="2026-05-01", **params):
    rules = rule_set(rule("charges", "late_fee", **params))
    found = late_fee(rules, person(), D(today), owed=Decimal(owed), due=D(due), calendar=CALENDAR)
    return found.given("late_fee")


def test_a_late_fee_begins_after_the_days_of_grace():
    assert fee("2026-05-16", rate="0.05%/天", after="15天") is None
    assert fee("2026-05-17", rate="0.05%/天", after="15天") == "0.50"
    assert fee("2026-05-01", rate="5元/天") is None
    assert fee("2026-05-03", rate="5元/天") == "10.00"
    assert fee("2026-06-01", rate="5元/天", owed="0") is None


def test_a_late_fee_has_a_ceiling():
    assert fee("2028-05-01", rate="0.5%/天", cap="30%") == "300.00"
    assert fee("2028-05-01", rate="5元/天", cap="99元") == "99.00"
    assert fee("2026-05-03", rate="") is None


@pytest.mark.parametrize(
    ("amount", "facts", "expected"),
    [
        ("500元", {}, "500.00"),
        ("500元/套", {}, "500.00"),
        ("500元/人", {"persons_in_unit": 3}, "1500.00"),
        ("40元/平方米", {"unit_area": 33.87}, "1354.80"),
        ("500元/人", {}, None),
        ("40元/平方米", {}, None),
        ("", {}, None),
    ],
)
def test_the_deposit(amount, facts, expected):
    assert (
        deposit(rule_set(rule("charges", "deposit", amount=amount)), person(**facts), DAY).given("deposit")
        == expected
    )


def returned(left, inspected="2026-07-01", **params):
    rules = rule_set(rule("charges", "refund", **params))
    return refund(
        rules, person(), DAY, left=D(left), leave_by=D("2026-06-30"), calendar=CALENDAR,
        inspected=D(inspected) if inspected else None,
    )  # fmt: skip


def test_the_deposit_is_paid_back_in_time_or_forfeited():
    assert returned("2026-06-30", within="7个工作日").date_given("refund_by") == D("2026-07-10")
    assert returned("2026-07-14", within="1周", forfeited_after="15天").outcome is Outcome.OK
    lost = returned("2026-07-15", within="1周", forfeited_after="15天")
    assert (lost.outcome, lost.gives) == (Outcome.REFUSED, ())
    assert [ask.fact for ask in returned("2026-06-30", inspected=None, within="1周").questions] == [
        "inspected"
    ]
    assert returned("2026-06-30", forfeited_after="15天").gives == ()
    assert returned("2026-06-30").findings == ()


def price(day, *rules, since="2026-08-31", until="2026-11-30", **facts):
    return staying_on(
        rule_set(*rules),
        person(**facts),
        D(day),
        since=D(since),
        transition_until=D(until) if until else None,
    )


TRANSITION = rule("leaving", "transition", length="3个月", price="合同租金", factor="1倍")
OVERSTAY = rule("leaving", "overstay", price="市场租金", factor="2倍", tell=["教体局"])
RENTS = {"monthly_rent": 100, "market_rent": 300}


def test_staying_on_costs_one_price_in_transition_and_another_after_it():
    assert price("2026-11-30", TRANSITION, OVERSTAY, **RENTS).given("monthly") == "100.00"
    after = price("2026-12-01", TRANSITION, OVERSTAY, **RENTS)
    assert (after.given("monthly"), after.given("tell")) == ("600.00", "教体局")
    assert price("2026-09-01", OVERSTAY, until=None, **RENTS).given("monthly") == "600.00"


@pytest.mark.parametrize(
    ("params", "name", "expected"),
    [
        ({"price": "免收"}, "monthly", "0.00"),
        ({"price": "按日", "daily": "20元/天"}, "daily", "20.00"),
        ({"daily": "20元/天"}, "daily", "20.00"),
        ({"price": "合同租金"}, "monthly", "100.00"),
        ({"price": "合同租金", "factor": "1.5倍"}, "monthly", "150.00"),
        ({"price": "逐月翻倍"}, "monthly", "200.00"),
        ({"price": "按日"}, "daily", None),
        ({"price": "", "tell": ["教体局"]}, "monthly", None),
    ],
)
def test_prices_after_the_transition(params, name, expected):
    assert price("2026-12-01", rule("leaving", "overstay", **params), **RENTS).given(name) == expected


def test_doubling_every_month():
    rules = rule("leaving", "overstay", price="逐月翻倍")
    found = [
        price(day, rules, **RENTS).given("monthly") for day in ("2026-12-29", "2026-12-30", "2027-01-30")
    ]
    assert found == ["200.00", "400.00", "800.00"]


def test_a_price_waits_for_its_rent():
    assert [ask.fact for ask in price("2026-12-01", OVERSTAY).questions] == ["market_rent"]
    assert [ask.fact for ask in price("2026-11-01", TRANSITION).questions] == ["monthly_rent"]
    assert price("2026-11-01", OVERSTAY).gives == ()


@pytest.mark.parametrize(
    "made",
    [
        rule("charges", "rent", rate="120元/套·月", when=UNSURE),
        rule("charges", "deposit", amount="500元", when=UNSURE),
        rule("charges", "late_fee", rate="5元/天", when=UNSURE),
        rule("charges", "refund", within="1周", when=UNSURE),
        rule("leaving", "overstay", price="免收", when=UNSURE),
    ],
)
def test_whether_a_charge_applies_can_be_the_question(made):
    rules = rule_set(made)

    def all_of(facts):
        return [
            rent(rules, facts, DAY),
            deposit(rules, facts, DAY),
            late_fee(rules, facts, DAY, owed=Decimal(100), due=D("2026-01-01"), calendar=CALENDAR),
            refund(rules, facts, DAY, left=DAY, inspected=DAY, leave_by=DAY, calendar=CALENDAR),
            staying_on(rules, facts, DAY, since=D("2026-01-01"), transition_until=None),
        ]

    assert [one.outcome for one in all_of(person())].count(Outcome.FLAG) == 1
    assert not any(one.findings for one in all_of(person(dual_staff=False)))
    assert sum(bool(one.gives) for one in all_of(person(dual_staff=True))) == 1


def test_free_months_and_discounts_that_may_apply_are_questions():
    base = rule("charges", "rent", rate="120元/套·月")
    for made in (
        rule("charges", "free_months", months="1个月", when=UNSURE),
        rule("charges", "discount", of="教龄", each="1%/年", when=UNSURE),
    ):
        decision = rent_of(person(began_teaching=D("2016-06-15")), base, made)
        assert [ask.fact for ask in decision.questions] == ["dual_staff"]


def test_a_transfer_does_not_begin_the_free_months_anew():
    rules = [rule("charges", "rent", rate="120元/套·月"), rule("charges", "free_months", months="2个月")]
    first, second = Lived("甲", D("2026-01-01"), D("2026-05-20")), Lived("乙", D("2026-05-20"))
    assert rent_of(person(stays=(first, second)), *rules, day=D("2026-06-01")).given("rent") == "120.00"
    apart = first._replace(until=D("2026-05-01"))
    assert rent_of(person(stays=(apart, second)), *rules, day=D("2026-06-01")).given("rent") == "0.00"
