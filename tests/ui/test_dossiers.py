"""迎检资料夹 in the window: purpose and receiver first, then a whole folder, and both on record."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dorms.db.queries.issued import disclosures
from dorms.ui.dossiers.form import DossierForm
from dorms.ui.kit.list_page import ListPage
from dorms.ui.shell.window import Window
from tests.builders import County
from tests.ui.conftest import unnamed
from tests.ui.hands import at_rest, click, wait_for


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    county = County(tmp_path / "county.dorms")
    county.building()
    county.lives(county.teacher("张三"), county.unit("101"), date(2025, 9, 1))
    yield county
    county.store.close()


def ask(qtbot: QtBot, window: Window, county: County, path: Path) -> DossierForm:
    window.go("units")
    page = window.deck.page
    assert isinstance(page, ListPage)
    page.table.choose(county.unit("101"))
    next(one.action for one in page.offers if "迎检资料夹" in one.action.text()).trigger()
    form = wait_for(qtbot, window, DossierForm)
    form.path.line.setText(str(path))
    form.path.line.textEdited.emit(str(path))
    return form


def test_a_unit_is_handed_to_an_inspector_in_one_folder(
    qtbot: QtBot, window: Window, county: County, tmp_path: Path
) -> None:
    assert window.backend is not None
    form = ask(qtbot, window, county, tmp_path / "迎检")
    assert unnamed(form) == []
    click(qtbot, form.save)
    assert form.isVisible()  # what for, and to whom, comes first

    form.purpose.line.setText("县审计局专项检查")
    form.receiver.line.setText("审计组 李强")
    click(qtbot, form.save)
    qtbot.waitUntil(lambda: (tmp_path / "迎检" / "清单.csv").exists(), timeout=20_000)
    at_rest(qtbot, window.backend)

    assert (tmp_path / "迎检" / "入住协议.pdf").exists()
    noted = county.store.ask(disclosures)[0]
    assert (noted.what, noted.purpose, noted.receiver) == ("dossier", "县审计局专项检查", "审计组 李强")
    assert "已生成" in window.toast.words.text()


def test_a_folder_that_is_there_is_left_alone(
    qtbot: QtBot, window: Window, county: County, tmp_path: Path
) -> None:
    (tmp_path / "迎检").mkdir()
    form = ask(qtbot, window, county, tmp_path / "迎检")
    form.purpose.line.setText("检查")
    form.receiver.line.setText("李强")

    click(qtbot, form.save)
    qtbot.waitUntil(lambda: form.refused.isVisible(), timeout=20_000)

    assert "已经有了" in form.refused.text()
    assert list((tmp_path / "迎检").iterdir()) == []


def test_without_a_round_there_is_nothing_to_gather_and_the_page_says_so(
    qtbot: QtBot, window: Window
) -> None:
    window.go("rounds")
    page = window.deck.page
    assert page is not None
    action = next(one.action for one in page.offers if "迎检资料夹" in one.action.text())

    assert not action.isEnabled()
    assert action.statusTip() == "还没有分房轮次，没有资料可以收集。请先新建一轮。"
