"""What can be done with repairs: reported from a unit or from the list, then step by step to the end."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from dorms.db.queries.operations import actor_name
from dorms.db.queries.stock import unit_name
from dorms.domain.records import TicketRecord
from dorms.errors.sync import BureauAlone
from dorms.messages import explain, translate
from dorms.sync.standing import is_bureau
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page


def offer_report(page: Page, today: date, chosen: Callable[[], Sequence[UUID]]) -> QAction:
    """登记报修 for the chosen unit."""

    def ask() -> None:
        from dorms.ui.tickets.forms import ReportForm  # needed when something breaks

        if units := chosen():
            _open(ReportForm(page, today, units[0], page.backend.ask(unit_name, units[0])))

    words = translate("Tickets", "登记报修(&X)…")
    return page.offer(words, ask, icon="ticket", shortcut="Ctrl+R", needs_row=True)


class TicketOffers:
    """The steps of the chosen ticket; what does not follow from where it stands is grey."""

    def __init__(self, page: Page, today: date, chosen: Callable[[], TicketRecord | None]) -> None:
        self._page, self._today, self._chosen = page, today, chosen
        offer = page.offer
        self.report = offer(
            translate("Tickets", "登记报修(&X)…"), self._report, icon="ticket", shortcut="Ctrl+R"
        )
        self.send = offer(translate("Tickets", "派工(&G)…"), self._send, icon="person", needs_row=True)
        self.arrive = offer(
            translate("Tickets", "到场(&A)…"), self._step("arrive_form"), icon="enter", needs_row=True
        )
        self.close = offer(translate("Tickets", "完工验收(&W)…"), self._close, icon="ok", needs_row=True)
        self.reopen = offer(
            translate("Tickets", "重开(&O)…"), self._step("reopen_form"), icon="undo", needs_row=True
        )
        self.withdraw = offer(
            translate("Tickets", "作废(&F)…"), self._step("withdraw_form"), icon="remove", needs_row=True
        )

        self.quote = offer(translate("Tickets", "报价(&B)…"), self._quote, icon="money", needs_row=True)
        self.check = offer(
            translate("Tickets", "核实(&H)…"), self._step("check_form"), icon="show", needs_row=True
        )
        self.accept = offer(
            translate("Tickets", "验收(&S)…"), self._step("accept_form"), icon="ok", needs_row=True
        )
        self._decides = page.backend.ask(is_bureau)
        self.scheme = offer(
            translate("Tickets", "承担办法(&D)…"), self._scheme, icon="settings", why_not=self._why_not_scheme
        )
        self.recheck = offer(
            translate("Tickets", "复检(&J)…"), self._step("recheck_form"), icon="search", needs_row=True
        )

    @property
    def steps(self) -> list[QAction]:
        """The buttons under the ticket's title."""
        return [self.close, self.send, self.arrive, self.reopen, self.withdraw]

    def follow(self, ticket: TicketRecord) -> None:
        """Only what can come next can be pressed."""
        is_open = ticket.finished_on is None
        for action in (self.send, self.arrive, self.close, self.withdraw, self.quote, self.check):
            action.setEnabled(is_open)
        for action in (self.reopen, self.recheck):
            action.setEnabled(not is_open and not ticket.is_withdrawn)
        self.accept.setEnabled(ticket.is_to_accept)

    def _report(self) -> None:
        from dorms.ui.tickets.forms import ReportForm  # as in offer_report

        _open(ReportForm(self._page, self._today))

    def _send(self) -> None:
        from dorms.ui.tickets.forms import SendForm  # as above

        if (ticket := self._chosen()) is not None:
            _open(SendForm(self._page, self._today, ticket.id, ticket.ticket_no))

    def _close(self) -> None:
        from dorms.ui.tickets.forms import CloseForm  # as above

        if (ticket := self._chosen()) is not None:
            who = self._page.backend.ask(actor_name, self._page.backend.store.actor)
            _open(CloseForm(self._page, self._today, ticket.id, ticket.ticket_no, accepted_by=who))

    def _why_not_scheme(self) -> str:
        return "" if self._decides else explain(BureauAlone())

    def _scheme(self) -> None:
        from dorms.ui.tickets.forms import SchemeForm  # as above

        _open(SchemeForm(self._page, self._today))

    def _quote(self) -> None:
        from dorms.ui.tickets.forms import QuoteForm  # as above

        if (ticket := self._chosen()) is not None:
            _open(QuoteForm(self._page, self._today, ticket.id, ticket.ticket_no))

    def _step(self, name: str) -> Callable[[], None]:
        def ask() -> None:
            from dorms.ui.tickets import forms as ticket_forms  # as above

            if (ticket := self._chosen()) is not None:
                make = getattr(ticket_forms, name)
                _open(make(self._page, self._today, ticket.id, ticket.ticket_no))

        return ask


def _open(form: Form) -> None:
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    form.open()
