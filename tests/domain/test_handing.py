"""Who is shown first when a unit is given by hand, and the last days that are proposed."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.handing import (
    Applicant,
    Doubt,
    FreeUnit,
    Reason,
    first_last_day,
    match,
    next_last_day,
    ranked,
)

HERE, ELSEWHERE, SCHOOL = UUID(int=1), UUID(int=2), UUID(int=9)
UNIT = FreeUnit(HERE, "白山镇戴桥小学-1栋-101", "白山镇戴桥小学", "白山镇", SCHOOL, capacity=2)


def applicant(serial: int, *wishes: str, day: int = 1, **facts: object) -> Applicant:
    values: dict[str, object] = {
        "application_id": UUID(int=100 + serial),
        "wishes": wishes,
        "accepts_other": "是",
        "applied_on": date(2026, 5, day),
    }
    return Applicant(UUID(int=serial), f"{serial}", "女", "", "白山镇", **(values | facts))  # type: ignore[arg-type]


def test_the_dearer_wish_stands_first_then_the_earlier_application() -> None:
    late, early = applicant(1, f"unit:{HERE}", day=20), applicant(2, f"school:{SCHOOL}", day=3)
    second = applicant(3, f"unit:{ELSEWHERE}", f"unit:{HERE}", day=1)
    anywhere, unasked = applicant(4), applicant(5, accepts_other="否")

    order = ranked((one, UNIT) for one in (unasked, anywhere, second, late, early))

    assert [one.applicant.name for one in order] == ["2", "1", "3", "4", "5"]
    assert [one.reason for one in order] == [
        Reason.WISH_SCHOOL,
        Reason.WISH_UNIT,
        Reason.WISH_UNIT,
        Reason.ANYWHERE,
        Reason.NOT_WISHED,
    ]


def test_what_cannot_be_stands_last_whatever_was_wished() -> None:
    full = replace(UNIT, taken=1, sexes=frozenset({"女"}))
    couple = applicant(1, f"unit:{HERE}", together="夫妻", partner_id=UUID(int=50), partner_sex="男")
    order = ranked([(couple, full), (applicant(2), full)])

    assert [one.applicant.name for one in order] == ["2", "1"]
    assert order[-1].doubt is Doubt.FULL


def test_a_couple_fits_into_an_empty_room_for_one_but_not_beside_a_stranger() -> None:
    couple = applicant(1, together="夫妻", partner_id=UUID(int=50), partner_sex="女")
    assert match(couple, replace(UNIT, capacity=1)).doubt is None
    assert match(couple, replace(UNIT, capacity=2, taken=1)).doubt is Doubt.FULL


def test_a_man_is_doubtful_beside_a_woman_and_in_a_house_for_women() -> None:
    man = replace(applicant(1), sex="男")
    assert match(man, replace(UNIT, taken=1, sexes=frozenset({"女"}))).doubt is Doubt.SEX
    assert match(man, replace(UNIT, gender="女")).doubt is Doubt.SEX
    assert match(man, UNIT).doubt is None


def test_a_renewal_is_proposed_for_a_year_after_the_end_that_most_share() -> None:
    ends = [date(2026, 8, 31), date(2026, 8, 31), date(2025, 8, 31), None]
    assert next_last_day(ends, date(2026, 6, 15)) == date(2027, 8, 31)
    assert next_last_day([date(2020, 8, 31)], date(2026, 6, 15)) == date(2026, 8, 31)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_first_term_ends_with_a_school_year_and_lasts_three_to_fifteen_months(start: date) -> None:
    last = first_last_day(start)
    assert (last.month, last.day) == (8, 31)
    assert 85 <= (last - start).days <= 460


@given(st.lists(st.none() | st.dates(date(2000, 1, 1), date(2090, 1, 1))), st.dates(date(2020, 1, 1)))
def test_a_proposed_renewal_never_ends_in_the_past(ends: list[date | None], today: date) -> None:
    if today.year < 9998:
        assert next_last_day(ends, today) >= today
