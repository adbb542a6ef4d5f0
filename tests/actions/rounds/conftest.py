"""A town for each test: a copy of one that is founded once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.actions.rounds.town import Town, founded


@pytest.fixture
def town(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """Four units, each for one."""
    made = founded(tmp_path_factory, tmp_path, capacity=1)
    yield made
    made.store.close()


@pytest.fixture
def shared(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """Its units are for two."""
    made = founded(tmp_path_factory, tmp_path, capacity=2)
    yield made
    made.store.close()
