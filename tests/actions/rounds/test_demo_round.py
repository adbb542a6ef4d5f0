"""The demo county's 260 applications: from the freeze to the folder that a second program recomputes."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from dorms.actions.demo import DAY
from dorms.actions.rounds.approving import post_round
from dorms.actions.rounds.computing import compute_round
from dorms.actions.rounds.desk import Desk, fairness_of, open_desk
from dorms.actions.rounds.drawing import draw_numbers, freeze_round
from dorms.actions.rounds.folders import GUIDE, export_frozen, export_result
from dorms.actions.rounds.papers import (
    fairness_paper,
    freeze_sheet,
    reason_sheet,
    result_notice,
    waiting_list,
)
from dorms.actions.rounds.planning import plan_round
from dorms.cli import run
from dorms.db.queries.rounds import round_line
from dorms.db.store import Store
from dorms.domain.rounds import Plan
from dorms.errors.allocation import ChangedAfterFreeze, ResultBroken
from dorms.messages.rounds import outside_words
from tests.actions.rounds.town import DRAW_DAY, NUMBERS, SOURCES, WITNESSES
from tests.ui.stores import demo_file

__all__ = ["demo_file"]
pytestmark = pytest.mark.slow
SECONDS = 5
FULL = "DORMS_FULL" in os.environ


@dataclass
class Held:
    """A round of the demo county with its folder."""

    store: Store
    round_id: UUID
    parent: Path
    out: Path
    desk: Desk


@pytest.fixture(scope="module")
def held(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    folder = tmp_path_factory.mktemp("round")
    store = Store.open(shutil.copy(demo_file, folder / "demo.dorms"))
    plan = Plan("2026年集中分房", DAY, sources=SOURCES, quotas={"新招聘": 20})
    made = store.run(plan_round, plan).result
    store.run(freeze_round, made, day=DAY)
    store.run(draw_numbers, made, NUMBERS, WITNESSES, day=DRAW_DAY, today=DRAW_DAY)
    store.run(compute_round, made, day=DRAW_DAY)
    store.run(post_round, made, day=DRAW_DAY)
    export_frozen(store, made, folder)
    out = export_result(store, made, folder)
    yield Held(store, made, folder, out, store.ask(open_desk, made))
    store.close()


def test_every_application_takes_part_or_says_why_not(held: Held) -> None:
    assert len(held.desk.entries) + len(held.desk.others) == 260
    assert all(one.left_out for one in held.desk.others)


def test_a_second_program_recomputes_the_result_in_time(held: Held) -> None:
    start = time.monotonic()
    alone = subprocess.run(
        [sys.executable, "-I", "-S", str(held.out.parent / "check.py"), str(held.out)],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONIOENCODING": "utf-8"},
    )
    assert alone.returncode == 0, alone.stdout + alone.stderr
    assert time.monotonic() - start < SECONDS
    for digest in held.desk.line.files.values():
        assert digest in alone.stdout


def test_the_command_line_verifies_the_same_folder(held: Held, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(held.out), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["ok"] is True


def test_the_desk_answers_every_loser_about_every_wish(held: Held) -> None:
    desk = held.desk
    losers = desk.losers()
    assert losers
    for place, code in enumerate(losers, 1):
        told = desk.loser_sentence(code)
        assert f"第 {place} 位" in told
        for wish in desk.entries[code].wishes:
            if wish in desk.places:
                answer = desk.answer(code, wish)
                assert answer.code not in ("FREE", "LATER", "NOT_LISTED", "GOT")
                assert desk.places[wish].unit in desk.sentence(answer)
                assert len(desk.evidence(answer)) >= 6


def test_the_desk_answers_winners_and_those_left_out_too(held: Held) -> None:
    desk = held.desk
    winners = [code for code in desk.entries if code not in set(desk.losers())]
    for code in winners[:60]:
        for place in list(desk.places)[::40]:
            assert desk.sentence(desk.answer(code, place))
    for one in desk.others:
        assert one.left_out


def test_a_unit_outside_the_round_has_its_reason(held: Held) -> None:
    desk = held.desk
    told = {outside_words(unit, why) for unit, why in desk.outside.items()}
    assert len(desk.outside) + len({one.unit_id for one in desk.places.values()}) == 800
    assert set(desk.outside.values()) >= {"full", "预留", "维修停用"}
    assert all("不在本轮房源里" in words for words in told)


def test_the_page_for_one_person_names_file_and_hash(held: Held) -> None:
    desk = held.desk
    code = next(one for one in desk.losers() if any(wish in desk.places for wish in desk.entries[one].wishes))
    wish = next(one for one in desk.entries[code].wishes if one in desk.places)
    paper = reason_sheet(desk, desk.answer(code, wish), "庐江县教育体育局", DRAW_DAY)
    sources = {fact.source for fact in paper.evidence}
    assert {"result.csv", "choices.csv", "freeze.json"} <= sources
    assert (held.out / "cert" / f"{code}.json").exists()


def test_the_notice_and_the_reports_hold_no_personal_data(held: Held) -> None:
    store, office = held.store, held.store.office
    notice = store.ask(result_notice, held.round_id, office)
    assert len(notice.lines) == len(held.desk.entries)
    names = {one.name for one in held.desk.entries.values() if len(one.name) > 1}
    shown = {line.name for line in notice.lines}
    assert not names & shown
    report = store.ask(fairness_paper, held.round_id, office)
    cells = " ".join(cell for row in report.rows for cell in row.cells)
    assert not [name for name in names if name in cells]
    assert not [code for code in held.desk.entries if code in cells]
    assert len(store.ask(waiting_list, held.round_id, office).rows) == len(held.desk.losers())
    posted = store.ask(freeze_sheet, held.round_id, office)
    assert {cell for row in posted.rows for cell in row.cells} >= set(held.desk.line.files.values())


def test_the_fairness_report_adds_up(held: Held) -> None:
    found = fairness_of(held.desk)
    assert found.figures.housed + found.figures.unhoused == len(held.desk.entries)
    assert sum(group.households for group in found.groups) == len(held.desk.entries)
    assert all(group.households >= 5 for group in found.groups if group.group)


def test_the_folders_are_handed_out_once_and_proved_afterwards(held: Held, tmp_path: Path) -> None:
    assert (held.out.parent / GUIDE).exists()
    again = export_result(held.store, held.round_id, held.parent)
    assert again == held.out
    assert export_frozen(held.store, held.round_id, held.parent).name == "封存名单"
    assert (held.out.parent / "封存名单" / "draw-1.json").exists()


def test_an_edited_or_cut_folder_is_named(held: Held, tmp_path: Path) -> None:
    out = export_result(held.store, held.round_id, tmp_path)
    result = out / "result.csv"
    whole = result.read_bytes()
    result.write_bytes(whole[:-20])
    with pytest.raises(ResultBroken) as broken:
        export_result(held.store, held.round_id, tmp_path)
    assert "result.csv" in broken.value.problem
    result.write_bytes(whole)
    (out / "cert" / "A0001.json").unlink()
    with pytest.raises(ResultBroken):
        export_result(held.store, held.round_id, tmp_path)


def test_a_file_changed_after_the_freeze_is_named(held: Held, tmp_path: Path) -> None:
    folder = export_frozen(held.store, held.round_id, tmp_path)
    roster = folder / "roster.csv"
    roster.write_bytes(roster.read_bytes().replace(b"A0001", b"A9001", 1))
    (folder / "draw-1.json").unlink()
    with pytest.raises(ChangedAfterFreeze) as changed:
        export_frozen(held.store, held.round_id, tmp_path)
    assert changed.value.file == "roster.csv"
    assert not (folder / "draw-1.json").exists()  # nothing was written beside it


def test_the_secret_is_in_no_file_of_the_folder(held: Held) -> None:
    with held.store.reading() as session:
        from dorms.actions.rounds.files import recall_secret

        secret = recall_secret(session, held.round_id)
    assert secret is not None
    for path in held.parent.rglob("*"):
        if path.is_file() and path.suffix in (".json", ".csv"):
            assert secret.hex() not in path.read_text("utf-8")


KILLED = """
import os, sys
from pathlib import Path
from uuid import UUID
from dorms.db.store import Store
from dorms.actions.rounds.folders import export_result
store = Store.open(sys.argv[1])
left = [int(sys.argv[4])]
def tick(done, total):
    left[0] -= 1
    if left[0] < 0:
        os._exit(9)
export_result(store, UUID(sys.argv[2]), Path(sys.argv[3]), tick)
"""


def test_killed_while_it_is_written_there_is_no_result_folder_or_the_whole_one(
    held: Held, tmp_path: Path
) -> None:
    copy = shutil.copy(held.store.path or "", tmp_path / "copy.dorms")
    moments = (0, 1, 2, 3, 4) if FULL else (2,)
    for moment in moments:
        parent = tmp_path / str(moment)
        arguments = [sys.executable, "-c", KILLED, str(copy), str(held.round_id), str(parent), str(moment)]
        subprocess.run(arguments, check=False, capture_output=True)
        folders = [one for one in parent.rglob("分房结果") if one.is_dir()]
        for folder in folders:
            assert (folder / "manifest.json").exists()
        export_result(held.store, held.round_id, parent)


@pytest.mark.full
def test_killed_in_the_middle_of_the_run_the_store_has_no_result(demo_file: Path, tmp_path: Path) -> None:
    store = Store.open(shutil.copy(demo_file, tmp_path / "demo.dorms"))
    made = store.run(plan_round, Plan("演练", DAY, sources=SOURCES)).result
    store.run(freeze_round, made, day=DAY)
    store.run(draw_numbers, made, NUMBERS, WITNESSES, day=DRAW_DAY, today=DRAW_DAY)
    store.close()
    script = """
import os, sys
from datetime import date
from uuid import UUID
from dorms.db.store import Store
import dorms.actions.rounds.computing as computing
real = computing._keep_lines
def dies(*arguments):
    real(*arguments)
    os._exit(9)
computing._keep_lines = dies
Store.open(sys.argv[1]).run(computing.compute_round, UUID(sys.argv[2]), day=date(2026, 6, 22))
"""
    ended = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "demo.dorms"), str(made)], check=False
    )
    assert ended.returncode == 9
    store = Store.open(tmp_path / "demo.dorms")
    line = store.ask(round_line, made)
    assert line is not None
    assert (line.state, line.housed, line.waiting) == ("已抽签", 0, 0)
    store.run(compute_round, made, day=date(2026, 6, 22))
    store.close()
