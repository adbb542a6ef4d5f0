"""Operations and changes as lines: what was written is what is read, byte for byte, by every version."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.canonical import MAX_DEPTH, BadLine, Value, canonical, parse_line
from dorms.domain.changes import Change, Operation
from tests.domain.test_canonical import texts, values

numbers = st.integers(0, 2**53 - 1)
patches = st.dictionaries(texts, values, max_size=3)
operations = st.builds(
    Operation,
    replica=texts, seq=numbers, prev=st.none() | texts, command=texts, actor=st.none() | texts,
    reason=texts, hlc=numbers, undoes=st.none() | texts, nonce=texts,
)  # fmt: skip
changes = st.builds(
    Change,
    operation=texts, entity=texts, row=texts, patch=patches, was=patches, nonce=texts,
    parents=st.sets(st.text("ab7", min_size=1), max_size=3).map(lambda ids: tuple(sorted(ids))),
)  # fmt: skip

OPERATION = Operation(
    replica="0197a000-0000-7000-8000-000000000001", seq=7, prev="oqru5gfp45ey7no26hzwvqwx",
    command="move_in", actor="0197a000-0000-7000-8000-000000000002", reason="新学期入住", hlc=1781500000000,
    nonce="fedcba9876543210",
)  # fmt: skip
CHANGE = Change(
    operation=OPERATION.id, entity="unit", row="0197a000-0000-7000-8000-000000000003",
    parents=("oqru5gfp45ey7no26hzwvqwx",), patch={"state": "在用", "span": ["2026-09-01", None]},
    was={"state": "预留", "span": None}, nonce="0123456789abcdef",
)  # fmt: skip


def test_the_lines_and_ids_never_change() -> None:
    assert OPERATION.line() == (
        '{"actor":"0197a000-0000-7000-8000-000000000002","command":"move_in","hlc":1781500000000,'
        '"nonce":"fedcba9876543210","prev":"oqru5gfp45ey7no26hzwvqwx","reason":"新学期入住",'
        '"replica":"0197a000-0000-7000-8000-000000000001","seq":7,"undoes":null,"v":1}'
    )
    assert OPERATION.id == "wclutfo4dw7p3iyahkskcr6d"
    assert CHANGE.line() == (
        '{"entity":"unit","min_reader":1,"nonce":"0123456789abcdef","operation":"wclutfo4dw7p3iyahkskcr6d",'
        '"parents":["oqru5gfp45ey7no26hzwvqwx"],"patch":{"span":["2026-09-01",null],"state":"在用"},'
        '"row":"0197a000-0000-7000-8000-000000000003","v":1,"was":{"span":null,"state":"预留"}}'
    )
    assert CHANGE.id == "ju2pwkgrmvfxbcutknzgb6kb"


@given(operations)
def test_an_operation_is_read_as_it_was_written(operation: Operation) -> None:
    read = Operation.from_line(operation.line())
    assert read == operation
    assert (read.id, hash(read)) == (operation.id, hash(operation))
    assert read._text() == operation.line() == canonical(parse_line(operation.line()))


@given(changes)
def test_a_change_is_read_as_it_was_written(change: Change) -> None:
    read = Change.from_line(change.line())
    assert read == change
    assert (read.id, hash(read)) == (change.id, hash(change))
    assert read._text() == change.line() == canonical(parse_line(change.line()))


def altered(line: str, **fields: Value) -> str:
    value = parse_line(line)
    assert isinstance(value, dict)
    return canonical({name: item for name, item in {**value, **fields}.items() if item != "gone"})


def test_fields_of_a_newer_version_stay_in_the_line() -> None:
    newer = altered(CHANGE.line(), v=2, colour="red")
    assert Change.from_line(newer).line() == newer
    newest = altered(OPERATION.line(), v=2, place=[1])
    assert Operation.from_line(newest).line() == newest


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("v", "1"), ("v", True), ("min_reader", None), ("operation", None), ("entity", 1), ("row", "gone"),
        ("parents", "a"), ("parents", [1]), ("parents", ["b", "a"]), ("parents", ["a", "a"]),
        ("parents", [""]), ("patch", []), ("was", None), ("was", "gone"), ("nonce", 1),
    ],
)  # fmt: skip
def test_a_change_with_a_wrong_field_is_refused(name: str, value: Value) -> None:
    with pytest.raises(BadLine, match=name):
        Change.from_line(altered(CHANGE.line(), **{name: value}))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("v", None), ("replica", 1), ("seq", "1"), ("prev", 1), ("prev", "gone"), ("command", None),
        ("actor", 0), ("reason", None), ("hlc", "gone"), ("undoes", False),
        ("nonce", 7),
    ],
)  # fmt: skip
def test_an_operation_with_a_wrong_field_is_refused(name: str, value: Value) -> None:
    with pytest.raises(BadLine, match=name):
        Operation.from_line(altered(OPERATION.line(), **{name: value}))


def test_only_an_object_is_a_line() -> None:
    with pytest.raises(BadLine):
        Change.from_line("[]")


def test_parents_must_be_named_in_one_order() -> None:
    change = Change(operation="o", entity="unit", row="r", parents=("b", "a"), patch={}, was={}, nonce="n")
    with pytest.raises(ValueError, match="ascending"):
        change.line()


def test_a_float_cannot_be_written() -> None:
    change = Change(operation="o", entity="unit", row="r", patch={"area": 45.2}, was={}, nonce="n")  # type: ignore[dict-item]
    with pytest.raises(TypeError):
        change.line()


@pytest.mark.parametrize("value", ["1.5", "1e3", "{}", "[]", "[1.5]", '{"b":1.0}', "9007199254740992"])
@pytest.mark.parametrize("depth", [0, MAX_DEPTH - 2, MAX_DEPTH - 1])
@pytest.mark.parametrize("place", ["patch", "place", "was"])
def test_what_no_line_may_hold_is_found_wherever_it_stands(place: str, depth: int, value: str) -> None:
    """In fields known here and in others, as `parse_line` says of the line alone."""
    mark = '"mark"'
    fields: dict[str, Value] = {place: {"x": "mark"}}
    line = altered(CHANGE.line(), **fields)
    line = line.replace(mark, "[" * depth + value + "]" * depth)
    try:
        parse_line(line)
    except BadLine:
        with pytest.raises(BadLine):
            Change.from_line(line)
    else:
        assert Change.from_line(line).line() == line
