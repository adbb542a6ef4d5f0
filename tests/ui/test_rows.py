import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from dorms.ui.kit.rows import Role, RowRole
from tests.ui.examples import PEOPLE, Person, names, people_model

DOWN = Qt.SortOrder.DescendingOrder


def test_the_model_keeps_qt_rules(qtmodeltester: ModelTester) -> None:
    model = people_model()
    model.set_rows(PEOPLE)

    qtmodeltester.check(model)
    model.set_filter("庐城")
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("张", ["张三丰"]),
        ("zsf", ["张三丰"]),
        ("sxx", ["单雄信"]),  # as a surname
        ("dxx", ["单雄信"]),  # as the usual reading
        ("lcz", ["张三丰", "于𠮷晓"]),
        ("０００４", ["王敏"]),
        ("庐城 张", ["张三丰"]),
        ("张 王", []),
        ("", ["张三丰", "单雄信", "于𠮷晓", "王敏"]),
    ],
)
def test_a_filter_finds_letters_and_initials(typed: str, found: list[str]) -> None:
    model = people_model()
    model.set_rows(PEOPLE)

    model.set_filter(typed)

    assert names(model) == found


def test_names_are_ordered_as_a_register_is() -> None:
    model = people_model()
    model.set_rows(PEOPLE)

    model.sort(0)

    assert names(model) == ["单雄信", "王敏", "于𠮷晓", "张三丰"]


def test_numbers_are_ordered_by_value_both_ways() -> None:
    model = people_model()
    model.set_rows(PEOPLE)

    model.sort(3)
    rising = [person.area for person in model.visible_rows()]
    model.sort(3, DOWN)

    assert rising == sorted(rising)
    assert [person.area for person in model.visible_rows()] == rising[::-1]


def test_minus_one_restores_the_order_the_rows_came_in() -> None:
    model = people_model()
    model.set_rows(PEOPLE)
    model.sort(0)

    model.sort(-1)

    assert model.visible_rows() == PEOPLE


def test_new_rows_keep_the_filter_and_the_order() -> None:
    model = people_model()
    model.set_rows(PEOPLE)
    model.set_filter("庐城")
    model.sort(0)

    model.set_rows([*PEOPLE, Person(5, "安宁", "庐城镇中心小学", "x")])

    assert names(model) == ["安宁", "于𠮷晓", "张三丰"]


def test_a_condition_narrows_besides_the_filter() -> None:
    model = people_model()
    model.set_rows(PEOPLE)

    model.set_filter("镇")
    model.set_condition(lambda person: person.area > 20)

    assert names(model) == ["张三丰", "王敏"]
    assert model.total == 4


def test_persistent_indexes_follow_their_row_through_a_sort() -> None:
    model = people_model()
    model.set_rows(PEOPLE)
    from PySide6.QtCore import QPersistentModelIndex

    held = QPersistentModelIndex(model.index(0, 1))

    model.sort(0)

    assert held.row() == 3
    assert model.data(held, RowRole) == PEOPLE[0]


def test_a_cell_says_its_column_to_a_screen_reader() -> None:
    model = people_model()
    model.set_rows(PEOPLE)

    assert model.index(0, 1).data(Role.AccessibleTextRole) == "学校 庐城镇中心小学"


@given(st.lists(st.integers(0, 40), unique=True), st.sampled_from(["", "1", "2 3"]), st.booleans())
@settings(max_examples=40)
def test_what_is_shown_is_what_a_plain_search_finds(
    qapp: object, numbers: list[int], typed: str, is_falling: bool
) -> None:
    people = [Person(n, f"名{n}", "校", f"{n:03d}", n) for n in numbers]
    model = people_model()
    model.set_rows(people)
    model.sort(3, DOWN if is_falling else Qt.SortOrder.AscendingOrder)
    model.set_filter(typed)

    def holds(person: Person) -> bool:
        texts = (person.name, person.school, person.id_number, f"{person.area:.2f}")
        return all(any(word in text for text in texts) for word in typed.split())

    wanted = sorted(filter(holds, people), key=lambda person: person.area, reverse=is_falling)
    assert model.visible_rows() == wanted


@pytest.mark.slow
def test_sorting_20000_rows_costs_at_most_ten_plain_sorts(qtbot: QtBot) -> None:
    people = [Person(n * 7919 % 20011, "王敏", "校", "x", n * 7919 % 20011) for n in range(20000)]
    model = people_model()
    model.set_rows(people)
    model.sort(3)
    keys = [person.area for person in people]

    ours = min(_seconds(lambda: model.sort(3, DOWN)) for _ in range(5))
    plain = min(_seconds(lambda: sorted(keys, reverse=True)) for _ in range(5))

    assert ours <= 10 * plain
    assert isinstance(model, QAbstractItemModel)


def _seconds(work: object) -> float:
    start = time.perf_counter()
    assert callable(work)
    work()
    return time.perf_counter() - start
