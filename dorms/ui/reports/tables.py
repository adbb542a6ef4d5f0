"""The lists of the page 报表: figures, sheets, sheets on record, files with full numbers, closed periods."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from dorms.db.queries.issued import ClosingLine, DisclosureLine
from dorms.domain.issuing import IssuedSheet
from dorms.domain.reports import Compared, Figure
from dorms.messages import translate
from dorms.messages.exchange import sheet_name
from dorms.messages.figures import figure_definition, figure_name
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone

NOW, BEFORE = 1, 2  # the columns whose cells open their rows


@dataclass(frozen=True)
class SheetLine:
    """A sheet that can be made for the place: how many rows it has, and when it last went out."""

    key: str
    rows: int
    before: int = 0  # rows of the same sheet at the end of the period before
    says: str = ""  # which rows are in it, as its own notes define
    last: IssuedSheet | None = None


def figures_table() -> Table[Compared]:
    """Every figure beside the same at the end of the period before, with its definition."""
    hint = translate("Reports", "点这个数看明细")
    columns: list[Column[Compared]] = [
        Column(translate("Reports", "指标"), lambda one: _named(one.now), width=20, order=lambda one: 0),
        Column(
            translate("Reports", "本期末"),
            lambda one: said(one.now.value),
            Kind.NUMBER,
            order=lambda one: one.now.value or 0,
            hint=lambda one: hint if one.now.rows else "",
            width=10,
        ),
        Column(
            translate("Reports", "上期末"),
            lambda one: said(one.before.value),
            Kind.NUMBER,
            order=lambda one: one.before.value or 0,
            hint=lambda one: hint if one.before.rows else "",
            width=10,
        ),
        Column(
            translate("Reports", "增减"),
            lambda one: said(one.change, signed=True),
            Kind.NUMBER,
            order=lambda one: one.change or 0,
            width=9,
        ),
        Column(translate("Reports", "口径"), lambda one: figure_definition(_defined(one.now)), width=70),
    ]
    return Table(
        RowsModel(columns, identity=lambda one: one.now.name),
        name="figures",
        title=translate("Reports", "指标"),
        empty=translate("Reports", "正在统计…"),
    )


def _named(figure: Figure) -> str:
    return f"　{figure_name(figure.name)}" if figure.part_of else figure_name(figure.name)


def _defined(figure: Figure) -> str:
    return figure.part_of or figure.name


def said(value: int | Decimal | None, *, signed: bool = False) -> str:
    """A figure in words: a rate with two decimals and its sign."""
    if value is None:
        return "—"
    sign = "+" if signed and value else ""
    text = f"{value:{sign},.2f}" if isinstance(value, Decimal) else f"{value:{sign},}"
    return f"{text}%" if isinstance(value, Decimal) and not signed else text


def sheets_table() -> Table[SheetLine]:
    """The sheets that can be made for the chosen place and day, beside their length at the end of the period before."""
    columns: list[Column[SheetLine]] = [
        Column(translate("Reports", "上报表"), lambda one: sheet_name(one.key), width=22),
        _length(translate("Reports", "本期末行数"), lambda one: one.rows),
        _length(translate("Reports", "上期末行数"), lambda one: one.before),
        Column(
            translate("Reports", "增减"),
            lambda one: said(one.rows - one.before, signed=True),
            Kind.NUMBER,
            order=lambda one: one.rows - one.before,
            width=8,
        ),
        Column(translate("Reports", "口径"), lambda one: one.says, width=46, hint=lambda one: one.says),
        Column(
            translate("Reports", "最近报出"),
            lambda one: str(one.last.issued_on) if one.last else "",
            Kind.DATE,
        ),
        Column(
            translate("Reports", "报表编号"),
            lambda one: one.last.number if one.last else "",
            Kind.CODE,
            width=18,
        ),
        Column(
            translate("Reports", "出表人"),
            lambda one: one.last.maker if one.last else "",
            Kind.NAME,
            width=12,
        ),
    ]
    return Table(
        RowsModel(columns, identity=lambda one: one.key),
        name="sheets",
        title=translate("Reports", "上报表"),
        empty=translate("Reports", "正在统计…"),
    )


def _length(title: str, rows: Callable[[SheetLine], int]) -> Column[SheetLine]:
    """How many rows; a click shows them."""
    hint = translate("Reports", "点这个数看这张表的各行")
    return Column(
        title, lambda one: said(rows(one)), Kind.NUMBER, order=rows, hint=lambda one: hint, width=10
    )


def issued_table() -> Table[IssuedSheet]:
    """已出报表: what is on record, to be found by its check code too."""
    columns: list[Column[IssuedSheet]] = [
        Column(translate("Reports", "报表编号"), lambda one: one.number, Kind.CODE, width=17),
        Column(
            translate("Reports", "报表"),
            lambda one: sheet_name(one.order.sheet),
            width=16,
            mark=lambda one: _gone() if one.withdrawn else None,
        ),
        Column(translate("Reports", "范围"), _reach, Kind.PLACE, width=18),
        Column(translate("Reports", "统计日期"), lambda one: str(one.order.as_of), Kind.DATE, width=11),
        Column(translate("Reports", "出表日期"), lambda one: str(one.issued_on), Kind.DATE, width=11),
        Column(translate("Reports", "出表人"), lambda one: one.maker, Kind.NAME, width=9),
        Column(
            translate("Reports", "行数"),
            lambda one: f"{one.lines:,}",
            Kind.NUMBER,
            order=lambda one: one.lines,
            width=7,
        ),
        Column(translate("Reports", "校验码"), lambda one: one.code, Kind.CODE, width=21),
        Column(translate("Reports", "单位"), lambda one: one.office_name, width=20, shown=False),
        Column(
            translate("Reports", "状态"),
            lambda one: translate("Reports", "已作废") if one.withdrawn else translate("Reports", "有效"),
            width=9,
        ),
    ]
    return Table(
        RowsModel(columns, identity=lambda one: one.id),
        name="issued",
        title=translate("Reports", "已出报表"),
        empty=translate("Reports", "还没有报出过报表。正式导出或打印一张上报表，就会记在这里。"),
    )


def _gone() -> Mark:
    return Mark(translate("Reports", "废"), Shape.DIAMOND, Tone.GONE)


def _reach(one: IssuedSheet) -> str:
    return one.order.school or one.order.town or translate("Reports", "全县")


def disclosures_table() -> Table[DisclosureLine]:
    """导出记录: sheets with full ID numbers, for what and to whom."""
    columns: list[Column[DisclosureLine]] = [
        Column(translate("Reports", "时间"), lambda one: _minute(one.at), Kind.DATE, width=16),
        Column(translate("Reports", "报表"), lambda one: sheet_name(one.what), width=16),
        Column(
            translate("Reports", "范围"),
            lambda one: one.place or translate("Reports", "全县"),
            Kind.PLACE,
            width=18,
        ),
        Column(translate("Reports", "用途"), lambda one: one.purpose, width=30),
        Column(translate("Reports", "交给谁"), lambda one: one.receiver, Kind.NAME, width=24),
        Column(translate("Reports", "经办人"), lambda one: one.actor, Kind.NAME, width=10),
    ]
    return Table(
        RowsModel(columns, identity=lambda one: one.id),
        name="disclosures",
        title=translate("Reports", "导出记录"),
        empty=translate("Reports", "还没有导出过带完整身份证号的报表。"),
    )


def closings_table() -> Table[ClosingLine]:
    """结账: which periods are closed."""
    columns: list[Column[ClosingLine]] = [
        Column(translate("Reports", "期间"), lambda one: one.name, width=20),
        Column(translate("Reports", "结到"), lambda one: str(one.day), Kind.DATE, width=12),
        Column(translate("Reports", "说明"), lambda one: one.reason, width=50),
    ]
    return Table(
        RowsModel(columns, identity=lambda one: one.id),
        name="closings",
        title=translate("Reports", "结账"),
        empty=translate(
            "Reports",
            "还没有结过账。报表定稿、各校都报齐后，可以在这里结账；以后再补以前的业务，要写明原因。",
        ),
    )


def _minute(at: int) -> str:
    return f"{datetime.fromtimestamp(at / 1000).astimezone():%Y-%m-%d %H:%M}"
