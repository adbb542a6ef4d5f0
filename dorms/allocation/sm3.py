"""SM3 (GB/T 32905-2016) in plain Python: `hashlib` only has it where OpenSSL was built with it."""

import hashlib
import struct

_START: tuple[int, ...] = (
    0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E,
)  # fmt: skip
_MASK = 0xFFFFFFFF
BLOCK = 64


def sm3(message: bytes) -> bytes:
    """The 32-byte digest, by OpenSSL where it knows how."""
    try:
        return hashlib.new("sm3", message).digest()
    except ValueError:
        return sm3_plain(message)


def sm3_plain(message: bytes) -> bytes:
    """The same without OpenSSL."""
    padding = b"\x80" + b"\0" * ((55 - len(message)) % BLOCK) + struct.pack(">Q", 8 * len(message))
    state = _START
    padded = message + padding
    for at in range(0, len(padded), BLOCK):
        state = _compress(state, padded[at : at + BLOCK])
    return struct.pack(">8I", *state)


def _compress(state: tuple[int, ...], block: bytes) -> tuple[int, ...]:
    words = _expand(block)
    a, b, c, d, e, f, g, h = state
    for j in range(64):
        constant = 0x79CC4519 if j < 16 else 0x7A879D8A
        one = _left((_left(a, 12) + e + _left(constant, j % 32)) & _MASK, 7)
        two = one ^ _left(a, 12)
        mixed = a ^ b ^ c if j < 16 else (a & b) | (a & c) | (b & c)
        chosen = e ^ f ^ g if j < 16 else (e & f) | (~e & g)
        first = (mixed + d + two + (words[j] ^ words[j + 4])) & _MASK
        second = (chosen + h + one + words[j]) & _MASK
        a, b, c, d = first, a, _left(b, 9), c
        e, f, g, h = second ^ _left(second, 9) ^ _left(second, 17), e, _left(f, 19), g
    return tuple(old ^ new for old, new in zip(state, (a, b, c, d, e, f, g, h), strict=True))


def _expand(block: bytes) -> list[int]:
    words = list(struct.unpack(">16I", block))
    for j in range(16, 68):
        mixed = words[j - 16] ^ words[j - 9] ^ _left(words[j - 3], 15)
        spread = mixed ^ _left(mixed, 15) ^ _left(mixed, 23)
        words.append(spread ^ _left(words[j - 13], 7) ^ words[j - 6])
    return words


def _left(word: int, bits: int) -> int:
    return ((word << bits) | (word >> (32 - bits))) & _MASK if bits else word
