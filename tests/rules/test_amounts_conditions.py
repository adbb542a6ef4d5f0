"""Thresholds: 以上 and 以下 include the number, 超过 and 不足 do not; spans end on the corresponding day."""

from datetime import timedelta
from decimal import Decimal

import pytest

from dorms.domain.decisions import Why
from tests.rules.builders import DAY, D, check, holds, person

NUMBERS = [
    ("commute", "commute_km", "公里"),
    ("commute", "commute_minutes", "分钟"),
    ("nights_per_week", "nights_per_week", "晚/周"),
    ("household_size", "household_size", "人"),
    ("open_hazards", "open_hazards", "次"),
    ("points", "points", "分"),
    ("position", "position", "名"),
]


@pytest.mark.parametrize(("kind", "fact", "unit"), NUMBERS)
@pytest.mark.parametrize(
    ("bound", "below", "at", "above"),
    [
        ("at_least", False, True, True),
        ("more_than", False, False, True),
        ("at_most", True, True, False),
        ("less_than", True, False, False),
    ],
)
def test_each_bound_on_both_sides(kind, fact, unit, bound, below, at, above):
    for value, expected in ((2, below), (3, at), (4, above)):
        assert holds(kind, person(**{fact: value}), **{bound: f"3{unit}"}) is expected


@pytest.mark.parametrize(("kind", "fact", "unit"), NUMBERS)
def test_a_missing_figure_is_asked_for(kind, fact, unit):
    found = check(kind, person(), at_least=f"3{unit}")
    assert found.holds is None
    assert [ask.fact for ask in found.asks] == [fact]


def test_both_bounds_together():
    for km, expected in ((4.9, False), (5, True), (9.9, True), (10, False)):
        assert holds("commute", person(commute_km=km), at_least="5公里", less_than="10公里") is expected


def test_an_hour_is_sixty_minutes():
    assert holds("commute", person(commute_minutes=60), at_least="1小时") is True
    assert holds("commute", person(commute_minutes=59), at_least="1小时") is False


def test_a_count_of_the_countys_own_is_asked_by_its_name():
    three = person(counts=(("县级优秀", Decimal(3)),))
    assert holds("count", three, of="县级优秀", at_least="3次") is True
    assert holds("count", three, of="县级优秀", more_than="3次") is False
    assert check("count", three, of="市级优秀", at_least="1次").asks[0].fact == "市级优秀"


SINCE = [
    ("service", "joined_school", {"of": "本校工龄"}),
    ("service", "joined_county", {"of": "县内工龄"}),
    ("service", "began_teaching", {"of": "教龄"}),
    ("service", "title_since", {"of": "任现职称"}),
    ("service", "graduated", {"of": "毕业"}),
    ("residence", "resident_since", {}),
]


@pytest.mark.parametrize(("kind", "fact", "more"), SINCE)
@pytest.mark.parametrize(
    ("bound", "day_before", "on_the_day", "day_after"),
    [
        ("at_least", False, True, True),
        ("more_than", False, False, True),
        ("at_most", True, True, False),
        ("less_than", True, False, False),
    ],
)
def test_years_are_full_on_the_anniversary(kind, fact, more, bound, day_before, on_the_day, day_after):
    start = D("2023-06-15")
    for shift, expected in ((-1, day_before), (0, on_the_day), (1, day_after)):
        day = DAY + timedelta(shift)
        assert holds(kind, person(**{fact: start}), day, **{bound: "3年"}, **more) is expected
        assert holds(kind, person(**{fact: start}), day, **{bound: "36个月"}, **more) is expected


@pytest.mark.parametrize(("kind", "fact", "more"), SINCE)
def test_a_beginning_in_the_future_or_missing_is_a_question(kind, fact, more):
    future = check(kind, person(**{fact: D("2026-06-16")}), at_least="1年", **more)
    assert future.holds is None
    assert future.asks[0].why is Why.IN_FUTURE
    missing = check(kind, person(), at_least="1年", **more)
    assert (missing.holds, missing.asks[0].fact) == (None, fact)


def test_a_teaching_age_in_years_is_used_where_no_day_is_known():
    assert holds("service", person(teaching_years=5), of="教龄", at_least="5年") is True
    assert holds("service", person(teaching_years=4), of="教龄", at_least="5年") is False
    assert holds("service", person(teaching_years=5), of="教龄", more_than="5年") is False
    assert holds("service", person(school_years=2.5), of="本校工龄", at_least="30个月") is True
    both = person(teaching_years=1, began_teaching=D("2010-09-01"))
    assert holds("service", both, of="教龄", at_least="5年") is True


def test_age_in_full_years():
    sixty = person(born=D("1966-06-15"))
    assert holds("age", sixty, at_least="60周岁") is True
    assert holds("age", sixty, more_than="60周岁") is False
    assert holds("age", sixty, DAY - timedelta(1), at_least="60周岁") is False
    assert holds("age", sixty, at_most="60岁") is True
    assert holds("age", sixty, less_than="60岁") is False
    assert holds("age", person(), at_least="60岁") is None
    assert check("age", person(born=D("2026-06-16")), at_least="1岁").asks[0].why is Why.IN_FUTURE


def test_the_time_left_until_retirement():
    for end, expected in (("2027-06-14", False), ("2027-06-15", True), ("2027-06-16", True)):
        assert holds("retirement", person(retires_on=D(end)), at_least="1年") is expected
    for end, expected in (("2027-06-15", False), ("2027-06-16", True)):
        assert holds("retirement", person(retires_on=D(end)), more_than="12个月") is expected
    assert holds("retirement", person(retires_on=D("2020-01-01")), at_least="1个月") is False
    assert holds("retirement", person(retires_on=D("2020-01-01")), at_most="1个月") is True
    assert holds("retirement", person(), at_least="1年") is None
