"""A server for the session; every test has a database of its own with a county or an exchange in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dorms.bench.server import Server, binaries
from dorms.db.store import Store
from tests.builders import County
from tests.sync.offices import Exchange


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A server takes a second to start: none of these belong before each commit."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A running server."""
    found = binaries()
    if found is None:
        pytest.skip("NO POSTGRESQL HERE: install Debian's package postgresql to run these")
    running = Server(found)
    yield running
    running.stop()


@pytest.fixture(scope="session")
def empty_county(server: Server) -> str:
    """A county store on the server, to be copied."""
    address = server.database()
    County(Path(), _founded(address)).store.close()
    return address


def _founded(address: str) -> Store:
    from dorms.actions.founding import found_store

    return found_store(address, bureau="庐江县教育体育局", actor="王经办")


@pytest.fixture
def address(server: Server, empty_county: str) -> str:
    """The address of a county store of one's own."""
    return server.database(like=empty_county)


@pytest.fixture
def county(address: str, tmp_path: Path) -> Iterator[County]:
    """A new store with its bureau and one actor, on the server."""
    made = County(tmp_path / "none.db", Store.open(address))
    yield made
    made.store.close()


@pytest.fixture
def exchange(county: County, tmp_path: Path) -> Iterator[Exchange]:
    """A bureau on the server; its offices are files as everywhere."""
    made = Exchange(tmp_path, county)
    yield made
    made.close()
