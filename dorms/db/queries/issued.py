"""What was handed out: official sheets with number and code, periods closed, files with full numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.queries.timeline import SHARED, entity_of, related
from dorms.db.tables import (
    SYNCED,
    ActorRow,
    ChangeRow,
    ClosingRow,
    IssuedSheetRow,
    OfficeRow,
    OperationRow,
    RevealRow,
    SchoolRow,
    TownRow,
    live,
    shape,
)
from dorms.domain.issuing import IssuedSheet, SheetOrder
from dorms.errors.store import UnknownRow


@dataclass(frozen=True, slots=True)
class ClosingLine:
    """A closed period, by whom and why."""

    id: UUID
    day: date
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class DisclosureLine:
    """A file or paper with full numbers that left this store (导出记录)."""

    id: int
    at: int
    actor: str
    what: str  # sheet:KEY or paper:TEMPLATE
    place: str
    purpose: str
    receiver: str


@dataclass(frozen=True, slots=True)
class LateChange:
    """Who changed a line after a sheet with it was handed out, and when; the newest of that row."""

    row: UUID
    at: int
    command: str
    actor: str


def issued_sheets(session: Session) -> list[IssuedSheet]:
    """Every sheet on record, withdrawn ones too, the newest first."""
    query = _query().order_by(IssuedSheetRow.issued_on.desc(), IssuedSheetRow.number.desc())
    return [_issued(row) for row in session.execute(query)]


def issued_sheet(session: Session, sheet: UUID) -> IssuedSheet:
    """One of them; UnknownRow if there is none."""
    row = session.execute(_query().where(IssuedSheetRow.id == sheet)).first()
    if row is None:
        raise UnknownRow("issued_sheet", str(sheet))
    return _issued(row)


def _query() -> Any:
    return (
        select(IssuedSheetRow, TownRow.name, SchoolRow.name, OfficeRow.name)
        .outerjoin(TownRow, IssuedSheetRow.town_id == TownRow.id)
        .outerjoin(SchoolRow, IssuedSheetRow.school_id == SchoolRow.id)
        .outerjoin(OfficeRow, IssuedSheetRow.owner_office == OfficeRow.id)
    )


def _issued(found: Sequence[Any]) -> IssuedSheet:
    row: IssuedSheetRow = found[0]
    order = SheetOrder(
        sheet=row.sheet or "",
        as_of=row.as_of or date.min,
        since=row.since,
        town=found[1] or "",
        school=found[2] or "",
        full_numbers=bool(row.full_numbers),
        purpose=row.purpose or "",
        receiver=row.receiver or "",
    )
    return IssuedSheet(
        id=row.id,
        number=row.number or "",
        order=order,
        lines=row.lines or 0,
        digest=row.digest or "",
        code=row.code or "",
        issued_on=row.issued_on or date.min,
        maker=row.maker or "",
        office=row.owner_office,
        office_name=found[3] or "",
        withdrawn=bool(row.void),
        form_hash=row.form_hash or "",
        form_name=row.form_name or "",
    )


def closings(session: Session) -> list[ClosingLine]:
    """The closed periods, the last first."""
    rows = session.scalars(select(ClosingRow).where(live(ClosingRow)).order_by(ClosingRow.day.desc()))
    return [ClosingLine(row.id, row.day or date.min, row.name or "", row.reason or "") for row in rows]


def disclosures(session: Session) -> list[DisclosureLine]:
    """Every sheet that went out with full ID numbers, the newest first."""
    rows = session.execute(
        select(RevealRow, ActorRow.name)
        .outerjoin(ActorRow, RevealRow.actor == ActorRow.id)
        .where(RevealRow.entity.startswith("sheet:"))
        .order_by(RevealRow.id.desc())
    )
    return [
        DisclosureLine(
            id=row.id,
            at=row.at,
            actor=name or "",
            what=row.entity.removeprefix("sheet:"),
            place=row.field,
            purpose=row.purpose or "",
            receiver=row.receiver or "",
        )
        for row, name in rows
    ]


def changed_since(session: Session, rows: Sequence[UUID], arrived: int) -> dict[UUID, LateChange]:
    """For each of these rows the newest operation that arrived later, on it or on a row that its line is made of."""
    found: dict[UUID, LateChange] = {}
    for row in rows:
        entity = entity_of(session, row)
        parts = _parts(session, entity, row) if entity is not None else [row]
        newest = _newest_on(session, row, parts, arrived)
        if newest is not None:
            found[row] = newest
    return found


def _newest_on(session: Session, row: UUID, parts: Sequence[UUID], arrived: int) -> LateChange | None:
    line = session.execute(
        select(OperationRow.hlc, OperationRow.command, ActorRow.name)
        .join(ChangeRow, ChangeRow.operation == OperationRow.id)
        .outerjoin(ActorRow, OperationRow.actor == ActorRow.id)
        .where(ChangeRow.row.in_(parts[:500]), ChangeRow.arrived > arrived)
        .order_by(ChangeRow.arrived.desc())
        .limit(1)
    ).first()
    return LateChange(row, line.hlc, line.command, line.name or "") if line is not None else None


def _parts(session: Session, entity: str, row: UUID) -> list[UUID]:
    """The row, what points at it (terms, states, steps), what it points at (person, agreement), and their facts."""
    found = session.get(SYNCED[entity], row)
    pointed = [
        (target, key)
        for column, target in shape(SYNCED[entity]).references
        if target not in SHARED and (key := getattr(found, column, None)) is not None
    ]
    parts = [row, *(key for _, key in pointed), *related(session, entity, row, depth=1)]
    for target, key in pointed:
        parts += related(session, target, key, depth=1) if target in {"teacher", "agreement"} else []
    return list(dict.fromkeys(parts))
