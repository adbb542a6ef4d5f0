"""init, check, dump, backup, restore: a store as a whole."""

from datetime import datetime
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from dorms.actions.copies import restore
from dorms.actions.founding import found_store
from dorms.actions.joining import join_store
from dorms.actions.moving import move_to_server
from dorms.commands.common import JsonOption, StoreOption, TodayOption, day_of, opened
from dorms.commands.output import answer, say
from dorms.db.backup import back_up, server_copy
from dorms.db.checks import check_store
from dorms.db.dumping import dump
from dorms.db.engines import path_of, url_of
from dorms.db.server import shown
from dorms.domain.findings import Severity, StoreFinding
from dorms.messages import explain
from dorms.sync.lives import myself


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("init")(init)
    app.command("check")(check)
    app.command("dump")(dump_command)
    app.command("backup")(backup_command)
    app.command("restore")(restore_command)
    app.command("move")(move_command)


def init(
    store: Annotated[str, typer.Argument(help="新数据文件或数据库地址")],
    bureau: Annotated[str | None, typer.Option("--bureau", help="县教体局名称")] = None,
    join: Annotated[Path | None, typer.Option("--join", help="县局发的登记文件")] = None,
    actor: Annotated[str, typer.Option("--actor", help="经办人姓名")] = "管理员",
    post: Annotated[str, typer.Option("--post", help="职务")] = "",
    as_json: JsonOption = False,
) -> None:
    """新建县级数据，或用县局的登记文件建立本单位数据。"""
    if (bureau is None) == (join is None):
        raise typer.BadParameter("--bureau / --join")
    if join is not None:
        return _join(store, join, actor, post, as_json=as_json)
    assert bureau is not None
    founded = found_store(store, bureau=bureau, actor=actor, post=post)
    result = {"store": str(store), "office": str(founded.office), "replica": founded.replica}
    founded.close()
    return answer(result, as_json=as_json, words=f"已新建 {store}（{bureau}）。")


def _join(store: str, file: Path, actor: str, post: str, *, as_json: bool) -> None:
    joined, enrolment = join_store(store, file, actor=actor, post=post)
    mine = joined.ask(myself).sender.registration
    result = {
        "store": str(store), "office": str(joined.office), "replica": joined.replica,
        "bureau": enrolment.bureau, "enrolment": enrolment.fingerprint, "fingerprint": mine.fingerprint,
    }  # fmt: skip
    joined.close()
    words = (
        f"已建立 {store}（{enrolment.bureau}）。请打电话给县局核对：登记文件核对码 {enrolment.fingerprint}；"
        f"本机核对码 {mine.fingerprint}。"
    )
    answer(result, as_json=as_json, words=words)


def check(store: StoreOption, as_json: JsonOption = False, today: TodayOption = None) -> None:
    """核对数据文件：完整性、变更记录、编号、各项规则。"""
    with opened(store) as open_store:
        found = check_store(open_store, today=day_of(today))
    faults = [finding for finding in found if finding.severity is Severity.FAULT]
    result = {
        "ok": not faults,
        "faults": len(faults),
        "questions": sum(finding.severity is Severity.QUESTION for finding in found),
        "findings": [_finding(finding) for finding in found],
    }
    words = "\n".join(explain(finding) for finding in found) or "没有发现问题。"
    answer(result, as_json=as_json, words=words)
    if faults:
        raise typer.Exit(1)


def _finding(finding: StoreFinding) -> dict[str, object]:
    return {
        "code": str(finding.code),
        "severity": str(finding.severity),
        "entity": finding.entity,
        "row": str(finding.row) if finding.row else None,
        "facts": dict(finding.facts),
        "message": explain(finding),
    }


def dump_command(
    store: StoreOption, scope: Annotated[str | None, typer.Option("--scope", help="单位编号")] = None
) -> None:
    """输出全部记录及其校验码：所知相同，校验码相同。"""
    with opened(store) as open_store:
        result = open_store.ask(dump, UUID(scope) if scope else None)
    answer(result, as_json=True)
    say(result["hash"])


def backup_command(
    store: StoreOption,
    out: Annotated[Path, typer.Option("--out", help="备份写到哪里")],
    as_json: JsonOption = False,
) -> None:
    """备份：写完读回核对才算数。"""
    with opened(store) as open_store:
        made = back_up(open_store, out)
    result = {"file": made.path, "sha256": made.sha256, "counts": made.counts, "verified": True}
    answer(result, as_json=as_json, words=f"已备份到 {made.path}，核对无误。")


def move_command(
    store: Annotated[Path, typer.Argument(help="数据文件")],
    to: Annotated[str, typer.Option("--to", help="服务器上空数据库的地址")],
    as_json: JsonOption = False,
) -> None:
    """把数据文件搬到服务器上；核对一致后，原文件移到旁边，不删除。"""
    moved = move_to_server(store, to, now=datetime.now().astimezone())
    place = shown(moved.store.url)
    moved.store.close()
    words = f"已搬到 {place}。原来的数据文件放在 {moved.aside}。"
    answer({"store": place, "set_aside": moved.aside}, as_json=as_json, words=words)


def restore_command(
    file: Annotated[Path, typer.Argument(help="备份文件")], store: StoreOption, as_json: JsonOption = False
) -> None:
    """用备份换回数据；换下来的原数据移到旁边，不删除。"""
    path = path_of(url_of(store))
    if path is None:
        with opened(store) as server:
            raise server_copy(server)
    restored = restore(file, path, now=datetime.now().astimezone())
    restored.store.close()
    result = {
        "store": store,
        "backup": restored.backup.path,
        "set_aside": restored.aside,
        "replica": restored.store.replica,
    }
    answer(
        result,
        as_json=as_json,
        words=f"已从 {file} 恢复。原来的数据放在 {restored.aside or '（原来没有）'}。",
    )
