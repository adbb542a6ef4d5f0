"""A property that does not hold, and what the checks read from a store."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from dorms.db.store import Store
from dorms.db.tables import ChangeRow, ConflictRow


class Broken(AssertionError):
    """A property that does not hold, and where."""


def column(store: Store, query: Any) -> list[Any]:
    """The one column a query asks for."""
    return list(store.ask(lambda session: session.scalars(query).all()))


def raws(store: Store, *states: str) -> dict[str, str]:
    query = select(ChangeRow.id, ChangeRow.raw)
    if states:
        query = query.where(ChangeRow.state.in_(states))
    return dict(store.ask(lambda session: session.execute(query).all()))


def conflicts_of(store: Store) -> set[tuple[UUID, str, str]]:
    query = select(ConflictRow.row, ConflictRow.field, ConflictRow.heads)
    return {tuple(one) for one in store.ask(lambda session: session.execute(query).all())}  # type: ignore[misc]
