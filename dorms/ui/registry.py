"""Which page stands behind which name, what the whole program can do, and what Ctrl+K can find."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from dorms.db.queries.people import teacher_lines
from dorms.db.queries.records import unit_records
from dorms.domain.pinyin import search_key
from dorms.ui.applications import ApplicationsPage
from dorms.ui.backend import Backend
from dorms.ui.board_page import BoardPage
from dorms.ui.deck import Deck
from dorms.ui.history import HistoryPage
from dorms.ui.offers import Command
from dorms.ui.page import Page
from dorms.ui.palette import Entry
from dorms.ui.stays import StaysPage
from dorms.ui.teachers import TeachersPage
from dorms.ui.tickets import TicketsPage
from dorms.ui.today import TodayPage
from dorms.ui.units import UnitsPage

PAGES: dict[str, Callable[[Backend, date], Page]] = {
    "today": TodayPage,
    "board": BoardPage,
    "units": UnitsPage,
    "teachers": TeachersPage,
    "applications": ApplicationsPage,
    "stays": StaysPage,
    "tickets": TicketsPage,
    "history": HistoryPage,
}


def make_page(name: str, backend: Backend, today: date) -> Page:
    """A new page of this name."""
    return PAGES[name](backend, today)


def commands_of(backend: Backend, today: date) -> Sequence[Command]:
    """What the whole program can do, besides what its pages offer."""
    return []


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
