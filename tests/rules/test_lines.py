"""The line of every key, whatever stands between."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.rules.lines import line_numbers
from tests.rules.builders import toml

TEXT = '''# a comment with [brackets] and "quotes"
format = 1
"quoted key" = "a # no comment"   # a comment

[plain.table]
a = """several
lines, [[no]] header
"""
b.c = 2026-01-01 # date
'single' = 'its'

[[list]]
x = [
  { k = "v", m = [1,
    2] },
  "]",   # bracket in a string
]
[[list]]
x = 2
[list.sub]
y = 3
'''


def test_lines_of_a_text_with_everything_in_it():
    text = TEXT
    tomllib.loads(text)
    lines = line_numbers(text)

    def at(part):
        return text[: text.index(part)].count("\n") + 1

    assert lines["format",] == 2
    assert lines["quoted key",] == 3
    assert lines["plain", "table"] == at("[plain.table]")
    assert lines["plain", "table", "b", "c"] == at("b.c")
    assert lines["plain", "table", "single"] == at("'single'")
    assert lines["list", 0] == at("[[list]]\nx = [")
    assert lines["list", 0, "x", 0, "k"] == at("{ k")
    assert lines["list", 0, "x", 0, "m", 1] == at("2] }")
    assert lines["list", 0, "x", 1] == at('"]"')
    assert lines["list", 1, "x"] == at("x = 2")
    assert lines["list", 1, "sub", "y"] == at("y = 3")


def test_what_is_no_toml_is_not_walked_through():
    with pytest.raises(ValueError, match="no TOML"):
        line_numbers("= 1")


keys = st.text('abc-_1中 "\\#[', min_size=1, max_size=4)
leaves = st.one_of(st.integers(0, 9), st.booleans(), st.text('ab"\\#[]{}=,中', max_size=6), st.dates())
values = st.recursive(
    leaves,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=3)),
    max_leaves=6,
)


def paths(value, path=()):
    yield path
    if isinstance(value, dict):
        for key, one in value.items():
            yield from paths(one, (*path, key))
    elif isinstance(value, list):
        for n, one in enumerate(value):
            yield from paths(one, (*path, n))


@given(st.lists(st.tuples(keys, values), max_size=4), st.integers(0, 3))
def test_every_key_of_any_text_is_found_on_its_line(pairs, blank):
    table, text, expected = {}, "", {}
    for key, value in pairs:
        if key in table:
            continue
        table[key] = value
        text += "# note = [\n" * blank
        for path in paths(value, (key,)):
            expected[path] = text.count("\n") + 1
        text += f"{toml({key: value})[2:-2]}\n"
    assert tomllib.loads(text) == table
    assert line_numbers(text) == expected
