"""The top of a sheet for a person who points at its header."""

from pathlib import Path

import pytest

from dorms.domain.imports import Kind
from dorms.errors.sheets import SheetNotFound
from dorms.sheets.reading import likely_kind, peek

DATA = Path(__file__).parents[2] / "data"


def test_the_first_rows_are_seen_as_they_stand() -> None:
    path = DATA / "county" / "房源台账.xlsx"

    found = peek(path.read_bytes(), path.name)

    assert found.sheets == ("房源台账",)
    assert found.rows[0].cells == ("庐江县农村教师周转宿舍房源台账",)
    assert "学校(房屋所在)" in found.labels_of(4)
    assert found.labels_of(4)[0] == "(A)"
    assert found.labels_of(999) == ()


@pytest.mark.parametrize(
    "name", ["04_申请登记_GBK.csv", "05_报修登记_旧版.xls", "03_房屋统计_隐藏与公式.xlsx"]
)
def test_every_kind_of_file_has_a_top(name: str) -> None:
    path = DATA / "messy" / name

    assert peek(path.read_bytes(), name).rows


def test_a_sheet_that_is_not_there_is_told_with_those_that_are() -> None:
    path = DATA / "county" / "学校名录.xlsx"
    with pytest.raises(SheetNotFound) as refused:
        peek(path.read_bytes(), path.name, "没有")
    assert refused.value.sheets == ("学校名录",)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("学校名录.xlsx", Kind.SCHOOLS),
        ("教师周转宿舍维修台账.xls", Kind.TICKETS),
        ("2026教师花名册.xlsx", Kind.TEACHERS),
        ("入住花名册.xlsx", Kind.STAYS),
        ("随便.xlsx", None),
    ],
)
def test_a_name_tells_which_ledger_a_file_is_likely_to_be(name: str, kind: Kind | None) -> None:
    assert likely_kind(name) is kind
