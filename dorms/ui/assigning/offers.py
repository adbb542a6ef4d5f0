"""What the pages of units and applications offer about assigning: giving a unit, taking it back."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QAction

from dorms.domain.applying import Status
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.page import Page
from dorms.ui.people.offers import open_form

if TYPE_CHECKING:  # the page knows the lines
    from dorms.db.queries.people import ApplicationLine


def offer_assigning_unit(page: Page, today: date, chosen: Callable[[], Sequence[UUID]]) -> QAction:
    """分配 of the chosen unit."""

    def ask() -> None:
        from dorms.db.queries.handing import units_on  # needed when somebody assigns
        from dorms.ui.assigning.forms import assign_unit_form

        units = chosen()
        unit = next((one for one in page.backend.ask(units_on, today) if one.id in units[:1]), None)
        if unit is not None:
            open_form(assign_unit_form(page, today, unit))

    return page.offer(
        translate("Assigning", "分配(&F)…"), ask, icon="allocate", shortcut="Ctrl+G", needs_row=True
    )


def offer_assigning_application(
    page: Page, today: date, chosen: "Callable[[], ApplicationLine | None]"
) -> QAction:
    """分配 of a unit to the chosen application."""

    def ask() -> None:
        from dorms.ui.assigning.forms import assign_application_form  # as above

        line = chosen()
        form = assign_application_form(page, today, line.id) if line is not None else None
        if form is not None:
            open_form(form)

    def why_not() -> str:
        line = chosen()
        if line is None or can_be_assigned(line.status):
            return ""
        return translate("Assigning", "“{status}”的申请不能分配；审核、公示都通过以后再分配。").format(
            status=code_words(line.status)
        )

    words = translate("Assigning", "分配(&F)…")
    return page.offer(words, ask, icon="allocate", shortcut="Ctrl+G", needs_row=True, why_not=why_not)


def can_be_assigned(status: str) -> bool:
    """Whether 已分配 may follow."""
    from dorms.actions.applications import FOLLOWS  # SQLAlchemy, after the first paint

    return Status.ASSIGNED in FOLLOWS.get(status, ())


def offer_cancelling_unit(page: Page, today: date, chosen: Callable[[], Sequence[UUID]]) -> QAction:
    """取消分配 of the chosen unit."""

    def ask() -> None:
        from dorms.db.queries.handing import promises_of_unit  # as above
        from dorms.ui.assigning.forms import CancelForm

        units = chosen()
        promises = page.backend.ask(promises_of_unit, units[0]) if units else []
        if promises:
            open_form(CancelForm(page, today, promises))
        else:
            page.told.emit(translate("Assigning", "这套房没有还没入住的分配。"))

    return page.offer(translate("Assigning", "取消分配(&Q)…"), ask, icon="remove", needs_row=True)


def offer_cancelling_application(
    page: Page, today: date, chosen: "Callable[[], ApplicationLine | None]"
) -> QAction:
    """取消分配 of what the chosen application got."""

    def ask() -> None:
        from dorms.db.queries.handing import promises_of_application  # as above
        from dorms.ui.assigning.forms import CancelForm

        line = chosen()
        promises = page.backend.ask(promises_of_application, line.id) if line is not None else []
        if promises:
            open_form(CancelForm(page, today, promises))

    def why_not() -> str:
        line = chosen()
        if line is None or line.status == Status.ASSIGNED:
            return ""
        return translate("Assigning", "这份申请没有还没入住的分配。")

    words = translate("Assigning", "取消分配(&Q)…")
    return page.offer(words, ask, icon="remove", needs_row=True, why_not=why_not)
