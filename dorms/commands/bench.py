"""bench: this program against public libraries and floors, as ratios in one run."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from multiprocessing import get_context
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
    died: list[str] = []
    for each in [name] if name else list(BENCHES):
        say(f"{each} …")
        try:
            found += _measured(BENCHES[each], scale) if name else _apart(BENCHES[each], scale)
        except NotMeasured as note:
            say(str(note))
        except BrokenProcessPool:
            died.append(each)
            say(f"{each}：测量的进程意外结束，这一项没有结果。")
    result = {
        "ok": not died and all(one.ok for one in found),
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


def _apart(target: str, scale: int) -> list[Ratio]:
    """Measure in a process of its own: what one benchmark loads, caches or opens (a QGuiApplication, memory at its
    peak) must not reach the next.
    """
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        return process.submit(_measured, target, scale).result()


def _measured(target: str, scale: int) -> list[Ratio]:
    module, _, function = target.partition(":")
    made: Callable[[int], Sequence[Ratio]] = getattr(import_module(module), function)
    return list(made(scale))


def _words(one: Ratio) -> str:
    verdict = "符合" if one.ok else "超出"
    return f"{one.name}：{one.ratio:.2f} 倍（限 {one.limit:g} 倍，{verdict}）"
