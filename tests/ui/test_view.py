from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from dorms.ui.kit.table import Table
from tests.ui.conftest import compose, ime
from tests.ui.examples import PEOPLE, Person, names, people_model


def people_table(qtbot: QtBot, name: str = "people") -> Table[Person]:
    table = Table(people_model(), name=name, title="教师", empty="还没有教师。先导入《教师花名册》。")
    qtbot.addWidget(table)
    table.resize(900, 400)
    table.show()
    return table


def test_the_chosen_row_stays_chosen_through_reload_filter_and_sort(qtbot: QtBot) -> None:
    table = people_table(qtbot)
    table.rows.set_rows(PEOPLE)
    assert table.choose(3)

    table.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.rows.set_filter("lc")
    table.rows.set_rows([*PEOPLE[1:], PEOPLE[0]])

    assert [person.number for person in table.selected()] == [3]
    assert table.current() == PEOPLE[2]


def test_a_list_come_to_by_key_marks_the_row_that_is_acted_upon(qtbot: QtBot) -> None:
    table = people_table(qtbot)
    table.rows.set_rows(PEOPLE)

    table.activateWindow()
    table.view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(table.view.hasFocus)

    assert table.selected() == [table.current()] == PEOPLE[:1]


def test_a_row_hidden_by_the_filter_is_chosen_again_when_the_filter_goes(qtbot: QtBot) -> None:
    table = people_table(qtbot)
    table.rows.set_rows(PEOPLE)
    table.choose(4)

    table.rows.set_filter("张")
    hidden = table.selected()
    table.rows.set_filter("")

    assert hidden == []
    assert table.selected() == [PEOPLE[3]]


def test_choosing_a_row_by_key_drops_a_filter_that_hides_it(qtbot: QtBot) -> None:
    table = people_table(qtbot)
    table.rows.set_rows(PEOPLE)
    table.filter_box.setText("张")
    table.apply_filter()

    assert table.choose(4)
    assert table.filter_box.text() == ""


def test_copied_rows_are_text_for_excel_and_carry_titles_on_wish(qtbot: QtBot) -> None:
    table = people_table(qtbot)
    table.rows.set_rows([Person(1, "=1+1", "甲\t校", "340124199309240001")])
    table.view.selectAll()

    table.view.copy(titles=True)

    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == '姓名\t学校\t身份证号\t面积\n=1+1\t"甲\t校"\t340124199309240001\t16.13'
    html = mime.html()
    assert """<td style='mso-number-format:"\\@"'>340124199309240001</td>""" in html
    assert """<td style='mso-number-format:"\\@"'>=1+1</td>""" in html
    assert "<td>16.13</td>" in html


def test_only_visible_columns_are_copied_in_the_order_on_screen(qtbot: QtBot) -> None:
    table = people_table(qtbot)
    table.rows.set_rows(PEOPLE[:1])
    table.view.setColumnHidden(2, True)
    table.view.horizontalHeader().moveSection(1, 0)
    table.view.selectAll()

    table.view.copy()

    assert QGuiApplication.clipboard().text() == "庐城镇中心小学\t张三丰\t35.00"


def test_columns_stay_as_the_user_left_them(qtbot: QtBot) -> None:
    first = people_table(qtbot)
    first.view.setColumnHidden(2, True)
    first.view.setColumnWidth(1, 222)
    first.save_columns()

    second = people_table(qtbot)

    assert second.view.isColumnHidden(2)
    assert second.view.columnWidth(1) == 222


def test_the_header_menu_hides_columns_but_never_the_last(qtbot: QtBot) -> None:
    table = people_table(qtbot, "chooser")

    for action in table.columns_menu().actions()[:4]:
        action.setChecked(False)

    assert [table.view.isColumnHidden(at) for at in range(4)] == [True, True, True, False]
    table.columns_menu().actions()[-1].trigger()
    assert not any(table.view.isColumnHidden(at) for at in range(4))


def test_typing_filters_after_a_moment_and_not_while_composing(qtbot: QtBot) -> None:
    table = people_table(qtbot)
    table.rows.set_rows(PEOPLE)
    table.start_filter()

    compose(table.filter_box, "zhang")
    assert table.rows.rowCount() == 4
    with qtbot.waitSignal(table.rows.modelReset):
        ime(table.filter_box, "zhang", "张")

    assert names(table.rows) == ["张三丰"]
    assert table.count.text() == "筛选出 1 行，共 4 行"


def test_return_during_composition_does_not_leave_the_filter_box(qtbot: QtBot) -> None:
    table = people_table(qtbot)
    table.rows.set_rows(PEOPLE)
    table.start_filter()
    heard: list[None] = []
    table.filter_box.entered.connect(lambda: heard.append(None))

    compose(table.filter_box, "zhang")
    qtbot.keyClick(table.filter_box, Qt.Key.Key_Return)
    during = list(heard)
    ime(table.filter_box, "", "张")
    qtbot.keyClick(table.filter_box, Qt.Key.Key_Return)

    assert during == []
    assert heard == [None]
    assert table.current() == PEOPLE[0]


def test_enter_and_double_click_open_a_row(qtbot: QtBot) -> None:
    table = people_table(qtbot)
    table.rows.set_rows(PEOPLE)
    table.view.selectRow(1)

    with qtbot.waitSignal(table.opened) as by_key:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    with qtbot.waitSignal(table.opened) as by_mouse:
        table.view.doubleClicked.emit(table.rows.index(2, 0))

    assert by_key.args == [PEOPLE[1]]
    assert by_mouse.args == [PEOPLE[2]]


def test_an_empty_list_says_what_to_do_next(qtbot: QtBot) -> None:
    table = people_table(qtbot)

    assert table._empty.isVisible()
    assert "先导入《教师花名册》" in table._empty.text()
    table.rows.set_rows(PEOPLE)
    assert not table._empty.isVisible()
    table.rows.set_filter("没有")
    assert "清除筛选" in table._empty.text()


def test_escape_in_the_filter_box_clears_it_and_returns_to_the_list(qtbot: QtBot) -> None:
    table = people_table(qtbot)
    table.rows.set_rows(PEOPLE)
    table.filter_box.setText("zsf")
    table.apply_filter()

    qtbot.keyClick(table.filter_box, Qt.Key.Key_Escape)

    assert table.rows.rowCount() == 4


def test_the_count_says_how_many_are_chosen(qtbot: QtBot) -> None:
    table = people_table(qtbot)
    table.rows.set_rows(PEOPLE)

    table.view.selectAll()

    assert table.count.text() == "已选 4 行，共 4 行"


def test_found_letters_are_drawn_with_a_marker(qtbot: QtBot) -> None:
    table = people_table(qtbot)
    table.rows.set_rows(PEOPLE)
    table.rows.set_filter("三丰")
    table.view.selectionModel().select(table.rows.index(0, 0), QItemSelectionModel.SelectionFlag.Clear)

    picture = table.view.viewport().grab().toImage()

    colours = {picture.pixelColor(x, 12).name() for x in range(picture.width())}
    assert "#ffe39a" in colours


def test_the_row_menu_copies(qtbot: QtBot) -> None:
    table = people_table(qtbot)
    table.rows.set_rows(PEOPLE[:1])
    table.view.selectAll()
    menu = table.context_menu()
    assert isinstance(menu, QMenu)

    menu.actions()[-1].trigger()

    assert QGuiApplication.clipboard().text().startswith("姓名\t学校")
