"""Prices as they hold: what the bureau sets for all, what it or a school sets for one school."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.queries.accounts import own_office
from dorms.db.tables import OfficeRow, TariffRow, live


class Tariff(NamedTuple):
    """A price from its first day on; `school` None: of every school that has none of its own."""

    kind: str
    school: UUID | None
    price: Decimal
    start: date | None
    until: date | None
    basis: str


def tariffs(session: Session, *conditions: Any) -> list[Tariff]:
    """Every price that fits; of two that hold for the same on the same day the later in the list goes first.

    What an office sets for all its units holds for these alone, also where everybody's prices have come together, and
    goes before what the bureau sets for all.
    """
    own = own_office(session)
    bureau = UUID(meta.recall(session, meta.BUREAU) or str(own)) if own is not None else None
    schools: dict[UUID | None, UUID | None] = dict(
        session.execute(select(OfficeRow.id, OfficeRow.school_id)).all()
    )
    rows = session.scalars(
        select(TariffRow)
        .where(live(TariffRow), TariffRow.price.is_not(None), *conditions)
        .order_by(TariffRow.start.asc().nulls_first(), TariffRow.id)
    )
    for_all: list[Tariff] = []
    nearer: list[Tariff] = []
    for row in rows:
        if row.school_id is None and row.owner_office in (None, bureau):
            for_all += _holding(row, [None])
        elif row.school_id is not None:
            nearer += _holding(row, [row.school_id])
        else:
            school = schools.get(row.owner_office)
            places: list[UUID | None] = [school] if school is not None else []
            nearer += _holding(row, [*places, None] if row.owner_office == own else places)
    return [*for_all, *nearer]


def _holding(row: TariffRow, schools: list[UUID | None]) -> Iterator[Tariff]:
    for school in schools:
        price = row.price or Decimal(0)
        yield Tariff(row.kind or "", school, price, row.start, row.until, row.basis or "")


def prices(session: Session, day: date) -> dict[tuple[str, UUID | None], Decimal]:
    """The price of each kind that day, by school; under None what holds for all others."""
    found = tariffs(
        session,
        (TariffRow.start.is_(None)) | (TariffRow.start <= day),
        (TariffRow.until.is_(None)) | (TariffRow.until > day),
    )
    return {(one.kind, one.school): one.price for one in found}
