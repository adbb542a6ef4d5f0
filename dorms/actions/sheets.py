"""Official sheets out: gather the facts, make the ledger, write it whole."""

from collections.abc import Callable, Collection
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.queries.accounts import account_flows
from dorms.db.queries.ledgers import points_records, renewal_records, waiting_records
from dorms.db.queries.operations import actor_name
from dorms.db.queries.records import stay_records, ticket_records, unit_records, wanted_units
from dorms.db.queries.sheet_checks import vacancy_notes
from dorms.db.queries.sheet_flows import (
    charge_records,
    departure_records,
    inspection_records,
    violation_records,
)
from dorms.db.queries.sheet_money import payroll_records, service_records
from dorms.db.store import Store
from dorms.db.tables import OfficeRow, SchoolRow, TownRow, live
from dorms.domain.issuing import DRAFT, SheetOrder, imprinted
from dorms.domain.ledgers import Cover, Ledger, Scope
from dorms.domain.official import NEEDS, Facts, ledger
from dorms.errors.sheets_out import UnknownScope

SHEETS = {
    "units": "房源台账",
    "stays": "入住花名册",
    "occupancy": "入住情况统计表",
    "vacancies": "空置房统计",
    "waiting": "轮候册",
    "points": "评分公示表",
    "renewals": "续住审核表",
    "departures": "退房台账",
    "charges": "费用台账",
    "tickets": "维修台账",
    "inspections": "安全检查台账",
    "violations": "违规台账",
    "service": "服务情况统计表",
    "accounts": "收支对账表",
    "payroll": "工资代扣表",
}


def export_sheet(
    store: Store,
    sheet: str,
    path: Path,
    *,
    as_of: date,
    since: date | None = None,
    town: str = "",
    school: str = "",
    full_numbers: bool = False,
) -> int:
    """Write the sheet for the county, a town or a school as of a day, as a draft; how many rows it has."""
    from dorms.actions.revising.marks import stamp_of  # slow to load, and whoever only counts needs neither
    from dorms.sheets.writing.official import write_ledger

    made = official_sheet(
        store, sheet, as_of=as_of, since=since, town=town, school=school, full_numbers=full_numbers
    )
    write_ledger(imprinted(made, DRAFT), path, stamp_of(store, made))
    return sum(1 for _ in made.rows())


def official_sheet(
    store: Store,
    sheet: str,
    *,
    as_of: date,
    since: date | None = None,
    town: str = "",
    school: str = "",
    full_numbers: bool = False,
) -> Ledger:
    """The sheet as a value: the page shows it, Excel and the printer get the same."""
    order = SheetOrder(sheet, as_of, since, town, school, full_numbers)
    who = store.ask(actor_name, store.actor)
    return store.ask(sheet_as_ordered, order, office=store.office, filled_by=who, demo=store.demo)


def sheet_as_ordered(
    session: Session, order: SheetOrder, *, office: UUID | None, filled_by: str, demo: bool
) -> Ledger:
    """The sheet from what this session sees: the store now, or as it was known when the sheet was handed out."""
    _check_scope(session, order.town, order.school)
    name = session.scalar(select(OfficeRow.name).where(OfficeRow.id == office)) or ""
    since = order.since or period_start(order.sheet, order.as_of)
    cover = Cover(
        scope=Scope(county_of(name), order.town, order.school),
        office=order.school or order.town or name,
        as_of=order.as_of,
        since=since,
        filled_by=filled_by,
        full_numbers=order.full_numbers,
        demo=demo,
    )
    facts = facts_for(session, order.as_of, since, NEEDS.get(order.sheet, EVERYTHING))
    return ledger(order.sheet, facts, cover)


def county_of(office: str) -> str:
    """The county in an office's name: 庐江县 of 庐江县教育体育局."""
    return office.split("教育")[0].split("教体")[0] or office


def year_start(day: date) -> date:
    """The end of the period before, unless one is named: the last day of August, when the school year turns."""
    turn = date(day.year, 8, 31)
    return turn if turn < day else date(day.year - 1, 8, 31)


def period_start(sheet: str, day: date) -> date:
    """The end of the period before, unless one is named: of the quarter, the month or the school year."""
    if sheet == "service":
        return date(day.year, (day.month - 1) // 3 * 3 + 1, 1) - timedelta(1)
    return day.replace(day=1) - timedelta(1) if sheet == "payroll" else year_start(day)


EVERYTHING = frozenset[str]().union(*NEEDS.values())


def facts_for(session: Session, day: date, since: date, parts: Collection[str] = EVERYTHING) -> Facts:
    """The records a sheet of that day, and of the period since, is made of; of all parts only those named."""
    gather: dict[str, Callable[[], Any]] = {
        "units": lambda: unit_records(session),
        "stays": lambda: stay_records(session, day),
        "tickets": lambda: ticket_records(session),
        "wanted": lambda: wanted_units(session),
        "vacancy_notes": lambda: vacancy_notes(session, day),
        "waiting": lambda: waiting_records(session, day),
        "points": lambda: points_records(session, day),
        "renewals": lambda: renewal_records(session, day, since),
        "departures": lambda: departure_records(session, day),
        "charges": lambda: charge_records(session, day),
        "inspections": lambda: inspection_records(session, day),
        "violations": lambda: violation_records(session, day),
        "flows": lambda: account_flows(session, since=since, until=day),
        "payroll": lambda: payroll_records(session, day),
        "service": lambda: service_records(session, day),
    }
    return Facts(**{name: gather[name]() for name in gather if name in parts})


def _check_scope(session: Session, town: str, school: str) -> None:
    for name, row_type in ((town, TownRow), (school, SchoolRow)):
        if (
            name
            and session.scalar(select(row_type.id).where(row_type.name == name, live(row_type)).limit(1))
            is None
        ):
            raise UnknownScope(name)
