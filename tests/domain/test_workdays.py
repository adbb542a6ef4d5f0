"""Working days, 调休 included, and deadlines counted in them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.workdays import (
    SpecialDay,
    WorkCalendar,
    add_working_days,
    is_provisional,
    is_workday,
    next_workday,
    published_calendar,
    working_days,
)
from dorms.errors.rules import TwoKindsOfDay
from dorms.messages import explain

D = date.fromisoformat
KNOWN = published_calendar()
days = st.dates(date(2010, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2026-10-01", False),  # 国庆节, a Thursday
        ("2026-10-07", False),
        ("2026-10-08", True),
        ("2026-10-10", True),  # 调休: a Saturday worked
        ("2026-10-11", False),
        ("2026-09-20", True),
        ("2026-02-14", True),
        ("2026-06-15", True),
    ],
)
def test_adjusted_days_are_known_offline(day, works):
    assert is_workday(KNOWN, D(day)) is works


def test_a_holiday_has_its_chinese_name():
    assert KNOWN.special[D("2026-10-01")].name == "国庆节"
    assert all(not one.name.isascii() for one in KNOWN.special.values())


def test_five_working_days_skip_the_national_day_and_use_the_worked_saturday():
    assert add_working_days(KNOWN, D("2026-09-29"), 5) == D("2026-10-12")
    assert add_working_days(KNOWN, D("2026-10-12"), -5) == D("2026-09-29")


def test_no_working_days_later_is_the_same_day():
    assert add_working_days(KNOWN, D("2026-10-03"), 0) == D("2026-10-03")


def test_a_deadline_on_a_holiday_moves_to_the_first_working_day():
    assert next_workday(KNOWN, D("2026-10-03")) == D("2026-10-08")
    assert next_workday(KNOWN, D("2026-10-08")) == D("2026-10-08")


def test_working_days_of_a_week_with_a_holiday():
    assert working_days(KNOWN, D("2026-09-28"), D("2026-10-12")) == 6  # 28, 29, 30, 8, 9 and Saturday 10


def test_the_bureau_can_enter_next_year():
    assert is_provisional(KNOWN, D("2026-12-30"), D("2027-01-04"))
    edited = KNOWN.changed(SpecialDay(D("2027-01-01"), working=False, name="元旦"))
    assert not is_provisional(edited, D("2026-12-30"), D("2027-01-04"))
    assert is_workday(KNOWN, D("2027-01-01"))
    assert not is_workday(edited, D("2027-01-01"))


def test_rows_that_contradict_each_other_are_refused_with_words():
    day = D("2027-10-08")
    with pytest.raises(TwoKindsOfDay) as caught:
        WorkCalendar.of([SpecialDay(day, working=True), SpecialDay(day, working=False)])
    assert "2027-10-08" in explain(caught.value)


def test_an_empty_calendar_knows_the_ordinary_week():
    assert [is_workday(WorkCalendar(), D("2026-10-01") + timedelta(n)) for n in range(4)] == [
        True,
        True,
        False,
        False,
    ]


@given(days, st.integers(1, 60))
def test_counting_forward_and_counting_the_days_agree(day, count):
    end = add_working_days(KNOWN, day, count)
    assert is_workday(KNOWN, end)
    assert working_days(KNOWN, day + timedelta(1), end + timedelta(1)) == count


@given(days, st.integers(1, 60))
def test_counting_back_returns_to_the_day_or_the_workday_before(day, count):
    there = add_working_days(KNOWN, day, count)
    back = add_working_days(KNOWN, there, -count)
    assert back <= day
    assert working_days(KNOWN, back + timedelta(1), day + timedelta(1)) == 0
