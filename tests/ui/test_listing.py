"""A list on its way out: what is a number stays one, a code never becomes one."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from dorms.domain.ledgers import Shape
from dorms.domain.papers import Align
from dorms.ui.kit.listing import Listing, listing_of
from dorms.ui.kit.rows import Column, Kind
from dorms.ui.kit.table import Table
from tests.ui.examples import PEOPLE, people_model


def listing(kind: Kind, *cells: str) -> Listing:
    return Listing("表", [Column("列", lambda row: row, kind)], cells, len(cells), "")


def values(kind: Kind, *cells: str) -> tuple[Shape, list[object]]:
    columns, rows = listing(kind, *cells).sheet()
    return columns[0].shape, [row[0] for row in rows]


def test_numbers_and_days_travel_as_such() -> None:
    assert values(Kind.NUMBER, "1,200", "", "-3") == (Shape.COUNT, [1200, None, -3])
    assert values(Kind.NUMBER, "16.13", "2") == (Shape.DECIMAL, [Decimal("16.13"), 2])
    assert values(Kind.DATE, "2026-12-31", "") == (Shape.DATE, [date(2026, 12, 31), None])


def test_one_cell_that_is_something_else_makes_the_column_text() -> None:
    assert values(Kind.NUMBER, "3 套", "4") == (Shape.TEXT, ["3 套", "4"])
    assert values(Kind.DATE, "2026-02-30", "2026-03-01") == (Shape.TEXT, ["2026-02-30", "2026-03-01"])


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=12), max_size=6))
def test_codes_names_and_texts_come_out_letter_for_letter(cells: list[str]) -> None:
    for kind, shape in ((Kind.CODE, Shape.DIGITS), (Kind.NAME, Shape.TEXT), (Kind.TEXT, Shape.TEXT)):
        assert values(kind, *cells)[1] == [cell or None for cell in cells]
        assert listing(kind, *cells).sheet()[0][0].shape is shape


@given(st.lists(st.text(alphabet="0123456789,.-+e ²", max_size=8), max_size=5), st.sampled_from(list(Kind)))
def test_no_text_stops_an_export(cells: list[str], kind: Kind) -> None:
    columns, rows = listing(kind, *cells).sheet()

    assert len(rows) == len(cells)
    assert len(columns) == 1


def test_the_list_is_taken_as_it_is_on_screen(qtbot: QtBot) -> None:
    table = Table(people_model(), name="people", title="人员", empty="")
    qtbot.addWidget(table)
    table.rows.set_rows(PEOPLE)
    table.filter_box.setText("庐城镇")
    table.apply_filter()
    table.view.setColumnHidden(2, True)

    taken = listing_of(table)

    assert taken.title == "人员"
    assert [column.title for column in taken.columns] == ["姓名", "学校", "面积"]
    assert [row[0] for row in taken.texts()] == ["张三丰", "于𠮷晓"]
    assert taken.count_words() == "筛选“庐城镇”得 2 行，全部 4 行"

    paper = taken.paper("教育局", date(2026, 6, 15))
    assert paper.heading == "人员"
    assert paper.columns[2].align is Align.RIGHT
    assert not paper.landscape
    assert paper.subtitle[:2] == ("教育局", taken.count_words())
