"""A machine for a whole module, and stores that are copied rather than made anew for each fault."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dorms.actions.founding import found_store
from tests.clerk import Clerk
from tests.faults.machine import Machine
from tests.faults.truth import sound


@pytest.fixture(scope="session")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """One server of children for all fault tests of a process."""
    made = Machine(tmp_path_factory.mktemp("machine"))
    yield made
    made.close()


@pytest.fixture(scope="session")
def worn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store somebody has worked in, closed in order."""
    path = tmp_path_factory.mktemp("worn") / "county.db"
    store = found_store(path, bureau="庐江县教育体育局", actor="王经办")
    clerk = Clerk(store)
    clerk.settle_in()
    for number in range(60):
        clerk.act(number, number * 7, number * 11 + 1)
    store.close()
    return path


@pytest.fixture(scope="session")
def before(worn: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The operations of that store."""
    return sound(Path(shutil.copy(worn, tmp_path_factory.mktemp("before"))))[0]


@pytest.fixture
def fresh(worn: Path) -> Iterator[Callable[[], Path]]:
    """A new copy of that store in a folder of its own; in memory where there is room, as kills need no disk."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and shutil.disk_usage(memory).free > 500_000_000
    with tempfile.TemporaryDirectory(dir=memory if roomy else None) as base:
        made = 0

        def copy() -> Path:
            nonlocal made
            made += 1
            folder = Path(base) / f"round{made}"
            folder.mkdir()
            return Path(shutil.copy(worn, folder / "county.db"))

        yield copy
