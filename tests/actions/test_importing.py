"""Around an import: the file as it was read, the backup before it, what a person said about columns."""

from pathlib import Path

import pytest

from dorms.actions.importing import (
    held,
    import_source,
    keep_mapping,
    kept_mapping,
    kind_of,
    read_source,
)
from dorms.actions.imports import Preview, preview
from dorms.db.backup import backups_in, folder_of
from dorms.db.queries.operations import last_done
from dorms.domain.imports import Kind
from dorms.errors.exchange import FileChanged, FileUnreadable
from tests.builders import TODAY, County

COUNTY = Path(__file__).parents[1] / "data" / "county"


@pytest.fixture
def schools(tmp_path: Path) -> Path:
    path = tmp_path / "学校名录.xlsx"
    path.write_bytes((COUNTY / path.name).read_bytes())
    return path


def seen(county: County, path: Path) -> Preview:
    source = read_source(path)
    return preview(county.store, Kind.SCHOOLS, source.content, source.name, today=TODAY)


def test_a_file_that_is_not_there_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable) as refused:
        read_source(tmp_path / "没有.xlsx")
    assert refused.value.path.name == "没有.xlsx"


def test_a_verified_backup_comes_before_the_import(county: County, schools: Path) -> None:
    found, source = seen(county, schools), read_source(schools)
    assert kind_of(source) is Kind.SCHOOLS

    done = import_source(county.store, source, found, today=TODAY)

    assert done.backup is not None
    assert done.backup.counts["school"] == 0
    assert [one.why for one in backups_in(folder_of(county.path))] == ["import"]
    assert county.store.ask(held)[Kind.SCHOOLS] == 70


def test_a_file_saved_since_its_preview_is_not_imported(county: County, schools: Path) -> None:
    found, source = seen(county, schools), read_source(schools)
    schools.write_bytes(schools.read_bytes() + b"\0")

    with pytest.raises(FileChanged):
        import_source(county.store, source, found, today=TODAY)

    assert county.store.ask(held)[Kind.SCHOOLS] == 0
    assert backups_in(folder_of(county.path)) == []


def test_columns_explained_once_are_remembered_and_added_to(county: County) -> None:
    assert dict(county.store.ask(kept_mapping, Kind.UNITS).fields) == {}

    county.store.run(keep_mapping, Kind.UNITS, {"哪栋": "building"})
    county.store.run(keep_mapping, Kind.UNITS, {"几号": "room", "哪栋": ""})

    assert dict(county.store.ask(kept_mapping, Kind.UNITS).fields) == {"哪栋": "", "几号": "room"}
    assert dict(county.store.ask(kept_mapping, Kind.STAYS).fields) == {}


def test_remembering_columns_is_not_what_ctrl_z_takes_back(county: County, schools: Path) -> None:
    import_source(county.store, read_source(schools), seen(county, schools), today=TODAY)
    before = county.store.ask(last_done)

    county.store.run(keep_mapping, Kind.SCHOOLS, {"校": "school"})

    assert county.store.ask(last_done) == before
