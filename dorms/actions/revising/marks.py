"""What an exported sheet remembers, signed with a key that never leaves this store."""

import os
import time
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.store import Store
from dorms.db.tables import OperationRow
from dorms.domain.ledgers import Ledger
from dorms.domain.revisions import (
    Mark,
    MarkedRow,
    marked_columns,
    marked_values,
    packed,
    row_code,
    unpacked,
)
from dorms.sheets.reading.marked import packed_mark
from dorms.sheets.writing.stamps import Stamp

KEY = "sheet_key"
_NEWEST = select(OperationRow.id).order_by(OperationRow.arrived.desc()).limit(1)


def stamp_of(store: Store, ledger: Ledger) -> Stamp | None:
    """The stamp of this ledger; None where nothing of it could come back, or the store cannot keep a key."""
    lines = [line for line in ledger.lines if line.can_return]
    key = _key(store)
    if not lines or key is None:
        return None
    salt = os.urandom(8).hex()
    columns = marked_columns(ledger.columns)
    rows = tuple(
        MarkedRow(row_code(number, salt), line.id or UUID(int=0), marked_values(line.values, columns))
        for number, line in enumerate(lines)
    )
    mark = Mark(
        store=str(store.office or ""),
        sheet=ledger.key,
        name=ledger.name,
        as_of=ledger.cover.as_of,
        exported_at=time.time_ns() // 1_000_000,
        operation=store.ask(newest_operation),
        full_numbers=ledger.cover.full_numbers,
        columns=columns,
        rows=rows,
    )
    return Stamp(tuple(row.code for row in rows), packed(mark, key))


def mark_in(store: Store, content: bytes, name: str) -> Mark | None:
    """The mark of a workbook this store exported; None for any other file."""
    text = packed_mark(content, name)
    key = store.ask(_known_key) if text else None
    return unpacked(text, key) if key is not None else None


def newest_operation(session: Session) -> str:
    """The operation this store heard of last."""
    return session.scalar(_NEWEST) or ""


def _key(store: Store) -> bytes | None:
    """The key, made at the first export."""
    known = store.ask(_known_key)
    if known is None and not store.read_only:
        known = os.urandom(32)
        store.note(KEY, known.hex())
    return known


def _known_key(session: Session) -> bytes | None:
    text = meta.recall(session, KEY)
    return bytes.fromhex(text) if text else None
