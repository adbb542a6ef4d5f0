"""PDF files, printers, previews and pictures."""

import os
import re
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from pytestqt.qtbot import QtBot

from dorms.errors.files import FolderGone
from dorms.errors.papers import PdfNotWhole, PrintingFailed
from dorms.papers import (
    Document,
    paint,
    pdf_bytes,
    render,
    set_up_printer,
    to_image,
    to_images,
    to_pdf,
)
from dorms.papers.output import check_pdf
from tests.papers import ledger_samples, samples
from tests.papers.conftest import poppler

ROOT = Path(__file__).parents[2]


def printer_to(path: Path) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(path))
    return made


def pages_of(path: Path) -> int:
    found = re.search(r"Pages:\s+(\d+)", poppler("pdfinfo", path))
    assert found
    return int(found[1])


def test_a_pdf_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "派工单.pdf"
    path.write_bytes(b"old")

    to_pdf(render(samples.work_order()), path)

    assert pages_of(path) == 1
    assert [entry.name for entry in tmp_path.iterdir()] == ["派工单.pdf"]


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(FolderGone):
        to_pdf(render(samples.work_order()), tmp_path / "gone" / "a.pdf")


def test_stopping_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def stop(done: int, total: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        to_pdf(render(samples.agreement()), path, tick=stop)

    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("spoil", [lambda pdf: pdf[:-200], lambda pdf: b"x" + pdf, lambda pdf: b""])
def test_half_a_pdf_is_none(spoil: object, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    assert callable(spoil)
    path.write_bytes(spoil(pdf_bytes(render(samples.work_order()))))

    with pytest.raises(PdfNotWhole):
        check_pdf(path, 1)


def test_a_pdf_with_pages_missing_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_bytes(render(samples.agreement())))

    with pytest.raises(PdfNotWhole):
        check_pdf(path, 7)


def test_a_pdf_with_rare_names_is_sound_after_their_meaning_was_added(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"

    to_pdf(render(replace(samples.work_order(), reporter="钱𬭎")), path)

    assert b"/Prev" in path.read_bytes()
    assert "钱𬭎" in poppler("pdftotext", path, "-")
    assert pages_of(path) == 1


def test_printing_gives_the_same_words_as_the_pdf(tmp_path: Path) -> None:
    document = render(samples.agreement())
    to_pdf(document, tmp_path / "pdf.pdf")

    paint(document, printer_to(tmp_path / "printed.pdf"))

    words = [poppler("pdftotext", tmp_path / name, "-").split() for name in ("pdf.pdf", "printed.pdf")]
    assert words[0] == words[1]
    assert "595 x 842" in poppler("pdfinfo", tmp_path / "printed.pdf")


def test_only_the_pages_asked_for_are_printed(tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "printed.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)

    paint(render(ledger_samples.occupancy_ledger(200)), printer)

    text = poppler("pdftotext", tmp_path / "printed.pdf", "-")
    assert pages_of(tmp_path / "printed.pdf") == 2
    assert re.findall(r"第\s*(\d+)\s*页\s*/\s*共", text) == ["2", "3"]


def test_a_ledger_is_printed_across(tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "printed.pdf")
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A5), QPageLayout.Orientation.Portrait, QMarginsF())
    )

    paint(render(ledger_samples.occupancy_ledger(3)), printer)

    assert "842 x 595" in poppler("pdfinfo", tmp_path / "printed.pdf")


def test_upright_and_crosswise_pages_stand_in_one_file(tmp_path: Path) -> None:
    both = render(samples.work_order()) + render(ledger_samples.occupancy_ledger(3))

    to_pdf(both, tmp_path / "both.pdf")

    sizes = poppler("pdfinfo", "-f", "1", "-l", "2", tmp_path / "both.pdf")
    assert re.findall(r"Page\s+\d size:\s+(\d+)", sizes) == ["595", "842"]


def test_a_printer_keeps_its_direction_and_gets_other_pages_turned(tmp_path: Path) -> None:
    both = render(samples.work_order()) + render(ledger_samples.occupancy_ledger(3))

    paint(both, printer_to(tmp_path / "printed.pdf"))

    assert pages_of(tmp_path / "printed.pdf") == 2
    assert "农村教师周转宿舍入住花名册" in poppler("pdftotext", tmp_path / "printed.pdf", "-")


def test_a_printer_that_takes_nothing_is_said(tmp_path: Path) -> None:
    with pytest.raises(PrintingFailed):
        paint(render(samples.work_order()), printer_to(tmp_path / "gone" / "a.pdf"))


def test_the_preview_shows_every_page(qtbot: QtBot, tmp_path: Path) -> None:
    document = render(samples.agreement())
    printer = printer_to(tmp_path / "preview.pdf")
    set_up_printer(document, printer)
    preview = QPrintPreviewWidget(printer)
    qtbot.addWidget(preview)
    preview.paintRequested.connect(lambda device: paint(document, device))

    preview.updatePreview()

    assert preview.pageCount() == len(document.pages)


def test_pictures_have_the_size_of_the_paper_and_are_not_blank() -> None:
    upright, across = to_images(
        render(samples.work_order()) + render(ledger_samples.occupancy_ledger(1)), dpi=100
    )

    assert (upright.width(), upright.height()) == (827, 1169)
    assert (across.width(), across.height()) == (1169, 827)
    assert upright.pixelColor(2, 2).lightness() == 255
    assert min(upright.pixelColor(x, 300).lightness() for x in range(upright.width())) < 100


def test_the_practice_mark_lies_pale_under_the_words() -> None:
    plain, marked = (to_image(render(samples.work_order(), demo=demo).pages[0]) for demo in (False, True))

    differing = sum(
        plain.pixel(x, y) != marked.pixel(x, y)
        for x in range(0, plain.width(), 4)
        for y in range(0, plain.height(), 4)
    )
    assert differing > 100


def test_papers_may_be_made_on_a_worker_thread(tmp_path: Path) -> None:
    made: list[Document] = []

    def work() -> None:
        made.append(render(samples.agreement()))
        to_pdf(made[0], tmp_path / "a.pdf")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert pages_of(tmp_path / "a.pdf") == len(made[0].pages)


def test_without_a_running_program_papers_make_their_own_qt(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tests.papers import samples;"
        "from dorms.papers import render, to_pdf;"
        f"to_pdf(render(samples.work_order()), Path({str(tmp_path / 'a.pdf')!r}));"
        "print('QtWidgets' in str([m for m in sys.modules if m == 'PySide6.QtWidgets']))"
    )
    clean = {key: value for key, value in os.environ.items() if key not in {"QT_QPA_PLATFORM", "DISPLAY"}}

    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=clean, capture_output=True, text=True)

    assert (done.returncode, done.stderr) == (0, "")
    assert pages_of(tmp_path / "a.pdf") == 1
