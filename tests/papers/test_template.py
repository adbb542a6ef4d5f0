"""Reading a paper's text: what staff may write, and how each mistake is named with its line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dorms.domain.papers import PAPERS, Agreement, ApplicationReceipt, InspectionSheet, Paper, WorkOrder
from dorms.errors.papers import TemplateFault, TemplateUnreadable, TemplateWrong
from dorms.messages import explain
from dorms.papers import read_template, render, shipped_text
from dorms.papers.gaps import gaps_of
from dorms.papers.template import EmptyLines, PageEnd, Pattern, Signatures, SignOff, Table, WordLine
from tests.papers import samples

NEEDED = "【标题】报修单\n{工单号}{报修人}{房源}{故障描述}{维修结果}\n"


def mistakes(text: str, paper: type[Paper] = WorkOrder) -> list[tuple[int, TemplateFault, str]]:
    with pytest.raises(TemplateWrong) as wrong:
        read_template(paper, text)
    assert explain(wrong.value).count("\n") == len(wrong.value.mistakes)
    return [(one.line, one.fault, one.what) for one in wrong.value.mistakes]


@pytest.mark.parametrize("paper", PAPERS)
def test_every_shipped_text_is_without_mistakes(paper: type[Paper]) -> None:
    assert read_template(paper, shipped_text(paper)).paper is paper


def test_an_unknown_gap_is_named_with_its_line_and_what_may_be_meant() -> None:
    with pytest.raises(TemplateWrong) as wrong:
        read_template(WorkOrder, NEEDED + "\n电话：{联系电活}")

    assert wrong.value.mistakes[0].line == 4
    assert explain(wrong.value) == (
        "《维修派工单》的文字有 1 处错误，没有采用，请改正后再试：\n"
        "第 4 行：没有“联系电活”这一项，是不是“联系电话”？"
    )


def test_a_gap_that_must_be_there_is_missed() -> None:
    assert mistakes("【标题】报修单\n{工单号}{房源}{故障描述}{维修结果}") == [
        (0, TemplateFault.MISSING_GAP, "报修人")
    ]


def test_all_mistakes_are_named_at_once_in_the_order_of_the_lines() -> None:
    text = NEEDED + "{没有的}\n【表题】x\n【版式】公告\n| 一 | 二 |\n| 一 |\n{报修人"

    assert [(line, fault) for line, fault, _ in mistakes(text)] == [
        (3, TemplateFault.UNKNOWN_GAP),
        (4, TemplateFault.UNKNOWN_SETTING),
        (5, TemplateFault.BAD_SETTING),
        (7, TemplateFault.UNEVEN_ROW),
        (8, TemplateFault.OPEN_BRACE),
    ]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("【明细】没有的清单", TemplateFault.UNKNOWN_LIST),
        ("【空白行】3", TemplateFault.BAD_SETTING),
        ("【行高】很高", TemplateFault.BAD_SETTING),
        ("【表格】10 0", TemplateFault.BAD_SETTING),
        ("| > | 一 |", TemplateFault.NOTHING_TO_JOIN),
        ("| 一 | ^ |", TemplateFault.NOTHING_TO_JOIN),
        ("【如有 没有的】文字", TemplateFault.UNKNOWN_GAP),
        ("{序号}", TemplateFault.UNKNOWN_GAP),
        ("多了}一个", TemplateFault.OPEN_BRACE),
    ],
)
def test_each_kind_of_mistake_is_found(line: str, fault: TemplateFault) -> None:
    assert (3, fault) in [(at, found) for at, found, _ in mistakes(NEEDED + line)]


def test_a_text_without_title_is_none() -> None:
    assert mistakes(NEEDED.replace("【标题】", "")) == [(0, TemplateFault.NO_TITLE, "标题")]


def test_a_list_needs_one_row_with_its_gaps() -> None:
    text = "【标题】回执\n{受理号}{受理时间}{受理单位}{申请人}\n【明细】材料清单\n| 序号 | 材料 |\n"

    assert mistakes(text, ApplicationReceipt) == [(3, TemplateFault.LIST_WITHOUT_ROW, "材料清单")]


def test_a_list_row_must_name_what_the_list_is_about() -> None:
    text = "【标题】巡查表\n{房源}{巡查日期}\n【明细】检查清单\n| 序号 |\n| {序号} |\n"

    assert mistakes(text, InspectionSheet) == [(5, TemplateFault.MISSING_GAP, "检查项目")]


def test_every_part_is_read() -> None:
    template = read_template(
        WorkOrder,
        NEEDED
        + "【小标题】一、情况\n【表格】10 20\n【行高】3\n| 备注 | {备注} |\n\n【空行】2\n【分页】\n"
        + "【签字】维修人： | 住户：\n【签字】日期： | 日期：\n【落款】{管理单位}\n【落款】日期\n",
    )

    kinds = [type(part) for part in template.parts]
    assert kinds == [WordLine, WordLine, Table, EmptyLines, PageEnd, Signatures, SignOff]
    table, signatures = template.parts[2], template.parts[5]
    assert isinstance(table, Table)
    assert (table.widths, table.rows[0].least) == ((10, 20), 3)
    assert isinstance(signatures, Signatures)
    assert len(signatures.rows) == 2


def test_a_gap_may_bring_its_own_blank_or_boxes() -> None:
    template = read_template(WorkOrder, NEEDED + "{备注：无} {原因＝人为／灾害}")

    line = template.parts[1]
    assert isinstance(line, WordLine)
    blank, boxes = line.pattern.holes
    assert (blank.otherwise, boxes.choices) == ("无", ("人为", "灾害"))


def test_braces_bars_and_colons_may_be_chinese() -> None:
    wide = NEEDED.replace("{", "｛").replace("}", "｝") + "｜ 备注 ｜ ｛备注：无｝ ｜"

    table = read_template(WorkOrder, wide).parts[1]

    assert isinstance(table, Table)
    assert [type(cell) for cell in table.rows[0].cells] == [Pattern, Pattern]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_whatever_the_editor_saved_is_read(encoding: str) -> None:
    content = shipped_text(WorkOrder).decode().replace("\n", "\r\n").encode(encoding)

    assert read_template(WorkOrder, content) == read_template(WorkOrder, shipped_text(WorkOrder))


@pytest.mark.parametrize("content", [b"\xff\xff\xff", b"PK\x03\x04\x00\x00", b"a" * 300_000, b"\xff\xfea"])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(TemplateUnreadable) as refused:
        read_template(WorkOrder, content)

    assert "记事本" in explain(refused.value)


def test_every_gap_has_one_name_and_papers_say_which_are_needed() -> None:
    for paper in PAPERS:
        gaps = gaps_of(paper)
        assert any(gap.needed for gap in gaps.values()), paper
        assert all(gap.must for gap in gaps.values() if gap.needed)


def test_money_has_capitals_and_other_numbers_have_not() -> None:
    names = set(gaps_of(Agreement))

    assert {"押金大写", "月租金大写"} <= names
    assert "建筑面积大写" not in names


COMMANDS = (
    "【标题】",
    "【表格】",
    "【明细】",
    "【如有 押金】",
    "【签字】",
    "【行高】",
    "【分页】",
    "【落款】",
)
SIGNS = ("|", ">", "^", "{", "}", "：", "\n", "\n", " ", "#", "12 30")
WORDS = ("材料清单", "文字", "{备注}", "{工单号}", "{序号}", "{a=b/c}")
PIECES = st.sampled_from(COMMANDS + SIGNS + WORDS)


@settings(max_examples=300 * samples.MANY, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(PAPERS))
def test_any_text_is_read_or_its_mistakes_are_named(text: str, paper: type[Paper]) -> None:
    try:
        read_template(paper, text)
    except TemplateWrong as wrong:
        words = explain(wrong)
    else:
        words = "\n"
    assert "\n" in words


@settings(max_examples=60 * samples.MANY, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text_without_mistakes_can_be_printed(text: str) -> None:
    try:
        template = read_template(WorkOrder, NEEDED + text)
    except TemplateWrong:
        return
    assert render(samples.work_order(), template).pages
