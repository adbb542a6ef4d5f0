"""The one text of a value: lines of the journal are hashed, signed and kept byte for byte.

Rules: object keys in code point order, no white space, text outside ASCII as it is, no floats, integers
below 2**53. Fixed for ever by the vectors in tests/domain/test_canonical.py; docs/journal.md describes it.
"""

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import chain
from secrets import token_hex
from typing import TypeAlias

import orjson

Value: TypeAlias = "bool | int | str | list[Value] | dict[str, Value] | None"

MAX_DEPTH = 20
MAX_INTEGER = 2**53 - 1
MAX_LINE = 1 << 20  # bytes of UTF-8

_encode = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, check_circular=False
).encode


def _no_float(text: str) -> Value:
    raise ValueError(f"{text} is no integer")


def _small(text: str) -> int:
    if len(text) > 17 or abs(number := int(text)) > MAX_INTEGER:
        raise ValueError("integer beyond 53 bits")
    return number


_decode = json.JSONDecoder(parse_float=_no_float, parse_int=_small, parse_constant=_no_float).raw_decode
_OBJECT = frozenset((dict,))
_SORTED = orjson.OPT_SORT_KEYS | orjson.OPT_STRICT_INTEGER
_PLAIN = frozenset((str, bool, type(None)))
_TEXT = frozenset((str,))
_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = [first + second for first in _BASE32 for second in _BASE32]
_SHIFTS = tuple(range(110, -1, -10))  # ten bits, so two characters, at a time
_DIGITS = bytes(_BASE32.encode()) + bytes(224)  # five bits, as a byte -> its character
_BETWEEN = token_hex(16)  # what stands between the lines of a batch while they are read: nobody can guess it


class BadLine(ValueError):
    """A line that is not the canonical text of a value; whoever reads foreign lines says so in words."""


def canonical(value: Value) -> str:
    """The canonical text; TypeError for any other type (subclasses too), ValueError beyond the limits."""
    text = part(value)
    _bytes(text)
    return text


def part(value: Value) -> str:
    """The canonical text of a value whose length `line_id` will check."""
    _require((value,), MAX_DEPTH)
    try:
        return orjson.dumps(value, option=_SORTED).decode()
    except orjson.JSONEncodeError as error:  # nothing else is left that it refuses
        raise ValueError("surrogates are no characters") from error


def parse_line(line: str) -> Value:
    """The value of a canonical text; repeated keys, floats, NaN, other spellings and excess are BadLine."""
    if len(line) > MAX_LINE:
        raise BadLine("too long")
    try:
        _bytes(line)
        value: Value = _decode(line)[0]
        if line.count("[") + line.count("{") > MAX_DEPTH:
            _require((value,), MAX_DEPTH)
        text = _encode(value)
    except (ValueError, RecursionError) as error:
        raise BadLine(str(error)) from error
    if text != line:  # repeated keys, order, blanks, escapes: whatever does not come out as it went in
        raise BadLine("not in canonical form")
    return value


def parse_lines(lines: Sequence[str]) -> list[dict[str, Value]]:
    """The objects of many canonical texts, read in one go; BadLine if any of them is none, without saying which."""
    values = objects_of(lines)
    try:
        require_plain(values)
    except ValueError as error:
        raise BadLine(str(error)) from error
    return values


def objects_of(lines: Sequence[str]) -> list[dict[str, Value]]:
    """The same, but that floats and excessive depth are left for the caller to refuse with `require_plain`.

    The lines are read as one list with a text between them that nobody can guess: if it stands between exactly one
    object each, every line is one object. They are canonical if orjson, which escapes and sorts as our rules do,
    writes the list as it was read.
    """
    if not lines:
        return []
    try:
        if max(map(len, lines)) > MAX_LINE >> 2:
            for line in lines:
                _bytes(line)
        between = f',"{_BETWEEN}",'
        text = f"[{between.join(lines)}]".encode()  # refuses a lone surrogate
        read: list[Value] = orjson.loads(text)
        values = read[::2]
        if len(read) != 2 * len(lines) - 1 or read[1::2].count(_BETWEEN) != len(lines) - 1:
            raise BadLine("not one value a line")
        if not _OBJECT.issuperset(map(type, values)) or orjson.dumps(read, option=_SORTED) != text:
            raise BadLine("not in canonical form")
    except (ValueError, TypeError) as error:
        raise BadLine(str(error)) from error
    return values  # type: ignore[return-value]


def require_plain(objects: Sequence[dict[str, Value]], depth: int = MAX_DEPTH) -> None:
    """Refuse floats and what is deeper, which orjson lets through: level by level, all values of one at once."""
    dicts: list[dict[str, Value]] = list(objects)
    lists: list[list[Value]] = []
    while dicts or lists:
        if not depth:
            raise ValueError("too deep")
        depth -= 1
        level = list(chain(*map(dict.values, dicts), *lists))
        kinds = set(map(type, level))
        if float in kinds:
            raise ValueError("a float")
        dicts = [one for one in level if type(one) is dict] if dict in kinds else []
        lists = [one for one in level if type(one) is list] if list in kinds else []


def read_stored(lines: Sequence[str]) -> list[dict[str, Value]]:
    """The objects of lines that are in the journal already: what they are was looked at when they came in."""
    found: list[dict[str, Value]] = orjson.loads(f"[{','.join(lines)}]")
    return found


def line_ids(lines: Sequence[bytes]) -> list[str]:
    """The names of many lines, given as their UTF-8: as `line_id`, a fifth of its cost.

    Five bytes are spread over eight, so that each of these holds five bits, for all names at once.
    """
    digests = b"".join([sha256(line).digest()[:15] for line in lines])
    spread = bytearray(len(lines) * 24)
    for at in range(5):
        spread[at + 3 :: 8] = digests[at::5]
    bits = int.from_bytes(spread, "big")
    for mask, shift in ((0xFFFFF00000, 12), (0x3FF000003FF << 10, 6), (0x1F001F001F001F << 5, 3)):
        upper = bits & int.from_bytes(mask.to_bytes(8, "big") * (len(lines) * 3), "big")
        bits = (upper << shift) | (bits ^ upper)
    text = bits.to_bytes(len(spread), "big").translate(_DIGITS).decode()
    return [text[at : at + 24] for at in range(0, len(text), 24)]


def line_id(line: str) -> str:
    """The name of a line: the first 120 bits of its SHA-256, as 24 characters of lower-case base32."""
    bits = int.from_bytes(sha256(_bytes(line)).digest()[:15], "big")
    return "".join([_PAIRS[bits >> shift & 1023] for shift in _SHIFTS])


def _bytes(text: str) -> bytes:
    raw = text.encode()  # refuses a lone surrogate; UnicodeEncodeError is a ValueError
    if len(raw) > MAX_LINE:
        raise ValueError(f"{len(raw)} bytes are more than a line may have")
    return raw


def _require(values: Iterable[Value], depth: int) -> None:
    """Refuse what the encoder would let through: floats, subclasses, keys that are no text, huge integers."""
    for value in values:
        kind = type(value)
        if kind in _PLAIN:
            continue
        if type(value) is int:
            if not -MAX_INTEGER <= value <= MAX_INTEGER:
                raise ValueError("integer beyond 53 bits")
        elif not depth:
            raise ValueError("too deep")
        else:
            _require(_parts(value), depth - 1)


def _parts(value: Value) -> Iterable[Value]:
    if type(value) is list:
        return value
    if type(value) is not dict:
        raise TypeError(f"{type(value).__name__} has no canonical text")
    if not _TEXT.issuperset(map(type, value)):
        raise TypeError("a key is no text")
    return value.values()
