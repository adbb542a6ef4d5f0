"""Two windows on one store on a server: what one saves, the other shows."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from dorms.actions.people import correct_teacher
from dorms.db.store import Store
from dorms.ui.copies.servers import address_of
from dorms.ui.kit.backend import Backend
from dorms.ui.people.page import TeachersPage
from dorms.ui.shell.window import Window
from dorms.ui.shell.wiring import Wiring
from tests.builders import TODAY, County
from tests.ui.hands import at_rest


@pytest.fixture
def teacher(county: County) -> UUID:
    return county.teacher()


@pytest.fixture
def backend(county: County, teacher: UUID, qtbot: QtBot) -> Iterator[Backend]:
    made = Backend(county.store)
    others = made._others
    assert others is not None
    with qtbot.waitSignal(others._looked, timeout=8000):
        others.look()
    yield made
    made.close()


def test_what_another_window_saves_reaches_this_ones_pages(
    qtbot: QtBot, backend: Backend, teacher: UUID, address: str
) -> None:
    other = Store.open(address)
    with qtbot.waitSignal(backend.changed, timeout=8000) as heard:
        other.run(correct_teacher, teacher, {"phone": "1"}, note="更正")
    assert heard.args is not None
    assert "teacher" in heard.args[0]
    other.close()


def test_a_second_window_shows_what_was_decided_in_the_first(
    qtbot: QtBot, county: County, teacher: UUID, address: str
) -> None:
    """Two desks of the bureau, each with a window: the page that is open shows the other's work by itself."""
    other = Store.open(address)
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.attach(Wiring(Backend(county.store), TODAY))
    window.go("teachers")
    page = window.deck.page
    assert isinstance(page, TeachersPage)
    assert [row.name for row in page.table.rows.visible_rows()] == ["张三"]
    assert window.backend is not None
    others = window.backend._others
    assert others is not None
    with qtbot.waitSignal(others._looked, timeout=8000):
        others.look()
    other.run(correct_teacher, teacher, {"name": "张三丰"}, note="更正")
    qtbot.waitUntil(lambda: [row.name for row in page.table.rows.visible_rows()] == ["张三丰"], timeout=8000)
    at_rest(qtbot, window.backend)
    window.backend.close()
    other.close()


def test_ones_own_write_is_told_once(qtbot: QtBot, backend: Backend, teacher: UUID) -> None:
    told: list[object] = []
    with qtbot.waitSignal(backend.changed, timeout=8000):
        backend.run(correct_teacher, teacher, {"phone": "1"}, note="更正")
    backend.changed.connect(told.append)
    others = backend._others
    assert others is not None
    with qtbot.waitSignal(others._looked, timeout=8000):
        others.look()
    assert told == []


def test_an_address_is_taken_as_administrators_write_it() -> None:
    wanted = "postgresql+psycopg://dorms@hub/dorms"
    for typed in ("postgresql://dorms@hub/dorms", " postgres://dorms@hub/dorms", wanted, "dorms@hub/dorms"):
        assert address_of(typed) == wanted
