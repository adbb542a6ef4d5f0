"""Pool and households of a round, made out of plain units and applicants."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.handing import Applicant, FreeUnit
from dorms.domain.round_pool import (
    Known,
    Place,
    class_of_school,
    households_of,
    may_have,
    movers_of,
    pool_of,
    wishes_of,
    with_places,
)
from dorms.domain.rounds import LeftOut, Plan, Purpose, Ranking, Standing

DAY = date(2026, 6, 15)
SCHOOL = UUID(int=7)
PLAN = Plan("一轮", DAY)


def unit(at: int, capacity: int = 1, taken: int = 0, **more: object) -> FreeUnit:
    sexes = frozenset({"女"}) if taken else frozenset[str]()
    plain = FreeUnit(UUID(int=100 + at), f"石桥小学-{at}", "石桥小学", "石桥镇", SCHOOL, "单间")
    return replace(plain, **({"capacity": capacity, "taken": taken, "sexes": sexes} | more))  # type: ignore[arg-type]


def applicant(at: int, **more: object) -> Applicant:
    plain = Applicant(UUID(int=at), f"陈{at}", "女", "石桥小学", "石桥镇", UUID(int=500 + at), f"SL-{at:04d}")
    return replace(plain, **({"kind": "新申请"} | more))  # type: ignore[arg-type]


def known(*standings: Standing, homes: dict[UUID, UUID] | None = None) -> Known:
    return Known({one.application_id: one for one in standings}, {}, homes or {})


def standing(at: int, points: int) -> Standing:
    return Standing(UUID(int=500 + at), at, 1, Decimal(points))


def test_a_unit_is_whole_while_nobody_lives_there_and_beds_where_somebody_does() -> None:
    units = [unit(1, 2), unit(2, 2, 1), unit(3, 2, 2), unit(4, 3, 1)]
    places = pool_of(units, {}, PLAN, {})
    assert [(one.code, one.label) for one in places] == [
        ("U0001", ""), ("U0002-1", "F"), ("U0003-1", "F"), ("U0003-2", "F"),
    ]  # fmt: skip


def test_beds_are_wanted_for_empty_units_too_if_the_plan_says_so() -> None:
    places = pool_of([unit(1, 2), unit(2, 1)], {}, Plan("一轮", DAY, beds=True), {})
    assert [(one.code, one.label, one.type_word) for one in places] == [
        ("U0001-1", "open", "bed"), ("U0001-2", "open", "bed"), ("U0002", "", "单间·1人"),
    ]  # fmt: skip


def test_closed_units_other_schools_and_rooms_of_couples_are_not_offered() -> None:
    couple = unit(3, 3, 2, sexes=frozenset({"男", "女"}))
    units = [unit(1, state="维修停用"), unit(2, state="预留"), couple]
    assert pool_of(units, {}, PLAN, {}) == []
    assert pool_of([unit(1)], {}, Plan("一轮", DAY, schools=frozenset({uuid4()})), {}) == []


def test_a_limit_of_sex_labels_the_whole_unit() -> None:
    [place] = pool_of([unit(1, gender="男")], {}, PLAN, {})
    assert place.label == "M"
    assert not may_have("single", "F", place)
    assert not may_have("couple", "", place)
    assert may_have("single", "M", place)


def test_in_an_exchange_only_what_tenants_bring_is_in_the_pool() -> None:
    one = UUID(int=1)
    plan = Plan("互换", DAY, purpose=Purpose.SWAP)
    places = pool_of([unit(1), unit(2, 2, 2)], {UUID(int=102): {one: 1}}, plan, {})
    assert [(place.code, place.holder, place.label) for place in places] == [("U0001-1", one, "F")]


def test_quotas_are_spread_over_the_vacancies_and_leave_other_reserves_alone() -> None:
    units = [unit(at) for at in range(1, 9)]
    places = pool_of(units, {}, Plan("一轮", DAY, quotas={"特岗": 3, "本校": 2}), {UUID(int=101): "残疾"})
    reserves = [one.reserve for one in places]
    assert reserves.count("特岗") == 3
    assert reserves.count(class_of_school("石桥小学")) == 2
    assert reserves[0] == "残疾"


def test_a_couple_has_the_better_place_of_the_two_and_a_pair_the_worse() -> None:
    pair = [applicant(1, together="合住", partner_id=UUID(int=2), partner_sex="女"), applicant(2)]
    couple = [applicant(3, together="夫妻", partner_id=UUID(int=4)), applicant(4)]
    told = known(standing(1, 90), standing(2, 50), standing(3, 40), standing(4, 80))
    found = {one.applicant.number: one for one in households_of([*pair, *couple], PLAN, told)}
    assert found["SL-0001"].standing == standing(2, 50)
    assert found["SL-0003"].standing == standing(4, 80)
    assert found["SL-0002"].left_out == LeftOut.MERGED
    assert (found["SL-0001"].kind, found["SL-0001"].sex) == ("pair", "F")
    assert (found["SL-0003"].kind, found["SL-0003"].sex) == ("couple", "")


def test_two_who_marry_enter_with_both_their_units() -> None:
    one, other = UUID(int=1), UUID(int=2)
    homes = {one: UUID(int=101), other: UUID(int=102)}
    who = [applicant(1, kind="调换", together="夫妻", partner_id=other)]
    entries = households_of(who, PLAN, known(homes=homes))
    places = pool_of([unit(1, taken=1), unit(2, taken=1)], movers_of(entries, homes), PLAN, {})
    [entry] = with_places(entries, places)
    assert entry.holds == ("U0001", "U0002")


def test_who_cannot_take_part_is_told_why() -> None:
    plan = Plan("一轮", DAY, ranking=Ranking.POINTS)
    who = [applicant(1), applicant(2, kind="调换"), applicant(3)]
    told = Known({UUID(int=503): standing(3, 5)}, {}, {}, frozenset({UUID(int=3)}))
    assert [one.left_out for one in households_of(who, plan, told)] == [
        LeftOut.NO_POINTS, LeftOut.NO_HOME, LeftOut.HAS_PROMISE,
    ]  # fmt: skip
    swap = Plan("互换", DAY, purpose=Purpose.SWAP)
    assert households_of([applicant(1)], swap, known())[0].left_out == LeftOut.NO_HOME


def test_a_school_stands_for_its_places_and_at_the_end_for_a_tail() -> None:
    places = [Place(unit(1), "U0001"), Place(unit(2), "U0002")]
    school, second = f"school:{SCHOOL}", f"unit:{UUID(int=102)}"
    first = applicant(1, wishes=(school, second), accepts_other="否")
    last = applicant(1, wishes=(second, school), accepts_other="否")
    anything = applicant(1, wishes=(school,), accepts_other="是")
    assert wishes_of(first, "single", "F", places, is_tenant=False) == ("U0001", "U0002")
    assert wishes_of(last, "single", "F", places, is_tenant=False) == ("U0002", "ANY:school:石桥小学")
    assert wishes_of(anything, "single", "F", places, is_tenant=False) == ("U0001", "U0002", "ANY:county")
    assert wishes_of(anything, "single", "F", places, is_tenant=True) == ("U0001", "U0002")


@given(
    st.lists(st.tuples(st.integers(1, 3), st.integers(0, 3), st.sampled_from("男女")), max_size=8),
    st.sampled_from(["single", "couple", "pair"]),
    st.sampled_from(["M", "F", ""]),
    st.booleans(),
)
def test_wishes_never_name_what_the_household_may_not_have(
    shapes: list[tuple[int, int, str]], kind: str, sex: str, beds: bool
) -> None:
    units = [
        unit(at, capacity, min(taken, capacity), sexes=frozenset({who}) if taken else frozenset())
        for at, (capacity, taken, who) in enumerate(shapes)
    ]
    places = pool_of(units, {}, Plan("一轮", DAY, beds=beds), {})
    assert len({one.code for one in places}) == len(places)
    who = applicant(1, wishes=tuple(f"unit:{one.id}" for one in units), accepts_other="否")
    by_code = {one.code: one for one in places}
    for code in wishes_of(who, kind, sex, places, is_tenant=False):
        assert may_have(kind, sex, by_code[code])
