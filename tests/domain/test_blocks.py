"""Cells from the clipboard: whatever a spreadsheet writes is read back, whatever else is taken as it stands."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.blocks import SCIENTIFIC, read_block

cells = st.text(alphabet='ab"\t\n 房，,01=', max_size=6)


def written(rows: list[list[str]]) -> str:
    """As Excel and WPS put it: quotes only where they are needed."""
    buffer = io.StringIO()
    csv.writer(buffer, dialect="excel-tab", lineterminator="\r\n").writerows(rows)
    return buffer.getvalue()


@given(st.lists(st.lists(cells, min_size=2, max_size=3), min_size=1, max_size=4))
def test_what_a_spreadsheet_writes_is_read_back(rows: list[list[str]]) -> None:
    width = max(map(len, rows))
    even = [row + [""] * (width - len(row)) for row in rows]
    if any(cell.strip() for row in even for cell in row):
        found = read_block(written(even))
        while found and len(found) < len(even):
            found.append([""] * width)
        assert found == even


@given(st.text(max_size=60))
def test_any_text_is_some_block(text: str) -> None:
    found = read_block(text)

    assert len({len(row) for row in found}) <= 1


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("", []),
        (" \t\n", []),
        ("a", [["a"]]),
        ("a\tb\r\n", [["a", "b"]]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        ('"两行\n内容"\tb', [["两行\n内容", "b"]]),
        ('5" 管\tb', [['5" 管', "b"]]),
        ('"没有关上\tb', [['"没有关上', "b"]]),
        ('""""\tb', [['"', "b"]]),
        ('"a"b\tc', [['"a"b', "c"]]),
        ("a\tb\nc", [["a", "b"], ["c", ""]]),
    ],
)
def test_quotes_and_breaks(text: str, block: list[list[str]]) -> None:
    assert read_block(text) == block


@pytest.mark.parametrize(
    ("text", "is_lost"),
    [
        ("5.1023E+17", True),
        ("3.40124E+17", True),
        ("5E17", True),
        ("340124198308120017", False),
        ("E5", False),
    ],
)
def test_scientific_notation_is_seen(text: str, is_lost: bool) -> None:
    assert bool(SCIENTIFIC.fullmatch(text)) is is_lost
