"""Rows against the journal: the fold of a row's changes is the row, and every reference leads somewhere."""

from collections import defaultdict
from collections.abc import Iterator, Set
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.filled import filled
from dorms.db.journal.codec import encode
from dorms.db.journal.reading import COUNTING, Opened, Step
from dorms.db.journal.seal import ERASED
from dorms.db.tables import SYNCED, ChangeRow, OperationRow, ReplicaRow, Synced, live, shape
from dorms.domain.changes import Change
from dorms.domain.findings import CheckCode, Severity, StoreFinding
from dorms.domain.fold import Entry, RowState, Standing, fold

_STANDING = {"adopted": Standing.ADOPTED, "reopened": Standing.REOPENED}


def check_references(session: Session) -> Iterator[StoreFinding]:
    """A live row that points at a row which is not there or is void."""
    alive = {name: _ids(session, row_type) for name, row_type in SYNCED.items()}
    for name, row_type in SYNCED.items():
        for column, target in shape(row_type).references:
            attribute = getattr(row_type, column)
            rows = session.execute(
                select(row_type.id, attribute).where(live(row_type), attribute.is_not(None))
            )
            for row, reference in rows:
                if reference not in alive[target]:
                    facts = {"column": column, "target": target, "reference": str(reference)}
                    yield StoreFinding(CheckCode.DANGLING, Severity.QUESTION, name, row, facts)


def _ids(session: Session, row_type: type[Synced]) -> set[UUID]:
    return set(session.scalars(select(row_type.id).where(live(row_type))))


def check_fold(session: Session) -> Iterator[StoreFinding]:
    """Entity by entity: what the changes of each row fold to is what stands in the table."""
    written = set(session.scalars(select(ChangeRow.entity).distinct())) | filled(session)
    bureau = _replicas_of_the_bureau(session)
    for name, row_type in SYNCED.items():
        if name not in written:
            continue
        states = fold_all(session, name, bureau)
        for row in session.scalars(select(row_type)):
            state = states.get(row.id)
            if state is None:
                yield StoreFinding(CheckCode.ROW_WITHOUT_JOURNAL, Severity.FAULT, name, row.id)
                continue
            for register in _differing(row, state):
                yield StoreFinding(CheckCode.ROW_DIFFERS, Severity.FAULT, name, row.id, {"column": register})
            session.expunge(row)


def fold_all(session: Session, entity: str, bureau: Set[UUID]) -> dict[UUID, RowState]:
    """The state of every row of an entity, folded from scratch."""
    rows = session.execute(
        select(
            ChangeRow.arrived, ChangeRow.operation, ChangeRow.row, ChangeRow.raw, OperationRow.hlc,
            OperationRow.replica.in_(bureau).label("rank"), ChangeRow.state,
        )
        .join(OperationRow, OperationRow.id == ChangeRow.operation)
        .where(ChangeRow.entity == entity, ChangeRow.state.in_(COUNTING))
        .order_by(ChangeRow.arrived)
    ).all()  # fmt: skip
    steps = [Step(one.arrived, one.operation, entity, one.row, Change.from_line(one.raw)) for one in rows]
    opened = Opened(session, steps)
    entries: dict[UUID, list[Entry]] = defaultdict(list)
    for step, one in zip(steps, rows, strict=True):
        patch = {register: opened.value(step, register, "patch") for register in step.change.patch}
        standing = _STANDING.get(one.state, Standing.ADMITTED)
        entries[step.row].append(
            Entry(step.change.id, step.change.parents, patch, one.hlc, int(one.rank), step.arrived, standing)
        )
    return {row: fold(own) for row, own in entries.items()}


def _replicas_of_the_bureau(session: Session) -> set[UUID]:
    """Where two values differ the bureau's is the one shown; a store that exchanges nothing has one author alone."""
    bureau = meta.recall(session, meta.BUREAU)
    if bureau is None:
        return set()
    return set(session.scalars(select(ReplicaRow.id).where(ReplicaRow.office == UUID(bureau))))


def _differing(row: Synced, state: RowState) -> Iterator[str]:
    for register in shape(type(row)).registers:
        standing: Any = encode(type(row), register, {n: getattr(row, n) for n in register.columns})
        folded = state.values.get(register.name)
        if folded == ERASED and standing is None:
            continue
        if standing != folded:
            yield register.name
