"""A .csv: which encoding, which divider; the number of a row is the number of its record."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from dorms.errors.sheets import NotAWorkbook, TooManyRows, UnpairedQuote, UnreadableText
from dorms.sheets.reading.grid import Book, Cell, Grid, GridRow, Limits, SheetName

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_TRIES = (("utf-8", "UTF-8"), ("gbk", "GBK"), ("gb18030", "GB18030"))
_DIVIDERS = ",\t;，|"
SLACK = 300


def open_text(content: bytes, file: str, limits: Limits) -> Book:
    """The book behind a text file: one sheet without a name."""
    text, encoding = decode(content, file)
    _refuse_other_text(text, file)
    rows = list(_rows(text, file, limits))
    grid = Grid("", rows, [])
    return Book(file=file, sheets=(SheetName(""),), grid=lambda _: grid, encoding=encoding)


def decode(content: bytes, file: str) -> tuple[str, str]:
    """Text and name of its encoding: a byte order mark decides, then strict UTF-8, then the Chinese code pages."""
    for mark, codec, name in _MARKS:
        if content.startswith(mark):
            return _strict(content, codec, file), name
    if b"\0" in content[:400]:
        head = content[:400]
        little = head[1::2].count(0) >= head[::2].count(
            0
        )  # ASCII signs have their zero byte behind or before
        return _strict(content, "utf-16-le" if little else "utf-16-be", file), "UTF-16"
    for codec, name in _TRIES:
        try:
            return content.decode(codec), name
        except UnicodeDecodeError:
            continue
    raise UnreadableText(file)


def _strict(content: bytes, codec: str, file: str) -> str:
    try:
        return content.decode(codec)
    except UnicodeDecodeError as error:
        raise UnreadableText(file) from error


def _refuse_other_text(text: str, file: str) -> None:
    head = text[:500].lstrip().lower()
    if head.startswith(("<!doctype html", "<html", "<table", "<?xml")):
        raise NotAWorkbook(file, "html")
    controls = sum(char < " " and char not in "\t\r\n\f" for char in text[:4000])
    if controls > 8:
        raise NotAWorkbook(file)


def _rows(text: str, file: str, limits: Limits) -> Iterator[GridRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_divider(text), strict=True)
    filled = begun = 0
    try:
        for number, record in enumerate(reader, 1):
            begun = reader.line_num
            cells: list[Cell] = [cell or None for cell in record]
            while cells and cells[-1] is None:
                cells.pop()
            if cells:
                filled += 1
                if filled > limits.rows + SLACK:
                    raise TooManyRows(file, "", limits.rows)
                yield GridRow(number, cells)
    except csv.Error as error:
        raise UnpairedQuote(file, begun + 1) from error


def _divider(text: str) -> str:
    """The divider that stands most often in the first lines outside quotes."""
    head = text[:4000].splitlines()[:5]
    counts = {divider: sum(_outside_quotes(line).count(divider) for line in head) for divider in _DIVIDERS}
    best = max(_DIVIDERS, key=lambda divider: counts[divider])
    return best if counts[best] else ","


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])
