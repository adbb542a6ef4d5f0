"""What an office takes over from the bureau's word besides its lines: which changes count without their parents."""

from collections import defaultdict
from collections.abc import Sequence
from typing import cast
from uuid import UUID

from sqlalchemy import Table, select, update
from sqlalchemy.orm import Session

from dorms.db.parts import in_parts
from dorms.db.tables import ChangeRow
from dorms.sync.authority import ADOPTED, APPLIED, WAITING
from dorms.sync.rows import refold

_CHANGE = cast(Table, ChangeRow.__table__)


def adopt_as_told(session: Session, adopted: Sequence[str], held: Sequence[str]) -> None:
    """Of the changes a hand-down holds these are adopted and no others."""
    told = set(adopted)
    rows: dict[str, set[UUID]] = defaultdict(set)
    for standings, names, becomes in (
        ((WAITING, APPLIED), sorted(told), ADOPTED),
        ((ADOPTED,), sorted(set(held) - told), APPLIED),
    ):
        if becomes == APPLIED and not _has_adopted(session):
            continue
        for part in in_parts(names):
            where = (ChangeRow.id.in_(part), ChangeRow.state.in_(standings))
            for entity, row in session.execute(select(ChangeRow.entity, ChangeRow.row).where(*where)):
                rows[entity].add(row)
            session.connection().execute(update(_CHANGE).where(*where).values(state=becomes))
    if rows:
        refold(session, rows)


def _has_adopted(session: Session) -> bool:
    return session.scalar(select(ChangeRow.id).where(ChangeRow.state == ADOPTED).limit(1)) is not None
