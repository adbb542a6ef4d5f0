"""What several actions need: rows that must exist, text that may be stored, official numbers."""

from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from dorms.db import meta
from dorms.db.journal.capture import ACTOR
from dorms.db.tables import OfficeRow, ReplicaRow, Synced
from dorms.domain.living import Span
from dorms.errors.living import DayInFuture, EndsOnFirstDay, FieldMissing, ReasonMissing
from dorms.errors.store import BadText, UnknownRow

R = TypeVar("R", bound=Synced)

LIMIT = 2000  # characters of a free text


def acting(session: Session) -> UUID | None:
    """Who runs this operation."""
    actor: UUID | None = session.info.get(ACTOR)
    return actor


def row_of(session: Session, row_type: type[R], row: UUID) -> R:
    """The live row with this id; UnknownRow if there is none."""
    found = session.get(row_type, row)
    if found is None or found.void:
        raise UnknownRow(str(row_type.__tablename__), str(row))
    return found


def clean(field: str, text: str | None, *, required: bool = False) -> str:
    """The text as stored: ends trimmed; control characters and lone surrogates are refused with their place."""
    value = (text or "").strip()
    if required and not value:
        raise FieldMissing(field)
    for position, char in enumerate(value):
        if (
            (ord(char) < 32 and char not in "\n\t")
            or 0x7F <= ord(char) < 0xA0
            or 0xD800 <= ord(char) <= 0xDFFF
        ):
            raise BadText(field, value, position)
    if len(value) > LIMIT:
        raise BadText(field, value, LIMIT)
    return value


def need_reason(what: str, reason: str) -> str:
    """The reason, which this change cannot do without."""
    value = clean("reason", reason)
    if not value:
        raise ReasonMissing(what)
    return value


def not_after(day: date, today: date) -> date:
    """The day, unless it has not come yet."""
    if day > today:
        raise DayInFuture(day, today)
    return day


def last_of(start: date | None, day: date) -> date:
    """The day on which something that began on `start` ended: later than it began."""
    if day == start:
        raise EndsOnFirstDay(day)
    if start is not None:
        Span(start, day)
    return day


def next_number(session: Session, column: InstrumentedAttribute[str | None], kind: str, year: int) -> str:
    """The next official number: kind + office code + replica letter + year + serial.

    Unique without a network, since two replicas never share office code and letter. Numbers of voided rows stay
    taken, so one is never given twice and every gap is a row that says why.
    """
    office = session.scalar(
        select(OfficeRow.code).where(OfficeRow.id == UUID(meta.recall(session, meta.OFFICE) or ""))
    )
    letter = session.scalar(
        select(ReplicaRow.letter).where(ReplicaRow.id == UUID(meta.recall(session, meta.REPLICA) or ""))
    )
    prefix = f"{kind}{office or ''}{letter or 'A'}{year}-"
    last = session.scalar(
        select(column)
        .where(column.startswith(prefix, autoescape=True))
        .order_by(func.length(column).desc(), column.desc())
        .limit(1)
    )
    serial = int(last.removeprefix(prefix)) + 1 if last else 1
    return f"{prefix}{serial:04d}"
