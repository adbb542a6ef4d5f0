"""Which page stands behind which name, what the whole program can do, and what Ctrl+K can find."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from dorms.db.queries.people import teacher_lines
from dorms.db.queries.records import unit_records
from dorms.domain.pinyin import search_key
from dorms.ui.actor_offers import actor_commands
from dorms.ui.backend import Backend
from dorms.ui.copies_offers import copy_commands
from dorms.ui.deck import Deck
from dorms.ui.exports import export_commands
from dorms.ui.imports import import_commands
from dorms.ui.known_then import answer_moments
from dorms.ui.offers import Command, Entry
from dorms.ui.page import Page
from dorms.ui.printing import offer_papers, print_commands

if TYPE_CHECKING:  # the window knows the registry
    from dorms.ui.window import Window

PAGES = {
    "today": "today:TodayPage",
    "board": "board_page:BoardPage",
    "units": "units:UnitsPage",
    "teachers": "teachers:TeachersPage",
    "applications": "applications:ApplicationsPage",
    "stays": "stays:StaysPage",
    "tickets": "tickets:TicketsPage",
    "history": "history:HistoryPage",
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
        *export_commands(window),
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
