"""Which page stands behind which name, what the whole program can do, and what Ctrl+K can find."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from dorms.db.queries.people import teacher_lines
from dorms.db.queries.records import unit_records
from dorms.domain.pinyin import search_key
from dorms.ui.copies.offers import copy_commands
from dorms.ui.exchange.offers import exchange_commands
from dorms.ui.exports.offers import export_commands
from dorms.ui.history.known_then import answer_moments
from dorms.ui.imports.offers import import_commands
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.offers import Command, Entry
from dorms.ui.kit.page import Page
from dorms.ui.printing.offers import offer_papers, print_commands
from dorms.ui.revising.offers import revising_commands
from dorms.ui.shell.actor_offers import actor_commands
from dorms.ui.shell.deck import Deck

if TYPE_CHECKING:  # the window knows the registry
    from dorms.ui.shell.window import Window

PAGES = {
    "today": "today.page:TodayPage",
    "board": "board.page:BoardPage",
    "units": "stock.page:UnitsPage",
    "teachers": "people.page:TeachersPage",
    "applications": "applying.page:ApplicationsPage",
    "notices": "noticing.page:NoticesPage",
    "ranking": "ranking.page:RankingPage",
    "letters": "letters.page:LettersPage",
    "rounds": "rounds.page:RoundsPage",
    "refill": "rounds.refill:RefillPage",
    "stays": "living.page:StaysPage",
    "renewals": "renewing.page:SeasonPage",
    "tickets": "tickets.page:TicketsPage",
    "inspections": "upkeep.inspections:InspectionsPage",
    "hazards": "upkeep.hazards:HazardsPage",
    "jobs": "upkeep.jobs:JobsPage",
    "complaints": "upkeep.complaints:ComplaintsPage",
    "money": "money.page:MoneyPage",
    "payroll": "money.payroll:PayrollPage",
    "accounts": "money.accounts:AccountsPage",
    "receipts": "money.receipts:ReceiptsPage",
    "bulk_meters": "money.bulk_meters:BulkMetersPage",
    "pictures": "charts.page:PicturesPage",
    "departures": "departures.page:DeparturesPage",
    "violations": "living.violations:ViolationsPage",
    "idle": "living.idle:IdlePage",
    "papers": "tracing.page:PapersPage",
    "reports": "reports.page:ReportsPage",
    "exchange": "exchange.page:exchange_page",
    "pending": "exchange.decisions:DecisionsPage",
    "policy": "policy.page:PolicyPage",
    "regulations": "upkeep.regulations:RegulationsPage",
    "workyear": "policy.entries:WorkYearPage",
    "days": "policy.days:DaysPage",
    "history": "history.page:HistoryPage",
}


def make_page(name: str, backend: Backend, today: date) -> Page:
    """A new page of this name; its module is imported when it is first wanted."""
    module, kind = PAGES[name].split(":")
    page: Page = getattr(import_module(f"dorms.ui.{module}"), kind)(backend, today)
    offer_papers(page, name, today)
    answer_moments(page)
    return page


def commands_of(window: "Window") -> Sequence[Command]:
    """What the whole program can do, besides what its pages offer."""
    return [
        *import_commands(window),
        *revising_commands(window),
        *export_commands(window),
        *exchange_commands(window),
        *print_commands(window),
        *copy_commands(window),
        *actor_commands(window),
    ]


def found_things(backend: Backend, deck: Deck, today: date) -> list[Entry]:
    """Every room, leading to the board, and every teacher."""
    rooms = [
        Entry(
            name=f"{unit.building}{unit.entrance}{unit.room}",
            note=unit.school,
            icon="unit",
            key=search_key(unit.room, unit.unit),
            run=partial(deck.go, "board", unit.id),
        )
        for unit in backend.ask(unit_records)
    ]
    people = [
        Entry(
            name=person.name,
            note=" · ".join(part for part in (person.school, person.unit) if part),
            icon="person",
            key=search_key(person.name, person.school) + f"\n{person.id_number}\n{person.phone}",
            run=partial(deck.go, "teachers", person.id),
        )
        for person in backend.ask(teacher_lines, today)
    ]
    return people + rooms
