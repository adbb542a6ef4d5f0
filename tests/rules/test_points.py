"""Points: each line links a fact and a clause; groups, ceilings, ties, couples, pairs."""

from datetime import timedelta
from decimal import Decimal

import pytest

from dorms.domain.decisions import Outcome, Why
from dorms.rules.points import ranked, score, standing, together
from tests.rules.builders import DAY, D, person, rule, rule_set


def lines(decision):
    return [given.value for given in decision.gives if given.name == "points"]


def points(facts, *rules, day=DAY):
    return lines(score(rule_set(*rules), facts, day))


def asked(facts, *rules):
    decision = score(rule_set(*rules), facts, DAY)
    assert decision.outcome is Outcome.FLAG
    return [(ask.fact, ask.why) for ask in decision.questions]


PER_YEAR = {"name": "教龄", "of": "教龄", "each": "2分/年"}


def test_full_years_count_from_the_anniversary():
    facts = person(began_teaching=D("2020-06-15"))
    rules = rule("points", "per_year", **PER_YEAR)
    assert points(facts, rules) == ["12"]
    assert points(facts, rules, day=DAY - timedelta(1)) == ["10"]


@pytest.mark.parametrize(
    ("count", "start", "expected"),
    [
        ("学年", "2025-09-01", "2"),
        ("学年", "2025-08-31", "4"),
        ("年度", "2025-12-31", "4"),
        ("年度", "2026-01-01", "2"),
        ("按月折算", "2025-12-15", "1"),
        ("按月折算", "2026-02-15", "0.67"),
        ("按月折算", "2025-12-16", "0.83"),
    ],
)
def test_other_ways_to_count_years(count, start, expected):
    assert points(person(began_teaching=D(start)), rule("points", "per_year", count=count, **PER_YEAR)) == [
        expected
    ]


def test_terms_are_counted_from_the_term_of_arrival():
    rules = rule("points", "per_year", name="本校", of="本校工龄", each="5分/学期")
    assert points(person(joined_school=D("2025-09-01")), rules) == ["10"]
    assert points(person(joined_school=D("2026-02-01")), rules) == ["5"]


def test_a_ceiling_of_its_own():
    rules = rule("points", "per_year", cap="20分", **PER_YEAR)
    for years, expected in ((9, "18"), (10, "20"), (11, "20")):
        assert points(person(teaching_years=years), rules) == [expected]


def test_years_without_a_day_serve_for_full_years_only():
    facts = person(teaching_years=3)
    assert points(facts, rule("points", "per_year", **PER_YEAR)) == ["6"]
    assert asked(facts, rule("points", "per_year", count="学年", **PER_YEAR)) == [
        ("began_teaching", Why.MISSING)
    ]
    future = person(began_teaching=D("2026-06-16"))
    assert asked(future, rule("points", "per_year", **PER_YEAR)) == [("began_teaching", Why.IN_FUTURE)]


def test_items():
    rules = rule("points", "per_item", name="表彰", of="表彰", each="3分/次", cap="9分")
    for count, expected in ((0, "0"), (2, "6"), (3, "9"), (4, "9")):
        assert points(person(counts=(("表彰", Decimal(count)),)), rules) == [expected]
    assert asked(person(), rules) == [("表彰", Why.MISSING)]


def test_words():
    values = {"高级教师": "20分", "一级教师": "18分"}
    rules = rule("points", "per_word", name="职称", of="职称", values=values)
    assert points(person(title="高级教师"), rules) == ["20"]
    assert points(person(title="无"), rules) == []
    assert points(
        person(title="无"), rule("points", "per_word", name="职称", of="职称", values=values, other="15分")
    ) == ["15"]
    assert asked(person(), rules) == [("title", Why.MISSING)]


BANDS = [
    {"at_least": "5公里", "less_than": "10公里", "points": "5分"},
    {"at_least": "10公里", "points": "10分"},
]


@pytest.mark.parametrize(("km", "expected"), [(4.9, []), (5, ["5"]), (9.9, ["5"]), (10, ["10"])])
def test_bands(km, expected):
    assert (
        points(person(commute_km=km), rule("points", "per_band", name="距离", of="通勤距离", bands=BANDS))
        == expected
    )


def test_bands_of_years_and_of_age():
    years = [{"at_least": "5年", "points": "3分"}]
    rules = rule("points", "per_band", name="教龄", of="教龄", bands=years)
    assert points(person(began_teaching=D("2021-06-15")), rules) == ["3"]
    assert points(person(began_teaching=D("2021-06-16")), rules) == []
    assert points(person(teaching_years=5), rules) == ["3"]
    assert points(person(teaching_years=4), rules) == []
    assert asked(person(), rules) == [("began_teaching", Why.MISSING)]
    assert asked(person(began_teaching=D("2027-01-01")), rules) == [("began_teaching", Why.IN_FUTURE)]
    age = rule("points", "per_band", name="年龄", of="年龄", bands=[{"less_than": "35岁", "points": "4分"}])
    assert points(person(born=D("1991-06-16")), age) == ["4"]
    assert points(person(born=D("1991-06-15")), age) == []
    home = rule("points", "per_band", name="户籍", of="户籍年限", bands=years)
    assert points(person(resident_since=D("2021-06-15")), home) == ["3"]
    assert asked(person(), rule("points", "per_band", name="距离", of="通勤距离", bands=BANDS)) == [
        ("commute_km", Why.MISSING)
    ]


def test_a_bonus_for_whom_it_fits():
    rules = rule("points", "bonus", name="双职工", points="5分", when={"kind": "dual_staff"})
    assert points(person(dual_staff=True), rules) == ["5"]
    assert points(person(dual_staff=False), rules) == []
    assert asked(person(), rules) == [("dual_staff", Why.MISSING)]
    assert points(person(), rule("points", "bonus", name="基础", points="100分")) == ["100"]
    assert points(person(), rule("points", "bonus", name="减分", points="-10分")) == ["-10"]


def bonus(name, amount, group=""):
    return rule("points", "bonus", name=name, points=amount, group=group)


def test_group_ceilings_come_before_the_one_over_everything():
    rules = [
        bonus("a", "8分", "奖励"),
        bonus("b", "8分", "奖励"),
        bonus("c", "50分"),
        rule("points", "ceiling", limit="60分"),
        rule("points", "ceiling", group="奖励", limit="12分"),
    ]
    assert points(person(), *rules) == ["8", "8", "50", "-4", "-2"]
    assert standing(score(rule_set(*rules), person(), DAY)).points == 6000
    assert points(person(), bonus("a", "12分", "奖励"), rules[4]) == ["12"]


def test_priority_groups_in_their_order():
    rules = [
        rule("priority", "priority_group", name="一", when={"kind": "category", "in": ["特岗"]}),
        rule("priority", "priority_group", name="二", when={"kind": "dual_staff"}),
    ]
    found = {
        category: standing(score(rule_set(*rules), person(category=category, dual_staff=dual), DAY)).tier
        for category, dual in (("特岗", False), ("在编", True), ("编外", False))
    }
    assert found == {"特岗": 1, "在编": 2, "编外": 3}
    open_ = score(rule_set(*rules), person(category="在编"), DAY)
    assert open_.outcome is Outcome.FLAG
    assert [ask.fact for ask in open_.questions] == ["dual_staff"]
    assert standing(score(rule_set(), person(), DAY)).tier == 1


def keys(facts, *rules):
    return standing(score(rule_set(*rules, rule("ties", "draw")), facts, DAY)).ties


def test_tie_keys_larger_first():
    longer, shorter = person(joined_school=D("2010-09-01")), person(joined_school=D("2015-09-01"))
    more, fewer = (rule("ties", kind, of="本校工龄") for kind in ("more", "fewer"))
    assert keys(longer, more) > keys(shorter, more)
    assert keys(longer, fewer) < keys(shorter, fewer)
    assert keys(person(commute_km=5.25), rule("ties", "more", of="通勤距离")) == (525,)
    assert keys(person(teaching_years=2), rule("ties", "more", of="教龄")) == (730,)
    older = rule("ties", "earlier", of="出生日期")
    assert keys(person(born=D("1970-01-01")), older) > keys(person(born=D("1990-01-01")), older)
    titles = rule("ties", "in_order", of="职称", words=["高级教师", "一级教师"])
    found = [keys(person(title=title), titles) for title in ("高级教师", "一级教师", "二级教师")]
    assert found == [(0,), (-1,), (-2,)]
    fits = rule("ties", "fitting", condition={"kind": "dual_staff"})
    assert keys(person(dual_staff=True), fits) > keys(person(dual_staff=False), fits)


@pytest.mark.parametrize(
    ("tie", "fact"),
    [
        (rule("ties", "more", of="本校工龄"), "joined_school"),
        (rule("ties", "fewer", of="通勤距离"), "commute_km"),
        (rule("ties", "earlier", of="出生日期"), "born"),
        (rule("ties", "in_order", of="职称", words=["无"]), "title"),
        (rule("ties", "fitting", condition={"kind": "dual_staff"}), "dual_staff"),
        (rule("ties", "registration"), "registered"),
    ],
)
def test_a_tie_key_without_its_fact_is_a_question(tie, fact):
    rules = [tie] if tie[1]["kind"] == "registration" else [tie, rule("ties", "draw")]
    assert asked(person(), *rules) == [(fact, Why.MISSING)]


def test_registration_earlier_first():
    rules = rule_set(rule("ties", "registration"))
    early = standing(score(rules, person(registered="2026-06-01T08:30:00"), DAY))
    late = standing(score(rules, person(registered="2026-06-01T08:30:01"), DAY))
    assert early.key < late.key


def test_the_list_by_group_points_ties_and_draw():
    rules = rule_set(
        rule("priority", "priority_group", name="一", when={"kind": "category", "in": ["特岗"]}),
        rule("points", "per_year", **PER_YEAR),
        rule("ties", "more", of="通勤距离"),
        rule("ties", "draw"),
    )
    people = {
        "first group": person(category="特岗", teaching_years=1, commute_km=1),
        "more points": person(category="在编", teaching_years=9, commute_km=1),
        "farther": person(category="在编", teaching_years=8, commute_km=2),
        "drawn": person(category="在编", teaching_years=8, commute_km=1),
        "last": person(category="在编", teaching_years=8, commute_km=1),
    }
    standings = []
    for name, facts in people.items():
        decision = score(rules, facts, DAY)
        standings.append(standing(decision._replace(who=name)))
    order = ranked(reversed(standings), draw={"drawn": "1", "last": "2"})
    assert [one.who for one in order] == list(people)
    assert not any(one.open for one in order)


def two(*rules, couple, teaching=(10, 4), **params):
    kind = "couple" if couple else "pair"
    rules_of = rule_set(rule("points", "per_year", **PER_YEAR), *rules, rule("together", kind, **params))
    members = [
        score(rules_of, person(teaching_years=years), DAY)._replace(who=f"{n}")
        for n, years in enumerate(teaching)
    ]
    return together(rules_of, members, person(), DAY, couple=couple)


@pytest.mark.parametrize(
    ("way", "expected"), [("相加", 2800), ("平均", 1400), ("取高", 2000), ("取低", 800), ("申请人", 2000)]
)
def test_what_two_bring_together(way, expected):
    for couple in (True, False):
        assert standing(two(couple=couple, points=way)).points == expected


def test_a_bonus_for_two_and_the_number_of_units():
    decision = two(couple=True, points="取高", bonus="5分", units="1套")
    assert standing(decision).points == 2500
    assert decision.given("units") == "1"
    assert two(couple=True, points="取高").given("units") is None


def test_the_worse_of_two_brings_its_whole_standing():
    group = rule(
        "priority", "priority_group", name="一", when={"kind": "service", "of": "教龄", "at_least": "5年"}
    )
    assert standing(two(group, couple=False, points="取低")).tier == 2
    assert standing(two(group, couple=False, points="取高")).tier == 1


def test_two_with_an_open_question_stay_open():
    rules = rule_set(rule("points", "per_year", **PER_YEAR), rule("together", "couple", points="相加"))
    members = [score(rules, person(teaching_years=3), DAY), score(rules, person(), DAY)]
    decision = together(rules, members, person(), DAY, couple=True)
    assert decision.outcome is Outcome.FLAG
    assert [ask.fact for ask in decision.questions] == ["began_teaching"]


def test_without_a_clause_on_couples_the_applicant_alone_counts():
    rules = rule_set(rule("points", "per_year", **PER_YEAR))
    members = [score(rules, person(teaching_years=years), DAY) for years in (3, 9)]
    assert standing(together(rules, members, person(), DAY, couple=True)).points == 600


def test_whether_a_line_a_ceiling_or_a_tie_applies_can_be_the_question():
    unsure = {"kind": "dual_staff"}
    ten = bonus("a", "10分")
    for made in (
        [rule("points", "bonus", name="b", points="5分", when=unsure)],
        [ten, rule("points", "ceiling", limit="5分", when=unsure)],
        [rule("ties", "more", of="教龄", when=unsure), rule("ties", "draw")],
        [rule("together", "couple", points="相加", when=unsure)],
    ):
        rules = rule_set(*made)
        facts = person(teaching_years=3)
        decision = score(rules, facts, DAY)
        if made[0][0] == "together":
            decision = together(rules, [decision, decision], facts, DAY, couple=True)
        assert [ask.fact for ask in decision.questions] == ["dual_staff"]
    enough = score(rule_set(ten, rule("points", "ceiling", limit="10分", when=unsure)), person(), DAY)
    assert enough.outcome is Outcome.OK
