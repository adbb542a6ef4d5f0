"""Conditions on words and on yes-or-no facts."""

import pytest

from dorms.domain.decisions import Why
from tests.rules.builders import check, holds, person

WORDS = [
    ("category", "在编", "特岗"),
    ("staffing", "事业编制", "无编制"),
    ("post_state", "在岗", "调离"),
    ("title", "高级教师", "无"),
    ("degree", "本科", "中专"),
    ("duty", "校长", "工勤"),
    ("sex", "女", "男"),
    ("marital", "未婚", "已婚"),
    ("disability", "一级", "无"),
    ("school_kind", "小学", "中心校"),
    ("unit_type", "单间", "两室"),
    ("unit_programme", "公租房", "自筹"),
    ("declared", "无变化", "不再符合"),
    ("school", "甲小学", "乙小学"),
    ("town", "白山镇", "同大镇"),
]


@pytest.mark.parametrize(("fact", "one", "other"), WORDS)
def test_a_word_is_among_those_listed_or_not(fact, one, other):
    assert holds(fact, person(**{fact: one}), in_=[one]) is True
    assert holds(fact, person(**{fact: other}), in_=[one]) is False
    assert holds(fact, person(**{fact: one}), not_in=[one]) is False
    assert holds(fact, person(**{fact: other}), not_in=[one]) is True


@pytest.mark.parametrize(("fact", "one", "other"), WORDS)
def test_a_missing_word_is_asked_for(fact, one, other):
    found = check(fact, person(), in_=[one])
    assert found.holds is None
    assert [ask.fact for ask in found.asks] == [fact]


def test_an_unknown_word_is_a_question_not_a_refusal():
    found = check("category", person(category="特聘"), in_=["在编"])
    assert found.holds is None
    assert (found.asks[0].why, found.asks[0].value) == (Why.UNKNOWN_WORD, "特聘")
    assert check("category", person(category="特聘"), not_in=["在编"]).holds is None


def test_a_spouse_who_works_away_counts_as_single_only_where_the_text_says_so():
    away = person(marital="已婚", spouse_works_away=True)
    assert holds("marital", away, in_=["未婚"], spouse_away_counts_as_single=True) is True
    assert holds("marital", away, in_=["未婚"]) is False
    assert holds("marital", away, not_in=["已婚"], spouse_away_counts_as_single=True) is True
    here = person(marital="已婚", spouse_works_away=False)
    assert holds("marital", here, in_=["未婚"], spouse_away_counts_as_single=True) is False
    assert holds("marital", here, in_=["已婚"], spouse_away_counts_as_single=True) is True
    unclear = person(marital="已婚")
    assert holds("marital", unclear, in_=["未婚"], spouse_away_counts_as_single=True) is None
    assert holds("marital", person(marital="未婚"), in_=["未婚"], spouse_away_counts_as_single=True) is True


def test_two_spouses_are_a_contradiction():
    found = check("marital", person(marital="已婚", spouses=2), in_=["已婚"])
    assert found.holds is None
    assert found.asks[0].why is Why.CONTRADICTION
    assert holds("marital", person(marital="已婚", spouses=1), in_=["已婚"]) is True


@pytest.mark.parametrize("kind", ["dual_staff", "marries_this_year", "gives_up_housing"])
def test_a_yes_or_no_is_what_the_rule_wants(kind):
    assert holds(kind, person(**{kind: True})) is True
    assert holds(kind, person(**{kind: False})) is False
    assert holds(kind, person(**{kind: False}), is_=False) is True
    assert holds(kind, person()) is None


def test_a_mark_of_the_countys_own_is_asked_by_its_name():
    assert holds("mark", person(marks=(("主科教师", True),)), mark="主科教师") is True
    assert holds("mark", person(marks=(("主科教师", False),)), mark="主科教师") is False
    assert holds("mark", person(marks=(("主科教师", False),)), mark="主科教师", is_=False) is True
    missing = check("mark", person(marks=(("烈属", True),)), mark="主科教师")
    assert missing.holds is None
    assert missing.asks[0].fact == "主科教师"
    torn = check("mark", person(marks=(("主科教师", True), ("主科教师", False))), mark="主科教师")
    assert torn.asks[0].why is Why.CONTRADICTION
