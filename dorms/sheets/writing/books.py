"""Workbooks written row by row in constant memory: long or short, the whole file or the old one, letter for letter."""

from __future__ import annotations

import shutil
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dorms.domain.revisions import CODE_TITLE, MARK_SHEET
from dorms.errors.files import NotReadBack
from dorms.files import atomic_write
from dorms.sheets.writing.cells import TEXT_FORMAT, escaped
from dorms.sheets.writing.stamps import CODE_WIDTH, WORDS, chunks

FIRST_SHEET = "xl/worksheets/sheet1.xml"


class Rows(Worksheet):  # type: ignore[misc]
    """A sheet whose rows are written from top to bottom, each row at once, and kept on disk.

    The library's own coding misses overlapping codes and takes `<r>…</r>` for rich text; ours does not.
    """

    def _escape_control_characters(self, text: str) -> str:
        return escaped(text)

    def _xml_rich_inline_string(self, text: str, attributes: Sequence[tuple[str, object]] = ()) -> None:
        self._xml_inline_string(text, True, attributes)

    def set_height(self, row: int, points: float) -> None:
        """The height of the row about to be written; those of rows that are on disk are let go."""
        self.set_row(row, points)
        for kept in (self.row_info, self.row_sizes):
            kept.pop(row - 2, None)

    def span(self, row: int, column: int, *, across: int = 1, down: int = 1) -> None:
        """Show this cell over its neighbours, whose cells are written with their own rows."""
        if across > 1 or down > 1:
            self.merge.append([row, column, row + down - 1, column + across - 1])

    def abandon(self) -> None:
        """Let go of the rows kept on disk, so that their folder can be removed."""
        self._opt_close()


def write_book(
    path: Path, fill: Callable[[xlsxwriter.Workbook], None], check: Callable[[Path], bool]
) -> None:
    """What `fill` puts into the workbook stands at `path` if `check` finds it in the file, or the old file does.

    The library closes no archive that it could not write, so a stick that is full would be met a second time, by
    nobody who can say so: the workbook is made beside its parts and only then copied to where it belongs.
    """

    def pack(file: BinaryIO) -> None:
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            made = Path(folder, "book.xlsx")
            book = xlsxwriter.Workbook(made, {"constant_memory": True, "tmpdir": folder})
            try:
                fill(book)
                book.close()
            except FileCreateError as error:
                cause = error.__context__
                raise cause if isinstance(cause, OSError) else error from None
            finally:
                for sheet in book.worksheets():
                    sheet.abandon()
            with made.open("rb") as whole:
                shutil.copyfileobj(whole, file)

    def verify(part: Path) -> None:
        if not check(part):
            raise NotReadBack(path)

    atomic_write(path, pack, check=verify)


def code_format(book: xlsxwriter.Workbook) -> Format:
    """Small and grey: the row codes are for the program."""
    quiet = {"font_name": "宋体", "font_size": 6, "font_color": "#A6A6A6", "num_format": TEXT_FORMAT}
    return book.add_format({**quiet, "valign": "vcenter"})


def begin_codes(book: xlsxwriter.Workbook, sheet: Rows, column: int, row: int) -> Format:
    """The narrow last column, outside the print area, with its title in this row; the format of its codes."""
    quiet = code_format(book)
    sheet.set_column(column, column, CODE_WIDTH, quiet)
    sheet.write_string(row, column, CODE_TITLE, quiet)
    return quiet


def add_mark(book: xlsxwriter.Workbook, text: str) -> None:
    """The hidden sheet that remembers what was exported."""
    page = book.add_worksheet(MARK_SHEET, Rows)
    page.write_string(0, 0, WORDS)
    for row, chunk in enumerate(chunks(text), start=1):
        page.write_string(row, 0, chunk)
    page.very_hidden()


def is_whole(part: Path, rows: int) -> bool:
    """Every byte of the archive agrees with its checksum, and the sheet has so many rows; read in pieces."""
    try:
        with zipfile.ZipFile(part) as archive:
            found = {name: _rows_in(archive, name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error):
        return False
    return found.get(FIRST_SHEET) == rows


def _rows_in(archive: zipfile.ZipFile, name: str) -> int:
    found, rest = 0, b""
    with archive.open(name) as file:
        while piece := file.read(1 << 16):
            found += (rest + piece).count(b"<row ")
            rest = (rest + piece)[-4:]
    return found
