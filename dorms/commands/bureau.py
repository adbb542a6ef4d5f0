"""exclude, adopt, recovery, recover, relay, due: what the bureau and the central schools do besides merging."""

from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

import typer

from dorms.actions.recovering import recover as recover_office
from dorms.commands.common import ActorOption, JsonOption, StoreOption, TodayOption, day_of, opened
from dorms.commands.output import answer
from dorms.domain.reporting import DueRule, Every
from dorms.errors.sync import OfficeUnknown
from dorms.messages.between import (
    due_words,
    excluded_words,
    recovered_words,
    recovery_words,
    relayed_words,
    waiting_words,
)
from dorms.messages.reporting import reminder
from dorms.sync.adoption import adopt, waiting_changes
from dorms.sync.enrolment import find_office
from dorms.sync.exclusion import exclude, excluded_packets, include, preview_exclusion
from dorms.sync.recovery import write_recovery
from dorms.sync.relay import forward, hand_on, keep
from dorms.sync.reporting import dues, set_due_rules

NoteOption = Annotated[str, typer.Option("--note", help="为什么")]
DAYS = 31


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("exclude")(exclude_command)
    app.command("adopt")(adopt_command)
    app.command("recovery")(recovery_command)
    app.command("recover")(recover_command)
    app.command("relay")(relay_command)
    app.command("due")(due_command)


def exclude_command(
    store: StoreOption,
    package: Annotated[str | None, typer.Argument(help="哪个文件（编号）；不填则列出已退出的")] = None,
    back: Annotated[bool, typer.Option("--back", help="恢复汇总")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看会怎样")] = False,
    note: NoteOption = "",
    actor: ActorOption = None,
    as_json: JsonOption = False,
) -> None:
    """县局：让一个文件带来的全部内容退出汇总，或恢复；可撤销。"""
    with opened(store, actor) as open_store:
        if package is None:
            listed = [asdict(one) for one in open_store.ask(excluded_packets)]
            answer({"excluded": listed}, as_json=as_json, words=f"{len(listed)}")
            return
        if dry_run:
            operation, done = "", preview_exclusion(open_store, package)
        else:
            outcome = (include if back else exclude)(open_store, package, note=note)
            operation, done = outcome.operation, outcome.result
    result = {**asdict(done), "operation": operation, "tables": sorted(done.tables)}
    answer(result, as_json=as_json, words=excluded_words(done, back=back, dry_run=dry_run))


def adopt_command(
    store: StoreOption,
    change: Annotated[str | None, typer.Argument(help="哪处改动（编号）；不填则列出等待中的")] = None,
    note: NoteOption = "",
    actor: ActorOption = None,
    as_json: JsonOption = False,
) -> None:
    """县局：列出等待中的改动；采纳一处前面内容永远来不了的改动。"""
    with opened(store, actor) as open_store:
        if change is None:
            waiting = open_store.ask(waiting_changes)
            told = [{**asdict(one), "row": str(one.row)} for one in waiting]
            answer(
                {"waiting": told},
                as_json=as_json,
                words="\n".join(map(waiting_words, waiting)) or "没有等待中的改动。",
            )
            return
        operation = adopt(open_store, change, note=note).operation
    answer({"operation": operation, "change": change}, as_json=as_json, words=operation)


def recovery_command(
    office: Annotated[str, typer.Argument(help="哪个单位（名称、代码或编号）")],
    store: StoreOption,
    out: Annotated[Path, typer.Option("--out", help="写到哪个文件")],
    as_json: JsonOption = False,
) -> None:
    """县局：为电脑坏了的单位写恢复文件；恢复码在电话里告诉对方。"""
    with opened(store) as open_store:
        found = open_store.ask(find_office, office)
        if found is None:
            raise OfficeUnknown(office)
        made = write_recovery(open_store, found, out)
    result = {"file": str(made.path), "code": made.code, "lost": asdict(made.lost)}
    answer(result, as_json=as_json, words=recovery_words(made))


def recover_command(
    store: Annotated[str, typer.Argument(help="新数据文件")],
    file: Annotated[Path, typer.Argument(help="县局发的恢复文件")],
    code: Annotated[str, typer.Option("--code", help="电话里的恢复码")],
    actor: Annotated[str, typer.Option("--actor", help="经办人姓名")],
    as_json: JsonOption = False,
) -> None:
    """电脑坏了，从县局恢复本单位数据。"""
    recovered, found = recover_office(store, file, code, actor=actor)
    result = {
        "store": store, "office": str(recovered.office), "replica": recovered.replica,
        "lost": asdict(found.lost), "missing_operations": found.missing_operations,
    }  # fmt: skip
    recovered.close()
    answer(result, as_json=as_json, words=recovered_words(found))


def relay_command(
    store: StoreOption,
    files: Annotated[
        list[Path] | None, typer.Argument(help="本镇学校的上报文件，或县局给它们的下发文件")
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", help="把待转交的写到哪个文件夹")] = None,
    as_json: JsonOption = False,
) -> None:
    """中心校：收下本镇学校的文件、看清内容、原样转交。"""
    with opened(store) as open_store:
        kept = [keep(open_store, file) for file in files or ()]
        passed = [*forward(open_store, out), *hand_on(open_store, out)] if out else []
    told = [
        {"id": one.id, "direction": one.direction, "office": one.office_name, "number": one.number,
         "known": one.is_known, "operations": len(one.operations), "changes": one.changes}
        for one in kept
    ]  # fmt: skip
    result = {"kept": told, "passed": [str(path) for path in passed]}
    answer(result, as_json=as_json, words="\n".join([*map(relayed_words, kept), *map(str, passed)]))


def due_command(
    store: StoreOption,
    rule: Annotated[
        list[str] | None, typer.Option("--set", help="报送日，如 月报=month:25、周报=week:5")
    ] = None,
    start: Annotated[str | None, typer.Option("--start", help="从哪天")] = None,
    end: Annotated[str | None, typer.Option("--end", help="到哪天")] = None,
    today: TodayOption = None,
    as_json: JsonOption = False,
) -> None:
    """报送日历：谁该报、已报、未报、逾期，和催报的话。"""
    day = day_of(today)
    first = date.fromisoformat(start) if start else day - timedelta(days=DAYS)
    last = date.fromisoformat(end) if end else day + timedelta(days=DAYS)
    with opened(store) as open_store:
        if rule:
            open_store.run(set_due_rules, [_rule(one) for one in rule])
        found = open_store.ask(dues, start=first, end=last, today=day)
    told = [
        {"office": one.office_name, "name": one.name, "due": str(one.due), "state": str(one.state),
         "reported_on": str(one.reported_on) if one.reported_on else None, "number": one.number}
        for one in found
    ]  # fmt: skip
    words = reminder(found, today=day)
    answer(
        {"dues": told, "reminder": words}, as_json=as_json, words="\n".join([*map(due_words, found), words])
    )


def _rule(text: str) -> DueRule:
    name, _, when = text.partition("=")
    every, _, at = when.partition(":")
    try:
        return DueRule(name, Every(every), at)
    except ValueError as error:
        raise typer.BadParameter(text) from error
