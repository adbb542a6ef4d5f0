"""The text of a value and the name of a line are fixed for ever: every office must write the same bytes."""

import json
from base64 import b32encode
from enum import IntEnum, StrEnum
from hashlib import sha256
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.canonical import (
    MAX_DEPTH,
    MAX_LINE,
    BadLine,
    Value,
    canonical,
    line_id,
    line_ids,
    parse_line,
    parse_lines,
    read_stored,
)

texts = st.text(st.characters(exclude_categories=["Cs"]))
scalars = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | texts
values: st.SearchStrategy[Value] = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)

VECTORS: list[tuple[Value, str, str]] = [
    (None, "null", "oqru5gfp45ey7no26hzwvqwx"),
    (True, "true", "ww7kig3mmi7xycprx4snzlsy"),
    (-9007199254740991, "-9007199254740991", "jsjturllxdzotcklfufsmsae"),
    ("", '""', "ckxdfsy6yawqd3ndlanre7a7"),
    ({}, "{}", "iqjw7i2vwntyuekgvulpp2de"),
    ([], "[]", "j5j43immfovaya2uxnpzupwl"),
    (
        {"b": [1, False, None], "a": "西坪小学"},
        '{"a":"西坪小学","b":[1,false,null]}',
        "xcvb5j2movocp5uyl7ditr6n",
    ),
    (
        {"姓名": "张三", "Z": 1, "a": 2, "é": 3},
        '{"Z":1,"a":2,"é":3,"姓名":"张三"}',
        "hy2iavuydvivjh6umdfvddwj",
    ),
    ({"\uffff": 1, "\U00010000": 2}, '{"\uffff":1,"\U00010000":2}', "lucwlwzfsdtuow67b5b4gkss"),
    (
        '"\\/\b\f\n\r\t\x00\x1f\x7f\u2028',
        '"\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\x7f\u2028"',
        "5iz65bm3d5376roztajp26nd",
    ),
    ({"a": {"b": {"c": []}}, "": ""}, '{"":"","a":{"b":{"c":[]}}}', "twcjmsole4yeqvmlv7bakgmp"),
]


@pytest.mark.parametrize(("value", "text", "name"), VECTORS)
def test_the_text_and_the_name_of_a_value_never_change(value: Value, text: str, name: str) -> None:
    assert canonical(value) == text
    assert line_id(text) == name
    assert parse_line(text) == value


@given(values)
def test_a_value_survives_its_text(value: Value) -> None:
    text = canonical(value)
    assert json.dumps(parse_line(text), sort_keys=True) == json.dumps(value, sort_keys=True)
    assert canonical(parse_line(text)) == text


@given(texts)
def test_the_name_is_what_the_standard_tools_say(line: str) -> None:
    digest = sha256(line.encode()).digest()
    assert line_id(line) == b32encode(digest[:15]).decode().lower()


class Kind(StrEnum):
    ROOM = "room"


class Number(IntEnum):
    ONE = 1


@pytest.mark.parametrize(
    "value", [1.5, float("nan"), b"x", (1,), {1}, {1: 2}, {None: 1}, {"a": 1.0}, [1.0], Kind.ROOM, Number.ONE]
)
def test_anything_but_the_six_types_has_no_text(value: Value) -> None:
    with pytest.raises(TypeError):
        canonical(value)


@pytest.mark.parametrize(
    "value", [2**53, -(2**53), "\ud800", {"\udfff": 1}, ["x" * MAX_LINE], "房" * (MAX_LINE // 2)]
)
def test_a_value_beyond_the_limits_has_no_text(value: Value) -> None:
    with pytest.raises(ValueError, match=r"beyond|surrogates|bytes"):
        canonical(value)


def nested(depth: int) -> Value:
    value: Value = 1
    for _ in range(depth):
        value = [value]
    return value


def test_twenty_levels_are_enough() -> None:
    text = canonical(nested(MAX_DEPTH))
    assert parse_line(text) == nested(MAX_DEPTH)
    with pytest.raises(ValueError, match="deep"):
        canonical(nested(MAX_DEPTH + 1))
    with pytest.raises(BadLine):
        parse_line(f"[{text}]")


BAD_LINES = [
    "", " ", "{", "nul", "{}x", "{} ", " {}", "{}\n", '{"a": 1}', '{"a":1,}', '{"b":1,"a":2}',
    '{"a":1,"a":1}', '{"a":1,"a":2}', "1.0", "1e3", "-0", "01", "+1", "NaN", "Infinity", "-Infinity",
    '{"a":NaN}', '"\\u4e2d"', '"\\u001F"', '"\\/"', '"\\ud800"', '"\\ud83d\\ude00"', "9007199254740992",
    "1" * 5000, "'a'", "\ufeff{}", '"\t"', "[" * 100_000, '{"a":' * 100_000, "[" * 30 + "]" * 30,
    '"' + "x" * MAX_LINE + '"', "\ud800",
]  # fmt: skip


@pytest.mark.parametrize("line", BAD_LINES, ids=lambda line: repr(line[:20]))
def test_a_line_with_another_spelling_is_refused(line: str) -> None:
    with pytest.raises(BadLine):
        parse_line(line)


@given(values, st.data())
def test_a_line_with_one_character_altered_is_another_value_or_refused(
    value: Value, data: st.DataObject
) -> None:
    line = canonical(value)
    at = data.draw(st.integers(0, len(line) - 1))
    altered = line[:at] + data.draw(st.characters(exclude_categories=["Cs"])) + line[at + 1 :]
    try:
        read = parse_line(altered)
    except BadLine:
        return
    assert canonical(read) == altered


objects = st.dictionaries(texts, values, max_size=3)


@given(st.lists(objects, max_size=5))
def test_many_lines_are_read_and_named_as_each_alone(read: list[dict[str, Value]]) -> None:
    lines = [canonical(one) for one in read]
    assert parse_lines(lines) == [parse_line(line) for line in lines] == read_stored(lines)
    assert line_ids([line.encode() for line in lines]) == [line_id(line) for line in lines]


ODD_LINES = [
    "", "7", "[]", '{"a":1', '"b":2}', "NaN", '{"a":NaN}', '{"a":[1', '{"a":[{}', "{}]},{", '{"a":1},{"b":2}',
    '{"b":2},NaN,{"c":3}', '{"a":1,"a":1}', '{"b":1,"a":1}', '{"a": 1}', '{"a":1} ', ' {"a":1}', '{"a":1.0}',
    '{"a":"\\u0041"}', '{"a":-0}', '{"a":9007199254740992}', '{"a":"\ud800"}', "{" * 30, '{"a":' * 21 + "1" + "}" * 21,
]  # fmt: skip


@given(st.lists(st.one_of(objects.map(canonical), st.sampled_from(ODD_LINES)), max_size=4), st.randoms())
def test_many_lines_are_refused_if_one_of_them_would_be(lines: list[str], random: Random) -> None:
    random.shuffle(lines)

    def refused(line: str) -> bool:
        try:
            return not isinstance(parse_line(line), dict)
        except BadLine:
            return True

    if any(refused(line) for line in lines):
        with pytest.raises(BadLine):
            parse_lines(lines)
    else:
        parse_lines(lines)


def test_many_lines_may_be_as_deep_as_one() -> None:
    for inner in (nested(MAX_DEPTH - 1), nested(MAX_DEPTH)):
        line = f'{{"a":{str(inner).replace(" ", "")}}}'
        try:
            parse_line(line)
        except BadLine:
            with pytest.raises(BadLine):
                parse_lines([line, "{}"])
        else:
            assert parse_lines([line, "{}"]) == [{"a": inner}, {}]


def test_pieces_that_make_up_lines_together_are_no_lines() -> None:
    for lines in (['{"a":[1', "2]}"], ['{"a":1},{"b":2}', '{"a":[{}', "{}]}"], ['{"a":1', '"b":2}', "{}"]):
        with pytest.raises(BadLine):
            parse_lines(lines)
