"""Rules across rows after a merge: what does not hold becomes an issue whose id the same facts always give.

Nothing is refused or cancelled here: of two stays in one bed both stay, both disputed, and the unit is locked.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    delete,
    exists,
    func,
    insert,
    literal_column,
    not_,
    select,
)
from sqlalchemy.orm import Session

from dorms.db.journal.naming import unit_label
from dorms.db.parts import in_parts
from dorms.db.tables import (
    SYNCED,
    AgreementRow,
    ApplicationRow,
    AssignmentRow,
    IssueRow,
    StayRow,
    TeacherRow,
    TicketRow,
    UnitRow,
    table_of,
)
from dorms.domain.canonical import canonical, line_id
from dorms.domain.idnumbers import same_number
from dorms.errors.sync import UnitDisputed
from dorms.sync import lives
from dorms.sync.bulk import Key, Line, key_of, select_many, uuid_of_key
from dorms.sync.pointing import pointing_at, references_of

ISSUE = "issue"
OVERBOOKED, TWO_HOMES, SAME_PERSON, DANGLING, NUMBER_TWICE = (
    "overbooked", "two_homes", "same_person", "dangling", "number_twice",
)  # fmt: skip
FORKED, RENEWED_GONE, PLACE_TWICE, KEYS_TWICE, LINKED_TWO_HOMES, QUOTA_EXCEEDED = (
    "forked", "renewed_gone", "place_twice", "keys_twice", "linked_two_homes", "quota_exceeded",
)  # fmt: skip  # of derived.py and quotas.py
HERE = (OVERBOOKED, TWO_HOMES, SAME_PERSON, DANGLING, NUMBER_TWICE)
VERDICTS = {SAME_PERSON: ("link", "different"), OVERBOOKED: ("accepted",), TWO_HOMES: ("accepted",)}
Touched = Collection[tuple[str, UUID]]
_STAY, _ASSIGNMENT, _TEACHER, _UNIT, _ISSUE = (
    table_of(row) for row in (StayRow, AssignmentRow, TeacherRow, UnitRow, IssueRow)
)


@cache
def _live(table: Table) -> ColumnElement[bool]:
    """As `tables.live`, one and the same for each table, so that the statement is made once."""
    return not_(func.coalesce(table.c["_void"], False))


_LIVE_STAY, _LIVE_PROMISE, _LIVE_TEACHER = map(_live, (_STAY, _ASSIGNMENT, _TEACHER))
_NOT_ENDED, _SOMEWHERE = _ASSIGNMENT.c.until.is_(None), _STAY.c.unit_id.is_not(None)
_BEHIND = exists().where(_STAY.c.id == _ASSIGNMENT.c.behind_id, _STAY.c.until.is_(None), _LIVE_STAY)
_FIRST = not_(_BEHIND.correlate(_ASSIGNMENT))  # in its chain of moves, or the stay before it has ended
_KINDS = _ISSUE.c.kind.in_([literal_column(f"'{kind}'") for kind in HERE])
_UNFULFILLED = not_(
    exists().where(_STAY.c.assignment_id == _ASSIGNMENT.c.id, _LIVE_STAY).correlate(_ASSIGNMENT)
)


@dataclass(frozen=True, slots=True)
class Issue:
    """One rule that does not hold, and between whom."""

    kind: str
    entity: str
    subject: UUID | None
    participants: tuple[str, ...]
    facts: dict[str, str]

    @property
    def id(self) -> str:
        """The same facts, the same id, at every office and after every import."""
        return line_id(canonical([self.kind, *self.participants]))


@dataclass(frozen=True, slots=True)
class OpenIssue:
    """An issue as it is listed, with what was decided about it, if anything."""

    id: str
    kind: str
    entity: str
    subject: UUID | None
    participants: tuple[str, ...]
    facts: dict[str, str]
    verdict: str = ""
    reason: str = ""


def refresh_issues(session: Session, touched: Touched) -> list[str]:
    """Derive the issues of the rows touched anew; the ids of those that were not there before."""
    connection = session.connection()
    rows: dict[str, set[Key]] = defaultdict(set)
    for entity, row in touched:
        rows[entity].add(key_of(connection, row))
    return refresh_issues_of(session, rows)


def refresh_issues_of(session: Session, rows: Mapping[str, Collection[Key]]) -> list[str]:
    """The same for rows named as the store names them."""
    connection = session.connection()
    pointing = {entity: _pointing(connection, entity, keys) for entity, keys in rows.items() if keys}
    looked = {entity: each.lines for entity, each in pointing.items() if each.columns}
    beside = pointing_at(connection, rows, looked, DANGLING)
    if any(beside.values()):
        rows = {one: {*rows.get(one, ()), *beside.get(one, ())} for one in {*rows, *beside}}
        pointing |= {one: _pointing(connection, one, rows[one]) for one, keys in beside.items() if keys}
    units, people = _around(rows, pointing)
    found: list[Issue] = []
    found += _overbooked(session, [uuid_of_key(unit) for unit in units])
    found += _two_homes(session, people)
    found += _same_person(connection, pointing)
    found += _numbers(connection, pointing)
    for each in pointing.values():
        found += _dangling(connection, each, pointing)
    subjects = units | people | {row for own in rows.values() for row in own}
    from dorms.sync.derived import refresh_derived  # knows what an issue is

    agreements = {one for each in pointing.values() for one in each.at("agreement_id")}
    return sorted([*_replace(connection, subjects, found), *refresh_derived(session, rows, agreements)])


@dataclass(frozen=True, slots=True)
class _Pointing:
    """What the rows touched of one entity say of others: row, whether it is void, a column for each reference."""

    entity: str
    references: tuple[tuple[str, str], ...]  # column, entity
    columns: tuple[str, ...]  # those of the references, then its number, if rules across rows look at one
    lines: list[Line]  # one look at each row serves all rules

    def at(self, column: str) -> set[Any]:
        """All that stands in this column."""
        if column not in self.columns:
            return set()
        at = 2 + self.columns.index(column)
        return {line[at] for line in self.lines} - {None}

    @property
    def there(self) -> set[Key]:
        """The rows that are here and not struck out."""
        return {line[0] for line in self.lines if not line[1]}


_NUMBER = {"teacher": "id_number", "agreement": "number", "application": "number", "ticket": "number"}


def _pointing(connection: Connection, entity: str, keys: Iterable[Key]) -> _Pointing:
    references = references_of(entity)
    columns = tuple(column for column, _ in references)
    columns += (_NUMBER[entity],) if entity in _NUMBER else ()
    if not columns:
        return _Pointing(entity, (), (), [])
    table = table_of(SYNCED[entity])
    asked = (table.c.id, table.c["_void"], *(table.c[column] for column in columns))
    return _Pointing(entity, references, columns, select_many(connection, asked, table.c.id, keys))


def _around(
    rows: Mapping[str, Collection[Key]], pointing: Mapping[str, _Pointing]
) -> tuple[set[Key], set[Key]]:
    """The units and people whose stays and promises the touched rows are about."""
    units, people = set(rows.get("unit", ())), set(rows.get("teacher", ()))
    for entity in pointing.keys() & {"stay", "assignment"}:
        units |= pointing[entity].at("unit_id")
        people |= pointing[entity].at("teacher_id")
    return units, people


@dataclass(frozen=True, slots=True)
class _Hold:
    row: UUID
    people: frozenset[UUID]
    start: date
    until: date

    def covers(self, night: date) -> bool:
        return self.start <= night < self.until


def _holds(session: Session, units: Iterable[UUID]) -> dict[UUID, list[_Hold]]:
    """Stays and open promises per unit."""
    connection = session.connection()
    keys = [key_of(connection, unit) for unit in units]
    found: dict[UUID, list[_Hold]] = defaultdict(list)
    stay, promise = _STAY.c, _ASSIGNMENT.c
    columns = (stay.id, stay.unit_id, stay.teacher_id, stay.start, stay.until)
    for row, unit, person, start, until in select_many(connection, columns, stay.unit_id, keys, _LIVE_STAY):
        if person:
            people = frozenset((uuid_of_key(person),))
            hold = _Hold(uuid_of_key(row), people, _day(start, date.min), _day(until, date.max))
            found[uuid_of_key(unit)].append(hold)
    columns = (promise.id, promise.unit_id, promise.teacher_id, promise.partner_id, promise.start)
    for row, unit, person, partner, start in select_many(
        connection, columns, promise.unit_id, keys, _LIVE_PROMISE, _NOT_ENDED, _UNFULFILLED, _FIRST
    ):
        people = frozenset(uuid_of_key(one) for one in (person, partner) if one)
        found[uuid_of_key(unit)].append(_Hold(uuid_of_key(row), people, _day(start, date.min), date.max))
    return found


def _day(value: date | str | None, otherwise: date) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value or otherwise


def _overbooked(session: Session, units: Iterable[UUID]) -> list[Issue]:
    found = []
    holds = _holds(session, units)
    connection = session.connection()
    keys = [key_of(connection, unit) for unit in holds]
    told = select_many(connection, (_UNIT.c.id, _UNIT.c.capacity), _UNIT.c.id, keys)
    capacity = {uuid_of_key(unit): places for unit, places in told}
    for unit, own in holds.items():
        disputed = _beyond(own, capacity.get(unit) or 1)
        if disputed:
            facts = {"unit": unit_label(session, unit), "capacity": str(capacity.get(unit) or 1)}
            found.append(Issue(OVERBOOKED, "unit", unit, disputed, facts))
    return found


def _beyond(holds: list[_Hold], capacity: int) -> tuple[str, ...]:
    """The stays and promises of every night on which more people hold places than there are."""
    rows: set[str] = set()
    for night in {hold.start for hold in holds}:
        there = [hold for hold in holds if hold.covers(night)]
        people = {person for hold in there for person in hold.people}
        if len(people) > capacity and len(there) > 1:
            rows.update(str(hold.row) for hold in there)
    return tuple(sorted(rows))


def _two_homes(session: Session, people: Iterable[Key]) -> list[Issue]:
    own: dict[Key, list[tuple[Key, date, date]]] = defaultdict(list)
    stay = _STAY.c
    columns = (stay.id, stay.teacher_id, stay.start, stay.until)
    for row, person, start, until in select_many(
        session.connection(), columns, stay.teacher_id, people, _LIVE_STAY, _SOMEWHERE
    ):
        own[person].append((row, start, until))
    found = []
    for person, stays in own.items():
        rows = _at_once(stays) if len(stays) > 1 else []
        if rows:
            subject = uuid_of_key(person)
            name = session.scalar(select(TeacherRow.name).where(TeacherRow.id == subject)) or ""
            found.append(Issue(TWO_HOMES, "teacher", subject, tuple(rows), {"person": name}))
    return found


def _at_once(stays: Iterable[tuple[Key, Any, Any]]) -> list[str]:
    """The stays of one person of which two hold on one night."""
    spans = [(row, _day(start, date.min), _day(until, date.max)) for row, start, until in stays]
    rows = {
        str(uuid_of_key(one[0]))
        for one in spans
        for other in spans
        if one[0] != other[0] and one[1] < other[2] and other[1] < one[2]
    }
    return sorted(rows)


def _same_person(connection: Connection, pointing: Mapping[str, _Pointing]) -> list[Issue]:
    teacher = _TEACHER.c
    numbers = pointing["teacher"].at("id_number") - {""} if "teacher" in pointing else set()
    spellings = numbers | {same_number(one) for one in numbers}
    spellings |= {one[:6] + one[8:17] for one in spellings if len(one) == 18 and one[6:8] == "19"}
    own: dict[str, dict[UUID, str]] = defaultdict(dict)
    columns = (teacher.id, teacher.id_number, teacher.name)
    for row, number, name in select_many(
        connection, columns, teacher.id_number, sorted(spellings), _LIVE_TEACHER
    ):
        own[same_number(number)][uuid_of_key(row)] = name or ""
    return [_same(rows) for rows in own.values() if len(rows) > 1]


def _same(rows: dict[UUID, str]) -> Issue:
    facts = {"person": "、".join(sorted(set(rows.values())))}
    return Issue(SAME_PERSON, "teacher", min(rows), tuple(sorted(map(str, rows))), facts)


def _numbers(connection: Connection, pointing: Mapping[str, _Pointing]) -> list[Issue]:
    """Official numbers that two rows carry."""
    found = []
    for row_type in (AgreementRow, ApplicationRow, TicketRow):
        table = table_of(row_type)
        numbers = sorted(pointing[table.name].at("number")) if table.name in pointing else []
        own: dict[str, set[str]] = defaultdict(set)
        for row, number in select_many(
            connection, (table.c.id, table.c.number), table.c.number, numbers, _live(table)
        ):
            own[number].add(str(uuid_of_key(row)))
        found += [
            Issue(NUMBER_TWICE, table.name, UUID(min(ids)), tuple(sorted(ids)), {"number": number})
            for number, ids in own.items()
            if len(ids) > 1
        ]
    return found


def _dangling(connection: Connection, pointing: _Pointing, others: Mapping[str, _Pointing]) -> list[Issue]:
    """Rows that point at what is not here: its packet is late, or it was struck out."""
    found: list[Issue] = []
    for at, (column, target) in enumerate(pointing.references, 2):
        there = others[target].there if target in others else set()
        there |= _there(connection, target, pointing.at(column) - there)
        found += [
            _lost(pointing.entity, column, target, line[0], line[at])
            for line in pointing.lines
            if line[at] is not None and line[at] not in there and not line[1]
        ]
    return found


def _there(connection: Connection, target: str, keys: Collection[Key]) -> set[Key]:
    table = table_of(SYNCED[target])
    return {row for (row,) in select_many(connection, (table.c.id,), table.c.id, keys, _live(table))}


def _lost(entity: str, column: str, target: str, row: Key, reference: Key) -> Issue:
    participants = tuple(sorted((str(uuid_of_key(row)), str(uuid_of_key(reference)))))
    return Issue(DANGLING, entity, uuid_of_key(row), participants, {"column": column, "target": target})


def _replace(connection: Connection, subjects: Collection[Key], found: list[Issue]) -> list[str]:
    issue = _ISSUE.c
    before: set[str] = set()
    if connection.execute(select(issue.id).limit(1)).first() is not None:
        before = {name for (name,) in select_many(connection, (issue.id,), issue.subject, subjects, _KINDS)}
    issues = {one.id: one for one in found}
    for part in in_parts(sorted(before)):
        connection.execute(delete(_ISSUE).where(issue.id.in_(part)))
    others = {name for (name,) in select_many(connection, (issue.id,), issue.id, list(issues))}
    rows = [
        {
            "id": one.id, "kind": one.kind, "entity": one.entity, "subject": one.subject,
            "participants": " ".join(one.participants), "facts": json.dumps(one.facts, ensure_ascii=False),
        }
        for one in issues.values()
        if one.id not in others
    ]  # fmt: skip
    if rows:
        connection.execute(insert(_ISSUE), rows)
    return sorted(set(issues) - before - others)


def still_open(session: Session) -> list[OpenIssue]:
    """Every issue on record with what was decided about it; undecided ones first."""
    decided = lives.rulings(session, ISSUE)
    rows = session.scalars(select(IssueRow).order_by(IssueRow.kind, IssueRow.id))
    found = [as_open(one, *decided.get(one.id, ("", ""))) for one in rows]
    return sorted(found, key=lambda one: bool(one.verdict))


def as_open(row: IssueRow, verdict: str = "", reason: str = "") -> OpenIssue:
    """An issue as it is kept."""
    return OpenIssue(
        row.id, row.kind, row.entity, row.subject, tuple(row.participants.split()), json.loads(row.facts),
        verdict, reason,
    )  # fmt: skip


def recheck(session: Session) -> None:
    """Derive the issues on record anew: work done here since may have ended some."""
    rows = session.execute(select(IssueRow.entity, IssueRow.subject)).all()
    touched = {(entity, subject) for entity, subject in rows if subject is not None}
    refresh_issues(session, touched)


def refuse_disputed(session: Session, unit: UUID) -> None:
    """While more people hold a unit than it has places and nobody has decided, nobody else gets it."""
    rows = session.scalars(
        select(IssueRow.id).where(IssueRow.subject == unit, IssueRow.kind == OVERBOOKED)
    ).all()
    if not rows:
        return
    decided = lives.rulings(session, ISSUE)
    if any(one.id not in decided for one in _overbooked(session, [unit])):
        raise UnitDisputed(unit_label(session, unit))
