"""Photos in the window: chosen, scaled, refused by what they are, shown small and large."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from dorms.db.queries.attachments import files_of
from dorms.db.queries.records import ticket_records
from dorms.domain.attachments import ENOUGH
from dorms.errors.attachments import NotAPicture, PhotoTooLarge, PictureBroken
from dorms.ui.files.gallery import Gallery, PictureDialog
from dorms.ui.files.reading import picture_of, read_file
from dorms.ui.kit.errors import ErrorDialog
from dorms.ui.shell.window import Window
from dorms.ui.tickets.forms import ReportForm
from dorms.ui.tickets.page import TicketsPage
from tests.builders import County
from tests.ui.hands import ask, at_rest, choose_first, page_of, save, wait_for
from tests.ui.test_people import county, window

__all__ = ["county", "window"]  # fixtures

GB = 1024**3


def photo(path: Path, *, side: int = 64, noisy: bool = False) -> Path:
    picture = QImage(side, side, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    if noisy:  # what no compression makes small
        picture = QImage(os.urandom(side * side * 4), side, side, QImage.Format.Format_RGB32)
    picture.save(str(path))
    return path


@pytest.fixture
def page(qtbot: QtBot, window: Window, county: County, tmp_path: Path) -> TicketsPage:
    """The list of repairs with one that came with a photo."""
    window.go("tickets")
    form = ask(qtbot, window, "登记报修", ReportForm)
    assert form.unit is not None
    form.unit.picker.choose(county.unit("101"))
    form.description.edit.setPlainText("卫生间渗水")
    form.photos.take([photo(tmp_path / "渗水.png"), photo(tmp_path / "渗水.png")])
    assert len(form.photos.files) == 1, "the same file is taken once"
    save(qtbot, window, form)
    choose_first(window)
    page = page_of(window)
    assert isinstance(page, TicketsPage)
    return page


def names(county: County) -> list[str]:
    [ticket] = county.store.ask(ticket_records)
    return [one.name for one in county.store.ask(files_of, "ticket", [ticket.id])]


def test_a_photo_reported_is_shown_small_and_large_and_taken_away(
    qtbot: QtBot, window: Window, page: TicketsPage, county: County
) -> None:
    gallery = page.inspector.findChild(Gallery)
    assert gallery is not None
    [small] = gallery.buttons
    qtbot.mouseClick(small, Qt.MouseButton.LeftButton)
    large = wait_for(qtbot, window, PictureDialog)
    assert not large.shown.pixmap().isNull()
    qtbot.mouseClick(large.remove, Qt.MouseButton.LeftButton)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    assert names(county) == []


def test_more_files_are_added_later_and_a_renamed_program_is_refused_in_words(
    qtbot: QtBot, window: Window, page: TicketsPage, county: County, tmp_path: Path
) -> None:
    page.files.take([photo(tmp_path / "修好后.jpg")])
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    assert names(county) == ["渗水.png", "修好后.jpg"]
    program = tmp_path / "现场.jpg"
    program.write_bytes(b"MZ\x90\x00")
    page.files.take([program])
    told = wait_for(qtbot, window, ErrorDialog)
    assert "“现场.jpg”其实是程序，不是照片，没有收下" in told.words.text()
    told.accept()


def test_the_form_says_which_file_it_did_not_take_and_takes_the_others(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    window.go("tickets")
    form = ask(qtbot, window, "登记报修", ReportForm)
    words = tmp_path / "说明.txt"
    words.write_text("漏水了")
    form.photos.take([words, photo(tmp_path / "a.png")])
    assert "“说明.txt”不是照片，也不是 PDF" in form.photos.told.text()
    assert [one.name for one in form.photos.files] == ["a.png"]
    [button] = form.photos.widget.findChildren(QToolButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert form.photos.files == []


def test_a_file_of_two_gigabytes_is_refused_before_it_is_read(qapp: object, tmp_path: Path) -> None:
    for head, error in ((b"MZ\x90", NotAPicture), (b"\xff\xd8\xff", PhotoTooLarge)):
        huge = tmp_path / "大.jpg"
        with huge.open("wb") as file:
            file.write(head)
            file.truncate(2 * GB)
        with pytest.raises(error):
            read_file(huge)


def test_a_picture_is_kept_within_its_size_whatever_it_shows(qapp: object, tmp_path: Path) -> None:
    file = read_file(photo(tmp_path / "噪.png", side=900, noisy=True))
    assert len(file.content) <= ENOUGH
    assert not picture_of(file.content).isNull()
    small = photo(tmp_path / "小.png")
    assert read_file(small).content == small.read_bytes(), "what is small enough is kept as it is"


def test_half_a_photo_is_told_as_such(qapp: object, tmp_path: Path) -> None:
    broken = tmp_path / "半张.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    with pytest.raises(PictureBroken):
        read_file(broken)
