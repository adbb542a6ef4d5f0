"""The lottery to the byte: commitment chain, seed string, key, numbers (after draft-thomson-elegy-vrs)."""

import hashlib
import hmac
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dorms.allocation.rounds import Lottery, Source
from dorms.allocation.sm3 import BLOCK, sm3
from dorms.errors.lottery import (
    CodesUsedUp,
    SourceMissing,
    SourceOutOfRange,
    SourceUnknown,
    TooLittleChance,
    WrongCode,
)

HASHES = ("sha256", "sm3")
LOST = bytes(32)  # the published fallback when the secret is lost
BITS_NEEDED = 60  # two of the three usual sources give 65.5; six digits alone (19.9) can be searched

GAMES = {
    "快乐8": Source("快乐8", 20, 1, 80),
    "双色球红球": Source("双色球红球", 6, 1, 33),
    "双色球蓝球": Source("双色球蓝球", 1, 1, 16),
    "大乐透前区": Source("大乐透前区", 5, 1, 35),
    "大乐透后区": Source("大乐透后区", 2, 1, 12),
    "排列5": Source("排列5", 5, 0, 9, ordered=True),
    "福彩3D": Source("福彩3D", 3, 0, 9, ordered=True),
    "现场骰子": Source("现场骰子", 16, 1, 6, ordered=True),
}

Numbers = Mapping[str, Sequence[int]]  # by source name


@dataclass(frozen=True, slots=True)
class Draw:
    """One draw as it is published: numbers of the sources, the code revealed, the key; `decision` for a second one."""

    round: int
    seed: str
    code: bytes
    key: bytes
    lost: bool = False
    decision: str = ""


def digest_of(name: str) -> Callable[[bytes], bytes]:
    """The hash by the name a policy uses."""
    return sm3 if name == "sm3" else lambda message: hashlib.sha256(message).digest()


def chain(secret: bytes, steps: int, name: str = "sha256") -> list[bytes]:
    """c_0 = secret, c_1, ... c_steps; the last one is published."""
    digest, codes = digest_of(name), [secret]
    for _ in range(steps):
        codes.append(digest(codes[-1]))
    return codes


def code_of(secret: bytes, lottery: Lottery, draw: int) -> bytes:
    """The code of the draw-th draw (1, 2, ...), which hashes to the commitment; the secret itself is never used."""
    if not 1 <= draw < lottery.rounds:
        raise CodesUsedUp(lottery.rounds)
    codes = chain(secret, lottery.rounds, lottery.hash)
    if codes[-1].hex() != lottery.commitment:
        raise WrongCode("secret")
    return codes[lottery.rounds - draw]


def leads_to_commitment(code: bytes, lottery: Lottery, draw: int) -> bool:
    """What anybody checks: the code hashed draw times gives the commitment posted."""
    return chain(code, draw, lottery.hash)[-1].hex() == lottery.commitment


def seed_string(sources: Iterable[Source], numbers: Numbers) -> str:
    """Each number followed by a point, each source by a stroke; ascending unless the order was drawn too."""
    parts = []
    for source in sources:
        drawn = numbers[source.name]
        shown = drawn if source.ordered else sorted(drawn)
        parts.append("".join(f"{number}." for number in shown) + "/")
    return "".join(parts)


def draw_key(code: bytes, seed: str, name: str = "sha256") -> bytes:
    """HKDF-Extract with the code as salt."""
    return keyed(code, seed.encode("ascii"), name)


def number_of(key: bytes, label: str, name: str = "sha256") -> bytes:
    """The 32 bytes of one label: HKDF-Expand of one block. Smaller is better."""
    return keyed(key, label.encode("utf-8") + b"\x01", name)


def numbers_of(key: bytes, ids: Iterable[str], name: str = "sha256") -> dict[str, bytes]:
    """Every id's number; each depends on key and id only, so nobody else's presence moves it."""
    return {id: number_of(key, id, name) for id in ids}


def make_draw(
    lottery: Lottery, numbers: Numbers, secret: bytes | None, draw: int = 1, *, decision: str = ""
) -> Draw:
    """The draw-th draw from the numbers read on stage; without the secret the published fallback takes its place."""
    check_numbers(lottery.sources, numbers)
    seed = seed_string(lottery.sources, numbers)
    code = LOST if secret is None else code_of(secret, lottery, draw)
    return Draw(draw, seed, code, draw_key(code, seed, lottery.hash), secret is None, decision)


def check_numbers(sources: Sequence[Source], numbers: Numbers) -> None:
    """Every announced source, nothing else, each with the right count inside its range."""
    names = {source.name for source in sources}
    for name in numbers:
        if name not in names:
            raise SourceUnknown(name)
    for source in sources:
        drawn = numbers.get(source.name)
        if not drawn:
            raise SourceMissing(source.name)
        _check_source(source, drawn)


def _check_source(source: Source, drawn: Sequence[int]) -> None:
    if len(drawn) != source.count:
        raise SourceOutOfRange(source.name, "count", len(drawn), source.count, source.count)
    for number in drawn:
        if not source.low <= number <= source.high:
            raise SourceOutOfRange(source.name, "range", number, source.low, source.high)
    if not source.ordered and len(set(drawn)) != len(drawn):
        twice = next(number for number in drawn if list(drawn).count(number) > 1)
        raise SourceOutOfRange(source.name, "twice", twice, source.low, source.high)


def bits_of(source: Source) -> float:
    """How many bits an honest draw of the source is worth."""
    size = source.high - source.low + 1
    if source.ordered:
        return source.count * math.log2(size)
    return math.log2(math.comb(size, source.count)) if size >= source.count else 0.0


def check_sources(sources: Sequence[Source]) -> None:
    """Sources that could be guessed together are refused before anybody relies on them."""
    bits = int(sum(bits_of(source) for source in sources))
    if bits < BITS_NEEDED:
        raise TooLittleChance(bits, BITS_NEEDED)


def grouped(number: bytes) -> str:
    """Hex in groups of four, as it is read from a projector."""
    text = number.hex()
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def keyed(key: bytes, message: bytes, name: str) -> bytes:
    """HMAC with the policy's hash; written out for SM3, which `hmac` does not know everywhere."""
    if name != "sm3":
        return hmac.digest(key, message, "sha256")
    short = (sm3(key) if len(key) > BLOCK else key).ljust(BLOCK, b"\0")
    inner = sm3(bytes(byte ^ 0x36 for byte in short) + message)
    return sm3(bytes(byte ^ 0x5C for byte in short) + inner)
