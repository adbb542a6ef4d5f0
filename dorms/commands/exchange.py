"""import and export: workbooks in, official sheets out."""

import time
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from dorms.actions.importing import import_source, kept_mapping, read_source
from dorms.actions.imports import Preview, preview
from dorms.actions.issuing import issue_to_file
from dorms.actions.revising.returning import look_back
from dorms.actions.sheets import SHEETS
from dorms.actions.templates import Form, export_in_form
from dorms.commands.common import ActorOption, JsonOption, StoreOption, TodayOption, day_of, opened
from dorms.commands.output import answer, say
from dorms.commands.returning import is_about, return_sheet
from dorms.db.queries.issued import issued_sheet
from dorms.db.store import Store
from dorms.domain.imports import Kind, Outcome, RowResult
from dorms.domain.issuing import SheetOrder
from dorms.errors.imports import RowsRefused
from dorms.messages import explain


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("import")(import_command)
    app.command("export")(export_command)


def import_command(
    kind: Annotated[Kind, typer.Argument(help="哪种表")],
    file: Annotated[Path, typer.Argument(help="工作簿或 CSV")],
    store: StoreOption,
    apply_: Annotated[bool, typer.Option("--apply", help="写入；不加只做预检")] = False,
    partial: Annotated[bool, typer.Option("--partial", help="只导入正确的行")] = False,
    actor: ActorOption = None,
    as_json: JsonOption = False,
    today: TodayOption = None,
) -> None:
    """导入工作簿：先预检(不写入)，加 --apply 才写入。"""
    day = day_of(today)
    with opened(store, actor) as open_store:
        source = read_source(file)
        revision = look_back(open_store, source.content, source.name, today=day)
        if revision is not None and is_about(revision, kind):
            return_sheet(open_store, source, revision, apply_=apply_, partial=partial, as_json=as_json)
            return
        known = open_store.ask(kept_mapping, kind)
        found = preview(open_store, kind, source.content, source.name, today=day, mapping=known)
        result = found.to_json()
        if apply_:
            if not (partial or found.clean):
                outcomes = found.report.outcomes
                error = RowsRefused(file.name, outcomes[Outcome.REFUSED], outcomes[Outcome.NEEDS_PERSON])
                words = explain(error)
                result |= {"error": error.code, "message": words, "where": file.name}
                answer(result, as_json=as_json, words=_words(found))
                say(words)
                raise typer.Exit(1)
            outcome = import_source(open_store, source, found, today=day, partial=partial).outcome
            result |= {"operation": outcome.operation, "changes": outcome.changes}
    answer(result, as_json=as_json, words=_words(found))


def _words(found: Preview) -> str:
    counts = found.counts
    lines = [
        f"共 {counts['rows_in_file']} 行：新增 {counts['new']}，有变化 {counts['changed']}，相同 {counts['same']}，"
        f"需人工核实 {counts['needs_person']}，不合要求 {counts['refused']}。"
    ]
    for row in found.report.rows_with(Outcome.NEEDS_PERSON, Outcome.REFUSED):
        lines += _row_words(row)
    lines += [explain(total) for total in found.report.totals]
    return "\n".join(lines)


def _row_words(row: RowResult) -> list[str]:
    return [explain(problem) for problem in row.problems]


def export_command(
    sheet: Annotated[str, typer.Argument(help="、".join(SHEETS))],
    store: StoreOption,
    out: Annotated[Path, typer.Option("--out", help="写到哪里")],
    as_of: Annotated[str | None, typer.Option("--as-of", help="统计日期 YYYY-MM-DD")] = None,
    since: Annotated[str | None, typer.Option("--since", help="上期末 YYYY-MM-DD")] = None,
    town: Annotated[str, typer.Option("--town")] = "",
    school: Annotated[str, typer.Option("--school")] = "",
    template: Annotated[
        Path | None, typer.Option("--template", help="按这份模板填，见 docs/templates.md")
    ] = None,
    issue: Annotated[bool, typer.Option("--issue", help="正式报出：编号存档；不加是草稿")] = False,
    actor: ActorOption = None,
    as_json: JsonOption = False,
    today: TodayOption = None,
) -> None:
    """导出上报表；加 --issue 编号存档，页脚印校验码。"""
    if sheet not in SHEETS:
        raise typer.BadParameter(f"{sheet}: {'、'.join(SHEETS)}")
    day = day_of(as_of)
    before: date | None = day_of(since) if since else None
    result: dict[str, Any] = {"sheet": sheet, "file": str(out), "as_of": day.isoformat()}
    source = read_source(template) if template is not None else None
    form = Form(source.name, source.content) if source is not None else None
    with opened(store, actor) as open_store:
        if issue:
            order = SheetOrder(sheet, day, before, town, school)
            result |= _issued(open_store, order, out, form, day_of(today))
        else:
            wanted: dict[str, Any] = {"as_of": day, "since": before, "town": town, "school": school}
            result["rows"] = export_in_form(open_store, sheet, form, out, **wanted)
    rows = result["rows"]
    answer(result, as_json=as_json, words=f"已导出 {out}，共 {rows} 行。")


def _issued(store: Store, order: SheetOrder, out: Path, form: Form | None, today: date) -> dict[str, Any]:
    made = issue_to_file(store, order, out, today=today, at=time.time_ns() // 1_000_000, form=form).result
    record = store.ask(issued_sheet, made.id)
    return {"rows": record.lines, "number": record.number, "check": record.code}
