"""demo: builds the demo county and runs the main job end to end, headless."""

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from dorms.actions.demo import DAY, Job, build_demo
from dorms.actions.demo.year import live_year
from dorms.commands.common import JsonOption
from dorms.commands.output import answer, say


def register(app: typer.Typer) -> None:
    """Add this command."""
    app.command("demo")(demo)


def demo(
    out: Annotated[Path | None, typer.Option("--out", help="写到哪个文件夹")] = None,
    store: Annotated[str | None, typer.Option("--store", help="建在这个空的数据库里（地址）")] = None,
    year: Annotated[bool, typer.Option("--year", help="先在里面过完一个学年，每一页都有内容")] = False,
    as_json: JsonOption = False,
) -> None:
    """建一个演示县，把一天的工作从头到尾做一遍。"""
    folder = out or Path(tempfile.mkdtemp(prefix="dorms-demo-"))
    folder.mkdir(parents=True, exist_ok=True)
    place = store or folder / "演示县.dorms-store"
    county, imports = build_demo(place, tell=lambda file, *_: say(f"导入 {file} …"))
    try:
        if year:
            live_year(county, DAY, tell=lambda chapter, *_: say(f"{chapter} …"))
        steps = Job(county, folder).run()
    finally:
        county.close()
    result = {"out": str(folder), "import": imports, **steps}
    words = "\n".join(f"{name}: {value}" for name, value in result.items())
    answer(result, as_json=as_json, words=words)
    if not steps["check"]["ok"]:
        raise typer.Exit(1)
