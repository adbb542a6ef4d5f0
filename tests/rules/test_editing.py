"""Changing a parameter of a rule set keeps every other character, and what was changed can be read again."""

import pytest

from dorms.resources import resource
from dorms.rules.editing import passages, quoted, with_content, with_header
from dorms.rules.reading import mistakes_in, read_rules

SHIPPED = ("county-default", "school-points", "public-rental")


@pytest.mark.parametrize("name", SHIPPED)
def test_putting_back_what_stands_there_changes_nothing(name: str) -> None:
    text = resource("rules", f"{name}.toml").read_text("utf-8")
    found = passages(text)
    assert len(found) == len(read_rules(text, "").rules)
    assert all(with_content(text, slot, slot.content) == text for one in found for slot in one.slots)


def test_one_parameter_is_changed_in_place() -> None:
    text = resource("rules", "county-default.toml").read_text("utf-8")
    slot = next(s for one in passages(text) if one.kind == "total_cap" for s in one.slots if s.key == "limit")
    changed = with_content(text, slot, "48个月")
    differing = [
        pair for pair in zip(text.split("\n"), changed.split("\n"), strict=True) if pair[0] != pair[1]
    ]
    assert differing == [('limit = "60个月"', 'limit = "48个月"')]
    assert mistakes_in(changed) == ()
    wrong = mistakes_in(with_content(text, slot, "48"))
    assert [one.line for one in wrong] == [slot.line]


def test_a_parameter_inside_a_condition_of_a_condition_is_found() -> None:
    text = resource("rules", "county-default.toml").read_text("utf-8")
    slots = [slot for one in passages(text) if one.kind == "priority_group" for slot in one.slots]
    inner = next(slot for slot in slots if slot.key == "at_most")
    assert 'at_most = "5年"' in with_content(text, inner, "5年")


def test_the_head_takes_version_and_dates() -> None:
    text = resource("rules", "county-default.toml").read_text("utf-8")
    changed = with_header(text, version=quoted('2026"1'), effective="2026-09-01", until="2030-01-01")
    header = read_rules(changed, "").header
    assert (header.version, str(header.effective), str(header.until)) == (
        '2026"1',
        "2026-09-01",
        "2030-01-01",
    )


def test_a_list_over_several_lines_is_changed_and_stays_laid_out() -> None:
    text = resource("rules", "county-default.toml").read_text("utf-8")
    one_line = 'kinds = ["公租房", "保障性住房", "政策优惠购房", "租房补贴"]'
    over_lines = 'kinds = [\n  "公租房",\n  "保障性住房",\n]'
    assert one_line in text
    laid_out = text.replace(one_line, over_lines, 1)
    slot = next(
        slot for one in passages(laid_out) for slot in one.slots if slot.content == ("公租房", "保障性住房")
    )

    changed = with_content(laid_out, slot, ("公租房", "人才房"))

    assert changed == laid_out.replace('"保障性住房",\n]', '"人才房",\n]', 1)
    assert with_content(laid_out, slot, slot.content) == laid_out


def test_a_list_with_a_comment_in_it_is_left_to_the_text() -> None:
    text = resource("rules", "county-default.toml").read_text("utf-8")
    one_line = 'kinds = ["公租房", "保障性住房", "政策优惠购房", "租房补贴"]'
    commented = text.replace(one_line, 'kinds = [\n  "人才房",  # 含租补\n]', 1)

    assert not any(slot.content == ("人才房",) for one in passages(commented) for slot in one.slots)
