"""One number, one definition: figures against a slow count, and the equations that must hold between them."""

from dataclasses import fields
from datetime import date, timedelta

import pytest
from hypothesis import given, settings

from dorms.domain.figures import (
    DEFINITIONS,
    Occupancy,
    lives,
    occupancy,
    occupancy_by_school,
    residents,
    shown_state,
    stored_state,
    vacancies,
)
from dorms.domain.official import Facts
from dorms.domain.records import PromiseSpan, StateSpan, VacancyNote
from tests.domain.county import FULL, NIGHT, SINCE, a_stay, a_unit, counties

many = settings(max_examples=3000 if FULL else 60, deadline=None)


def figures(facts: Facts) -> Occupancy:
    return occupancy(facts.units, facts.stays, night=NIGHT, since=SINCE)


@many
@given(counties())
def test_units_add_up_and_people_add_up(county: Facts) -> None:
    found = figures(county)
    assert found.total == found.usable + found.closed
    assert found.usable == found.occupied + found.vacant
    assert found.opening + found.moved_in - found.moved_out == found.people
    assert found.change == found.moved_in - found.moved_out
    if found.usable:
        assert found.occupied_rate is not None
        assert found.vacant_rate is not None
        assert found.occupied_rate + found.vacant_rate == 100
        assert abs(float(found.occupied_rate) - 100 * found.occupied / found.usable) <= 0.005
    else:
        assert found.occupied_rate is found.vacant_rate is None


@many
@given(counties())
def test_figures_agree_with_counting_one_by_one(county: Facts) -> None:
    found = figures(county)
    assert found.people == sum(lives(stay, NIGHT) for stay in county.stays)
    assert found.opening == sum(lives(stay, SINCE) for stay in county.stays)
    occupied = {stay.unit_id for stay in county.stays if lives(stay, NIGHT)}
    assert found.occupied == len(occupied)
    for name, code in (
        ("special", "特岗"),
        ("supporting", "支教"),
        ("rotating", "交流轮岗"),
        ("recruited", "新招聘"),
    ):
        ones = [stay for stay in county.stays if lives(stay, NIGHT) and stay.category == code]
        assert getattr(found, name) == len(ones)


@many
@given(counties())
def test_schools_sum_to_the_county(county: Facts) -> None:
    schools = occupancy_by_school(county.units, county.stays, night=NIGHT, since=SINCE)
    together = sum((own for _, _, own in schools), Occupancy())
    whole = figures(county)
    assert [getattr(together, f.name) for f in fields(whole)] == [
        getattr(whole, f.name) for f in fields(whole)
    ]


@many
@given(counties())
def test_the_vacancies_listed_are_the_ones_counted(county: Facts) -> None:
    listed = vacancies(county.units, county.stays, night=NIGHT)
    whole = figures(county)
    assert len(listed) == whole.vacant + whole.closed
    assert sum(one.reason == "待修" for one in listed) == whole.closed
    assert all(one.days is None or one.days >= 0 for one in listed)


@many
@given(counties())
def test_the_state_shown_agrees_with_the_figures(county: Facts) -> None:
    tonight = residents(county.stays, NIGHT)
    shown = [shown_state(unit, tonight.get(unit.id, ()), NIGHT) for unit in county.units]
    whole = figures(county)
    assert sum(state in ("在住", "待腾退") for state in shown) == whole.occupied
    assert sum(state in ("维修停用", "危房停用") for state in shown) == whole.closed
    assert sum(state in ("可分配", "预留(机动)", "已分配待入住") for state in shown) == whole.vacant


def test_a_stay_covers_its_first_night_and_not_the_day_of_leaving() -> None:
    stay = a_stay(a_unit(), start=date(2026, 6, 1), until=date(2026, 6, 15))
    assert [lives(stay, date(2026, 6, day)) for day in (1, 14, 15)] == [True, True, False]
    assert not lives(stay, date(2026, 5, 31))


@pytest.mark.parametrize(
    ("states", "state"),
    [
        ((), "在用"),
        ((StateSpan("在用", None, date(2026, 6, 15)), StateSpan("维修停用", date(2026, 6, 15))), "维修停用"),
        ((StateSpan("维修停用"), StateSpan("危房停用", date(2026, 1, 1))), "危房停用"),
    ],
)
def test_the_stored_state_is_the_one_of_the_day_and_the_graver_of_two(
    states: tuple[StateSpan, ...], state: str
) -> None:
    span = stored_state(a_unit(states=states), NIGHT)
    assert span is not None
    assert span.state == state


def test_a_unit_is_not_in_stock_before_its_first_state() -> None:
    unit = a_unit(states=(StateSpan("在用", NIGHT + timedelta(1)),))
    assert stored_state(unit, NIGHT) is None
    assert shown_state(unit, (), NIGHT) == "注销"
    assert figures(Facts([unit])).total == 0


@pytest.mark.parametrize(
    ("stored", "promised", "state"),
    [
        ("在用", False, "可分配"),
        ("在用", True, "已分配待入住"),
        ("预留", False, "预留(机动)"),
        ("预留", True, "已分配待入住"),
        ("维修停用", True, "维修停用"),
        ("注销", True, "注销"),
        ("封存", False, "封存"),
    ],
)
def test_an_empty_unit_shows_what_was_decided_about_it(stored: str, promised: bool, state: str) -> None:
    promises = (PromiseSpan(NIGHT, NIGHT + timedelta(15)),) if promised else ()
    assert shown_state(a_unit(states=(StateSpan(stored),), promises=promises), (), NIGHT) == state


@pytest.mark.parametrize(
    ("term_end", "stored", "state"),
    [
        (NIGHT, "在用", "在住"),
        (None, "在用", "在住"),
        (NIGHT - timedelta(1), "在用", "待腾退"),
        (NIGHT, "危房停用", "待腾退"),
    ],
)
def test_a_unit_lived_in_past_its_term_or_though_closed_is_to_be_cleared(
    term_end: date | None, stored: str, state: str
) -> None:
    unit = a_unit(states=(StateSpan(stored),))
    assert shown_state(unit, [a_stay(unit, term_end=term_end)], NIGHT) == state


def test_a_closed_unit_with_people_in_it_counts_as_lived_in_and_is_told() -> None:
    unit = a_unit(states=(StateSpan("危房停用"),))
    found = figures(Facts([unit], [a_stay(unit)]))
    assert (found.occupied, found.closed, found.must_clear) == (1, 0, 1)


def test_a_couple_is_two_people_in_one_unit() -> None:
    unit = a_unit()
    found = figures(Facts([unit], [a_stay(unit, "田晶"), a_stay(unit, "李成超", category="特岗")]))
    assert (found.occupied, found.people, found.special, found.others) == (1, 2, 1, 1)


def test_a_unit_is_vacant_since_its_last_resident_left() -> None:
    unit = a_unit()
    left = [a_stay(unit, until=date(2026, 3, 1)), a_stay(unit, "李四", date(2026, 4, 1), date(2026, 6, 5))]
    (one,) = vacancies([unit], left, night=NIGHT)
    assert (one.since, one.days, one.reason) == (date(2026, 6, 5), 10, "无人申请")


def test_a_unit_nobody_ever_lived_in_is_vacant_since_it_came_into_stock_if_that_is_known() -> None:
    new, old = a_unit("101", states=(StateSpan("在用", date(2026, 6, 1)),)), a_unit("102")
    known, unknown = vacancies([new, old], [], night=NIGHT)
    assert (known.since, known.days) == (date(2026, 6, 1), 14)
    assert (unknown.since, unknown.days) == (None, None)


def test_the_reason_is_repair_an_applicant_or_nobody_and_a_person_may_say_otherwise() -> None:
    states = {"101": "维修停用", "102": "预留", "103": "在用", "104": "在用", "105": "在用"}
    stock = [a_unit(room, states=(StateSpan(state),)) for room, state in states.items()]
    note = VacancyNote("待腾退", "六月底前收回", "何旭帆")
    listed = vacancies(stock, [], night=NIGHT, wanted=frozenset([stock[2].id]), notes={stock[4].id: note})
    assert [one.reason for one in listed] == ["待修", "待分配", "待分配", "无人申请", "待腾退"]
    assert (listed[4].plan, listed[4].responsible) == ("六月底前收回", "何旭帆")


def test_figures_that_do_not_add_up_cannot_exist() -> None:
    with pytest.raises(ValueError, match="units"):
        Occupancy(total=2, occupied=1)
    with pytest.raises(ValueError, match="people"):
        Occupancy(others=1)


def test_every_definition_is_a_sentence_for_a_reader() -> None:
    assert all(name and len(text) > 5 and not text.endswith("。") for name, text in DEFINITIONS.items())
