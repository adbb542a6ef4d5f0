"""The page that teaches writing a rule set: its examples work, and it leaves out no kind, code or question."""

import json
import re
from pathlib import Path

from dorms.rules.deciding import QUESTIONS, case_from
from dorms.rules.eligibility import eligibility
from dorms.rules.reading import mistakes_in, read_rules
from dorms.rules.sections import SECTIONS
from dorms.rules.vocabulary import CODES, WORDS
from tests.rules.builders import D

PAGE = (Path(__file__).parents[2] / "docs" / "rules.md").read_text("utf-8")


def examples(language):
    found = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found
    return found


def test_every_rule_set_on_the_page_is_right():
    for written in examples("toml"):
        assert mistakes_in(written) == ()


def test_the_facts_on_the_page_are_judged_by_the_rule_set_on_the_page():
    rules = read_rules(examples("toml")[0], "page")
    asked = json.loads(examples("json")[0])
    (case,) = [case_from(one) for one in asked["facts"]]
    assert set(asked["questions"]) <= set(QUESTIONS)
    assert eligibility(rules, case.facts, D(asked["day"])).outcome == "OK"


def test_the_page_names_every_section_kind_code_and_question():
    kinds = {kind for section in SECTIONS.values() for kind in section}
    named = set(re.findall(r"`([\w]+)`", PAGE))
    assert kinds <= named
    assert set(CODES) <= named
    assert set(QUESTIONS) <= named
    assert set(SECTIONS) <= set(re.findall(r"\w+", PAGE))
    assert {"category", "staffing", "title", "degree", "duty", "leave", "housing", "absence"} <= set(WORDS)
