"""上报: what is in it, two presses, and that it may be pulled only when it was read back."""

from pathlib import Path

import pytest

import dorms.ui.exchange.places as places_of_files
from dorms.actions.people import correct_teacher
from dorms.sync.merge import merge
from dorms.ui.exchange.school import SchoolPage
from dorms.ui.shell.window import Window
from tests.sync.offices import SCHOOL, Exchange
from tests.ui.exchange.conftest import Hands, Open


def page_of(window: Window) -> SchoolPage:
    page = window.deck.page
    assert isinstance(page, SchoolPage)
    return page


def test_a_school_reports_in_two_presses(exchange: Exchange, stick: Path, opened: Open, hands: Hands) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    store.run(correct_teacher, teacher, {"phone": "13800000001"}, note="更正")
    window = opened(store)

    hands.go(window, "exchange")
    page = page_of(window)
    assert page.send.headline.text() == "1 笔还没有上报"
    assert "更正教师资料 1 笔" in page.send.work.text()
    assert "U盘 KINGSTON" in page.send.place.text()
    hands.click(page.send.send)
    hands.rest(window)

    assert hands.presses == 2
    assert "可以拔出U盘" in page.send.done.words.text()
    assert page.send.headline.text() == "都写进文件了，等县局回音"
    (file,) = stick.glob("*.dorms")
    assert file.name == f"{SCHOOL}-0002.dorms"
    assert merge(exchange.hub, file).new == 1
    merge(store, exchange.down(store.office))
    page.reload()
    assert page.send.headline.text() == "都报过了，县局已收到"


@pytest.mark.slow
def test_without_a_stick_the_folder_is_named_and_a_full_one_said(
    exchange: Exchange, opened: Open, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places_of_files, "sticks", list)
    monkeypatch.setattr("dorms.ui.exchange.found_list.sources", list)
    places_of_files.remember_target(tmp_path)
    window = opened(exchange.newcomer())
    hands.go(window, "exchange")
    page = page_of(window)
    assert "没有找到U盘" in page.send.place.text()
    assert str(tmp_path) in page.send.place.text()
    assert page.send.headline.text() == "1 笔还没有上报"

    hands.click(page.send.send)
    hands.rest(window)
    assert len(list(tmp_path.glob("*.dorms"))) == 1
    assert "本机核对码" in page.send.code.text()

    gone = tmp_path / "拔掉了"
    monkeypatch.setattr(places_of_files, "target", lambda: (gone, True))
    monkeypatch.setattr("dorms.ui.exchange.send.target", lambda: (gone, True))
    hands.click(page.send.send)
    hands.rest(window)
    assert "找不到文件夹" in page.send.done.words.text()
