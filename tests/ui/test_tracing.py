"""文书归档: what was printed is on its way, comes back with a day, goes into a box, and what stays out is told."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from sqlalchemy import delete

from dorms.actions.tracing import Printed, attach_scan, note_printed
from dorms.db.queries.tracing import traced_papers
from dorms.db.tables import FileRow
from dorms.domain.attachments import ENOUGH
from dorms.domain.papers import Agreement
from dorms.domain.tracing import Step
from dorms.ui.printing.offers import print_papers
from dorms.ui.printing.preview import PreviewDialog
from dorms.ui.shell.window import Window
from dorms.ui.today.page import TodayPage
from dorms.ui.tracing.forms import ReturnForm
from dorms.ui.tracing.page import PapersPage
from dorms.ui.tracing.scans import open_scan, read_scan
from tests.builders import TODAY, County
from tests.ui.conftest import unnamed
from tests.ui.hands import at_rest, click, wait_for


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    county = County(tmp_path / "county.dorms")
    county.building()
    county.lives(county.teacher("张三"), county.unit("101"), date(2025, 9, 1))
    yield county
    county.store.close()


def page_of(window: Window) -> PapersPage:
    window.go("papers")
    page = window.deck.page
    assert isinstance(page, PapersPage)
    return page


def test_what_is_saved_to_be_printed_must_come_back(
    qtbot: QtBot, window: Window, county: County, tmp_path: Path
) -> None:
    assert window.backend is not None
    print_papers(window, window.backend, Agreement, [county.stays()[0].id], TODAY)
    dialog = wait_for(qtbot, window, PreviewDialog)
    assert county.store.ask(traced_papers) == []  # looking at it is not printing it

    dialog.save_pdf(tmp_path / "协议.pdf")
    qtbot.waitUntil(lambda: len(county.store.ask(traced_papers)) == 1, timeout=20_000)
    at_rest(qtbot, window.backend)

    paper = county.store.ask(traced_papers)[0]
    assert (paper.kind, paper.printed_on, paper.status) == ("agreement", TODAY, Step.PRINTED)
    assert paper.label.startswith("入住协议 XY")


def test_it_comes_back_signed_and_goes_into_a_box(qtbot: QtBot, window: Window, county: County) -> None:
    assert window.backend is not None
    county.store.run(note_printed, [Printed("agreement", "入住协议 张三")], day=TODAY - timedelta(8))
    today_page = window.deck.page
    assert isinstance(today_page, TodayPage)
    today_page.reload()
    words = [one.text() for one in today_page.area.findChildren(type(window.toast.back), "line")]
    assert any("入住协议 张三" in one for one in words)

    page = page_of(window)
    page.table.view.choose_first()
    assert unnamed(page) == []
    for action, box in ((page.signed, ""), (page.filed, "2026-协议-03")):
        action.trigger()
        form = wait_for(qtbot, window, ReturnForm)
        if box:
            form.box.line.setText(box)
        with qtbot.waitSignal(form.accepted, timeout=20_000):
            click(qtbot, form.save)
        at_rest(qtbot, window.backend)

    paper = county.store.ask(traced_papers)[0]
    assert (paper.status, paper.box, paper.lacking) == (Step.FILED, "2026-协议-03", (Step.SEALED,))


def test_a_large_picture_is_scaled_down_before_it_is_kept(
    qtbot: QtBot, window: Window, county: County, tmp_path: Path
) -> None:
    assert window.backend is not None
    picture = QImage(3000, 4000, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    for x in range(0, 3000, 3):
        for y in range(0, 4000, 40):
            picture.setPixel(x, y, (x * 7919 + y * 104729) & 0xFFFFFF)
    picture.save(str(tmp_path / "协议.png"))
    assert (tmp_path / "协议.png").stat().st_size > ENOUGH

    content = read_scan(tmp_path / "协议.png")
    assert len(content) <= 2 * ENOUGH
    assert max(QImage.fromData(content).width(), QImage.fromData(content).height()) == 2000

    county.store.run(note_printed, [Printed("agreement", "入住协议 张三")], day=TODAY)
    page = page_of(window)
    page.attach_file(county.store.ask(traced_papers)[0], tmp_path / "协议.png")
    qtbot.waitUntil(lambda: bool(county.store.ask(traced_papers)[0].scans), timeout=20_000)
    at_rest(qtbot, window.backend)


def test_a_scan_that_has_not_come_says_where_it_is(
    qtbot: QtBot, window: Window, county: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only its row came with a packet: nobody clicks in vain, and a name that could run opens as what it is."""
    assert window.backend is not None
    county.store.run(note_printed, [Printed("agreement", "入住协议 张三")], day=TODAY)
    (paper,) = county.store.ask(traced_papers)
    digest = county.store.run(attach_scan, paper.id, name="协议.bat", content=b"%PDF-1.7 x").result
    page = page_of(window)
    page.table.view.choose_first()
    assert page.look.isEnabled()
    monkeypatch.setattr("dorms.ui.tracing.scans.QDesktopServices.openUrl", lambda url: True)
    opened = open_scan(window.backend, county.store.ask(traced_papers)[0].scans[0])
    assert opened.suffix == ".pdf"
    opened.unlink()

    with county.store.noting() as session:
        session.connection().execute(delete(FileRow).where(FileRow.hash == digest))
    page.reload()
    page.table.view.choose_first()

    assert not page.look.isEnabled()
    assert "扫描件还没有收到，原件在" in page.look.statusTip()


def test_a_code_scanned_from_paper_opens_its_record(qtbot: QtBot, window: Window, county: County) -> None:
    from dorms.actions.papers.registers import code_of
    from dorms.ui.kit.list_page import ListPage

    window.open_palette()
    box = window.palette_box
    box.line.setText(code_of("unit", county.unit("102")))
    box.search()
    assert [one.name for one in box.shown()] == ["打开扫码的记录"]

    box.line.entered.emit()

    page = window.deck.page
    assert isinstance(page, ListPage)
    assert page.current_id() == county.unit("102")
    box.line.setText("dorms:unit:nothing")
    box.search()
    assert box.shown() == []
