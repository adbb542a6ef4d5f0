"""What the page 教师 offers about people: register, correct, record a change."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from dorms.messages import translate
from dorms.ui.kit.page import Page

if TYPE_CHECKING:  # the page offers these and shows the lines
    from collections.abc import Callable

    from dorms.db.queries.people import TeacherLine
    from dorms.ui.kit.forms import Form


class PeopleOffers:
    """The actions; each opens its form."""

    def __init__(self, page: Page, today: date, chosen: "Callable[[], TeacherLine | None]") -> None:
        self._page, self._today, self._chosen = page, today, chosen
        self.register = page.offer(
            translate("People", "登记教师(&N)…"), self._register, icon="add", shortcut="Ctrl+N"
        )
        self.record = page.offer(
            translate("People", "登记情况变化(&B)…"), self._record, icon="history", needs_row=True
        )
        self.correct = page.offer(
            translate("People", "更正教师资料(&G)…"), self._correct, icon="edit", needs_row=True
        )

    @property
    def of_one(self) -> list[QAction]:
        """The buttons under the teacher's name."""
        return [self.record, self.correct]

    def _register(self) -> None:
        from dorms.ui.people.forms import RegisterForm  # needed when somebody is registered

        open_form(RegisterForm(self._page, self._today))

    def _record(self) -> None:
        from dorms.ui.people.forms import FactForm  # as above

        if (teacher := self._chosen()) is not None:
            open_form(FactForm(self._page, self._today, teacher))

    def _correct(self) -> None:
        from dorms.ui.people.forms import CorrectForm  # as above

        if (teacher := self._chosen()) is not None:
            open_form(CorrectForm(self._page, teacher))


def open_form(form: "Form") -> None:
    """Show the form over its window; it goes when it is done with."""
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    form.open()
