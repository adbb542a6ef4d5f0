"""The results of a filled form's formulas, written beside them: a phone or a script that works nothing out shows them.

The library that writes the workbook leaves them out. Where one is not known here there is none, as before; Excel and
WPS work everything out again when they open the file.
"""

from __future__ import annotations

import re
from functools import partial
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.utils import column_index_from_string
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.workbook import Workbook

from dorms.sheets.printing.formulas import Book
from dorms.sheets.printing.values import Fault, NotKnown, Scalar

_CELL = re.compile(r'<c r="([A-Z]{1,3}\d+)"((?: s="\d+")?)><f([^>]*)>([^<]*)</f><v ?/></c>')


def with_results(packed: bytes, book: Workbook) -> bytes:
    """The saved workbook `packed`, whose cells are those of `book`, with a value beside each formula."""
    values = Book(book)
    titles = {sheet.path.lstrip("/"): sheet.title for sheet in book.worksheets}
    made = BytesIO()
    with ZipFile(BytesIO(packed)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename in titles and b"<f" in content:
                put = partial(_with_result, values, titles[part.filename])
                content = _CELL.sub(put, content.decode()).encode()
            new.writestr(part, content)
    return made.getvalue()


def _with_result(values: Book, sheet: str, found: re.Match[str]) -> str:
    where, style, about, formula = found.groups()
    letters, row = coordinate_from_string(where)
    try:
        kind, words = _written(values.value(sheet, row, column_index_from_string(letters)))
    except NotKnown:
        return found[0]
    return f'<c r="{where}"{style}{kind}><f{about}>{formula}</f><v>{words}</v></c>'


def _written(value: Scalar) -> tuple[str, str]:
    """The type of the cell and what stands in it."""
    if isinstance(value, Fault):
        return ' t="e"', escape(str(value))
    if isinstance(value, bool):
        return ' t="b"', str(int(value))
    if isinstance(value, float):
        return "", repr(int(value) if value.is_integer() and abs(value) < 1e15 else value)
    return ' t="str"', escape(value or "")
