"""迎检资料夹: whole or not there, every file with its hash, what could not be made named with its reason."""

import csv
import io
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from dorms.actions.dossiers.gathering import place_dossier, unit_dossier
from dorms.actions.dossiers.writing import MANIFEST, dossier_steps
from dorms.actions.sheets import SHEETS
from dorms.actions.stays import move_out
from dorms.db.queries.issued import issued_sheets
from dorms.domain.ledgers import Scope
from dorms.errors.dossiers import FolderThere
from dorms.papers import run_through
from tests.builders import TODAY, County

SINCE = date(2026, 5, 31)


@pytest.fixture
def town(county: County) -> County:
    county.building()
    stay = county.lives(county.teacher("张三"), county.unit("101"), date(2025, 9, 1))
    county.store.run(move_out, stay.id, day=TODAY - timedelta(30), today=TODAY, note="调离")
    county.lives(county.teacher("李四"), county.unit("101"), TODAY - timedelta(9))
    return county


def listed(folder: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((folder / MANIFEST).read_text("utf-8-sig"))))


def test_a_units_folder_holds_its_whole_story_with_hashes(town: County, tmp_path: Path) -> None:
    dossier = unit_dossier(town.store, town.unit("101"), today=TODAY)

    written = run_through(dossier_steps(dossier, tmp_path / "资料", demo=True))

    rows = listed(written.folder)
    names = {row["文件"] for row in rows}
    assert {"入住协议.pdf", "入住交接单.pdf", "变更记录摘录.xlsx"} <= names
    for row in rows:
        content = (written.folder / row["文件"]).read_bytes()
        assert (str(len(content)), sha256(content).hexdigest()) == (row["字节数"], row["SHA-256"])
    assert sorted(one.name for one in written.folder.iterdir()) == sorted([*names, MANIFEST])
    reasons = [row[4] for table in dossier.tables for row in table.rows if table.name == "变更记录摘录"]
    assert "调离" in reasons
    assert not (tmp_path / "资料.part").exists()


def test_a_places_folder_puts_every_sheet_on_record(town: County, tmp_path: Path) -> None:
    scope = Scope("庐江县", "白山镇", "白山镇戴桥小学")

    dossier = place_dossier(town.store, scope, day=TODAY, since=SINCE, today=TODAY, at=1)
    written = run_through(dossier_steps(dossier, tmp_path / "资料", demo=False))

    numbers = {one.number for one in town.store.ask(issued_sheets)}
    assert len(numbers) == len(SHEETS)
    notes = " ".join(row["说明"] for row in listed(written.folder))
    assert all(number in notes for number in numbers)


def test_what_is_there_already_is_not_written_into(town: County, tmp_path: Path) -> None:
    (tmp_path / "资料").mkdir()
    (tmp_path / "资料" / "旧.txt").write_text("旧", "utf-8")
    dossier = unit_dossier(town.store, town.unit("101"), today=TODAY)

    with pytest.raises(FolderThere):
        run_through(dossier_steps(dossier, tmp_path / "资料", demo=True))

    assert [one.name for one in (tmp_path / "资料").iterdir()] == ["旧.txt"]


def test_stopped_it_leaves_nothing(town: County, tmp_path: Path) -> None:
    dossier = unit_dossier(town.store, town.unit("101"), today=TODAY)
    steps = dossier_steps(dossier, tmp_path / "资料", demo=True)
    next(steps)
    next(steps)
    steps.close()

    assert not any(one.name.startswith("资料") for one in tmp_path.iterdir())
