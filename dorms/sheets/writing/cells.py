"""Text that comes back letter for letter: what Excel would cut, run or decode is refused or escaped."""

import re

from dorms.errors.writing import CharacterNotWritable, TextTooLong

MOST_CHARACTERS = 32_767  # Excel counts UTF-16 units
MOST_ROWS = 1_048_576
TEXT_FORMAT = "@"  # the cell stays text when somebody edits it

_ODD = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]|_x")
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_CODED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def excel_text(text: str, *, sheet: str, cell: str, column: str) -> str:
    """The text as it is written into the file, so that every reader gets `text` again."""
    if len(text) > MOST_CHARACTERS // 2:
        length = len(text.encode("utf-16-le", "surrogatepass")) // 2
        if length > MOST_CHARACTERS:
            raise TextTooLong(sheet, cell, column, length)
    if not _ODD.search(text):
        return text
    if refused := _REFUSED.search(text):
        position = refused.start()
        raise CharacterNotWritable(sheet, cell, column, position + 1, ord(text[position]))
    return escaped(text)


def escaped(text: str) -> str:
    """Excel reads `_x0041_` as A, and XML turns a lone carriage return into a line feed: both are coded."""
    return _CODED.sub("_x005F_", text).replace("\r", "_x000D_")


def display_width(text: str) -> int:
    """The width of the longest line in columns of half-width characters."""
    if text.isascii() and "\n" not in text:
        return len(text)
    return max(len(line) + sum(char > "\u2e7f" for char in line) for line in text.split("\n"))
