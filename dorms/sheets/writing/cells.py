"""Text that comes back letter for letter: what Excel would cut, run or decode is refused or escaped."""

import re
from datetime import date

from dorms.domain.ledgers import Shape
from dorms.errors.writing import CharacterNotWritable, TextTooLong

MOST_CHARACTERS = 32_767  # Excel counts UTF-16 units
MOST_ROWS = 1_048_576
A4 = 9  # Excel's number for the paper
EARLIEST = date(1900, 3, 1)  # Excel believes in a 29 February 1900; what is older is written as text
TEXT_FORMAT = "@"  # the cell stays text when somebody edits it
FORMATS = {
    Shape.SERIAL: "0",
    Shape.TEXT: TEXT_FORMAT,
    Shape.DIGITS: TEXT_FORMAT,
    Shape.COUNT: "0",
    Shape.CHANGE: "+0;-0;0",
    Shape.DECIMAL: "0.00",
    Shape.DATE: "yyyy-mm-dd",
}

_ODD = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]|_x|<r>")
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_BLANK = re.compile("[\x09-\xa0]")
_CODED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def require_writable(text: str, sheet: str, row: int, place: int, column: str) -> bool:
    """Whether the text needs coding; what no cell can hold is refused (row counts from 1, place from 0)."""
    if len(text) > MOST_CHARACTERS // 2:
        length = len(text.encode("utf-16-le", "surrogatepass")) // 2
        if length > MOST_CHARACTERS:
            raise TextTooLong(sheet, cell_name(row, place), column, length)
    if not _ODD.search(text):
        return text.isspace()
    if refused := _REFUSED.search(text):
        position = refused.start()
        raise CharacterNotWritable(sheet, cell_name(row, place), column, position + 1, ord(text[position]))
    return True


def escaped(text: str) -> str:
    """Codes what would come back as something else: `_x0041_` as A, a return as a line feed, blanks as none."""
    coded = _CODED.sub("_x005F_", text).replace("\r", "_x000D_")
    return _BLANK.sub(lambda blank: f"_x{ord(blank[0]):04X}_", coded, count=1) if coded.isspace() else coded


def cell_name(row: int, place: int) -> str:
    """B12 for row 12 and place 1 (columns count from 0)."""
    letters, rest = "", place + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(65 + letter) + letters
    return f"{letters}{row}"


def display_width(text: str) -> int:
    """The width of the longest line in columns of half-width characters."""
    if text.isascii() and "\n" not in text:
        return len(text)
    return max(len(line) + sum(char > "\u2e7f" for char in line) for line in text.split("\n"))
