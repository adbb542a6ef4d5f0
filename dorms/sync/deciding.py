"""A person's word on an issue or a refused change, with what it was about and the offices that are told."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.journal.naming import name_of
from dorms.db.tables import SYNCED, ChangeRow, IssueRow, OperationRow, PackageRow, ReplicaRow
from dorms.domain.canonical import Value
from dorms.errors.sync import ConflictUnknown
from dorms.sync import lives
from dorms.sync.authority import ADMISSION
from dorms.sync.issues import ISSUE, as_open
from dorms.sync.rulings import rederive


def decide_issue(session: Session, issue: str, verdict: str, *, note: str = "") -> None:
    """What holds about a rule that does not; the offices whose rows take part read it."""
    row = session.get(IssueRow, issue)
    if row is None:
        raise ConflictUnknown(issue)
    found = as_open(row)
    ids = [one for one in (found.subject, *_ids(found.participants)) if one is not None]
    about: dict[str, Value] = {
        "kind": found.kind,
        "entity": found.entity,
        "rows": [*sorted({str(one) for one in ids})],
        "facts": dict(found.facts),
    }
    lives.rule(session, ISSUE, issue, verdict, note=note, told_to=_owners(session, ids), about=about)


def decide_change(session: Session, change: str, verdict: str, *, note: str = "") -> frozenset[str]:
    """Whether a refused change counts after all; its author's office reads it. The tables that changed."""
    row = session.execute(
        select(ChangeRow.entity, ChangeRow.row, ReplicaRow.office, PackageRow.office.label("carrier"))
        .join(OperationRow, OperationRow.id == ChangeRow.operation)
        .outerjoin(ReplicaRow, ReplicaRow.id == OperationRow.replica)
        .outerjoin(PackageRow, PackageRow.id == OperationRow.package)
        .where(ChangeRow.id == change)
    ).first()
    if row is None:
        raise ConflictUnknown(change)
    name = name_of(session, row.entity, row.row) if row.entity in SYNCED else ""
    about: dict[str, Value] = {
        "kind": "change",
        "entity": row.entity,
        "rows": [str(row.row)],
        "facts": {"name": name},
    }
    offices = [str(one) for one in (row.office, row.carrier) if one is not None]
    lives.rule(session, ADMISSION, change, verdict, note=note, told_to=offices, about=about)
    return rederive(session)


def decide_issues(session: Session, issues: Sequence[str], verdict: str, *, note: str = "") -> frozenset[str]:
    """The same of several, in one operation; the tables that changed: none of their own."""
    for one in issues:
        decide_issue(session, one, verdict, note=note)
    return frozenset()


def decide_changes(
    session: Session, changes: Sequence[str], verdict: str, *, note: str = ""
) -> frozenset[str]:
    """The same of several, in one operation; the tables that changed."""
    return frozenset[str]().union(*(decide_change(session, one, verdict, note=note) for one in changes))


def _ids(participants: Iterable[str]) -> Iterable[UUID]:
    """Those participants that are rows; a fork's are operations."""
    for text in participants:
        try:
            yield UUID(text)
        except ValueError:
            continue


def _owners(session: Session, rows: Sequence[UUID]) -> set[str]:
    """The offices whose rows these are; of a replica its office."""
    found: set[Any] = set(session.scalars(select(ReplicaRow.office).where(ReplicaRow.id.in_(rows))))
    entities = session.execute(
        select(ChangeRow.row, ChangeRow.entity).where(ChangeRow.row.in_(rows)).distinct()
    ).all()
    for row, entity in entities:
        if (row_type := SYNCED.get(entity)) is not None:
            found.add(session.scalar(select(row_type.owner_office).where(row_type.id == row)))
    return {str(one) for one in found if one is not None}
