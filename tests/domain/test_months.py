"""Months end on the corresponding day, 满 includes it, 超过 does not, and a range covers its nights."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.months import (
    DateRange,
    Length,
    MonthDay,
    add_months,
    length,
    next_on_or_after,
    school_year_end,
    school_year_of,
    terms_begun,
    total_length,
    total_nights,
    united,
    whole_months,
    whole_years,
    without,
)
from dorms.errors.rules import EmptyRange
from dorms.messages import explain

D = date.fromisoformat
days = st.dates(date(2015, 1, 1), date(2035, 12, 31))
ranges = st.builds(lambda day, n: DateRange(day, day + timedelta(n)), days, st.integers(1, 500))
some = st.lists(ranges, max_size=6)


def nights(parts):
    return {part.start + timedelta(n) for part in parts for n in range(part.nights)}


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-08-31", -6, "2026-02-28"),
        ("2026-11-15", 2, "2027-01-15"),
        ("2026-03-10", 0, "2026-03-10"),
        ("2026-01-10", -1, "2025-12-10"),
    ],
)
def test_a_month_ends_on_the_corresponding_day_or_the_last(day, months, then):
    assert add_months(D(day), months) == D(then)


def test_a_school_year_from_september_is_twelve_whole_months():
    assert length(D("2026-09-01"), D("2027-09-01")) == Length(12, 0)
    assert length(D("2026-09-01"), D("2027-08-31")) == Length(11, 30)


def test_nothing_has_passed_before_the_beginning():
    assert length(D("2026-09-01"), D("2026-09-01")) == Length(0, 0)
    assert length(D("2026-09-01"), D("2026-01-01")) == Length(0, 0)


def test_full_years_count_from_the_anniversary_on():
    assert whole_years(D("2021-09-01"), D("2026-08-31")) == 4
    assert whole_years(D("2021-09-01"), D("2026-09-01")) == 5


def test_days_left_over_make_a_month_by_thirties():
    first = DateRange(D("2025-01-01"), D("2025-03-16"))  # 2 months, 15 days
    second = DateRange(D("2025-06-01"), D("2025-07-21"))  # 1 month, 20 days
    assert total_length([first, second]) == Length(4, 5)


def test_thirty_days_left_over_from_one_range_are_no_month():
    assert total_length([DateRange(D("2026-03-16"), D("2026-06-15"))]) == Length(2, 30)


def test_the_same_night_counts_once():
    stay = DateRange(D("2026-01-01"), D("2026-01-11"))
    assert total_nights([stay, stay, DateRange(D("2026-01-05"), D("2026-01-13"))]) == 12


def test_a_range_without_a_day_is_refused_with_words():
    with pytest.raises(EmptyRange) as caught:
        DateRange(D("2026-01-02"), D("2026-01-02"))
    assert "2026-01-02" in explain(caught.value)


def test_a_range_covers_its_first_day_and_not_its_end():
    stay = DateRange(D("2026-01-01"), D("2026-01-03"))
    assert [stay.covers(D(d)) for d in ("2025-12-31", "2026-01-01", "2026-01-02", "2026-01-03")] == [
        False, True, True, False,
    ]  # fmt: skip


def test_the_school_year_ends_on_the_next_last_of_august():
    assert school_year_end(D("2026-08-31")) == D("2026-08-31")
    assert school_year_end(D("2026-09-01")) == D("2027-08-31")
    assert school_year_of(D("2026-08-31")) == 2025
    assert school_year_of(D("2026-09-01")) == 2026


def test_a_leap_day_returns_as_the_twenty_eighth():
    assert next_on_or_after(D("2026-01-01"), MonthDay(2, 29)) == D("2026-02-28")
    assert next_on_or_after(D("2028-01-01"), MonthDay(2, 29)) == D("2028-02-29")


def test_every_term_touched_counts_once():
    assert terms_begun(D("2025-09-01"), D("2026-01-20")) == 1
    assert terms_begun(D("2025-09-01"), D("2026-02-01")) == 1
    assert terms_begun(D("2025-09-01"), D("2026-02-02")) == 2
    assert terms_begun(D("2025-10-15"), D("2027-08-31")) == 4
    assert terms_begun(D("2025-10-15"), D("2025-10-15")) == 0


@given(days, st.integers(0, 200))
def test_so_many_months_later_so_many_months_have_passed(day, months):
    assert whole_months(day, add_months(day, months)) == months


@given(days, days)
def test_months_and_days_lead_from_one_day_to_the_other(start, until):
    months, rest = length(start, until)
    if until > start:
        assert add_months(start, months) + timedelta(rest) == until
        assert rest <= 30
        assert add_months(start, months + 1) > until


@given(some)
def test_uniting_keeps_every_night_and_leaves_gaps_between(parts):
    joined = united(parts)
    assert nights(joined) == nights(parts)
    assert all(a.until < b.start for a, b in pairwise(joined))
    assert total_nights(parts) == len(nights(parts))


@given(some, some)
def test_without_takes_away_exactly_the_holes(parts, holes):
    assert nights(without(parts, holes)) == nights(parts) - nights(holes)


@given(ranges, ranges)
def test_ranges_overlap_exactly_when_they_share_a_night(one, other):
    assert one.overlaps(other) == bool(nights([one]) & nights([other]))
