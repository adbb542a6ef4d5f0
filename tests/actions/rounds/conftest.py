"""A town for each test."""

import pytest

from tests.actions.rounds.town import Town
from tests.builders import County


@pytest.fixture
def town(county: County) -> Town:
    return Town(county)


@pytest.fixture
def shared(county: County) -> Town:
    """Its units are for two."""
    return Town(county, capacity=2)
