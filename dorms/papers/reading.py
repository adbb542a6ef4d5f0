"""Reads a paper's text: line by line, naming every mistake with its line before anything is printed."""

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from dorms.domain.papers import Paper
from dorms.errors.papers import TemplateFault, TemplateMistake, TemplateUnreadable, TemplateWrong
from dorms.papers.gaps import SERIAL, Gap, Kind, gaps_of
from dorms.papers.template import (
    Code,
    CutHere,
    EmptyLines,
    Hole,
    How,
    Join,
    Only,
    PageEnd,
    Part,
    Pattern,
    Signatures,
    SignOff,
    Table,
    TableLine,
    Template,
    WordLine,
)
from dorms.papers.text import clean

_LONGEST = 200_000
_COMMAND = re.compile(r"【\s*(\S+?)\s*】(.*)", re.DOTALL)
_ONLY = re.compile(r"【\s*(如有|如无)\s*([^】]+?)\s*】(.*)", re.DOTALL)
_HOLE = re.compile(r"\{([^{}]*)\}")
_SIGN = re.compile("([:：=＝])")
_WIDE = str.maketrans("｛｝｜", "{}|")
_HOWS = {how.value: how for how in How if how.value}


def read_template(paper: type[Paper], content: bytes | str) -> Template:
    """The text of a paper, as shipped or as the bureau wrote it; TemplateWrong names every mistake."""
    reader = _Reader(paper)
    for number, line in enumerate(_decoded(paper, content).split("\n"), 1):
        reader.read(number, line)
    return reader.finish()


def _decoded(paper: type[Paper], content: bytes | str) -> str:
    """The text, whatever the editor saved: UTF-8 with or without mark, UTF-16, or the Chinese encodings."""
    if isinstance(content, str):
        return clean(content)
    if len(content) > _LONGEST or (b"\x00" in content and content[:2] not in {b"\xff\xfe", b"\xfe\xff"}):
        raise TemplateUnreadable(paper.title)
    utf16 = content[:2] in {b"\xff\xfe", b"\xfe\xff"}
    for encoding in ("utf-16",) if utf16 else ("utf-8-sig", "gb18030"):
        try:
            return clean(content.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise TemplateUnreadable(paper.title)


@dataclass
class _OpenTable:
    """A table while its rows are being read."""

    line: int
    widths: tuple[int, ...] = ()
    each: str = ""
    blanks: int = 0
    rows: list[TableLine] = field(default_factory=list)


class _Reader:
    """Collects the parts and the mistakes of one text."""

    def __init__(self, paper: type[Paper]) -> None:
        self._paper = paper
        self._gaps = gaps_of(paper)
        self._line = 0
        self._mistakes: list[TemplateMistake] = []
        self._used: set[str] = set()
        self._parts: list[Part] = []
        self._table: _OpenTable | None = None
        self._least = 1
        self._title: Pattern | None = None
        self._number: Pattern | None = None
        self._subtitle: Pattern | None = None
        self._official = self._landscape = self._seam = self._underline = False
        self._copies: tuple[str, ...] = ("",)
        self._commands: dict[str, Callable[[str], None]] = {
            "标题": self._on_title,
            "编号": self._on_number,
            "副标题": self._on_subtitle,
            "版式": lambda rest: self._choose("_official", rest, {"公文": True, "表单": False}),
            "纸张": lambda rest: self._choose("_landscape", rest, {"横向": True, "纵向": False}),
            "骑缝章": lambda rest: self._choose("_seam", rest, {"有": True, "无": False}),
            "填空": lambda rest: self._choose("_underline", rest, {"下划线": True, "普通": False}),
            "每份": self._on_copies,
            "表格": self._on_table,
            "明细": self._on_list,
            "行高": self._on_height,
            "空白行": self._on_blanks,
            "签字": self._on_signatures,
            "落款": self._on_sign_off,
            "空行": self._on_empty,
            "二维码": self._on_code,
            "分页": lambda _rest: self._add(PageEnd()),
            "裁切线": lambda _rest: self._add(CutHere()),
        }

    def read(self, number: int, text: str) -> None:
        """One line of the file."""
        self._line = number
        line = text.strip().translate(_WIDE)
        if line.startswith("#"):
            return
        only: list[Only] = []
        while found := _ONLY.match(line):
            self._known(found[2])
            only.append(Only(found[2], found[1] == "如有"))
            line = found[3].strip()
        if not line:
            self._close_table()
        elif line.startswith("|"):
            self._on_row(line, tuple(only))
        elif found := _COMMAND.match(line):
            self._on_command(found[1], found[2].strip(), tuple(only))
        else:
            self._add(WordLine(How.PARAGRAPH, self._pattern(line), tuple(only)))

    def finish(self) -> Template:
        """The whole template, or all its mistakes."""
        self._close_table()
        for name, gap in self._gaps.items():
            if gap.must and name not in self._used:
                self._mistake(TemplateFault.MISSING_GAP, name, line=0)
        if self._title is None:
            self._mistake(TemplateFault.NO_TITLE, "标题", line=0)
        if self._mistakes or self._title is None:
            raise TemplateWrong(self._paper.title, tuple(sorted(self._mistakes, key=lambda one: one.line)))
        return Template(
            self._paper,
            self._title,
            tuple(self._parts),
            self._official,
            self._landscape,
            self._copies,
            self._seam,
            self._underline,
            self._number,
            self._subtitle,
        )

    def _mistake(
        self, fault: TemplateFault, what: str, allowed: tuple[str, ...] = (), line: int | None = None
    ) -> None:
        self._mistakes.append(TemplateMistake(self._line if line is None else line, fault, what, allowed))

    def _add(self, part: Part) -> None:
        self._close_table()
        self._parts.append(part)

    def _on_command(self, name: str, rest: str, only: tuple[Only, ...]) -> None:
        if name in _HOWS:
            self._add(WordLine(_HOWS[name], self._pattern(rest), only))
        elif name in self._commands:
            self._commands[name](rest)
        else:
            allowed = (*self._commands, *_HOWS, "如有", "如无")
            near = difflib.get_close_matches(name, allowed, 3, 0.3)
            self._mistake(TemplateFault.UNKNOWN_SETTING, name, tuple(near) or allowed)

    def _on_title(self, rest: str) -> None:
        self._title = self._pattern(rest)

    def _on_number(self, rest: str) -> None:
        self._number = self._pattern(rest)

    def _on_subtitle(self, rest: str) -> None:
        self._subtitle = self._pattern(rest)

    def _choose(self, setting: str, rest: str, allowed: dict[str, bool]) -> None:
        if rest in allowed:
            setattr(self, setting, allowed[rest])
        else:
            self._mistake(TemplateFault.BAD_SETTING, rest, tuple(allowed))

    def _on_copies(self, rest: str) -> None:
        self._copies = tuple(name.strip() for name in rest.split("|"))

    def _on_table(self, rest: str) -> None:
        self._close_table()
        self._table = _OpenTable(self._line, self._widths(rest))

    def _on_list(self, rest: str) -> None:
        self._close_table()
        name, _, widths = rest.translate(str.maketrans("：", ":")).partition(":")
        self._table = _OpenTable(self._line, self._widths(widths), name.strip())
        known = [gap.name for gap in self._gaps.values() if gap.kind is Kind.LIST]
        if name.strip() in known:
            self._used.add(name.strip())
        else:
            self._mistake(TemplateFault.UNKNOWN_LIST, name.strip(), tuple(known))

    def _on_height(self, rest: str) -> None:
        self._least = self._count(rest)

    def _on_blanks(self, rest: str) -> None:
        if self._table is None or not self._table.each:
            self._mistake(TemplateFault.BAD_SETTING, rest, ("明细",))
        else:
            self._table.blanks = self._count(rest)

    def _on_signatures(self, rest: str) -> None:
        row = tuple(self._pattern(words.strip()) for words in rest.split("|"))
        last = self._parts[-1] if self._parts and self._table is None else None
        if isinstance(last, Signatures):
            self._parts[-1] = Signatures((*last.rows, row))
        else:
            self._add(Signatures((row,)))

    def _on_sign_off(self, rest: str) -> None:
        last = self._parts[-1] if self._parts and self._table is None else None
        if isinstance(last, SignOff):
            self._parts[-1] = SignOff((*last.lines, self._pattern(rest)))
        else:
            self._add(SignOff((self._pattern(rest),)))

    def _on_empty(self, rest: str) -> None:
        self._add(EmptyLines(self._count(rest or "1")))

    def _on_code(self, rest: str) -> None:
        content, _, words = rest.partition("|")
        self._add(Code(self._pattern(content.strip()), self._pattern(words.strip())))

    def _on_row(self, line: str, only: tuple[Only, ...]) -> None:
        if self._table is None:
            self._table = _OpenTable(self._line)
        texts = [text.strip() for text in line.removeprefix("|").removesuffix("|").split("|")]
        extra = self._lines_of(self._table.each)
        cells = tuple(self._cell(text, extra) for text in texts)
        rows = self._table.rows
        expected = len(rows[0].cells) if rows else len(self._table.widths) or len(cells)
        if len(cells) != expected:
            self._mistake(TemplateFault.UNEVEN_ROW, str(len(cells)), (str(expected),))
        if cells[0] is Join.LEFT or (Join.UP in cells and not rows):
            self._mistake(TemplateFault.NOTHING_TO_JOIN, line)
        rows.append(TableLine(self._line, cells, self._least, only))
        self._least = 1

    def _cell(self, text: str, extra: dict[str, Gap]) -> Pattern | Join:
        if text in {Join.LEFT.value, Join.UP.value}:
            return Join(text)
        words = self._pattern(text.removeprefix(Join.UP.value), extra, loose=bool(extra))
        return replace(words, merge=text.startswith(Join.UP.value))

    def _lines_of(self, each: str) -> dict[str, Gap]:
        """The gaps of one line of that list; none if there is no such list."""
        gap = self._gaps.get(each)
        return dict(gaps_of(gap.line)) if gap is not None and gap.line is not None else {}

    def _close_table(self) -> None:
        table, self._table = self._table, None
        if table is None:
            return
        own = self._lines_of(table.each)
        names = [
            {hole.name for c in row.cells if isinstance(c, Pattern) for hole in c.holes} for row in table.rows
        ]
        repeated = [at for at, used in enumerate(names) if used & {*own, SERIAL}] if own else []
        if own and len(repeated) != 1:
            self._mistake(TemplateFault.LIST_WITHOUT_ROW, table.each, tuple(own), table.line)
            return
        for name, gap in own.items():
            if gap.must and name not in names[repeated[0]]:
                self._mistake(TemplateFault.MISSING_GAP, name, line=table.rows[repeated[0]].line)
        if table.rows:
            at = repeated[0] if repeated else 0
            self._parts.append(Table(tuple(table.rows), table.widths, table.each, at, table.blanks))

    def _widths(self, rest: str) -> tuple[int, ...]:
        words = re.split(r"[\s,，、]+", rest.strip()) if rest.strip() else []
        return tuple(self._count(word) for word in words)

    def _count(self, word: str) -> int:
        if re.fullmatch(r"[0-9]{1,3}", word) and int(word) > 0:
            return int(word)
        self._mistake(TemplateFault.BAD_SETTING, word, ("1", "2", "3"))
        return 1

    def _pattern(self, text: str, extra: dict[str, Gap] | None = None, *, loose: bool = False) -> Pattern:
        pieces: list[str | Hole] = []
        end = 0
        for found in _HOLE.finditer(text):
            if before := text[end : found.start()]:
                pieces.append(before)
            pieces.append(self._hole(found[1], extra or {}, loose=loose))
            end = found.end()
        if rest := text[end:]:
            pieces.append(rest)
        if any("{" in piece or "}" in piece for piece in pieces if isinstance(piece, str)):
            self._mistake(TemplateFault.OPEN_BRACE, text)
        return Pattern(tuple(pieces))

    def _hole(self, inside: str, extra: dict[str, Gap], *, loose: bool) -> Hole:
        name, *more = (part.strip() for part in _SIGN.split(inside, maxsplit=1))
        sign, rest = more or ("", "")
        if name not in extra and not (loose and name == SERIAL):
            self._known(name, extra)
        if sign in {"=", "＝"}:
            return Hole(name, None, tuple(choice.strip() for choice in re.split("[/／]", rest)))
        return Hole(name, rest if sign else None)

    def _known(self, name: str, extra: dict[str, Gap] | None = None) -> None:
        self._used.add(name)
        gap = self._gaps.get(name)
        if gap is None or gap.kind is Kind.LIST:
            names = [*(one.name for one in self._gaps.values() if one.kind is not Kind.LIST), *(extra or {})]
            near = difflib.get_close_matches(name, names, 3, 0.3)
            self._mistake(TemplateFault.UNKNOWN_GAP, name, tuple(near))
