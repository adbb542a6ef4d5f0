"""The ready-made form of every ledger: the official layout with marks where the values stand."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from dorms.domain.ledgers import Ledger
from dorms.domain.revisions import CODE_TITLE
from dorms.domain.templates import ROW_CODE, form_of
from dorms.files import atomic_write
from dorms.sheets.writing.official import AIR, LINE_HEIGHT, write_ledger
from dorms.sheets.writing.stamps import CODE_WIDTH


def write_form(ledger: Ledger, path: Path) -> None:
    """The form stands at `path`, ready to be changed in WPS and handed back."""
    form = form_of(ledger)
    write_ledger(form, path)
    book = load_workbook(BytesIO(path.read_bytes()))
    sheet = book.worksheets[0]
    column = len(form.columns) + 1
    row = (4 if form.two_level else 3) + 2
    sheet.cell(3, column, CODE_TITLE)
    sheet.cell(row, column, "{{#" + ROW_CODE + "}}")
    sheet.column_dimensions[get_column_letter(column)].width = CODE_WIDTH
    for marked in range(row, row + len(form.lines)):  # for one line; a longer value makes its row higher
        sheet.row_dimensions[marked].height = LINE_HEIGHT + AIR
    packed = BytesIO()
    book.save(packed)

    def fill(file: BinaryIO) -> None:
        file.write(packed.getbuffer())

    atomic_write(path, fill)
