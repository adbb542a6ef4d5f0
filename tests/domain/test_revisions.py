"""A mark comes back letter for letter or not at all, and three values have one answer."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.ledgers import Shape
from dorms.domain.revisions import (
    Mark,
    MarkedColumn,
    MarkedRow,
    Verdict,
    packed,
    row_code,
    unpacked,
    verdict_of,
)

KEY = bytes(range(32))
texts = st.text(max_size=40)


def a_mark(*values: str) -> Mark:
    columns = tuple(MarkedColumn(f"f{at}", f"列{at}", Shape.TEXT) for at in range(len(values)))
    row = MarkedRow(row_code(7, "ab"), UUID(int=7), values)
    return Mark("store", "units", "房源台账", date(2026, 6, 15), 1, "op", False, columns, (row,))


@given(st.lists(texts, min_size=1, max_size=5))
def test_any_text_survives_the_mark(values: list[str]) -> None:
    mark = a_mark(*values)

    assert unpacked(packed(mark, KEY), KEY) == mark


@given(st.integers(0, 3000), st.sampled_from("Aa0+/.="))
def test_a_changed_letter_or_another_key_makes_it_no_mark(at: int, letter: str) -> None:
    mark = a_mark("一", "二")
    text = packed(mark, KEY)
    place = at % len(text)
    changed = text[:place] + letter + text[place + 1 :]

    assert unpacked(text, KEY[::-1]) is None
    assert changed == text or unpacked(changed, KEY) is None


def test_blanks_and_line_breaks_that_a_spreadsheet_puts_in_do_not_matter() -> None:
    text = packed(a_mark("一"), KEY)

    assert unpacked(f" {text[:20]}\n{text[20:]} ", KEY) == a_mark("一")


def test_what_is_no_mark_at_all_is_none() -> None:
    assert unpacked("", KEY) is None
    assert unpacked("dorms-sheet-1", KEY) is None
    assert unpacked("dorms-sheet-1.x.y", KEY) is None


def test_a_mark_of_a_newer_program_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dorms.domain.revisions.VERSION", 2)
    newer = packed(a_mark("一"), KEY)
    monkeypatch.undo()

    assert unpacked(newer, KEY) is None


@given(st.integers(0, 24**4 - 1), st.integers(0, 24**4 - 1))
def test_codes_are_six_letters_and_never_alike(one: int, other: int) -> None:
    codes = row_code(one, "salt"), row_code(other, "salt")

    assert all(len(code) == 6 and code.isalpha() and code.isupper() for code in codes)
    assert (codes[0] == codes[1]) == (one == other)


def test_the_codes_of_another_export_are_strange_almost_always() -> None:
    mine = {row_code(number, "one") for number in range(2000)}
    others = {row_code(number, "two") for number in range(2000)}

    assert len(mine & others) < 20


@given(texts, texts, texts)
def test_nobodys_change_is_lost_whatever_the_three_values_are(exported: str, edited: str, now: str) -> None:
    verdict = verdict_of(exported, edited, now)

    assert (verdict is Verdict.PROPOSED) == (edited != exported and now == exported)
    assert (verdict is Verdict.CONFLICT) == (len({exported, edited, now}) == 3)
    assert (verdict is Verdict.KEPT) == (edited == exported and now != exported)
    assert (verdict is Verdict.AGREED) == (edited == now and now != exported)


def test_a_row_is_found_by_its_code() -> None:
    mark = a_mark("一")

    assert mark.row_of_code()[mark.rows[0].code] is mark.rows[0]
    assert replace(mark, rows=()).row_of_code() == {}
