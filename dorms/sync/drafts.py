"""The lines of a packet: changes, their operations, the keys of their people, the replicas they came from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from dorms.db.journal.seal import SEALED
from dorms.db.parts import in_parts
from dorms.db.tables import SYNCED, OperationRow, PersonKeyRow, ReplicaRow, shape
from dorms.domain.canonical import canonical
from dorms.domain.changes import Change
from dorms.sync import lives
from dorms.sync.envelope import bytes_text

Line = tuple[int, str, str]  # arrived, id, raw
PARTED = {
    entity: shape(row).person
    for entity, row in SYNCED.items()
    if any(register.personal for register in shape(row).registers)
}


@dataclass(slots=True)
class Draft:
    """What a packet will hold, before it is signed."""

    whole: list[Line] = field(default_factory=list)
    headers: list[Line] = field(default_factory=list)
    changes: list[tuple[str, str]] = field(default_factory=list)  # id, raw
    keys: list[str] = field(default_factory=list)
    replicas: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """All lines in the order of the sections."""
        operations = [raw for _, _, raw in (*self.whole, *self.headers)]
        return [*self.replicas, *self.keys, *operations, *(raw for _, raw in self.changes)]

    def counts(self) -> dict[str, int]:
        """How many of each kind."""
        return {
            "replicas": len(self.replicas), "keys": len(self.keys), "changes": len(self.changes),
            "operations": len(self.whole) + len(self.headers), "whole": len(self.whole),
        }  # fmt: skip


def draft_of(session: Session, histories: object, whole: list[Line]) -> Draft:
    """The lines of these changes, their operations, the keys of their people, the replicas they came from."""
    rows = session.execute(histories) if isinstance(histories, Select) else histories
    draft = Draft(whole=whole)
    operations: set[str] = set()
    for row in rows:  # type: ignore[attr-defined]
        name, raw, operation = row[-3:]
        draft.changes.append((name, raw))
        operations.add(operation)
    operations -= {name for _, name, _ in whole}
    draft.headers = _headers(session, operations)
    draft.keys = _keys(session, draft)
    draft.replicas = tell_of(session, [], draft)
    return draft


def _headers(session: Session, operations: Iterable[str]) -> list[Line]:
    found: list[Line] = []
    for part in in_parts(sorted(operations)):
        query = select(OperationRow.arrived, OperationRow.id, OperationRow.raw)
        rows = session.execute(query.where(OperationRow.id.in_(part)))
        found += [(arrived, name, raw) for arrived, name, raw in rows]
    return sorted(found)


def _keys(session: Session, draft: Draft) -> list[str]:
    people: set[UUID] = set()
    for _, raw in draft.changes:
        if '"sealed":' in raw:
            change = Change.from_line(raw)
            people.add(UUID(change.row))
            column = PARTED.get(change.entity, "id")
            for values in (change.patch, change.was):
                person = values.get(column)
                if isinstance(person, str):
                    people.add(UUID(person))
    people |= _people_of_rows(session, draft)
    for _, _, raw in (*draft.whole, *draft.headers):
        at = raw.find(f'"{SEALED}')
        if at >= 0:
            people.add(UUID(raw[at + 8 : at + 44]))
    return _key_lines(session, people)


def _people_of_rows(session: Session, draft: Draft) -> set[UUID]:
    """The people of sealed rows as they stand; a line that changes a note does not name its person."""
    rows: dict[str, list[UUID]] = {}
    for _, raw in draft.changes:
        if '"sealed":' in raw:
            change = Change.from_line(raw)
            if PARTED.get(change.entity, "id") != "id":
                rows.setdefault(change.entity, []).append(UUID(change.row))
    people: set[UUID] = set()
    for entity, ids in rows.items():
        column = getattr(SYNCED[entity], PARTED[entity])
        for part in in_parts(ids):
            people.update(
                one for one in session.scalars(select(column).where(SYNCED[entity].id.in_(part))) if one
            )
    return people


def _key_lines(session: Session, people: Iterable[UUID]) -> list[str]:
    lines = []
    for part in in_parts(sorted(people)):
        rows = session.execute(
            select(PersonKeyRow.person, PersonKeyRow.key).where(PersonKeyRow.person.in_(part))
        )
        lines += [canonical({"person": str(person), "key": bytes_text(key)}) for person, key in rows]
    return sorted(lines)


def tell_of(session: Session, replicas: Sequence[UUID], draft: Draft) -> list[str]:
    """What is known of the replicas whose operations the packet holds, and of these."""
    names = set(replicas)
    for _, _, raw in (*draft.whole, *draft.headers):
        at = raw.index('"replica":"') + 11
        names.add(UUID(raw[at : at + 36]))
    rows = session.execute(
        select(ReplicaRow).where(ReplicaRow.seal.is_not(None), or_(ReplicaRow.id.in_(names)))
    )
    lines = {canonical(lives.sender_of(row).value()) for (row,) in rows}
    return sorted(lines - set(draft.replicas))
