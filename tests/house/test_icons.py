"""The icons: one line drawing per noun, in one ink, drawn sharp by Qt."""

import ast

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from dorms.resources import resource
from tests.house.source import calls, modules

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))
ASKING = {"icon": 0, "put_icon": 1}  # which argument of these names the icon


@pytest.mark.parametrize("name", NAMES)
def test_the_icon_is_drawn_inside_its_box(qapp: QGuiApplication, name: str) -> None:
    renderer = QSvgRenderer(str(resource("icons", f"{name}.svg")))
    picture = QImage(20, 20, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()

    inked = [(x, y) for x in range(20) for y in range(20) if QColor(picture.pixelColor(x, y)).alpha() > 100]
    assert renderer.isValid()
    assert len(inked) > 15
    assert all(0 < x < 19 and 0 < y < 19 for x, y in inked)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "app"])
def test_the_icon_has_one_ink_that_a_scheme_can_replace(name: str) -> None:
    text = resource("icons", f"{name}.svg").read_text("utf-8")
    assert 'stroke="currentColor"' in text
    assert "#" not in text


def test_every_icon_the_window_asks_for_is_there() -> None:
    missing = [
        f"{call.where} {ast.unparse(argument)}"
        for path in modules("dorms/ui")
        for call in calls(path)
        if call.name in ASKING
        for argument in call.node.args[ASKING[call.name] : ASKING[call.name] + 1]
        if isinstance(argument, ast.Constant) and argument.value not in NAMES
    ]
    assert not missing
