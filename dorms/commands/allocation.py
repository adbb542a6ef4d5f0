"""lottery commit, draw, verify; allocate; verify: a frozen round in, a result out, no store."""

from pathlib import Path
from typing import Annotated

import typer

from dorms.allocation.bulk import bulk
from dorms.allocation.check import Wrong, check
from dorms.allocation.draws import DrawFile, draw_in, numbers_in, read_draws, read_secret
from dorms.allocation.figures import figures_of
from dorms.allocation.freezing import freeze
from dorms.allocation.lottery import grouped, numbers_of
from dorms.allocation.order import ties_left
from dorms.allocation.policy import json_object, read_policy
from dorms.allocation.reading import POLICY_FILE, check_folder, read_files, read_round
from dorms.allocation.results import allocate as run_round
from dorms.allocation.rounds import Lottery
from dorms.allocation.tables import bytes_of, text_of
from dorms.allocation.writing import write_result
from dorms.commands.common import JsonOption, TodayOption, day_of
from dorms.commands.output import answer, say
from dorms.errors.allocation import ResultBroken, WrongPolicy
from dorms.errors.lottery import NotDrawn
from dorms.messages import translate

RESULT = "result"  # where a result goes inside the round's folder unless --out says otherwise
Folder = Annotated[Path, typer.Argument(metavar="DIR", help="一轮分房的文件夹")]
SecretOption = Annotated[Path | None, typer.Option("--secret", help="口令文件，不能放在要公布的文件夹里")]


def register(app: typer.Typer) -> None:
    """Add the group `lottery` and the commands `allocate` and `verify`."""
    group = typer.Typer(no_args_is_help=True, help="封存、摇号、核对摇号。")
    group.command("commit")(commit)
    group.command("draw")(draw)
    group.command("verify")(verify_lottery)
    app.add_typer(group, name="lottery")
    app.command("allocate")(allocate)
    app.command("verify")(verify)


def commit(
    folder: Folder, secret: SecretOption = None, today: TodayOption = None, as_json: JsonOption = False
) -> None:
    """封存名单并公布承诺值：之后文件改动一个字都会被发现。"""
    frozen = freeze(folder, day_of(today).isoformat(), secret)
    lottery = frozen.lottery
    words = [translate("allocation", "已封存。请把下面的校验码张贴公布：")]
    words += [f"  {name}  {value}" for name, value in frozen.files.items()]
    if lottery is not None:
        posted = translate("allocation", "摇号承诺值(可用 {count} 个口令)：{value}")
        words.append(posted.format(count=lottery.rounds - 1, value=lottery.commitment))
    result = {
        "day": frozen.day,
        "files": frozen.files,
        "commitment": lottery.commitment if lottery else None,
        "rounds": lottery.rounds if lottery else None,
    }
    answer(result, as_json=as_json, words="\n".join(words))


def draw(
    folder: Folder,
    numbers: Annotated[Path, typer.Option("--numbers", help='开奖号码，如 {"快乐8": [3, 11]}')],
    secret: SecretOption = None,
    lost: Annotated[bool, typer.Option("--lost", help="口令遗失，按事先公布的办法摇号")] = False,
    decision: Annotated[str, typer.Option("--decision", help="再摇一次的依据")] = "",
    today: TodayOption = None,
    as_json: JsonOption = False,
) -> None:
    """用公开的开奖号码摇号，写成一份任何人都能重算的记录。"""
    if (secret is None) != lost:
        raise typer.BadParameter(translate("allocation", "请给出口令文件，口令遗失时改用 --lost。"))
    lottery = _lottery(folder)
    check_folder(folder)
    drawn = numbers_in(json_object(_text(numbers), numbers.name), numbers.name)
    kept = read_secret(secret) if secret is not None else None
    made = draw_in(folder, lottery, drawn, kept, today=day_of(today).isoformat(), decision=decision)
    _show_draw(folder, lottery, made, as_json=as_json)


def verify_lottery(folder: Folder, as_json: JsonOption = False) -> None:
    """重算每一次摇号：承诺值、种子、每户的号码。"""
    lottery = _lottery(folder)
    check_folder(folder)
    draws = read_draws(folder, lottery)
    if not draws:
        raise NotDrawn(folder)
    _show_draw(folder, lottery, draws[-1], as_json=as_json)


def allocate(
    folder: Folder,
    out: Annotated[Path | None, typer.Option("--out", help="结果写到哪个文件夹")] = None,
    as_json: JsonOption = False,
) -> None:
    """读封存的一轮，分房，写出结果、过程、每户的说明和核对程序。"""
    asked = read_round(folder)
    left = ties_left(asked)
    if left:
        say(
            translate("allocation", "提醒：有 {count} 户完全同分又没有摇号，只能按编号先后。").format(
                count=left
            )
        )
    result = run_round(asked)
    place = out or folder / RESULT
    hashes = write_result(result, folder, place)
    figures = figures_of(result)
    words = translate(
        "allocation", "{households} 户中 {housed} 户分到，{waiting} 户进入轮候册。结果在 {place}。"
    )
    shown = {
        "run": asked.policy.run,
        "mode": asked.policy.mode.value,
        "out": str(place),
        "households": figures.households,
        "housed": figures.housed,
        "waiting": figures.unhoused,
        "movers": figures.movers,
        "groups": len(result.outcome.groups),
        "files": {name: value for name, value in hashes.items() if "/" not in name},
    }
    answer(
        shown,
        as_json=as_json,
        words=words.format(
            households=figures.households, housed=figures.housed, waiting=figures.unhoused, place=place
        ),
    )


def verify(folder: Folder, as_json: JsonOption = False) -> None:
    """核对一份结果：与随结果附带的核对程序做同样的事。"""
    try:
        with bulk():
            found = check(str(folder))
    except Wrong as wrong:
        raise ResultBroken(folder, str(wrong)) from None
    words = translate("allocation", "核对通过：{households} 户、{groups} 组，与重新计算完全一致。")
    answer({"ok": True, **found}, as_json=as_json, words=words.format(**found))


def _lottery(folder: Path) -> Lottery:
    policy = read_policy(text_of(bytes_of(folder, POLICY_FILE), POLICY_FILE))
    if policy.lottery is None or not policy.lottery.commitment:
        raise WrongPolicy("lottery.commitment", "", "hex")
    return policy.lottery


def _text(path: Path) -> str:
    return text_of(bytes_of(path.parent, path.name), path.name)


def _show_draw(folder: Path, lottery: Lottery, made: DrawFile, *, as_json: bool) -> None:
    ids = [home.id for home in read_files(folder).households]
    numbers = numbers_of(made.draw.key, ids, lottery.hash)
    ranked = sorted(ids, key=lambda id: (numbers[id], id))
    words = [translate("allocation", "第 {number} 次摇号，号码越小越靠前：").format(number=made.draw.round)]
    words += [f"  {place}  {id}  {grouped(numbers[id])}" for place, id in enumerate(ranked, 1)]
    result = {
        "round": made.draw.round,
        "seed": made.draw.seed,
        "code": made.draw.code.hex(),
        "key": made.draw.key.hex(),
        "file": made.file,
        "decision": made.draw.decision,
        "numbers": {id: numbers[id].hex() for id in ranked},
    }
    answer(result, as_json=as_json, words="\n".join(words))
