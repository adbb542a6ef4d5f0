"""Contrast, names for screen readers, glyphs, icons, toast, progress, help: what every screen needs."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from dorms.resources import resource
from dorms.ui.kit import theme
from dorms.ui.kit.backend import Job
from dorms.ui.kit.icons import icon, put_icon, renew_icons
from dorms.ui.kit.progress import Progress
from dorms.ui.kit.settings import settings
from dorms.ui.kit.theme import DARK, LIGHT, Colours
from dorms.ui.kit.toast import Toast
from dorms.ui.shell.first_run import FirstRun, Wanted
from dorms.ui.shell.help import HelpWindow, topics
from tests.ui.conftest import unnamed


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    c = QColor(colour)
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF())


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_ink_is_readable_on_its_ground(scheme: Colours) -> None:
    pairs = {
        f"{ink} on {ground}": contrast(getattr(scheme, ink), getattr(scheme, ground))
        for ink in ("text", "muted")
        for ground in ("window", "base", "stripe", "raised")
    }
    pairs |= {tone.value: contrast(pair.ink, pair.ground) for tone, pair in scheme.tones.items()}
    pairs |= {
        "accent": contrast(scheme.accent, scheme.base),
        "on accent": contrast(scheme.on_accent, scheme.accent),
        "chosen": contrast(scheme.on_chosen, scheme.chosen),
        "marker": contrast(scheme.text, scheme.marker),
    }

    assert {name: ratio for name, ratio in pairs.items() if ratio < 4.5} == {}


def test_the_first_questions_have_names_and_take_one_click_to_practise(
    qtbot: QtBot, tmp_path: object
) -> None:
    from pathlib import Path

    assert isinstance(tmp_path, Path)
    dialog = FirstRun(tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()

    assert unnamed(dialog) == []
    with qtbot.waitSignal(dialog.practice):
        qtbot.mouseClick(dialog.try_out, Qt.MouseButton.LeftButton)


def test_the_first_questions_are_answered_or_asked_again(qtbot: QtBot, tmp_path: object) -> None:
    from pathlib import Path

    assert isinstance(tmp_path, Path)
    dialog = FirstRun(tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.unit.line.setText("庐江县教育体育局")
    dialog.begin.click()
    still_there = dialog.isVisible()
    dialog.person.line.setText("王敏")
    dialog.post.line.setText("资产管理员")

    with qtbot.waitSignal(dialog.wanted) as heard:
        dialog.begin.click()

    assert still_there
    assert heard.args == [Wanted("庐江县教育体育局", "王敏", "资产管理员", tmp_path)]
    assert heard.args[0].path.name == "庐江县教育体育局.dorms"


def test_every_topic_of_the_manual_can_be_read(qtbot: QtBot) -> None:
    window = HelpWindow()
    qtbot.addWidget(window)

    for name, title in topics():
        window.show_topic(name)
        assert title[:2] in window.page.toPlainText()[:20], name
    assert unnamed(window) == []


def test_the_manual_has_no_page_that_is_not_listed() -> None:
    for folder in (resource("help"), resource("help", "en")):
        files = {path.stem for path in folder.glob("*.md")}
        assert files == {name for name, _ in topics()}


def test_the_manual_is_read_in_the_language_on_screen(qtbot: QtBot) -> None:
    settings().setValue("language", "en")
    window = HelpWindow()
    qtbot.addWidget(window)

    window.show_topic("board")

    assert window.page.toPlainText().startswith("Building map")


def test_an_icon_is_drawn_in_the_ink_of_the_scheme(qapp: QApplication) -> None:
    theme.apply(qapp, dark=True)

    picture = icon("undo").pixmap(20, 20).toImage()

    inks = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert inks == {DARK.text}


def test_icons_follow_when_the_scheme_changes(qtbot: QtBot, qapp: QApplication) -> None:
    from PySide6.QtWidgets import QPushButton

    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton(window)
    put_icon(button, "undo")
    light = button.icon().cacheKey()

    theme.apply(qapp, dark=True)
    renew_icons(window)

    assert button.icon().cacheKey() != light


@pytest.fixture
def frame(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(800, 400)
    with qtbot.waitActive(window):
        window.show()
    return window


def test_a_toast_offers_to_take_back_and_goes_when_told(qtbot: QtBot, frame: QMainWindow) -> None:
    toast, undone = Toast(frame), []
    toast.tell("已办理退房", lambda: undone.append(1))
    assert toast.isVisible()
    assert unnamed(toast) == []
    inside = frame.rect().contains(toast.geometry())

    qtbot.mouseClick(toast.back, Qt.MouseButton.LeftButton)

    assert inside
    assert undone == [1]
    assert not toast.isVisible()


def test_a_toast_without_undo_has_no_button(frame: QMainWindow) -> None:
    toast = Toast(frame)

    toast.tell("已复制 3 行")

    assert not toast.back.isVisible()


def test_a_toast_stays_while_the_focus_is_on_it_and_goes_afterwards(frame: QMainWindow) -> None:
    toast = Toast(frame)
    toast.tell("已办理退房", lambda: None)
    toast.back.setFocus()
    toast._on_time()
    stayed = toast.isVisible()
    frame.setFocus()

    toast._on_time()

    assert stayed
    assert not toast.isVisible()


def test_progress_shows_after_a_moment_counts_and_stops(qtbot: QtBot, frame: QMainWindow) -> None:
    progress = Progress(frame)
    go_on = threading.Event()

    def work(tick: object) -> None:
        assert callable(tick)
        tick(1, 1000)
        go_on.wait(5)
        tick(2, 1000)

    job = Job(work, title="导入教师花名册")
    progress.follow(job)
    worker = threading.Thread(target=job.run)
    worker.start()
    with qtbot.waitSignal(job.progress):
        pass
    at_once = progress.isVisible()
    qtbot.waitUntil(progress.isVisible)
    assert progress.title.text() == "导入教师花名册"
    assert progress.count.text() == "1 / 1,000"
    assert unnamed(progress) == []

    progress.stop.click()
    with qtbot.waitSignal(job.failed):
        go_on.set()
    worker.join()

    assert not at_once
    assert not progress.isVisible()


def test_short_work_shows_no_progress(qtbot: QtBot, frame: QMainWindow) -> None:
    progress = Progress(frame)
    job = Job(lambda tick: tick(1, 1), title="很快")
    progress.follow(job)

    with qtbot.waitSignal(job.ended):
        job.run()

    assert not progress.isVisible()
    assert not progress._wait.isActive()
