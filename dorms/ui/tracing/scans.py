"""Scans in and out: a picture is scaled down before it is kept, a kept one is opened by the system."""

from pathlib import Path
from tempfile import gettempdir
from typing import BinaryIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QImageWriter

from dorms.db.queries.tracing import file_content
from dorms.domain.tracing import Scan
from dorms.errors.exchange import FileUnreadable
from dorms.errors.tracing import ScanNotHere
from dorms.files import atomic_write, safe_name
from dorms.ui.kit.backend import Backend

LONGEST = 2_000  # pixels of the longer side: A4 at some 170 dpi
ENOUGH = 300_000  # bytes a picture may have as it is
QUALITIES = (80, 65, 50, 35)


def read_scan(path: Path) -> bytes:
    """The bytes of the file; a large picture as a smaller JPEG that can still be read."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(path, busy=isinstance(error, PermissionError)) from error
    if len(content) <= ENOUGH or content.startswith(b"%PDF-"):
        return content
    picture = QImage.fromData(QByteArray(content))
    return content if picture.isNull() else _smaller(picture)


def _smaller(picture: QImage) -> bytes:
    if max(picture.width(), picture.height()) > LONGEST:
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        picture = picture.scaled(LONGEST, LONGEST, keep, smooth)
    content = b""
    for quality in QUALITIES:
        store = QByteArray()
        buffer = QBuffer(store)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, QByteArray(b"jpg"))
        writer.setQuality(quality)
        writer.write(picture)
        content = bytes(store.data())
        if len(content) <= ENOUGH:
            break
    return content


def open_scan(backend: Backend, scan: Scan) -> Path:
    """Show the scan with whatever the system opens it with."""
    content = backend.ask(file_content, scan.hash)
    if content is None:
        raise ScanNotHere(scan.name)
    path = Path(gettempdir()) / safe_name(f"{scan.hash[:8]}{Path(scan.name).stem}", Path(scan.name).suffix)

    def fill(file: BinaryIO) -> None:
        file.write(content)

    atomic_write(path, fill)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
    return path
