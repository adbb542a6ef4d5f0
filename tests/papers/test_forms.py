"""A bureau's filled form on paper: as the form says, on its own paper, nothing cut, nothing left out unsaid."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from dorms.domain.papers.forms import (
    PAGE,
    PAGES,
    Across,
    Down,
    Edges,
    FilledForm,
    FormCell,
    FormGrid,
    FormRow,
    Lettering,
    Loss,
    LossKind,
    PageSetup,
    Rule,
    Turn,
    Type,
)
from dorms.papers import Document, collect, render, run_through, to_image
from dorms.papers.document import page_layout
from dorms.papers.form_cells import Fitted
from dorms.papers.form_grid import FormTable
from dorms.papers.slabs import paginate

Read = Callable[[Document], str]
BOX = Edges(*[Rule(0.5)] * 4)


def row(*texts: str, height: float = 20, **looks: Any) -> FormRow:
    return FormRow(height, tuple(FormCell(text, edges=BOX, **looks) for text in texts))


def grid(*rows: FormRow, widths: tuple[float, ...] = (60, 120, 60), **kinds: Any) -> FormGrid:
    return FormGrid("附件3", widths, rows, **kinds)


def form(*grids: FormGrid, losses: tuple[Loss, ...] = ()) -> FilledForm:
    return FilledForm(heading="房源情况表", grids=grids, losses=losses)


def long_grid(count: int = 100, **kinds: Any) -> FormGrid:
    lines = (row(f"R{at:03}", "石桥小学", "16.13") for at in range(count))
    return grid(row("房源情况表", "", ""), row("序号", "学校", "面积"), *lines, repeated=range(1, 2), **kinds)


def test_every_row_is_printed_once_and_the_head_on_every_page(read: Read) -> None:
    pages = read(render(form(long_grid()))).split("\f")[:-1]

    assert len(pages) == 3
    assert re.findall(r"R(\d{3})", "".join(pages)) == [f"{at:03}" for at in range(100)]
    assert [page.count("序号") for page in pages] == [1, 1, 1]
    assert [page.count("房源情况表") for page in pages] == [1, 0, 0]


def test_pages_are_numbered_as_the_form_says_or_by_us_where_it_forgot(read: Read) -> None:
    own = PageSetup(foot=("", f"— {PAGE} / {PAGES} —", ""), head=("", "", "演示数据"))

    told = read(render(form(long_grid(setup=own)))).replace(" ", "")
    assert "—2/3—" in told
    assert "演示数据" in told
    assert "第2页/共3页" in read(render(form(long_grid()))).replace(" ", "")
    assert "页" not in read(render(form(long_grid(5))))  # one page needs no number the form does not have


@pytest.mark.parametrize(
    ("setup", "count"), [(PageSetup(wide=1), 1), (PageSetup(), 2), (PageSetup(scale=0.8), 1)]
)
def test_a_wide_form_is_scaled_or_stands_on_pages_side_by_side(
    setup: PageSetup, count: int, read: Read
) -> None:
    made = render(form(grid(row("左", "中", "右"), widths=(200, 200, 200), setup=setup)))

    assert len(made.pages) == count
    assert re.findall("[左中右]", read(made)) == ["左", "中", "右"]


def test_a_form_for_one_page_stands_on_one_page(read: Read) -> None:
    made = render(form(long_grid(setup=PageSetup(wide=1, tall=1))))
    assert len(made.pages) == 1
    assert "R099" in read(made)


def test_a3_and_landscape_are_the_forms_own() -> None:
    (page,) = render(form(long_grid(3, setup=PageSetup(a3=True, landscape=True)))).pages
    size = page_layout(page).fullRectPoints()
    assert (size.width(), size.height()) == (1191, 842)


def test_breaks_of_the_form_begin_new_pages() -> None:
    assert len(render(form(long_grid(10, breaks=frozenset({5})))).pages) == 2


def test_what_a_row_has_no_room_for_makes_it_higher_and_a_number_loses_decimals() -> None:
    table = FormTable((1200.0, 1000.0), (row("一二三四五六七八九十" * 3, "1", height=12, wraps=True),), 1.0)
    assert table.heights[0] > 12 * 20 * 3

    number = FormCell("18.3333333333", number=18.3333333333, across=Across.RIGHT)
    assert Fitted(number, 760.0, 1.0).text == "18.333"


def test_words_run_over_empty_neighbours_and_shrink_where_there_are_none() -> None:
    title = "填报单位（盖章）：庐江县教育体育局"
    free = FormTable((1000.0,) * 5, (row(title, "", "", "", ""),), 1.0)
    full = FormTable((1000.0,) * 5, (row(title, "满", "", "", ""),), 1.0)
    for table in (free, full):
        list(table.measure())
    wide, narrow = free._fitted[0][0], full._fitted[0][0]
    assert wide is not None
    assert narrow is not None
    assert wide.style.size == 220
    assert wide.lines.count == 1
    assert narrow.style.size < 220


def test_turned_stacked_and_spread_words_can_be_found(read: Read) -> None:
    cells = tuple(FormCell(turn.value, turn=turn) for turn in (Turn.UP, Turn.DOWN))
    spread = FormCell("建筑面积", across=Across.SPREAD, down=Down.MIDDLE)
    stacked = FormCell("序号", turn=Turn.STACKED)
    text = read(render(form(FormGrid("一", (60, 60, 150, 30), (FormRow(80, (*cells, spread, stacked)),)))))

    assert "建" in text
    assert {"序", "号"} <= set(text)


def test_grounds_edges_and_blocks_are_drawn() -> None:
    block = FormCell(
        "合并", Lettering(Type.HEI, 14, bold=True), columns=2, rows=2, ground="#FF0000", edges=BOX
    )
    rows = (FormRow(30, (block, None)), FormRow(30, (None, None)))
    image = to_image(render(form(FormGrid("一", (60, 60), rows))).pages[0], 72)

    assert image.pixelColor(52 + 100, 56 + 50) == QColor("#FF0000")  # far from the block's own first cell


@pytest.mark.parametrize(("angle", "corner"), [(45, "upper right"), (-45, "lower right")])
def test_slanted_words_take_the_room_they_need_and_end_where_they_should(
    angle: int, corner: str, read: Read
) -> None:
    cell = FormCell("楼栋与单元合计", turn=Turn.SLANTED, angle=angle, across=Across.CENTRE, down=Down.MIDDLE)
    pages = render(form(FormGrid("一", (200,), (FormRow(20, (cell,), fixed=False),))))
    image = to_image(pages.pages[0], 72)
    ink = [(x, y) for x in range(50, 260) for y in range(54, 160) if image.pixelColor(x, y).lightness() < 128]
    left, right = min(ink), max(ink)

    assert (right[1] < left[1]) is (corner == "upper right")
    assert max(y for _, y in ink) - min(y for _, y in ink) > 40  # the row grew for them
    assert set("楼栋与单元合计") <= set(read(pages))


def test_lines_from_corner_to_corner_are_drawn() -> None:
    cross = Edges(falling=Rule(1.25), rising=Rule(1.25))
    image = to_image(
        render(form(FormGrid("一", (100,), (FormRow(100, (FormCell(edges=cross),)),)))).pages[0], 72
    )

    dark = [
        image.pixelColor(50 + x, 54 + y).lightness() < 200
        for x, y in ((25, 25), (50, 50), (75, 25), (50, 20))
    ]
    assert dark == [True, True, True, False]


def test_what_is_lost_stands_in_the_receipt() -> None:
    losses = (Loss(LossKind.FORMULA, "附件3", "H9", "=VLOOKUP()"), Loss(LossKind.PATTERN, "附件3", "A4"))
    made = run_through(collect([form(long_grid(3), losses=losses)], title="x"))
    words = made.receipt(Path("x.pdf")).sheet().rows[0].cells[3]

    assert "工作表“附件3” H9 的公式这里算不出来，纸上空着，请手写：=VLOOKUP()" in words
    assert "A4 的花纹底色印成了浅灰" in words


def test_a_character_no_font_has_is_marked() -> None:
    made = render(form(grid(row("\U000e0000\uf8ff", "好", ""))))
    assert made.missing == "\uf8ff"


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 3), st.floats(0, 1500)), min_size=1, max_size=12),
    st.sets(st.integers(0, 20)),
    st.integers(0, 3),
)
def test_however_rows_are_bound_each_is_laid_once(
    shapes: list[tuple[int, float]], breaks: set[int], heads: int
) -> None:
    """Blocks over several rows, rows higher than a page, breaks anywhere, heads that are the whole form."""
    rows: list[FormRow] = []
    for bound, height in shapes:
        block = FormCell("块", rows=bound)
        rows += [FormRow(height, (block if at == 0 else None, FormCell("字"))) for at in range(bound)]
    table = FormTable((900.0, 900.0), rows, 1.0, range(heads), frozenset(breaks))

    slabs = table.lay(4000, 12000)

    assert sum(slab.height for slab in slabs) == pytest.approx(sum(table.heights))
    assert sum(not slab.breaks for slab in slabs) <= len(rows)
    assert [placed.slab for page in paginate(slabs, 12000) for placed in page if placed.slab in slabs]
