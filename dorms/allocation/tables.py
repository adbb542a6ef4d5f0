"""The frozen CSV files: UTF-8, header, one record a line; what is wrong is named with file, line and column."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from dorms.allocation.rounds import Household, Unit
from dorms.errors.allocation import (
    FolderGap,
    NotPlainText,
    WrongCell,
    WrongCellCount,
    WrongHeader,
)

ID = re.compile(r"[A-Z0-9-]{1,32}")
UNIT_ID = re.compile(r"[A-Za-z0-9._-]{1,32}")
INTEGER = re.compile(r"-?[0-9]{1,15}")
POINTS = re.compile(r"-?[0-9]{1,13}(\.[0-9]{1,2})?")
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
DEVICES = re.compile(r"CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9]")  # cert/CON.json cannot exist on Windows

Row = tuple[int, list[str]]


def bytes_of(folder: Path, name: str) -> bytes:
    """The file as it lies there."""
    try:
        return (folder / name).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise FolderGap(name, folder) from None


def text_of(content: bytes, name: str) -> str:
    """The text of a file that must be plain UTF-8 without a byte order mark."""
    if content.startswith(b"\xef\xbb\xbf"):
        raise NotPlainText(name, 1)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotPlainText(name, content.count(b"\n", 0, error.start) + 1) from None


def rows_of(text: str, name: str, header: Sequence[str]) -> Iterator[Row]:
    """Line number and cells of each record."""
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        found = next(lines, [])
        if tuple(found) != tuple(header):
            raise WrongHeader(name, ",".join(found), ",".join(header))
        for cells in lines:
            if len(cells) != len(header):
                raise WrongCellCount(name, lines.line_num, len(cells), len(header))
            yield lines.line_num, cells
    except csv.Error:
        raise WrongCell(name, lines.line_num, header[0], "", "quotes") from None


class Cells:
    """Reads the cells of one file; every refusal knows its line and column."""

    def __init__(self, file: str) -> None:
        self._file = file

    def refuse(self, line: int, column: str, value: str, wanted: str) -> WrongCell:
        """The error for a cell that is not what its column is for."""
        return WrongCell(self._file, line, column, value, wanted)

    def id(self, line: int, value: str) -> str:
        """ASCII `[A-Z0-9-]{1,32}`, for its bytes go into the lottery and its name becomes a file's."""
        if not ID.fullmatch(value) or DEVICES.fullmatch(value):
            raise self.refuse(line, "id", value, "id")
        return value

    def unit_id(self, line: int, value: str) -> str:
        """A short code."""
        if not UNIT_ID.fullmatch(value):
            raise self.refuse(line, "id", value, "unit_id")
        return value

    def integer(self, line: int, column: str, value: str) -> int:
        """A whole number."""
        if not INTEGER.fullmatch(value):
            raise self.refuse(line, column, value, "integer")
        return int(value)

    def one_of(self, line: int, column: str, value: str, allowed: Sequence[str]) -> str:
        """One of a few words; the refusal lists them."""
        if value not in allowed:
            raise self.refuse(line, column, value, "one_of " + "/".join(word or "(空)" for word in allowed))
        return value

    def word(self, line: int, column: str, value: str) -> str:
        """Any text of one line."""
        if CONTROL.search(value) or value != value.strip():
            raise self.refuse(line, column, value, "word")
        return value

    def several(self, line: int, column: str, value: str) -> tuple[str, ...]:
        """Values separated by `;`, none empty, none twice."""
        if not value:
            return ()
        words = tuple(self.word(line, column, word) for word in value.split(";"))
        if "" in words or len(set(words)) != len(words):
            raise self.refuse(line, column, value, "several")
        return words


def hundredths(value: str, *, scaled: bool) -> int:
    """Points as integer hundredths. A column without any decimal point is in hundredths already."""
    if not scaled:
        return int(value)
    whole, _, part = value.partition(".")
    amount = int(whole.lstrip("-")) * 100 + int((part + "00")[:2])
    return -amount if whole.startswith("-") else amount


def csv_line(cells: Sequence[str]) -> str:
    """One record, quoted only where it must be."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()


def roster_line(household: Household) -> str:
    """The roster's line of a household; points in hundredths."""
    points = "" if household.points is None else str(household.points)
    ties = ";".join(map(str, household.ties))
    start = [household.id, household.kind, household.sex, str(household.tier), points, ties]
    return csv_line([*start, ";".join(household.classes), ";".join(household.holds)])


def unit_line(unit: Unit) -> str:
    """The unit list's line of a unit."""
    place = [unit.id, unit.township, unit.school, unit.building, unit.floor]
    return csv_line([*place, unit.type, unit.room, unit.label, unit.reserve, unit.status])
