"""What cannot be written into a workbook; the file is not made."""

from dataclasses import dataclass

from dorms.errors import DormsError


@dataclass(eq=False)
class CellError(DormsError):
    """Where the value stands: sheet, cell as A1, and the header of its column."""

    sheet: str
    cell: str
    column: str


@dataclass(eq=False)
class TextTooLong(CellError):
    """Excel keeps 32,767 characters in a cell and would drop the rest without a word."""

    length: int


@dataclass(eq=False)
class CharacterNotWritable(CellError):
    """A control character or half a character at `position` (from 1)."""

    position: int
    character: int


@dataclass(eq=False)
class ListTooLong(DormsError):
    """More rows than a sheet of Excel has."""

    rows: int
    most: int
