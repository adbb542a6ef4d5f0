"""Two windows at the same time, files in a wrong order with one missing: in the end all know the same (issue 3)."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dorms.actions.people import correct_teacher
from dorms.db.dumping import dump
from dorms.db.store import Store
from dorms.db.tables import TeacherRow
from dorms.sync.merge import merge
from dorms.sync.packing import pack_up
from dorms.sync.pending import CONFLICT
from dorms.ui.exchange.bureau import BureauPage
from dorms.ui.exchange.decisions import DecisionsPage
from dorms.ui.exchange.incoming import IncomingDialog
from dorms.ui.exchange.school import SchoolPage
from dorms.ui.people.page import TeachersPage
from dorms.ui.shell.window import Window
from tests.sync.offices import SCHOOL
from tests.sync.simulator import deeds
from tests.sync.simulator.county import build_template
from tests.sync.simulator.world import Seat, World
from tests.ui.exchange.conftest import Hands, Open
from tests.ui.hands import wait_for

MANY = 19 if "DORMS_FULL" in os.environ else 2  # schools besides the one with a window
PEOPLE = ("张三丰", "程咬金", "秦叔宝")


def correct(qtbot: QtBot, hands: Hands, window: Window, teacher: UUID, **values: str) -> None:
    """In the window, as its page does."""
    window.go("teachers")
    page = window.deck.page
    assert isinstance(page, TeachersPage)
    assert page.table.choose(teacher)
    page.backend.run(correct_teacher, teacher, values, note="在本校核实")
    hands.rest(window)


def report(hands: Hands, window: Window, stick: Path) -> Path:
    """上报 from the window; the file, moved away as a stick is carried off."""
    hands.go(window, "exchange")
    page = window.deck.page
    assert isinstance(page, SchoolPage)
    hands.click(page.send.send)
    hands.rest(window)
    (file,) = stick.glob("*.dorms")
    return file.rename(stick.parent / file.name)


def take(qtbot: QtBot, hands: Hands, window: Window, *files: Path) -> IncomingDialog:
    hands.drop(window, *files)
    dialog = wait_for(qtbot, window, IncomingDialog)
    qtbot.waitUntil(lambda: dialog.job is None, timeout=20_000)
    hands.click(dialog.foot.go)
    qtbot.waitUntil(lambda: dialog.stack.currentWidget() is dialog.done_page, timeout=20_000)
    return dialog


class County(World):
    """The simulator's county, without its faults: one seat works at a time."""

    def __init__(self, folder: Path) -> None:
        schools = [SCHOOL, *(f"第{at}镇中心小学" for at in range(MANY))]
        super().__init__(1, build_template(folder, schools, PEOPLE), frozenset())
        self.at = self.hub

    def desk(self) -> Seat:
        return self.at

    def work(self, seat: Seat) -> list[Path]:
        """A school works and reports three times without an answer, as the simulator does; the second is lost."""
        self.at, files = seat, []
        for _ in range(3):
            for deed in self.random.choices((deeds.edit, deeds.create, deeds.book, deeds.leave), k=4):
                deed(self)
            files.append(self.file(".dorms"))
            pack_up(seat.store, files[-1])
        files[1].unlink()
        return [files[2], files[0]]

    def agree(self, seat: Seat) -> bool:
        """As `dorms dump --scope` says."""
        return bool(
            self.hub.store.ask(dump, seat.office)["hash"] == seat.store.ask(dump, seat.office)["hash"]
        )


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    folder = tmp_path / "county"
    folder.mkdir()
    made = County(folder)
    yield made
    made.close()


def person(store: Store, name: str) -> UUID:
    return store.ask(
        lambda session: session.scalars(select(TeacherRow.id).where(TeacherRow.name == name)).one()
    )


@pytest.mark.slow
def test_two_windows_end_equal_and_the_loser_reads_why(
    qtbot: QtBot, county: County, stick: Path, opened: Open, hands: Hands
) -> None:
    own, *others = county.sites
    people = [person(own.store, name) for name in PEOPLE]
    lying_about = [file for seat in others for file in county.work(seat)]
    school, bureau = opened(own.store), opened(county.hub.store)

    correct(qtbot, hands, school, people[0], phone="13800000001")
    first = report(hands, school, stick)
    correct(qtbot, hands, bureau, people[0], phone="13900000002")
    correct(qtbot, hands, school, people[1], phone="13800000003")
    second = report(hands, school, stick)
    correct(qtbot, hands, bureau, people[2], name="秦琼")
    correct(qtbot, hands, school, people[2], phone="13800000004")
    third = report(hands, school, stick)
    second.unlink()  # lost on the way

    take(qtbot, hands, bureau, third, *lying_about).accept()
    hands.rest(bureau)
    take(qtbot, hands, bureau, first).accept()
    hands.rest(bureau)
    hands.go(bureau, "pending")
    page = bureau.deck.page
    assert isinstance(page, DecisionsPage)
    (differs,) = [one for one in page.table.rows.visible_rows() if one.kind == CONFLICT]
    assert differs.label == "张三丰"
    page.table.choose(differs.id)
    page.panel.note.setText("打电话问过本人")
    hands.key(bureau, Qt.Key.Key_2)
    hands.go(bureau, "exchange")
    offices = bureau.deck.page
    assert isinstance(offices, BureauPage)
    offices.hand_down_all()
    hands.rest(bureau)
    back = stick / "下发文件"
    (own_file,) = back.glob(f"{SCHOOL}*.dorms")
    received = take(qtbot, hands, school, own_file)
    assert "县局答复了本单位的 1 处" in received.done_page.title.text()
    told = received.done_page.words.text()
    assert "张三丰的联系电话：我们填" in told
    assert "打电话问过本人" in told
    hands.click(received.done_page.answers)
    hands.rest(school)
    for at, seat in enumerate(others):
        (file,) = back.glob(f"第{at}镇中心小学*.dorms")
        merge(seat.store, file)

    assert [seat.office for seat in county.sites if not county.agree(seat)] == []
    _the_loser_reads_why(hands, school)


def _the_loser_reads_why(hands: Hands, school: Window) -> None:
    own = school.deck.page
    assert isinstance(own, SchoolPage)
    assert own.tabs.currentWidget() is own.answers, "the summary leads there"
    lost = next(one for one in own.answers.table.rows.visible_rows() if one.label == "张三丰")
    shown = [
        own.answers.table.view.value_at(own.answers.table.rows.position_of(lost.id) or 0, at)
        for at in range(7)
    ]
    assert shown[0] == "改成别的"
    assert shown[5] == "打电话问过本人"
    assert "王经办" in shown[6]
    profile = own.answers.inspector.profile
    assert profile is not None
    facts = {fact.label: fact.text for fact in profile.facts}
    assert (facts["为什么"], facts["谁定的"]) == ("打电话问过本人", "庐江县教育体育局 王经办")
    assert facts["两边改之前"]
    assert [event.by for event in profile.events] == ["经办0", "王经办"]
    assert own.send.headline.text() == "都报过了，县局已收到"
    _and_in_the_story_of_the_teacher(hands, school, lost.row)


def _and_in_the_story_of_the_teacher(hands: Hands, school: Window, teacher: UUID) -> None:
    hands.go(school, "teachers")
    page = school.deck.page
    assert isinstance(page, TeachersPage)
    page.go_to(teacher)
    assert page.inspector.profile is not None
    (event,) = [one for one in page.inspector.profile.events if "裁定" in one.title]
    assert event.by == "王经办"
    for words in ("原为", "经办0", "王经办", "打电话问过本人"):
        assert words in event.detail
