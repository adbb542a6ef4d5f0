"""Schools by any spelling, and units by any way of writing a room."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from dorms.domain.imports import Code, Known, KnownUnit
from dorms.sheets.reading.grid import Cell
from dorms.sheets.reading.numerals import numeral
from dorms.sheets.reading.reading import EMPTY, Reading, asks, refuses, repaired, shown
from dorms.sheets.reading.text import half_width, is_blank, plain_dashes, squeezed, visible

_COUNTY = re.compile(
    r"(?:[\u4e00-\u9fff]{2,4}省)?(?:[\u4e00-\u9fff]{2,4}市)?(?:[\u4e00-\u9fff]{1,4}[县区市])"
)
_TOWN_END = ("镇", "乡", "街道")
_NUMERAL = "[〇零一二三四五六七八九十]+"
_B = rf"(?P<b>\d{{1,2}}|{_NUMERAL}|[A-Z])"
_E = rf"(?P<e>\d{{1,2}}|{_NUMERAL}|[A-Z])"
_R = r"(?P<r>\d{2,4}[A-Z]?)(?:号房|室|房|号)?"
_B_WORD = "(?:号楼|#楼|#|栋|幢|座|楼)"
_E_WORD = "(?:单元|门洞|门)"
_TAIL = re.compile(rf"(?:{_B}(?:{_B_WORD}-?|-))?(?:{_E}(?:{_E_WORD}-?|-))?{_R}$", re.ASCII)
_SEVERAL = re.compile(r"\d{3,4}(?:室|号|房)?[-~至到、,;/和及]+\d{3,4}(?:室|号|房)?$", re.ASCII)
_BUILDING_END = re.compile(r"(?:号楼|#楼|#|栋|幢|座|号|楼)$")
_ENTRANCE_END = re.compile(r"(?:单元|门洞|门|#)$")
_ROOM_END = re.compile(r"(?<=[\dA-Z])(?:号房|室|房|号)$")
LONGEST = 60
MOST_COMPARED = 120  # units whose names are compared for what comes near
_SEPARATORS = "- _·,，、"


class Schools:
    """Finds the one school a spelling means."""

    def __init__(self, known: Known) -> None:
        self._known = known

    def read(self, cell: Cell, town: str = "") -> Reading:
        """The canonical name; `town` tells schools of one short name apart."""
        if cell is None:
            return EMPTY
        text = shown(cell)
        if text in self._known.school_by_name:
            return Reading(text)
        if is_blank(text):
            return EMPTY
        cleaned = visible(text)
        if cleaned in self._known.school_by_name:
            return repaired(cleaned, Code.INVISIBLE)
        names = self.names_of(cleaned, town)
        if len(names) == 1:
            return repaired(names[0], Code.SYNONYM)
        return asks(Code.UNKNOWN_SCHOOL, *names)

    def names_of(self, text: str, town: str = "") -> tuple[str, ...]:
        """The canonical names this spelling may mean, in the order of the list of schools."""
        plain = squeezed(text)
        names = self._spellings.get(plain, ())
        if not names and (match := _COUNTY.match(plain)):
            names = self._spellings.get(plain[match.end() :], ())
        if len(names) > 1 and town:
            here = tuple(name for name in names if self._known.school_by_name[name].town == town)
            return here or names
        return names

    def split(self, text: str) -> tuple[tuple[str, ...], str]:
        """The schools named at the beginning of a text, and the rest; no school: the text as it is."""
        for end in range(min(len(text), self._longest), 1, -1):
            names = self._spellings.get(text[:end])
            if names:
                return names, text[end:]
        if (match := _COUNTY.match(text)) and match.end() < len(text):
            names, rest = self.split(text[match.end() :])
            return (names, rest) if names else ((), text)
        return (), text

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._spellings), default=0)

    @cached_property
    def _spellings(self) -> Mapping[str, tuple[str, ...]]:
        given: dict[str, dict[str, None]] = defaultdict(dict)
        derived: dict[str, dict[str, None]] = defaultdict(dict)
        for school in self._known.schools:
            for spelling in (school.name, *school.aliases):
                given[squeezed(spelling)][school.name] = None
            for spelling in _short_forms(school.name, school.town):
                derived[spelling][school.name] = None
        own = {school.name for school in self._known.schools}
        spellings = {text: tuple(names) for text, names in derived.items()}
        spellings |= {text: tuple(names) for text, names in given.items()}
        return spellings | {name: (name,) for name in own}


def _short_forms(name: str, town: str) -> Iterable[str]:
    """Spellings without the town's last word, or without the town."""
    if town and name.startswith(town):
        rest = name[len(town) :]
        for end in _TOWN_END:
            if town.endswith(end) and len(town) > len(end) + 1:
                yield town[: -len(end)] + rest


@dataclass(frozen=True, slots=True)
class Parts:
    """Building, entrance and room in plain digits; empty: not said."""

    building: str
    entrance: str
    room: str


class Units:
    """Finds the one unit a cell means, and writes it as the stock ledger does."""

    def __init__(self, known: Known, schools: Schools) -> None:
        self._known = known
        self._schools = schools

    def read(self, cell: Cell, hosts: tuple[str, ...] = (), parts: Parts | None = None) -> Reading:
        """A unit; `hosts` are the schools a column beside it names, `parts` building and entrance from there."""
        if cell is None:
            return EMPTY
        text = shown(cell)
        if text in self._known.unit_by_name:
            return Reading(text)
        if is_blank(text):
            return EMPTY
        cleaned = visible(text)
        plain = compact(cleaned)
        if _SEVERAL.search(plain):
            return asks(Code.UNIT_RANGE)
        names, rest = self._schools.split(plain)
        found = parse(rest.lstrip(_SEPARATORS))
        if found is None:
            return self._by_sound(names or hosts, rest) or (_unknown() if rest else asks(Code.UNIT_AMBIGUOUS))
        if parts is not None:
            found = Parts(found.building or parts.building, found.entrance or parts.entrance, found.room)
        return self._find(text, cleaned, names or hosts, found, separate=parts is not None)

    def _find(
        self, text: str, cleaned: str, schools: tuple[str, ...], parts: Parts, *, separate: bool
    ) -> Reading:
        units = [unit for unit in self._of_room(parts.room, schools) if _fits(unit, parts)]
        if not units:
            return _unknown()
        if len(units) > 1:
            return asks(Code.UNIT_AMBIGUOUS, *sorted((unit.name for unit in units), key=self._in_order))
        unit = units[0]
        within = unit.name[len(unit.school) + 1 :] if schools else unit.name
        canonical = (unit.name, unit.room) if separate else (unit.name, within)
        if text in canonical:
            return Reading(unit.name)
        return repaired(unit.name, Code.INVISIBLE if cleaned in canonical else Code.UNIT_FORM)

    def _in_order(self, name: str) -> tuple[int, tuple[int, ...]]:
        """Schools as in their list, then 2栋 before 10栋."""
        school = self._known.unit_by_name[name].school
        return self._places.get(school, 0), tuple(map(int, re.findall(r"\d+", name[len(school) :], re.ASCII)))

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {school.name: place for place, school in enumerate(self._known.schools)}

    def _by_sound(self, schools: tuple[str, ...], rest: str) -> Reading | None:
        """Units with names of their own, such as 东楼-3, when only the signs between the parts differ."""
        names = {self._by_bare_name.get(bare(school + rest)) for school in schools} - {None}
        return repaired(names.pop(), Code.UNIT_FORM) if len(names) == 1 else None

    @cached_property
    def _by_bare_name(self) -> Mapping[str, str]:
        return {bare(unit.name): unit.name for unit in self._known.units}

    def _of_room(self, room: str, schools: tuple[str, ...]) -> list[KnownUnit]:
        units = self._by_room.get(room, [])
        return [unit for unit in units if unit.school in schools] if schools else units

    @cached_property
    def _by_room(self) -> Mapping[str, list[KnownUnit]]:
        rooms: dict[str, list[KnownUnit]] = defaultdict(list)
        for unit in self._known.units:
            rooms[plain_room(unit.room)].append(unit)
        return rooms

    def nearest(self, text: str, schools: tuple[str, ...]) -> tuple[str, ...]:
        """The three units whose names come closest, of these schools if any are named."""
        plain = compact(text[:LONGEST])
        names, rest = self._schools.split(plain)
        parts = parse(rest.lstrip(_SEPARATORS))
        pool = [
            unit.name for school in names or schools for unit in self._known.units_of_school.get(school, ())
        ]
        if not pool:
            pool = [unit.name for unit in self._by_room.get(parts.room if parts else "", ())]
        full = plain if names or not schools else f"{schools[0]}-{plain}"
        return tuple(get_close_matches(full, pool[:MOST_COMPARED], 3, 0.3))


def _unknown() -> Reading:
    return refuses(Code.UNKNOWN_UNIT)


def _fits(unit: KnownUnit, parts: Parts) -> bool:
    if parts.building and plain_building(unit.building) != parts.building:
        return False
    return not parts.entrance or plain_entrance(unit.entrance) == parts.entrance


def compact(text: str) -> str:
    """Half width, ASCII dashes, capital letters, no spaces."""
    return "".join(plain_dashes(half_width(text)).upper().split())


def bare(text: str) -> str:
    """Compact and without the signs between the parts."""
    return "".join(char for char in compact(text) if char not in _SEPARATORS)


def parse(plain: str) -> Parts | None:
    """Building, entrance and room of a compact text that holds nothing else."""
    match = _TAIL.match(plain)
    if match is None:
        return None
    building, entrance = match["b"] or "", match["e"] or ""
    return Parts(_plain_number(building), _plain_number(entrance), match["r"])


def plain_building(text: str) -> str:
    return _plain_number(_BUILDING_END.sub("", compact(text)))


def plain_entrance(text: str) -> str:
    return _plain_number(_ENTRANCE_END.sub("", compact(text)))


def plain_room(text: str) -> str:
    return _ROOM_END.sub("", compact(text))


def _plain_number(text: str) -> str:
    value = numeral(text)
    if value is not None:
        return str(value)
    return text.lstrip("0") or text if text.isdigit() else text
