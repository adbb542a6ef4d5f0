"""Fixtures every test may use."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import County

# Before any Qt is loaded: no screen, and no font but the bundled ones, which would hide a missing glyph.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("FONTCONFIG_FILE", str(Path(__file__).with_name("fonts.conf")))


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    """A new store with its bureau and one actor."""
    made = County(tmp_path / "county.db")
    yield made
    made.store.close()
