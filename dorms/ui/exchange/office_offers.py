"""What the bureau can do with an office: set it up, hand down to it, stop taking from a PC, remind."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from dorms.messages import translate
from dorms.messages.reporting import reminder
from dorms.sync.standing import OfficeStanding
from dorms.ui.exchange.dues import open_due_form
from dorms.ui.exchange.places import target
from dorms.ui.kit.page import ActionButton

if TYPE_CHECKING:  # the page makes its offers
    from dorms.ui.exchange.bureau import BureauPage
    from dorms.ui.kit.forms import Form


class OfficeOffers:
    """Actions of the bureau's page; those that need an office act on the chosen one."""

    def __init__(self, page: "BureauPage", today: date) -> None:
        self._page, self._today = page, today
        offer = page.offer
        self.enrol = offer(translate("Exchange", "设立单位(&N)…"), self._on_enrol, icon="add")
        self.remind = offer(translate("Exchange", "催报(&B)"), self._on_remind, icon="copy")
        self.down = offer(translate("Exchange", "下发给它(&G)"), self._on_down, icon="usb", needs_row=True)
        self.again = offer(
            translate("Exchange", "生成登记文件(&M)…"), self._on_again, icon="key", needs_row=True
        )
        self.recover = offer(
            translate("Exchange", "电脑坏了(&H)…"), self._on_recover, icon="history", needs_row=True
        )
        self.calendar = offer(
            translate("Exchange", "报送日历(&C)…"), lambda: open_due_form(self._page), icon="calendar"
        )
        self.exclude = offer(
            translate("Exchange", "退出汇总(&U)…"), self._on_exclude, icon="undo", needs_row=True
        )
        self.include = offer(
            translate("Exchange", "恢复汇总(&Z)…"), self._on_include, icon="redo", needs_row=True
        )
        self.revoke = offer(
            translate("Exchange", "停用电脑(&T)…"), self._on_revoke, icon="lock", needs_row=True
        )
        self.buttons = [self.down, self.recover, self.exclude, self.include, self.revoke, self.again]
        page.table.add_tool(ActionButton(self.enrol))
        page.table.add_tool(ActionButton(self.remind))

    def follow(self, office: OfficeStanding) -> None:
        """Only what can be done with it can be pressed."""
        self.down.setEnabled(office.is_ready)
        self.again.setEnabled(not office.lives)
        self.recover.setEnabled(bool(office.lives))
        self.revoke.setEnabled(any(one.revoked is None for one in office.lives))
        self.exclude.setEnabled(office.counting > 0)
        self.include.setEnabled(office.excluded > 0)

    def _chosen(self) -> OfficeStanding | None:
        return self._page.table.current()

    def _on_enrol(self) -> None:
        from dorms.ui.exchange.enrol import EnrolForm  # once in an office's life

        self._open(EnrolForm(self._page))

    def _on_again(self) -> None:
        from dorms.ui.exchange.enrol import EnrolForm  # as above

        if (office := self._chosen()) is not None:
            self._open(EnrolForm(self._page, office))

    def _on_recover(self) -> None:
        from dorms.ui.exchange.enrol import RecoveryForm  # as above

        if (office := self._chosen()) is not None:
            self._open(RecoveryForm(self._page, office))

    def _on_revoke(self) -> None:
        from dorms.ui.exchange.enrol import RevokeForm  # rarely needed

        if (office := self._chosen()) is not None:
            self._open(RevokeForm(self._page, office))

    def _open(self, form: "Form") -> None:
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.open()

    def _on_down(self) -> None:
        if (office := self._chosen()) is not None:
            self._page.hand_down([office.id], target()[0])

    def _on_exclude(self) -> None:
        from dorms.ui.exchange.exclude import ExcludeForm  # as above

        if (office := self._chosen()) is not None:
            self._open(ExcludeForm(self._page, office))

    def _on_include(self) -> None:
        from dorms.ui.exchange.exclude import IncludeForm  # as above

        if (office := self._chosen()) is not None:
            self._open(IncludeForm(self._page, office))

    def _on_remind(self) -> None:
        """The text for the group chat goes to the clipboard; without due days these are set first."""
        dues = list(self._page.dues.values())
        if not dues:
            open_due_form(self._page)
            return
        chosen = {one.id for one in self._page.table.selected()}
        wanted = [one for one in dues if len(chosen) < 2 or one.office in chosen]
        words = reminder(sorted(wanted, key=lambda one: (one.due, one.name)), today=self._today)
        if not words:
            self._page.told.emit(translate("Exchange", "都报过了，没有要催的。"))
            return
        QGuiApplication.clipboard().setText(words)
        self._page.told.emit(translate("Exchange", "催报的话已复制，到工作群里粘贴即可。"))
