"""Two values that had met, as the journal tells them afterwards: what was there before, and who said what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.journal.reading import REOPENED, Opened, Step
from dorms.db.parts import in_parts
from dorms.db.tables import ActorRow, OfficeRow, OperationRow, ReplicaRow
from dorms.domain.fold import Entry, Standing, fold

DECISIONS = frozenset({"settle", "settle_alike"})  # commands that decide between two values


@dataclass(frozen=True, slots=True)
class Author:
    """Who did an operation, where, when by that PC's clock, in which command and why (still sealed)."""

    actor: str
    office: str
    command: str
    reason: str
    at: int  # UTC milliseconds
    replica: UUID


@dataclass(frozen=True, slots=True)
class Said:
    """What one side had said."""

    author: Author
    value: Any


@dataclass(frozen=True, slots=True)
class Differed:
    """A register that two sides had set without having seen each other's value, and what it was before."""

    register: str
    base: Any
    sides: tuple[Said, ...]


def authors_of(session: Session, operations: Sequence[str]) -> dict[str, Author]:
    """Who did each of these operations."""
    found: dict[str, Author] = {}
    for part in in_parts(operations):
        rows = session.execute(
            select(
                OperationRow.id, OperationRow.command, OperationRow.reason, OperationRow.hlc,
                OperationRow.replica, ActorRow.name, OfficeRow.name.label("office"),
            )
            .outerjoin(ActorRow, ActorRow.id == OperationRow.actor)
            .outerjoin(ReplicaRow, ReplicaRow.id == OperationRow.replica)
            .outerjoin(OfficeRow, OfficeRow.id == ReplicaRow.office)
            .where(OperationRow.id.in_(part))
        )  # fmt: skip
        found.update(
            {
                row.id: Author(
                    row.name or "", row.office or "", row.command, row.reason, row.hlc, row.replica
                )
                for row in rows
            }
        )
    return found


def differences(
    step: Step, before: Sequence[Step], opened: Opened, authors: Mapping[str, Author]
) -> list[Differed]:
    """The registers that this change decided, each with every value that stood.

    `before`: the earlier changes of the row.
    """
    known = {one.change.id: one for one in before if one.row == step.row}
    seen = _ancestors(known, step.change.parents)
    found = []
    for register in step.change.patch:
        setters = {name for name in seen if register in known[name].change.patch}
        setters -= {name for name in setters if known[name].state == REOPENED}
        overwritten = {old for name in setters for old in _ancestors(known, known[name].change.parents)}
        heads = sorted(setters - overwritten, key=lambda name: known[name].arrived)
        if len(heads) > 1:
            sides = [
                Said(authors[known[name].operation], opened.value(known[name], register, "patch"))
                for name in heads
                if known[name].operation in authors
            ]
            base = _base(known, heads, register, opened)
            found.append(Differed(register, base, tuple(sides)))
    return found


def _ancestors(known: Mapping[str, Step], parents: Sequence[str]) -> set[str]:
    asked, found = list(parents), set[str]()
    while asked:
        one = asked.pop()
        if one in known and one not in found:
            found.add(one)
            asked += known[one].change.parents
    return found


def _base(known: Mapping[str, Step], heads: Sequence[str], register: str, opened: Opened) -> Any:
    """The fold of what all of them had seen."""
    common = set.intersection(*(_ancestors(known, known[head].change.parents) for head in heads))
    entries = [
        Entry(
            name,
            known[name].change.parents,
            {register: opened.value(known[name], register, "patch")}
            if register in known[name].change.patch
            else {},
            arrived=known[name].arrived,
            standing=Standing.REOPENED if known[name].state == REOPENED else Standing.ADMITTED,
        )
        for name in common
    ]
    return fold(entries).values.get(register)
