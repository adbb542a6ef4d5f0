"""Which page shows the rows of an entity, and the way to any row."""

from uuid import UUID

from dorms.db.queries.ways import shown_row
from dorms.ui.kit.backend import Backend

PAGES = {
    "stay": "stays",
    "ticket": "tickets",
    "application": "applications",
    "letter": "letters",
    "public_notice": "notices",
    "ranking": "ranking",
    "round": "rounds",
    "departure": "departures",
    "inspection": "inspections",
    "hazard": "hazards",
    "recurring_job": "jobs",
    "complaint": "complaints",
    "violation": "violations",
    "regulation": "regulations",
    "printed_paper": "papers",
    "work_entry": "workyear",
    "teacher": "teachers",
    "unit": "units",
}


def way_to(backend: Backend, entity: str, row: UUID | None) -> tuple[str, UUID] | None:
    """The page and the row on it; None where no page shows it."""
    found = backend.ask(shown_row, entity, row, PAGES) if row is not None else None
    return (PAGES[found[0]], found[1]) if found is not None else None
