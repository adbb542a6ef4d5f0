"""What only all rows together show: the same thing twice, somebody in two units, too many in one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

from dorms.domain.imports import Code, Kind, Known, Outcome
from dorms.sheets.reading.judge import Judge
from dorms.sheets.reading.reading import Reading
from dorms.sheets.reading.work import Work

_KEYS: Mapping[Kind, tuple[str, ...]] = {
    Kind.SCHOOLS: ("school",),
    Kind.UNITS: ("school", "building", "entrance", "room"),
    Kind.TEACHERS: ("id_number",),
    Kind.APPLICATIONS: ("id_number",),
    Kind.TICKETS: ("ticket_no",),
    Kind.STAYS: ("id_number", "unit"),
}
_MAY_BE_EMPTY = frozenset({"entrance", "building"})


def check_whole(kind: Kind, works: Sequence[Work], judge: Judge, known: Known) -> None:
    """Add the findings that concern several rows to each of them."""
    _find_twins(kind, works, judge.key_of_row())
    if kind is Kind.STAYS and "unit" in judge.where:
        standing = [work for work in works if not _is_twin(work)]
        _find_moves(standing, judge.key_of_row(), known)
        _find_crowds(standing, judge.where["unit"], known)


def _find_twins(kind: Kind, works: Sequence[Work], mark: tuple[int, str]) -> None:
    """All values agree: the later row is refused and the first stands; else a person says which is right."""
    for group in _groups(works, _KEYS[kind]).values():
        if len(group) < 2:
            continue
        same = all(work.values == group[0].values for work in group[1:])
        outcome = Outcome.REFUSED if same else Outcome.NEEDS_PERSON
        for work in group[1:] if same else group:
            others = tuple(other.row.number for other in group if other is not work)
            index = mark[0]
            work.note(index, mark[1], Reading(None, Code.DUPLICATE, outcome, (), others))


def _groups(works: Sequence[Work], fields: tuple[str, ...]) -> Mapping[Hashable, list[Work]]:
    groups: dict[Hashable, list[Work]] = defaultdict(list)
    for work in works:
        key = tuple(work.values.get(name, "") for name in fields)
        if all(
            part or (part == "" and name in _MAY_BE_EMPTY) for name, part in zip(fields, key, strict=True)
        ):
            groups[key].append(work)
    return groups


def _is_twin(work: Work) -> bool:
    return any(
        reading.code is Code.DUPLICATE and reading.outcome is Outcome.REFUSED for _, _, reading in work.found
    )


def _find_moves(works: Sequence[Work], mark: tuple[int, str], known: Known) -> None:
    """One person in two units, within the file or against the store."""
    for number, group in _groups(works, ("id_number",)).items():
        placed = [work for work in group if work.values["unit"]]
        units = {str(work.values["unit"]) for work in placed}
        homes = known.homes_of_person.get(str(number[0]) if isinstance(number, tuple) else "", frozenset())
        if len(units | homes) < 2:
            continue
        for work in placed:
            others = tuple(o.row.number for o in placed if o.values["unit"] != work.values["unit"])
            if others or homes - {work.values["unit"]}:
                candidates = tuple(sorted(units | homes)) if homes else ()
                work.note(*mark, Reading(None, Code.PERSON_TWICE, Outcome.NEEDS_PERSON, candidates, others))


def _find_crowds(works: Sequence[Work], column: int, known: Known) -> None:
    """More people in a unit than 核定人数, those the store has there included."""
    placed = {number for work in works if (number := work.values.get("id_number")) and work.values["unit"]}
    for unit, group in _groups(works, ("unit",)).items():
        name = str(unit[0]) if isinstance(unit, tuple) else ""
        place = known.unit_by_name.get(name)
        if place is None or place.capacity is None:
            continue
        stay_on = known.people_of_unit.get(name, frozenset()) - placed
        if _people(group) + len(stay_on) <= place.capacity:
            continue
        for work in group:
            others = tuple(other.row.number for other in group if other is not work)
            crowd = Reading(work.values["unit"], Code.CAPACITY, Outcome.NEEDS_PERSON, (), others)
            work.note(column, "unit", crowd)


def _people(works: Iterable[Work]) -> int:
    """Persons, each counted once; a row without a number is somebody else."""
    numbers = [work.values.get("id_number") for work in works]
    return len({number for number in numbers if number}) + sum(not number for number in numbers)
