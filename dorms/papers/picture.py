"""A document as one picture, its pages one below the other: what is sent to a chat."""

from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from dorms.errors.papers import GlyphsMissing
from dorms.files import atomic_write
from dorms.papers.document import Document
from dorms.papers.output import to_images

DPI = 130  # readable on a telephone, small enough for a chat
GAP = 8


def to_picture(document: Document, dpi: int = DPI) -> QImage:
    """All pages in one picture."""
    pages = to_images(document, dpi)
    width = max(page.width() for page in pages)
    height = sum(page.height() for page in pages) + GAP * (len(pages) - 1)
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("#d8dce2"))
    painter = QPainter(picture)
    top = 0
    for page in pages:
        painter.drawImage((width - page.width()) // 2, top, page)
        top += page.height() + GAP
    painter.end()
    return picture


def save_picture(document: Document, path: Path) -> None:
    """The picture as a PNG: whole, or not at all. Characters no font has are refused (GlyphsMissing)."""
    if document.missing:
        raise GlyphsMissing(document.title, document.missing)
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    to_picture(document).save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    content = bytes(store.data())

    def fill(file: BinaryIO) -> None:
        file.write(content)

    atomic_write(path, fill)
