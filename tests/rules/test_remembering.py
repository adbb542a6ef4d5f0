"""What is remembered stays within its bound and never changes an answer."""

from datetime import timedelta

from dorms.rules.conditions.base import Memory, remembering
from tests.rules.builders import DAY, D, person, rule, rule_set


def test_a_memory_begins_anew_when_it_is_full():
    memory: Memory[int] = Memory(2)
    assert [memory.keep(key, key * 10) for key in (1, 2)] == [10, 20]
    assert memory.keep(3, 30) == 30
    assert dict(memory) == {3: 30}


def test_equal_facts_are_computed_once():
    seen = []

    def look(facts):
        seen.append(facts.title)
        return facts.title

    ask = remembering(("title",), look)
    assert [ask(person(title=title)) for title in ("无", "高级教师", "无")] == ["无", "高级教师", "无"]
    assert seen == ["无", "高级教师"]


def test_each_day_has_its_own_answers():
    rules = rule_set(
        rule("eligibility", "service", of="教龄", at_least="1年"),
        rule(
            "points",
            "bonus",
            name="a",
            points="1分",
            when={"kind": "service", "of": "教龄", "at_least": "1年"},
        ),
    )
    (requirement,) = rules.requirements("eligibility")
    facts = person(began_teaching=D("2025-06-25"))
    for shift in [*range(20), *range(20)]:
        day = DAY + timedelta(shift)
        assert requirement.condition.judged(facts, day).holds is (shift >= 10)
        assert (rules.judges("eligibility", day)[0](facts).outcome == "OK") is (shift >= 10)
