"""Rows that went to another office are not written here any more: a merge would have to undo it."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.journal.capture import Pending
from dorms.db.parts import in_parts
from dorms.db.tables import DepartedRow, shape
from dorms.errors.bureau import RowLeft

_ANY = select(DepartedRow.row).limit(1)  # built once: every write asks it


def refuse_departed(session: Session, pending: Sequence[Pending]) -> None:
    """None of the rows about to be written may be one that left the office's scope."""
    connection = session.connection()
    if not pending or connection.execute(_ANY).first() is None:
        return
    written = {one.row: one for one in pending if not one.created}
    for part in in_parts(sorted(written)):
        query = select(DepartedRow.row).where(DepartedRow.row.in_(part))
        for (row,) in connection.execute(query):
            raise RowLeft(shape(written[row].row_type).entity, str(row))
