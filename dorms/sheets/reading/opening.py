"""Which of the three kinds of file this is: by its name, held against its first bytes."""

from __future__ import annotations

from pathlib import PurePath

from dorms.errors.sheets import (
    EmptyFile,
    FileTooLarge,
    IncompleteFile,
    LeftByOffice,
    NewFormatRenamed,
    NotAWorkbook,
    OldFormatRenamed,
    PasswordProtected,
    UnknownFileType,
)
from dorms.sheets.reading import ole
from dorms.sheets.reading.grid import Book, Limits
from dorms.sheets.reading.package import MEGABYTE
from dorms.sheets.reading.textfile import open_text
from dorms.sheets.reading.xls import open_xls
from dorms.sheets.reading.xlsx import open_xlsx

ZIP = b"PK"
_NEW = frozenset((".xlsx", ".xlsm", ".xltx", ".xltm"))
_OLD = frozenset((".xls", ".xlt", ".et"))
_TEXT = frozenset((".csv", ".txt", ".tsv"))
_LOOKS = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"MZ", "program"),
    (b"SQLite format 3", "database"),
    (b"{\\rtf", "docx"),
)


def open_book(content: bytes, name: str, limits: Limits | None = None) -> Book:
    """The book in these bytes, or a `FileRefused` that says what they are instead."""
    limits = limits or Limits()
    file = PurePath(name.replace("\\", "/")).name
    suffix = PurePath(file).suffix.lower()
    if file.startswith("~$"):
        raise LeftByOffice(file)
    if suffix not in _NEW | _OLD | _TEXT:
        raise UnknownFileType(file, suffix)
    if not content:
        raise EmptyFile(file)
    if len(content) > limits.megabytes * MEGABYTE:
        raise FileTooLarge(file, len(content) // MEGABYTE, limits.megabytes)
    if suffix in _NEW:
        return _open_new(content, file, limits)
    if content.startswith(ZIP + b"\x03\x04"):
        raise NewFormatRenamed(file)
    return _open_old(content, file, limits) if suffix in _OLD else _open_text(content, file, limits)


def _open_new(content: bytes, file: str, limits: Limits) -> Book:
    if content.startswith(ole.HEAD):
        protected = "EncryptedPackage".encode("utf-16-le") in content
        raise PasswordProtected(file) if protected else OldFormatRenamed(file)
    if not content.startswith(ZIP):
        raise _other(content, file)
    return open_xlsx(content, file, limits)


def _open_old(content: bytes, file: str, limits: Limits) -> Book:
    if content.startswith(ole.HEAD):
        return open_xls(content, file, limits)
    raise _other(content, file)


def _open_text(content: bytes, file: str, limits: Limits) -> Book:
    if content.startswith(ole.HEAD):
        raise OldFormatRenamed(file)
    if any(content.startswith(head) for head, _ in _LOOKS):
        raise _other(content, file)
    return open_text(content, file, limits)


def _other(content: bytes, file: str) -> NotAWorkbook | IncompleteFile:
    """A word for what the bytes are; the first bytes alone of a good head are a file cut short."""
    if len(content) < 8 and (ZIP + b"\x03\x04").startswith(content[:4]):
        return IncompleteFile(file)
    looks = next((word for head, word in _LOOKS if content.startswith(head)), "")
    start = content[:600].lstrip().lower()
    if not looks and (start.startswith(b"<") or b"<html" in start):
        looks = "html"
    if (
        not looks
        and b"\0" not in content[:2000]
        and content.count(b",", 0, 2000) + content.count(b"\t", 0, 2000)
    ):
        looks = "csv"
    return NotAWorkbook(file, looks)
