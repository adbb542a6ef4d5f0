"""What the pages 教师 and 申请 offer about applications: taking one in, the next step of one or many."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QAction

from dorms.messages import translate
from dorms.ui.kit.page import Page
from dorms.ui.people.offers import open_form

if TYPE_CHECKING:  # the page knows the lines
    from dorms.db.queries.people import ApplicationLine


def offer_taking(
    page: Page, today: date, teacher: Callable[[], UUID | None] | None = None, *, shortcut: str = ""
) -> QAction:
    """受理申请, of the chosen teacher where the page has one."""

    def ask() -> None:
        from dorms.ui.applying.forms import TakeForm  # needed when somebody applies

        open_form(TakeForm(page, today, teacher() if teacher is not None else None))

    return page.offer(
        translate("Applying", "受理申请(&L)…"),
        ask,
        icon="application",
        shortcut=shortcut,
        needs_row=teacher is not None,
    )


def offer_steps(page: Page, today: date, chosen: "Callable[[], Sequence[ApplicationLine]]") -> QAction:
    """办理申请, of all chosen ones."""

    def ask() -> None:
        from dorms.ui.applying.forms import StepForm  # as above

        if lines := [line for line in chosen() if can_move(line)]:
            open_form(StepForm(page, today, lines))

    def why_not() -> str:
        if any(can_move(line) for line in chosen()):
            return ""
        return translate(
            "Applying",
            "这份申请没有别的办法可办：审核中的请用“通过”“退回补正”“不予通过”，已经办结的没有下一步。",
        )

    words = translate("Applying", "办理申请(&B)…")
    return page.offer(words, ask, icon="ok", shortcut="Ctrl+B", needs_row=True, why_not=why_not)


def can_move(line: "ApplicationLine") -> bool:
    """Whether any step by hand follows."""
    from dorms.actions.applications import FOLLOWS  # SQLAlchemy, after the first paint
    from dorms.domain.applying import by_hand

    return bool(by_hand([line.status], FOLLOWS))
