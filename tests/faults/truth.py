"""What is true of a store after whatever happened to it."""

from pathlib import Path

from sqlalchemy import select

from dorms.actions.opening import open_store
from dorms.db.checks import check_store
from dorms.db.dumping import dump
from dorms.db.opening import verify, verify_lines
from dorms.db.store import Store
from dorms.db.tables import OperationRow
from dorms.domain.findings import Severity
from tests.faults.scenes import TODAY


def operations(store: Store) -> list[str]:
    """The ids of all operations in order."""
    return list(
        store.ask(
            lambda session: session.scalars(select(OperationRow.id).order_by(OperationRow.arrived)).all()
        )
    )


def faults(store: Store) -> list[str]:
    """What a check calls a fault, and what means two people in one bed."""
    grave = {"UNIT_OVERBOOKED", "PERSON_IN_TWO_UNITS"}
    found = check_store(store, today=TODAY)
    return [str(one.code) for one in found if one.severity is Severity.FAULT or str(one.code) in grave]


def sound(path: Path) -> tuple[list[str], str]:
    """The operations and the hash of a store that must be without fault."""
    store = open_store(path)
    try:
        assert faults(store) == []
        return operations(store), str(store.ask(dump)["hash"])
    finally:
        store.close()


def whole(path: Path) -> list[str]:
    """The operations of a store whose file and lines must be whole; quicker, for between two full checks."""
    store = open_store(path)
    try:
        verify(path)
        verify_lines(path)
        return operations(store)
    finally:
        store.close()
