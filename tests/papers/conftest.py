"""Papers in tests: the bundled fonts alone, every Qt warning an error, PDFs read back by poppler."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from dorms.papers import Document, to_pdf

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).parents[1] / "fonts.conf")

EXPECTED = ("QPainter::begin(): Returned false",)  # a printer that refuses; Qt says so beside our own error

Read = Callable[[Document], str]


@pytest.fixture(autouse=True)
def qt_warnings(qapp: QApplication) -> Iterator[None]:
    """Whatever Qt complains about fails the test."""
    heard: list[str] = []

    def hear(kind: QtMsgType, context: object, words: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and words not in EXPECTED:
            heard.append(words)

    before = qInstallMessageHandler(hear)
    yield
    qInstallMessageHandler(before)
    assert heard == []


def poppler(*words: str | Path) -> str:
    """What a poppler tool says; the test is skipped, loudly, where there is none."""
    if shutil.which(str(words[0])) is None:
        pytest.skip(f"{words[0]} is missing: install poppler-utils, PDFs are NOT checked")
    done = subprocess.run([str(word) for word in words], capture_output=True, check=True)
    return done.stdout.decode()


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """The text of a document as somebody finds or copies it from the PDF, one form feed after each page."""

    def text(document: Document) -> str:
        path = tmp_path / "read.pdf"
        to_pdf(document, path, allow_missing=True)
        return poppler("pdftotext", "-layout", path, "-")

    return text
