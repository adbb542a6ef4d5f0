"""Dated facts of teachers: what holds on a day."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Dialect, TypeDecorator, Uuid, or_, select, type_coerce
from sqlalchemy.orm import Session

from dorms.db.tables import TeacherFactRow, live


def fact_of(session: Session, teacher: UUID, kind: str, day: date) -> str | None:
    """The value of one fact that day."""
    return facts_of(session, teacher, day).get(kind)


def facts_of(session: Session, teacher: UUID, day: date) -> dict[str, str]:
    """All facts of one teacher that day, by kind."""
    return facts_on(session, day, TeacherFactRow.teacher_id == teacher).get(teacher, {})


def facts_on(session: Session, day: date, *conditions: object) -> dict[UUID, dict[str, str]]:
    """For every teacher the facts that hold that day: of each kind the one that began last."""
    rows = session.execute(
        select(type_coerce(TeacherFactRow.teacher_id, _AsStored), TeacherFactRow.kind, TeacherFactRow.value)
        .where(
            live(TeacherFactRow),
            or_(TeacherFactRow.start.is_(None), TeacherFactRow.start <= day),
            or_(TeacherFactRow.until.is_(None), TeacherFactRow.until > day),
            *conditions,  # type: ignore[arg-type]
        )
        .order_by(TeacherFactRow.start.asc().nulls_first(), TeacherFactRow.id)
    )
    return _by_teacher(rows)


class _AsStored(TypeDecorator[Any]):
    """An id as the driver gives it: a county has ten facts of each teacher, and one id is read once."""

    impl = Uuid(as_uuid=False)
    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> None:
        return None


def _by_teacher(rows: Iterable[tuple[Any, str | None, str | None]]) -> dict[UUID, dict[str, str]]:
    found: dict[Any, dict[str, str]] = {}
    for teacher, kind, value in rows:
        if teacher is not None and kind is not None:
            found.setdefault(teacher, {})[kind] = value or ""
    return {key if isinstance(key, UUID) else UUID(key): facts for key, facts in found.items()}
