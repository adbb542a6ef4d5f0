"""The freeze: a round written as files, hashed, and locked together with the commitment and the announced draws."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dorms.allocation.draws import commitment_of, draw_files, new_secret, write_new
from dorms.allocation.lottery import check_sources
from dorms.allocation.policy import json_object, lottery_entry, policy_text, read_policy
from dorms.allocation.reading import (
    CHOICES_FILE,
    FREEZE_FILE,
    FROZEN,
    POLICY_FILE,
    ROSTER_FILE,
    UNITS_FILE,
    read_files,
)
from dorms.allocation.rounds import CHOICES, ROSTER, UNITS, Choice, Lottery, Round
from dorms.allocation.tables import bytes_of, csv_line, roster_line, text_of, unit_line
from dorms.errors.allocation import AlreadyFrozen, WrongPolicy
from dorms.errors.lottery import DrawInPast


@dataclass(frozen=True, slots=True)
class Frozen:
    """What gets posted on the freeze day: the hash of each file and the lottery's commitment."""

    day: str
    files: dict[str, str]
    lottery: Lottery | None


def write_round(asked: Round, folder: Path) -> None:
    """The four frozen files of a round, sorted by id; `read_round` gives the same round back."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in round_texts(asked).items():
        (folder / name).write_bytes(text.encode("utf-8"))


def round_texts(asked: Round) -> dict[str, str]:
    """The text of each file."""
    wishes = [
        csv_line([id, str(rank), choice])
        for id in sorted(asked.choices)
        for rank, choice in asked.choices[id]
    ]
    return {
        ROSTER_FILE: csv_line(ROSTER) + "".join(map(roster_line, asked.households)),
        UNITS_FILE: csv_line(UNITS) + "".join(map(unit_line, asked.units)),
        CHOICES_FILE: csv_line(CHOICES) + "".join(wishes),
        POLICY_FILE: policy_text(asked.policy),
    }


def freeze(folder: Path, day: str, secret_place: Path | None = None) -> Frozen:
    """Vets the folder, makes the commitment if the policy announces a lottery, and posts every hash in freeze.json.

    Nothing is written before everything has been checked; a draw dated on or before the freeze is refused.
    """
    if (folder / FREEZE_FILE).exists():
        raise AlreadyFrozen(folder)
    policy = read_policy(text_of(bytes_of(folder, POLICY_FILE), POLICY_FILE))
    lottery = policy.lottery
    if lottery is not None:
        check_sources(lottery.sources)
        for source in lottery.sources:
            if source.day and source.day <= day:
                raise DrawInPast(source.name, source.day, day)
        if secret_place is None and not lottery.commitment:
            raise WrongPolicy("lottery.commitment", "", "hex")
    read_files(folder)
    if lottery is not None and secret_place is not None:
        secret = new_secret(secret_place, folder)
        lottery = replace(lottery, commitment=commitment_of(secret, lottery))
    if lottery is not None:
        _post_lottery(folder, lottery)
    hashes = {name: hashlib.sha256(bytes_of(folder, name)).hexdigest() for name in FROZEN}
    entries = {"v": 1, "run": policy.run, "day": day, "files": hashes}
    write_new(folder / FREEZE_FILE, _json(entries))
    return Frozen(day, hashes, lottery)


def reseal(
    frozen: Path,
    folder: Path,
    day: str,
    *,
    order: Sequence[str] | None = None,
    choices: Mapping[str, Sequence[Choice]] | None = None,
) -> None:
    """A frozen folder with what came about in public since: the order of the slips drawn, the units picked live.

    Files that stay as they were keep the hash posted before; `freeze.json` names those hashes as `posted`.
    """
    read_files(frozen)
    contents = {name: bytes_of(frozen, name) for name in FROZEN}
    posted = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    if choices is not None:
        wishes = [csv_line([id, str(rank), unit]) for id in sorted(choices) for rank, unit in choices[id]]
        contents[CHOICES_FILE] = (csv_line(CHOICES) + "".join(wishes)).encode("utf-8")
    if order is not None:
        entries = json_object(text_of(contents[POLICY_FILE], POLICY_FILE), POLICY_FILE)
        contents[POLICY_FILE] = _json({**entries, "order": list(order)})
    folder.mkdir(parents=True)
    for name in draw_files(frozen):
        contents[name] = bytes_of(frozen, name)
    for name, content in contents.items():
        write_new(folder / name, content)
    hashes = {name: hashlib.sha256(contents[name]).hexdigest() for name in FROZEN}
    run = read_policy(text_of(contents[POLICY_FILE], POLICY_FILE)).run
    sealed = {"v": 1, "run": run, "day": day, "files": hashes, "posted": posted}
    write_new(folder / FREEZE_FILE, _json(sealed))


def _post_lottery(folder: Path, lottery: Lottery) -> None:
    """Commitment and full sources into policy.json, which otherwise stays as its author wrote it."""
    entries = json_object(text_of(bytes_of(folder, POLICY_FILE), POLICY_FILE), POLICY_FILE)
    part = folder / (POLICY_FILE + ".part")
    part.write_bytes(_json({**entries, "lottery": lottery_entry(lottery)}))
    part.replace(folder / POLICY_FILE)


def _json(entries: Mapping[str, object]) -> bytes:
    return (json.dumps(entries, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
