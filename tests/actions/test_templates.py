"""The bureau's forms are kept with the data, checked when they are adopted, and come back edited like any sheet."""

import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from dorms.actions.importing import read_source
from dorms.actions.revising.returning import look_back
from dorms.actions.sheets import SHEETS
from dorms.actions.templates import (
    Form,
    adopt_template,
    export_in_form,
    retire_template,
    save_blank_form,
    templates_for,
)
from dorms.actions.undoing import undo
from dorms.cli import run
from dorms.db import meta
from dorms.domain.official import LEDGERS
from dorms.domain.revisions import Verdict
from dorms.errors.templates import FormOfBureau, FormWrong
from tests.actions.revising.sheets import Edit
from tests.builders import TODAY, County
from tests.sheets.templates.forms import own_form, saved

FORM = saved(own_form())


def test_a_form_is_adopted_offered_replaced_and_taken_back(county: County) -> None:
    store = county.store
    store.run(adopt_template, "units", "一览表.xlsx", FORM, start=TODAY, note="局办公会")
    (kept,) = store.ask(templates_for, "units")
    assert (kept.name, kept.content, kept.start) == ("一览表.xlsx", FORM, TODAY)
    assert store.ask(templates_for, "stays") == []

    other = saved(own_form()) + b""
    again = store.run(adopt_template, "units", "一览表.xlsx", other, start=date(2026, 7, 1)).result
    assert [one.start for one in store.ask(templates_for, "units")] == [date(2026, 7, 1)]
    store.run(retire_template, again)
    assert store.ask(templates_for, "units") == []
    undo(store)
    assert len(store.ask(templates_for, "units")) == 1


def test_a_form_with_mistakes_is_not_adopted(county: County) -> None:
    book = own_form()
    book.worksheets[0]["B5"] = "{{#校名}}"
    with pytest.raises(FormWrong):
        county.store.run(adopt_template, "units", "一览表.xlsx", saved(book), start=TODAY)


def test_a_school_uses_a_form_but_does_not_adopt_one_for_all(county: County, tmp_path: Path) -> None:
    county.building()
    county.store.note(meta.BUREAU, "00000000-0000-0000-0000-000000000001")
    with pytest.raises(FormOfBureau):
        county.store.run(adopt_template, "units", "一览表.xlsx", FORM, start=TODAY)

    assert (
        export_in_form(county.store, "units", Form("x.xlsx", FORM), tmp_path / "填好.xlsx", as_of=TODAY) == 4
    )


def test_a_form_with_row_codes_comes_back_edited(county: County, tmp_path: Path) -> None:
    county.building()
    book = own_form()
    book.worksheets[0]["G4"], book.worksheets[0]["G5"] = "行码", "{{#行码}}"
    book.worksheets[0]["F4"] = "备注"
    path = tmp_path / "填好.xlsx"
    export_in_form(county.store, "units", Form("x.xlsx", saved(book)), path, as_of=TODAY)
    out = openpyxl.load_workbook(path)
    edit = Edit(out)
    edit.put(edit.rows()[0], "备注", "漏水")
    out.save(path)
    source = read_source(path)
    found = look_back(county.store, source.content, source.name, today=TODAY)

    assert found is not None
    assert [(one.field, one.edited, one.verdict) for one in found.changes if one.field == "note"] == [
        ("note", "漏水", Verdict.PROPOSED)
    ]


@pytest.mark.slow
@pytest.mark.parametrize("sheet", list(LEDGERS))
def test_every_ledger_has_a_ready_made_form_that_can_be_adopted(
    county: County, tmp_path: Path, sheet: str
) -> None:
    path = tmp_path / "模板.xlsx"
    save_blank_form(sheet, path)

    county.store.run(adopt_template, sheet, "模板.xlsx", path.read_bytes(), start=TODAY)
    assert len(county.store.ask(templates_for, sheet)) == 1
    if sheet in SHEETS:
        out = tmp_path / "填好.xlsx"
        export_in_form(county.store, sheet, Form("模板.xlsx", path.read_bytes()), out, as_of=TODAY)
        assert "{{" not in str([c.value for row in openpyxl.load_workbook(out).worksheets[0] for c in row])


def test_by_command(county: County, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    county.building()
    form, out = tmp_path / "一览表.xlsx", tmp_path / "填好.xlsx"
    form.write_bytes(FORM)
    command = ["export", "units", "--store", str(county.path), "--out", str(out), "--template", str(form)]
    assert run([*command, "--as-of", "2026-06-15", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rows"] == 4
    assert openpyxl.load_workbook(out).worksheets[0]["C9"].value == "=SUM(C5:C8)"

    form.write_bytes(saved(openpyxl.Workbook()))
    assert run([*command, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["error"] == "FormWrong"
    assert "{{#房号}}" in told["message"]
