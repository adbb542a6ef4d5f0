"""rules check, rules decide: a rule set read and tried without a store."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, cast

import typer

from dorms.commands.common import JsonOption, day_of
from dorms.commands.output import answer, say
from dorms.domain.canonical import Value
from dorms.domain.decisions import Decision, decision_value
from dorms.domain.workdays import published_calendar
from dorms.errors.rules import FactsWrong, RuleSetWrong
from dorms.messages import explain, translate
from dorms.rules.deciding import QUESTIONS, case_from
from dorms.rules.reading import load_rules
from dorms.rules.ruleset import RuleSet

USUAL_QUESTIONS = ("eligibility", "points")
RuleSetFile = Annotated[Path, typer.Argument(metavar="RULESET.toml", help="规则集文件")]


def register(app: typer.Typer) -> None:
    """Add the group `rules`."""
    group = typer.Typer(no_args_is_help=True, help="检查和试算规则集。")
    group.command("check")(check)
    group.command("decide")(decide)
    app.add_typer(group, name="rules")


def check(ruleset: RuleSetFile, as_json: JsonOption = False) -> None:
    """检查规则集，逐行指出每一处错误。"""
    try:
        rules = load_rules(ruleset)
    except RuleSetWrong as wrong:
        _show_mistakes(wrong, ruleset, as_json=as_json)
        raise typer.Exit(1) from None
    words = translate("rules", "规则集“{title}”（{version}）没有错误，共 {count} 条。")
    header = rules.header
    answer(
        {"ok": True, "id": header.id, "version": header.version, "rules": len(rules.rules), "mistakes": []},
        as_json=as_json,
        words=words.format(title=header.title, version=header.version, count=len(rules.rules)),
    )


def _show_mistakes(wrong: RuleSetWrong, path: Path, *, as_json: bool) -> None:
    lines = [explain(one) for one in wrong.mistakes]
    if as_json:
        mistakes = [
            {"line": one.line, "code": str(one.slip), "where": one.where, "message": words}
            for one, words in zip(wrong.mistakes, lines, strict=True)
        ]
        refused = {"error": wrong.code, "message": explain(wrong), "where": str(path), "mistakes": mistakes}
        answer(refused, as_json=True)
    for words in lines:
        say(f"{path.name}: {words}")


def decide(
    ruleset: RuleSetFile,
    facts: Annotated[Path, typer.Argument(metavar="FACTS.json", help="事实文件")],
    as_json: JsonOption = False,
) -> None:
    """按规则集判断事实文件里的每个人，给出结论、条款和算式。"""
    rules = load_rules(ruleset)
    asked = _read(facts)
    day = _day(asked)
    questions = asked.get("questions", list(USUAL_QUESTIONS))
    if not isinstance(questions, list):
        raise FactsWrong("questions", str(questions), "list")
    people = asked.get("facts", [])
    people = people if isinstance(people, list) else [people]
    decisions = [
        decision
        for n, raw in enumerate(people)
        for decision in _decided(rules, raw, f"facts.{n + 1}", questions, day)
    ]
    answer(
        {
            "rule_set": {"id": rules.header.id, "version": rules.header.version, "digest": rules.digest},
            "day": day.isoformat(),
            "in_force": rules.header.in_force(day),
            "decisions": [_shown(one) for one in decisions],
        },
        as_json=as_json,
        words="\n\n".join(explain(one) for one in decisions),
    )


def _day(asked: Mapping[str, object]) -> date:
    day = asked.get("day")
    try:
        return day_of(None if day is None else str(day))
    except typer.BadParameter:
        raise FactsWrong("day", str(day), "day") from None


def _read(path: Path) -> Mapping[str, object]:
    try:
        asked = json.loads(path.read_text("utf-8-sig"), parse_float=Decimal)
    except (OSError, ValueError, RecursionError):
        raise FactsWrong(path.name, "", "table") from None
    if not isinstance(asked, dict):
        raise FactsWrong(path.name, str(asked)[:40], "table")
    return asked


def _decided(rules: RuleSet, raw: object, where: str, questions: list[object], day: date) -> list[Decision]:
    case = case_from(raw, where)
    for question in questions:
        if not isinstance(question, str) or question not in QUESTIONS:
            raise FactsWrong("questions", str(question), "matter")
    return [QUESTIONS[str(question)](rules, case, day, published_calendar()) for question in questions]


def _shown(decision: Decision) -> Value:
    value = decision_value(decision)
    questions: list[Value] = [explain(ask) for ask in decision.questions]
    return {**cast("dict[str, Value]", value), "questions": questions, "words": explain(decision)}
