"""Bad input is named with file, line and column, and nothing is half-run; good input comes back as written."""

from pathlib import Path
from typing import cast

import pytest

from dorms.allocation.freezing import freeze, write_round
from dorms.allocation.reading import read_files, read_round
from dorms.errors import DormsError
from dorms.errors import allocation as errors
from dorms.errors.allocation import AllocationError
from dorms.messages import explain
from tests.allocation.folders import GOOD, added, changed, folder_of, with_lottery
from tests.allocation.markets import Dice, for_seeds

Lines = dict[str, list[str]]


def refusal(folder: Path) -> AllocationError:
    """What reading the folder is refused with; it has a sentence."""
    with pytest.raises(DormsError) as caught:
        read_round(folder)
    assert explain(caught.value)
    return cast("AllocationError", caught.value)


def test_the_good_folder_is_read(tmp_path: Path) -> None:
    asked = read_round(folder_of(tmp_path))
    assert [home.id for home in asked.households] == ["A1", "A2", "A3"]
    assert asked.households[0].points == 8650
    assert asked.choices["A3"] == ((1, "U1"), (2, "ANY:county"))


BAD_LINES: list[tuple[Lines, str, str]] = [
    (added("choices.csv", "A9,1,U1"), "UnknownHousehold", "choices.csv:7:id"),
    (added("choices.csv", "A1,3,U9"), "UnknownUnit", "choices.csv:7:choice"),
    (added("choices.csv", "A1,3,U3"), "RepeatedChoice", "choices.csv:7:choice"),
    (added("choices.csv", "A1,2,U2"), "RepeatedRank", "choices.csv:7:rank"),
    (added("choices.csv", "A1,0,U2"), "WrongCell", "choices.csv:7:rank"),
    (added("choices.csv", "A1,x,U2"), "WrongCell", "choices.csv:7:rank"),
    (added("choices.csv", "A3,3,U3"), "TailNotLast", "choices.csv:6:choice"),
    (added("choices.csv", "A1,3,ANY:world"), "UnknownUnit", "choices.csv:7:choice"),
    (added("choices.csv", "A1,3,ANY:school:没有"), "UnknownUnit", "choices.csv:7:choice"),
    (changed("choices.csv", 3, "A3,1,ANY:school"), "TailNotLast", "choices.csv:5:choice"),
    (changed("choices.csv", 4, "A3,2"), "WrongCellCount", "choices.csv:6"),
    (added("units.csv", "U1,乡一,校一,楼,1,flat,105,,,open"), "UnitInTwoRooms", "units.csv:6:room"),
    (added("units.csv", "U1,乡一,校一,楼,1,flat,101,,本校,open"), "RepeatedId", "units.csv:6:id"),
    (added("units.csv", "U5,乡一,校一,楼,1,bed,,open,,open"), "WrongCell", "units.csv:6:room"),
    (added("units.csv", "U5,乡一,校一,楼,1,bed,105,,,open"), "WrongCell", "units.csv:6:label"),
    (added("units.csv", "U5,乡一,校一,楼,1,bed,102,M,,open"), "RoomAtOdds", "units.csv:6:label"),
    (added("units.csv", "U5,乡一,校一,楼,1,room,102,,,open"), "RoomAtOdds", "units.csv:6:type"),
    (added("units.csv", "U5,乡一,校一,楼,1,flat,105,X,,open"), "WrongCell", "units.csv:6:label"),
    (added("units.csv", "U5,乡一,校一,楼,1,flat,105,,,卖了"), "WrongCell", "units.csv:6:status"),
    (added("units.csv", "U5,乡一,校一,楼,1,flat,105,,没有,open"), "ReserveForNobody", "units.csv:6:reserve"),
    (added("units.csv", "U 5,乡一,校一,楼,1,flat,105,,,open"), "WrongCell", "units.csv:6:id"),
    (changed("roster.csv", 1, "A2,single,M,2,9000,3,,U9"), "HoldsOutsidePool", "roster.csv:3:holds"),
    (changed("roster.csv", 1, "A2,single,M,2,9000,3,,U4"), "HoldsOutsidePool", "roster.csv:3:holds"),
    (added("roster.csv", "A4,single,F,2,1,1,,U3"), "HeldTwice", "roster.csv:5:holds"),
    (added("roster.csv", "A1,single,F,2,1,1,,"), "RepeatedId", "roster.csv:5:id"),
    (added("roster.csv", "a4,single,F,2,1,1,,"), "WrongCell", "roster.csv:5:id"),
    (added("roster.csv", "CON,single,F,2,1,1,,"), "WrongCell", "roster.csv:5:id"),
    (added("roster.csv", "A4,triple,F,2,1,1,,"), "WrongCell", "roster.csv:5:kind"),
    (added("roster.csv", "A4,single,X,2,1,1,,"), "WrongCell", "roster.csv:5:sex"),
    (added("roster.csv", "A4,single,F,二,1,1,,"), "WrongCell", "roster.csv:5:tier"),
    (added("roster.csv", "A4,single,F,2,1.234,1,,"), "WrongCell", "roster.csv:5:points"),
    (added("roster.csv", "A4,single,F,2,,1,,"), "WrongCell", "roster.csv:5:points"),
    (added("roster.csv", "A4,single,F,2,1,,,"), "WrongCell", "roster.csv:5:ties"),
    (added("roster.csv", "A4,single,F,2,1,1;2,,"), "WrongCell", "roster.csv:5:ties"),
    (added("roster.csv", "A4,single,F,2,1,1,x;x,"), "WrongCell", "roster.csv:5:classes"),
    (added("roster.csv", "A4,single,,2,1,1,,U2"), "WrongCell", "roster.csv:5:sex"),
    (added("roster.csv", '"A4,single'), "WrongCell", "roster.csv:5:id"),
]


@pytest.mark.parametrize(
    ("lines", "code", "where"), BAD_LINES, ids=[f"{bad[1]}-{bad[2]}" for bad in BAD_LINES]
)
def test_a_bad_line_is_named(tmp_path: Path, lines: Lines, code: str, where: str) -> None:
    found = refusal(folder_of(tmp_path, lines=lines))
    assert (found.code, found.where) == (code, where)


def test_a_bare_tail_needs_a_wish_that_says_where(tmp_path: Path) -> None:
    lines = {"choices.csv": ["A1,1,ANY:school"]}
    assert refusal(folder_of(tmp_path, lines=lines)).code == "TailWithoutPlace"


def test_two_sexes_of_tenants_in_one_room_are_named(tmp_path: Path) -> None:
    lines = added("units.csv", "U5,乡一,校一,楼,1,bed,102,open,,open")
    lines |= {"roster.csv": [*GOOD["roster.csv"], "A4,single,F,2,1,1,,U2", "A5,single,M,2,1,1,,U5"]}
    found = refusal(folder_of(tmp_path, lines=lines))
    assert (found.code, found.where) == ("RoomAtOdds", "units.csv:6:label")


def test_an_open_room_in_mode_b_is_named(tmp_path: Path) -> None:
    found = refusal(folder_of(tmp_path, policy={"mode": "B", "reserve_rule": "first"}))
    assert (found.code, found.where) == ("RoomUnlabelled", "units.csv:3:label")


BAD_POLICIES: list[tuple[dict[str, object], str]] = [
    ({"mode": "C"}, "policy.json:mode"),
    ({"mode": None}, "policy.json:mode"),
    ({"reserve_rule": "first"}, "policy.json:reserve_rule"),
    ({"reserve_rule": "soft"}, "policy.json:reserve_rule"),
    ({"list_limit": 0}, "policy.json:list_limit"),
    ({"list_limit": "5"}, "policy.json:list_limit"),
    ({"list_limt": 5}, "policy.json:list_limt"),
    ({"order": "A1"}, "policy.json:order"),
    ({"order": [1]}, "policy.json:order"),
    ({"order": ["A1", "A2"]}, "policy.json:order"),
    ({"order": ["A1", "A2", "A3", "A3"]}, "policy.json:order"),
    ({"order": ["A1", "A2", "A9"]}, "policy.json:order"),
    ({"order": ["A1", "A2", "A3"], "entry": {"limit": 1, "key": ["tier"]}}, "policy.json:entry"),
    ({"key": ["weight"]}, "policy.json:key"),
    ({"entry": {"limit": 0, "key": ["tier"]}}, "policy.json:entry.limit"),
    ({"types": {"family": ["flat"]}}, "policy.json:types"),
    ({"types": {"single": "flat"}}, "policy.json:types.single"),
    ({"only": [{"class": "x", "column": "rent", "values": []}]}, "policy.json:only[1].column"),
    ({"lottery": {"sources": []}}, "policy.json:lottery.sources"),
    (
        {"lottery": {"sources": [{"game": "没有", "day": "2026-06-20"}]}},
        "policy.json:lottery.sources[1].name",
    ),
    ({"lottery": {"sources": [{"game": "快乐8", "day": "6月20日"}]}}, "policy.json:lottery.sources[1].day"),
    ({"lottery": {"sources": [{"game": "快乐8"}], "rounds": 1}}, "policy.json:lottery.rounds"),
    ({"lottery": {"sources": [{"game": "快乐8"}], "hash": "md5"}}, "policy.json:lottery.hash"),
    ({"lottery": {"sources": [{"game": "快乐8"}], "commitment": "xyz"}}, "policy.json:lottery.commitment"),
    (
        {"lottery": {"sources": [{"name": "a", "count": 1, "low": 9, "high": 9}]}},
        "policy.json:lottery.sources[1].low",
    ),
    ({"lottery": {"sources": [{"game": "快乐8", "ordered": 1}]}}, "policy.json:lottery.sources[1].ordered"),
    ({"lottery": ["快乐8"]}, "policy.json:lottery"),
    ({"run": 7}, "policy.json:run"),
    ({"key": ["tie2"]}, "roster.csv:2:ties"),
]


@pytest.mark.parametrize(("policy", "where"), BAD_POLICIES, ids=[bad[1] for bad in BAD_POLICIES])
def test_a_bad_policy_entry_is_named(tmp_path: Path, policy: dict[str, object], where: str) -> None:
    assert refusal(folder_of(tmp_path, policy=policy)).where == where


def test_a_policy_that_is_cut_off_is_named_with_its_line(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (folder / "policy.json").write_text('{"mode": "A",\n "order": [', "utf-8")
    found = refusal(folder)
    assert (found.code, found.where) == ("WrongPolicy", "policy.json:2")


@pytest.mark.parametrize("text", ["[]", "7", "[" * 100_000, '{"run": "\\ud800"}', "9" * 5000])
def test_what_json_allows_and_a_policy_does_not_is_refused(tmp_path: Path, text: str) -> None:
    folder = folder_of(tmp_path)
    (folder / "policy.json").write_text(text, "utf-8")
    assert refusal(folder).where == "policy.json:1"


def test_a_policy_comes_back_as_it_was_written(tmp_path: Path) -> None:
    rules: dict[str, object] = {
        "types": {"single": ["flat", "bed"], "couple": ["flat"]},
        "only": [{"class": "本校", "column": "school", "values": ["校一"], "rule": "school"}],
        "entry": {"limit": 2, "key": ["tie1"]},
        "key": ["tier", "points"],
    }
    asked = read_files(folder_of(tmp_path / "one", policy=with_lottery() | rules))
    write_round(asked, tmp_path / "two")
    assert read_files(tmp_path / "two") == asked


def test_a_freeze_file_that_names_no_hashes_is_refused(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (folder / "freeze.json").write_text("{}", "utf-8")
    assert refusal(folder).where == "freeze.json:files"
    (folder / "freeze.json").write_text('{"files": {}}', "utf-8")
    assert refusal(folder).where == "roster.csv"


def test_a_key_written_twice_is_refused(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (folder / "policy.json").write_text('{"mode": "A", "mode": "B"}', "utf-8")
    assert refusal(folder).where == "policy.json:mode"


@pytest.mark.parametrize("name", ["roster.csv", "units.csv", "choices.csv", "policy.json"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    folder = folder_of(tmp_path)
    (folder / name).unlink()
    found = refusal(folder)
    assert (found.code, found.where) == ("FolderGap", name)


@pytest.mark.parametrize("name", ["roster.csv", "units.csv", "choices.csv"])
def test_a_wrong_header_and_another_encoding_are_named(tmp_path: Path, name: str) -> None:
    folder = folder_of(tmp_path, headers={name: "id,name"})
    assert refusal(folder).code == "WrongHeader"
    (folder / name).write_bytes((folder / name).read_text("utf-8").replace("id", "编号").encode("gbk"))
    assert refusal(folder).where == f"{name}:1"
    (folder / name).write_bytes(b"\xef\xbb\xbf" + b"id\n")
    assert refusal(folder).code == "NotPlainText"


def test_points_with_decimals_are_hundredths_too(tmp_path: Path) -> None:
    lines = {
        "roster.csv": ["A1,single,F,1,86.5,1,本校,", "A2,single,M,2,90,1,,U3", "A3,couple,,2,-0.25,1,新录用,"]
    }
    assert [home.points for home in read_round(folder_of(tmp_path, lines=lines)).households] == [
        8650,
        9000,
        -25,
    ]


def test_a_gap_in_points_is_allowed_where_points_do_not_order(tmp_path: Path) -> None:
    lines = added("roster.csv", "A4,single,F,,,,,")
    assert len(read_round(folder_of(tmp_path, lines=lines, policy={"key": []})).households) == 4


def test_windows_line_ends_are_read_the_same(tmp_path: Path) -> None:
    before = read_round(folder_of(tmp_path))
    for name in GOOD:
        (tmp_path / name).write_bytes((tmp_path / name).read_bytes().replace(b"\n", b"\r\n"))
    assert read_round(tmp_path) == before


@pytest.mark.parametrize("name", ["roster.csv", "units.csv", "choices.csv", "policy.json"])
def test_a_changed_file_after_the_freeze_is_named(tmp_path: Path, name: str) -> None:
    folder = folder_of(tmp_path)
    freeze(folder, "2026-06-15")
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write(" ")
    found = refusal(folder)
    assert (found.code, found.where) == ("ChangedAfterFreeze", name)


def test_a_second_freeze_is_refused(tmp_path: Path) -> None:
    freeze(folder_of(tmp_path), "2026-06-15")
    with pytest.raises(errors.AlreadyFrozen):
        freeze(tmp_path, "2026-06-16")


def test_a_lottery_that_has_not_been_drawn_stops_the_round(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", policy=with_lottery())
    assert refusal(folder).code == "NotFrozen"
    freeze(folder, "2026-06-15", tmp_path / "secret")
    assert refusal(folder).code == "NotDrawn"


@for_seeds(40, 1_000)
def test_a_round_comes_back_as_it_was_written(seed: int) -> None:
    import tempfile

    asked = Dice(seed).full_round(9, 8)
    with tempfile.TemporaryDirectory() as place:
        write_round(asked, Path(place))
        assert read_files(Path(place)) == asked
