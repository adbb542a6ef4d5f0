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
from dorms.errors.upkeep import NotAccepted
from dorms.messages import explain, translate
from dorms.sync.standing import is_bureau
from dorms.ui.kit.forms import Form
from dorms.ui.kit.list_page import ListPage
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
    """The steps of the chosen ticket; what does not follow from where it stands is grey and says why."""

    def __init__(
        self, page: ListPage[TicketRecord], today: date, chosen: Callable[[], TicketRecord | None]
    ) -> None:
        self._page, self._today, self._chosen, self._made = page, today, chosen, page.choose_made
        self.report = page.offer(
            translate("Tickets", "登记报修(&X)…"), self._report, icon="ticket", shortcut="Ctrl+R"
        )
        self.check = self._offer(translate("Tickets", "核实(&H)…"), "check", "show", self._why_not_open)
        self.send = self._offer(translate("Tickets", "派工(&P)…"), self._send, "person", self._why_not_open)
        self.quote = self._offer(translate("Tickets", "报价(&B)…"), self._quote, "money", self._why_not_open)
        self.arrive = self._offer(translate("Tickets", "到场(&A)…"), "arrive", "enter", self._why_not_open)
        self.close = self._offer(translate("Tickets", "完工验收(&W)…"), self._close, "ok", self._why_not_open)
        self.accept = self._offer(translate("Tickets", "验收(&S)…"), "accept", "ok", self._why_not_accept)
        self.recheck = self._offer(
            translate("Tickets", "复检(&J)…"), "recheck", "search", self._why_not_recheck
        )
        self.reopen = self._offer(translate("Tickets", "重开(&O)…"), "reopen", "undo", self._why_not_done)
        self.withdraw = self._offer(
            translate("Tickets", "作废(&F)…"), "withdraw", "remove", self._why_not_open
        )
        self._decides = page.backend.ask(is_bureau)
        self.scheme = page.offer(
            translate("Tickets", "承担办法(&C)…"), self._scheme, icon="settings", why_not=self._why_not_scheme
        )

    def _offer(
        self, words: str, does: Callable[[], None] | str, icon: str, why_not: Callable[[], str]
    ) -> QAction:
        slot = self._step(does) if isinstance(does, str) else does
        return self._page.offer(words, slot, icon=icon, needs_row=True, why_not=why_not)

    @property
    def steps(self) -> list[QAction]:
        """The buttons under the ticket's title."""
        return [self.close, self.send, self.arrive, self.reopen, self.withdraw]

    # Why a step cannot follow

    def _why_not_open(self) -> str:
        ticket = self._chosen()
        if ticket is None or ticket.finished_on is None:
            return ""
        if ticket.is_withdrawn:
            return translate("Tickets", "这张单已经作废。要修请另登记一张。")
        return translate("Tickets", "这张单已经完工。又坏了请点“重开”。")

    def _why_not_done(self) -> str:
        ticket = self._chosen()
        if ticket is not None and ticket.finished_on is None:
            return translate("Tickets", "还没有完工。")
        return self._why_not_open() if ticket is not None and ticket.is_withdrawn else ""

    def _why_not_accept(self) -> str:
        ticket = self._chosen()
        if ticket is None or (why := self._why_not_done()):
            return why if ticket is not None else ""
        words = translate("Tickets", "{name}已经验收。")
        return words.format(name=ticket.accepted_by) if not ticket.is_to_accept else ""

    def _why_not_recheck(self) -> str:
        ticket = self._chosen()
        if ticket is not None and ticket.is_to_accept:
            return explain(NotAccepted(ticket.ticket_no))
        return self._why_not_done()

    def _report(self) -> None:
        from dorms.ui.tickets.forms import ReportForm  # as in offer_report

        _open(ReportForm(self._page, self._today, made=self._made))

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
            from dorms.ui.tickets.steps import StepForm, steps  # as above

            if (ticket := self._chosen()) is not None:
                _open(StepForm(self._page, self._today, ticket.id, ticket.ticket_no, steps()[name]))

        return ask


def _open(form: Form) -> None:
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    form.open()
