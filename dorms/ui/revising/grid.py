"""Copy, paste and fill down in the table of a form: the form itself shows the change before anything is saved.

What cannot be typed into cannot be pasted into; under titles, those columns tell which row each line is about.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QTableWidget, QTableWidgetItem, QToolTip

from dorms.domain.blocks import read_block
from dorms.domain.codes import YesNo
from dorms.domain.upkeep.checklists import Result
from dorms.messages import translate
from dorms.ui.kit.clipping import clipping
from dorms.ui.kit.rows import Kind

YES = frozenset({YesNo.YES.value, Result.GOOD.value, "√", "✓", "1", "true", "y", "yes"})
Tell = Callable[[str], object]


def offer_grid_paste(table: QTableWidget, tell: Tell | None = None) -> None:
    """Ctrl+C, Ctrl+V and Ctrl+Alt+D act on this table; what happened is told in a sentence."""
    told: Tell = tell if tell is not None else lambda words: _tip(table, words)
    inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
    for keys, act in (
        ("Ctrl+C", lambda: copy_grid(table)),
        ("Ctrl+V", lambda: told(paste_grid(table, QGuiApplication.clipboard().text()))),
        ("Ctrl+Alt+D", lambda: told(fill_grid(table))),
    ):
        QShortcut(QKeySequence(keys), table, act, context=inside)


def copy_grid(table: QTableWidget) -> None:
    """The chosen cells, numbers of documents as text."""
    chosen = table.selectedRanges()
    if not chosen:
        return
    block = chosen[0]
    rows, columns = (
        range(block.topRow(), block.bottomRow() + 1),
        range(block.leftColumn(), block.rightColumn() + 1),
    )
    cells = [[_text(table, row, column) for column in columns] for row in rows]
    QGuiApplication.clipboard().setMimeData(clipping(cells, [Kind.CODE] * len(columns)))


def paste_grid(table: QTableWidget, text: str) -> str:
    """The block from the current cell on, or by its own titles; how many cells were changed and which were not."""
    block = read_block(text)
    if not block:
        return translate("Revising", "剪贴板里没有可以粘贴的格子。先在 WPS 或 Excel 里复制。")
    titles = [_title(table, column) for column in range(table.columnCount())]
    by_title = len(block) > 1 and all(one.strip() in titles for one in block[0])
    if by_title:
        columns = [titles.index(one.strip()) for one in block[0]]
        rows = _named_rows(table, columns, block[1:])
        lines = block[1:]
    else:
        first = max(table.currentColumn(), 0)
        columns = [at for at in range(first, table.columnCount()) if not table.isColumnHidden(at)]
        lines = block
        top = max(table.currentRow(), 0)
        rows = [at if at < table.rowCount() else None for at in range(top, top + len(lines))]
    return _put_all(table, rows, columns, lines, is_named=by_title)


def fill_grid(table: QTableWidget) -> str:
    """The value of the first chosen row in the current column, into every other chosen row."""
    rows = sorted({index.row() for index in table.selectedIndexes()})
    column = table.currentColumn()
    if len(rows) < 2 or column < 0:
        return translate("Revising", "先选要填的那一列的两行以上：第一行的内容填到其余各行。")
    text = _text(table, rows[0], column)
    return _put_all(table, list(rows[1:]), [column], [[text]] * (len(rows) - 1), is_named=False)


def _put_all(
    table: QTableWidget,
    rows: Sequence[int | None],
    columns: Sequence[int],
    lines: Sequence[Sequence[str]],
    *,
    is_named: bool,
) -> str:
    done, closed, lost = 0, dict[str, None](), 0
    for row, texts in zip(rows, lines, strict=True):
        if row is None:
            lost += 1
            continue
        for column, text in zip(columns, texts, strict=False):
            if _text(table, row, column) == text:
                continue
            if _put(table, row, column, text):
                done += 1
            else:
                closed[_title(table, column)] = None
    told = [translate("Revising", "改了 {count} 格，还没有保存。").format(count=done)]
    if closed:
        words = translate("Revising", "“{columns}”不能填，或填的不是选项，没有贴。")
        told.append(words.format(columns="、".join(closed)))
    if lost:
        unknown = translate("Revising", "{count} 行在表里没有，或不止一行，没有贴。")
        below = translate("Revising", "下面没有那么多行，最后 {count} 行没有贴。")
        told.append((unknown if is_named else below).format(count=lost))
    return "".join(told)


def _named_rows(
    table: QTableWidget, columns: Sequence[int], lines: Sequence[Sequence[str]]
) -> list[int | None]:
    """The row that each line names in columns nobody types into; without such, one after the other."""
    naming = [at for at, column in enumerate(columns) if not _can_type(table, column)]
    if not naming:
        return [at if at < table.rowCount() else None for at in range(len(lines))]
    known: dict[tuple[str, ...], list[int]] = {}
    for row in range(table.rowCount()):
        known.setdefault(tuple(_text(table, row, columns[at]).strip() for at in naming), []).append(row)
    found = [known.get(tuple(texts[at].strip() for at in naming), []) for texts in lines]
    return [fits[0] if len(fits) == 1 else None for fits in found]


def _can_type(table: QTableWidget, column: int) -> bool:
    if table.rowCount() and isinstance(table.cellWidget(0, column), QComboBox):
        return True
    item = table.item(0, column) if table.rowCount() else None
    return item is not None and (_is_tick(item) or bool(item.flags() & Qt.ItemFlag.ItemIsEditable))


def _put(table: QTableWidget, row: int, column: int, text: str) -> bool:
    """Whether the cell took it: as typed, ticked, or chosen."""
    box = table.cellWidget(row, column)
    if isinstance(box, QComboBox):
        at = box.findText(text.strip())
        if at >= 0:
            box.setCurrentIndex(at)
        return at >= 0
    item = table.item(row, column)
    if item is None:
        return False
    if _is_tick(item):
        is_yes = text.strip().lower() in YES
        item.setCheckState(Qt.CheckState.Checked if is_yes else Qt.CheckState.Unchecked)
        return True
    if not item.flags() & Qt.ItemFlag.ItemIsEditable:
        return False
    item.setText(text)
    return True


def _text(table: QTableWidget, row: int, column: int) -> str:
    """What the cell says."""
    box, item = table.cellWidget(row, column), table.item(row, column)
    if isinstance(box, QComboBox):
        return box.currentText()
    if item is None:
        return ""
    if _is_tick(item):
        is_yes = item.checkState() is Qt.CheckState.Checked
        return translate("Revising", "是") if is_yes else translate("Revising", "否")
    return item.text()


def _is_tick(item: QTableWidgetItem) -> bool:
    return item.data(Qt.ItemDataRole.CheckStateRole) is not None


def _title(table: QTableWidget, column: int) -> str:
    item = table.horizontalHeaderItem(column)
    return item.text() if item is not None else ""


def _tip(table: QTableWidget, words: str) -> None:
    QToolTip.showText(table.mapToGlobal(QPoint(8, 8)), words, table)
