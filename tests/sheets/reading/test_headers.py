"""Finding the sheet, the header and the columns (B13-B18), and accounting for every other row."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dorms.domain.imports import Kind, NoticeCode, Outcome, SheetMapping, Skipped, SkipReason
from dorms.errors.sheets import HeaderNotFound, SameHeaderTwice, SheetNotFound, SheetUnclear
from dorms.messages import explain
from dorms.sheets.reading import guess_kind
from dorms.sheets.reading.fields import FORMS, Reads
from tests.sheets.reading.books import HEADERS, book, read, saved
from tests.sheets.reading.county import LI, ZHANG

HEAD = HEADERS[Kind.TEACHERS]
ROW = ["张三", "白山镇中心小学", ZHANG, "13800000001", "男", "2020-09"]
OTHER = ["李小红", "白山镇中心小学", LI, "13800000002", "女", "2021-09"]


def two_sheets(*, hide_second: bool = False) -> bytes:
    workbook = Workbook()
    first = workbook.active
    assert isinstance(first, Worksheet)
    first.title = "一校"
    second = workbook.create_sheet("二校")
    for sheet, row in ((first, ROW), (second, OTHER)):
        sheet.append(HEAD)
        sheet.append(row)
    if hide_second:
        second.sheet_state = "hidden"
    return saved(workbook)


def test_two_sheets_that_fit_alike_are_a_question() -> None:
    with pytest.raises(SheetUnclear) as caught:
        read(Kind.TEACHERS, two_sheets())

    assert "一校、二校" in explain(caught.value)


def test_the_sheet_asked_for_is_read() -> None:
    report = read(Kind.TEACHERS, two_sheets(), sheet="二校")

    assert [row.values["name"] for row in report.rows] == ["李小红"]
    assert [notice.code for notice in report.notices] == [NoticeCode.DATA_NOT_ON_FIRST_SHEET]


def test_a_hidden_sheet_is_named_and_never_read() -> None:
    report = read(Kind.TEACHERS, two_sheets(hide_second=True))

    assert [str(notice) for notice in report.notices] == ["HIDDEN_SHEET:二校"]
    with pytest.raises(SheetNotFound):
        read(Kind.TEACHERS, two_sheets(hide_second=True), sheet="二校")


def test_titles_above_the_header_are_passed_over() -> None:
    content = book([["白山镇教师花名册"], ["填报单位:", None, "2026年6月"], [], HEAD, ROW])

    report = read(Kind.TEACHERS, content)

    assert report.header_row == 4
    assert len(report.rows) == 1


def test_a_header_of_two_levels_with_merged_cells_is_read_by_both() -> None:
    def merge(sheet: Worksheet) -> None:
        for area in ("A1:A2", "B1:B2", "C1:D1", "E1:F1"):
            sheet.merge_cells(area)

    rows: list[list[object]] = [
        ["姓名", "学校", "本人", None, "配偶", None],
        [None, None, "身份证号", "联系电话", "姓名", "身份证号"],
        ["1", "2", "3", "4", "5", "6"],
        ["张三", "白山镇中心小学", ZHANG, "13800000001", "李小红", LI],
    ]

    report = read(Kind.TEACHERS, book(rows, touch=merge))

    assert report.columns == {
        "姓名": "name",
        "学校": "school",
        "本人身份证号": "id_number",
        "联系电话": "phone",
        "配偶姓名": "spouse_name",
        "配偶身份证号": "spouse_id",
    }
    assert report.skipped == (Skipped(3, SkipReason.COLUMN_NUMBERS),)
    assert report.rows[0].outcome is Outcome.OK


def test_a_sheet_without_the_header_asks_for_a_mapping_and_takes_it() -> None:
    content = book([["甲", "乙", "丙"], ["张三", "白山镇中心小学", ZHANG]])
    with pytest.raises(HeaderNotFound) as caught:
        read(Kind.TEACHERS, content)
    assert "表头" in explain(caught.value)

    mapping = SheetMapping({"甲": "name", "乙": "school", "丙": "id_number"}, header_row=1)

    assert read(Kind.TEACHERS, content, mapping=mapping).rows[0].values["name"] == "张三"


def test_a_mapping_can_leave_a_column_out() -> None:
    report = read(Kind.TEACHERS, book([HEAD, ROW]), mapping=SheetMapping({"联系电话": ""}))

    assert report.ignored_columns == ("联系电话",)
    assert "phone" not in report.rows[0].values


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("身份证", "id_number"),
        ("证件号码", "id_number"),
        ("本人身份证号码(18位)", "id_number"),
        ("联系电话(手机)", "phone"),
        ("手机号码*", "phone"),
        ("参加工作\n时间", "joined"),
        ("性  别", "sex"),
        ("工作单位", "school"),
    ],
)
def test_other_words_in_the_header_are_known(header: str, field: str) -> None:
    report = read(Kind.TEACHERS, book([["姓名", "学校全名", header, "单位"], ["张三", None, None, None]]))

    assert report.columns.get("".join(header.split())) == field


def test_a_relatives_number_is_never_taken_for_ones_own() -> None:
    report = read(
        Kind.TEACHERS,
        book([["姓名", "学校", "父亲身份证号", "紧急联系人电话"], ["张三", "白山中心校", LI, "1"]]),
    )

    assert report.ignored_columns == ("父亲身份证号", "紧急联系人电话")


def test_the_same_header_twice_is_refused_with_both_addresses() -> None:
    with pytest.raises(SameHeaderTwice) as caught:
        read(Kind.TEACHERS, book([[*HEAD, "姓名"], [*ROW, "李四"]]))

    assert "A1、G1" in explain(caught.value)


def test_unknown_columns_are_listed_as_ignored() -> None:
    report = read(Kind.TEACHERS, book([[*HEAD, "政治面貌", None], [*ROW, "群众", "x"]]))

    assert report.ignored_columns == ("政治面貌", "(H)")


def test_totals_remarks_and_repeated_headers_are_shown_as_skipped() -> None:
    rows = [
        HEAD,
        ROW,
        ["小计", "1人"],
        HEAD,
        OTHER,
        [],
        ["合 计", "2人"],
        ["负责人:    填表人:"],
        ["说明:本表一式两份"],
    ]

    report = read(Kind.TEACHERS, book(rows))

    assert [(skipped.row, str(skipped.reason)) for skipped in report.skipped] == [
        (3, "TOTAL"),
        (4, "HEADER"),
        (7, "TOTAL"),
        (8, "FOOTER"),
        (9, "FOOTER"),
    ]
    assert [row.row for row in report.rows] == [2, 5]
    assert report.totals == ()


def test_a_wrong_count_in_the_total_is_found() -> None:
    report = read(Kind.TEACHERS, book([HEAD, ROW, ["合计", "3人"]]))

    assert "3" in explain(report.totals[0])
    assert report.totals[0].counted == 1


def test_a_row_with_only_a_name_is_data_and_no_footer() -> None:
    report = read(Kind.TEACHERS, book([HEAD, ROW, ["王五"], OTHER]))

    assert [row.row for row in report.rows] == [2, 3, 4]


def test_counters_always_add_up() -> None:
    report = read(Kind.TEACHERS, book([HEAD, ROW, ROW, ["王五"], ["李小红", "某校", "123", "x"]]))

    assert sum(report.outcomes.values()) == len(report.rows) == 4
    assert report.to_json()["rows_in_file"] == 4


def test_a_hidden_column_is_read_and_said() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.column_dimensions["D"].hidden = True

    report = read(Kind.TEACHERS, book([HEAD, ROW], touch=hide))

    assert [str(notice) for notice in report.notices] == ["HIDDEN_COLUMN:联系电话"]
    assert report.rows[0].values["phone"] == "13800000001"


def test_the_kind_is_guessed_from_other_words_too() -> None:
    stays: list[list[object]] = [
        ["住户", "门牌", "入住", "合同到期", "押金"],
        ["张三", "1-1-101", None, None, None],
    ]

    assert guess_kind(book(stays), "x.xlsx") is Kind.STAYS
    assert guess_kind(book([["随便"], ["什么"]]), "x.xlsx") is None


@pytest.mark.parametrize("kind", list(Kind))
def test_no_header_word_means_two_fields_of_one_ledger(kind: Kind) -> None:
    fields_of: dict[str, set[str]] = {}
    for field in FORMS[kind]:
        for word in field.words:
            fields_of.setdefault(word, set()).add(field.name)

    assert not {word: fields for word, fields in fields_of.items() if len(fields) > 1}


@given(st.sampled_from(list(Kind)), st.randoms(use_true_random=False))
def test_columns_may_stand_in_any_order_under_any_of_their_words(kind: Kind, rng: random.Random) -> None:
    fields = [f for f in FORMS[kind] if not (kind is Kind.UNITS and f.reads is Reads.UNIT)]
    rng.shuffle(fields)
    chosen = {rng.choice(field.words): field.name for field in fields}
    title = ["表", *[None] * rng.randint(0, 2)]

    report = read(kind, book([title, list(chosen), *[["x"] * len(chosen)]]))

    assert report.columns == chosen
    assert report.header_row == 2
