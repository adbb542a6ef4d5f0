"""The strip above the pages: whose store this is, the search box, who acts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from dorms.ui.kit.icons import put_icon
from dorms.ui.kit.theme import font, is_dark

SEARCH_WIDTH = 360


class Header(QWidget):
    """Unit at the left, search in the middle, 经办人 and light or dark at the right.

    The right side comes with `furnish`, after the first paint, which need not pay for it.
    """

    searched = Signal()
    scheme_changed = Signal(bool)  # dark wanted

    def __init__(self) -> None:
        super().__init__()
        self.unit, self.search, self._side = QLabel(), QPushButton(), QHBoxLayout()
        self.setFixedHeight(44)
        self.unit.setFont(font(scale=1.1, bold=True))
        self.search.setObjectName("search")
        self.search.setFixedWidth(SEARCH_WIDTH)
        put_icon(self.search, "search")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 10, 4)
        row.setSpacing(10)
        row.addWidget(self.unit, 1)
        row.addWidget(self.search)
        self._side.addStretch(1)
        row.addLayout(self._side, 1)
        self.search.clicked.connect(self.searched)
        self._name_search()

    def _name_search(self) -> None:
        self.search.setText(self.tr("查找功能、房号、姓名　Ctrl+K"))
        self.search.setAccessibleName(self.tr("查找功能、房号、姓名"))

    def furnish(self) -> None:
        """Add who acts, and the switch between light and dark."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QSizePolicy

        self.unit.setTextFormat(Qt.TextFormat.PlainText)
        self.unit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.actor, self.scheme, self.actor_menu = QToolButton(), QToolButton(), QMenu(self)
        self.actor.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.actor.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.actor.setMenu(self.actor_menu)
        self.actor.hide()
        put_icon(self.actor, "person")
        for button in (self.actor, self.scheme):
            button.setAutoRaise(True)
            self._side.addWidget(button)
        self.scheme.clicked.connect(self._on_scheme)
        self.retranslate()

    def retranslate(self) -> None:
        """Words in the language and icon of the scheme on screen."""
        self._name_search()
        words = self.tr("换成浅色") if is_dark() else self.tr("换成深色")
        self.scheme.setToolTip(words)
        self.scheme.setAccessibleName(words)
        put_icon(self.scheme, "light" if is_dark() else "dark")

    def show_identity(self, unit: str, actor: str) -> None:
        """Whose store it is and who acts."""
        self.unit.setText(unit)
        self.unit.setToolTip(unit)
        words = self.tr("经办人：{actor}").format(actor=actor) if actor else self.tr("请选择经办人")
        self.actor.setText(words)
        self.actor.setAccessibleName(words)
        self.actor.setToolTip(self.tr("当前经办人，每一笔变更都会记在名下；点这里更换"))
        self.actor.show()

    def _on_scheme(self) -> None:
        self.scheme_changed.emit(not is_dark())
