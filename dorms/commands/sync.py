"""pack, merge, conflicts, resolve: the exchange between offices and the bureau by files."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from dorms.commands.common import ActorOption, JsonOption, StoreOption, opened
from dorms.commands.output import answer, say
from dorms.db.store import Store
from dorms.errors import DormsError
from dorms.files import safe_name
from dorms.messages import explain
from dorms.messages.exchanging import (
    conflict_words,
    issue_words,
    merge_words,
    packed_words,
    quarantine_words,
)
from dorms.sync import lives
from dorms.sync.authority import quarantined
from dorms.sync.batch import Batch, take, try_out
from dorms.sync.conflicts import Conflict, conflicts, resolve
from dorms.sync.enrolment import enrol_office, find_office, write_enrolment
from dorms.sync.issues import OpenIssue, recheck, still_open
from dorms.sync.merge import MergeReport
from dorms.sync.owners import settle_owners
from dorms.sync.packing import SUFFIX, Packed, pack_down, pack_up


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("pack")(pack)
    app.command("merge")(merge_command)
    app.command("conflicts")(conflicts_command)
    app.command("resolve")(resolve_command)


def pack(
    store: StoreOption,
    out: Annotated[Path, typer.Option("--out", help="写到哪个文件或文件夹")],
    for_: Annotated[str | None, typer.Option("--for", help="县局：给哪个单位（名称、代码或编号）")] = None,
    enrol: Annotated[bool, typer.Option("--enrol", help="县局：生成登记文件")] = False,
    actor: ActorOption = None,
    as_json: JsonOption = False,
) -> None:
    """生成上报文件；县局加 --for 生成下发文件，单位还没有上报过时生成登记文件。"""
    with opened(store, actor) as open_store:
        lives.prepare(open_store)
        me = open_store.ask(lives.myself)
        if for_ is None:
            packed, kind, code = pack_up(open_store, _file(open_store, out)), "up", ""
            code = me.sender.registration.fingerprint
        else:
            packed, kind, code = _for(open_store, for_, out, enrol=enrol)
    result = {
        "kind": kind, "file": str(packed.path), "package": packed.id, "number": packed.number,
        "operations": packed.operations, "changes": packed.changes, "size": packed.size, "fingerprint": code,
        "files": packed.files, "files_left": packed.files_left,
    }  # fmt: skip
    answer(result, as_json=as_json, words=packed_words(packed, kind, code))


def _for(store: Store, name: str, out: Path, *, enrol: bool) -> tuple[Packed, str, str]:
    office = store.ask(find_office, name) or store.run(enrol_office, name).result
    if enrol or not store.ask(lives.replicas_of, office):
        packed, code = write_enrolment(store, office, _file(store, out))
        return packed, "enrolment", code
    settle_owners(store)
    return pack_down(store, office, _file(store, out)), "down", ""


def _file(store: Store, out: Path) -> Path:
    """A file as named; in a folder by the office's name and the packet's number."""
    if not out.is_dir():
        return out
    me = store.ask(lives.myself)
    number = store.ask(lives.last_number, me.replica, "sent")[0] + 1
    return out / safe_name(f"{store.ask(lives.office_label, me.office)}-{number:04d}", SUFFIX)


def merge_command(
    files: Annotated[list[Path], typer.Argument(help="上报或下发文件")],
    store: StoreOption,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看结果，不写入")] = False,
    accept: Annotated[str | None, typer.Option("--accept", help="电话里核对过的本机核对码")] = None,
    actor: ActorOption = None,
    as_json: JsonOption = False,
) -> None:
    """接收上报或下发文件，次序、重复、改名都不要紧。"""
    accepts = {} if accept is None else dict.fromkeys(files, accept)
    with opened(store, actor) as open_store:
        work = try_out if dry_run else take
        results = _each(files, work(open_store, files, accepts))
    refused = [one for one in results if isinstance(one, DormsError)]
    for error in refused:
        say(explain(error))
    if len(files) == 1 and refused:
        raise refused[0]
    result = {
        "ok": not refused,
        "files": [_told(one, file) for one, file in zip(results, files, strict=True)],
    }
    words = [explain(one) if isinstance(one, DormsError) else merge_words(one) for one in results]
    answer(result, as_json=as_json, words="\n".join(words))
    if refused:
        raise typer.Exit(1)


def _each(files: Sequence[Path], done: Batch) -> list[MergeReport | DormsError]:
    """What became of each file, in the order they were named; one named twice was taken once."""
    found: dict[Path, MergeReport | DormsError] = {one.path.resolve(): one.error for one in done.refused}
    found.update((one.path.resolve(), one) for one in done.reports)
    return [found[file.resolve()] for file in files]


def _told(one: MergeReport | DormsError, file: Path) -> dict[str, Any]:
    if isinstance(one, DormsError):
        return {"file": str(file), "error": one.code, "message": explain(one)}
    return {
        **asdict(one),
        "path": str(one.path),
        "file": str(file),
        "tables": sorted(one.tables),
        "message": merge_words(one),
    }


def conflicts_command(store: StoreOption, as_json: JsonOption = False) -> None:
    """列出待定事项：两边不一致的内容、违反规则的情况、没有采纳的改动。"""
    with opened(store) as open_store:
        lives.prepare(open_store)
        with open_store.noting() as session:
            recheck(session)
        open_ = open_store.ask(conflicts)
        issues = open_store.ask(still_open)
        refused = open_store.ask(quarantined)
    lines = [conflict_words(one) for one in open_] + [issue_words(one) for one in issues]
    lines += [quarantine_words(*one) for one in refused]
    result = {
        "conflicts": [_conflict(one) for one in open_],
        "issues": [_issue(one) for one in issues],
        "quarantined": [
            {"id": name, "reason": why, "entity": entity, "row": str(row), "replica": replica}
            for name, why, entity, row, replica in refused
        ],
    }
    answer(result, as_json=as_json, words="\n".join(lines) or "没有待定事项。")


def _conflict(one: Conflict) -> dict[str, Any]:
    return {**asdict(one), "row": str(one.row), "message": conflict_words(one)}


def _issue(one: OpenIssue) -> dict[str, Any]:
    return {**asdict(one), "subject": str(one.subject or ""), "message": issue_words(one)}


def resolve_command(
    id_: Annotated[str, typer.Argument(metavar="ID", help="待定事项的编号")],
    store: StoreOption,
    take: Annotated[str, typer.Option("--take", help="ours、theirs 或另一个值")],
    note: Annotated[str, typer.Option("--note", help="理由")] = "",
    actor: ActorOption = None,
    as_json: JsonOption = False,
) -> None:
    """裁定一个待定事项。"""
    with opened(store, actor) as open_store:
        operation = resolve(open_store, id_, take, note=note)
    answer({"operation": operation, "id": id_, "take": take}, as_json=as_json, words="已裁定。")
