"""Amounts and codes, formulas, merged, ditto and hidden cells, rows one column off (B19-B21, B24, B41)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from dorms.domain.imports import Code, Kind, Outcome
from dorms.messages import explain
from dorms.sheets.reading.fields import FORMS, Field
from dorms.sheets.reading.numbers import read_number, read_phone
from tests.sheets.reading.books import HEADERS, bare, book, codes, only, read, row, sheet_xml, text_row
from tests.sheets.reading.county import LI, WANG, ZHANG

SCHOOL = "白山镇中心小学"
UNIT = f"{SCHOOL}-1栋-1单元-101"
AREA = next(field for field in FORMS[Kind.UNITS] if field.name == "floor_area_m2")
COST = next(field for field in FORMS[Kind.TICKETS] if field.name == "material_cost")
PEOPLE = next(field for field in FORMS[Kind.UNITS] if field.name == "capacity")


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1,200", "1200"),
        ("1,200.50", "1200.50"),
        ("１２０", "120"),
        ("500元", "500"),
        ("50 元", "50"),
        ("￥1200", "1200"),
        (" 35.00", "35.00"),
        ("35.00㎡", "35.00"),
        ("35.00m2", "35.00"),
        ("三十五", "35"),
        ("85元/月", "85"),
    ],
)
def test_a_number_with_marks_is_repaired(cell: str, value: str) -> None:
    reading = read_number(cell, COST)

    assert (reading.value, reading.code) == (Decimal(value), Code.NUMBER_FORM)


@pytest.mark.parametrize("cell", [35, 35.5, "35", "35.00", "0"])
def test_a_plain_number_is_fine(cell: str | int | float) -> None:
    assert read_number(cell, COST).code is None


@pytest.mark.parametrize("cell", ["三四十", "35左右", "约35", "30-40", "1e5", "五百多", "12..5", "1,20"])
def test_an_unclear_number_is_asked(cell: str) -> None:
    assert read_number(cell, COST).code is Code.NUMBER_UNCLEAR


@pytest.mark.parametrize(
    ("cell", "field"),
    [(-50, COST), ("-50", COST), (1e9, COST), (4.9, AREA), (201, AREA), ("350㎡", AREA), (0, PEOPLE)],
)
def test_a_number_out_of_bounds_is_refused(cell: float | str, field: Field) -> None:
    reading = read_number(cell, field)

    assert (reading.value, reading.code, reading.outcome) == (None, Code.NUMBER_RANGE, Outcome.REFUSED)


def test_half_a_person_is_asked() -> None:
    assert read_number(1.5, PEOPLE).code is Code.NUMBER_UNCLEAR


@pytest.mark.parametrize(
    ("header", "word", "code", "value"),
    [
        ("使用状态", "空置", "SYNONYM", "可分配"),
        ("使用状态", "已入住", "SYNONYM", "在住"),
        ("使用状态", "机动", "SYNONYM", "预留(机动)"),
        ("使用状态", "预留（机动）", "SYNONYM", "预留(机动)"),
        ("使用状态", "待维修", "UNKNOWN_CODE", None),
        ("资金来源", "周转房", "SYNONYM", "周转宿舍项目"),
        ("资金来源", "公共租赁住房", "SYNONYM", "公租房"),
        ("安全等级", "A", "SYNONYM", "A级"),
        ("安全等级", "Ｂ级", "SYNONYM", "B级"),
        ("户型", "1室1厨1卫", "SYNONYM", "一室一厨一卫"),
        ("户型", "单间", None, "单间"),
        ("户型", "单间 ", "INVISIBLE", "单间"),
    ],
)
def test_codes_are_known_by_other_words(header: str, word: str, code: str | None, value: str | None) -> None:
    extra = "使用状态" if header != "使用状态" else "户型"
    result = row(
        Kind.UNITS,
        SCHOOL,
        "3栋",
        "1单元",
        "501",
        word,
        None,
        header=("学校", "楼栋", "单元", "房号", header, extra),
    )

    assert codes(result) == ([code] if code else [])
    assert word.strip() in str(result.problems) or value == word
    assert value in [result.values.get(name) for name in ("state", "funding", "safety", "unit_type")]


def test_an_unknown_code_comes_with_the_words_that_are_allowed() -> None:
    result = row(Kind.UNITS, SCHOOL, "3栋", "1单元", "501", "单间", 35, 2, "待维修")

    assert "维修停用" in explain(only(result))


@pytest.mark.parametrize(
    ("word", "value"), [("√", "是"), ("×", "否"), ("是", "是"), ("服从", "是"), ("不服从", "否")]
)
def test_marks_are_answers(word: str, value: str) -> None:
    head = ("姓名", "身份证号", "志愿1", "服从调剂")

    assert row(Kind.APPLICATIONS, "张三", ZHANG, SCHOOL, word, header=head).values["accepts_other"] == value


def formula_row(cell: str) -> str:
    cells = text_row(2, SCHOOL, "3栋", "1单元", "501", "单间").removesuffix("</row>")
    return text_row(1, *HEADERS[Kind.UNITS]) + cells + cell + "</row>"


@pytest.mark.parametrize(
    ("cell", "code", "value"),
    [
        ('<c r="F2"><f>7*5</f><v>35</v></c>', "FORMULA_CACHED", Decimal(35)),
        ('<c r="F2"><f>7*5</f><v></v></c>', "FORMULA_NO_VALUE", None),
        ('<c r="F2"><f>7*5</f></c>', "FORMULA_NO_VALUE", None),
        ('<c r="F2"><f t="shared" si="0"/><v>35</v></c>', "FORMULA_CACHED", Decimal(35)),
        ('<c r="F2" t="str"><f>T(A1)</f><v>35㎡</v></c>', "NUMBER_FORM FORMULA_CACHED", Decimal(35)),
        ('<c r="F2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "CELL_ERROR", None),
        ('<c r="F2" t="e"><v>#REF!</v></c>', "CELL_ERROR", None),
    ],
)
def test_formulas_give_their_stored_value_or_refuse_the_row(
    cell: str, code: str, value: Decimal | None
) -> None:
    result = read(Kind.UNITS, bare(sheet_xml(formula_row(cell)))).rows[0]

    assert " ".join(codes(result)) == code
    assert result.values["floor_area_m2"] == value


def test_an_error_value_pasted_as_text_is_an_error_all_the_same() -> None:
    result = row(Kind.UNITS, SCHOOL, "3栋", "1单元", "501", "#N/A", 35, 2, "可分配")

    assert (result.outcome, codes(result)) == (Outcome.REFUSED, ["CELL_ERROR"])
    assert "E2" in explain(only(result))


def test_cells_below_the_first_of_a_merged_block_take_its_value() -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("B2:B3")

    rows = [("姓名", "学校", "身份证号"), ("张三", "白山中心校", ZHANG), ("李小红", None, LI)]

    report = read(Kind.TEACHERS, book(rows, touch=merge))

    assert codes(report.rows[0]) == ["SYNONYM"]
    assert sorted(codes(report.rows[1])) == ["MERGED", "SYNONYM"]
    assert report.rows[1].values["school"] == SCHOOL


@pytest.mark.parametrize("mark", ["同上", "〃", "″"])
def test_ditto_takes_the_value_of_the_row_directly_above(mark: str) -> None:
    rows = [("姓名", "学校", "身份证号"), ("张三", SCHOOL, ZHANG), ("李小红", mark, LI)]

    report = read(Kind.TEACHERS, book(rows))

    assert codes(report.rows[1]) == ["DITTO"]
    assert report.rows[1].values["school"] == SCHOOL


def test_ditto_under_an_empty_or_a_total_row_or_in_a_name_is_asked() -> None:
    head = ("姓名", "学校", "身份证号")
    under_empty = [head, ("张三", SCHOOL, ZHANG), (), ("李小红", "同上", LI)]
    under_total = [head, ("张三", SCHOOL, ZHANG), ("小计",), ("李小红", "同上", LI)]
    in_name = [head, ("张三", SCHOOL, ZHANG), ("同上", SCHOOL, None)]

    for rows in (under_empty, under_total, in_name):
        result = read(Kind.TEACHERS, book(rows)).rows[1]
        assert (result.outcome, codes(result)) == (Outcome.NEEDS_PERSON, ["DITTO"])


def test_parts_of_a_unit_may_be_merged_or_dittoed() -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("C2:C3")

    head = ("姓名", "身份证号", "住宿学校", "楼栋", "单元", "房号")
    rows = [
        head,
        ("张三", ZHANG, SCHOOL, "1栋", "1单元", 101),
        ("李小红", LI, None, "同上", "同上", 102),
        (),
        ("王五", WANG, SCHOOL, "同上", "1单元", 101),
    ]

    report = read(Kind.STAYS, book(rows, touch=merge))

    assert report.rows[1].values["unit"] == f"{SCHOOL}-1栋-1单元-102"
    found = [(problem.column, str(problem.code)) for problem in report.rows[1].problems]
    assert found == [("住宿学校", "MERGED"), ("楼栋", "DITTO"), ("单元", "DITTO")]
    assert (report.rows[2].outcome, report.rows[2].values["unit"]) == (Outcome.NEEDS_PERSON, None)
    assert codes(report.rows[2]) == ["DITTO"]


def test_a_hidden_row_is_asked_about() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[3].hidden = True

    rows = [("姓名", "学校", "身份证号"), ("张三", SCHOOL, ZHANG), ("李小红", SCHOOL, LI)]
    report = read(Kind.TEACHERS, book(rows, touch=hide))

    assert [codes(result) for result in report.rows] == [[], ["HIDDEN_ROW"]]
    assert (report.rows[1].problems[0].column, report.rows[1].problems[0].field) == ("姓名", "name")


def test_a_row_one_column_off_its_headers_is_one_question() -> None:
    head = ("序号", "姓名", "性别", "身份证号", "联系电话", "入职年月")
    good = (1, "张三", "男", ZHANG, "13800000001", "2020-09")
    shifted = (2, "李小红", None, "女", LI, "13800000002", "2021-09")

    report = read(Kind.TEACHERS, book([head, good, shifted]))

    assert codes(report.rows[0]) == []
    assert codes(report.rows[1]) == ["COLUMN_SHIFT"]


def test_a_control_character_refuses_the_row() -> None:
    content = f"姓名,学校,身份证号\n张\x0b三,{SCHOOL},{ZHANG}\n".encode()

    result = read(Kind.TEACHERS, content, "教师.csv").rows[0]

    assert (result.outcome, codes(result)) == (Outcome.REFUSED, ["CONTROL_CHAR"])


def test_a_cell_longer_than_any_program_keeps_is_refused() -> None:
    content = "姓名,学校,备注\n张三,{},{}\n".format(SCHOOL, "长" * 32768).encode()

    result = read(Kind.TEACHERS, content, "教师.csv").rows[0]

    assert codes(result) == ["TOO_LONG"]
    assert len(explain(only(result))) < 300


def test_escaped_characters_of_excel_are_characters() -> None:
    rows = text_row(1, "姓名", "学校", "备注") + text_row(
        2, "张三", SCHOOL, "甲_x000D_乙 &amp; &lt;丙&gt; &#20013;"
    )

    result = read(Kind.TEACHERS, bare(sheet_xml(rows))).rows[0]

    assert result.values["note"] == "甲乙 & <丙> 中"


def test_rich_text_and_shared_strings_are_joined_without_phonetic_guides() -> None:
    strings = (
        "<sst><si><t>姓名</t></si><si><t>学校</t></si><si><r><t>张</t></r><r><t>三</t></r>"
        '<rPh sb="0" eb="1"><t>zhang</t></rPh></si><si><t xml:space="preserve">白山镇中心小学</t></si></sst>'
    )
    rels = (
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
        '<Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>'
    )
    rows = "".join(
        f'<row r="{r}"><c r="A{r}" t="s"><v>{a}</v></c><c r="B{r}" t="s"><v>{b}</v></c></row>'
        for r, a, b in ((1, 0, 1), (2, 2, 3))
    )
    content = bare(sheet_xml(rows), **{"xl/_rels/workbook.xml.rels": rels, "xl/sharedStrings.xml": strings})

    assert read(Kind.TEACHERS, content).rows[0].values == {"name": "张三", "school": SCHOOL}


def test_an_empty_field_without_which_nothing_can_be_stored_is_asked() -> None:
    result = row(Kind.STAYS, "张三", SCHOOL, ZHANG, None, None, None, None)

    assert codes(result) == ["MISSING"]


numbers = st.decimals(0, 9_999_999, places=2)


@given(numbers)
def test_every_amount_is_read_back_from_every_writing(amount: Decimal) -> None:
    for form in ("{}", "{:,}", "{}元", "￥{}", " {} 元"):
        assert read_number(form.format(amount), COST).value == amount
    wide = str(amount).translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789."})
    assert read_number(wide, COST).value == amount


@given(st.one_of(st.text(), st.integers(), st.floats()))
def test_any_cell_gives_a_number_within_bounds_or_a_finding(cell: str | int | float) -> None:
    reading = read_number(cell, AREA)

    assert reading.code is not None or reading.value == "" or 5 <= Decimal(reading.value) <= 200  # type: ignore[arg-type]


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.sampled_from(["{}", "+86 {}", "{0:.3} {0:.0}"]))
def test_phones_are_read_back(phone: str, form: str) -> None:
    written = f"{phone[:3]}-{phone[3:7]} {phone[7:]}" if ":." in form else form.format(phone)

    assert read_phone(written).value == phone
