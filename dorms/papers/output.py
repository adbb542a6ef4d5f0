"""Where pages go: a PDF, a printer or its preview, pictures."""

import re
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPagedPaintDevice, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from dorms.errors.papers import GlyphsMissing, PdfNotWhole, PrintingFailed
from dorms.files import atomic_write
from dorms.papers.copying import noting_rare, with_meanings
from dorms.papers.document import CREATOR, TWIPS_PER_INCH, Document, Page, draw_page, page_layout
from dorms.papers.steps import Steps, Tick, no_tick, run_through

_TAIL = 2048


def to_pdf(document: Document, path: Path, *, allow_missing: bool = False, tick: Tick = no_tick) -> None:
    """Writes the document as a PDF: whole, checked and in place of an older file, or not at all.

    Characters no font has are refused (GlyphsMissing), or drawn as 〓 if `allow_missing`.
    """
    run_through(pdf_steps(document, path, allow_missing=allow_missing), tick)


def pdf_steps(document: Document, path: Path, *, allow_missing: bool = False) -> Steps[None]:
    """The same page by page. All of it, like the setting before, belongs on one thread: that of its fonts."""
    if document.missing and not allow_missing:
        raise GlyphsMissing(document.title, document.missing)
    content = yield from _bytes_steps(document)

    def fill(file: BinaryIO) -> None:
        file.write(content)

    atomic_write(path, fill, check=lambda part: check_pdf(part, len(document.pages)))


def pdf_bytes(document: Document, tick: Tick = no_tick) -> bytes:
    """The document as PDF, in memory."""
    return run_through(_bytes_steps(document), tick)


def _bytes_steps(document: Document) -> Steps[bytes]:
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(TWIPS_PER_INCH)
    writer.setTitle(document.title)
    writer.setCreator(CREATOR)
    with noting_rare() as rare:
        yield from _page_steps(document.pages, writer)
    buffer.close()
    return with_meanings(bytes(store.data()), rare)


def check_pdf(path: Path, pages: int) -> None:
    """Raises PdfNotWhole unless the file is a complete PDF of so many pages."""
    content = path.read_bytes()
    counted = re.search(rb"/Type\s*/Pages\b.*?/Count\s+(\d+)", content, re.DOTALL)
    whole = content.startswith(b"%PDF-") and b"%%EOF" in content[-_TAIL:] and b"startxref" in content[-_TAIL:]
    if not whole or counted is None or int(counted[1]) != pages:
        raise PdfNotWhole(path)


def set_up_printer(document: Document, printer: QPagedPaintDevice) -> None:
    """Paper size, direction and no margins of the device's own; before a preview or a print dialog is shown."""
    if isinstance(printer, QPrinter):
        printer.setFullPage(True)
        printer.setDocName(document.title)
        printer.setCreator(CREATOR)
    printer.setPageLayout(page_layout(document.pages[0]))


def paint(document: Document, printer: QPrinter) -> None:
    """Prints the pages asked for; also the slot for `QPrintPreviewWidget.paintRequested`."""
    set_up_printer(document, printer)
    pages = document.pages
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage():
        pages = pages[printer.fromPage() - 1 : printer.toPage() or None]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages = pages[::-1]
    if pages:
        run_through(_page_steps(pages, printer))


def to_images(document: Document, dpi: int = 96) -> list[QImage]:
    """Every page as a picture."""
    return [to_image(page, dpi) for page in document.pages]


def to_image(page: Page, dpi: int = 96) -> QImage:
    """One page as a picture."""
    scale = dpi / TWIPS_PER_INCH
    width, height = page.shape.paper
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    draw_page(page, painter)
    painter.end()
    return image


def _page_steps(pages: tuple[Page, ...], device: QPagedPaintDevice) -> Steps[None]:
    device.setPageLayout(page_layout(pages[0]))
    painter = QPainter()
    if not painter.begin(device):
        raise PrintingFailed(device.printerName() if isinstance(device, QPrinter) else "")
    try:
        for number, page in enumerate(pages):
            yield number, len(pages)
            if number:
                _turn_page(page, device)
            painter.resetTransform()
            scale = device.logicalDpiX() / TWIPS_PER_INCH
            painter.scale(scale, scale)
            if isinstance(device, QPrinter) and page.shape.landscape != pages[0].shape.landscape:
                _turn_sideways(page, painter)
            draw_page(page, painter)
    finally:
        painter.end()


def _turn_page(page: Page, device: QPagedPaintDevice) -> None:
    """The next page; in a PDF each may have its own direction, a printer keeps the first one's."""
    if not isinstance(device, QPrinter):
        device.setPageLayout(page_layout(page))
    device.newPage()


def _turn_sideways(page: Page, painter: QPainter) -> None:
    """A page across on paper fed upright, or the other way round."""
    painter.translate(page.shape.paper[1], 0)
    painter.rotate(90)
