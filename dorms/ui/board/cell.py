"""Draws a unit of the board as a cached picture: number, residents, state as letter, shape and colour, badges."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dorms.domain.board import Badge, BoardUnit
from dorms.domain.codes import UnitState
from dorms.ui.board.model import DimRole, EdgeRole, Line, LineRole, UnitRole
from dorms.ui.kit.icons import icon
from dorms.ui.kit.marks import paint_mark
from dorms.ui.kit.states import state_mark
from dorms.ui.kit.theme import colours, font

Index = QModelIndex | QPersistentModelIndex

GAP = 3
ENTRANCE_GAP = 12
MARK = 17
BADGE = 14
ICONS = {Badge.TICKET: "ticket", Badge.ENDING: "calendar", Badge.ROOM: "add"}
DIMMED = 0.3


@dataclass(frozen=True)
class _Look:
    """Everything a picture depends on."""

    room: str
    occupants: str
    state: UnitState
    badges: frozenset[Badge]
    is_chosen: bool
    width: int
    height: int
    ratio: float
    scheme: str
    letter: str


class CellDelegate(QStyledItemDelegate):
    """Units from the cache, titles as text."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        unit: BoardUnit | None = index.data(UnitRole)
        if unit is None:
            self._paint_title(painter, option.rect, index)
            return
        left = ENTRANCE_GAP if index.data(EdgeRole) else GAP
        box = option.rect.adjusted(left, GAP, -GAP, -GAP)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if index.data(DimRole) and not is_chosen:
            painter.setOpacity(DIMMED)
        painter.drawPixmap(box.topLeft(), self._picture(unit, box.size(), is_chosen, painter))
        painter.restore()

    def _picture(self, unit: BoardUnit, size: QSize, is_chosen: bool, painter: QPainter) -> QPixmap:
        ratio = painter.device().devicePixelRatioF()
        look = _Look(
            unit.room,
            unit.occupants,
            unit.state,
            unit.badges,
            is_chosen,
            size.width(),
            size.height(),
            ratio,
            colours().base,
            state_mark(unit.state).letter,
        )
        return _draw(look)

    def _paint_title(self, painter: QPainter, box: QRect, index: Index) -> None:
        words = index.data() or ""
        if not words:
            return
        kind = index.data(LineRole)
        painter.save()
        painter.setPen(QColor(colours().text if kind is Line.BUILDING else colours().muted))
        painter.setFont(font(scale=1.1, bold=True) if kind is Line.BUILDING else font(scale=0.95))
        side = Qt.AlignmentFlag.AlignHCenter if kind is Line.FLOOR else Qt.AlignmentFlag.AlignLeft
        inset = 0 if kind is Line.FLOOR else ENTRANCE_GAP
        low = Qt.AlignmentFlag.AlignBottom if kind is Line.BUILDING else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(inset, 0, 0, -4 if kind is Line.BUILDING else 0), side | low, words)
        painter.restore()


@lru_cache(maxsize=4096)
def _draw(look: _Look) -> QPixmap:
    picture = QPixmap(round(look.width * look.ratio), round(look.height * look.ratio))
    picture.setDevicePixelRatio(look.ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pair = colours().tones[state_mark(look.state).tone]
    _paint_ground(painter, look, pair.ground, pair.ink)
    box = QRectF(0, 0, look.width, look.height)
    painter.setPen(QColor(pair.ink))
    painter.setFont(font(scale=1.0, bold=True))
    painter.drawText(box.adjusted(8, 4, -MARK - 8, 0), Qt.AlignmentFlag.AlignTop, look.room)
    paint_mark(painter, QRectF(look.width - MARK - 6, 5, MARK, MARK), state_mark(look.state))
    _paint_foot(painter, look, pair.ink)
    painter.end()
    return picture


def _paint_ground(painter: QPainter, look: _Look, ground: str, ink: str) -> None:
    edge = QColor(colours().accent) if look.is_chosen else QColor(ink)
    edge.setAlphaF(1.0 if look.is_chosen else 0.25)
    painter.setPen(QPen(edge, 2.5 if look.is_chosen else 1.0))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(QRectF(1.5, 1.5, look.width - 3, look.height - 3), 5, 5)
    if look.state is UnitState.CANCELLED:
        painter.drawLine(QPointF(4, look.height - 4), QPointF(look.width - 4, 4))


def _paint_foot(painter: QPainter, look: _Look, ink: str) -> None:
    """Residents at the left, badges at the right, on the lower line."""
    right = look.width - 6
    top = look.height - BADGE - 5
    for badge in sorted(look.badges & ICONS.keys(), key=lambda badge: badge.value):
        right -= BADGE
        icon(ICONS[badge], ink=ink, size=BADGE).paint(painter, right, top, BADGE, BADGE)
        right -= 2
    small = font(scale=0.92)
    painter.setFont(small)
    painter.setPen(QColor(ink))
    room = right - 8
    text = QFontMetrics(small).elidedText(look.occupants, Qt.TextElideMode.ElideRight, room)
    low = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(8, top - 2, room, BADGE + 4), low, text)
