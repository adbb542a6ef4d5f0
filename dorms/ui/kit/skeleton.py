"""What the first paint shows: menu titles, navigation, an empty header. Nothing here may be slow to import.

Not even the enums of `Qt` are touched, which cost 14 ms of the 60 that a start may take beyond bare Qt.
"""

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from dorms.ui.kit.header import Header
from dorms.ui.kit.icons import icon
from dorms.ui.kit.settings import settings
from dorms.ui.shell.deck import Deck
from dorms.ui.shell.navigation import groups, menu_titles

NAVIGATION_WIDTH = 148
SMALLEST = QSize(960, 540)  # 1366x768 at 125 %, less the task bar
USUAL = QSize(1280, 760)
GEOMETRY = "window/geometry"


class Skeleton(QMainWindow):
    """The frame that the window fills."""

    def __init__(self) -> None:
        super().__init__()
        self.navigation, self.deck, self.header = QListWidget(), Deck(), Header()
        self.place, self.column = QLabel(), QVBoxLayout()
        self.titles: dict[str, QMenu] = {}
        self._lay_out()
        self.name_menus()
        self.list_places()
        self._restore_geometry()

    def _lay_out(self) -> None:
        self.setMinimumSize(SMALLEST)
        self.navigation.setObjectName("nav")
        self.navigation.setFixedWidth(NAVIGATION_WIDTH)
        self.navigation.setIconSize(QSize(20, 20))
        self.column.setSpacing(0)
        self.column.addWidget(self.header)
        self.column.addWidget(self.deck, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(self.column, 1)
        self.setCentralWidget(whole)
        self.place.setObjectName("muted")
        self.statusBar().addWidget(self.place)
        self.statusBar().setContentsMargins(8, 0, 0, 0)

    def name_menus(self) -> None:
        """The menu bar with empty menus; those before it go with all their entries."""
        bar = self.menuBar()
        bar.clear()
        for menu in self.titles.values():
            menu.deleteLater()  # it may be the one just clicked in
        self.titles = {name: bar.addMenu(words) for name, words in menu_titles()}

    def list_places(self) -> None:
        """The navigation, in the language and ink on screen."""
        row = max(0, self.navigation.currentRow())
        self.navigation.blockSignals(True)
        self.navigation.setAccessibleName(self.tr("页面"))
        self.navigation.clear()
        for group in groups():
            self.navigation.addItem(QListWidgetItem(icon(group.icon), group.title))
        self.navigation.setCurrentRow(row)
        self.navigation.blockSignals(False)

    def _restore_geometry(self) -> None:
        geometry = settings().value(GEOMETRY)
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(USUAL.boundedTo(self.screen().availableSize()))
