"""What a code on paper says, scanned or typed into the search box: it leads to the record it was printed from.

The papers of a walk-through and of an inspection lead on to the form in which they are entered.
"""

import re
from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer

from dorms.messages import translate
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.offers import Entry
from dorms.ui.kit.ways import PAGES
from dorms.ui.shell.deck import Deck

CODE = re.compile(r"dorms:(?P<entity>[a-z_]+):(?P<row>[0-9a-f-]{36})", re.IGNORECASE)
AGREEMENT_LEAST = 6  # characters of an agreement's number; imported ones have any shape
SHEET = re.compile(r"JC-[0-9A-F]{8}", re.IGNORECASE)
PLACES = {**PAGES, "handover": "stays"}
ENTERED = frozenset({"handover", "inspection"})  # papers that are filled in by hand and entered later


def coded_entries(deck: Deck, backend: Backend | None, text: str) -> list[Entry]:
    """The one entry a whole code or number leads to; nothing for any other text."""
    found = _meant(backend, text.strip())
    if found is None:
        return []
    entity, row = found
    is_entered = entity in ENTERED
    name = translate("Palette", "录入这张纸") if is_entered else translate("Palette", "打开扫码的记录")
    run: Callable[[], object] = partial(deck.go, PLACES[entity], row)
    if is_entered:
        run = partial(_enter, deck, PLACES[entity], row)
    return [Entry(name=name, note=text.strip(), icon="edit" if is_entered else "search", key=text, run=run)]


def _meant(backend: Backend | None, text: str) -> tuple[str, UUID] | None:
    """Which record a code, an agreement's number or a sheet's short number stands for."""
    code = CODE.fullmatch(text)
    if code is not None:
        entity = code["entity"].lower()
        return (entity, UUID(code["row"])) if entity in PLACES else None
    if backend is None:
        return None
    if SHEET.fullmatch(text):
        from dorms.db.queries.upkeep import inspection_of_code  # as above

        sheet = backend.ask(inspection_of_code, text)
        return ("inspection", sheet) if sheet is not None else None
    if len(text) >= AGREEMENT_LEAST and any(char.isdecimal() for char in text):
        from dorms.db.queries.daily import stay_of_paper  # needed when a paper is entered

        stay = backend.ask(stay_of_paper, text)
        return ("handover", stay) if stay is not None else None
    return None


def _enter(deck: Deck, place: str, row: UUID) -> None:
    """Go there and, when the page stands, open the form."""
    deck.go(place, row)
    enter = getattr(deck.page, "enter_paper", None)
    if enter is not None:
        QTimer.singleShot(0, enter)
