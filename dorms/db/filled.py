"""Which synced tables hold a row at all: most kinds of thing occur in few stores, and each would cost a query."""

from functools import cache

from sqlalchemy import Text, bindparam, cast, exists, select, union_all
from sqlalchemy.orm import Session
from sqlalchemy.sql import CompoundSelect

from dorms.db.tables import SYNCED, table_of


def filled(session: Session) -> set[str]:
    """The names of the tables with rows, by one statement."""
    return set(session.connection().scalars(_question()))


@cache
def _question() -> "CompoundSelect[str]":
    return union_all(
        *(
            select(cast(bindparam(None, name, literal_execute=True), Text)).where(
                exists(select(table_of(row).c.id))
            )
            for name, row in SYNCED.items()
        )
    )
