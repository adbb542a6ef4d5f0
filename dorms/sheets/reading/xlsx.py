"""A .xlsx (also .xlsm, .xltx, .xltm): names of sheets, strings, date styles; macros and links are never followed."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from dorms.errors.sheets import IncompleteFile, NotAWorkbook, UnsafeContent
from dorms.sheets.reading.grid import Book, Grid, Limits, SheetName
from dorms.sheets.reading.package import Package
from dorms.sheets.reading.sheetxml import read_grid, refuse_broken
from dorms.sheets.reading.values import CellReader, decoded, is_date_format, unescape

_STRING = re.compile(r"<si>(.*?)</si>|<si/>", re.DOTALL)
_PLAIN_STRING = re.compile(r"<t(?:\s[^>]*)?>([^<]*)</t>")


def open_xlsx(content: bytes, file: str, limits: Limits) -> Book:
    """The book behind these bytes; sheets are read when asked for."""
    package = Package(content, file, limits)
    package.refuse_dtds()
    workbook_part = _workbook_part(package, file)
    workbook = _parsed(package, workbook_part, file)
    targets = _relations(package, workbook_part, file)
    date1904 = any(_is_true(_attribute(e, "date1904")) for e in _all(workbook, "workbookPr"))
    dates, struck = _styles(package, targets, file)
    strings = _strings(package, targets, file)
    cells = CellReader(strings, dates, date1904=date1904, struck_styles=struck)
    sheets = list(_sheets(workbook, targets))
    if not sheets:
        raise NotAWorkbook(file)
    return Book(
        file=file,
        sheets=tuple(SheetName(name, hidden) for name, hidden, _ in sheets),
        grid=partial(_grid, package, tuple(sheets), cells, limits, file),
        date1904=date1904,
        external_links=any(kind == "externalLink" for kind, _ in targets.values()),
        macros=any(name.lower().endswith("vbaproject.bin") for name in package.names),
    )


def _grid(
    package: Package,
    sheets: tuple[tuple[str, bool, str], ...],
    cells: CellReader,
    limits: Limits,
    file: str,
    index: int,
) -> Grid:
    name, _, part = sheets[index]
    return read_grid(name, package.read(part), cells, limits, file)


def _workbook_part(package: Package, file: str) -> str:
    if "_rels/.rels" not in package or "[Content_Types].xml" not in package:
        raise NotAWorkbook(file) if "xl/workbook.xml" not in package else IncompleteFile(file, "_rels/.rels")
    for kind, target in _relations(package, "", file).values():
        if kind == "officeDocument":
            if not target.startswith("xl/") and "xl/workbook.xml" not in package:
                raise NotAWorkbook(file, "docx" if target.startswith("word/") else "")
            if target not in package:
                raise IncompleteFile(file, target)
            return target
    raise NotAWorkbook(file)


def _relations(package: Package, part: str, file: str) -> dict[str, tuple[str, str]]:
    """`{id: (kind, target part)}` of a part; an external target stays as it is and is never opened."""
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels not in package:
        return {}
    out: dict[str, tuple[str, str]] = {}
    for element in _all(_parsed(package, rels, file), "Relationship"):
        kind = _attribute(element, "Type").rsplit("/", 1)[-1]
        target = _attribute(element, "Target")
        if _attribute(element, "TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        out[_attribute(element, "Id")] = (kind, target)
    return out


def _sheets(workbook: Element, targets: dict[str, tuple[str, str]]) -> Iterator[tuple[str, bool, str]]:
    for element in _all(workbook, "sheet"):
        kind, target = targets.get(_attribute(element, "id"), ("", ""))
        if kind == "worksheet":
            yield (
                _attribute(element, "name"),
                _attribute(element, "state") in ("hidden", "veryHidden"),
                target,
            )


def _strings(package: Package, targets: dict[str, tuple[str, str]], file: str) -> list[str]:
    part = _target(targets, "sharedStrings")
    if part not in package:
        return []
    xml = package.read(part)
    if b"<!" in xml or b"<sst" not in xml[:400] or b"<rPh" in xml or not _is_utf8(xml):
        root = _parsed(package, part, file)
        return [decoded(_string(item)) for item in root if _local(item) == "si"]
    refuse_broken(xml, file, part)
    text = xml.decode().replace("\r\n", "\n")
    return [decoded(unescape("".join(_PLAIN_STRING.findall(item)))) for item in _STRING.findall(text)]


def _string(item: Element) -> str:
    """The text of a string, all runs joined; phonetic guides left out."""
    texts = []
    for child in item:
        if _local(child) == "t":
            texts.append(child.text or "")
        elif _local(child) == "r":
            texts.extend(grand.text or "" for grand in child if _local(grand) == "t")
    return "".join(texts)


def _styles(
    package: Package, targets: dict[str, tuple[str, str]], file: str
) -> tuple[frozenset[int], frozenset[str]]:
    """The cell styles whose numbers are days, and those whose words are crossed out."""
    part = _target(targets, "styles")
    if part not in package:
        return frozenset(), frozenset()
    root = _parsed(package, part, file)
    formats = {_attribute(e, "numFmtId"): _attribute(e, "formatCode") for e in _all(root, "numFmt")}
    crossed = _crossed_fonts(root)
    dates, struck = set(), set()
    for group in (child for child in root if _local(child) == "cellXfs"):
        for index, style in enumerate(group):
            format_id = _attribute(style, "numFmtId")
            if format_id.isdigit() and is_date_format(int(format_id), formats.get(format_id)):
                dates.add(index)
            if _attribute(style, "fontId") in crossed:
                struck.add(str(index))
    return frozenset(dates), frozenset(struck)


def _crossed_fonts(root: Element) -> frozenset[str]:
    fonts = (font for group in root if _local(group) == "fonts" for font in group)
    return frozenset(
        str(at)
        for at, font in enumerate(fonts)
        for sign in font
        if _local(sign) == "strike" and (_attribute(sign, "val") or "1") in ("1", "true", "on")
    )


def _target(targets: dict[str, tuple[str, str]], kind: str) -> str:
    return next((target for found, target in targets.values() if found == kind), "")


def _parsed(package: Package, part: str, file: str) -> Element:
    try:
        return fromstring(package.read(part))
    except (ParseError, ValueError, LookupError) as error:
        if isinstance(error, DefusedXmlException):
            raise UnsafeContent(file, part) from error
        raise IncompleteFile(file, part) from error


def _is_utf8(xml: bytes) -> bool:
    head = xml[:200].lower()
    return b"encoding=" not in head or b"utf-8" in head


def _all(root: Element, name: str) -> Iterator[Element]:
    return (element for element in root.iter() if _local(element) == name)


def _local(element: Element) -> str:
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def _attribute(element: Element, name: str) -> str:
    """An attribute by its local name, whatever prefix it has."""
    if name in element.attrib:
        return element.attrib[name]
    return next((value for key, value in element.attrib.items() if key.endswith("}" + name)), "")


def _is_true(text: str) -> bool:
    return text in ("1", "true", "on")
