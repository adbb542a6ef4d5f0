"""The journal's own consistency: every line hashes to its id, every replica's operations form one chain."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.tables import ChangeRow, OperationRow
from dorms.domain.canonical import line_id
from dorms.domain.findings import CheckCode, Severity, StoreFinding


def check_chain(session: Session) -> Iterator[StoreFinding]:
    """Altered lines, missing predecessors, changes whose operation is not there."""
    known: set[str] = set()
    last: dict[object, str] = {}
    rows = session.execute(
        select(
            OperationRow.id, OperationRow.replica, OperationRow.seq, OperationRow.prev, OperationRow.raw,
            OperationRow.package,
        ).order_by(OperationRow.replica, OperationRow.seq, OperationRow.arrived)
    )  # fmt: skip
    for operation, replica, seq, prev, raw, package in rows:
        known.add(operation)
        if line_id(raw) != operation:
            yield _fault(CheckCode.OPERATION_ALTERED, operation)
        is_ours = package is None  # of what others did, only what is in our scope came
        if is_ours and (
            (prev != last.get(replica) and (prev is None) != (seq == 1))
            or (prev is not None and prev not in known)
        ):
            yield _fault(CheckCode.CHAIN_BROKEN, operation)
        last[replica] = operation
    changes = session.execute(select(ChangeRow.id, ChangeRow.operation, ChangeRow.raw))
    for change, operation, raw in changes:
        if line_id(raw) != change:
            yield _fault(CheckCode.CHANGE_ALTERED, change)
        if operation not in known:
            yield _fault(CheckCode.CHANGE_WITHOUT_OPERATION, change)


def _fault(code: CheckCode, line: str) -> StoreFinding:
    return StoreFinding(code, Severity.FAULT, facts={"line": line})
