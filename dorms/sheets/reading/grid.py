"""What every kind of file is turned into: a book of grids, a grid of rows, a row of plain cells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Digits:
    """A number cell with more than fifteen digits: the sheet has lost the rest of them for good.

    `text` is the number as it stands in the file.
    """

    text: str


@dataclass(frozen=True, slots=True)
class CellError:
    """`#N/A` and the like."""

    text: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula and the value the last program stored for it; None: no program has worked it out."""

    value: str | int | float | date | Digits | CellError | None


Plain: TypeAlias = str | int | float | date | Digits | CellError | None
Cell: TypeAlias = Plain | Formula


@dataclass(slots=True)
class GridRow:
    """A row that holds something; `number` is the row of the sheet, from 1; `struck` are the columns crossed out."""

    number: int
    cells: list[Cell]
    hidden: bool = False
    struck: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged block, rows from 1 and columns from 0, ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Grid:
    """One sheet: its rows in order, empty ones left out."""

    name: str
    rows: list[GridRow]
    merges: list[Merge]
    hidden_columns: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class SheetName:
    name: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """An opened file. `grid(i)` reads sheet i; hidden sheets are named but never read."""

    file: str
    sheets: tuple[SheetName, ...]
    grid: Callable[[int], Grid]
    date1904: bool = False
    external_links: bool = False
    macros: bool = False
    encoding: str = ""

    @property
    def is_text(self) -> bool:
        return bool(self.encoding)


@dataclass(frozen=True, slots=True)
class Limits:
    """What an honest sheet never exceeds. The row limit counts rows that hold a value."""

    rows: int = 20_000
    columns: int = 200
    megabytes: int = 20
    unpacked_megabytes: int = 60
    ratio: int = 200
    parts: int = 500
    characters: int = 32_767


def column_letters(index: int) -> str:
    """`A` for 0, `AA` for 26."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """0 for `A`."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def address(row: int, column: int) -> str:
    return f"{column_letters(column)}{row}"
