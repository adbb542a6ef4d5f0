"""What the pages of units and applications offer about assigning: giving a unit, taking it back."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtGui import QAction

from dorms.messages import translate
from dorms.ui.kit.page import Page
from dorms.ui.people.offers import open_form


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


def offer_assigning_application(page: Page, today: date, chosen: Callable[[], UUID | None]) -> QAction:
    """分配 of a unit to the chosen application."""

    def ask() -> None:
        from dorms.ui.assigning.forms import assign_application_form  # as above

        application = chosen()
        form = assign_application_form(page, today, application) if application is not None else None
        if form is not None:
            open_form(form)
        elif application is not None:
            page.told.emit(translate("Assigning", "这份申请现在不能分配：已经分配或已经办结。"))

    return page.offer(
        translate("Assigning", "分配(&F)…"), ask, icon="allocate", shortcut="Ctrl+G", needs_row=True
    )


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


def offer_cancelling_application(page: Page, today: date, chosen: Callable[[], UUID | None]) -> QAction:
    """取消分配 of what the chosen application got."""

    def ask() -> None:
        from dorms.db.queries.handing import promises_of_application  # as above
        from dorms.ui.assigning.forms import CancelForm

        application = chosen()
        promises = page.backend.ask(promises_of_application, application) if application else []
        if promises:
            open_form(CancelForm(page, today, promises))
        else:
            page.told.emit(translate("Assigning", "这份申请没有还没入住的分配。"))

    return page.offer(translate("Assigning", "取消分配(&Q)…"), ask, icon="remove", needs_row=True)
