"""Twenty schools and two desks of the bureau write at the same time; files come in a wrong order, one never comes."""

import json
import os
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from dorms.actions.people import NewTeacher, register_teacher
from dorms.cli import DONE, run
from dorms.db.checks.rows import check_fold
from dorms.db.store import Store
from dorms.sync.answers import REPLACED, answers
from dorms.sync.conflicts import OURS, conflicts, resolve
from dorms.sync.merge import MergeReport, merge, merge_together
from dorms.sync.pending import pending
from tests.builders import County
from tests.clerk import Clerk
from tests.sync.offices import Exchange
from tests.sync.test_standing import call

SCHOOLS = 20 if "DORMS_FULL" in os.environ else 4
DEEDS = 6  # of each school's clerk before each report
BUREAU = "庐江县教育体育局"
OWN, FIRST_DESK, SECOND_DESK = "13700000000", "13900000001", "13900000002"


def prepared(county: County, name: str) -> UUID:
    """A school with a house and a teacher."""
    county.building(f"{name}楼", school=name, floors=1, rooms_per_floor=3, capacity=1)
    new = NewTeacher(f"{name}的老师", county.school(name), phone="13800000000", facts={"category": "在编"})
    return county.store.run(register_teacher, new).result


def work(store: Store, dice: Random) -> None:
    clerk = Clerk(store)
    for _ in range(DEEDS):
        clerk.act(dice.randrange(10**6), dice.randrange(10**6), dice.randrange(10**6))


def dumped(store: Store, office: UUID, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """What `dorms dump --scope` says."""
    capsys.readouterr()
    assert run(["dump", "--store", str(store.path), "--scope", str(office)]) == DONE
    told: dict[str, object] = json.loads(capsys.readouterr().out)
    return told


@pytest.mark.slow
def test_twenty_schools_end_equal_and_whoever_lost_a_value_can_read_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dice = Random(20)
    exchange = Exchange(tmp_path)
    hub = exchange.hub
    names = [f"第{number}小学" for number in range(SCHOOLS)]
    teachers = [prepared(exchange.county, name) for name in names]
    schools = [exchange.office(name) for name in names]

    desks = [hub, exchange.again(hub, exchange.county.path)]
    files = []
    for store, teacher in zip(schools, teachers, strict=True):
        work(store, dice)
        call(store, teacher, OWN, "本人来换的")
        call(desks[0], teacher, FIRST_DESK, "第一桌")
        call(desks[1], teacher, SECOND_DESK, "第二桌")
        files.append(exchange.up(store))
    lost = dice.randrange(SCHOOLS)
    for store in schools:  # meanwhile they write on, and report a second time
        work(store, dice)
        files.append(exchange.up(store))
    first = files[lost]
    files.remove(first)
    dice.shuffle(files)
    taken = merge_together(hub, files)
    assert all(isinstance(each, MergeReport) for each in taken), taken

    cases = hub.ask(conflicts)
    assert {each.row for each in cases} == set(teachers)
    for case in cases:
        resolve(hub, case.id, OURS, note="以县局电话核实为准")
    for _ in range(2):  # what came of the answers goes up and comes back
        for store in schools:
            exchange.receive(store)
            exchange.report(store)
    merge(hub, first)  # the stick turns up after all: nothing is new
    for store in schools:
        exchange.receive(store)

    assert [case for case in hub.ask(pending) if case.row in teachers] == []
    for store, teacher in zip(schools, teachers, strict=True):
        assert store.office is not None
        assert dumped(store, store.office, capsys) == dumped(hub, store.office, capsys)
        assert not store.ask(lambda session: list(check_fold(session)))
        (lost_value,) = [one for one in store.ask(answers) if one.row == teacher and one.kind == REPLACED]
        assert lost_value.reason == "以县局电话核实为准"
        assert lost_value.is_decision
        assert lost_value.at
        sides = {each.office: (each.reason, *[value for _, value in each.value]) for each in lost_value.said}
        assert sides.pop(BUREAU) == ("第二桌", SECOND_DESK)
        assert len(sides) == 1
        assert lost_value.now == (("phone", SECOND_DESK),)
    assert not hub.ask(lambda session: list(check_fold(session)))
    exchange.close()
