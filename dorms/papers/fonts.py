"""The faces papers are set in, and which characters they lack.

The bundled fonts come last in every family list: a PC with the faces of official documents uses those, and the
bundled ones still draw the rare names those faces do not have.
"""

import os
import sys
import unicodedata
from collections.abc import Iterable
from enum import Enum
from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QRawFont, QTextLayout

from dorms.errors.papers import FontsMissing
from dorms.resources import built

SERIF, SANS, RARE = "Noto Serif SC", "Noto Sans SC", "Noto Sans JP"
_FILES = {SERIF: "NotoSerifSC-Regular.otf", SANS: "NotoSansSC-Regular.otf", RARE: "NotoSansJP-Rare.otf"}
# Marks Chinese and Latin text may carry without a glyph of their own; everything else must be drawn.
_INVISIBLE = {"Cc", "Cf", "Zl", "Zp"}
_IDEOGRAPHS = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x3FFFE))


class Face(Enum):
    """What a piece of text is, which decides its face; values are the families to try first."""

    TITLE = ("方正小标宋_GBK", "方正小标宋简体", "FZXiaoBiaoSong-B05S", "小标宋")
    BODY = ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong")
    FORM = ("宋体", "SimSun")
    HEAD = ("黑体", "SimHei")
    SCREEN = ("Microsoft YaHei UI",)


_app: list[QGuiApplication] = []


def ensure_app() -> None:
    """Text can be laid out from here on: the running program's Qt, or one of our own without a window."""
    running = QCoreApplication.instance()
    if isinstance(running, QGuiApplication):
        return
    if running is not None:
        raise RuntimeError("a QCoreApplication without fonts is running; make a QGuiApplication instead")
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app.append(QGuiApplication([sys.argv[0] or "dorms"]))


@cache
def load_fonts() -> None:
    """The bundled fonts are known to Qt; done once, a damaged installation is said plainly."""
    ensure_app()
    for name in _FILES.values():
        path = built("fonts", name)
        if not path.is_file() or QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FontsMissing(path.parent)


@cache
def families(face: Face) -> tuple[str, ...]:
    """The family list of a face on this PC: official faces that are installed, then the bundled ones."""
    load_fonts()
    here = set(QFontDatabase.families())
    bundled = (SANS, SERIF, RARE) if face in {Face.HEAD, Face.SCREEN} else (SERIF, SANS, RARE)
    return (*(name for name in face.value if name in here), *bundled)


@cache
def font(face: Face, size: int, bold: bool = False, slanted: bool = False) -> QFont:
    """The font of a face at `size` logical units, measured alike on every device."""
    made = QFont(list(families(face)))
    made.setPixelSize(size)
    made.setBold(bold or (face is Face.TITLE and families(face)[0] == SERIF))  # 小标宋 is heavier than Noto
    made.setItalic(slanted)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@cache
def metrics(face: Face, size: int, bold: bool = False, slanted: bool = False) -> QFontMetricsF:
    """The measures of that font."""
    return QFontMetricsF(font(face, size, bold, slanted))


def missing_glyphs(texts: str | Iterable[str]) -> str:
    """The characters no font here can draw, each once, in the order they come."""
    joined = texts if isinstance(texts, str) else "".join(texts)
    return "".join(char for char in dict.fromkeys(joined) if not _drawn(char))


@cache
def raw_font(family: str) -> QRawFont:
    """A bundled font itself, without the families that stand in for it."""
    load_fonts()
    return QRawFont(str(built("fonts", _FILES[family])), 16.0)


@cache
def _drawn(char: str) -> bool:
    if unicodedata.category(char) in _INVISIBLE:
        return True
    if any(raw.supportsCharacter(ord(char)) for raw in map(raw_font, _FILES)):
        return True
    return any(ord(char) in block for block in _IDEOGRAPHS) and _shaped(char)


def _shaped(char: str) -> bool:
    """Whether some font of this PC has the ideograph; asked only for what the bundled fonts lack, as it is slow.

    Never asked for other scripts: Qt complains on its log about those that need shaping a font cannot do.
    """
    layout = QTextLayout(char, font(Face.FORM, 200))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(0 not in run.glyphIndexes() for run in layout.glyphRuns())
