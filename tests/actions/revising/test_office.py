"""Through another office program and back, five times: not a byte of any field is another one."""

import os
import shutil
import subprocess
from itertools import cycle
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.importing import read_source
from dorms.actions.imports import preview
from dorms.actions.revising.returning import Answers, bring_back, look_back
from dorms.actions.sheets import SHEETS, export_sheet, official_sheet
from dorms.actions.stock import edit_unit
from dorms.db.queries.records import stay_records, unit_records
from dorms.db.tables import HazardRow, StayRow, Synced, TeacherRow, TicketRow, UnitRow, ViolationRow
from dorms.domain.imports import Kind
from tests.actions.imports.sheets import knowledge
from tests.actions.revising.sheets import Edit, Handed
from tests.builders import TODAY, County
from tests.clerk import number_of

OFFICE = shutil.which("soffice")
TRIPS = 5 if os.environ.get("DORMS_FULL") else 1
NAMES = (
    "=1+1", "@SUM(1)", "+86", "-5", "007", "王\u200b芳", "𠮷𠮶䶮㛃", "  张  三  ", "阿·买提", "'撇", "1E5", "3/4",
    "TRUE",
    "_x0041_", "a\nb", "<r>x</r>", "&amp;", "340124198308120017", "0.10", "２０２６", "#N/A", '"引号"', "\u202e反", "é",
)  # fmt: skip

TYPED: dict[type[Synced], tuple[str, ...]] = {
    UnitRow: ("note", "equipment", "asset_no", "vacancy_plan", "vacancy_keeper"),
    TeacherRow: ("name",),
    StayRow: ("note", "leave_reason"),
    TicketRow: ("description", "reporter", "accepted_by", "category"),
    HazardRow: ("description", "measure", "responsible"),
    ViolationRow: ("facts", "evidence", "handling"),
}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(OFFICE is None, reason="NO LIBREOFFICE HERE: the five round trips were NOT tried"),
]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile of the test's own."""
    return tmp_path_factory.mktemp("office")


def through(office: Path, *files: Path) -> None:
    """Each opened and saved by LibreOffice."""
    out = office / "out"
    command = [
        str(OFFICE), "--headless", f"-env:UserInstallation={office.as_uri()}/profile", "--convert-to",
        "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), *map(str, files),
    ]  # fmt: skip
    own = {name: value for name, value in os.environ.items() if name != "FONTCONFIG_FILE"}  # it needs a font
    subprocess.run(command, check=True, capture_output=True, timeout=120, env=own)
    for file in files:
        shutil.copy(out / file.name, file)


def hostile(county: County) -> None:
    """A building whose every text is something a spreadsheet would like to change."""
    county.building(floors=6, rooms_per_floor=4)
    units = county.store.ask(unit_records)
    for unit, text in zip(units, NAMES, strict=True):
        county.store.run(edit_unit, unit.id, {"note": text, "equipment": text[::-1], "asset_no": text})
    for at, unit in enumerate(units[:4]):
        teacher = county.teacher(f"𠮷田{at}", id_number=number_of(2 + 2 * at, "女"), staffing="在编")
        county.lives(teacher, unit.id)


def test_five_trips_leave_every_field_byte_for_byte(county: County, office: Path, tmp_path: Path) -> None:
    hostile(county)
    store = county.store
    before, units, stays = knowledge(store), store.ask(unit_records), store.ask(stay_records, TODAY)
    for sheet, kind in (("units", Kind.UNITS), ("stays", Kind.STAYS)):
        path = tmp_path / f"{sheet}.xlsx"
        export_sheet(store, sheet, path, as_of=TODAY, full_numbers=True)
        for trip in range(TRIPS):
            through(office, path)
            source = read_source(path)
            found = look_back(store, source.content, source.name, today=TODAY)
            assert found is not None, trip
            assert (found.changes, found.lost, found.odd, found.added) == ((), (), (), None), trip
            bring_back(store, source, found, Answers(found.proposed))
            if trip == 0:
                assert preview(store, kind, source.content, source.name, today=TODAY).counts["new"] == 0
    assert store.ask(unit_records) == units
    assert store.ask(stay_records, TODAY) == stays
    assert knowledge(store) == before


def test_an_edit_made_there_comes_back_as_the_one_proposal(
    county: County, office: Path, tmp_path: Path
) -> None:
    hostile(county)
    handed = Handed(county, "units", tmp_path / "units.xlsx")
    through(office, handed.path)

    def change(edit: Edit) -> None:
        edit.put(edit.rows()[3], "备注", "=HYPERLINK(1)")
        edit.sheet.cell(edit.rows()[3], edit.column("备注")).data_type = "s"

    handed.edit(change)
    through(office, handed.path)

    assert [(one.exported, one.edited) for one in handed.look().changes] == [("-5", "=HYPERLINK(1)")]
    handed.bring()
    assert "=HYPERLINK(1)" in {unit.note for unit in county.store.ask(unit_records)}


@pytest.mark.full
def test_every_sheet_comes_back_from_there_as_it_went(
    everything: County, office: Path, tmp_path: Path
) -> None:
    """Every text of theirs that somebody typed is one a spreadsheet would like to change."""
    store = everything.store

    def spoil(session: Session) -> None:
        texts = cycle(NAMES)
        for row_type, columns in TYPED.items():
            for row in session.scalars(select(row_type)):
                for column in columns:
                    setattr(row, column, next(texts))

    store.run(spoil)
    before = {sheet: official_sheet(store, sheet, as_of=TODAY) for sheet in SHEETS}
    for sheet in SHEETS:
        export_sheet(store, sheet, tmp_path / f"{sheet}.xlsx", as_of=TODAY)
    files = [tmp_path / f"{sheet}.xlsx" for sheet in SHEETS]
    for trip in range(TRIPS):
        through(office, *files)
        for file in files:
            source = read_source(file)
            found = look_back(store, source.content, source.name, today=TODAY)
            assert found is not None, (file.name, trip)
            assert (found.changes, found.lost, found.odd) == ((), (), ()), (file.name, trip)
            bring_back(store, source, found, Answers(found.proposed))
    assert {sheet: official_sheet(store, sheet, as_of=TODAY) for sheet in SHEETS} == before
