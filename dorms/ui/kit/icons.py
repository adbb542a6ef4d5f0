"""Icons: the program's own SVGs in the ink of the scheme on screen."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from dorms.resources import resource
from dorms.ui.kit.theme import colours

NAME = "icon_name"
INK = "icon_ink"
SIZE = 20


def icon(name: str, *, ink: str = "", size: int = SIZE) -> QIcon:
    """The icon of this name in the text colour, or in another ink."""
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen else 1.0
    return _icon(name, ink or colours().text, size, ratio)


@lru_cache(maxsize=512)
def _icon(name: str, ink: str, size: int, ratio: float) -> QIcon:
    result = QIcon()
    normal = _picture(name, ink, size, ratio)
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected):
        result.addPixmap(normal, mode)
    return result


def _picture(name: str, ink: str, size: int, ratio: float) -> QPixmap:
    svg = resource("icons", f"{name}.svg").read_bytes().replace(b"currentColor", ink.encode())
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def put_icon(target: QAction | QAbstractButton, name: str, *, primary: bool = False) -> None:
    """Give a button or action an icon that `renew_icons` can draw again in another scheme."""
    target.setProperty(NAME, name)
    target.setProperty(INK, primary)
    target.setIcon(icon(name, ink=colours().on_accent if primary else ""))


def renew_icons(root: QObject) -> None:
    """Draw every icon below `root` in the scheme now on screen."""
    targets: list[QAction | QAbstractButton] = [
        *root.findChildren(QAction),
        *root.findChildren(QAbstractButton),
    ]
    for target in targets:
        if name := target.property(NAME):
            put_icon(target, str(name), primary=bool(target.property(INK)))
