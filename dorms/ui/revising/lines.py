"""What a comparison shows, one line for each cell that differs and for each row that did not come back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from dorms.domain.imports import Kind
from dorms.domain.revisions import CellChange, Key, LostRow, Verdict
from dorms.messages import translate
from dorms.messages.revisions import verdict_name, why_of
from dorms.messages.sheets import said
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.rows import Column
from dorms.ui.kit.rows import Kind as ColumnKind
from dorms.ui.kit.theme import Tone

WHOLE_ROW = ""  # the field of a line that is about a whole row


class Choice(Enum):
    """What a person decided about a line."""

    TAKE = "take"  # what the sheet says is written
    KEEP = "keep"  # the store stays as it is
    OPEN = "open"  # nobody has chosen yet


@dataclass(frozen=True)
class Line:
    """One line: the cell, its three values, and the choice where there is one to make."""

    key: Key
    row: int
    label: str
    column: str
    exported: str
    edited: str
    now: str
    words: str
    why: str
    verdict: Verdict | None  # None: a row that did not come back
    choice: Choice

    @property
    def may_be_taken(self) -> bool:
        return self.verdict is None or self.verdict.may_be_written


def line_of_change(change: CellChange) -> Line:
    """A changed cell: what only the sheet changed is taken unless somebody says otherwise."""
    first = {Verdict.PROPOSED: Choice.TAKE, Verdict.CONFLICT: Choice.OPEN}.get(change.verdict, Choice.KEEP)
    return Line(
        key=change.key,
        row=change.row,
        label=change.label,
        column=change.column,
        exported=said(change.exported),
        edited=said(change.edited),
        now=said(change.now),
        words=verdict_name(change.verdict),
        why=why_of(change),
        verdict=change.verdict,
        choice=first,
    )


def line_of_paste(change: CellChange) -> Line:
    """A pasted cell: taken unless it would empty what is there, which somebody has to say."""
    line = line_of_change(change)
    if change.verdict is not Verdict.PROPOSED:
        return line
    empties = not change.edited
    return replace(
        line,
        words=translate("Revising", "清空") if empties else translate("Revising", "改"),
        choice=Choice.KEEP if empties else Choice.TAKE,
    )


def line_of_lost(row: LostRow, kind: Kind | None, *, can_end: bool) -> Line:
    """A row that is gone or crossed out: nothing happens to it unless somebody says so."""
    return Line(
        key=(row.id, WHOLE_ROW),
        row=row.struck,
        label=row.label,
        column=translate("Revising", "整行"),
        exported=translate("Revising", "有"),
        edited=translate("Revising", "划掉了") if row.struck else translate("Revising", "没有这一行"),
        now=translate("Revising", "有"),
        words=translate("Revising", "划掉了") if row.struck else translate("Revising", "不见了"),
        why=end_words(kind) if can_end else translate("Revising", "库里的保留不动。"),
        verdict=None,
        choice=Choice.OPEN if can_end else Choice.KEEP,
    )


def end_words(kind: Kind | None) -> str:
    """What taking a lost row means."""
    words: dict[Kind | None, str] = {
        Kind.UNITS: translate(
            "Revising", "删掉或划掉这一行是什么意思？采用：从今天起注销这套房。保留：什么也不发生。"
        ),
        Kind.STAYS: translate(
            "Revising", "删掉或划掉这一行是什么意思？采用：登记为今天退房。保留：什么也不发生。"
        ),
        Kind.TICKETS: translate(
            "Revising", "删掉或划掉这一行是什么意思？采用：作废这张单。保留：什么也不发生。"
        ),
    }
    return words.get(kind, "")


def choice_words(line: Line) -> str:
    """The choice in a word."""
    if not line.may_be_taken:
        return translate("Revising", "不写")
    return {
        Choice.TAKE: translate("Revising", "采用"),
        Choice.KEEP: translate("Revising", "保留"),
        Choice.OPEN: translate("Revising", "待选"),
    }[line.choice]


def choice_mark(line: Line) -> Mark:
    """The same as letter, shape and colour."""
    if not line.may_be_taken:
        is_quiet = line.verdict in (Verdict.KEPT, Verdict.AGREED)
        return Mark("=" if is_quiet else "!", Shape.RING if is_quiet else Shape.OCTAGON, _tone(line))
    return {
        Choice.TAKE: Mark("√", Shape.SQUARE, Tone.FREE),
        Choice.KEEP: Mark("-", Shape.RING, Tone.LIVED),
        Choice.OPEN: Mark("?", Shape.DIAMOND, Tone.LATE),
    }[line.choice]


def _tone(line: Line) -> Tone:
    return Tone.LIVED if line.verdict in (Verdict.KEPT, Verdict.AGREED) else Tone.DANGER


def columns(*, pasting: bool = False) -> Sequence[Column[Line]]:
    """The columns of the list; what is pasted was never exported."""
    edited = translate("Revising", "要贴的") if pasting else translate("Revising", "表里")
    exported = Column[Line](
        translate("Revising", "导出时"), lambda line: line.exported, ColumnKind.CODE, width=14
    )
    return [
        Column(
            translate("Revising", "处理"),
            choice_words,
            mark=choice_mark,
            order=lambda line: (line.may_be_taken, line.choice.value),
            width=8,
        ),
        Column(translate("Revising", "情况"), lambda line: line.words, width=11),
        Column(
            translate("Revising", "行"),
            lambda line: str(line.row) if line.row else "",
            ColumnKind.NUMBER,
            order=lambda line: line.row,
            width=5,
        ),
        Column(
            translate("Revising", "说的是"),
            lambda line: line.label,
            ColumnKind.PLACE,
            hint=lambda line: line.label,
            width=26,
        ),
        Column(translate("Revising", "栏目"), lambda line: line.column, width=11),
        *([] if pasting else [exported]),
        Column(edited, lambda line: line.edited, ColumnKind.CODE, width=14),
        Column(translate("Revising", "库里现在"), lambda line: line.now, ColumnKind.CODE, width=14),
        Column(translate("Revising", "说明"), lambda line: line.why, width=40, hint=lambda line: line.why),
    ]
