"""A block of cells from the clipboard, as spreadsheets write it: tabs, line breaks, quotes around what holds either."""

from __future__ import annotations

import re

MOST_CELLS = 50_000
SCIENTIFIC = re.compile(r"[+-]?\d(?:[.,]\d+)?[eE]\+?\d{1,3}")


def read_block(text: str) -> list[list[str]]:
    """The cells, row by row, all rows as wide as the widest; nothing but blanks is no block.

    A quote begins a quoted cell only at its start and only if it is closed before the cell ends; any other is itself.
    """
    rows: list[list[str]] = [[]]
    at, text = 0, text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.removesuffix("\n")
    while True:
        cell, at = _cell(text, at)
        rows[-1].append(cell)
        if at >= len(text):
            break
        if text[at] == "\n":
            rows.append([])
        at += 1
    if not any(cell.strip() for row in rows for cell in row):
        return []
    width = max(map(len, rows))
    return [row + [""] * (width - len(row)) for row in rows]


def _cell(text: str, at: int) -> tuple[str, int]:
    """The cell that begins here, and where it ends."""
    if text.startswith('"', at):
        end = _closing(text, at + 1)
        if end is not None:
            return text[at + 1 : end].replace('""', '"'), end + 1
    ends = [found for found in (text.find("\t", at), text.find("\n", at)) if found >= 0]
    end = min(ends, default=len(text))
    return text[at:end], end


def _closing(text: str, at: int) -> int | None:
    """The quote that closes a quoted cell: the first lone one, if the cell ends right behind it."""
    while (found := text.find('"', at)) >= 0:
        if text.startswith('"', found + 1):
            at = found + 2
            continue
        return found if found + 1 >= len(text) or text[found + 1] in "\t\n" else None
    return None
