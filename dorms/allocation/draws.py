"""Freeze, commitment and draws as files beside the round: draw-1.json, draw-2.json ...; none is ever taken away."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dorms.allocation.lottery import (
    LOST,
    Draw,
    chain,
    check_numbers,
    draw_key,
    leads_to_commitment,
    make_draw,
    numbers_of,
    seed_string,
)
from dorms.allocation.policy import Json, json_object
from dorms.allocation.rounds import Lottery
from dorms.allocation.tables import bytes_of, text_of
from dorms.errors.allocation import WrongPolicy
from dorms.errors.lottery import DrawAltered, DrawNotYet, NotDrawn, SecondDraw, SecretInPublic

SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class DrawFile:
    """A draw as its file says it, with the numbers read on stage."""

    draw: Draw
    numbers: Mapping[str, tuple[int, ...]]
    day: str
    file: str


def draw_name(number: int) -> str:
    """The file of the number-th draw."""
    return f"draw-{number}.json"


def draw_files(folder: Path) -> list[str]:
    """The draws there are; one without those before it is refused, for none is ever taken away."""
    names: list[str] = []
    while (folder / draw_name(len(names) + 1)).exists():
        names.append(draw_name(len(names) + 1))
    for path in sorted(folder.glob("draw-*.json")):
        if path.name not in names:
            raise DrawAltered(path.name, "round")
    return names


def read_draws(folder: Path, lottery: Lottery) -> list[DrawFile]:
    """Every draw, each proved against the announcement: sources, seed, code, key."""
    found = []
    for number, name in enumerate(draw_files(folder), 1):
        read = _read(text_of(bytes_of(folder, name), name), name)
        check_draw(read, number, lottery)
        found.append(read)
    return found


def check_draw(read: DrawFile, number: int, lottery: Lottery) -> None:
    """The numbers give the seed, the code leads to the commitment, both give the key; a second one has a reason."""
    draw = read.draw
    check_numbers(lottery.sources, read.numbers)
    if draw.round != number:
        raise DrawAltered(read.file, "round")
    if draw.seed != seed_string(lottery.sources, read.numbers):
        raise DrawAltered(read.file, "seed")
    if not (draw.code == LOST if draw.lost else leads_to_commitment(draw.code, lottery, number)):
        raise DrawAltered(read.file, "code")
    if draw.key != draw_key(draw.code, draw.seed, lottery.hash):
        raise DrawAltered(read.file, "key")
    if number > 1 and not draw.decision.strip():
        raise DrawAltered(read.file, "decision")


def last_numbers(folder: Path, lottery: Lottery, ids: Iterable[str]) -> dict[str, bytes]:
    """The numbers that count: those of the last draw."""
    draws = read_draws(folder, lottery)
    if not draws:
        raise NotDrawn(folder)
    return numbers_of(draws[-1].draw.key, ids, lottery.hash)


def draw_in(
    folder: Path,
    lottery: Lottery,
    numbers: Mapping[str, tuple[int, ...]],
    secret: bytes | None,
    *,
    today: str,
    decision: str = "",
) -> DrawFile:
    """Adds the next draw to the folder; a second one needs the decision that ordered it."""
    earlier = len(read_draws(folder, lottery))
    if earlier and not decision.strip():
        raise SecondDraw(earlier)
    for source in lottery.sources:
        if source.day > today:
            raise DrawNotYet(source.name, source.day, today)
    draw = make_draw(lottery, numbers, secret, earlier + 1, decision=decision.strip())
    made = DrawFile(draw, dict(numbers), today, draw_name(draw.round))
    write_new(folder / made.file, draw_text(made).encode("utf-8"))
    return made


def draw_text(made: DrawFile) -> str:
    """The draw's file: all that anybody needs to compute every number."""
    entries = {
        "v": 1,
        "round": made.draw.round,
        "day": made.day,
        "numbers": {name: list(drawn) for name, drawn in made.numbers.items()},
        "seed": made.draw.seed,
        "code": made.draw.code.hex(),
        "lost": made.draw.lost,
        "key": made.draw.key.hex(),
        "decision": made.draw.decision,
    }
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def commitment_of(secret: bytes, lottery: Lottery) -> str:
    """What gets posted."""
    return chain(secret, lottery.rounds, lottery.hash)[-1].hex()


def new_secret(place: Path, public: Path) -> bytes:
    """32 fresh random bytes, written where the public folder does not reach; never over an old secret."""
    if place.exists() or public.resolve() in place.resolve().parents:
        raise SecretInPublic(place)
    secret = os.urandom(SECRET_BYTES)
    write_new(place, (secret.hex() + "\n").encode("ascii"), private=True)
    return secret


def read_secret(place: Path) -> bytes:
    """The secret as `new_secret` wrote it."""
    text = text_of(bytes_of(place.parent, place.name), place.name).strip()
    try:
        secret = bytes.fromhex(text)
    except ValueError:
        secret = b""
    if len(secret) != SECRET_BYTES:
        raise WrongPolicy("", "", "secret", place.name, 1)
    return secret


def write_new(path: Path, content: bytes, *, private: bool = False) -> None:
    """A new file, whole or not at all; one that is there already is never written over."""
    part = path.with_name(path.name + ".part")
    handle = os.open(
        part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600 if private else 0o644
    )
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        part.unlink()
        raise FileExistsError(path)
    os.replace(part, path)


def _read(text: str, name: str) -> DrawFile:
    entries = json_object(text, name)
    number, lost = entries.get("round"), entries.get("lost")
    if isinstance(number, bool) or not isinstance(number, int) or not isinstance(lost, bool):
        raise DrawAltered(name, "round")
    code, key = (_hex(entries, field, name) for field in ("code", "key"))
    words = {field: entries.get(field, "") for field in ("seed", "decision", "day")}
    for field, word in words.items():
        if not isinstance(word, str):
            raise DrawAltered(name, field)
    draw = Draw(number, str(words["seed"]), code, key, lost, str(words["decision"]))
    return DrawFile(draw, numbers_in(entries.get("numbers"), name), str(words["day"]), name)


def numbers_in(value: Json, file: str) -> dict[str, tuple[int, ...]]:
    """`{"快乐8": [3, 11, ...], ...}` as people type it."""
    if not isinstance(value, dict):
        raise WrongPolicy("numbers", "", "object", file)
    numbers = {}
    for name, drawn in value.items():
        if not isinstance(drawn, list):
            raise WrongPolicy("numbers", name, "list", file)
        kept = [ball for ball in drawn if isinstance(ball, int) and not isinstance(ball, bool)]
        if len(kept) != len(drawn):
            raise WrongPolicy("numbers", name, "integer", file)
        numbers[name] = tuple(kept)
    return numbers


def _hex(entries: Mapping[str, Json], field: str, name: str) -> bytes:
    value = entries.get(field)
    try:
        return bytes.fromhex(value if isinstance(value, str) else "-")
    except ValueError:
        raise DrawAltered(name, field) from None
