"""决定卡 of somebody: the decisions that were kept, and what the rules would say today."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from dorms.domain.cards import Card
from dorms.errors import DormsError
from dorms.messages import explain, translate
from dorms.ui.deciding.card import CardDialog, html_of
from dorms.ui.kit.offers import Menu

if TYPE_CHECKING:  # pages offer it
    from dorms.db.queries.seasons import DecisionLine
    from dorms.ui.kit.page import Page

LIST_WIDTH = 250
Chosen = Callable[[], UUID | None]
Make = Callable[[], Card]


def question_words(question: str) -> str:
    """What is asked of the rules, as the list names it."""
    return {
        "eligibility": translate("Cards", "申请资格"),
        "points": translate("Cards", "积分"),
        "renewal": translate("Cards", "续住"),
        "recheck": translate("Cards", "岗位复核"),
        "ending": translate("Cards", "是否应退"),
        "leaving": translate("Cards", "退出期限"),
        "rent": translate("Cards", "租金"),
        "deposit": translate("Cards", "押金"),
        "application": translate("Cards", "申请时间"),
    }.get(question, question)


def offer_cards(
    page: "Page",
    today: date,
    *,
    teacher: Chosen,
    stay: Chosen | None = None,
    application: Chosen | None = None,
) -> QAction:
    """决定卡 of the chosen teacher, stay or application."""

    def show() -> None:
        who = teacher()
        if who is None:
            return
        home = stay() if stay is not None else None
        dialog = CardsDialog(page, today, who, home, application() if application is not None else None)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    return page.offer(
        translate("Cards", "决定卡(&K)…"), show, icon="document", menu=Menu.PRINT, needs_row=True
    )


class CardsDialog(CardDialog):
    """The list at the left, the chosen card at the right."""

    def __init__(
        self, page: "Page", today: date, teacher: UUID, stay: UUID | None, application: UUID | None
    ) -> None:
        from dorms.actions.cards import LIVE, kept_card, live_card
        from dorms.db.queries.seasons import decisions_of

        self._page = page
        ask = page.backend.ask
        first = ask(live_card, LIVE[0], teacher, today, stay)
        super().__init__(page.backend, first, page)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("决定"))
        self.list.setFixedWidth(LIST_WIDTH)
        self._makes: list[Make] = []
        for line in ask(decisions_of, teacher=teacher, application=application):
            self._add(_kept_words(line), partial(ask, kept_card, line.id))
        for question in LIVE if stay is not None else LIVE[:2]:
            words = translate("Cards", "今日试算：{what}").format(what=question_words(question))
            self._add(words, partial(ask, live_card, question, teacher, today, stay))
        self.list.currentRowChanged.connect(self._on_row)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        row = QHBoxLayout()
        column.removeWidget(self.text)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        column.insertLayout(1, row, 1)
        self.resize(self.width() + LIST_WIDTH, self.height())
        self.list.setCurrentRow(0)

    def _add(self, words: str, make: Make) -> None:
        self.list.addItem(QListWidgetItem(words))
        self._makes.append(make)

    @Slot(int)
    def _on_row(self, at: int) -> None:
        try:
            self.card = self._makes[at]()
        except DormsError as error:
            self.text.setPlainText(explain(error))
            self.print_button.setEnabled(False)
            return
        self.print_button.setEnabled(True)
        self.text.setHtml(html_of(self.card))
        self.warning.setVisible(not self.card.same)


def _kept_words(line: "DecisionLine") -> str:
    words = translate("Cards", "{day}　{what}　{verdict}")
    return words.format(day=line.day or "", what=question_words(line.matter), verdict=line.verdict)
