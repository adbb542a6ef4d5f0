"""收发: one page for an office that reports, another for the bureau that receives."""

from datetime import date

from dorms.sync.standing import is_bureau
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.page import Page


def exchange_page(backend: Backend, today: date) -> Page:
    """The page for whose store this is."""
    if backend.ask(is_bureau):
        from dorms.ui.exchange.bureau import BureauPage  # an office never needs it

        return BureauPage(backend, today)
    from dorms.ui.exchange.school import SchoolPage  # nor the bureau this

    return SchoolPage(backend, today)
