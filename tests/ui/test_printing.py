"""A preview before every print; papers of the chosen rows; a batch with its receipt; PDF where there is no printer."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.db.tables import RevealRow
from dorms.papers import Document
from dorms.ui.kit.list_page import ListPage
from dorms.ui.printing.form import PrintForm
from dorms.ui.printing.preview import PreviewDialog
from dorms.ui.shell.window import Window
from tests.builders import TODAY, County
from tests.ui.conftest import unnamed
from tests.ui.hands import answer_chooser, answer_question, at_rest, click, wait_for
from tests.ui.stores import demo, demo_file, demo_window

__all__ = ["demo", "demo_file", "demo_window"]


def page_of(window: Window, name: str) -> ListPage[object]:
    window.go(name)
    page = window.deck.page
    assert isinstance(page, ListPage)
    return page


def choose(page: ListPage[object], count: int) -> None:
    rows = page.table.rows
    wanted = QItemSelection(rows.index(0, 0), rows.index(count - 1, rows.columnCount() - 1))
    model = page.table.view.selectionModel()
    model.setCurrentIndex(rows.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
    model.select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def offer(page: ListPage[object], words: str) -> QAction:
    return next(one.action for one in page.offers if words in one.action.text())


def preview(qtbot: QtBot, window: Window) -> PreviewDialog:
    assert window.backend is not None
    dialog = wait_for(qtbot, window, PreviewDialog)
    at_rest(qtbot, window.backend)
    return dialog


def pages(document: Document) -> int:
    return len(document.pages)


def looks(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(RevealRow)) or 0


def test_the_list_on_screen_is_previewed_with_its_filter(qtbot: QtBot, demo_window: Window) -> None:
    page = page_of(demo_window, "units")
    page.table.filter_box.setText("白山镇")
    page.table.apply_filter()

    demo_window.menus.actions["print_list"].trigger()
    dialog = preview(qtbot, demo_window)

    assert dialog.document.title == "房源"
    assert dialog.bar.page.text() == f"第 1 / {pages(dialog.document)} 页"
    assert all(one.demo for one in dialog.document.pages)  # practice can never be taken for real
    assert not dialog.receipt.isVisible()
    assert unnamed(dialog) == []


def test_pages_are_turned_by_button_and_key(qtbot: QtBot, demo_window: Window) -> None:
    page_of(demo_window, "units")
    demo_window.menus.actions["print_list"].trigger()
    dialog = preview(qtbot, demo_window)
    last = pages(dialog.document)

    qtbot.mouseClick(dialog.bar.forward, Qt.MouseButton.LeftButton)
    assert dialog.bar.page.text().startswith("第 2 /")
    qtbot.mouseClick(dialog.bar.back, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.bar.back, Qt.MouseButton.LeftButton)
    assert dialog.bar.page.text().startswith("第 1 /")
    for button in (dialog.bar.wide, dialog.bar.larger, dialog.bar.smaller, dialog.bar.whole):
        dialog.go_to(last)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert dialog.bar.page.text() == f"第 {last} / {last} 页"  # the same page, larger or smaller
        seen = dialog.view.grab().toImage()
        assert seen.pixelColor(seen.width() // 2, seen.height() // 2).lightness() > 200  # paper, not the desk


@pytest.mark.parametrize("sheet", ["房源台账", "入住花名册", "入住情况统计表", "空置房统计", "维修台账"])
def test_every_official_sheet_is_previewed(qtbot: QtBot, demo_window: Window, sheet: str) -> None:
    demo_window.menus.actions["print_sheet"].trigger()
    form = wait_for(qtbot, demo_window, PrintForm)
    form.sheet.box.setCurrentText(sheet)
    form.reach.box.setCurrentText("一个乡镇")
    form.town.box.setCurrentText("白山镇")

    click(qtbot, form.save)
    dialog = preview(qtbot, demo_window)

    assert dialog.document.title.startswith("庐江县白山镇农村教师周转宿舍")
    assert pages(dialog.document) >= 1
    assert dialog.document.landscape


@pytest.mark.parametrize(
    ("place", "words", "title"),
    [
        ("applications", "申请受理回执", "申请受理回执 SL"),
        ("tickets", "维修派工单", "维修派工单 WX"),
        ("stays", "入住协议", "入住协议 "),
        ("stays", "入住交接单", "入住交接单 "),
        ("stays", "住宿证明", "住宿证明 "),
    ],
)
def test_the_chosen_row_has_its_papers(
    qtbot: QtBot, demo_window: Window, place: str, words: str, title: str
) -> None:
    page = page_of(demo_window, place)
    page.table.view.clearSelection()
    page.enable_row_offers(False)
    assert not offer(page, words).isEnabled()

    choose(page, 1)
    offer(page, words).trigger()
    dialog = preview(qtbot, demo_window)

    assert dialog.document.title.startswith(title)
    assert not dialog.receipt.isVisible()


def test_papers_with_full_numbers_are_in_the_access_log(qtbot: QtBot, demo_window: Window) -> None:
    assert demo_window.backend is not None
    page = page_of(demo_window, "stays")
    choose(page, 2)

    offer(page, "住宿证明").trigger()
    preview(qtbot, demo_window)
    qtbot.waitUntil(lambda: demo_window.backend.ask(looks) == 2)  # type: ignore[union-attr]


def test_pressed_twice_while_it_is_being_prepared_it_opens_once(qtbot: QtBot, demo_window: Window) -> None:
    page = page_of(demo_window, "stays")
    choose(page, 40)
    action = offer(page, "入住交接单")

    action.trigger()
    action.trigger()
    preview(qtbot, demo_window)
    action.trigger()  # the first is there: this one is asked for anew
    qtbot.waitUntil(lambda: len(previews(demo_window)) == 2, timeout=20_000)

    assert demo_window.backend is not None
    at_rest(qtbot, demo_window.backend)
    assert len(previews(demo_window)) == 2


def previews(window: Window) -> list[PreviewDialog]:
    return [one for one in window.findChildren(PreviewDialog) if one.isVisible()]


def test_a_batch_ends_in_a_receipt_and_one_pdf(qtbot: QtBot, demo_window: Window, tmp_path: Path) -> None:
    page = page_of(demo_window, "stays")
    choose(page, 12)
    offer(page, "入住交接单").trigger()
    dialog = preview(qtbot, demo_window)

    assert dialog.receipt.count() == 12
    assert dialog.said.text() == "生成 12 份，未生成 0 份"
    dialog.receipt.setCurrentRow(3)
    assert dialog.bar.page.text().startswith(f"第 {dialog.made.produced[3].first_page} /")

    answer_chooser(tmp_path / "交接单")
    click(qtbot, dialog.bar.pdf)
    qtbot.waitUntil(lambda: dialog.said.text() == "已存成 交接单.pdf", timeout=20_000)
    assert (tmp_path / "交接单.pdf").read_bytes().startswith(b"%PDF-")

    click(qtbot, dialog.bar.receipt)
    receipt = wait_for(qtbot, dialog, PreviewDialog)
    assert receipt.document.title == "批量打印回执"


def test_what_cannot_be_printed_is_listed_with_its_reason(
    qtbot: QtBot, demo_window: Window, tmp_path: Path
) -> None:
    """Two stays without an agreement number among the chosen ones."""
    assert demo_window.backend is not None
    backend = demo_window.backend
    from dorms.actions.papers import papers_of
    from dorms.db.queries.records import stay_records
    from dorms.domain.papers import Agreement
    from dorms.papers import collect, run_through

    stays = backend.ask(stay_records, TODAY)[:3]
    papers = papers_of(backend.store, Agreement, [stay.id for stay in stays], today=TODAY)
    first = papers[0]
    assert isinstance(first, Agreement)
    nameless = [replace(first, number=""), *papers[1:]]
    dialog = PreviewDialog(backend, run_through(collect(nameless, title="入住协议", demo=True)), demo_window)
    qtbot.addWidget(dialog)
    dialog.show()

    assert "协议编号" in dialog.receipt.item(0).text()
    assert dialog.said.text() == f"生成 {len(papers) - 1} 份，未生成 1 份"


@pytest.mark.skipif(bool(QPrinterInfo.availablePrinterNames()), reason="this PC has a printer")
def test_without_a_printer_the_pdf_is_offered(qtbot: QtBot, demo_window: Window, tmp_path: Path) -> None:
    page = page_of(demo_window, "tickets")
    choose(page, 1)
    offer(page, "维修派工单").trigger()
    dialog = preview(qtbot, demo_window)
    heard: list[str] = []

    answer_question("存成 PDF…", heard)
    answer_chooser(tmp_path / "派工单.pdf")
    click(qtbot, dialog.bar.print)
    qtbot.waitUntil(lambda: "已存成" in dialog.said.text(), timeout=20_000)

    assert "没有打印机" in heard[0]
    assert (tmp_path / "派工单.pdf").exists()


def test_a_pdf_that_cannot_be_written_says_why(qtbot: QtBot, demo_window: Window, tmp_path: Path) -> None:
    page = page_of(demo_window, "tickets")
    choose(page, 1)
    offer(page, "维修派工单").trigger()
    dialog = preview(qtbot, demo_window)

    dialog.save_pdf(tmp_path / "没有这里" / "x.pdf")
    from dorms.ui.kit.errors import ErrorDialog

    error = wait_for(qtbot, dialog, ErrorDialog)

    assert "找不到文件夹" in error.words.text()
    assert dialog.bar.pdf.isEnabled()


def test_a_page_without_a_list_has_nothing_to_print(qtbot: QtBot, demo_window: Window) -> None:
    demo_window.go("today")

    demo_window.menus.actions["print_list"].trigger()

    assert "没有列表" in demo_window.toast.words.text()
    assert not [one for one in demo_window.findChildren(QDialog) if one.isVisible()]


def test_a_name_no_font_has_is_told_before_it_is_printed(
    qtbot: QtBot, demo_window: Window, county: County
) -> None:
    from dorms.domain.papers import ListColumn, ListRow, ListSheet
    from dorms.papers import collect, run_through

    assert demo_window.backend is not None
    sheet = ListSheet(
        heading="名单", columns=(ListColumn("姓名"),), rows=(ListRow(("张\U000e0100",)), ListRow(("\uf8f0",)))
    )
    dialog = PreviewDialog(
        demo_window.backend, run_through(collect([sheet], title="名单", allow_missing=True)), demo_window
    )
    qtbot.addWidget(dialog)
    dialog.show()

    assert dialog.warning.isVisible() == bool(dialog.document.missing)
    assert dialog.document.missing
