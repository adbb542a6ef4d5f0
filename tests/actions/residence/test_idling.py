"""长期不住: nights counted without the holidays, warnings with an answer, and what is refused."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.actions.residence.idling import (
    answer_idle,
    end_absence,
    idle_lines,
    record_absence,
    record_nights,
    warn_idle,
)
from dorms.actions.undoing import undo
from dorms.domain.idling import IdleLine, IdleOutcome, IdleState, Night, NightLine, nights_out
from dorms.errors.living import AlreadyEnded, DayInFuture, DaysOutOfOrder, EndsOnFirstDay, UnknownCode
from dorms.errors.residence import NotAway, NotOnList, NotYetHome, OnListAlready
from tests.builders import TODAY, County

SINCE = date(2025, 9, 1)


@pytest.fixture
def stay(county: County) -> UUID:
    county.building()
    return county.lives(county.teacher("李秀英"), county.unit(), SINCE).id


def away(county: County, stay: UUID, since: date, why: str = "", until: date | None = None) -> None:
    county.store.run(record_absence, stay, why_away=why, since=since, until=until, note="邻居反映")


def line(county: County, day: date = TODAY) -> IdleLine | None:
    return next(iter(county.store.ask(idle_lines, day)), None)


def test_nobody_is_listed_without_a_sign(county: County, stay: UUID) -> None:
    assert line(county) is None
    with pytest.raises(NotOnList):
        county.store.run(warn_idle, [stay], day=TODAY, answer_by=TODAY + timedelta(10), today=TODAY)


def test_three_months_away_meet_the_clause_and_holidays_are_left_out(county: County, stay: UUID) -> None:
    away(county, stay, date(2026, 3, 10))
    found = line(county)
    assert found is not None
    assert (found.nights, found.is_reached, found.state(TODAY)) == (97, True, IdleState.REACHED)
    assert "第二十七条" in found.clause
    early = line(county, date(2026, 5, 10))
    assert early is not None
    assert not early.is_reached
    late = line(county, date(2026, 8, 31))  # July and August are not counted
    assert late is not None
    assert late.nights == (date(2026, 7, 1) - date(2026, 3, 10)).days


def test_a_reason_that_is_let_pass_does_not_count(county: County, stay: UUID) -> None:
    away(county, stay, date(2026, 2, 25), "产假")
    assert line(county) is None


def test_the_list_and_its_answer_go_step_by_step_and_back(county: County, stay: UUID) -> None:
    away(county, stay, date(2026, 3, 1))
    by = TODAY + timedelta(10)
    with pytest.raises(DaysOutOfOrder):
        county.store.run(warn_idle, [stay], day=TODAY, answer_by=TODAY, today=TODAY)
    county.store.run(warn_idle, [stay], day=TODAY, answer_by=by, today=TODAY)
    with pytest.raises(OnListAlready):
        county.store.run(warn_idle, [stay], day=TODAY, answer_by=by, today=TODAY)
    found = line(county)
    assert found is not None
    assert found.warning is not None
    assert (found.state(TODAY), found.state(by + timedelta(1))) == (IdleState.WARNED, IdleState.ANSWER_LATE)
    row = found.warning.id
    with pytest.raises(UnknownCode):
        county.store.run(answer_idle, row, day=TODAY, answer="在外", outcome="罚款", today=TODAY)
    county.store.run(
        answer_idle, row, day=TODAY, answer="在外照顾老人", outcome=IdleOutcome.CLEARED, today=TODAY
    )
    with pytest.raises(AlreadyEnded):
        county.store.run(answer_idle, row, day=TODAY, answer="没有", outcome=IdleOutcome.CLEARED, today=TODAY)
    found = line(county)
    assert found is not None
    assert found.state(TODAY) is IdleState.REACHED, "what was lifted counts again while nothing changed"
    undo(county.store)
    found = line(county)
    assert found is not None
    assert found.state(TODAY) is IdleState.WARNED


def test_who_comes_back_ends_the_absence(county: County, stay: UUID) -> None:
    with pytest.raises(NotAway):
        county.store.run(end_absence, stay, day=TODAY, today=TODAY)
    away(county, stay, TODAY - timedelta(5))
    with pytest.raises(EndsOnFirstDay):
        county.store.run(end_absence, stay, day=TODAY - timedelta(5), today=TODAY)
    assert county.store.run(end_absence, stay, day=TODAY, today=TODAY).result == 1
    with pytest.raises(NotYetHome):
        away(county, stay, SINCE - timedelta(1))


def test_nights_looked_at_again_keep_the_later_word(county: County, stay: UUID) -> None:
    night = TODAY - timedelta(1)
    for found in (Night.OUT, Night.EXCUSED, Night.OUT):
        count = county.store.run(record_nights, night, [(stay, found)], checker="王经办", today=TODAY).result
        assert count == (found is Night.OUT)
    listed = line(county)
    assert listed is not None
    assert (listed.nights_out, listed.basis) == (1, "夜查 1 次不在")
    with pytest.raises(UnknownCode):
        county.store.run(record_nights, night, [(stay, "睡了")], checker="王", today=TODAY)
    with pytest.raises(DayInFuture):
        county.store.run(record_nights, TODAY + timedelta(1), [(stay, Night.IN)], checker="王", today=TODAY)


@given(
    st.lists(st.tuples(st.integers(0, 400), st.sampled_from(list(Night)))),
    st.integers(0, 300),
    st.integers(1, 80),
)
def test_nights_out_are_those_outside_the_holidays(
    told: list[tuple[int, Night]], first: int, long: int
) -> None:
    start = date(2025, 9, 1)
    nights = [NightLine(UUID(int=1), start + timedelta(at), found, "") for at, found in told]
    holiday = (start + timedelta(first), start + timedelta(first + long))
    expected = [
        at for at, found in told if found is Night.OUT and not first <= at < first + long and at >= 30
    ]
    assert nights_out(nights, since=start + timedelta(30), free=[holiday]) == len(expected)
