"""Makes rare names in a PDF searchable and copyable.

Qt writes into a PDF what each glyph means only for characters up to U+FFFF, and calls the space a tab. Names such
as 钱𬭎 would be seen but not found. So the rare characters are noted in the order they are drawn, which is the
order Qt numbers their glyphs in, and their meaning is appended to the finished file.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from dorms.papers.fonts import SANS, SERIF, Face, raw_font

_MAP = re.compile(
    rb"\n(?P<number>\d+) 0 obj\n<< /Length \d+ >>\nstream\n(?P<body>/CIDInit.*?)endstream\nendobj\n",
    re.DOTALL,
)
_FONT = rb"/BaseFont /%s-Regular\n/Encoding /Identity-H\n[^>]*?/ToUnicode (\d+) 0 R"
_RANGE = re.compile(rb"(?m)^<([0-9A-F]{4})> <([0-9A-F]{4})> [\[<]")
_TRAILER = re.compile(rb"trailer\n<<\n(?P<entries>.*?)>>\nstartxref\n(?P<at>\d+)", re.DOTALL)

_drawn: ContextVar[dict[str, dict[str, None]] | None] = ContextVar("_drawn", default=None)


@contextmanager
def noting_rare() -> Iterator[dict[str, dict[str, None]]]:
    """While pages are drawn: the characters beyond U+FFFF by bundled family, in the order they come."""
    found: dict[str, dict[str, None]] = {SERIF: {}, SANS: {}}
    token = _drawn.set(found)
    try:
        yield found
    finally:
        _drawn.reset(token)


def note_rare(face: Face, text: str) -> None:
    """The text is being drawn in that face."""
    found = _drawn.get()
    if found is not None and text and max(text) > "\uffff":
        for char in text:
            if char > "\uffff":
                found[_family(face, char)][char] = None


@cache
def _family(face: Face, char: str) -> str:
    """The bundled family that draws the character: the face's own, or the other one if that lacks it."""
    first, second = (SANS, SERIF) if face in {Face.HEAD, Face.SCREEN} else (SERIF, SANS)
    return first if raw_font(first).supportsCharacter(ord(char)) else second


def with_meanings(pdf: bytes, rare: dict[str, dict[str, None]]) -> bytes:
    """The PDF with spaces that are spaces and with what the rare glyphs mean."""
    pdf = _MAP.sub(lambda found: found[0].replace(b"<0009>", b"<0020>"), pdf)
    maps = {int(found["number"]): found["body"] for found in _MAP.finditer(pdf)}
    changed: dict[int, bytes] = {}
    for family, chars in rare.items():
        font = re.search(_FONT % family.replace(" ", "").encode(), pdf)
        number = int(font[1]) if font else 0
        own = _with_own_glyph(family, list(chars))
        if own and number in maps and (body := _completed(maps[number], own)):
            changed[number] = body
    return _appended(pdf, changed) if changed else pdf


def _with_own_glyph(family: str, chars: list[str]) -> list[str]:
    """Those that do not share their glyph with a character Qt has a meaning for, or with one before."""
    if not chars:
        return []
    taken = set(_common_glyphs(family))
    own: list[str] = []
    for char in chars:
        glyph = raw_font(family).glyphIndexesForString(char)[0]
        if glyph not in taken:
            taken.add(glyph)
            own.append(char)
    return own


@cache
def _common_glyphs(family: str) -> frozenset[int]:
    common = "".join(map(chr, (*range(0x20, 0xD800), *range(0xE000, 0x10000))))
    return frozenset(raw_font(family).glyphIndexesForString(common))


def _completed(body: bytes, chars: list[str]) -> bytes | None:
    """The map with the glyphs it leaves out; None if they cannot be the noted characters."""
    known: set[int] = set()
    for found in _RANGE.finditer(body):
        known.update(range(int(found[1], 16), int(found[2], 16) + 1))
    unknown = [glyph for glyph in range(max(known)) if glyph not in known]
    unknown += range(max(known) + 1, max(known) + 1 + len(chars) - len(unknown))
    if len(unknown) != len(chars):
        return None
    pairs = zip(unknown, chars, strict=True)
    lines = [f"<{glyph:04X}> <{char.encode('utf-16-be').hex().upper()}>\n" for glyph, char in pairs]
    chunks = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    meanings = "".join(f"{len(chunk)} beginbfchar\n{''.join(chunk)}endbfchar\n" for chunk in chunks)
    return body.replace(b"endcmap", meanings.encode() + b"endcmap", 1)


def _appended(pdf: bytes, changed: dict[int, bytes]) -> bytes:
    """The file with those objects replaced the way the format foresees: by an update at its end."""
    trailer = _TRAILER.search(pdf, len(pdf) - 2048)
    if trailer is None:
        return pdf
    made = bytearray(pdf)
    table = b"xref\n"
    for number, body in changed.items():
        table += b"%d 1\n%010d 00000 n \n" % (number, len(made))
        made += b"%d 0 obj\n<< /Length %d >>\nstream\n%sendstream\nendobj\n" % (number, len(body) - 1, body)
    start = len(made)
    made += table + b"trailer\n<<\n%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (
        trailer["entries"],
        trailer["at"],
        start,
    )
    return bytes(made)
