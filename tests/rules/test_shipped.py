"""The rule sets that are shipped: read without a mistake, every clause worded."""

import pytest

from dorms.resources import resource
from dorms.rules.reading import load_rules

SHIPPED = sorted(resource("rules").glob("*.toml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_rule_set_has_no_mistake_and_words_for_every_clause(path):
    rules = load_rules(path)
    assert len(rules.rules) > 20
    assert all(rule.clause.number and len(rule.clause.text) > 5 for rule in rules.rules)
