"""What this program can read, as one short text: a store that another one opened last is read again."""

import hashlib
from functools import cache

from dorms.db.tables import SYNCED, shape
from dorms.domain.canonical import Value, canonical
from dorms.domain.changes import READER

KNOWN = "known"  # in meta: what the program that opened this store last could read


@cache
def known_here() -> str:
    """The kinds of row, their registers, and the newest lines that are understood."""
    registers: dict[str, Value] = {
        entity: [*sorted(one.name for one in shape(row).registers)] for entity, row in SYNCED.items()
    }
    return hashlib.sha256(canonical([READER, registers]).encode()).hexdigest()[:16]
