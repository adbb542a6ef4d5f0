"""The figures at the top of 今日: the stock in parts that add up, and the people; a click opens the rows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dorms.domain.reports import Figure
from dorms.messages.figures import figure_definition, figure_name
from dorms.ui.kit.narrowing import Narrowed
from dorms.ui.kit.page import Page
from dorms.ui.kit.theme import font

SIGNS = ("", "=", "+", "+", "+", "")  # 总套数 = 已入住 + 可分配 + 预留与待入住 + 维修停用; people stand apart


class Tiles(QWidget):
    """One tile for each figure, with the signs that make the first four an equation."""

    def __init__(self, figures: Sequence[Figure], page: Page) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.tiles = [Tile(figure, page) for figure in figures]
        for sign, tile in zip(SIGNS, self.tiles, strict=True):
            if sign:
                label = QLabel(sign)
                label.setObjectName("muted")
                label.setFont(font(scale=1.4))
                row.addWidget(label)
            elif tile is not self.tiles[0]:
                row.addSpacing(14)
            row.addWidget(tile, 1)


class Tile(QPushButton):
    """A number with its name; its definition is under the pointer, its rows are behind it."""

    def __init__(self, figure: Figure, page: Page) -> None:
        super().__init__()
        self.figure = figure
        words, count = figure_name(figure.name), f"{figure.value:,}"
        self.setObjectName("figure")
        self.setAccessibleName(f"{words} {count}")
        self.setToolTip(figure_definition(figure.name))
        number, name = QLabel(count), QLabel(words)
        number.setFont(font(scale=1.8, bold=True))
        name.setObjectName("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(0)
        for label in (number, name):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.setMinimumHeight(64)
        rows = Narrowed(f"{words} {count}", frozenset(figure.rows))
        self.clicked.connect(lambda: page.wanted.emit(figure.page, rows))
