"""The cells that name a unit: one cell, or school, building, entrance and room in cells of their own."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dorms.domain.imports import Code, Known, Outcome, Value
from dorms.sheets.reading.grid import Cell, Formula
from dorms.sheets.reading.places import (
    Parts,
    Schools,
    Units,
    compact,
    parse,
    plain_building,
    plain_entrance,
    plain_room,
)
from dorms.sheets.reading.reading import EMPTY, Reading, asks, repaired, shown
from dorms.sheets.reading.text import is_blank, visible

MOST_NEAR = 200
Finding = tuple[int, str, Reading]
_BUILDING = re.compile(r"(?:[1-9]\d?|[A-Z])栋", re.ASCII)
_ENTRANCE = re.compile(r"(?:[1-9]\d?|[A-Z])单元", re.ASCII)
_SIMPLE = re.compile(r"\d{1,2}|[A-Z]", re.ASCII)
_ROOM = re.compile(r"[\dA-Z]{1,6}|[\u4e00-\u9fff][\u4e00-\u9fff\d]{0,8}", re.ASCII)


@dataclass(frozen=True, slots=True)
class UnitColumns:
    """Where the parts of a unit stand; None: no such column."""

    unit: int
    host: int | None = None
    building: int | None = None
    entrance: int | None = None

    @property
    def parts(self) -> tuple[int, ...]:
        """The columns beside the room's own."""
        return tuple(index for index in (self.host, self.building, self.entrance) if index is not None)


class KnownHousing:
    """Reads units that have to be in the stock already (stays, tickets, a couple's present home)."""

    def __init__(self, schools: Schools, units: Units, columns: UnitColumns, field: str) -> None:
        self._schools, self._units, self.columns, self._field = schools, units, columns, field
        self._memo: dict[tuple[Cell, ...], tuple[Value, list[Finding]]] = {}
        self._near: dict[tuple[Cell, ...], tuple[str, ...]] = {}

    def read(self, cells: list[Cell]) -> tuple[Value, list[Finding]]:
        """The unit's name and what was found in which column."""
        key = (cells[self.columns.unit], *(cells[index] for index in self.columns.parts))
        known = self._memo.get(key)
        if known is None:
            known = self._memo[key] = self._read(cells)
        return known

    def _read(self, cells: list[Cell]) -> tuple[Value, list[Finding]]:
        columns, found = self.columns, list[Finding]()
        cell = _value(cells[columns.unit])
        hosts = self._hosts(cells, found)
        if found and found[-1][2].value is None and not self._names_school(cell):
            return None, found
        reading = self._units.read(cell, hosts, self._parts(cells))
        if reading.code is not None:
            found.append((columns.unit, self._field, reading))
        return reading.value, found

    def _hosts(self, cells: list[Cell], found: list[Finding]) -> tuple[str, ...]:
        if self.columns.host is None:
            return ()
        reading = self._schools.read(_value(cells[self.columns.host]))
        if reading.code is not None:
            found.append((self.columns.host, self._field, reading))
        return (str(reading.value),) if reading.value else ()

    def _names_school(self, cell: Cell) -> bool:
        return bool(self._schools.split(compact(visible(shown(cell))))[0])

    def _parts(self, cells: list[Cell]) -> Parts | None:
        building, entrance = self.columns.building, self.columns.entrance
        if building is None and entrance is None:
            return None
        b = "" if building is None else plain_building(shown(_value(cells[building])))
        e = "" if entrance is None else plain_entrance(shown(_value(cells[entrance])))
        return Parts(b, e, "")

    def part_of(self, cells: list[Cell], index: int) -> Value:
        """What a column beside the room says, the school by its canonical name."""
        cell = _value(cells[index])
        return self._schools.read(cell).value if index == self.columns.host else shown(cell)

    def nearest(self, cells: list[Cell]) -> tuple[str, ...]:
        """The three units that come closest to what stands there; in a sheet of wrong rooms only for the first."""
        key = (cells[self.columns.unit], *(cells[index] for index in self.columns.parts))
        if key not in self._near:
            if len(self._near) >= MOST_NEAR:
                return ()
            self._near[key] = self._units.nearest(shown(_value(key[0])), self._hosts(cells, []))
        return self._near[key]


def _value(cell: Cell) -> Cell:
    return cell.value if isinstance(cell, Formula) else cell


def read_building(cell: Cell) -> Reading:
    """`1栋`; other names of buildings stay as they are."""
    return _read_part(cell, _BUILDING, plain_building, "栋")


def read_entrance(cell: Cell) -> Reading:
    """`1单元`."""
    return _read_part(cell, _ENTRANCE, plain_entrance, "单元")


def _read_part(cell: Cell, canonical: re.Pattern[str], plain: Callable[[str], str], end: str) -> Reading:
    if cell is None:
        return EMPTY
    text = shown(cell)
    if canonical.fullmatch(text):
        return Reading(text)
    if is_blank(text):
        return EMPTY
    cleaned = visible(text)
    if canonical.fullmatch(cleaned):
        return repaired(cleaned, Code.INVISIBLE)
    number = plain(cleaned)
    if _SIMPLE.fullmatch(number):
        return repaired(number + end, Code.UNIT_FORM)
    return Reading(cleaned) if cleaned == text else repaired(cleaned, Code.INVISIBLE)


def read_room(cell: Cell) -> Reading:
    """`301`; a number cell keeps it whole."""
    if cell is None:
        return EMPTY
    text = shown(cell)
    if _ROOM.fullmatch(text) and plain_room(text) == text:
        return Reading(text)
    if is_blank(text):
        return EMPTY
    cleaned = visible(text)
    room = plain_room(cleaned)
    if not _ROOM.fullmatch(room):
        several = re.search(r"\d[-~至到、,;/]\d", compact(cleaned))
        return asks(Code.UNIT_RANGE if several else Code.UNIT_AMBIGUOUS)
    return repaired(room, Code.INVISIBLE if cleaned == room else Code.UNIT_FORM)


@dataclass(frozen=True, slots=True)
class NewUnit:
    """A unit of a stock ledger, which need not be known."""

    building: Value
    entrance: Value
    room: Value
    reading: Reading


class StockHousing:
    """Reads the combined room cell of a stock ledger into building, entrance and room."""

    def __init__(self, known: Known, schools: Schools, units: Units) -> None:
        self._known, self._schools, self._units = known, schools, units
        self._memo: dict[tuple[Cell, Value], NewUnit] = {}

    def read(self, cell: Cell, school: Value) -> NewUnit:
        key = (cell, school)
        known = self._memo.get(key)
        if known is None:
            known = self._memo[key] = self._read(cell, str(school or ""))
        return known

    def _read(self, cell: Cell, school: str) -> NewUnit:
        text = shown(cell)
        if is_blank(text):
            return NewUnit("", "", "", EMPTY)
        cleaned = visible(text)
        known = self._units.read(cell, (school,) if school else ("",))
        if known.code in (Code.UNIT_RANGE, Code.UNIT_AMBIGUOUS):
            return NewUnit(None, None, None, known)
        if known.value:
            unit = self._known.unit_by_name[str(known.value)]
            return NewUnit(unit.building, unit.entrance, unit.room, known)
        return _new(text, cleaned, school, parse(self._schools.split(compact(cleaned))[1].lstrip("- ")))


def _new(text: str, cleaned: str, school: str, parts: Parts | None) -> NewUnit:
    if parts is None or not parts.building:
        return NewUnit(None, None, None, asks(Code.UNIT_AMBIGUOUS))
    building = f"{parts.building}栋"
    entrance = f"{parts.entrance}单元" if parts.entrance else ""
    within = "-".join(part for part in (building, entrance, parts.room) if part)
    name = f"{school}-{within}" if school else within
    if text in (within, name):
        return NewUnit(building, entrance, parts.room, Reading(name))
    code = Code.INVISIBLE if cleaned in (within, name) else Code.UNIT_FORM
    return NewUnit(building, entrance, parts.room, Reading(name, code, Outcome.REPAIRED))
