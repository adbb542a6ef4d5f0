"""Rules across rows after a merge: what does not hold becomes an issue whose id the same facts always give.

Nothing is refused or cancelled here: of two stays in one bed both stay, both disputed, and the unit is locked.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session, aliased

from dorms.db.journal.naming import unit_label
from dorms.db.queries.living import behind_somebody, fulfilled
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
    live,
    shape,
)
from dorms.domain.canonical import canonical, line_id
from dorms.domain.idnumbers import parse_id
from dorms.errors.sync import UnitDisputed
from dorms.sync import lives
from dorms.sync.scope import CHUNK

ISSUE = "issue"
OVERBOOKED, TWO_HOMES, SAME_PERSON, DANGLING, NUMBER_TWICE = (
    "overbooked", "two_homes", "same_person", "dangling", "number_twice",
)  # fmt: skip
FORKED, RENEWED_GONE, PLACE_TWICE, KEYS_TWICE, LINKED_TWO_HOMES = (
    "forked", "renewed_gone", "place_twice", "keys_twice", "linked_two_homes",
)  # fmt: skip  # of derived.py
HERE = (OVERBOOKED, TWO_HOMES, SAME_PERSON, DANGLING, NUMBER_TWICE)
VERDICTS = {SAME_PERSON: ("link", "different"), OVERBOOKED: ("accepted",), TWO_HOMES: ("accepted",)}
Touched = Collection[tuple[str, UUID]]


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
    rows: dict[str, set[UUID]] = defaultdict(set)
    for entity, row in touched:
        rows[entity].add(row)
    units, people = _around(session, rows)
    found: list[Issue] = []
    found += _overbooked(session, units)
    found += _two_homes(session, people)
    found += _same_person(session, rows["teacher"])
    found += _numbers(session, rows)
    found += _dangling(session, rows)
    subjects = units | people | {row for own in rows.values() for row in own}
    from dorms.sync.derived import refresh_derived  # knows what an issue is

    return sorted([*_replace(session, subjects, found), *refresh_derived(session, rows)])


def _around(session: Session, rows: dict[str, set[UUID]]) -> tuple[set[UUID], set[UUID]]:
    """The units and people whose stays and promises the touched rows are about."""
    units, people = set(rows["unit"]), set(rows["teacher"])
    for entity, row_type in (("stay", StayRow), ("assignment", AssignmentRow)):
        for part in _parts(rows[entity]):
            query = select(row_type.unit_id, row_type.teacher_id).where(row_type.id.in_(part))
            for unit, person in session.execute(query):
                units.update([unit] if unit else [])
                people.update([person] if person else [])
    return units, people


def _parts(ids: Iterable[UUID]) -> Iterable[list[UUID]]:
    ordered = list(ids)
    return (ordered[at : at + CHUNK] for at in range(0, len(ordered), CHUNK))


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
    found: dict[UUID, list[_Hold]] = defaultdict(list)
    for part in _parts(units):
        stays = session.execute(
            select(StayRow.id, StayRow.unit_id, StayRow.teacher_id, StayRow.start, StayRow.until).where(
                StayRow.unit_id.in_(part), live(StayRow)
            )
        )
        for row, unit, person, start, until in stays:
            if unit and person:
                found[unit].append(_Hold(row, frozenset((person,)), start or date.min, until or date.max))
        promises = session.execute(
            select(
                AssignmentRow.id, AssignmentRow.unit_id, AssignmentRow.teacher_id, AssignmentRow.partner_id,
                AssignmentRow.start,
            ).where(
                AssignmentRow.unit_id.in_(part), live(AssignmentRow), AssignmentRow.until.is_(None),
                AssignmentRow.id.not_in(fulfilled()), AssignmentRow.id.not_in(behind_somebody()),
            )
        )  # fmt: skip
        for row, unit, person, partner, start in promises:
            if unit:
                people = frozenset(one for one in (person, partner) if one)
                found[unit].append(_Hold(row, people, start or date.min, date.max))
    return found


def _overbooked(session: Session, units: Iterable[UUID]) -> list[Issue]:
    found = []
    holds = _holds(session, units)
    capacity: dict[UUID, int | None] = {}
    for part in _parts(holds):
        capacity.update(
            session.execute(select(UnitRow.id, UnitRow.capacity).where(UnitRow.id.in_(part))).all()
        )
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


def _two_homes(session: Session, people: Iterable[UUID]) -> list[Issue]:
    own: dict[UUID, list[tuple[UUID, UUID, date, date]]] = defaultdict(list)
    for part in _parts(people):
        rows = session.execute(
            select(StayRow.id, StayRow.teacher_id, StayRow.unit_id, StayRow.start, StayRow.until).where(
                StayRow.teacher_id.in_(part), live(StayRow)
            )
        )
        for row, person, unit, start, until in rows:
            if person and unit:
                own[person].append((row, unit, start or date.min, until or date.max))
    found = []
    for person, stays in own.items():
        rows_ = {
            str(row)
            for one in stays
            for other in stays
            if one[0] != other[0] and one[2] < other[3] and other[2] < one[3]
            for row in (one[0], other[0])
        }
        if rows_:
            name = session.scalar(select(TeacherRow.name).where(TeacherRow.id == person)) or ""
            found.append(Issue(TWO_HOMES, "teacher", person, tuple(sorted(rows_)), {"person": name}))
    return found


def same_number(number: str) -> str:
    """What two spellings of one ID number have in common: fifteen digits brought to eighteen."""
    plain = number.strip().upper()
    if len(plain) == 15 and plain.isascii() and plain.isdigit():
        for digit in "0123456789X":
            grown = f"{plain[:6]}19{plain[6:]}{digit}"
            if parse_id(grown) is not None:
                return grown
    return plain


def _same_person(session: Session, teachers: Iterable[UUID]) -> list[Issue]:
    numbers: set[str] = set()
    for part in _parts(teachers):
        found = session.scalars(select(TeacherRow.id_number).where(TeacherRow.id.in_(part)))
        numbers |= {one for one in found if one}
    spellings = numbers | {same_number(one) for one in numbers}
    spellings |= {one[:6] + one[8:17] for one in spellings if len(one) == 18 and one[6:8] == "19"}
    own: dict[str, dict[UUID, str]] = defaultdict(dict)
    ordered = sorted(spellings)
    for at in range(0, len(ordered), CHUNK):
        rows = session.execute(
            select(TeacherRow.id, TeacherRow.id_number, TeacherRow.name).where(
                TeacherRow.id_number.in_(ordered[at : at + CHUNK]), live(TeacherRow)
            )
        )
        for row, number, name in rows:
            own[same_number(number or "")][row] = name or ""
    return [_same(rows) for rows in own.values() if len(rows) > 1]


def _same(rows: dict[UUID, str]) -> Issue:
    facts = {"person": "、".join(sorted(set(rows.values())))}
    return Issue(SAME_PERSON, "teacher", min(rows), tuple(sorted(map(str, rows))), facts)


def _numbers(session: Session, rows: dict[str, set[UUID]]) -> list[Issue]:
    """Official numbers that two rows carry."""
    found = []
    for entity, row_type in (
        ("agreement", AgreementRow),
        ("application", ApplicationRow),
        ("ticket", TicketRow),
    ):
        own: dict[str, list[str]] = defaultdict(list)
        for part in _parts(rows[entity]):
            numbers = select(row_type.number).where(row_type.id.in_(part), row_type.number.is_not(None))
            query = select(row_type.id, row_type.number).where(row_type.number.in_(numbers), live(row_type))
            for row, number in session.execute(query):
                if str(row) not in own[number or ""]:
                    own[number or ""].append(str(row))
        found += [
            Issue(NUMBER_TWICE, entity, UUID(min(ids)), tuple(sorted(ids)), {"number": number})
            for number, ids in own.items()
            if len(ids) > 1
        ]
    return found


def _dangling(session: Session, rows: dict[str, set[UUID]]) -> list[Issue]:
    """Rows that point at what is not here: its packet is late, or it was struck out."""
    found = []
    for entity, row_type in SYNCED.items():
        for column, target in shape(row_type).references:
            if column == "owner_office":
                continue
            there, attribute = aliased(SYNCED[target]), getattr(row_type, column)
            for part in _parts(rows[entity]):
                query = (
                    select(row_type.id, attribute)
                    .outerjoin(there, (there.id == attribute) & live(there))
                    .where(row_type.id.in_(part), live(row_type), attribute.is_not(None), there.id.is_(None))
                )
                for row, reference in session.execute(query):
                    facts = {"column": column, "target": target}
                    found.append(
                        Issue(DANGLING, entity, row, tuple(sorted((str(row), str(reference)))), facts)
                    )
    return found


def _replace(session: Session, subjects: set[UUID], found: list[Issue]) -> list[str]:
    before: set[str] = set()
    connection = session.connection()
    for part in _parts(subjects):
        query = select(IssueRow.id).where(IssueRow.subject.in_(part), IssueRow.kind.in_(HERE))
        before.update(session.scalars(query))
    issues = {one.id: one for one in found}
    gone = sorted(before)
    for at in range(0, len(gone), CHUNK):
        connection.execute(delete(IssueRow).where(IssueRow.id.in_(gone[at : at + CHUNK])))
    others = set(session.scalars(select(IssueRow.id).where(IssueRow.id.in_(list(issues)[:CHUNK]))))
    rows = [
        {
            "id": one.id, "kind": one.kind, "entity": one.entity, "subject": one.subject,
            "participants": " ".join(one.participants), "facts": json.dumps(one.facts, ensure_ascii=False),
        }
        for one in issues.values()
        if one.id not in others
    ]  # fmt: skip
    if rows:
        connection.execute(insert(IssueRow), rows)
    return sorted(set(issues) - before - others)


def still_open(session: Session) -> list[OpenIssue]:
    """Every issue on record with what was decided about it; undecided ones first."""
    decided = lives.rulings(session, ISSUE)
    rows = session.execute(
        select(
            IssueRow.id,
            IssueRow.kind,
            IssueRow.entity,
            IssueRow.subject,
            IssueRow.participants,
            IssueRow.facts,
        ).order_by(IssueRow.kind, IssueRow.id)
    )
    found = [
        OpenIssue(
            name,
            kind,
            entity,
            subject,
            tuple(participants.split()),
            json.loads(facts),
            *decided.get(name, ("", "")),
        )
        for name, kind, entity, subject, participants, facts in rows
    ]
    return sorted(found, key=lambda one: bool(one.verdict))


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
