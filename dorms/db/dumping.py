"""`dorms dump`: equal knowledge, equal hash. Canonical text of the entity tables in key order, no local columns."""

import hashlib
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.filled import filled
from dorms.db.journal.codec import encode
from dorms.db.tables import SYNCED, Synced, shape
from dorms.domain.canonical import canonical


def dump(session: Session, scope: UUID | None = None) -> dict[str, Any]:
    """{"hash": SHA-256, "tables": {name: rows}}; `scope`: only the rows this office owns."""
    tables: dict[str, list[dict[str, Any]]] = {}
    digest = hashlib.sha256()
    with_rows = filled(session)
    for name in sorted(SYNCED):
        rows = _rows(session, SYNCED[name], scope) if name in with_rows else []
        tables[name] = rows
        digest.update(f"{name}\n".encode())
        for row in rows:
            digest.update(canonical(row).encode() + b"\n")
    return {"hash": digest.hexdigest(), "tables": tables}


def _rows(session: Session, row_type: type[Synced], scope: UUID | None) -> list[dict[str, Any]]:
    query = select(row_type)
    if scope is not None:
        query = query.where(row_type.owner_office == scope)
    registers = shape(row_type).registers
    rows = []
    for row in session.scalars(query):
        values: dict[str, Any] = {"id": str(row.id)}
        for register in registers:
            value = encode(row_type, register, {n: getattr(row, n) for n in register.columns})
            if value is not None:
                values[register.name] = value
        rows.append(values)
    return sorted(rows, key=lambda one: str(one["id"]))
