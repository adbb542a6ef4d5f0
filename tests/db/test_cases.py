"""From the store to the facts rules read: complete, dated, with their sources; unknown where nobody recorded any."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.actions.households import household_for
from dorms.actions.people import record_fact
from dorms.actions.stays import move_out
from dorms.db.queries.cases import facts_of_households, facts_of_stays, facts_of_teachers
from dorms.domain.facts import FACT_NAMES, Ban, Breach, HomeFact, Known, Leave, Lived, Origin, OtherHousing
from dorms.domain.retirement import retires_on
from dorms.errors.living import EmptySpan, FieldMissing
from dorms.errors.policy import FactUnreadable
from tests.builders import TODAY, County

D = date.fromisoformat
NUMBER = "340124199401036721"


def known(county: County, teacher, day: date = TODAY) -> Known:
    return county.store.ask(facts_of_teachers, day, [teacher])[teacher]


def recorded(county: County, teacher, kind: str, value: str, since: str = "2026-01-01", **more) -> None:
    county.store.run(record_fact, teacher, kind, value, since=D(since), note="核实", **more)


def test_a_new_teacher_has_what_was_entered_and_nothing_else(county: County) -> None:
    teacher = county.teacher(id_number=NUMBER, title="一级教师", distance_km="12.5")
    facts = known(county, teacher).facts
    assert (facts.category, facts.title, facts.commute_km) == ("在编", "一级教师", Decimal("12.5"))
    assert (facts.school, facts.town, facts.post_state) == ("白山镇戴桥小学", "白山镇", "在岗")
    assert (facts.born, facts.retires_on) == (D("1994-01-03"), D("2052-01-03"))
    assert facts.other_housing is None
    assert facts.leaves is None
    assert facts.absences is None
    assert facts.marital is None
    assert facts.homes == ()
    assert facts.stays == ()
    assert facts.term_until is None


def test_every_fact_says_what_it_rests_on(county: County) -> None:
    teacher = county.teacher(id_number=NUMBER)
    recorded(county, teacher, "marital", "已婚", proof="结婚证")
    recorded(county, teacher, "home:配偶:县城", "无", proof="不动产查询证明")
    found = known(county, teacher)
    assert found.sources["marital"][:3] == (Origin.RECORD, "结婚证", "2026-01-01")
    assert found.sources["配偶住房（县城）"].document == "不动产查询证明"
    assert found.sources["born"].origin == Origin.ID_NUMBER
    assert found.sources["retires_on"].origin == Origin.COMPUTED
    assert {("marital", "结婚证"), ("配偶住房（县城）", "不动产查询证明")} <= {
        one[:2] for one in found.facts.proofs
    }
    assert set(found.sources) <= {*FACT_NAMES, "配偶住房（县城）"}


def test_facts_hold_on_their_days(county: County) -> None:
    teacher = county.teacher()
    recorded(county, teacher, "post_state", "借调", "2026-02-01", until=D("2026-05-01"))
    recorded(county, teacher, "other_housing", "本人 公租房；配偶 租房补贴 2026-03-01", "2026-02-01")
    recorded(county, teacher, "leave", "产假", "2026-01-10", until=D("2026-04-10"))
    assert known(county, teacher, D("2026-03-01")).facts.post_state == "借调"
    later = known(county, teacher).facts
    assert later.post_state == "在岗"
    assert later.other_housing == (
        OtherHousing("本人", "公租房"),
        OtherHousing("配偶", "租房补贴", D("2026-03-01")),
    )
    assert later.leaves == (Leave("产假", D("2026-01-10"), D("2026-04-10")),)
    assert known(county, teacher, D("2026-01-31")).facts.other_housing is None


def test_a_statement_that_there_is_none_is_knowledge(county: County) -> None:
    teacher = county.teacher()
    recorded(county, teacher, "no_leave", "无", proof="承诺书")
    recorded(county, teacher, "other_housing", "无", proof="承诺书")
    found = known(county, teacher)
    assert (found.facts.leaves, found.facts.other_housing, found.facts.absences) == ((), (), None)
    assert found.sources["leaves"].document == "承诺书"


def test_marks_and_counts_of_the_county_are_read(county: County) -> None:
    teacher = county.teacher()
    recorded(county, teacher, "mark:主科教师", "是")
    recorded(county, teacher, "count:县级优秀", "3")
    facts = known(county, teacher).facts
    assert (facts.marks, facts.counts) == ((("主科教师", True),), (("县级优秀", Decimal(3)),))


@pytest.mark.parametrize(
    ("kind", "value"),
    [("distance_km", "很远"), ("marries_this_year", "也许"), ("service_ends", "明年"), ("other_housing", "公租房"),
     ("home_in_town_self", "不清楚"), ("count:优秀", "-1")],
)  # fmt: skip
def test_a_value_that_cannot_be_read_is_refused(county: County, kind: str, value: str) -> None:
    teacher = county.teacher()
    with pytest.raises(FactUnreadable):
        recorded(county, teacher, kind, value)


def test_an_unknown_kind_and_an_empty_span_are_refused(county: County) -> None:
    teacher = county.teacher()
    with pytest.raises(FieldMissing):
        recorded(county, teacher, "favourite_colour", "红")
    with pytest.raises(EmptySpan):
        recorded(county, teacher, "leave", "产假", "2026-04-10", until=D("2026-01-10"))


def test_a_couple_is_known_by_household_and_two_spouses_show(county: County) -> None:
    one, other, third = county.teacher("甲"), county.teacher("乙"), county.teacher("丙")
    assert known(county, one).facts.dual_staff is None
    county.store.run(household_for, one, other, "夫妻", TODAY)
    assert known(county, one).facts.dual_staff is True
    county.store.run(household_for, one, third, "夫妻", TODAY)
    assert known(county, one).facts.spouses == 2
    members = county.store.ask(facts_of_households, TODAY)
    assert sorted(len(own) for own in members.values()) == [2, 2]


def test_a_stay_brings_unit_term_and_months_lived(county: County) -> None:
    county.building()
    teacher = county.teacher()
    stay = county.lives(teacher, county.unit(), D("2025-09-01"), D("2026-08-31"))
    case = county.store.ask(facts_of_stays, TODAY)[stay.id]
    assert (case.place, case.known.teacher) == ("白山镇戴桥小学-1栋-1单元-101", teacher)
    assert (case.facts.term_start, case.facts.term_until) == (D("2025-09-01"), D("2026-09-01"))
    assert case.facts.stays == (Lived("白山镇戴桥小学-1栋-1单元-101", D("2025-09-01")),)
    assert case.facts.persons_in_unit == 1
    assert case.known.sources["term_until"].document == case.number
    county.store.run(move_out, stay.id, day=D("2026-06-01"), today=TODAY)
    assert county.store.ask(facts_of_stays, TODAY) == {}
    assert list(county.store.ask(facts_of_stays, TODAY, [stay.id])) == [stay.id]


def test_one_many_and_all_give_the_same_facts(county: County) -> None:
    county.building()
    people = [county.teacher(name, marital="已婚") for name in ("甲", "乙", "丙")]
    county.lives(people[0], county.unit(), D("2025-09-01"))
    county.lives(people[1], county.unit("102"), D("2025-09-01"))
    county.store.run(household_for, people[0], people[2], "夫妻", TODAY)
    everyone = county.store.ask(facts_of_teachers, TODAY)
    assert everyone == {one: known(county, one) for one in people}
    assert county.store.ask(facts_of_teachers, TODAY, people[:2]) == {
        one: everyone[one] for one in people[:2]
    }
    cases = county.store.ask(facts_of_stays, TODAY)
    assert {case.known.teacher: case.known for case in cases.values()} == {
        one: everyone[one] for one in people[:2]
    }


def test_who_an_import_did_not_find_is_not_known_to_be_in_post(county: County) -> None:
    from dorms.db.tables import TaskRow
    from dorms.domain.identity import new_id

    teacher = county.teacher()

    def doubt(session) -> None:
        session.add(TaskRow(id=new_id(), kind="核实是否调离", subject="teacher", subject_id=teacher))

    county.store.run(doubt)
    assert known(county, teacher).facts.post_state is None
    recorded(county, teacher, "post_state", "调离")
    assert known(county, teacher).facts.post_state == "调离"


def test_two_homes_that_contradict_each_other_stay_side_by_side(county: County) -> None:
    teacher = county.teacher(home_in_town_self="有")
    recorded(county, teacher, "home:本人:乡镇", "无")
    assert set(known(county, teacher).facts.homes) == {
        HomeFact("本人", "乡镇", True),
        HomeFact("本人", "乡镇", False),
    }


@pytest.mark.parametrize(
    ("born", "sex", "worker", "expected"),
    [("1964-12-31", "男", False, "2024-12-31"), ("1965-01-05", "男", False, "2025-02-05"),
     ("1965-05-05", "男", False, "2025-07-05"), ("1976-12-01", "男", False, "2039-12-01"),
     ("1970-01-01", "女", False, "2025-02-01"), ("1981-12-01", "女", False, "2039-12-01"),
     ("1975-01-15", "女", True, "2025-02-15"), ("1984-12-01", "女", True, "2039-12-01")],
)  # fmt: skip
def test_retirement_is_delayed_by_month_as_the_law_says(
    born: str, sex: str, worker: bool, expected: str
) -> None:
    assert retires_on(D(born), sex, worker=worker) == D(expected)


@given(st.dates(D("1950-01-01"), D("2005-12-31")), st.sampled_from(("男", "女")), st.booleans())
def test_nobody_born_later_retires_earlier(born: date, sex: str, worker: bool) -> None:
    day = retires_on(born, sex, worker=worker)
    next_one = retires_on(date.fromordinal(born.toordinal() + 1), sex, worker=worker)
    assert day is not None
    assert next_one is not None
    assert day <= next_one
    assert retires_on(born, "") is None


def test_hazards_and_who_lives_along_count_on_their_days(county: County) -> None:
    from dorms.db.tables import CoResidentRow, HazardRow
    from dorms.domain.identity import new_id

    county.building()
    teacher, unit = county.teacher(), county.unit()
    county.lives(teacher, unit, D("2025-09-01"))

    def look(session) -> None:
        session.add(
            HazardRow(id=new_id(), unit_id=unit, found_on=D("2026-05-01"), rechecked_on=D("2026-06-01"))
        )
        session.add(HazardRow(id=new_id(), unit_id=unit, found_on=D("2026-05-20"), fixed_on=D("2026-05-30")))
        session.add(
            CoResidentRow(id=new_id(), teacher_id=teacher, start=D("2026-01-01"), until=D("2026-06-10"))
        )

    county.store.run(look)
    assert known(county, teacher, D("2026-05-25")).facts.open_hazards == 2
    facts = known(county, teacher).facts
    assert facts.open_hazards == 1, "fixed, but nobody has looked again"
    assert known(county, teacher, D("2026-06-09")).facts.household_size == 2
    assert facts.household_size is None


def test_a_violation_is_a_breach_and_its_ban_a_ban(county: County) -> None:
    from dorms.db.tables import ViolationRow
    from dorms.domain.identity import new_id

    teacher = county.teacher()

    def find(session) -> None:
        session.add(
            ViolationRow(
                id=new_id(), teacher_id=teacher, day=D("2026-05-01"), code="SUBLET", ban_until=D("2031-05-01")
            )
        )

    county.store.run(find)
    facts = known(county, teacher).facts
    assert facts.breaches == (Breach("SUBLET", D("2026-05-01")),)
    assert facts.bans == (Ban("SUBLET", D("2026-05-01"), D("2031-05-01")),)
    assert known(county, teacher, D("2026-04-01")).facts.breaches == ()
