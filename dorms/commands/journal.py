"""history and undo."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import typer

from dorms.actions.undoing import undo
from dorms.commands.common import ActorOption, JsonOption, StoreOption, opened
from dorms.commands.output import answer
from dorms.db.queries.timeline import TimelineLine, entity_of, timeline
from dorms.errors.store import UnknownRow
from dorms.messages.commands import command_name
from dorms.messages.fields import field_name


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("history")(history)
    app.command("undo")(undo_command)


def history(
    row: Annotated[str, typer.Argument(help="记录编号")], store: StoreOption, as_json: JsonOption = False
) -> None:
    """一条记录的全部变更：谁、何时、为什么、改了什么。"""
    try:
        wanted = UUID(row)
    except ValueError as error:
        raise typer.BadParameter(row) from error
    with opened(store) as open_store:
        entity = open_store.ask(entity_of, wanted)
        if entity is None:
            raise UnknownRow("", row)
        lines = open_store.ask(timeline, entity, wanted)
    answer(
        {"entity": entity, "row": row, "lines": [_line(line) for line in lines]},
        as_json=as_json,
        words="\n".join(_words(line) for line in lines),
    )


def _line(line: TimelineLine) -> dict[str, object]:
    return {
        "operation": line.operation,
        "at": line.at,
        "command": line.command,
        "actor": line.actor,
        "reason": line.reason,
        "entity": line.entity,
        "row": str(line.row),
        "undone": line.undone,
        "fields": [{"field": one.field, "before": one.before, "after": one.after} for one in line.fields],
    }


def _words(line: TimelineLine) -> str:
    when = datetime.fromtimestamp(line.at / 1000).astimezone().strftime("%Y-%m-%d %H:%M")
    fields = "；".join(
        f"{field_name(one.field)}：{one.before or '空'} → {one.after or '空'}" for one in line.fields
    )
    return f"{when} {line.actor} {command_name(line.command)} {line.reason} {fields}"


def undo_command(
    operation: Annotated[str, typer.Argument(help="操作编号")],
    store: StoreOption,
    actor: ActorOption = None,
    as_json: JsonOption = False,
) -> None:
    """撤销一次操作或整次导入。"""
    with opened(store, actor) as open_store:
        outcome = undo(open_store, operation)
    answer(
        {"operation": outcome.operation, "undoes": operation, "changes": outcome.changes},
        as_json=as_json,
        words=f"已撤销 {operation}（{outcome.changes} 处变更）。",
    )
