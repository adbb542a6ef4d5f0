"""bench: this program against public libraries and floors, as ratios in one run."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Annotated

import typer

from dorms.bench.report import NotMeasured, Ratio
from dorms.commands.common import JsonOption
from dorms.commands.output import answer, say

# name -> module:function; imported only when asked for, since each pulls in what it compares with
BENCHES = {
    "journal": "dorms.bench.journal:ratios",
    "sheets": "dorms.bench.sheets:sheet_ratios",
    "papers": "dorms.bench.papers:paper_ratios",
    "imports": "dorms.bench.imports:ratios",
    "merge": "dorms.bench.merge:ratios",
    "postgres": "dorms.bench.postgres:ratios",
    "window": "dorms.bench.window:ratios",
    "rules": "dorms.bench.rules:ratios",
    "allocation": "dorms.bench.allocation:ratios",
    "money": "dorms.bench.money:ratios",
}


def register(app: typer.Typer) -> None:
    """Add this command."""
    app.command("bench")(bench)


def bench(
    name: Annotated[str | None, typer.Argument(help="、".join(BENCHES))] = None,
    scale: Annotated[int, typer.Option("--scale", min=1)] = 1,
    as_json: JsonOption = False,
) -> None:
    """与公开的程序库比速度，同一次运行里的比值。"""
    if name is not None and name not in BENCHES:
        raise typer.BadParameter(f"{name}: {'、'.join(BENCHES)}")
    found: list[Ratio] = []
    for each in [name] if name else list(BENCHES):
        say(f"{each} …")
        try:
            found += _function(BENCHES[each])(scale)
        except NotMeasured as note:
            say(str(note))
    result = {
        "ok": all(one.ok for one in found),
        "ratios": [
            {
                "name": one.name,
                "ours": one.ours,
                "reference": one.reference,
                "ratio": one.ratio,
                "limit": one.limit,
                "ok": one.ok,
            }
            for one in found
        ],
    }
    answer(result, as_json=as_json, words="\n".join(_words(one) for one in found))
    if not result["ok"]:
        raise typer.Exit(1)


def _function(target: str) -> Callable[[int], Sequence[Ratio]]:
    module, _, function = target.partition(":")
    made: Callable[[int], Sequence[Ratio]] = getattr(import_module(module), function)
    return made


def _words(one: Ratio) -> str:
    verdict = "符合" if one.ok else "超出"
    return f"{one.name}：{one.ratio:.2f} 倍（限 {one.limit:g} 倍，{verdict}）"
