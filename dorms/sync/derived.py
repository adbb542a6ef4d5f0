"""More rules across rows and stores after a merge: forks, renewals of who left, linked people, a place or key twice."""

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from dorms.db.journal.naming import unit_label
from dorms.db.parts import in_parts
from dorms.db.tables import (
    ChangeRow,
    IssueRow,
    KeyHandRow,
    OperationRow,
    ReplicaRow,
    StayRow,
    TeacherRow,
    TermRow,
    UnitRow,
    live,
    table_of,
)
from dorms.sync import lives
from dorms.sync.bulk import Key, key_of, uuid_of_key
from dorms.sync.issues import (
    FORKED,
    KEYS_TWICE,
    LINKED_TWO_HOMES,
    PLACE_TWICE,
    QUOTA_EXCEEDED,
    RENEWED_GONE,
    Issue,
)
from dorms.sync.people import groups
from dorms.sync.quotas import quotas_exceeded

Rows = Mapping[str, Collection[Key]]
_STAY, _TERM = table_of(StayRow), table_of(TermRow)
BETWEEN = re.compile(r"[、,，;；\s]+")


def refresh_derived(session: Session, rows: Rows, agreements: Collection[Key]) -> list[str]:
    """Derive these kinds anew around the rows touched; the ids of those that were not there before.

    `agreements`: those the touched rows point at.
    """
    units = _units(session, rows)
    opened = _replace(session, RENEWED_GONE, *_renewed_gone(session, rows, agreements))
    touched = {uuid_of_key(unit) for unit in rows.get("unit", ())}
    opened += _replace(session, PLACE_TWICE, *_place_twice(session, touched))
    opened += _replace(session, KEYS_TWICE, _keys(session, units), _keys_twice(session, units))
    opened += _replace(session, QUOTA_EXCEEDED, *quotas_exceeded(session, rows))
    linked = groups(session)
    return opened + _replace(session, LINKED_TWO_HOMES, None, _linked_two_homes(session, linked))


def _keys(session: Session, rows: Iterable[UUID]) -> set[Key]:
    connection = session.connection()
    return {key_of(connection, row) for row in rows}


def _replace(
    session: Session, kind: str, subjects: Collection[Key] | None, found: Sequence[Issue]
) -> list[str]:
    """The issues of one kind about these subjects, or all of the kind, become those found."""
    if not found and subjects is not None and not subjects:
        return []
    connection = session.connection()
    there_are = session.execute(select(IssueRow.id, IssueRow.subject).where(IssueRow.kind == kind)).all()
    before = {
        name
        for name, subject in there_are
        if subjects is None or (subject is not None and key_of(connection, subject) in subjects)
    }
    issues = {one.id: one for one in found}
    gone = sorted(before - issues.keys())
    for part in in_parts(gone):
        connection.execute(delete(IssueRow).where(IssueRow.id.in_(part)))
    asked = sorted(issues.keys() - before)
    there: set[str] = set()
    for part in in_parts(asked):
        there.update(session.scalars(select(IssueRow.id).where(IssueRow.id.in_(part))))
    new = [issues[name] for name in asked if name not in there]
    if new:
        connection.execute(insert(IssueRow), [_line(one) for one in new])
    return [one.id for one in new]


def _line(one: Issue) -> dict[str, object]:
    return {
        "id": one.id, "kind": one.kind, "entity": one.entity, "subject": one.subject,
        "participants": " ".join(one.participants), "facts": json.dumps(one.facts, ensure_ascii=False),
    }  # fmt: skip


# renewed here, moved out there


def _renewed_gone(session: Session, rows: Rows, pointed_at: Collection[Key]) -> tuple[set[Key], list[Issue]]:
    """A renewal and a move-out of one stay, written in two stores, where the renewal begins after the leaving."""
    agreements = {uuid_of_key(one) for one in (*pointed_at, *rows.get("agreement", ()))}
    subjects: set[Key] = set(rows.get("stay", ()))
    found = []
    for part in in_parts(sorted(agreements)):
        query = (
            select(StayRow.id, StayRow.teacher_id, StayRow.unit_id, StayRow.until, TermRow.id, TermRow.start)
            .join(TermRow, TermRow.agreement_id == StayRow.agreement_id)
            .where(
                StayRow.agreement_id.in_(part), live(StayRow), live(TermRow), StayRow.until.is_not(None),
                TermRow.serial > 0, TermRow.start >= StayRow.until,
            )
        )  # fmt: skip
        theirs = session.scalars(select(StayRow.id).where(StayRow.agreement_id.in_(part)))
        subjects |= _keys(session, theirs)
        for stay, person, unit, until, term, start in session.execute(query).all():
            if _last_author(session, stay) != _last_author(session, term):
                facts = _who(session, person, unit) | {"until": str(until), "start": str(start)}
                participants = tuple(sorted((str(stay), str(term))))
                found.append(Issue(RENEWED_GONE, "stay", stay, participants, facts))
    return subjects, found


def _last_author(session: Session, row: UUID) -> UUID | None:
    return session.scalar(
        select(OperationRow.replica)
        .join(ChangeRow, ChangeRow.operation == OperationRow.id)
        .where(ChangeRow.row == row, ChangeRow.raw.contains('"span":'))
        .order_by(OperationRow.hlc.desc(), ChangeRow.id.desc())
        .limit(1)
    )


def _who(session: Session, person: UUID | None, unit: UUID | None) -> dict[str, str]:
    name = session.scalar(select(TeacherRow.name).where(TeacherRow.id == person)) if person else None
    return {"person": name or "", "unit": unit_label(session, unit) if unit else ""}


# two rows for one place


def _place_twice(session: Session, units: Iterable[UUID]) -> tuple[set[Key], list[Issue]]:
    """Live units with the same building, entrance and room: registered in two stores."""
    keys: set[tuple[UUID | None, UUID | None, str | None]] = set()
    columns = (UnitRow.building_id, UnitRow.entrance_id, UnitRow.room)
    for part in in_parts(sorted(units)):
        query = select(*columns).where(UnitRow.id.in_(part), live(UnitRow))
        keys.update((building, entrance, room) for building, entrance, room in session.execute(query))
    own: dict[tuple[UUID | None, UUID | None, str | None], set[UUID]] = defaultdict(set)
    buildings = {building for building, _, _ in keys if building}
    for part in in_parts(sorted(buildings)):
        query_ = select(UnitRow.id, *columns).where(UnitRow.building_id.in_(part), live(UnitRow))
        for row, building, entrance, room in session.execute(query_):
            if (building, entrance, room) in keys and room:
                own[building, entrance, room].add(row)
    found = [
        Issue(
            PLACE_TWICE,
            "unit",
            min(same),
            tuple(sorted(map(str, same))),
            {"unit": unit_label(session, min(same))},
        )
        for same in own.values()
        if len(same) > 1
    ]
    return _keys(session, {row for same in own.values() for row in same} | set(units)), found


# keys


def _units(session: Session, rows: Rows) -> set[UUID]:
    found: set[UUID] = set()
    for part in in_parts(sorted(uuid_of_key(row) for row in rows.get("key_hand", ()))):
        query = select(KeyHandRow.unit_id).where(KeyHandRow.id.in_(part))
        found.update(one for one in session.scalars(query) if one)
    return found


def _keys_twice(session: Session, units: Iterable[UUID]) -> list[Issue]:
    """A numbered key that two people hold: handed out in two stores."""
    found = []
    for part in in_parts(sorted(units)):
        query = (
            select(
                KeyHandRow.unit_id,
                KeyHandRow.id,
                KeyHandRow.teacher_id,
                KeyHandRow.direction,
                KeyHandRow.numbers,
            )
            .where(KeyHandRow.unit_id.in_(part), live(KeyHandRow), KeyHandRow.numbers.is_not(None))
            .order_by(KeyHandRow.day, KeyHandRow.direction.desc(), KeyHandRow.id)
        )
        held: dict[tuple[UUID | None, str], dict[UUID | None, UUID]] = defaultdict(dict)
        for unit, row, person, direction, numbers in session.execute(query):
            for number in filter(None, BETWEEN.split(numbers or "")):
                if direction == "发出":
                    held[unit, number][person] = row
                else:
                    held[unit, number].pop(person, None)
        for (unit, number), holders in held.items():
            if len(holders) > 1:
                facts = {"unit": unit_label(session, unit) if unit else "", "number": number}
                rows = tuple(sorted(map(str, holders.values())))
                found.append(Issue(KEYS_TWICE, "unit", unit, rows, facts))
    return found


# people who were linked


def _linked_two_homes(session: Session, linked: Mapping[UUID, set[UUID]]) -> list[Issue]:
    """Who was found to be one person lives in two places at once."""
    found = []
    for first, people in linked.items():
        stays = session.execute(
            select(StayRow.id, StayRow.teacher_id, StayRow.start, StayRow.until).where(
                StayRow.teacher_id.in_(sorted(people)), live(StayRow)
            )
        ).all()
        rows = {
            str(row.id)
            for one in stays
            for other in stays
            if one.teacher_id != other.teacher_id
            and (one.start or date.min) < (other.until or date.max)
            and (other.start or date.min) < (one.until or date.max)
            for row in (one, other)
        }
        if rows:
            facts = _who(session, first, None)
            found.append(Issue(LINKED_TWO_HOMES, "teacher", first, tuple(sorted(rows)), facts))
    return found


# one store on two PCs


def refresh_forks(session: Session, operations: Collection[str]) -> list[str]:
    """A replica with two operations of one number is used on two PCs: told once, at the first such number."""
    replicas: set[UUID] = set()
    for part in in_parts(sorted(operations)):
        query = select(OperationRow.replica).where(OperationRow.id.in_(part)).distinct()
        replicas.update(session.scalars(query))
    opened: list[str] = []
    for some in in_parts(sorted(replicas)):
        doubled = (
            select(OperationRow.replica, OperationRow.seq)
            .where(OperationRow.replica.in_(some))
            .group_by(OperationRow.replica, OperationRow.seq)
            .having(func.count() > 1)
        )
        first: dict[UUID, int] = {}
        for replica, seq in session.execute(doubled):
            first[replica] = min(seq, first.get(replica, seq))
        opened += _replace(
            session,
            FORKED,
            _keys(session, some),
            [_fork(session, replica, seq) for replica, seq in first.items()],
        )
    return opened


def _fork(session: Session, replica: UUID, seq: int) -> Issue:
    query = select(OperationRow.id, OperationRow.hlc).where(
        OperationRow.replica == replica, OperationRow.seq == seq
    )
    tails = session.execute(query.order_by(OperationRow.id)).all()
    row = session.execute(
        select(ReplicaRow.office, ReplicaRow.letter).where(ReplicaRow.id == replica)
    ).first()
    office = lives.office_label(session, row.office) if row is not None and row.office else ""
    facts = {"office": office, "letter": row.letter if row is not None else "", "at": str(tails[0].hlc)}
    return Issue(FORKED, "replica", replica, tuple(one.id for one in tails), facts)
