"""Fixtures every test may use."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import County

# Before any Qt is loaded: no screen, and no font but the bundled ones, which would hide a missing glyph.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("DORMS_MARKS", tempfile.mkdtemp(prefix="dorms-marks-"))  # not in the user's own folder
os.environ.setdefault("FONTCONFIG_FILE", str(Path(__file__).with_name("fonts.conf")))


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> County:
    """One store with its bureau and one actor, closed: to be copied, which is far cheaper than founding one."""
    made = County(tmp_path_factory.mktemp("founded") / "county.db")
    made.store.close()
    return made


@pytest.fixture
def county(founded: County, tmp_path: Path) -> Iterator[County]:
    """A new store with its bureau and one actor."""
    made = founded.again(tmp_path / "county.db")
    yield made
    made.store.close()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests marked `full` run under `./test --full` alone, whoever starts pytest."""
    if "DORMS_FULL" in os.environ:
        return
    full = [item for item in items if item.get_closest_marker("full")]
    config.hook.pytest_deselected(items=full)
    items[:] = [item for item in items if item not in full]
