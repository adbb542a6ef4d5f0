"""Deadlines of repairs, and when recurring jobs are due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.codes import Urgency
from dorms.domain.upkeep.checklists import (
    BY_COMPLETION,
    BY_DATE,
    Checklist,
    next_due,
    points_of,
    points_value,
    read_points,
)
from dorms.domain.upkeep.limits import deadlines, is_late
from dorms.domain.workdays import is_workday, published_calendar

DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 1))
FRIDAY = date(2026, 6, 12)


@given(DAYS, st.sampled_from([Urgency.ORDINARY, Urgency.LARGE]))
def test_a_deadline_falls_on_a_working_day_unless_the_class_counts_every_day(
    day: date, urgency: Urgency
) -> None:
    calendar = published_calendar()
    found = deadlines(calendar, urgency, day)
    assert is_workday(calendar, found.respond_by)
    assert is_workday(calendar, found.finish_by)
    assert day < found.respond_by <= found.finish_by


def test_a_burst_pipe_is_made_safe_the_next_day_even_on_a_saturday() -> None:
    found = deadlines(published_calendar(), Urgency.URGENT, FRIDAY)
    assert (found.respond_by, found.finish_by) == (FRIDAY, date(2026, 6, 13))


@pytest.mark.parametrize(
    ("answered", "finished", "day", "late"),
    [
        (None, None, date(2026, 6, 15), False),
        (None, None, date(2026, 6, 16), True),
        (date(2026, 6, 15), None, date(2026, 6, 18), False),
        (date(2026, 6, 15), date(2026, 6, 23), date(2026, 7, 30), True),
        (date(2026, 6, 16), date(2026, 6, 16), date(2026, 7, 30), True),
    ],
)
def test_late_is_late_to_answer_or_late_to_finish(
    answered: date | None, finished: date | None, day: date, late: bool
) -> None:
    found = deadlines(published_calendar(), Urgency.ORDINARY, FRIDAY)
    assert (found.respond_by, found.finish_by) == (date(2026, 6, 15), date(2026, 6, 22)), (
        "the 19th is a holiday"
    )
    assert is_late(found, day, answered=answered, finished=finished) is late


@given(DAYS, st.integers(1, 60), st.lists(DAYS, max_size=4))
def test_a_job_is_due_after_it_was_last_done(start: date, months: int, done: list[date]) -> None:
    for rhythm in (BY_DATE, BY_COMPLETION):
        due = next_due(start, months, rhythm, done)
        assert due == start if not done else due > max(done)


def test_by_date_keeps_its_day_however_late_it_was_done() -> None:
    start = date(2026, 1, 1)
    assert next_due(start, 6, BY_DATE, [date(2026, 8, 20)]) == date(2027, 1, 1)
    assert next_due(start, 6, BY_COMPLETION, [date(2026, 8, 20)]) == date(2027, 2, 20)


@pytest.mark.parametrize("checklist", list(Checklist))
def test_every_checklist_has_points_that_are_kept_and_read_back(checklist: Checklist) -> None:
    points = points_of(checklist)
    assert len(points) >= 3
    assert read_points(points_value(points)) == points


def test_a_week_is_not_enough_to_be_late_with_a_large_repair() -> None:
    found = deadlines(published_calendar(), Urgency.LARGE, FRIDAY)
    assert not is_late(found, FRIDAY + timedelta(7), answered=FRIDAY, finished=None)
