"""Frozen folders on disk for tests: written by hand, line by line, as an outsider would write them."""

import json
from pathlib import Path

from dorms.allocation.freezing import write_round
from dorms.allocation.lottery import GAMES
from dorms.allocation.reading import read_round
from dorms.allocation.results import Result, allocate
from dorms.allocation.rounds import CHOICES, ROSTER, UNITS, Round
from dorms.allocation.writing import write_result

GOOD = {
    "roster.csv": ["A1,single,F,1,8650,12,本校,", "A2,single,M,2,9000,3,,U3", "A3,couple,,2,8000,7,新录用,"],
    "units.csv": [
        "U1,乡一,校一,楼,1,flat,101,,本校,open",
        "U2,乡一,校一,楼,1,bed,102,open,,open",
        "U3,乡一,校二,楼,2,flat,201,,,open",
        "U4,乡二,校三,楼,2,flat,202,,,closed",
    ],
    "choices.csv": ["A1,1,U3", "A1,2,U1", "A2,1,U1", "A3,1,U1", "A3,2,ANY:county"],
}
HEADERS = {"roster.csv": ROSTER, "units.csv": UNITS, "choices.csv": CHOICES}
POLICY: dict[str, object] = {
    "mode": "A",
    "reserve_rule": "count",
    "list_limit": 5,
    "order": None,
    "lottery": None,
}
NUMBERS = {
    "快乐8": [3, 11, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39, 42, 45, 48, 51, 54, 57, 60, 79],
    "双色球红球": [31, 1, 5, 9, 17, 22],
    "双色球蓝球": [12],
    "现场骰子": [6, 1, 4, 4, 2, 3, 5, 1, 6, 6, 2, 1, 3, 5, 4, 2],
}


def folder_of(
    place: Path,
    *,
    policy: dict[str, object] | None = None,
    lines: dict[str, list[str]] | None = None,
    headers: dict[str, str] | None = None,
) -> Path:
    """A folder that is good but for what the test changes."""
    place.mkdir(parents=True, exist_ok=True)
    for name, good in GOOD.items():
        head = (headers or {}).get(name, ",".join(HEADERS[name]))
        text = "\n".join([head, *(lines or {}).get(name, good)]) + "\n"
        (place / name).write_bytes(text.encode("utf-8"))
    entries = {**POLICY, **(policy or {})}
    (place / "policy.json").write_text(json.dumps(entries, ensure_ascii=False), "utf-8")
    return place


def changed(name: str, at: int, line: str) -> dict[str, list[str]]:
    """The good lines of a file with one of them replaced."""
    own = list(GOOD[name])
    own[at] = line
    return {name: own}


def added(name: str, line: str) -> dict[str, list[str]]:
    """The good lines of a file and one more."""
    return {name: [*GOOD[name], line]}


def with_lottery(**entries: object) -> dict[str, object]:
    """A policy that announces four public sources for a day after the freeze."""
    sources = [{"game": name, "day": "2026-06-20"} for name in NUMBERS]
    return {"run": "2026-1", "lottery": {"hash": "sha256", "rounds": 16, "sources": sources, **entries}}


def result_in(place: Path, asked: Round) -> tuple[Path, Result]:
    """The round written, read back, run and written as a result folder."""
    write_round(asked, place / "in")
    result = allocate(read_round(place / "in"))
    write_result(result, place / "in", place / "out")
    return place / "out", result


assert set(NUMBERS) <= set(GAMES)
