"""Every wish passed over carries one code that holds, in certificates, at the desk and on paper."""

import json

import pytest

from dorms.allocation.certificates import certificates
from dorms.allocation.desk import reason
from dorms.allocation.results import Result, allocate, passed_over
from dorms.allocation.rounds import Entry, Household, Mode, Policy, Round, Unit
from dorms.errors.allocation import NotInRound
from dorms.messages import explain
from tests.allocation.markets import Dice, Small, for_seeds, round_of

CODES = {"OUTRANKED", "KEPT", "SWAP", "CHAIN", "RESERVED", "SEX"}


def proofs(result: Result) -> dict[str, dict[str, object]]:
    """All certificates by id, as a reader of the files sees them."""
    return {id: json.loads(content) for id, content in certificates(result)}


def passed(result: Result, id: str) -> list[dict[str, object]]:
    found = proofs(result)[id]["passed"]
    assert isinstance(found, list)
    return found


def check_proofs(asked: Round) -> None:
    """The theorem of the specification: exactly one code each, and each code's own check passes."""
    result = allocate(asked)
    market, place = result.market, dict(zip(result.market.ids, result.position, strict=True))
    kinds = {number: group.kind for number, group in enumerate(result.outcome.groups, 1)}
    written = proofs(result)
    assert set(written) == set(market.ids)
    for one, id in enumerate(market.ids):
        listed = [(choice, market.unit_ids[unit]) for choice, unit in passed_over(result, one)]
        entries = passed(result, id)
        assert [(entry["choice"], entry["unit"]) for entry in entries] == listed
        for entry in entries:
            code = entry["code"]
            assert code in CODES
            unit = market.unit_ids.index(str(entry["unit"]))
            if code in ("OUTRANKED", "KEPT", "SWAP", "CHAIN"):
                holder = market.ids.index(str(entry["holder"]))
                assert result.outcome.got[holder] == unit
                assert (code == "KEPT") == (market.owner[unit] == holder)
            if code == "OUTRANKED":
                assert entry["position"] == place[str(entry["holder"])] < place[id]
            if code in ("SWAP", "CHAIN"):
                first = place[str(entry["initiator"])]
                assert entry["initiator_position"] == first
                assert first <= place[id] if code == "SWAP" else first < place[id]
                assert kinds[int(str(entry["group"]))] == ("cycle" if code == "SWAP" else "chain")
            if code == "RESERVED":
                kept_for = market.classes.index(str(entry["class"]))
                assert kept_for == market.reserve[unit]
                assert kept_for not in market.members[one]
            if code == "SEX":
                assert entry["label"] == ("F" if market.sex[one] == 1 else "M")


@for_seeds(120, 20_000)
def test_every_wish_passed_over_in_mode_a_has_one_code_that_holds(seed: int) -> None:
    check_proofs(Dice(seed).full_round(12, 10))
    check_proofs(Small(seed).rich())


@for_seeds(120, 10_000)
def test_every_wish_passed_over_in_mode_b_has_one_code_that_holds(seed: int) -> None:
    check_proofs(Dice(seed).full_round(12, 10, mode=Mode.B))
    check_proofs(Small(seed).rich(mode=Mode.B))


@for_seeds(30, 1_000)
def test_the_desk_gives_the_certificate_s_code_and_a_sentence_for_anything_asked(seed: int) -> None:
    for mode in Mode:
        result = allocate(Dice(seed).full_round(8, 8, mode=mode))
        for id in result.market.ids:
            codes = {entry["unit"]: entry["code"] for entry in passed(result, id)}
            for unit in result.market.unit_ids:
                answer = reason(result, id, unit)
                assert answer.code not in {"", "FREE"}
                assert (answer.code in CODES) == (unit in codes)
                assert codes.get(unit, answer.code) == answer.code
                assert len(explain(answer)) > 8


def test_a_loser_is_told_the_reason_and_her_place_on_the_waiting_list() -> None:
    result = allocate(round_of({"A": ["U1"], "B": ["U1"]}, ["U1"]))
    assert explain(reason(result, "B", "U1")) == (
        "房源 U1 由 A 选得：对方名次第 1，在您的第 2 名之前。您在轮候册里是第 1 位，有房源腾退时按此顺序递补。"
    )


def test_a_chain_is_told_as_it_happened() -> None:
    asked = round_of({"X": ["U1"], "B": ["U2"], "Y": ["U2"]}, ["U1", "U2"], holds={"Y": "U1"})
    result = allocate(asked)
    assert passed(result, "B")[0]["code"] == "CHAIN"
    assert "轮到名次第 1 的 X" in explain(reason(result, "B", "U2"))


def test_a_swap_is_told_as_one() -> None:
    asked = round_of({"B": ["U1"], "X": ["U2"], "Y": ["U1"]}, ["U1", "U2"], holds={"X": "U1", "Y": "U2"})
    answer = reason(allocate(asked), "B", "U1")
    assert (answer.code, answer.holder, answer.initiator) == ("SWAP", "Y", "B")


def test_a_reserve_is_told_with_its_numbers() -> None:
    homes = {"C": Household("C", sex="F", classes=("本校{甲}",))}
    asked = round_of({"A": ["U1"], "C": ["U1"]}, [Unit("U1", reserve="本校{甲}")], homes=homes)
    answer = reason(allocate(asked), "A", "U1")
    assert (answer.code, answer.vacant, answer.unserved) == ("RESERVED", 1, 1)
    assert "本校{甲}" in explain(answer)


def test_a_unit_of_the_wrong_kind_is_told_with_its_rule() -> None:
    homes = {"A": Household("A", "couple")}
    result = allocate(round_of({"A": ["U1"]}, [Unit("U1", type="pair")], homes=homes))
    assert proofs(result)["A"]["dropped"] == [
        {"choice": 1, "unit": "U1", "code": "INELIGIBLE", "rule": "type"}
    ]
    assert "房型与申请户类别不符" in explain(reason(result, "A", "U1"))


def test_a_household_outside_the_entry_line_is_told_so() -> None:
    policy = Policy(entry=Entry(1, ("points",)), key=("points",))
    homes = {id: Household(id, sex="F", points=at) for at, id in enumerate("AB")}
    result = allocate(round_of({"A": ["U1"], "B": ["U1"]}, ["U1"], policy=policy, homes=homes))
    answer = reason(result, "A", "U1")
    assert (answer.code, answer.waiting) == ("NOT_ENTERED", 1)
    assert proofs(result)["A"]["got"] == {
        "unit": None,
        "choice": None,
        "group": 2,
        "how": "none",
        "waiting": 1,
    }


def test_the_certificate_has_the_shape_of_the_specification() -> None:
    homes = {"A1": Household("A1", sex="F", tier=2, points=8650, ties=(12,))}
    asked = round_of({"A1": ["U1"]}, ["U1"], policy=Policy(run="2026-1"), homes=homes)
    result = allocate(asked)
    assert proofs(result)["A1"] == {
        "v": 1,
        "run": "2026-1",
        "id": "A1",
        "key": {"tier": 2, "points": 8650, "ties": [12], "lottery": None, "position": 1},
        "got": {"unit": "U1", "choice": 1, "group": 1, "how": "chain"},
        "passed": [],
        "dropped": [],
    }


def test_an_unknown_id_is_refused() -> None:
    result = allocate(round_of({"A": ["U1"]}, ["U1"]))
    with pytest.raises(NotInRound):
        reason(result, "Z", "U1")
    with pytest.raises(NotInRound):
        reason(result, "A", "U9")
