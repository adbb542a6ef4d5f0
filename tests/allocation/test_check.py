"""The stand-alone checker accepts every result and rejects every change, however well the hashes are mended."""

import ast
import hashlib
import json
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import dorms.allocation.check as checker
from dorms.allocation.check import Wrong, check
from dorms.allocation.draws import draw_in, read_secret
from dorms.allocation.freezing import freeze, write_round
from dorms.allocation.reading import read_round
from dorms.allocation.results import allocate
from dorms.allocation.rounds import Entry, Mode, Policy
from dorms.allocation.writing import write_result
from tests.allocation.folders import NUMBERS, folder_of, result_in, with_lottery
from tests.allocation.markets import Dice, counted, round_of

SOURCE = Path(checker.__file__)
Entries = list[dict[str, object]]


def mended(folder: Path) -> Path:
    """The manifest again true of every file: what a cheat would not forget."""
    files = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    (folder / "manifest.json").write_text(json.dumps({**manifest, "files": files}), "utf-8")
    return folder


def rejected(folder: Path) -> str:
    with pytest.raises(Wrong) as caught:
        check(str(folder))
    return str(caught.value)


def log_of(folder: Path) -> Entries:
    return [json.loads(line) for line in (folder / "log.jsonl").read_text("utf-8").splitlines()]


def put_log(folder: Path, entries: Entries) -> None:
    lines = [json.dumps(entry, separators=(",", ":")) + "\n" for entry in entries]
    (folder / "log.jsonl").write_text("".join(lines), "utf-8")


@pytest.mark.parametrize("mode", list(Mode))
def test_every_result_is_accepted(tmp_path: Path, mode: Mode) -> None:
    for seed in counted(40, 600):
        out, result = result_in(tmp_path / str(seed), Dice(seed).full_round(12, 10, mode=mode))
        assert check(str(out))["households"] == len(result.market.ids)


def test_a_result_with_a_lottery_in_two_orders_is_accepted(tmp_path: Path) -> None:
    policy = with_lottery() | {"entry": {"limit": 1, "key": ["tie1"]}, "key": ["tier", "points"]}
    folder = folder_of(tmp_path / "in", policy=policy)
    frozen = freeze(folder, "2026-06-15", tmp_path / "secret")
    assert frozen.lottery is not None
    drawn = {name: tuple(balls) for name, balls in NUMBERS.items()}
    draw_in(folder, frozen.lottery, drawn, read_secret(tmp_path / "secret"), today="2026-06-21")
    write_result(allocate(read_round(folder)), folder, tmp_path / "out")
    assert check(str(tmp_path / "out"))["waiting"] >= 1


def exchange(folder: Path, dice: random.Random) -> bool:
    """Two households with their units exchanged, in log and result alike."""
    entries = log_of(folder)
    places = [(at, no) for at, entry in enumerate(entries) for no in range(len(moves(entry)))]
    if len(places) < 2:
        return False
    (a, x), (b, y) = dice.sample(places, 2)
    one, two = moves(entries[a])[x], moves(entries[b])[y]
    one[1], two[1] = two[1], one[1]
    put_log(folder, entries)
    return True


def moves(entry: dict[str, object]) -> list[list[str]]:
    listed = entry["moves"]
    assert isinstance(listed, list)
    return listed


def drop(folder: Path, dice: random.Random) -> bool:
    """One group gone."""
    entries = log_of(folder)
    entries.pop(dice.randrange(len(entries)))
    put_log(folder, entries)
    return True


def initiator(folder: Path, dice: random.Random) -> bool:
    """Another household named as the one whose turn it was."""
    entries = log_of(folder)
    entry = dice.choice(entries)
    others = [other["initiator"] for other in entries if other["initiator"] != entry["initiator"]]
    if not others:
        return False
    entry["initiator"] = dice.choice(others)
    put_log(folder, entries)
    return True


def reorder(folder: Path, dice: random.Random) -> bool:
    """Two groups in the other order."""
    entries = log_of(folder)
    if len(entries) < 2:
        return False
    a, b = dice.sample(range(len(entries)), 2)
    entries[a], entries[b] = entries[b], entries[a]
    put_log(folder, entries)
    return True


def kind(folder: Path, dice: random.Random) -> bool:
    """A chain called a cycle or the other way round."""
    entries = log_of(folder)
    entry = dice.choice(entries)
    entry["kind"] = {"chain": "cycle", "cycle": "chain", "none": "chain"}[str(entry["kind"])]
    put_log(folder, entries)
    return True


def certificate(folder: Path, dice: random.Random) -> bool:
    """A reason that is not the true one, or one wish left out."""
    paths = [path for path in sorted((folder / "cert").iterdir()) if json.loads(path.read_bytes())["passed"]]
    if not paths:
        return False
    path = dice.choice(paths)
    proof = json.loads(path.read_bytes())
    entry = dice.choice(proof["passed"])
    if dice.random() < 0.5:
        proof["passed"].remove(entry)
    else:
        entry["code"] = "KEPT" if entry["code"] != "KEPT" else "OUTRANKED"
    path.write_text(json.dumps(proof, ensure_ascii=False), "utf-8")
    return True


def cell(name: str) -> Callable[[Path, random.Random], bool]:
    """A line of a table edited."""

    def edit(folder: Path, dice: random.Random) -> bool:
        lines = (folder / name).read_text("utf-8").splitlines()
        if len(lines) < 2:
            return False
        at = dice.randrange(1, len(lines))
        lines[at] = lines[at] + "1" if dice.random() < 0.5 else lines[at].replace(",", ",9", 1)
        (folder / name).write_text("\n".join(lines) + "\n", "utf-8")
        return True

    edit.__name__ = name
    return edit


MUTATIONS = [exchange, drop, initiator, reorder, kind, certificate, cell("result.csv"), cell("waiting.csv")]


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: mutate.__name__)
@pytest.mark.parametrize("mode", list(Mode))
def test_every_mutation_is_rejected_even_with_the_hashes_mended(
    tmp_path: Path, mode: Mode, mutate: Callable[[Path, random.Random], bool]
) -> None:
    done = 0
    for seed in counted(12, 300):
        out, _ = result_in(tmp_path / str(seed), Dice(seed).full_round(10, 9, mode=mode))
        before = (out / "log.jsonl").read_bytes()
        if not mutate(out, random.Random(seed)):
            continue
        if mutate in (exchange, reorder) and (out / "log.jsonl").read_bytes() == before:
            continue
        done += 1
        rejected(mended(out))
    assert done > 5


def test_a_file_cut_off_left_out_edited_or_added_is_named(tmp_path: Path) -> None:
    out, _ = result_in(tmp_path, Dice(3).full_round(8, 8))
    for name in ("roster.csv", "result.csv", "log.jsonl", "cert/A003.json", "check.py"):
        for change in ("cut", "gone"):
            copy = tmp_path / "copy"
            shutil.copytree(out, copy)
            if change == "cut":
                (copy / name).write_bytes((copy / name).read_bytes()[:-3])
            else:
                (copy / name).unlink()
            assert rejected(copy).startswith(name)
            shutil.rmtree(copy)
    (out / "extra.txt").write_text("x")
    assert rejected(out).startswith("extra.txt")


def test_a_folder_without_its_manifest_is_rejected(tmp_path: Path) -> None:
    out, _ = result_in(tmp_path, Dice(3).full_round(8, 8))
    (out / "manifest.json").write_text("{")
    assert rejected(out)
    (out / "manifest.json").unlink()
    assert rejected(out)


def test_inputs_that_are_not_those_frozen_are_rejected_even_if_everything_was_run_again(
    tmp_path: Path,
) -> None:
    folder = folder_of(tmp_path / "in")
    freeze(folder, "2026-06-15")
    write_result(allocate(read_round(folder)), folder, tmp_path / "out")
    check(str(tmp_path / "out"))
    roster = (folder / "roster.csv").read_text("utf-8").replace("8650", "8651")
    (tmp_path / "out" / "roster.csv").write_text(roster, "utf-8")
    assert rejected(mended(tmp_path / "out")).startswith("roster.csv")


def test_a_draw_with_another_number_is_rejected(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", policy=with_lottery())
    frozen = freeze(folder, "2026-06-15", tmp_path / "secret")
    assert frozen.lottery is not None
    drawn = {name: tuple(balls) for name, balls in NUMBERS.items()}
    draw_in(folder, frozen.lottery, drawn, read_secret(tmp_path / "secret"), today="2026-06-21")
    write_result(allocate(read_round(folder)), folder, tmp_path / "out")
    check(str(tmp_path / "out"))
    path = tmp_path / "out" / "draw-1.json"
    good = json.loads(path.read_text("utf-8"))
    for field, value in {"seed": "1./", "code": "00" * 32, "key": "00" * 32}.items():
        path.write_text(json.dumps({**good, field: value}), "utf-8")
        assert rejected(mended(tmp_path / "out")).startswith("draw-1.json")


def test_the_checker_is_one_short_file_of_the_standard_library() -> None:
    text = SOURCE.read_text("utf-8")
    assert len(text.splitlines()) <= 300
    imported = {
        name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names]
        )
    }
    assert imported <= set(sys.stdlib_module_names)


def test_the_shipped_checker_runs_alone_with_a_bare_python(tmp_path: Path) -> None:
    out, _ = result_in(tmp_path / "round", Dice(3).full_round(8, 8))
    alone = tmp_path / "check.py"
    shutil.copy(out / "check.py", alone)
    command = [sys.executable, "-I", "-S", str(alone), str(out)]
    good = subprocess.run(
        command, capture_output=True, cwd=tmp_path, check=False, env={"PYTHONIOENCODING": "utf-8"}
    )
    assert good.returncode == 0, good.stderr
    (out / "result.csv").write_text("id,unit,choice,group\n")
    bad = subprocess.run(
        command, capture_output=True, cwd=tmp_path, check=False, env={"PYTHONIOENCODING": "utf-8"}
    )
    assert bad.returncode == 1
    assert "result.csv" in bad.stderr.decode("utf-8")


def test_an_order_given_is_checked_as_given(tmp_path: Path) -> None:
    asked = round_of({"A": ["U1"], "B": ["U1"]}, ["U1"], policy=Policy(order=("B", "A")))
    out, _ = result_in(tmp_path, asked)
    assert check(str(out))["waiting"] == 1
    assert "B,U1,1,1" in (out / "result.csv").read_text("utf-8")


def test_restrictions_and_own_types_are_judged_the_same(tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path / "in",
        policy={
            "types": {"single": ["flat", "bed"], "couple": ["bed"]},
            "only": [{"class": "本校", "column": "school", "values": ["校一"], "rule": "school"}],
        },
    )
    write_result(allocate(read_round(folder)), folder, tmp_path / "out")
    assert check(str(tmp_path / "out"))
    dropped = json.loads((tmp_path / "out" / "cert" / "A1.json").read_text("utf-8"))["dropped"]
    assert dropped == [{"choice": 1, "unit": "U3", "code": "INELIGIBLE", "rule": "school"}]


def test_the_entry_line_is_in_the_written_round(tmp_path: Path) -> None:
    policy = Policy(entry=Entry(1, ("tier",)), key=("tier",))
    asked = round_of({"A": ["U1"], "B": ["U1"]}, ["U1"], policy=policy)
    write_round(asked, tmp_path / "in")
    assert read_round(tmp_path / "in").policy.entry == policy.entry
