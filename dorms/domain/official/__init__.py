"""The ledgers of the county: their columns in order, and how records and figures become their lines."""

from collections.abc import Callable, Mapping

from dorms.domain.ledgers import Column, Cover, Ledger
from dorms.domain.official.columns import COLUMNS as OF_STOCK_AND_PEOPLE
from dorms.domain.official.facts import Facts
from dorms.domain.official.money import ACCOUNTS, PAYROLL, accounts_sheet, payroll_sheet
from dorms.domain.official.people import departures, renewal_review, roster
from dorms.domain.official.queues import points_list, waiting_list
from dorms.domain.official.service import charge_ledger, inspection_ledger, ticket_ledger, violation_ledger
from dorms.domain.official.serving import SERVICE, service_sheet
from dorms.domain.official.stock import occupancy_sheet, unit_ledger, vacancy_sheet

LEDGERS: Mapping[str, Callable[[Facts, Cover], Ledger]] = {
    "units": unit_ledger,
    "stays": roster,
    "occupancy": occupancy_sheet,
    "vacancies": vacancy_sheet,
    "waiting": waiting_list,
    "points": points_list,
    "renewals": renewal_review,
    "departures": departures,
    "charges": charge_ledger,
    "tickets": ticket_ledger,
    "inspections": inspection_ledger,
    "violations": violation_ledger,
    "service": service_sheet,
    "accounts": accounts_sheet,
    "payroll": payroll_sheet,
}
NEEDS: Mapping[
    str, frozenset[str]
] = {  # the parts of `Facts` each is made of; a day's export gathers no others
    "units": frozenset({"units", "stays"}),
    "stays": frozenset({"stays"}),
    "occupancy": frozenset({"units", "stays"}),
    "vacancies": frozenset({"units", "stays", "wanted", "vacancy_notes"}),
    "waiting": frozenset({"waiting"}),
    "points": frozenset({"points"}),
    "renewals": frozenset({"renewals"}),
    "departures": frozenset({"departures"}),
    "charges": frozenset({"charges"}),
    "tickets": frozenset({"tickets"}),
    "inspections": frozenset({"inspections"}),
    "violations": frozenset({"violations"}),
    "service": frozenset({"units", "tickets", "service"}),
    "accounts": frozenset({"flows"}),
    "payroll": frozenset({"payroll"}),
}
COLUMNS: Mapping[str, tuple[Column, ...]] = {
    **OF_STOCK_AND_PEOPLE,
    "service": SERVICE,
    "accounts": ACCOUNTS,
    "payroll": PAYROLL,
}

__all__ = ["COLUMNS", "LEDGERS", "NEEDS", "Facts", "ledger", "roster"]


def ledger(key: str, facts: Facts, cover: Cover) -> Ledger:
    """The ledger of this key for the place and day of the cover; KeyError for a key not in `LEDGERS`."""
    return LEDGERS[key](facts, cover)
