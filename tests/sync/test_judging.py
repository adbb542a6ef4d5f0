"""The short way of judging an office's changes of its own rows, against the judging of each."""

from copy import copy
from random import Random

from dorms.db import meta
from dorms.domain.changes import ChangeFields
from dorms.domain.identity import new_id
from dorms.sync.authority import APPLIED, Author, Fresh, Judge
from dorms.sync.columns import Plans, plans_of
from tests.sync.offices import Exchange

PATCHES = (("name",), ("owner_office", "name"), ("owner_office",))
STAYS = (("category",), ("owner_office", "unit_id"), ("unit_id",))


def drawn(dice: Random, plans: Plans, registers: tuple[str, ...], ids: list[str], row: str) -> Fresh:
    """A change of a row, its values among a few ids."""
    plan = plans.of(registers)
    values = tuple(dice.choice([*ids, None]) for _ in plan.columns)
    fields: ChangeFields = {
        "v": 1, "min_reader": 1, "operation": dice.choice("abcd"), "entity": plans.table.name, "row": row,
        "parents": [], "patch": dict.fromkeys(registers), "was": {}, "nonce": "",
    }  # fmt: skip
    return Fresh(str(dice.random()), "", fields, row, plan, values, dice.choice([APPLIED] * 9 + ["unread"]))


def both(judge: Judge, dice: Random, plans: Plans, choices: tuple[tuple[str, ...], ...]) -> None:
    ids, rows = ([f"{dice.getrandbits(128):032x}" for _ in range(n)] for n in (3, 4))
    known = {row: dice.choice([*ids, None]) for row in rows if dice.random() < 0.5}
    fresh = [drawn(dice, plans, dice.choice(choices), ids, dice.choice(rows)) for _ in range(8)]
    judge._authors = {
        "a": Author(ids[0], False, None), "b": Author(ids[1], False, None), "c": Author(ids[2], True, None),
        "d": Author(ids[0], False, dice.choice([None, "author"])),
    }  # fmt: skip
    judge._units = {ids[0]: ids[1], ids[1]: ids[0]}
    judge._excluded = {"b"} if dice.random() < 0.3 else set()
    verdicts = []
    for usual in (judge.usual(plans.table.name), {}):
        judge._owners = dict(known)
        judged = [copy(one) for one in fresh]
        judge.rule(judged, usual)
        verdicts.append([(one.state, one.refusal) for one in judged] + sorted(judge._owners.items(), key=str))
    assert verdicts[0] == verdicts[1]


def test_the_short_way_says_what_judging_each_would(exchange: Exchange) -> None:
    with exchange.hub.noting() as session:
        meta.remember(session, meta.BUREAU, str(new_id()))
        judge = Judge(session, trusted=False, hub_restored=False)
        for entity, choices in (("teacher", PATCHES), ("stay", STAYS), ("unit", PATCHES[2:])):
            plans = plans_of(session.connection(), entity)
            assert plans is not None
            for seed in range(250):
                both(judge, Random(seed), plans, choices)
