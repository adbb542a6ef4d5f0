"""Scans in and out: a picture is scaled down before it is kept, a kept one is opened by the system."""

from pathlib import Path
from tempfile import gettempdir
from typing import BinaryIO

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from dorms.db.queries.tracing import file_content
from dorms.domain.attachments import kind_of
from dorms.domain.tracing import Scan
from dorms.errors.tracing import NoScan, ScanNotHere
from dorms.files import atomic_write, safe_name
from dorms.ui.files.reading import read_file
from dorms.ui.kit.backend import Backend


def read_scan(path: Path) -> bytes:
    """The bytes of the file; a large picture as a smaller JPEG that can still be read."""
    return read_file(path).content


def open_scan(backend: Backend, scan: Scan) -> Path:
    """Show the scan with whatever the system opens it with."""
    content = backend.ask(file_content, scan.hash)
    if content is None:
        raise ScanNotHere(scan.name, scan.office)
    kind = kind_of(
        content
    )  # what it is, whatever its name says: nothing that could run is handed to the system
    if not kind:
        raise NoScan(scan.name)
    path = Path(gettempdir()) / safe_name(f"{scan.hash[:8]}{Path(scan.name).stem}", f".{kind}")

    def fill(file: BinaryIO) -> None:
        file.write(content)

    atomic_write(path, fill)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
    return path
