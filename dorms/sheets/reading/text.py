"""Characters nobody sees, and characters that only look different."""

from __future__ import annotations

import unicodedata

_HALF: dict[int, int] = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
_HALF[0x3000] = 0x20
_DASHES = dict.fromkeys(map(ord, "—–－−‐‑﹣―"), "-")
_INVISIBLE = frozenset(("Cf", "Cc", "Zl", "Zp"))
_SPACES = "\u3000 "  # inside a text these may be meant


def half_width(text: str) -> str:
    """Full-width letters, digits, signs and the full-width space as their plain forms."""
    return text if text.isascii() else text.translate(_HALF)


def plain_dashes(text: str) -> str:
    """Every dash as the ASCII hyphen."""
    return text if text.isascii() else text.translate(_DASHES)


def is_clean(text: str) -> bool:
    """No space at the ends and nothing invisible inside."""
    return text.isprintable() and text.strip() == text


def visible(text: str) -> str:
    """Without characters that cannot be seen: line breaks, tabs, NBSP, zero-width ones, spaces at the ends."""
    if text.isprintable():
        return text.strip()
    return "".join(char for char in text if not _is_invisible(char)).strip()


def _is_invisible(char: str) -> bool:
    if char in _SPACES:
        return False
    return unicodedata.category(char) in _INVISIBLE or (char.isspace() and char != " ")


def is_blank(text: str) -> bool:
    """Nothing to see at all."""
    return not text or (not text[0].isalnum() and not visible(text))


def squeezed(text: str) -> str:
    """Half width and without any space, for comparing."""
    return "".join(half_width(visible(text)).split())


def control_character(text: str) -> str:
    """The first character no cell may hold, as `U+0000`; empty when there is none."""
    for char in text:
        if (char < " " and char not in "\t\r\n") or char == "\x7f":
            return f"U+{ord(char):04X}"
    return ""
