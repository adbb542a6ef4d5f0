"""A form with mistakes is explained cell by cell: where, what it says, what could stand there."""

import pytest
from openpyxl import Workbook

from dorms.domain.official import Facts, ledger
from dorms.domain.templates import has_stray_braces, is_alone, marks_in
from dorms.errors.sheets import FileRefused
from dorms.errors.templates import FormTooLarge, FormWrong, Mistake
from dorms.messages import explain
from dorms.messages.templates import sentence_of
from dorms.sheets.templates import checked_form
from tests.domain.county import BUREAU
from tests.sheets.templates.forms import own_form, saved

UNITS = ledger("units", Facts(), BUREAU)


def mistakes(book: Workbook) -> list[tuple[Mistake, str]]:
    """What is wrong, and where."""
    with pytest.raises(FormWrong) as refused:
        checked_form(saved(book), "模板.xlsx", UNITS)
    assert explain(refused.value).count("\n") == len(refused.value.findings)
    return [(one.mistake, one.cell) for one in refused.value.findings]


def with_cells(**cells: str | None) -> Workbook:
    book = own_form()
    for cell, text in cells.items():
        book.worksheets[0][cell] = text
    return book


def test_the_bureaus_own_form_has_no_mistakes() -> None:
    layout = checked_form(saved(own_form()), "模板.xlsx", UNITS)

    assert (layout.sheet, layout.row) == ("附件3", 5)


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"A3": "{{填报单伟}}"}, [(Mistake.UNKNOWN, "A3")]),
        ({"B5": "{{#学校名}}"}, [(Mistake.UNKNOWN_COLUMN, "B5")]),
        ({"F5": "{{#身份证号}}"}, [(Mistake.UNKNOWN_COLUMN, "F5")]),
        ({"A3": "{{填报单位}"}, [(Mistake.BRACES, "A3")]),
        ({"A3": "{填报单位}"}, [(Mistake.BRACES, "A3")]),
        ({"F6": "{{#备注}}"}, [(Mistake.TWO_ROWS, "F6")]),
        ({"F5": "{{小计:建筑面积}}"}, [(Mistake.MIXED, "F5"), (Mistake.ORDER, "F5")]),
        ({"F6": "{{合计:建筑面积}}", "F3": "{{合计:核定人数}}"}, [(Mistake.TWICE, "F6")]),
        ({"F3": "{{小计:核定人数}}"}, [(Mistake.ORDER, "F3")]),
        ({"E6": '="{{填表人}}"'}, [(Mistake.IN_FORMULA, "E6")]),
    ],
)
def test_each_mistake_is_named_with_its_cell(cells: dict[str, str], found: list[tuple[Mistake, str]]) -> None:
    assert mistakes(with_cells(**cells)) == found


def test_a_form_without_a_row_to_repeat_is_told_which_marks_there_are() -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "{{标题}}"
    with pytest.raises(FormWrong) as refused:
        checked_form(saved(book), "模板.xlsx", UNITS)
    (finding,) = refused.value.findings

    assert finding.mistake is Mistake.NO_ROW
    assert "{{#房号}}" in sentence_of(finding)


def test_a_block_over_several_rows_cannot_be_repeated() -> None:
    book = own_form()
    book.worksheets[0].merge_cells("F4:F5")

    assert (Mistake.TALL, "F4") in mistakes(book)


def test_what_was_meant_is_proposed() -> None:
    with pytest.raises(FormWrong) as refused:
        checked_form(saved(with_cells(A3="{{填报单伟}}", C5="{{#建筑面}}")), "模板.xlsx", UNITS)
    words = explain(refused.value)

    assert "工作表“附件3”A3：没有“{{填报单伟}}”这个标记。是不是想写：{{填报单位}}" in words
    assert "{{#建筑面积" in words


def test_a_file_that_is_no_workbook_is_refused_as_everywhere() -> None:
    with pytest.raises(FileRefused):
        checked_form(b"", "模板.xlsx", UNITS)
    with pytest.raises(FileRefused):
        checked_form(saved(own_form())[:2000], "模板.xlsx", UNITS)
    with pytest.raises(FormTooLarge):
        checked_form(bytes(400_000), "模板.xlsx", UNITS)


def test_marks_may_be_typed_with_any_braces_and_blanks() -> None:
    for text in ("{{#房号}}", "｛｛＃房号｝｝", "{{ # 房 号 }}", "{｛#房号｝}"):
        (spot,) = marks_in(text)
        assert (spot.name, is_alone(text, [spot]), has_stray_braces(text)) == ("房号", True, False)
