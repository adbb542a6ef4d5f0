"""What a new version changes, and for whom."""

from dorms.resources import resource
from dorms.rules.comparing import Difference, differences, parameters, touched
from dorms.rules.eligibility import eligibility
from dorms.rules.reading import load_rules
from tests.rules.builders import DAY, person, rule, rule_set

HOME = rule("eligibility", "no_home", place="乡镇", persons=["本人"])


def near(limit):
    return "eligibility", {"clause": "第二条", "text": "上班远。", "kind": "commute", "at_least": limit}


def test_added_removed_and_changed_rules():
    old = rule_set(HOME, near("3公里"), rule("charges", "deposit", amount="500元"))
    new = rule_set(HOME, near("5公里"), rule("charges", "rent", rate="120元/套·月"))
    found = differences(old, new)
    assert [(one.how, one.new and one.new.kind.__class__.__name__) for one in found] == [
        (Difference.CHANGED, "Commute"),
        (Difference.ADDED, "Rent"),
        (Difference.REMOVED, None),
    ]
    assert differences(old, old) == []


def test_a_changed_word_of_the_clause_is_a_change():
    section, params = near("3公里")
    again = rule_set((section, params | {"text": "上班很远。"}))
    (found,) = differences(rule_set(near("3公里")), again)
    assert found.how is Difference.CHANGED


def test_several_rules_of_one_clause_are_compared_in_their_order():
    old = rule_set(near("3公里"), near("5公里"))
    new = rule_set(near("3公里"), near("6公里"))
    (found,) = differences(old, new)
    assert found.old is not None
    assert dict(parameters(found.old.kind)) == {"at_least": "5公里"}


def test_whom_a_new_version_would_touch():
    people = [person(commute_km=km) for km in (2, 4, 6)]
    found = touched(rule_set(near("3公里")), rule_set(near("5公里")), people, DAY, eligibility)
    assert [(one.old.outcome, one.new.outcome) for one in found] == [("OK", "REFUSED")]


def test_parameters_are_written_as_in_the_rule_set():
    made = rule_set(
        rule("renewal", "total_cap", unlimited=True, when={"kind": "any", "of": [{"kind": "dual_staff"}]}),
        rule("renewal", "post_check", on="8月31日"),
        rule("points", "per_band", name="a", of="通勤距离", bands=[{"at_least": "3公里", "points": "2分"}]),
        rule("ending", "idle", at_least="3个月", holidays=["7月1日至8月31日"]),
    )
    shown = [dict(parameters(one.kind)) for one in made.rules]
    assert shown[0]["when"] == "any（of dual_staff（is true））"
    assert shown[0]["unlimited"] == "true"
    assert shown[1]["on"] == "8月31日"
    assert shown[2]["bands"] == "（at_least 3公里，points 2分）"
    assert shown[3]["at_least"] == "3个月"


def test_the_parameters_of_every_shipped_rule_can_be_shown():
    for path in resource("rules").glob("*.toml"):
        rules = load_rules(path)
        assert all(isinstance(parameters(one.kind), tuple) for one in rules.rules)
        assert differences(rules, load_rules(path)) == []
