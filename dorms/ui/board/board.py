"""The board (楼栋图): buildings, entrances, floors and units of one residence point, on any day."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QDate, QElapsedTimer, QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dorms.domain.board import BoardUnit
from dorms.domain.codes import UnitState
from dorms.domain.pinyin import matches, search_key
from dorms.ui.board.cell import CellDelegate
from dorms.ui.board.model import BoardModel, Line
from dorms.ui.kit.line import Line as TextLine
from dorms.ui.kit.marks import MARK_SIZE, mark_icon
from dorms.ui.kit.states import state_mark, state_words

FLOOR_COLUMN = 46
NARROWEST, WIDEST = 92, 128
HEIGHTS = {Line.BUILDING: 36, Line.ENTRANCE: 22, Line.FLOOR: 54}


class BoardView(QTableView):
    """Arrows step from unit to unit, digits go to a room, Enter opens it."""

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(self, model: BoardModel) -> None:
        super().__init__()
        self._board = model
        self._typed, self._since_typed = "", QElapsedTimer()
        self._chosen_id: UUID | None = None
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(self.tr("楼栋图"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(10)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._on_reset)
        self.doubleClicked.connect(self._on_double_click)
        self.selectionModel().currentChanged.connect(self._on_current)

    def unit(self) -> BoardUnit | None:
        """The current unit."""
        return self._board.unit_at(self.currentIndex())

    def chosen_units(self) -> list[BoardUnit]:
        found = (self._board.unit_at(index) for index in self.selectionModel().selectedIndexes())
        return [unit for unit in found if unit is not None]

    def choose(self, unit_id: object) -> bool:
        """Make the unit current and bring it into view."""
        index = self._board.index_of(unit_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    @Slot()
    def _on_reset(self) -> None:
        self.clearSpans()
        for row, line in enumerate(self._board.lines):
            self.setRowHeight(row, HEIGHTS[line.kind])
            for span in line.spans:
                if line.kind is not Line.FLOOR and span.width > 1:
                    self.setSpan(row, span.column, 1, span.width)
        self._fit_columns()
        if self._chosen_id is None or not self.choose(self._chosen_id):
            self.chosen.emit(None)

    def _fit_columns(self) -> None:
        rooms = max(1, self._board.width - 1)
        wide = (self.viewport().width() - FLOOR_COLUMN) // rooms
        self.setColumnWidth(0, FLOOR_COLUMN)
        for column in range(1, self._board.width):
            self.setColumnWidth(column, max(NARROWEST, min(WIDEST, wide)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        unit = self._board.unit_at(current)
        if unit is not None:
            self._chosen_id = unit.unit_id
        self.chosen.emit(unit)

    @Slot(QModelIndex)
    def _on_double_click(self, index: QModelIndex) -> None:
        if (unit := self._board.unit_at(index)) is not None:
            self.opened.emit(unit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (unit := self.unit()) is not None:
                self.opened.emit(unit)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Digits typed one after the other go to the next room that begins with them."""
        pause = QApplication.keyboardInputInterval() * 2
        is_going_on = self._since_typed.isValid() and self._since_typed.elapsed() < pause
        self._typed = self._typed + search if is_going_on else search
        self._since_typed.restart()
        units = list(self._board.units)
        here = self.unit()
        start = units.index(here) if here in units else 0
        first = start if is_going_on else start + 1
        for unit in units[first:] + units[:first]:
            if unit.room.startswith(self._typed):
                self.choose(unit.unit_id)
                return


class Board(QWidget):
    """The view with what chooses its site and day, a legend with counts, and a box that lights up what it finds."""

    opened = Signal(object)  # BoardUnit
    chosen = Signal(object)  # BoardUnit or None
    site_changed = Signal(object)
    day_changed = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.model = BoardModel()
        self.view = BoardView(self.model)
        self.sites, self.day = QComboBox(), QDateEdit()
        self.back_to_today, self.filter_box = QPushButton(), TextLine()
        self.past, self._empty = QLabel(), QLabel()
        self.legend = QHBoxLayout()
        self._chips: dict[UnitState, QToolButton] = {}
        self._lay_out()
        self._connect()
        self.set_units([])

    def _lay_out(self) -> None:
        self.sites.setAccessibleName(self.tr("集中居住点"))
        self.sites.view().setAccessibleName(self.tr("集中居住点"))
        self.sites.setMinimumWidth(220)
        self.sites.setMaxVisibleItems(24)
        self.day.setAccessibleName(self.tr("看哪一天"))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setDate(QDate(self._today.year, self._today.month, self._today.day))
        self.back_to_today.setText(self.tr("回到今天"))
        self.back_to_today.hide()
        self.filter_box.setAccessibleName(self.tr("在图上找"))
        self.filter_box.setPlaceholderText(self.tr("在图上找：房号、姓名"))
        self.filter_box.setClearButtonEnabled(True)
        self.filter_box.setFixedWidth(200)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setObjectName("muted")
        self._empty.setText(self.tr("这里还没有房源。先导入《房源台账》，或点“新建楼栋”登记。"))
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 8, 10, 4)
        bar.setSpacing(8)
        for widget in (self.sites, self.day, self.back_to_today, self.filter_box):
            bar.addWidget(widget)
        bar.addStretch(1)
        self.bar = bar
        self.legend.setContentsMargins(10, 0, 10, 4)
        self.legend.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addLayout(self.legend)
        column.addWidget(self.view, 1)
        column.addWidget(self._empty, 1)
        self._make_chips()

    def _make_chips(self) -> None:
        for state in UnitState:
            chip = QToolButton()
            chip.setCheckable(True)
            chip.setAutoRaise(True)
            chip.setIconSize(QSize(MARK_SIZE, MARK_SIZE))
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.setIcon(mark_icon(state_mark(state)))
            chip.setToolTip(self.tr("只看“{state}”").format(state=state_words(state)))
            chip.toggled.connect(self._light_up)
            self._chips[state] = chip
            self.legend.addWidget(chip)
        self.legend.addStretch(1)

    def _connect(self) -> None:
        self.sites.activated.connect(lambda at: self.site_changed.emit(self.sites.itemData(at)))
        self.day.dateChanged.connect(self._on_day)
        self.back_to_today.clicked.connect(self._on_back_to_today)
        self.filter_box.textChanged.connect(self._light_up)
        self.filter_box.escaped.connect(self._on_filter_escaped)
        self.filter_box.entered.connect(self._on_filter_entered)
        self.view.opened.connect(self.opened)
        self.view.chosen.connect(self.chosen)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_context_menu)

    # For the page

    def set_sites(self, sites: Sequence[tuple[str, object]], chosen: object) -> None:
        """The residence points to choose from: words and key of each."""
        self.sites.clear()
        for words, key in sites:
            self.sites.addItem(words, key)
        self.sites.setCurrentIndex(max(0, self.sites.findData(chosen)))

    def set_units(self, units: Sequence[BoardUnit]) -> None:
        """Show the units of a site as they stand on the day chosen."""
        self.model.set_units(units)
        counts = Counter(unit.state for unit in units)
        for state, chip in self._chips.items():
            words = self.tr("{state} {count}").format(state=state_words(state), count=counts[state])
            chip.setText(words)
            chip.setAccessibleName(words)
            chip.setVisible(counts[state] > 0)
        self.view.setVisible(bool(units))
        self._empty.setVisible(not units)
        self._light_up()

    def chosen_day(self) -> date:
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def chip(self, state: UnitState) -> QToolButton:
        """The legend's button of a state."""
        return self._chips[state]

    def start_filter(self) -> None:
        self.filter_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_box.selectAll()

    # What the user does

    @Slot()
    def _light_up(self) -> None:
        states = {state for state, chip in self._chips.items() if chip.isChecked()}
        typed = self.filter_box.text().strip()
        if not states and not typed:
            self.model.light_up(None)
            return
        self.model.light_up(
            {
                unit.unit_id
                for unit in self.model.units
                if (not states or unit.state in states)
                and (not typed or matches(typed, search_key(unit.room, unit.occupants)))
            }
        )

    @Slot(QDate)
    def _on_day(self, day: QDate) -> None:
        self.back_to_today.setVisible(self.chosen_day() != self._today)
        self.day_changed.emit(self.chosen_day())

    @Slot()
    def _on_back_to_today(self) -> None:
        self.day.setDate(QDate(self._today.year, self._today.month, self._today.day))

    @Slot()
    def _on_filter_escaped(self) -> None:
        self.filter_box.clear()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_filter_entered(self) -> None:
        typed = self.filter_box.text().strip()
        for unit in self.model.units:
            if typed and matches(typed, search_key(unit.room, unit.occupants)):
                self.view.choose(unit.unit_id)
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    @Slot(QPoint)
    def _on_context_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([action for action in self.actions() if isinstance(action, QAction)])
        if self.view.unit() is not None and menu.actions():
            menu.popup(self.view.viewport().mapToGlobal(at))
