"""Every character the program ships can be drawn by both bundled fonts, alone, on any PC."""

import ast
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QGuiApplication, QRawFont

from dorms.resources import built
from tests.house.source import ROOT, modules, place, screen_words, tracked, tree
from tools.fonts import NAMES, RARE

HANZI = "[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
RANGE = re.compile(r"(?<!\\).-.")  # 一-鿿 in a pattern: bounds of a block, not words
TEXTS = {".toml", ".ts", ".json", ".jsonl", ".csv", ".txt", ".html", ".xml", ".svg"}
NOT_SHOWN = re.compile(
    r"[\s\u0000-\u001f\u200b-\u200f\u2028-\u202e\u2060\ufeff\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
RADICALS = {
    chr(codepoint) for codepoint in range(0x2E80, 0x2FE0)
}  # left out on purpose, named only to forbid them


def shipped_texts() -> Iterator[tuple[str, str]]:
    """Where and what: words on screen, resources (workbooks included), and the hanzi of any other literal.

    Other signs in a literal may be there to be read, not drawn, such as the ☑ of somebody else's workbook.
    """
    yield from ((word.where, word.text) for word in screen_words())
    for path in modules("dorms"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield place(path, node), "".join(re.findall(HANZI, RANGE.sub("", node.value)))
    for path in tracked():
        if ROOT / "resources" in path.parents:
            yield from ((str(path.relative_to(ROOT)), text) for text in _resource(path))


def _resource(path: Path) -> Iterator[str]:
    if path.suffix in TEXTS:
        yield path.read_text("utf-8")
    elif path.suffix == ".xlsx":
        yield from _workbook(path)


def _workbook(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as book:
        for name in book.namelist():
            if name.endswith(".xml"):
                yield book.read(name).decode("utf-8")


@pytest.fixture(params=NAMES)
def font(request: pytest.FixtureRequest, qapp: QGuiApplication) -> QRawFont:
    """One bundled font."""
    raw = QRawFont(str(built("fonts", request.param)), 16.0)
    assert raw.isValid()
    return raw


def test_the_font_draws_every_character_that_is_shipped(font: QRawFont) -> None:
    rare = QRawFont(str(built("fonts", RARE)), 16.0)
    lacking: dict[str, str] = {}
    for where, text in shipped_texts():
        for char in set(NOT_SHOWN.sub("", text)) - RADICALS:
            if not font.supportsCharacter(ord(char)) and not rare.supportsCharacter(ord(char)):
                lacking.setdefault(char, where)
    assert not lacking


@pytest.mark.parametrize(
    "text", ["䶮㛃𬭎镕堃喆玥赟珺犇", "①⑳〔2026〕㎡℃№¥￥%‰“”‘’—…·×÷±≥≤", "┌─┬┐│├┼┤└┴┘═║", "□■○●◇◆△▲☆★√✓→←↑↓"]
)
def test_the_font_draws_rare_names_and_the_signs_of_forms(font: QRawFont, text: str) -> None:
    assert [char for char in text if not font.supportsCharacter(ord(char))] == []


def test_the_font_has_no_radicals_that_would_corrupt_the_text_of_a_pdf(font: QRawFont) -> None:
    assert not [char for char in RADICALS if font.supportsCharacter(ord(char))]


@pytest.mark.parametrize("name", NAMES)
def test_qt_takes_the_font_under_its_family_name(qapp: QGuiApplication, name: str) -> None:
    families = QFontDatabase.applicationFontFamilies(
        QFontDatabase.addApplicationFont(str(built("fonts", name)))
    )
    assert families in (["Noto Sans SC"], ["Noto Serif SC"])


def test_the_licence_travels_with_the_fonts() -> None:
    assert "SIL Open Font License" in built("fonts", "OFL.txt").read_text("utf-8")
