"""From the text of a rule set to the rule set itself, or to the list of everything that is wrong in it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from dorms.domain.decisions import Clause
from dorms.errors.rules import Mistake, RuleSetUnreadable, RuleSetWrong, Slip
from dorms.rules.checking import check_header, check_rules
from dorms.rules.conditions import CONDITIONS
from dorms.rules.conditions.base import Condition
from dorms.rules.conditions.logic import See
from dorms.rules.lines import line_numbers
from dorms.rules.ruleset import Header, Rule, RuleSet
from dorms.rules.schema import (
    Kind,
    Place,
    Sheet,
    Wrong,
    code,
    day,
    either,
    flag,
    may,
    need,
    read_kind,
    text,
    words,
)
from dorms.rules.sections import SECTIONS
from dorms.rules.vocabulary import WORDS

FORMAT = 1
NOT_SECTIONS = ("format", "ruleset", "words", "conditions")
LONGEST = 1 << 20
_AT_LINE = re.compile(r"\(at line (\d+)")


def load_rules(path: Path) -> RuleSet:
    """The rule set in a file."""
    try:
        written = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleSetUnreadable(str(path)) from error
    return read_rules(written, path.name)


def read_rules(written: str, name: str) -> RuleSet:
    """The rule set in a text; RuleSetWrong names every mistake with its line."""
    rules, mistakes = _read(written)
    if rules is None or mistakes:
        raise RuleSetWrong(name, tuple(sorted(mistakes, key=lambda one: (one.line, one.where))))
    return rules


def mistakes_in(written: str) -> tuple[Mistake, ...]:
    """Everything that is wrong in the text of a rule set, in the order of its lines."""
    try:
        read_rules(written, "")
    except RuleSetWrong as wrong:
        return wrong.mistakes
    return ()


def _read(written: str) -> tuple[RuleSet | None, list[Mistake]]:
    written = written.replace("\r\n", "\n")
    try:
        if len(written) > LONGEST:
            raise RecursionError
        table = tomllib.loads(written)
        lines = line_numbers(written)
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        line = int(found[1]) if found else written.count("\n") + 1
        return None, [Mistake(line, Slip.SYNTAX, "", (("problem", str(error)),))]
    except RecursionError:
        return None, [Mistake(1, Slip.SYNTAX, "", (("problem", "too long or too deep"),))]
    sheet = Sheet(lines, _words(table, lines_sheet := Sheet(lines, WORDS)))
    sheet.mistakes.extend(lines_sheet.mistakes)
    header = _header(table, sheet)
    rules = _rules(table, sheet)
    if sheet.mistakes or header is None:
        return None, sheet.mistakes
    check_rules(rules, sheet)
    return RuleSet(header, rules, sha256(written.encode()).hexdigest()), sheet.mistakes


def _words(table: Mapping[str, object], sheet: Sheet) -> dict[str, frozenset[str]]:
    """The vocabularies with the words this rule set adds."""
    known = dict(WORDS)
    added = table.get("words", {})
    at = sheet.place("words")
    if not isinstance(added, dict):
        at.wrong(Slip.WRONG_TYPE, value=str(added), wanted="table")
        return known
    for vocabulary, more in added.items():
        if (
            vocabulary not in WORDS
            or not isinstance(more, list)
            or not all(isinstance(one, str) for one in more)
        ):
            at.at(vocabulary).wrong(Slip.UNKNOWN_WORD, value=vocabulary, known="、".join(WORDS))
        else:
            known[vocabulary] |= frozenset(more)
    return known


@dataclass(frozen=True, kw_only=True)
class HeaderTable(Kind):
    """The `[ruleset]` table."""

    id: str = need(text)
    version: str = need(text)
    title: str = need(text)
    source: str = need(text)
    effective: date = need(day)
    adopted_by: str = need(text)
    adopted_on: date | None = may(day)
    document_no: str = either(text, "")
    until: date | None = may(day)
    programmes: tuple[str, ...] = either(words("unit_programme"), ())
    retroactive: bool = either(flag, False)
    note: str = either(text, "")


def _header(table: Mapping[str, object], sheet: Sheet) -> Header | None:
    at = sheet.place("ruleset")
    if table.get("format") != FORMAT:
        sheet.place("format").wrong(Slip.FORMAT, value=str(table.get("format", "")), wanted=str(FORMAT))
    written = table.get("ruleset")
    if not isinstance(written, dict):
        at.wrong(Slip.MISSING_HEADER)
        return None
    read = read_kind(HeaderTable, written, at)
    if read is None:
        return None
    check_header(read.effective, read.until, read.adopted_on, read.retroactive, at)
    return Header(
        id=read.id, version=read.version, title=read.title, source=read.source, effective=read.effective,
        adopted_by=read.adopted_by, adopted_on=read.adopted_on, document_no=read.document_no, until=read.until,
        programmes=read.programmes, note=read.note,
    )  # fmt: skip


def _rules(table: Mapping[str, object], sheet: Sheet) -> tuple[Rule[Kind], ...]:
    named = _Named(table, sheet)
    sheet.condition = named.read
    named.read_all()
    rules: list[Rule[Kind]] = []
    for section, entries in table.items():
        if section in NOT_SECTIONS:
            continue
        at = sheet.place(section)
        if section not in SECTIONS:
            at.wrong(Slip.UNKNOWN_SECTION, section=section, known="、".join(SECTIONS))
        elif not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            at.wrong(Slip.NOT_A_LIST, section=section)
        else:
            found = (_rule(section, n, entry, at.at(n)) for n, entry in enumerate(entries))
            rules.extend(rule for rule in found if rule is not None)
    return tuple(rules)


def _rule(section: str, n: int, entry: Mapping[str, object], at: Place) -> Rule[Kind] | None:
    number, words = entry.get("clause", ""), entry.get("text", "")
    if not (isinstance(number, str) and number.strip() and isinstance(words, str) and words.strip()):
        at.wrong(Slip.NO_CLAUSE)
    kinds = SECTIONS[section]
    conditional = kinds.keys() == CONDITIONS.keys()
    kind = at.sheet.condition(entry, at) if conditional else _kind(kinds, entry, at)
    if kind is None:
        return None
    reason = _code(kind, entry, at)
    clause = Clause(str(number).strip(), str(words).strip(), f"{section}.{n + 1}")
    return Rule(section, clause, kind, at.line, reason)


def _code(kind: Kind, entry: Mapping[str, object], at: Place) -> str:
    if not isinstance(kind, Condition):
        return ""
    written = entry.get("code", "")
    if written == "":
        return kind.usual_code
    try:
        return code(written, at.at("code"))
    except Wrong as wrong:
        at.at("code").wrong(wrong.slip, **wrong.figures)
        return ""


def _kind(kinds: Mapping[str, type[Kind]], entry: Mapping[str, object], at: Place) -> Kind | None:
    word = entry.get("kind")
    kind = kinds.get(word) if isinstance(word, str) else None
    if kind is None:
        at.at("kind").wrong(Slip.UNKNOWN_KIND, kind=str(word or ""), known="、".join(sorted(kinds)))
        return None
    rule_of_conditions = len(at.path) == 2 and kinds is CONDITIONS and at.path[0] in SECTIONS
    return read_kind(kind, entry, at, ("code",) if rule_of_conditions else ())


class _Named:
    """The conditions under `[conditions]`, read when first needed; a circle among them is a mistake."""

    def __init__(self, table: Mapping[str, object], sheet: Sheet) -> None:
        written = table.get("conditions", {})
        self._written: dict[str, object] = written if isinstance(written, dict) else {}
        if not isinstance(written, dict):
            sheet.place("conditions").wrong(Slip.WRONG_TYPE, value=str(written), wanted="table")
        self._sheet = sheet
        self._read: dict[str, Condition | None] = {}
        self._open: list[str] = []

    def read_all(self) -> None:
        for name in self._written:
            self._target(name, self._sheet.place("conditions", name))

    def read(self, raw: object, at: Place) -> Condition | None:
        """A condition from its table; None if a mistake was noted."""
        if not isinstance(raw, dict):
            at.wrong(Slip.WRONG_TYPE, value=str(raw), wanted="condition")
            return None
        kind = _kind(CONDITIONS, raw, at)
        if isinstance(kind, See):
            target = self._target(kind.condition, at)
            return None if target is None else See(condition=kind.condition, target=target)
        return kind if isinstance(kind, Condition) else None

    def _target(self, name: str, at: Place) -> Condition | None:
        if name in self._open:
            at.wrong(Slip.CIRCLE, names=" → ".join((*self._open[self._open.index(name) :], name)))
            return None
        if name not in self._written:
            at.wrong(Slip.UNKNOWN_CONDITION, name=name, known="、".join(self._written))
            return None
        if name not in self._read:
            self._open.append(name)
            self._read[name] = self.read(self._written[name], self._sheet.place("conditions", name))
            self._open.pop()
        return self._read[name]
