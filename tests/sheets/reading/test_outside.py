"""Lists of other offices: whatever the order of their columns, names and numbers are found."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from dorms.errors.reviewing import EvidenceColumns
from dorms.sheets.reading.outside import read_outside


def book(*rows: list[object]) -> bytes:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def test_a_property_list_in_any_column_order_is_read() -> None:
    content = book(
        ["庐江县不动产登记信息"],
        ["序号", "坐落", "证件号码", "权利人名称", "权利人", "面积"],
        [1, "白山镇建设路1号", "342622198501011234", "", "张三", 98.5],
        [2, "同大镇", None, "", "李四", 100.0],
        [None, None, None, None, None, None],
    )
    first, second = read_outside(content, "房产.xlsx")
    assert (first.row, first.name, first.id_number) == (3, "张三", "342622198501011234")
    assert first.says == "坐落：白山镇建设路1号；面积：98.5"
    assert (second.name, second.id_number, second.says) == ("李四", "", "坐落：同大镇；面积：100")


def test_one_of_the_two_columns_is_enough() -> None:
    (entry,) = read_outside(book(["承租人", "小区"], ["王五", "阳光家园"]), "公租房.xlsx")
    assert (entry.name, entry.id_number) == ("王五", "")


def test_a_list_with_neither_is_refused() -> None:
    with pytest.raises(EvidenceColumns):
        read_outside(book(["小区", "面积"], ["阳光家园", 50]), "别的.xlsx")
