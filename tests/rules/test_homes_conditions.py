"""Homes: where, within what distance, and whose count."""

from decimal import Decimal

import pytest

from dorms.domain.decisions import Why
from dorms.domain.facts import HomeFact, OtherHousing
from tests.rules.builders import D, check, holds, person

BOTH = {"persons": ["本人", "配偶"]}


def homes(*facts):
    return tuple(HomeFact(*one) for one in facts)


@pytest.mark.parametrize("place", ["学校附近", "学区", "乡镇", "县城", "全县", "全市", "任何地方"])
def test_a_home_in_the_place_or_none(place):
    assert holds("no_home", person(homes=homes(("本人", place, False))), place=place) is True
    assert holds("no_home", person(homes=homes(("本人", place, True))), place=place) is False
    assert holds("no_home", person(), place=place) is None


def test_no_home_in_the_county_is_none_in_the_township_but_not_the_other_way_round():
    assert holds("no_home", person(homes=homes(("本人", "全县", False))), place="乡镇") is True
    assert holds("no_home", person(homes=homes(("本人", "乡镇", False))), place="全县") is None
    assert holds("no_home", person(homes=homes(("本人", "全县", True))), place="乡镇") is None
    assert holds("no_home", person(homes=homes(("本人", "乡镇", True))), place="全县") is False
    assert holds("no_home", person(homes=homes(("本人", "县城", True))), place="乡镇") is None
    assert holds("no_home", person(homes=homes(("本人", "3公里", True))), place="任何地方") is False


def test_distance_includes_its_limit():
    for km, expected in (("2.9", False), ("3", False), ("3.1", True)):
        found = holds("no_home", person(homes=(HomeFact("本人", "乡镇", True, Decimal(km)),)), within="3公里")
        assert found is expected
    assert holds("no_home", person(homes=homes(("本人", "乡镇", True))), within="3公里") is None
    assert holds("no_home", person(homes=homes(("本人", "任何地方", False))), within="3公里") is True
    assert holds("no_home", person(homes=homes(("本人", "乡镇", False))), within="3公里") is None
    assert holds("no_home", person(homes=homes(("本人", "5公里", False))), within="3公里") is True
    assert holds("no_home", person(homes=homes(("本人", "3公里", False))), within="3公里") is True
    assert holds("no_home", person(homes=homes(("本人", "2公里", False))), within="3公里") is None


def test_a_relatives_home_counts_only_where_the_rule_names_the_relative():
    facts = person(marital="已婚", homes=homes(("本人", "乡镇", False), ("配偶", "乡镇", True)))
    assert holds("no_home", facts, place="乡镇") is True
    assert holds("no_home", facts, place="乡镇", **BOTH) is False
    assert holds("no_home", facts, place="乡镇", persons=["家庭"]) is False


def test_somebody_without_a_spouse_needs_no_spouses_facts():
    mine = homes(("本人", "乡镇", False))
    for marital in ("未婚", "离异", "丧偶"):
        assert holds("no_home", person(marital=marital, homes=mine), place="乡镇", **BOTH) is True
    found = check("no_home", person(marital="已婚", homes=mine), place="乡镇", **BOTH)
    assert found.holds is None
    assert [ask.fact for ask in found.asks] == ["配偶住房（乡镇）"]
    unknown = check("no_home", person(homes=mine), place="乡镇", **BOTH)
    assert [ask.fact for ask in unknown.asks] == ["marital", "配偶住房（乡镇）"]


def test_parents_and_children_are_asked_for_where_named():
    mine = homes(("本人", "乡镇", False))
    single = person(marital="未婚", homes=mine)
    assert holds("no_home", single, place="乡镇", persons=["本人", "父母"]) is None
    both = person(marital="未婚", homes=mine + homes(("父母", "乡镇", False)))
    assert holds("no_home", both, place="乡镇", persons=["本人", "父母"]) is True
    assert holds("no_home", single, place="乡镇", persons=["家庭"]) is None
    family = person(marital="未婚", homes=mine + homes(("子女", "乡镇", False)))
    assert holds("no_home", family, place="乡镇", persons=["家庭"]) is True


def test_two_facts_that_contradict_each_other_are_a_question():
    torn = person(homes=homes(("本人", "乡镇", True), ("本人", "乡镇", False)))
    found = check("no_home", torn, place="乡镇")
    assert found.holds is None
    assert found.asks[0].why is Why.CONTRADICTION


def test_a_home_found_refuses_even_while_other_facts_are_missing():
    facts = person(marital="已婚", homes=homes(("本人", "乡镇", True)))
    assert holds("no_home", facts, place="乡镇", **BOTH) is False


def test_other_policy_housing():
    rented = OtherHousing("本人", "公租房")
    assert holds("no_other_housing", person(other_housing=())) is True
    assert holds("no_other_housing", person(other_housing=(rented,))) is False
    assert holds("no_other_housing", person()) is None
    assert holds("no_other_housing", person(other_housing=(rented,)), kinds=["租房补贴"]) is True
    ended = OtherHousing("本人", "公租房", D("2026-06-15"))
    assert holds("no_other_housing", person(other_housing=(ended,))) is True
    still = OtherHousing("本人", "公租房", D("2026-06-16"))
    assert holds("no_other_housing", person(other_housing=(still,))) is False
    hers = person(marital="已婚", other_housing=(OtherHousing("配偶", "公租房"),))
    assert holds("no_other_housing", hers) is True
    assert holds("no_other_housing", hers, **BOTH) is False


def test_housing_given_up_is_enough_only_where_the_text_says_so():
    rented = {"other_housing": (OtherHousing("本人", "学校住房"),)}
    assert holds("no_other_housing", person(gives_up_housing=True, **rented)) is False
    assert holds("no_other_housing", person(gives_up_housing=True, **rented), given_up_is_enough=True) is True
    assert (
        holds("no_other_housing", person(gives_up_housing=False, **rented), given_up_is_enough=True) is False
    )
    found = check("no_other_housing", person(**rented), given_up_is_enough=True)
    assert (found.holds, found.asks[0].fact) == (None, "gives_up_housing")


def test_a_spouses_home_refuses_nobody_who_may_have_no_spouse():
    facts = person(homes=homes(("本人", "乡镇", False), ("配偶", "乡镇", True)))
    assert [ask.fact for ask in check("no_home", facts, place="乡镇", **BOTH).asks] == ["marital"]
    rented = person(other_housing=(OtherHousing("配偶", "公租房"),))
    assert [ask.fact for ask in check("no_other_housing", rented, **BOTH).asks] == ["marital"]


def test_an_unknown_kind_of_housing_is_a_question_where_only_some_kinds_count():
    odd = person(other_housing=(OtherHousing("本人", "共有产权房"),))
    found = check("no_other_housing", odd, kinds=["公租房"])
    assert (found.holds, found.asks[0].value) == (None, "共有产权房")
    assert holds("no_other_housing", odd) is False
    ended = person(other_housing=(OtherHousing("本人", "共有产权房", D("2026-06-15")),))
    assert holds("no_other_housing", ended, kinds=["公租房"]) is True
