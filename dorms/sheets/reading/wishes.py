"""Lists of wishes: several in one cell, or one in each of several columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dorms.domain.imports import Code, Outcome
from dorms.sheets.reading.grid import Cell
from dorms.sheets.reading.places import Schools, Units
from dorms.sheets.reading.reading import Reading, asks, shown
from dorms.sheets.reading.text import is_blank, visible

_DIVIDERS = re.compile(r"[、;；\n\r,，]+")
_NUMBERING = re.compile(
    r"^\s*(?:第?[一二三四五六七八九十\d]{1,3}志愿[::]?|志愿[一二三四五六七八九十\d]{1,3}[::]|"
    r"[((]?\d{1,2}[))]|\d{1,2}[.．、](?!\d)|[①-⑳])\s*"
)
_ROOM_SIGNS = re.compile(r"[\d０-９]|栋|单元|幢|室")


class Wishes:
    """Reads wishes. A wish is a unit or a school; the whole list is decided or none of it."""

    def __init__(self, schools: Schools, units: Units, closed: frozenset[str]) -> None:
        self._schools, self._units, self._closed = schools, units, closed
        self._memo: dict[str, Reading] = {}

    def read(
        self, cells: Sequence[tuple[int, Cell]], *, several: bool
    ) -> tuple[tuple[str, ...] | None, list[tuple[int, Reading]]]:
        """The list in order, and what was found in which column.

        `several`: the sheet has a column for each wish, so a repair shows the one wish.
        """
        readings = [(column, reading) for column, cell in cells for reading in self._of_cell(shown(cell))]
        found = [(column, reading) for column, reading in readings if reading.code is not None]
        questions = [
            (column, reading) for column, reading in found if reading.outcome is Outcome.NEEDS_PERSON
        ]
        if questions:
            return None, _once(questions)
        wishes = tuple(str(reading.value) for _, reading in readings if reading.value)
        if len(set(wishes)) != len(wishes):
            return None, [(_twin(readings), asks(Code.DUPLICATE_WISH))]
        return wishes, _once([(column, _shown_whole(reading, wishes, several)) for column, reading in found])

    def _of_cell(self, text: str) -> list[Reading]:
        if is_blank(text):
            return []
        direct = self._one(text)
        if direct.code is None:
            return [direct]
        pieces = [piece for piece in _DIVIDERS.split(text.replace("\ufeff", "")) if not is_blank(piece)]
        stripped = [_NUMBERING.sub("", piece) for piece in pieces]
        readings = [self._one(piece) for piece in stripped if piece]
        if len(stripped) > 1 or stripped != pieces:
            readings.append(Reading("", Code.SPLIT_LIST, Outcome.REPAIRED))
        return readings

    def _one(self, text: str) -> Reading:
        known = self._memo.get(text)
        if known is None:
            known = self._memo[text] = self._read_one(text)
        return known

    def _read_one(self, text: str) -> Reading:
        school = self._schools.read(text)
        if school.value:
            return school
        unit = self._units.read(text)
        if unit.value:
            closed = unit.value in self._closed
            return Reading(unit.value, Code.UNIT_STATE, Outcome.NEEDS_PERSON) if closed else unit
        if school.candidates:
            return asks(Code.UNIT_AMBIGUOUS, *school.candidates)
        if unit.code is Code.UNKNOWN_UNIT:
            return asks(Code.UNKNOWN_UNIT if _ROOM_SIGNS.search(visible(text)) else Code.WISH_UNCLEAR)
        return unit


def _twin(readings: list[tuple[int, Reading]]) -> int:
    """The column of the first wish that stands there again."""
    seen = set()
    for column, reading in readings:
        if reading.value and reading.value in seen:
            return column
        seen.add(reading.value)
    return readings[0][0]


def _shown_whole(reading: Reading, wishes: tuple[str, ...], several: bool) -> Reading:
    """What a repair leads to: the whole list, or the one wish of a column of its own."""
    whole = not several or reading.code is Code.SPLIT_LIST
    return reading._replace(value=wishes if whole else reading.value)


def _once(found: list[tuple[int, Reading]]) -> list[tuple[int, Reading]]:
    """One finding of each kind per column."""
    return list({(column, reading.code): (column, reading) for column, reading in found}.values())
