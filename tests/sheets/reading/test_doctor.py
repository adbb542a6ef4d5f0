"""A clean ledger dirtied cell by cell comes out as it was, each change named: nothing is guessed, nothing lost."""

import os
import random
from collections.abc import Callable
from datetime import date

import pytest

from dorms.domain.imports import Kind, Outcome
from tests.sheets.reading.books import book, read
from tests.sheets.reading.county import county, ledger

ROUNDS = 200 if os.environ.get("DORMS_FULL") else 12
WIDE = {ord(char): ord(char) + 0xFEE0 for char in "0123456789X-"}
Dirt = tuple[str, Callable[[str, random.Random], str]]


def _day(form: str) -> Callable[[str, random.Random], str]:
    return lambda text, _: form.format(date.fromisoformat(text))


def _unit(text: str, rng: random.Random) -> str:
    school, building, entrance, room = text.split("-")
    known = county().school_by_name[school]
    name = rng.choice([school, *[a for a in known.aliases if not a.startswith("新建")]])
    b, e = building.removesuffix("栋"), entrance.removesuffix("单元")
    return name + rng.choice(
        [f"{b}-{e}-{room}", f"{b}栋{e}单元{room}室", f"{b}#{e}单元{room}", f"-{b}幢-{e}单元-{room}"]
    )


DIRT: dict[str, list[Dirt]] = {
    "move_in": [
        ("DATE_FORM", _day(f))
        for f in ("{0.year}.{0.month}.{0.day}", "{0.year}年{0.month}月{0.day}日", "{0:%Y%m%d}")
    ],
    "id_number": [
        ("ID_FORM", lambda text, _: text.translate(WIDE)),
        ("ID_FORM", lambda text, _: f"'{text}"),
        ("ID_FORM", lambda text, _: f"{text[:6]} {text[6:]}\t"),
        ("ID_MASKED", lambda text, _: text[:6] + "*" * 8 + text[-4:]),
        ("ID_TRUNCATED", lambda text, _: text[:15] + "000"),
    ],
    "phone": [
        ("PHONE_FORM", lambda text, _: f"{text[:3]}-{text[3:7]}-{text[7:]}"),
        ("PHONE_FORM", lambda text, _: f"+86 {text}"),
    ],
    "unit": [("UNIT_FORM", _unit)],
    "name": [
        (
            "INVISIBLE",
            lambda text, rng: rng.choice([text + " ", text[0] + "\u200b" + text[1:], f"\ufeff{text}"]),
        )
    ],
    "deposit": [
        ("NUMBER_FORM", lambda text, _: f"{text}元"),
        ("NUMBER_FORM", lambda text, _: text.translate(WIDE)),
    ],
}
FIELDS = ("name", "school", "sex", "id_number", "phone", "unit", "move_in", "deposit")
HEADER = ("姓名", "工作学校", "性别", "身份证号", "联系电话", "房号", "入住日期", "押金")


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_what_was_dirtied_is_mended_and_named(seed: int) -> None:
    rng = random.Random(seed)
    clean = rng.sample(ledger(Kind.STAYS).rows, 15)
    dirty, wanted = [], []
    for result in clean:
        texts = {name: str(result.values[name]) for name in FIELDS}
        codes = []
        for name in rng.sample(list(DIRT), rng.randint(0, 4)):
            code, spoil = rng.choice(DIRT[name])
            texts[name] = spoil(texts[name], rng)
            codes.append((name, code))
        dirty.append([texts[name] for name in FIELDS])
        wanted.append(sorted(codes))

    report = read(Kind.STAYS, book([HEADER, *dirty]), known=county())

    for result, before, codes in zip(report.rows, clean, wanted, strict=True):
        assert sorted((problem.field, str(problem.code)) for problem in result.problems) == codes
        assert result.outcome is (Outcome.REPAIRED if codes else Outcome.OK)
        assert dict(result.values) == {name: before.values[name] for name in result.values}
