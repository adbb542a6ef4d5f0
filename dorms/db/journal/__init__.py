"""The journal: one history of everything, written in the transaction of the rows and derived from them."""

from dorms.db.journal.append import Written, append, sealed_reason
from dorms.db.journal.capture import Writing, guard, journal_writes, listen, put, writing_of
from dorms.db.journal.undo import revert, undoable

__all__ = [
    "Writing",
    "Written",
    "append",
    "guard",
    "journal_writes",
    "listen",
    "put",
    "revert",
    "sealed_reason",
    "undoable",
    "writing_of",
]
