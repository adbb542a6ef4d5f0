"""Cuts the bundled fonts: rare names must be drawn; Kangxi radicals would corrupt the text of a PDF."""

from importlib.metadata import distribution
from pathlib import Path

import pylopdf_fonts_jp
import pylopdf_fonts_zh_cn
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

SOURCES = Path(pylopdf_fonts_zh_cn.__file__).parent
NAMES = ("NotoSansSC-Regular.otf", "NotoSerifSC-Regular.otf")
RARE = "NotoSansJP-Rare.otf"  # ideographs of names, such as 𠮷, that the two above lack
RARE_SOURCE = Path(pylopdf_fonts_jp.__file__).parent / "NotoSansJP-Regular.otf"

_RADICALS = range(0x2E80, 0x2FE0)
_WHOLE_BLOCKS = (
    range(0x20, 0x7F),
    range(0xA0, 0x180),  # Latin-1 and Extended-A: pinyin with tones
    range(0x2000, 0x2800),  # punctuation, ℃ № ①, arrows, mathematics, boxes, shapes, ✓
    range(0x3000, 0x3400),  # 〔〕, kana, ㈠, ㎡
    range(0x3400, 0x4DC0),  # Extension A
    range(0x4E00, 0xA000),
    range(0xFE10, 0xFE50),
    range(0xFF00, 0xFFF0),
    range(0x20000, 0x32400),  # Extension B and the few later ones the font has, such as 𬭎
)


def wanted(codepoint: int) -> bool:
    """Whether a character of the source font stays: GBK, every other ideograph, and the signs forms use."""
    if codepoint in _RADICALS:
        return False
    if any(codepoint in block for block in _WHOLE_BLOCKS):
        return True
    try:
        chr(codepoint).encode("gbk")
    except UnicodeEncodeError:
        return False
    return True


def cut(name: str, target: Path) -> None:
    """Write the subset of one source font to `target`."""
    with TTFont(SOURCES / name, recalcTimestamp=False) as font:
        _save(font, {c for c in font.getBestCmap() if wanted(c)}, target)


def cut_rare(target: Path) -> None:
    """Write the ideographs that only the Japanese source has."""
    with TTFont(SOURCES / NAMES[0]) as known, TTFont(RARE_SOURCE, recalcTimestamp=False) as font:
        lacking = set(font.getBestCmap()) - set(known.getBestCmap())
        _save(font, {c for c in lacking if c >= 0x3400 and wanted(c)}, target)


def _save(font: TTFont, characters: set[int], target: Path) -> None:
    options = Options()
    options.layout_features = ["kern", "vert"]
    options.hinting = False
    options.name_IDs = ["*"]  # keeps the licence string inside the file
    options.notdef_outline = True  # a missing glyph is a visible box, never a blank
    options.drop_tables += ["BASE"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(characters))
    subsetter.subset(font)
    font.save(target)


def licence() -> Path:
    """The Open Font License as the source package carries it."""
    found = distribution("pylopdf-fonts-zh-cn").locate_file("")
    return next(Path(str(found)).glob("pylopdf_fonts_zh_cn-*.dist-info/licenses/LICENSE"))
