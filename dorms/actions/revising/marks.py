"""What an exported sheet remembers, signed with a key that never leaves this store."""

import os
import time
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.revising.subjects import Occasion, Values, subject_of
from dorms.db import meta
from dorms.db.store import Store
from dorms.db.tables import OperationRow
from dorms.domain.ledgers import Column, Ledger, Value
from dorms.domain.revisions import (
    Mark,
    MarkedRow,
    marked_columns,
    marked_values,
    packed,
    row_code,
    unpacked,
)
from dorms.domain.sheet_lists import said
from dorms.sheets.reading import Limits
from dorms.sheets.reading.marked import packed_mark
from dorms.sheets.writing.stamps import Stamp

KEY = "sheet_key"
MOST_RETURNING = Limits().rows  # a longer sheet is refused when it is read, so it need not remember anything
_NEWEST = select(OperationRow.id).order_by(OperationRow.arrived.desc()).limit(1)


def stamp_of(store: Store, ledger: Ledger) -> Stamp | None:
    """The stamp of this ledger; None where it could not come back, or the store cannot keep a key."""
    lines = [line for line in ledger.lines if line.can_return]
    if not lines or len(lines) > MOST_RETURNING:
        return None
    key = _key(store)
    if key is None:
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


def stamp_of_list(
    store: Store,
    subject: str,
    title: str,
    columns: Sequence[Column],
    ids: Sequence[UUID],
    rows: Sequence[Sequence[Value]],
    *,
    today: date,
) -> Stamp | None:
    """The stamp of a list of these entities. Only columns that show exactly what the store says are remembered.

    What a list shows otherwise (a masked phone, a count of days) could not be told from an edit later.
    """
    chosen, key = subject_of(subject), _key(store)
    if chosen is None or not chosen.comes_back or key is None or len(ids) != len(rows) or not rows:
        return None
    now = store.ask(chosen.current, Occasion(today, title))
    texts = [marked_values(row, marked_columns(columns)) for row in rows]
    kept = [
        at
        for at, column in enumerate(columns)
        if all(_is_so(now.get(id), column, text[at]) for id, text in zip(ids, texts, strict=True))
    ]
    salt = os.urandom(8).hex()
    mark = Mark(
        store=str(store.office or ""),
        sheet=subject,
        name=title,
        as_of=today,
        exported_at=time.time_ns() // 1_000_000,
        operation=store.ask(newest_operation),
        full_numbers=False,
        columns=marked_columns([columns[at] for at in kept]),
        rows=tuple(
            MarkedRow(row_code(number, salt), id, tuple(text[at] for at in kept))
            for number, (id, text) in enumerate(zip(ids, texts, strict=True))
        ),
    )
    return Stamp(tuple(row.code for row in mark.rows), packed(mark, key)) if kept else None


def _is_so(values: Values | None, column: Column, text: str) -> bool:
    return values is not None and column.field in values and said(values[column.field], column.shape) == text


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
