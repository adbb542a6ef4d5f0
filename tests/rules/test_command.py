"""`dorms rules check` and `dorms rules decide`, as outside scripts call them."""

import json

import pytest
import typer
from typer.testing import CliRunner

from dorms.commands import rules
from dorms.errors import DormsError
from dorms.errors.rules import FactsWrong, RuleSetUnreadable, RuleSetWrong
from dorms.resources import resource
from tests.rules.builders import rule, written

COUNTY = str(resource("rules", "county-default.toml"))
GOOD = written(
    rule("eligibility", "no_home", place="乡镇"), rule("points", "bonus", name="基础分", points="10分")
)


def run(*arguments):
    app = typer.Typer()
    app.callback()(lambda: None)
    rules.register(app)
    return CliRunner().invoke(app, ["rules", *map(str, arguments)])


def refused(*arguments) -> DormsError:
    """What the command line's last frame would put into words, with exit 1."""
    result = run(*arguments)
    assert isinstance(result.exception, DormsError)
    return result.exception


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "good.toml").write_text(GOOD, "utf-8")
    (tmp_path / "bad.toml").write_text(GOOD.replace("乡镇", "村").replace("10分", "10元"), "utf-8")
    return tmp_path


def facts(folder, **asked):
    path = folder / "facts.json"
    path.write_text(json.dumps(asked, ensure_ascii=False), "utf-8")
    return path


def test_a_good_rule_set(folder):
    result = run("check", folder / "good.toml")
    assert (result.exit_code, "没有错误，共 2 条" in result.stdout) == (0, True)
    shown = json.loads(run("check", folder / "good.toml", "--json").stdout)
    assert shown == {"ok": True, "id": "try", "version": "1", "rules": 2, "mistakes": []}


def test_a_bad_rule_set_is_refused_with_every_line(folder):
    result = run("check", folder / "bad.toml", "--json")
    assert result.exit_code == 1
    shown = json.loads(result.stdout)
    assert (shown["error"], shown["where"]) == ("RuleSetWrong", str(folder / "bad.toml"))
    text = (folder / "bad.toml").read_text("utf-8")
    lines = [text[: text.index(part)].count("\n") + 1 for part in ('"村"', '"10元"')]
    assert [one["line"] for one in shown["mistakes"]] == lines
    assert [one["code"] for one in shown["mistakes"]] == ["unknown_word", "wrong_unit"]
    plain = run("check", folder / "bad.toml")
    assert plain.exit_code == 1
    assert plain.stdout == ""
    assert plain.stderr.count("bad.toml: 第") == 2


def test_a_rule_set_that_cannot_be_read_is_refused(folder):
    assert isinstance(refused("check", folder / "none.toml"), RuleSetUnreadable)
    assert isinstance(refused("decide", folder / "bad.toml", facts(folder)), RuleSetWrong)


def test_decisions_for_everybody_in_the_file(folder):
    people = [
        {"who": "张三", "homes": [{"person": "本人", "place": "乡镇", "has": False}]},
        {"who": "李四", "homes": [{"person": "本人", "place": "乡镇", "has": True, "km": 1.5}]},
        {"who": "王五"},
    ]
    path = facts(folder, day="2026-06-15", facts=people)
    result = run("decide", folder / "good.toml", path, "--json")
    assert result.exit_code == 0
    shown = json.loads(result.stdout)
    assert (shown["in_force"], shown["day"], shown["rule_set"]["id"]) == (True, "2026-06-15", "try")
    found = [(one["who"], one["matter"], one["outcome"], one["code"]) for one in shown["decisions"]]
    assert found[::2] == [
        ("张三", "eligibility", "OK", ""),
        ("李四", "eligibility", "REFUSED", "HAS_HOME"),
        ("王五", "eligibility", "FLAG", "HAS_HOME"),
    ]
    assert shown["decisions"][4]["questions"] == ["请核实“本人住房（乡镇）”。"]
    assert "李四　申请资格：不通过：有自有住房" in run("decide", folder / "good.toml", path).stdout


def test_every_question_can_be_asked(folder):
    from dorms.rules.deciding import QUESTIONS

    one = {
        "who": "张三",
        "term_until": "2026-09-01",
        "stays": [{"unit": "A", "start": "2025-09-01"}],
        "counts": {"县级优秀": 2},
        "marks": {"烈属": True},
        "give_ups": ["2026-01-01"],
        "months_owed": ["2026-01"],
        "proofs": [{"fact": "homes", "document": "无房证明"}],
        "unit_asked": {"unit": "A", "unit_type": "两室", "area": 50, "floor": 2},
        "cause": {"code": "IDLE", "event": "2026-06-01", "notified": "2026-06-02"},
    }
    path = facts(folder, day="2026-06-15", questions=list(QUESTIONS), facts=one)
    result = run("decide", COUNTY, path, "--json")
    assert result.exit_code == 0, result.exception
    assert len(json.loads(result.stdout)["decisions"]) == len(QUESTIONS)


@pytest.mark.parametrize(
    ("asked", "where"),
    [
        ({"facts": [{"who": "张三", "homse": []}]}, "facts.1.homse"),
        ({"facts": [{}]}, "facts.1.who"),
        ({"facts": ["张三"]}, "facts.1"),
        ({"facts": [{"who": "张三", "born": "1990-02-30"}]}, "facts.1.born"),
        ({"facts": [{"who": "张三", "born": "1990-2-3x"}]}, "facts.1.born"),
        ({"facts": [{"who": "张三", "commute_km": "远"}]}, "facts.1.commute_km"),
        ({"facts": [{"who": "张三", "commute_km": True}]}, "facts.1.commute_km"),
        ({"facts": [{"who": "张三", "dual_staff": "是"}]}, "facts.1.dual_staff"),
        ({"facts": [{"who": "张三", "title": 3}]}, "facts.1.title"),
        ({"facts": [{"who": "张三", "homes": {}}]}, "facts.1.homes"),
        ({"facts": [{"who": "张三", "homes": [{"person": "本人"}]}]}, "facts.1.homes.1"),
        ({"facts": [{"who": "张三", "months_owed": ["2026-13"]}]}, "facts.1.months_owed.1"),
        ({"facts": [{"who": "张三", "unit_asked": {"unit": "A", "floor": 1.5}}]}, "facts.1.unit_asked.floor"),
        ({"facts": [{"who": "张三"}], "questions": ["luck"]}, "questions"),
        ({"facts": [{"who": "张三"}], "questions": "points"}, "questions"),
        ({"facts": [{"who": "张三"}], "questions": ["access"]}, "facts.unit_asked"),
        ({"facts": [{"who": "张三"}], "questions": ["leaving"]}, "facts.cause"),
        ({"facts": [], "day": "morgen"}, "day"),
    ],
)
def test_wrong_facts_are_refused_with_their_place(folder, asked, where):
    error = refused("decide", folder / "good.toml", facts(folder, **({"day": "2026-06-15"} | asked)))
    assert isinstance(error, FactsWrong)
    assert error.where == where


@pytest.mark.parametrize("content", ["", "[1]", "{", "nul", '{"facts": NaN', "[" * 5000])
def test_a_file_of_facts_that_is_none(folder, content):
    (folder / "facts.json").write_text(content, "utf-8")
    assert isinstance(refused("decide", folder / "good.toml", folder / "facts.json"), FactsWrong)


def test_facts_that_are_null_are_not_known(folder):
    path = facts(folder, day="2026-06-15", facts=[{"who": "张三", "title": None}])
    assert run("decide", folder / "good.toml", path).exit_code == 0
