"""Mutated files: every one is read or refused in words; nothing else ever happens, and nothing takes long."""

import io
import os
import random
import re
import time
import zipfile
from pathlib import Path

import pytest

from dorms.domain.imports import Kind, Outcome, SheetReport
from dorms.errors import DormsError
from dorms.messages import explain
from dorms.sheets.reading import guess_kind, read_sheet
from tests.sheets.reading.county import DATA, TODAY, county

FULL = bool(os.environ.get("DORMS_FULL"))
ROUNDS = 20_000 if FULL else 2_000
SLOWEST = 1.0  # seconds of work, however busy the machine is
SEEDS: list[tuple[Kind, Path]] = [
    (Kind.STAYS, next((DATA / "messy").glob("01*.xlsx"))),
    (Kind.TEACHERS, next((DATA / "messy").glob("02*.xlsx"))),
    (Kind.UNITS, next((DATA / "messy").glob("03*.xlsx"))),
    (Kind.APPLICATIONS, next((DATA / "messy").glob("04*.csv"))),
    (Kind.TICKETS, next((DATA / "messy").glob("05*.xls"))),
    (Kind.STAYS, next((DATA / "messy").glob("06*.xlsx"))),
    (Kind.SCHOOLS, DATA / "county" / "学校名录.xlsx"),
]
WORDS = [
    b"=1+1",
    b"\xef\xbb\xbf",
    b"&#0;",
    b"&#xD800;",
    b"1e308",
    b"99999999999999999999",
    b"</row>",
    b"<c>",
    b"\x00",
    b"-",
]
WORDS += [
    "同上".encode(),
    "合计".encode(),
    b"2023.1",
    b"1-1-101",
    "、".encode(),
    "　".encode(),
]


def mutated(content: bytes, rng: random.Random) -> bytes:
    """A few bytes flipped, cut out, doubled, or replaced by something that matters."""
    changed = bytearray(content)
    for _ in range(rng.randint(1, 6)):
        place = rng.randrange(max(len(changed), 1))
        action = rng.randrange(5)
        if action == 0 and changed:
            changed[place] ^= 1 << rng.randrange(8)
        elif action == 1:
            del changed[place : place + rng.randint(1, 40)]
        elif action == 2:
            changed[place:place] = rng.choice(WORDS)
        elif action == 3:
            changed[place:place] = changed[place : place + rng.randint(1, 200)]
        else:
            changed = changed[: max(place, 1)] if rng.random() < 0.2 else changed
    return bytes(changed)


def mutated_inside(content: bytes, rng: random.Random) -> bytes:
    """A sound zip around a part that was changed: values, attributes or any bytes."""
    source = zipfile.ZipFile(io.BytesIO(content))
    victim = rng.choice([name for name in source.namelist() if name.endswith((".xml", ".rels"))])
    if rng.random() < 0.7:
        victim = next(name for name in source.namelist() if "worksheets/sheet" in name)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            target.writestr(name, _changed_part(part, rng) if name == victim else part)
    return buffer.getvalue()


def _changed_part(part: bytes, rng: random.Random) -> bytes:
    places = list(re.finditer(rb">([^<>]+)<|=\"([^\"]*)\"", part))
    if not places or rng.random() < 0.3:
        return mutated(part, rng)
    for match in sorted(rng.sample(places, min(len(places), 8)), key=lambda m: -m.start()):
        group = 1 if match[1] is not None else 2
        new = rng.choice([*WORDS[5:], b"0", b"-1", b"XFD1048576", match[group] * 2, match[group][::-1]])
        part = part[: match.start(group)] + new + part[match.end(group) :]
    return part


def attempt(kind: Kind, content: bytes, name: str) -> SheetReport | None:
    """The report, or None where the file was refused in words; any other exception fails the test."""
    began, report = time.process_time(), None
    try:
        report = read_sheet(kind, content, name, county(), TODAY)
    except DormsError as error:
        explain(error)
    assert time.process_time() - began < SLOWEST
    return report


def is_sound(report: SheetReport) -> bool:
    return all(
        (row.outcome is Outcome.OK) == (not row.problems)
        and (not row.problems or row.outcome is max((p.outcome for p in row.problems), key=lambda o: o.rank))
        and all(explain(problem) for problem in row.problems)
        for row in report.rows
    )


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(len(SEEDS)), ids=lambda seed: SEEDS[seed][1].name[:2])
def test_mutated_files_are_read_or_refused_and_nothing_else(
    seed: int, capfd: pytest.CaptureFixture[str]
) -> None:
    kind, path = SEEDS[seed]
    content, rng = path.read_bytes(), random.Random(seed)
    read = 0
    for _ in range(ROUNDS // len(SEEDS)):
        inside = path.suffix == ".xlsx" and rng.random() < 0.7
        changed = mutated_inside(content, rng) if inside else mutated(content, rng)
        report = attempt(kind, changed, path.name)
        if report is not None:
            read += 1
            assert is_sound(report)
            assert sum(report.outcomes.values()) == len(report.rows)
    assert read > 0
    capfd.readouterr()  # a panic inside calamine writes to standard error before it is caught


def test_guessing_a_kind_fails_only_in_words() -> None:
    rng = random.Random(7)
    for _ in range(30):
        kind, path = rng.choice(SEEDS)
        try:
            found = guess_kind(mutated(path.read_bytes(), rng), path.name)
        except DormsError as error:
            explain(error)
        else:
            assert found is None or isinstance(found, Kind), kind
