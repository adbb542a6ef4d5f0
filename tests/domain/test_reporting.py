"""Due days and what becomes of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.reporting import DueRule, DueState, Every, answered_on, state_of
from dorms.domain.workdays import WorkCalendar, is_workday, published_calendar
from dorms.errors.bureau import BadDueRule
from dorms.messages import explain

DAY = timedelta(days=1)
PLAIN = WorkCalendar()


def test_a_month_that_lacks_the_day_ends_with_it_and_nobody_is_due_on_a_day_off() -> None:
    rule = DueRule("月报", Every.MONTH, "31")
    assert rule.days(date(2026, 2, 1), date(2026, 4, 30), PLAIN) == [
        date(2026, 2, 2),  # 31 January is a Saturday
        date(2026, 3, 2),  # and so is 28 February
        date(2026, 3, 31),
        date(2026, 4, 30),
    ]


def test_a_week_s_day_and_a_single_day() -> None:
    weekly = DueRule("周报", Every.WEEK, "5", start=date(2026, 6, 10), until=date(2026, 6, 26))
    assert weekly.days(date(2026, 6, 1), date(2026, 7, 1), PLAIN) == [date(2026, 6, 12), date(2026, 6, 19)]
    once = DueRule("寒假前", Every.ONCE, "2026-01-17")
    assert once.days(date(2026, 1, 1), date(2026, 2, 1), PLAIN) == [date(2026, 1, 19)]
    assert not once.days(date(2026, 2, 1), date(2026, 3, 1), PLAIN)


@given(st.integers(1, 31), st.dates(date(2024, 1, 1), date(2026, 12, 31)), st.integers(40, 200))
def test_every_month_has_one_due_day_on_which_offices_work(at: int, first: date, length: int) -> None:
    calendar = published_calendar()
    days = DueRule("月报", Every.MONTH, str(at)).days(first, first + length * DAY, calendar)
    assert all(is_workday(calendar, day) for day in days)
    assert days == sorted(set(days))
    assert len(days) >= length // 31 - 1


@pytest.mark.parametrize(
    ("every", "at"),
    [
        (Every.MONTH, "0"),
        (Every.MONTH, "32"),
        (Every.WEEK, "8"),
        (Every.WEEK, "五"),
        (Every.ONCE, "2026-02-30"),
    ],
)
def test_a_day_that_no_month_has_is_refused(every: Every, at: str) -> None:
    with pytest.raises(BadDueRule) as refused:
        DueRule("月报", every, at)
    assert at in explain(refused.value)


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(BadDueRule):
        DueRule("月报", Every.MONTH, "5", start=date(2026, 6, 2), until=date(2026, 6, 1))


@pytest.mark.parametrize(
    ("came", "today", "state"),
    [
        ([], date(2026, 6, 25), DueState.OPEN),
        ([], date(2026, 6, 26), DueState.OVERDUE),
        ([date(2026, 6, 25)], date(2026, 6, 25), DueState.REPORTED),
        ([date(2026, 5, 26), date(2026, 6, 27)], date(2026, 7, 1), DueState.REPORTED),
        ([date(2026, 6, 27)], date(2026, 7, 1), DueState.LATE),
        ([date(2026, 5, 25)], date(2026, 7, 1), DueState.OVERDUE),
    ],
)
def test_a_report_counts_between_the_due_day_before_and_its_own(
    came: list[date], today: date, state: DueState
) -> None:
    due, before, after = date(2026, 6, 25), date(2026, 5, 25), date(2026, 7, 27)
    assert state_of(due, answered_on(due, before, after, came), today) is state
