"""A list and what a page needs around it: filter box, columns, copying, count, words when it is empty."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from dorms.ui.kit.line import Line
from dorms.ui.kit.rows import RowsModel
from dorms.ui.kit.settings import settings
from dorms.ui.kit.view import RowsView

Row = TypeVar("Row")

FILTER_AFTER_MS = 120
SAVE_AFTER_MS = 500


class Table(QWidget, Generic[Row]):
    """Shows a model. `name` keeps its columns between starts; `empty` says what to do without rows.

    `subject` names what the rows are, where cells can be pasted onto them.
    """

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(
        self, model: RowsModel[Row], *, name: str, title: str, empty: str, subject: str = ""
    ) -> None:
        super().__init__()
        self.subject = subject
        self.rows, self._name, self._empty_words = model, name, empty
        self.view: RowsView[Row] = RowsView(model)
        self.view.setAccessibleName(title)
        self.filter_box = Line()
        self.bar = QHBoxLayout()
        self.count = QLabel()
        self._empty = QLabel(self.view.viewport())
        self._wait, self._save = _timer(self, FILTER_AFTER_MS), _timer(self, SAVE_AFTER_MS)
        self._lay_out()
        self._connect()
        self.restore_columns()
        self._on_rows()

    def _lay_out(self) -> None:
        self.filter_box.setAccessibleName(self.tr("筛选"))
        self.filter_box.setPlaceholderText(self.tr("筛选：姓名、房号、拼音首字母"))
        self.filter_box.setClearButtonEnabled(True)
        self.filter_box.setMinimumWidth(180)
        self.filter_box.setMaximumWidth(320)
        self.count.setObjectName("muted")
        self.bar.setContentsMargins(10, 8, 10, 8)
        self.bar.setSpacing(8)
        self.bar.addWidget(self.filter_box, 1)
        self.bar.addWidget(self.count)
        self.bar.addStretch(1)
        self._empty.setObjectName("muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.bar)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        self.filter_box.textChanged.connect(self._wait.start)
        self.filter_box.focused.connect(self.rows.warm)
        self.filter_box.entered.connect(self._on_filter_entered)
        self.filter_box.escaped.connect(self._on_filter_escaped)
        self.filter_box.stepped.connect(self._on_filter_stepped)
        self._wait.timeout.connect(self.apply_filter)
        self._save.timeout.connect(self.save_columns)
        self.view.opened.connect(self.opened)
        self.view.chosen.connect(self.chosen)
        self.view.selectionModel().selectionChanged.connect(self._say_count)
        self.rows.modelReset.connect(self._on_rows)
        self.view.viewport().installEventFilter(self)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_context_menu)
        header = self.view.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)
        for signal in (header.sectionMoved, header.sectionResized):
            signal.connect(self._save.start)

    # For pages

    def add_tool(self, widget: QWidget) -> None:
        """Put a page's own button or chooser at the right end of the bar."""
        self.bar.addWidget(widget)

    def current(self) -> Row | None:
        return self.view.current_row()

    def selected(self) -> list[Row]:
        return self.view.selected_rows()

    def choose(self, key: Hashable) -> bool:
        """Choose the row with this key, dropping the filter when it hides the row."""
        if self.view.choose(key):
            return True
        self.filter_box.clear()
        self.apply_filter()
        return self.view.choose(key)

    def start_filter(self) -> None:
        """Where Ctrl+F leads."""
        self.filter_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_box.selectAll()

    @Slot()
    def apply_filter(self) -> None:
        self._wait.stop()
        self.rows.set_filter(self.filter_box.text())

    # Columns

    def columns_menu(self) -> QMenu:
        """Every column with a tick, for the header's context menu and the menu 查看."""
        menu = QMenu(self)
        header = self.view.horizontalHeader()
        for at, column in enumerate(self.rows.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(at))
            action.toggled.connect(self._show_column(at))
        menu.addSeparator()
        menu.addAction(self.tr("恢复原来的列")).triggered.connect(self._on_reset_columns)
        return menu

    def _show_column(self, at: int) -> Callable[[bool], None]:
        def show(is_wanted: bool) -> None:
            header = self.view.horizontalHeader()
            if is_wanted or header.hiddenSectionCount() < header.count() - 1:  # the last one stays
                self.view.setColumnHidden(at, not is_wanted)
                self._save.start()

        return show

    @Slot()
    def _on_reset_columns(self) -> None:
        self.view.reset_columns()
        self.view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._save.start()

    @Slot()
    def save_columns(self) -> None:
        settings().setValue(self._state_key(), self.view.horizontalHeader().saveState())

    def restore_columns(self) -> None:
        state = settings().value(self._state_key())
        if isinstance(state, QByteArray):
            header = self.view.horizontalHeader()
            order, section = header.sortIndicatorOrder(), header.sortIndicatorSection()
            header.restoreState(state)
            header.setSortIndicator(section, order)  # columns are kept, yesterday's order is not

    def _state_key(self) -> str:
        return f"columns/{self._name}-{len(self.rows.columns)}"

    # What the user sees change

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place_empty()
        return super().eventFilter(watched, event)

    def _place_empty(self) -> None:
        area = self.view.viewport().rect()
        self._empty.setGeometry(area.adjusted(40, 0, -40, -area.height() // 4))

    @Slot()
    def _on_rows(self) -> None:
        self._say_count()
        shown, total = self.rows.rowCount(), self.rows.total
        if not shown:
            nothing_found = self.tr("没有符合条件的行。按 Esc 清除筛选，或少写几个字。")
            self._empty.setText(nothing_found if total else self._empty_words)
            self._place_empty()
        self._empty.setVisible(not shown)

    @Slot()
    def _say_count(self) -> None:
        shown, total = self.rows.rowCount(), self.rows.total
        chosen = len(self.view.selectionModel().selectedRows())
        if chosen > 1:
            words = self.tr("已选 {chosen} 行，共 {total} 行")
        elif shown != total:
            words = self.tr("筛选出 {shown} 行，共 {total} 行")
        else:
            words = self.tr("共 {total} 行")
        self.count.setText(words.format(chosen=chosen, shown=shown, total=total))

    # Keys and menus

    @Slot()
    def _on_filter_entered(self) -> None:
        self.apply_filter()
        self.view.choose_first()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_filter_escaped(self) -> None:
        self.filter_box.clear()
        self.apply_filter()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_filter_stepped(self, step: int) -> None:
        if step > 0:
            self._on_filter_entered()

    @Slot(QPoint)
    def _on_header_menu(self, at: QPoint) -> None:
        self.columns_menu().popup(self.view.horizontalHeader().mapToGlobal(at))

    @Slot(QPoint)
    def _on_context_menu(self, at: QPoint) -> None:
        menu = self.context_menu()
        menu.popup(self.view.viewport().mapToGlobal(at))

    def context_menu(self) -> QMenu:
        """The page's own actions, then copying."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)  # why something is grey
        menu.addActions([action for action in self.actions() if isinstance(action, QAction)])
        menu.addSeparator()
        menu.addAction(self.tr("复制")).triggered.connect(self._on_copy)
        menu.addAction(self.tr("复制（含表头）")).triggered.connect(self._on_copy_with_titles)
        return menu

    @Slot()
    def _on_copy(self) -> None:
        self.view.copy()

    @Slot()
    def _on_copy_with_titles(self) -> None:
        self.view.copy(titles=True)


def _timer(owner: QObject, after_ms: int) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    return timer
