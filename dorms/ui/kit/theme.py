"""How the program looks: colours for light and for dark, fonts, and a few lines of style sheet."""

import sys
from enum import Enum
from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from dorms.resources import built

FAMILY = "Noto Sans SC"
BUNDLED = ("NotoSansSC-Regular.otf", "NotoSansJP-Rare.otf")  # the second draws names such as 𠮷
WINDOWS_FAMILIES = ("Microsoft YaHei UI", "Microsoft YaHei", "Segoe UI")
POINTS = 10


class Tone(Enum):
    """What a colour means. Nothing is told by colour alone: a letter, a shape or a word goes with it."""

    FREE = "free"
    WAITING = "waiting"
    LIVED = "lived"
    LATE = "late"
    KEPT = "kept"
    BROKEN = "broken"
    DANGER = "danger"
    GONE = "gone"


class Pair(NamedTuple):
    """A ground and the ink that is readable on it."""

    ground: str
    ink: str


class Colours(NamedTuple):
    """Every colour of one scheme. `window` is the frame, `base` the paper that rows lie on."""

    window: str
    base: str
    stripe: str
    raised: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    chosen: str
    on_chosen: str
    marker: str  # behind the letters a filter found
    tones: dict[Tone, Pair]


LIGHT = Colours(
    window="#f3f4f6",
    base="#ffffff",
    stripe="#f8f9fb",
    raised="#ffffff",
    text="#1b1f24",
    muted="#57606a",
    line="#d5d9df",
    accent="#1a5fb4",
    on_accent="#ffffff",
    chosen="#d3e4f8",
    on_chosen="#0f1b2a",
    marker="#ffe39a",
    tones={
        Tone.FREE: Pair("#d9f2e0", "#135c33"),
        Tone.WAITING: Pair("#d8e7fb", "#174c92"),
        Tone.LIVED: Pair("#e9ecf0", "#3f4954"),
        Tone.LATE: Pair("#fde8c0", "#6e4300"),
        Tone.KEPT: Pair("#e7e0f7", "#523490"),
        Tone.BROKEN: Pair("#fbdfcf", "#84340c"),
        Tone.DANGER: Pair("#f9d4d3", "#93191a"),
        Tone.GONE: Pair("#f1f2f4", "#626b75"),
    },
)

DARK = Colours(
    window="#181b1f",
    base="#20252b",
    stripe="#242a31",
    raised="#2a3038",
    text="#e3e7ec",
    muted="#9ca6b2",
    line="#48515c",
    accent="#6fa8f0",
    on_accent="#0c1a2c",
    chosen="#274a74",
    on_chosen="#ffffff",
    marker="#6b5510",
    tones={
        Tone.FREE: Pair("#173d28", "#8fe0ae"),
        Tone.WAITING: Pair("#1b3a63", "#a9cdfb"),
        Tone.LIVED: Pair("#2b3138", "#c3ccd6"),
        Tone.LATE: Pair("#4a3508", "#f7cf7c"),
        Tone.KEPT: Pair("#382a60", "#cdbcf6"),
        Tone.BROKEN: Pair("#522a14", "#f6b48f"),
        Tone.DANGER: Pair("#561b1d", "#fba7a5"),
        Tone.GONE: Pair("#1f2429", "#97a0ab"),
    },
)


class _Shown:
    """Which scheme is on screen; there is one screen, so there is one of these."""

    colours = LIGHT


def colours() -> Colours:
    """The scheme now on screen."""
    return _Shown.colours


def is_dark() -> bool:
    return _Shown.colours is DARK


def apply(application: QApplication, *, dark: bool) -> None:
    """Put one scheme on everything; windows hear of it as a palette change."""
    _Shown.colours = DARK if dark else LIGHT
    application.setStyle("Fusion")
    application.setPalette(palette_of(_Shown.colours))
    application.setFont(font())
    application.setStyleSheet(_sheet(_Shown.colours))


def palette_of(scheme: Colours) -> QPalette:
    """The Qt palette of a scheme."""
    role = QPalette.ColorRole
    grounds = {
        role.Window: scheme.window,
        role.Base: scheme.base,
        role.AlternateBase: scheme.stripe,
        role.Button: scheme.raised,
        role.ToolTipBase: scheme.raised,
        role.Highlight: scheme.chosen,
        role.Accent: scheme.accent,
        role.Link: scheme.accent,
        role.LinkVisited: scheme.accent,
        role.Mid: scheme.line,
        role.Midlight: scheme.line,
        role.PlaceholderText: scheme.muted,
        role.HighlightedText: scheme.on_chosen,
        role.BrightText: scheme.on_accent,
    }
    inks = (role.WindowText, role.Text, role.ButtonText, role.ToolTipText)
    palette = QPalette()
    for part, colour in grounds.items() | dict.fromkeys(inks, scheme.text).items():
        palette.setColor(part, QColor(colour))
    faded = QPalette.ColorGroup.Disabled
    for part in inks:
        palette.setColor(faded, part, QColor(scheme.muted))
    return palette


@cache
def _bundled_families() -> tuple[str, ...]:
    """The families of the fonts that travel with the program; none when set-up has not made them."""
    added = [QFontDatabase.addApplicationFont(str(built("fonts", name))) for name in BUNDLED]
    return tuple(QFontDatabase.applicationFontFamilies(one)[0] for one in added if one >= 0)


def families(platform: str = sys.platform) -> list[str]:
    """Windows draws its own font best; elsewhere the bundled one comes first, so rare names are drawn."""
    bundled = list(_bundled_families()) or [FAMILY]
    return [*WINDOWS_FAMILIES, *bundled] if platform == "win32" else bundled


def font(*, scale: float = 1.0, bold: bool = False) -> QFont:
    """The program's font, larger or bolder for headings."""
    result = QFont(families())
    result.setPointSizeF(POINTS * scale)
    result.setBold(bold)
    return result


def _sheet(scheme: Colours) -> str:
    return f"""
    QMenuBar, QStatusBar {{ background: {scheme.window}; }}
    QToolTip {{ border: 1px solid {scheme.line}; padding: 4px; }}
    QHeaderView::section {{ background: {scheme.window}; color: {scheme.muted}; border: none;
        border-bottom: 1px solid {scheme.line}; padding: 4px 8px; }}
    QTableView, QListView {{ border: none; outline: none; }}
    QTableView::item {{ padding: 0 6px; }}
    Line, QPlainTextEdit {{ background: {scheme.base}; border: 1px solid {scheme.line};
        border-radius: 4px; padding: 4px 6px; }}
    Line:focus, QPlainTextEdit:focus {{ border-color: {scheme.accent}; }}
    QComboBox:focus {{ background-color: {scheme.chosen}; color: {scheme.on_chosen}; }}
    QCheckBox::indicator:unchecked {{ border: 1px solid {scheme.muted}; border-radius: 3px;
        background: {scheme.base}; width: 13px; height: 13px; }}
    QSplitter::handle {{ background: {scheme.line}; width: 1px; }}
    #nav {{ background: {scheme.window}; border-right: 1px solid {scheme.line}; padding: 6px; }}
    #nav::item {{ height: 34px; border-radius: 6px; padding-left: 8px; color: {scheme.text}; }}
    #nav::item:selected {{ background: {scheme.chosen}; color: {scheme.on_chosen}; }}
    #pages::tab {{ background: transparent; padding: 7px 14px; color: {scheme.muted}; border: none;
        border-bottom: 2px solid transparent; }}
    #pages::tab:selected {{ color: {scheme.text}; border-bottom: 2px solid {scheme.accent}; }}
    #pages::tab:hover {{ color: {scheme.text}; }}
    #inspector {{ background: {scheme.base}; }}
    QToolButton::menu-indicator {{ image: none; }}
    #card, #figure {{ background: {scheme.raised}; border: 1px solid {scheme.line}; border-radius: 8px; }}
    #figure:hover, #line:hover {{ background: {scheme.chosen}; color: {scheme.on_chosen}; }}
    #line {{ text-align: left; border: none; border-radius: 4px; padding: 4px 8px; }}
    #line:focus, #figure:focus {{ border: 1px solid {scheme.accent}; }}
    #search {{ text-align: left; color: {scheme.muted}; background: {scheme.base}; padding: 5px 10px;
        border: 1px solid {scheme.line}; border-radius: 6px; }}
    #muted {{ color: {scheme.muted}; }}
    #wrong {{ color: {scheme.tones[Tone.DANGER].ink}; }}
    #primary {{ background: {scheme.accent}; color: {scheme.on_accent}; border: none;
        border-radius: 4px; padding: 6px 16px; }}
    #primary:disabled {{ background: {scheme.line}; color: {scheme.muted}; }}
    """
