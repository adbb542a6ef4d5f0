"""The list itself: chosen rows kept by primary key, copying, the found letters marked."""

from collections.abc import Hashable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dorms.ui.kit.clipping import clipping
from dorms.ui.kit.marks import MARK_SIZE
from dorms.ui.kit.rows import Kind, Role, RowRole, RowsModel
from dorms.ui.kit.theme import colours

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
Pick = QItemSelectionModel.SelectionFlag

ROW_PADDING = 10


class FoundDelegate(QStyledItemDelegate):
    """Marks the letters that the filter found, and draws no frame around the current cell."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the whole row shows it
        option.state |= QStyle.StateFlag.State_Active  # the chosen row keeps its colour without focus

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        words = model.words if isinstance(model, RowsModel) else ()
        if words and not option.state & QStyle.StateFlag.State_Selected:
            self._paint_marker(painter, option, index, words)
        super().paint(painter, option, index)

    def _paint_marker(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, words: tuple[str, ...]
    ) -> None:
        styled = QStyleOptionViewItem(option)
        self.initStyleOption(styled, index)
        text, metrics = styled.text, styled.fontMetrics
        folded = text.casefold()
        if len(folded) != len(text):  # positions would not agree
            return
        box = QApplication.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, styled)
        left = _text_left(box, styled, metrics)
        for word in words:
            at = folded.find(word)
            if at >= 0:
                before = metrics.horizontalAdvance(text[:at])
                wide = metrics.horizontalAdvance(text[at : at + len(word)])
                painter.fillRect(
                    QRect(left + before, box.center().y() - metrics.height() // 2, wide, metrics.height()),
                    QColor(colours().marker),
                )


def _text_left(box: QRect, option: QStyleOptionViewItem, metrics: QFontMetrics) -> int:
    margin = QApplication.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option) + 1
    if option.displayAlignment & Qt.AlignmentFlag.AlignRight:
        return box.right() + 1 - margin - metrics.horizontalAdvance(option.text)
    return box.left() + margin


class RowsView(QTableView, Generic[Row]):
    """A table whose chosen rows survive a reload, a filter and a sort: it knows them by primary key."""

    opened = Signal(object)  # the row under Enter or a double click
    chosen = Signal(object)  # the current row, or None

    def __init__(self, model: RowsModel[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._chosen_keys: list[Hashable] = []
        self._current_key: Hashable | None = None
        self._current_column = -1
        self.setModel(model)
        self.setItemDelegate(FoundDelegate(self))
        self._set_up()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self.doubleClicked.connect(self._on_double_click)
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setIconSize(QSize(MARK_SIZE, MARK_SIZE))
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + ROW_PADDING)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.reset_columns()

    def reset_columns(self) -> None:
        """Widths, order and visibility as the page made them."""
        header, advance = self.horizontalHeader(), self.fontMetrics().horizontalAdvance
        for at, column in enumerate(self._rows.columns):
            header.moveSection(header.visualIndex(at), at)
            self.setColumnHidden(at, not column.shown)
            self.setColumnWidth(at, max(advance("0") * column.width, advance(column.title)) + 18)
        last_shown = [column for column in self._rows.columns if column.shown][-1]
        header.setStretchLastSection(last_shown.kind is not Kind.NUMBER)  # a number would drift away

    # Rows

    def current_row(self) -> Row | None:
        row: Row | None = self.currentIndex().data(RowRole)
        return row

    def selected_rows(self) -> list[Row]:
        """The chosen rows from top to bottom."""
        positions = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._rows.row_at(position) for position in positions]

    def choose(self, key: Hashable) -> bool:
        """Choose the row with this primary key and bring it into sight; False when it is not shown."""
        position = self._rows.position_of(key)
        if position is None:
            return False
        self.setCurrentIndex(self._rows.index(position, self._first_column()))
        self.scrollTo(self.currentIndex())
        return True

    def choose_first(self) -> None:
        if self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0, self._first_column()))

    def _first_column(self) -> int:
        header = self.horizontalHeader()
        shown = [at for at in range(header.count()) if not header.isSectionHidden(header.logicalIndex(at))]
        return header.logicalIndex(shown[0]) if shown else 0

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come to by key, the list marks its first row; Qt would act on it and leave it unmarked."""
        if event.reason() is not Qt.FocusReason.MouseFocusReason and not self.currentIndex().isValid():
            self.choose_first()
        super().focusInEvent(event)

    # Copying

    def copy(self, *, titles: bool = False) -> None:
        """Put the chosen rows on the clipboard, visible columns only, in the order on screen."""
        header = self.horizontalHeader()
        visual = [header.logicalIndex(at) for at in range(header.count())]
        columns = [self._rows.columns[at] for at in visual if not header.isSectionHidden(at)]
        cells = [[column.text(row) for column in columns] for row in self.selected_rows()]
        if cells:
            heads = [column.title for column in columns] if titles else []
            kinds: list[Kind] = [column.kind for column in columns]
            QGuiApplication.clipboard().setMimeData(clipping(cells, kinds, heads))

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.state() != QAbstractItemView.State.EditingState:
            if (row := self.current_row()) is not None:
                self.opened.emit(row)
            return
        super().keyPressEvent(event)

    def _on_double_click(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(RowRole))

    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.chosen.emit(current.data(RowRole) if current.isValid() else None)

    # Selection over a reset

    def _remember(self) -> None:
        identity = self._rows.identity
        chosen = self.selected_rows()
        if chosen:  # otherwise what was chosen is hidden by the filter and may come back
            self._chosen_keys = [identity(row) for row in chosen]
        current = self.current_row()
        if current is not None:
            self._current_key = identity(current)
            self._current_column = self.currentIndex().column()

    def _restore(self) -> None:
        if not self._chosen_keys and self._current_key is None:
            return
        wanted, picked = set(self._chosen_keys), QItemSelection()
        last = self._rows.columnCount() - 1
        current = QModelIndex()
        for position, row in enumerate(self._rows.visible_rows()):
            key = self._rows.identity(row)
            if key in wanted:
                picked.select(self._rows.index(position, 0), self._rows.index(position, last))
            if key == self._current_key:
                column = self._current_column if self._current_column >= 0 else self._first_column()
                current = self._rows.index(position, column)
        if current.isValid():
            self.selectionModel().setCurrentIndex(current, Pick.NoUpdate)
            self.scrollTo(current)
        self.selectionModel().select(picked, Pick.ClearAndSelect)
        if not current.isValid():
            self.chosen.emit(None)

    def value_at(self, row: int, column: int) -> Any:
        """What a cell shows."""
        return self._rows.index(row, column).data(Role.DisplayRole)
