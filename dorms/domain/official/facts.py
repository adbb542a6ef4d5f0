"""What the ledgers are made of, and how records become their lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar
from uuid import UUID

from dorms.domain.figures import DEFINITIONS
from dorms.domain.ledgers import Column, Cover, Line, LineKind, Value
from dorms.domain.money.accounts import Flow
from dorms.domain.records import StayRecord, TicketRecord, UnitRecord, VacancyNote
from dorms.domain.sheet_records import (
    ChargeRecord,
    DepartureRecord,
    InspectionRecord,
    PayrollRecord,
    PointsRecord,
    RenewalRecord,
    ServiceRecord,
    ViolationRecord,
    WaitingRecord,
)

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Facts:
    """Wider than the scope of a ledger or not: units and stays of all time; the other records of its period."""

    units: Sequence[UnitRecord] = ()
    stays: Sequence[StayRecord] = ()
    tickets: Sequence[TicketRecord] = ()
    wanted: frozenset[UUID] = frozenset()
    vacancy_notes: Mapping[UUID, VacancyNote] = field(default_factory=dict)
    waiting: Sequence[WaitingRecord] = ()
    points: Sequence[PointsRecord] = ()
    renewals: Sequence[RenewalRecord] = ()
    departures: Sequence[DepartureRecord] = ()
    charges: Sequence[ChargeRecord] = ()
    inspections: Sequence[InspectionRecord] = ()
    violations: Sequence[ViolationRecord] = ()
    flows: Sequence[Flow] = ()
    payroll: Sequence[PayrollRecord] = ()
    service: Sequence[ServiceRecord] = ()


def line(kind: LineKind, columns: Sequence[Column], source: object, id: UUID | None, **given: Value) -> Line:
    """The fields of the source in the order of the columns; `given` has those the source lacks or shows otherwise."""
    values = (
        given[column.field] if column.field in given else getattr(source, column.field) for column in columns
    )
    return Line(kind, tuple(values), id)


def units_in_scope(facts: Facts, cover: Cover) -> list[UnitRecord]:
    """The units of the place, the towns together."""
    return by_town((unit.town, unit) for unit in facts.units if cover.scope.covers(unit.town, unit.school))


def by_town(pairs: Iterable[tuple[str, Record]]) -> list[Record]:
    """In the order they come, but the records of a town together."""
    towns: dict[str, list[Record]] = {}
    for town, record in pairs:
        towns.setdefault(town, []).append(record)
    return [record for records in towns.values() for record in records]


def says(name: str) -> str:
    """The written definition of a figure, as a note under a sheet."""
    return f"{name}：{DEFINITIONS[name]}。"
