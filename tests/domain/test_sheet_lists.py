"""An official sheet on paper has every line and number that Excel gets."""

from datetime import date
from decimal import Decimal

from dorms.domain.ledgers import Check, Column, Cover, Ledger, Line, LineKind, Scope, Shape, Total
from dorms.domain.papers import Align, RowKind
from dorms.domain.sheet_lists import printed, said

COLUMNS = (
    Column("name", "姓名", Shape.TEXT, 8, "人"),
    Column("id", "身份证号", Shape.DIGITS, 18, "人"),
    Column("area", "面积", Shape.DECIMAL, 8, total=Total.SUM),
    Column("since", "日期", Shape.DATE, 10),
)
LEDGER = Ledger(
    "x",
    "花名册",
    Cover(
        Scope("庐江县", school="戴桥小学"), "戴桥小学", date(2026, 6, 15), filled_by="王敏", imprint="第 7 号"
    ),
    "人",
    COLUMNS,
    (
        Line(LineKind.ROW, ("张三", "34012****", Decimal("16.1"), date(2025, 9, 1))),
        Line(LineKind.ROW, ("李四", "34012****", None, None)),
        Line(LineKind.TOTAL, ("合计", None, Decimal("16.1"), None)),
    ),
    notes=("一", "二"),
    checks=(Check(("合计", 2), (("+", "甲", 1), ("+", "乙", 1))),),
)


def test_heading_columns_lines_and_foot_are_all_there() -> None:
    sheet = printed(LEDGER)

    assert sheet.heading == "庐江县戴桥小学农村教师周转宿舍花名册"
    assert (sheet.columns[0].title, sheet.columns[0].group) == ("姓名", "人")
    assert [column.align for column in sheet.columns] == [Align.LEFT, Align.CENTRE, Align.RIGHT, Align.CENTRE]
    assert sheet.rows[0].cells == ("张三", "34012****", "16.10", "2025-09-01")
    assert sheet.rows[1].cells == ("李四", "34012****", "", "")
    assert [row.kind for row in sheet.rows] == [RowKind.PLAIN, RowKind.PLAIN, RowKind.TOTAL]
    assert sheet.subtitle == ("填报单位（盖章）：戴桥小学", LEDGER.heading)
    assert sheet.footer[1] == "填表人：王敏"
    assert sheet.notes == ("逻辑关系：合计 2 = 甲 1 + 乙 1。", "填表说明：1.一2.二", "第 7 号")
    assert sheet.numbered


def test_numbers_are_said_as_forms_write_them() -> None:
    assert said(3, Shape.CHANGE) == "+3"
    assert said(-2, Shape.CHANGE) == "-2"
    assert said(0, Shape.CHANGE) == "0"
    assert said(0, Shape.COUNT) == "0"
    assert said(Decimal("7"), Shape.DECIMAL) == "7.00"
    assert said("", Shape.TEXT) == said(None, Shape.COUNT) == ""
