"""Fixtures of the exchange."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sync.offices import Exchange


@pytest.fixture
def exchange(tmp_path: Path) -> Iterator[Exchange]:
    """A bureau with nobody enrolled yet."""
    made = Exchange(tmp_path)
    yield made
    made.close()
