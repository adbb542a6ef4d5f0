"""A building and two residents, made and handed out once; every test gets a copy of the store and of the sheet."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dorms.db.store import Store
from tests.actions.revising.everything import fill
from tests.actions.revising.sheets import Handed
from tests.builders import County
from tests.clerk import number_of

Made = tuple[Path, Path]  # store, sheet


@pytest.fixture(scope="session")
def made_units(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("units")
    county = County(folder / "county.db")
    county.building(unit_type="单间", equipment="床1", built="2019-08")
    handed = Handed(county, "units", folder / "房源.xlsx")
    county.store.close()
    return county.path, handed.path


@pytest.fixture(scope="session")
def made_roster(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("roster")
    county = County(folder / "county.db")
    county.building()
    for name, room, number in (("张三", "101", 2), ("李四", "102", 4)):
        teacher = county.teacher(name, id_number=number_of(number, "女"), staffing="在编", marital="未婚")
        county.lives(teacher, county.unit(room), date(2026, 3, 1))
    handed = Handed(county, "stays", folder / "花名册.xlsx")
    county.store.close()
    return county.path, handed.path


def reopened(made: Made, folder: Path) -> Iterator[Handed]:
    """Copies of both, the store open."""
    county = County.__new__(County)
    county.path = Path(shutil.copy(made[0], folder / "county.db"))
    county.store = Store.open(county.path)
    yield Handed.copied(county, made[1], folder / made[1].name)
    county.store.close()


@pytest.fixture
def units(made_units: Made, tmp_path: Path) -> Iterator[Handed]:
    """The stock of one building, handed out."""
    yield from reopened(made_units, tmp_path)


@pytest.fixture
def roster(made_roster: Made, tmp_path: Path) -> Iterator[Handed]:
    """Two residents, handed out."""
    yield from reopened(made_roster, tmp_path)


@pytest.fixture(scope="package")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Iterator[County]:
    """Something in each of the twelve ledgers, one store for all tests: each changes what no other looks at."""
    county = County(tmp_path_factory.mktemp("everything") / "county.db")
    fill(county)
    yield county
    county.store.close()
