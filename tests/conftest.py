"""Fixtures every test may use."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import County


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    """A new store with its bureau and one actor."""
    made = County(tmp_path / "county.db")
    yield made
    made.store.close()
