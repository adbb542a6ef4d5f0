"""Bugs planted in the real code: the simulator must find each, or it proves nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any
from unittest.mock import patch  # replaces a rule by its planted bug, never a part of the world

from sqlalchemy import select

from dorms.db.tables import ChangeRow
from dorms.sync import forward, issues, merge, packing, rows
from dorms.sync.authority import Judge
from dorms.sync.drafts import draft_of

appending = import_module("dorms.db.journal.append")  # the package has a function of that name
Mutant = Callable[[], Any]


def _always(*arguments: object) -> bool:
    return True


def _nothing(*arguments: object) -> None:
    return None


def _no_conflicts(self: object, row: object, state: object) -> list[object]:
    return []


def _upward_open(session: Any, resend: bool) -> Any:
    """Only the new changes, without the history of their rows."""
    whole = packing._own(session, resend)
    names = [name for _, name, _ in whole]
    query = select(ChangeRow.id, ChangeRow.raw, ChangeRow.operation).where(ChangeRow.operation.in_(names))
    return draft_of(session, query.order_by(ChangeRow.arrived), whole)


MUTANTS: dict[str, Mutant] = {
    "fast path without looking": lambda: patch.object(forward._Forward, "_chains", _always),
    "conflicts not recorded": lambda: patch.object(rows._Entity, "_conflicts", _no_conflicts),
    "a settled conflict stays open": lambda: patch.object(appending, "_settle", _nothing),
    "heads not refreshed by a local write": lambda: patch.object(appending, "_set_heads", _nothing),
    "packets not closed": lambda: patch.object(packing, "_upward", _upward_open),
    "no rank": lambda: patch.object(rows, "ranks_of", lambda session: {}),
    "everybody may write everything": lambda: patch.object(Judge, "_refusal", _nothing),
    "double booking not seen": lambda: patch.object(issues, "_beyond", lambda holds, capacity: ()),
    "changes not told apart from known ones": lambda: patch.object(merge, "_keep_changes", _nothing),
}


@contextmanager
def planted(name: str) -> Iterator[None]:
    """The bug of this name, for a while."""
    with MUTANTS[name]():
        yield
