"""Every code of the arithmetic, every fact, code and mistake has Chinese words with all gaps filled."""

import re
from pathlib import Path

import pytest

import dorms.rules
from dorms.domain.decisions import Ask, Matter, Outcome, Why
from dorms.domain.facts import FACT_NAMES
from dorms.errors.rules import FactsWrong, Mistake, RuleSetWrong, Slip
from dorms.messages import decisions as words
from dorms.messages import explain
from dorms.messages.rules import SLIPS, WANTED
from dorms.messages.workings import GIVEN, WORKINGS
from dorms.rules.eligibility import eligibility
from dorms.rules.points import score
from dorms.rules.renewal import renewal
from dorms.rules.vocabulary import CODES
from tests.rules.builders import CALENDAR, DAY, D, person, rule, rule_set

SOURCE = "\n".join(path.read_text("utf-8") for path in Path(dorms.rules.__file__).parent.rglob("*.py"))
USED = set(re.findall(r'"([a-z_]+)"', SOURCE))


def test_every_sentence_of_arithmetic_is_used_and_every_code_has_one():
    built = {f"{code}_capped" for code in ("bonus", "per_year", "per_item", "per_word", "per_band")}
    assert set(WORKINGS) - built - {"any", "all", "not"} <= USED
    coded = set(re.findall(r'working\(\s*"([a-z_]+)"', SOURCE))
    assert coded <= set(WORKINGS)


def test_every_name_of_what_is_given_has_words():
    named = set(re.findall(r'Given\("([a-z_]+)"', SOURCE)) | set(
        re.findall(r'given_day\("([a-z_]+)"', SOURCE)
    )
    assert named | {"review_by", "notice_until"} <= set(GIVEN)


def test_every_fact_and_every_reason_has_words():
    assert {"gives_up_housing", *FACT_NAMES} <= set(words.FACTS)
    assert set(CODES) == set(words.CODES)
    assert set(words.MATTERS) == set(Matter)
    assert words.code_words("NEW_CODE") == "NEW_CODE"


@pytest.mark.parametrize("slip", Slip)
def test_every_mistake_has_words(slip):
    gaps = re.findall(r"\{(\w+)\}", str(SLIPS[slip]))
    said = explain(Mistake(7, slip, "points.1", tuple((gap, "甲") for gap in gaps)))
    assert said.startswith("第 7 行")
    assert said.endswith("。")
    assert "{" not in said


def test_what_is_wanted_is_said_in_chinese():
    assert explain(FactsWrong("facts.1.born", "昨天", "day")).count("日期") == 1
    assert all(re.search("[一-鿿]", str(one)) for one in WANTED.values())
    assert "1 处" in explain(RuleSetWrong("a.toml", (Mistake(3, Slip.MISSING_HEADER, ""),)))


@pytest.mark.parametrize("why", Why)
def test_every_question_names_its_fact(why):
    assert "职称" in explain(Ask("title", why, "特级"))


def test_a_card_of_each_outcome():
    rules = rule_set(
        rule(
            "eligibility",
            "any",
            of=[{"kind": "category", "in": ["在编"]}, {"kind": "commute", "at_least": "3公里"}],
        )
    )
    fine = explain(eligibility(rules, person(category="在编"), DAY))
    assert fine.splitlines()[0] == "张三　申请资格：通过　（2026-06-15，规则集 try 1）"
    assert "人员类别为“在编”，应为：在编（成立）" in fine
    refused = explain(eligibility(rules, person(category="编外", commute_km=2.5), DAY))
    assert "不通过：不符合条件" in refused.splitlines()[0]
    assert "单程上班距离为 2.5公里，标准：3公里以上（含）（不成立）" in refused
    asked = explain(eligibility(rules, person(category="编外"), DAY))
    assert explain(eligibility(rules, person(category="编外"), DAY).findings[0]) in asked
    assert "需人工核实" in asked.splitlines()[0]
    assert "请核实“单程上班距离”。" in asked


def test_a_renewal_is_said_in_the_words_of_renewal():
    rules = rule_set(rule("renewal", "term", length="12个月"))
    said = {
        explain(renewal(rules, facts, DAY, CALENDAR)).splitlines()[0].split("：")[1].split("　")[0]
        for facts in (person(), person(term_until=D("2026-09-01")))
    }
    assert said == {"需人工核实", "可续"}
    assert words.RENEWAL_OUTCOMES[Outcome.REFUSED] == "应退"


def test_a_point_line_shows_its_arithmetic():
    rules = rule_set(rule("points", "per_year", name="教龄", of="教龄", each="2分/年", cap="20分"))
    said = explain(score(rules, person(began_teaching=D("2020-06-15")), DAY))
    assert "2分/年 × 6 = 12 分" in said
    capped = explain(score(rules, person(began_teaching=D("2010-06-15")), DAY))
    assert "按上限 20分 计 20 分" in capped
