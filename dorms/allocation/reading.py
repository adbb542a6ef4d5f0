"""Reads a frozen folder: roster, units, wishes, policy, draws. Either a complete round or the first thing wrong."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from dorms.allocation.bulk import bulk
from dorms.allocation.draws import last_numbers
from dorms.allocation.market import OPEN_WORDS
from dorms.allocation.policy import check_order, json_object, read_policy
from dorms.allocation.rounds import (
    BED,
    CHOICES,
    KINDS,
    OPEN_LABEL,
    ROSTER,
    SCOPES,
    TAIL,
    UNITS,
    Choice,
    Household,
    Mode,
    Policy,
    Round,
    Unit,
)
from dorms.allocation.tables import POINTS, Cells, bytes_of, hundredths, rows_of, text_of
from dorms.errors.allocation import (
    ChangedAfterFreeze,
    FolderGap,
    HeldTwice,
    HoldsOutsidePool,
    RepeatedChoice,
    RepeatedId,
    RepeatedRank,
    ReserveForNobody,
    RoomAtOdds,
    RoomUnlabelled,
    TailNotLast,
    TailWithoutPlace,
    UnitInTwoRooms,
    UnknownHousehold,
    UnknownUnit,
    WrongPolicy,
)
from dorms.errors.lottery import NotFrozen

ROSTER_FILE, UNITS_FILE, CHOICES_FILE, POLICY_FILE = "roster.csv", "units.csv", "choices.csv", "policy.json"
FREEZE_FILE = "freeze.json"
FROZEN = (ROSTER_FILE, UNITS_FILE, CHOICES_FILE, POLICY_FILE)
STATUS_WORDS = (*sorted(OPEN_WORDS), "closed", "预留", "维修停用", "危房停用", "注销")

Lines = dict[str, int]


def read_round(folder: Path) -> Round:
    """The whole round, vetted, with the numbers of its lottery; nothing in it can stop a run half-way."""
    asked = read_files(folder)
    lottery = asked.policy.lottery
    if lottery is None or asked.policy.order is not None:
        return asked
    check_folder(folder)
    return replace(asked, numbers=last_numbers(folder, lottery, [home.id for home in asked.households]))


def read_files(folder: Path) -> Round:
    """The four frozen files, before or after the draw."""
    with bulk():
        return _read_files(folder)


def _read_files(folder: Path) -> Round:
    files = {name: bytes_of(folder, name) for name in FROZEN}
    check_freeze(folder, files)
    policy = read_policy(text_of(files[POLICY_FILE], POLICY_FILE))
    units, unit_lines = _units(text_of(files[UNITS_FILE], UNITS_FILE))
    households, lines = _roster(text_of(files[ROSTER_FILE], ROSTER_FILE), policy)
    choices = _choices(text_of(files[CHOICES_FILE], CHOICES_FILE), lines, units)
    _check_holds(households, lines, units)
    _check_rooms(households, units, unit_lines, policy)
    _check_reserves(households, units, unit_lines)
    if policy.order is not None:
        check_order(policy.order, list(lines))
    ordered = tuple(households[id] for id in sorted(lines))
    return Round(ordered, tuple(units[id] for id in sorted(units)), choices, policy)


def check_folder(folder: Path) -> None:
    """The folder is frozen and unchanged since: what a draw and its numbers rest on."""
    if not (folder / FREEZE_FILE).exists():
        raise NotFrozen(folder)
    check_freeze(folder, {name: bytes_of(folder, name) for name in FROZEN})


def check_freeze(folder: Path, files: Mapping[str, bytes]) -> None:
    """Where freeze.json lies, every file must still have the hash it posted."""
    path = folder / FREEZE_FILE
    if not path.exists():
        return
    frozen = json_object(text_of(bytes_of(folder, FREEZE_FILE), FREEZE_FILE), FREEZE_FILE).get("files")
    if not isinstance(frozen, dict):
        raise WrongPolicy("files", "", "object", FREEZE_FILE)
    for name in FROZEN:
        found = hashlib.sha256(files[name]).hexdigest()
        if name not in frozen:
            raise FolderGap(name, folder / FREEZE_FILE)
        if frozen[name] != found:
            raise ChangedAfterFreeze(name, str(frozen[name]), found)


def _roster(text: str, policy: Policy) -> tuple[dict[str, Household], Lines]:
    cells, rows = Cells(ROSTER_FILE), list(rows_of(text, ROSTER_FILE, ROSTER))
    keyed = policy.order is None
    scaled = any("." in row[4] for _, row in rows)
    households: dict[str, Household] = {}
    lines: Lines = {}
    for line, row in rows:
        id = cells.id(line, row[0])
        if id in households:
            raise RepeatedId(ROSTER_FILE, line, id, lines[id])
        lines[id] = line
        households[id] = _household(cells, line, row, scaled=scaled)
    if keyed:
        _check_keys(cells, rows, policy)
    return households, lines


def _household(cells: Cells, line: int, row: Sequence[str], *, scaled: bool) -> Household:
    if row[4] and not POINTS.fullmatch(row[4]):
        raise cells.refuse(line, "points", row[4], "points")
    return Household(
        id=row[0],
        kind=cells.one_of(line, "kind", row[1], KINDS),
        sex=cells.one_of(line, "sex", row[2], ("M", "F", "")),
        tier=cells.integer(line, "tier", row[3]) if row[3] else 0,
        points=hundredths(row[4], scaled=scaled) if row[4] else None,
        ties=tuple(cells.integer(line, "ties", tie) for tie in row[5].split(";")) if row[5] else (),
        classes=cells.several(line, "classes", row[6]),
        holds=cells.several(line, "holds", row[7]),
    )


def _check_keys(cells: Cells, rows: Sequence[tuple[int, list[str]]], policy: Policy) -> None:
    """What orders people must be there for everybody or for nobody: a gap is never read as zero."""
    fields = {*policy.key, *(policy.entry.key if policy.entry else ())}
    for at, name in ((3, "tier"), (4, "points")):
        filled = {bool(row[at]) for _, row in rows}
        if name in fields and len(filled) > 1:
            raise cells.refuse(next(line for line, row in rows if not row[at]), name, "", "all_or_none")
    counts = [(line, row[5], len(row[5].split(";")) if row[5] else 0) for line, row in rows]
    for line, value, count in counts:
        if "ties" in fields and count != counts[0][2]:
            raise cells.refuse(line, "ties", value, "same_count")
        for name in fields:
            if name.startswith("tie") and name[3:].isdigit() and count < int(name[3:]):
                raise cells.refuse(line, "ties", value, "same_count")


def _units(text: str) -> tuple[dict[str, Unit], Lines]:
    cells = Cells(UNITS_FILE)
    units: dict[str, Unit] = {}
    lines: Lines = {}
    for line, row in rows_of(text, UNITS_FILE, UNITS):
        id = cells.unit_id(line, row[0])
        words = {name: cells.word(line, name, value) for name, value in zip(UNITS, row, strict=True)}
        unit = Unit(**words)
        cells.one_of(line, "status", unit.status, STATUS_WORDS)
        if id in units:
            if units[id].room_key != unit.room_key:
                raise UnitInTwoRooms(UNITS_FILE, line, id, unit.room, lines[id], units[id].room)
            raise RepeatedId(UNITS_FILE, line, id, lines[id])
        cells.one_of(line, "label", unit.label, ("M", "F", OPEN_LABEL, ""))
        if unit.label and not unit.room:
            raise cells.refuse(line, "room", "", "room_for_label")
        if unit.type == BED and not (unit.room and unit.label):
            raise cells.refuse(line, "label" if unit.room else "room", "", "bed")
        units[id], lines[id] = unit, line
    return units, lines


def _choices(text: str, roster: Lines, units: Mapping[str, Unit]) -> dict[str, tuple[Choice, ...]]:
    cells = Cells(CHOICES_FILE)
    wishes: dict[str, list[tuple[int, str, int]]] = {}
    for line, (id, rank, choice) in rows_of(text, CHOICES_FILE, CHOICES):
        if id not in roster:
            raise UnknownHousehold(CHOICES_FILE, line, id)
        if not rank.isascii() or not rank.isdecimal() or not 0 < int(rank) < 10**6:
            raise cells.refuse(line, "rank", rank, "positive")
        if choice not in units and not choice.startswith(TAIL):
            raise UnknownUnit(CHOICES_FILE, line, id, choice)
        wishes.setdefault(id, []).append((int(rank), choice, line))
    places = {f"{scope}:{getattr(unit, scope)}" for unit in units.values() for scope in SCOPES[:2]}
    return {id: _list_of(id, listed, places) for id, listed in wishes.items()}


def _list_of(id: str, listed: list[tuple[int, str, int]], places: set[str]) -> tuple[Choice, ...]:
    listed.sort()
    choices = tuple((rank, choice) for rank, choice, _ in listed)
    if len({rank for rank, _ in choices}) < len(choices) or len({choice for _, choice in choices}) < len(
        choices
    ):
        _refuse_repeated(id, listed)
    for at, (_, choice, line) in enumerate(listed):
        if choice.startswith(TAIL):
            _check_tail(id, choice, line, places, first=at == 0, last=at == len(listed) - 1)
    return choices


def _refuse_repeated(id: str, listed: list[tuple[int, str, int]]) -> None:
    seen: Lines = {}
    for _, choice, line in sorted(listed, key=lambda wish: wish[2]):
        if choice in seen:
            raise RepeatedChoice(CHOICES_FILE, line, id, choice, seen[choice])
        seen[choice] = line
    for before, after in pairwise(listed):
        if before[0] == after[0]:
            raise RepeatedRank(CHOICES_FILE, max(before[2], after[2]), id, after[0])


def _check_tail(id: str, choice: str, line: int, places: set[str], *, first: bool, last: bool) -> None:
    scope, _, place = choice.removeprefix(TAIL).partition(":")
    named = f"{scope}:{place}" in places if place else scope in SCOPES
    if not named or (scope == "county" and place):
        raise UnknownUnit(CHOICES_FILE, line, id, choice)
    if not last:
        raise TailNotLast(CHOICES_FILE, line, id)
    if first and scope != "county" and not place:
        raise TailWithoutPlace(CHOICES_FILE, line, id, choice)


def _check_holds(households: Mapping[str, Household], lines: Lines, units: Mapping[str, Unit]) -> None:
    holder: dict[str, str] = {}
    for id, household in households.items():
        for unit in household.holds:
            if unit not in units or units[unit].status not in OPEN_WORDS:
                raise HoldsOutsidePool(ROSTER_FILE, lines[id], id, unit)
            if unit in holder:
                raise HeldTwice(ROSTER_FILE, lines[id], id, unit, holder[unit])
            holder[unit] = id
            if units[unit].label and not household.sex:
                raise Cells(ROSTER_FILE).refuse(lines[id], "sex", "", "sex_for_bed")


def _check_rooms(
    households: Mapping[str, Household], units: Mapping[str, Unit], lines: Lines, policy: Policy
) -> None:
    """The beds of a room agree on their label, nobody offers the room as a whole besides, one sex lives in it."""
    tenant = {unit: household for household in households.values() for unit in household.holds}
    first: dict[str, Unit] = {}
    sexes: dict[str, str] = {}
    for id, unit in _labelled_first(units.values()):
        known = first.setdefault(unit.room_key, unit) if unit.label else first.get(unit.room_key)
        if known is None:
            continue
        sex = tenant[id].sex if id in tenant else ""
        mixed = sex and (unit.label not in (OPEN_LABEL, sex) or sexes.setdefault(unit.room_key, sex) != sex)
        odds = _odds(known, unit) or ("sex" if mixed else "")
        if odds:
            column = "type" if odds == "type" else "label"
            raise RoomAtOdds(UNITS_FILE, lines[id], unit.room, odds, lines[known.id], column)
    for id, unit in units.items():
        if policy.mode is Mode.B and unit.label == OPEN_LABEL and unit.room_key not in sexes:
            raise RoomUnlabelled(UNITS_FILE, lines[id], id, unit.room)


def _odds(known: Unit, unit: Unit) -> str:
    if known.type != unit.type and BED in (known.type, unit.type):
        return "type"
    return "label" if known.label != unit.label else ""


def _labelled_first(units: Iterable[Unit]) -> list[tuple[str, Unit]]:
    return sorted(((unit.id, unit) for unit in units), key=lambda pair: (not pair[1].label, pair[0]))


def _check_reserves(households: Mapping[str, Household], units: Mapping[str, Unit], lines: Lines) -> None:
    known = {name for household in households.values() for name in household.classes}
    for id, unit in units.items():
        if unit.reserve and unit.reserve not in known:
            raise ReserveForNobody(UNITS_FILE, lines[id], id, unit.reserve)
