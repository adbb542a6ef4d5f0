"""Exported sheets in the hands of a clerk: found again by their words and codes, edited, brought back."""

import shutil
from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dorms.actions.importing import Source, read_source
from dorms.actions.revising.returning import Answers, Brought, Revision, bring_back, look_back
from dorms.actions.sheets import export_sheet
from dorms.domain.revisions import CODE_WORD
from tests.builders import TODAY, County


class Handed:
    """A sheet that went out to a file."""

    def __init__(self, county: County, sheet: str, path: Path, *, full_numbers: bool = False) -> None:
        self.county, self.path = county, path
        export_sheet(county.store, sheet, path, as_of=TODAY, full_numbers=full_numbers)

    @classmethod
    def copied(cls, county: County, made: Path, path: Path) -> "Handed":
        """A copy of a sheet that a store like this one handed out."""
        handed = cls.__new__(cls)
        handed.county, handed.path = county, Path(shutil.copy(made, path))
        return handed

    def edit(self, change: Callable[["Edit"], object]) -> None:
        """As a clerk does: open, change, save."""
        book = load_workbook(self.path)
        change(Edit(book))
        book.save(self.path)

    def source(self) -> Source:
        return read_source(self.path)

    def look(self) -> Revision:
        """What bringing it back would do."""
        source = self.source()
        found = look_back(self.county.store, source.content, source.name, today=TODAY)
        assert found is not None
        return found

    def bring(self, answers: Answers | None = None) -> Brought:
        """Brought back; unless told otherwise with all that only the sheet changed."""
        found = self.look()
        chosen = answers if answers is not None else Answers(found.proposed)
        return bring_back(self.county.store, self.source(), found, chosen)


class Edit:
    """The open workbook."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.sheet: Worksheet = book.worksheets[0]

    def column(self, word: str) -> int:
        """The column under this header word."""
        for row in self.sheet.iter_rows(min_row=1, max_row=6):
            for cell in row:
                if str(cell.value or "").startswith(word):
                    return int(cell.column or 0)
        raise KeyError(word)

    def rows(self) -> list[int]:
        """The rows that carry a code."""
        code = self.column(CODE_WORD)
        return [
            row
            for row in range(4, self.sheet.max_row + 1)
            if len(str(self.sheet.cell(row, code).value or "")) == 6
        ]

    def row_of(self, word: str, value: str) -> int:
        """The row that has this value under this header."""
        at = self.column(word)
        return next(row for row in self.rows() if self.sheet.cell(row, at).value == value)

    def put(self, row: int, word: str, value: object) -> None:
        """Type something into a cell."""
        self.sheet.cell(row, self.column(word)).value = value  # type: ignore[assignment]

    def unmerge(self) -> None:
        for block in list(self.sheet.merged_cells.ranges):
            self.sheet.unmerge_cells(str(block))

    def take_out_column(self, word: str) -> None:
        self.unmerge()
        self.sheet.delete_cols(self.column(word))

    def take_out_row(self, word: str, value: str) -> None:
        self.unmerge()
        self.sheet.delete_rows(self.row_of(word, value))
