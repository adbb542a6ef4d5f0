"""Lists and ledgers on paper: every row once, heads on every page, nothing cut, the width filled."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from dorms.domain.papers import Align, ListColumn, ListRow, ListSheet, RowKind
from dorms.papers import Document, render, to_image
from dorms.papers.grid import Grid
from dorms.papers.ledger import list_blocks, list_shape
from dorms.papers.steps import run_through
from dorms.papers.text import clean
from tests.papers import ledger_samples, samples

Read = Callable[[Document], str]


def sheet(rows: Sequence[tuple[str, ...]], *titles: str, landscape: bool = True) -> ListSheet:
    columns = tuple(ListColumn(title) for title in titles)
    return ListSheet(
        heading="列表", columns=columns, rows=tuple(ListRow(row) for row in rows), landscape=landscape
    )


def table_of(made: ListSheet) -> Grid:
    return next(
        block for block in run_through(list_blocks(made))[0] if isinstance(block, Grid) and block.ruled
    )


def test_a_ledger_of_200_rows_runs_over_pages_and_loses_none(read: Read) -> None:
    document = render(ledger_samples.occupancy_ledger(200))

    pages = read(document).split("\f")[:-1]

    assert len(pages) == len(document.pages) > 5
    assert re.findall(r"XY-A-2025-(\d{4})", "".join(pages)) == [f"{number:04}" for number in range(1, 201)]
    assert "农村教师周转宿舍入住花名册" in pages[0]
    assert "农村教师周转宿舍入住花名册" not in pages[1]
    assert "填表人：李晓梅" in pages[-1]
    assert all(page.shape.landscape for page in document.pages)


def test_both_levels_of_the_head_and_the_numbered_row_are_on_every_page(read: Read) -> None:
    for page in read(render(ledger_samples.occupancy_ledger(200))).split("\f")[:-1]:
        if "XY-A" not in page:
            continue
        assert "入住房屋" in page
        assert "期限止" in page
        assert re.search(r"1\s+2\s+3\s+4.*17\s+18\s+19", page)


def test_each_page_says_its_number_and_how_many_there_are(read: Read) -> None:
    pages = read(render(ledger_samples.occupancy_ledger(200))).split("\f")[:-1]

    for number, page in enumerate(pages, 1):
        assert f"第{number}页/共{len(pages)}页" in page.replace(" ", "")


def test_sums_are_bold() -> None:
    table = table_of(ledger_samples.occupancy_ledger(10))

    bold = [row.cells[1].text for row in table.rows if row.cells[1] and row.cells[1].style.bold]

    assert bold == ["石桥镇小计", ""]
    assert [row.cells[0].text for row in table.rows if row.cells[0] and row.cells[0].style.bold] == [
        "",
        "合计",
    ]


def test_the_table_is_closed_below_at_every_page_end() -> None:
    document = render(ledger_samples.occupancy_ledger(100))

    for page in document.pages[:-1]:
        last = page.placed[-1]
        bottom = page.shape.top + last.top + last.slab.height
        image = to_image(page, 144)
        scale = 144 / 1440
        middle = round(page.shape.left + page.shape.width / 2) * scale
        assert _dark_rows(image, round(middle) + 3, round(bottom * scale)), "no rule under the last row"


def _dark_rows(image: QImage, x: int, y: int) -> bool:
    return any(image.pixelColor(x, at).lightness() < 160 for at in range(y - 2, y + 3))


def test_no_row_is_cut_by_a_page_end() -> None:
    for page in render(ledger_samples.occupancy_ledger(150)).pages:
        for placed in page.placed:
            assert placed.top + placed.slab.height <= page.shape.height + 0.01


@settings(max_examples=40 * samples.MANY, deadline=None)
@given(
    st.integers(1, 30).flatmap(
        lambda width: st.lists(
            st.lists(st.text("石桥小学12-.ab ", max_size=40), min_size=width, max_size=width).map(tuple),
            max_size=12,
        )
    ),
    st.booleans(),
)
def test_any_table_fits_the_width_exactly(rows: list[tuple[str, ...]], landscape: bool) -> None:
    width = len(rows[0]) if rows else 3
    made = sheet(rows, *(f"列{at}" for at in range(width)), landscape=landscape)

    table = table_of(made)

    assert sum(table.widths) == pytest.approx(list_shape(made).width)
    assert min(table.widths) > 0


def test_names_and_numbers_are_not_broken_when_words_must_wrap() -> None:
    rows = [(f"{at}", "欧阳玥", "341421********1234", "与配偶同住，" * 9) for at in range(30)]
    table = table_of(sheet(rows, "序号", "姓名", "身份证号", "备注", landscape=False))

    for row in table.rows[1:]:
        for column in (0, 1, 2):
            cell = row.cells[column]
            assert cell is not None
            assert cell.style.width(cell.text) <= table.widths[column] - 2 * table.beside


def test_a_small_table_is_set_in_full_size() -> None:
    cell = table_of(sheet([("1", "张三")], "序号", "姓名")).rows[1].cells[0]

    assert cell is not None
    assert cell.style.size == 210


def test_a_cell_longer_than_a_page_is_printed_whole(read: Read) -> None:
    words = "".join(f"第{number}句。" for number in range(1, 2500))
    document = render(sheet([("1", words), ("2", "后一行")], "序号", "内容", landscape=False))

    text = re.sub(r"\s+|第\d+页/共\d+页|序号|内容", "", read(document))

    assert len(document.pages) > 1
    assert words.replace(" ", "") in re.sub(r"(?<=。)1(?=第)", "", text)
    assert "后一行" in text


def test_two_cells_as_long_as_pages_keep_side_by_side(read: Read) -> None:
    left = "".join(f"左{number}。" for number in range(800))
    right = "".join(f"右{number}。" for number in range(1600))

    text = read(render(sheet([(left, right)], "甲", "乙", landscape=False)))

    assert text.count("左") == 800
    assert text.count("右") == 1600
    assert "左0。" in text.split("\f")[0]


def test_rows_shorter_or_longer_than_the_head_are_made_to_fit(read: Read) -> None:
    text = read(render(sheet([("1",), ("2", "乙", "多余")], "序号", "姓名")))

    assert "多余" not in text
    assert "乙" in text


def test_an_empty_list_prints_its_head(read: Read) -> None:
    document = render(sheet([], "序号", "姓名"))

    assert len(document.pages) == 1
    assert "姓名" in read(document)


def test_hostile_cells_are_printed_as_they_are(read: Read) -> None:
    hostile = ["<b>张三</b>", "=HYPERLINK(1)", "&lt;", "{序号}", "%1"]

    text = read(render(sheet([(one,) for one in hostile], "姓名")))

    for one in hostile:
        assert clean(one) in text


def test_line_breaks_in_a_cell_stay(read: Read) -> None:
    text = read(render(sheet([("第一行\n第二行",)], "备注")))

    assert re.search(r"第一行\s*\n\s*第二行", text)


def test_numbers_stand_at_the_right() -> None:
    made = ListSheet(
        heading="台账",
        columns=(ListColumn("项目"), ListColumn("金额", align=Align.RIGHT)),
        rows=(ListRow(("租金", "100.00")), ListRow(("合计", "100.00"), RowKind.TOTAL)),
    )

    assert [row.cells[1].align for row in table_of(made).rows[1:] if row.cells[1]] == [Align.RIGHT] * 2


def test_missing_glyphs_of_a_list_are_named() -> None:
    assert render(replace(ledger_samples.occupancy_ledger(1), heading="กข")).missing == "กข"
