from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from dorms.domain.board import Badge, BoardUnit, Resident
from dorms.domain.codes import UnitState
from dorms.ui.board.board import Board
from dorms.ui.board.model import BoardModel, DimRole, Line, arrange, card
from dorms.ui.kit.rows import Role

DAY = date(2026, 6, 15)


def unit(
    room: str,
    state: UnitState = UnitState.FREE,
    *,
    building: str = "1栋",
    entrance: str = "1单元",
    occupants: str = "",
    badges: frozenset[Badge] = frozenset(),
) -> BoardUnit:
    return BoardUnit(uuid4(), building, entrance, int(room[0]), room, state, occupants, badges)


UNITS = [
    unit("101"),
    unit("102", UnitState.LIVED_IN, occupants="张三丰"),
    unit("201", UnitState.UNDER_REPAIR, badges=frozenset({Badge.TICKET})),
    unit("202", UnitState.LIVED_IN, occupants="单雄信"),
    unit("101", entrance="2单元"),
    unit("101", UnitState.CANCELLED, building="2栋", entrance=""),
]


def board(qtbot: QtBot, units: list[BoardUnit] = UNITS) -> Board:
    widget = Board(DAY)
    qtbot.addWidget(widget)
    widget.resize(900, 500)
    widget.set_units(units)
    with qtbot.waitActive(widget):
        widget.show()
    return widget


def test_the_board_keeps_qt_rules(qtmodeltester: ModelTester) -> None:
    model = BoardModel()
    model.set_units(UNITS)

    qtmodeltester.check(model)


def test_floors_stand_from_the_top_and_entrances_side_by_side() -> None:
    lines = arrange(UNITS)

    kinds = [line.kind for line in lines]
    assert kinds == [Line.BUILDING, Line.ENTRANCE, Line.FLOOR, Line.FLOOR, Line.BUILDING, Line.FLOOR]
    assert [line.floor for line in lines if line.kind is Line.FLOOR] == [2, 1, 1]
    first_floor = lines[3].units or {}
    assert {column: one.room for column, one in first_floor.items()} == {1: "101", 2: "102", 3: "101"}


rooms = st.tuples(
    st.sampled_from(["1栋", "2栋"]),
    st.sampled_from(["1单元", "2单元", ""]),
    st.integers(1, 6),
    st.sampled_from(["01", "02", "03", "1", "A"]),
)


@given(st.lists(rooms, max_size=30))
def test_every_unit_stands_once_on_the_board(places: list[tuple[str, str, int, str]]) -> None:
    units = [
        BoardUnit(uuid4(), building, entrance, floor, f"{floor}{tail}", UnitState.FREE)
        for building, entrance, floor, tail in places
    ]

    placed: list[UUID] = [one.unit_id for line in arrange(units) for one in (line.units or {}).values()]

    assert sorted(placed) == sorted(one.unit_id for one in units)


def test_arrows_step_from_unit_to_unit_over_titles(qtbot: QtBot) -> None:
    widget = board(qtbot)
    widget.view.choose(UNITS[0].unit_id)
    widget.view.setFocus()

    rooms = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
        qtbot.keyClick(widget.view, key)
        current = widget.view.unit()
        assert current is not None
        rooms.append(current.room)

    assert rooms == ["102", "202", "201"]


def test_a_room_number_typed_goes_to_the_room(qtbot: QtBot) -> None:
    widget = board(qtbot)
    widget.view.setFocus()

    qtbot.keyClicks(widget.view, "202")

    assert widget.view.unit() == UNITS[3]


def test_enter_opens_the_unit(qtbot: QtBot) -> None:
    widget = board(qtbot)
    widget.view.choose(UNITS[1].unit_id)

    with qtbot.waitSignal(widget.opened) as heard:
        qtbot.keyClick(widget.view, Qt.Key.Key_Return)

    assert heard.args == [UNITS[1]]


def test_the_chosen_unit_stays_chosen_when_the_board_is_read_again(qtbot: QtBot) -> None:
    widget = board(qtbot)
    widget.view.choose(UNITS[3].unit_id)

    widget.set_units(UNITS[1:])

    assert widget.view.unit() == UNITS[3]


def test_the_legend_counts_and_lights_up(qtbot: QtBot) -> None:
    widget = board(qtbot)
    chip = widget.chip(UnitState.LIVED_IN)
    assert chip.text() == "在住 2"

    chip.click()

    dim = {one.room: widget.model.index_of(one.unit_id).data(DimRole) for one in UNITS[:4]}
    assert dim == {"101": True, "102": False, "201": True, "202": False}


def test_what_is_typed_lights_up_by_initials_and_enter_goes_there(qtbot: QtBot) -> None:
    widget = board(qtbot)
    widget.start_filter()

    qtbot.keyClicks(widget.filter_box, "sxx")
    qtbot.keyClick(widget.filter_box, Qt.Key.Key_Return)

    assert widget.view.unit() == UNITS[3]


def test_another_day_is_asked_for_and_one_click_comes_back(qtbot: QtBot) -> None:
    widget = board(qtbot)

    with qtbot.waitSignal(widget.day_changed) as heard:
        widget.day.setDate(widget.day.date().addDays(-30))

    assert heard.args == [date(2026, 5, 16)]
    assert widget.back_to_today.isVisible()
    widget.back_to_today.click()
    assert widget.chosen_day() == DAY
    assert not widget.back_to_today.isVisible()


def test_an_empty_site_says_what_to_do(qtbot: QtBot) -> None:
    widget = board(qtbot, [])

    assert not widget.view.isVisible()


def test_the_card_tells_residents_and_quotes_names() -> None:
    lived = BoardUnit(
        uuid4(), "1栋", "1单元", 1, "101", UnitState.LIVED_IN, "<b>甲</b>", frozenset({Badge.ENDING}),
        (Resident("<b>甲</b>", "戴桥小学", date(2025, 9, 1), date(2026, 7, 31)),), "单间", Decimal("16.13"), 2,
    )  # fmt: skip

    html = card(lived)

    assert "&lt;b&gt;甲&lt;/b&gt;" in html
    assert "2025-09-01 入住，协议到 2026-07-31" in html
    assert "协议快到期" in html


def test_a_unit_tells_a_screen_reader_where_and_how_it_is() -> None:
    model = BoardModel()
    model.set_units(UNITS)

    assert model.index_of(UNITS[1].unit_id).data(Role.AccessibleTextRole) == "1栋 1单元 102 在住 张三丰"


def test_states_differ_in_letter_and_shape_not_in_colour_alone() -> None:
    from dorms.ui.kit.states import state_mark

    marks = [state_mark(state) for state in UnitState]

    assert len({mark.letter for mark in marks}) == len(marks)
    assert len({mark.shape for mark in marks}) == len(marks)
    assert len({mark.tone for mark in marks}) == len(marks)


def test_eight_hundred_cells_paint_again_and_again(qtbot: QtBot) -> None:
    """Guards an upgrade of PySide6: a leaked reference to None per call aborts the process."""
    import sys

    units = [
        BoardUnit(uuid4(), f"{b}栋", f"{e}单元", f, f"{f}{r:02d}", UnitState.FREE)
        for b in range(1, 11) for e in (1, 2) for f in range(1, 6) for r in range(1, 9)
    ]  # fmt: skip
    widget = board(qtbot, units)
    widget.view.grab()
    before = sys.getrefcount(None)

    for _ in range(30):
        widget.view.viewport().grab()

    assert abs(sys.getrefcount(None) - before) < 100
