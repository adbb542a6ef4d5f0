"""What a QR code on paper says, scanned into the search box: it leads to the record it was printed from."""

import re
from functools import partial
from uuid import UUID

from dorms.messages import translate
from dorms.ui.kit.offers import Entry
from dorms.ui.shell.deck import Deck

CODE = re.compile(r"dorms:(?P<entity>[a-z_]+):(?P<row>[0-9a-f-]{36})", re.IGNORECASE)
PLACES = {
    "unit": "units",
    "stay": "stays",
    "ticket": "tickets",
    "application": "applications",
    "teacher": "teachers",
}


def coded_entries(deck: Deck, text: str) -> list[Entry]:
    """The one entry a whole code leads to; nothing for any other text."""
    found = CODE.fullmatch(text.strip())
    if found is None or found["entity"].lower() not in PLACES:
        return []
    place = PLACES[found["entity"].lower()]
    name = translate("Palette", "打开扫码的记录")
    run = partial(deck.go, place, UUID(found["row"]))
    return [Entry(name=name, note=text.strip(), icon="search", key=text, run=run)]
