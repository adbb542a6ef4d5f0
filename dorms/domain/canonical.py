"""The one text of a value: lines of the journal are hashed, signed and kept byte for byte.

Rules: object keys in code point order, no white space, text outside ASCII as it is, no floats, integers
below 2**53. Fixed for ever by the vectors in tests/domain/test_canonical.py; docs/journal.md describes it.
"""

import json
from collections.abc import Iterable
from hashlib import sha256
from json.encoder import encode_basestring
from typing import TypeAlias

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
_PLAIN = frozenset((str, bool, type(None)))
_TEXT = frozenset((str,))
_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = [first + second for first in _BASE32 for second in _BASE32]
_SHIFTS = tuple(range(110, -1, -10))  # ten bits, so two characters, at a time


class BadLine(ValueError):
    """A line that is not the canonical text of a value; whoever reads foreign lines says so in words."""


def canonical(value: Value) -> str:
    """The canonical text; TypeError for any other type (subclasses too), ValueError beyond the limits."""
    text = part(value)
    _bytes(text)
    return text


def part(value: Value) -> str:
    """The canonical text of a value inside a line, whose length and characters `line_id` will check."""
    if not value and type(value) is dict:
        return "{}"
    _require((value,), MAX_DEPTH)
    return _encode(value)


def quoted(text: str) -> str:
    """The canonical text of a text; TypeError for anything else."""
    return encode_basestring(text)


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
