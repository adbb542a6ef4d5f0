"""What stands on each paper, read back from the PDF."""

import re
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dorms.domain.papers import PAPERS, Agreement, Paper, Proof, PublicNotice, WorkOrder
from dorms.errors.papers import GlyphsMissing, PaperIncomplete, PersonalDataInNotice
from dorms.papers import Document, pdf_bytes, read_template, render, shipped_template, to_pdf
from dorms.papers.gaps import gaps_of
from tests.papers import ledger_samples, samples
from tests.papers.conftest import poppler

Read = Callable[[Document], str]
PAGE = re.compile(r"第\s*(\d+)\s*页\s*/\s*共\s*(\d+)\s*页")
RADICALS = re.compile("[\u2e80-\u2fdf]")


def squeezed(text: str) -> str:
    """Without the spaces and line ends that laying out puts in."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("paper", samples.every_text_paper(), ids=lambda paper: type(paper).__name__)
def test_every_paper_says_what_it_was_given(paper: Paper, read: Read) -> None:
    document = render(paper)

    text = squeezed(read(document))

    assert document.missing == ""
    assert squeezed(document.title) in text
    for name, gap in gaps_of(type(paper)).items():
        value = getattr(paper, gap.field)
        if isinstance(value, str) and any(name == hole for hole in _printed(type(paper))):
            assert squeezed(value) in text, name
    assert not RADICALS.search(text)


def _printed(paper: type[Paper]) -> set[str]:
    """The gaps a shipped text prints (a chosen box prints its value too)."""
    text = (Path(__file__).parents[2] / "resources" / "papers" / f"{paper.template}.txt").read_text("utf-8")
    return set(re.findall(r"\{([^}:=]+)", text))


@pytest.mark.parametrize("paper", samples.every_text_paper(), ids=lambda paper: type(paper).__name__)
def test_every_page_says_which_of_how_many_it_is(paper: Paper, read: Read) -> None:
    document = render(paper)

    pages = read(document).split("\f")[:-1]

    assert len(pages) == len(document.pages)
    for page, text in zip(document.pages, pages, strict=True):
        assert PAGE.findall(text) == [(str(page.number), str(page.of))]


def test_every_kind_of_paper_has_a_sample() -> None:
    assert {type(paper) for paper in samples.every_text_paper()} == set(PAPERS)


def test_title_and_maker_stand_in_the_file_and_every_font_is_inside(tmp_path: Path) -> None:
    path = tmp_path / "order.pdf"

    to_pdf(render(samples.work_order()), path)

    about = poppler("pdfinfo", path)
    assert re.search(r"Title:\s+维修派工单", about)
    assert re.search(r"Creator:\s+dorms", about)
    assert "595 x 842" in about
    fonts = [line.split() for line in poppler("pdffonts", path).splitlines()[2:]]
    assert {font[0] for font in fonts} == {"NotoSerifSC-Regular", "NotoSansSC-Regular"}
    assert {tuple(font[-5:-2]) for font in fonts} == {("yes", "no", "yes")}


def test_rare_names_are_drawn_and_can_be_found(read: Read) -> None:
    document = render(replace(samples.work_order(), reporter=samples.RARE, worker="钱𬭎"))

    text = read(document)

    assert document.missing == ""
    assert samples.RARE in text
    assert "钱𬭎" in text


def test_several_rare_characters_keep_their_order_over_pages(read: Read) -> None:
    names = [f"赵{char}" for char in "𬭎𫍯𫠊𬴊𬱖𫖯𬣞𬀪"]
    lines = tuple(replace(samples.public_notice().lines[0], name=names[at % 8]) for at in range(60))
    notice = replace(samples.public_notice(), subject="𬸣𬸦住房", lines=lines)

    text = read(render(notice))

    assert re.findall("赵.", text) == [names[at % 8] for at in range(60)]
    assert "𬸣𬸦住房" in text


@pytest.mark.parametrize(
    "name",
    [
        "<b>张三</b>",
        "<img src=x>&amp;",
        "{姓名}",
        "=1+1",
        "【标题】李四",
        "|王|五|",
        "%s %n",
        "张\\n三",
        "# 不是说明",
    ],
)
def test_hostile_names_are_printed_as_they_are(name: str, read: Read) -> None:
    assert squeezed(name) in squeezed(read(render(replace(samples.work_order(), reporter=name))))
    assert squeezed(name) in squeezed(read(render(replace(samples.agreement(), person=name))))


def test_marks_that_turn_or_hide_text_are_left_out(read: Read) -> None:
    text = read(render(replace(samples.work_order(), reporter="张\u202e三\u200b\x07\ufeff四", worker="⽯⼤")))

    assert "张三四" in text
    assert "石大" in text


@pytest.fixture
def sparse() -> Agreement:
    day = date(2026, 9, 1)
    return Agreement(number="1", office="甲", person="乙", unit="丙", start=day, until=date(2027, 8, 31))


def test_what_is_not_known_is_left_for_a_pen(sparse: Agreement, read: Read) -> None:
    text = squeezed(read(render(sparse)))

    assert "身份证号：________" in text
    assert "日期：____年__月__日" in text
    assert "建筑面积：________平方米" in text
    assert "None" not in text


def test_without_rent_and_deposit_the_agreement_says_so(sparse: Agreement, read: Read) -> None:
    text = squeezed(read(render(sparse)))

    assert "房屋免收租金。" in text
    assert "房屋免收押金。" in text
    assert "大写" not in text


def test_amounts_stand_in_figures_and_capitals(read: Read) -> None:
    text = squeezed(read(render(samples.agreement())))

    assert "107.53元（大写：壹佰零柒元伍角叁分）" in text
    assert "500.00元（大写：伍佰元整）" in text


def test_an_agreement_has_a_copy_for_each_side(read: Read) -> None:
    document = render(samples.agreement())

    pages = read(document).split("\f")[:-1]

    half = len(pages) // 2
    assert all("甲方存" in page for page in pages[:half])
    assert all("乙方存" in page for page in pages[half:])
    assert [page.number for page in document.pages] == [*range(1, half + 1)] * 2
    assert all("骑\n" in page or "骑" in page for page in pages)


@pytest.mark.slow
def test_signatures_never_stand_alone_on_a_page(read: Read) -> None:
    for length in range(0, 1200, 150):
        paper = replace(samples.agreement(), rules="办法" * (length // 2))
        for page in read(render(paper)).split("\f")[:-1]:
            if "乙方（签字）" in page:
                assert "同等效力" in page.replace(" ", ""), length


@pytest.mark.slow
def test_practice_is_marked_on_every_page_and_only_practice(read: Read) -> None:
    for paper in (samples.agreement(), ledger_samples.occupancy_ledger(60)):
        practice = read(render(paper, demo=True)).split("\f")[:-1]
        assert all("【演示数据】" in squeezed(page) for page in practice)
        assert "演示" not in read(render(paper))


def test_the_note_stands_at_the_foot_of_every_page(read: Read) -> None:
    pages = read(render(samples.public_notice(60), note="校验码 7K2F")).split("\f")[:-1]

    assert len(pages) > 2
    assert all("校验码7K2F" in squeezed(page) for page in pages)


def test_the_chosen_box_is_ticked_and_an_unknown_choice_is_added(read: Read) -> None:
    text = squeezed(read(render(replace(samples.work_order(), category="水电暖", urgency="特急"))))

    assert "■水电暖□门窗墙地□家具" in text
    assert "□紧急□一般□需购配件■特急" in text


def test_a_list_without_lines_says_none_is_there(read: Read) -> None:
    text = read(render(replace(samples.move_out_slip(), items=())))

    assert "（无）" in text


def test_a_receipt_never_claims_that_the_proofs_are_complete(read: Read) -> None:
    """What the store does not know is left to the pen: rows for the proofs, two boxes to tick."""
    text = squeezed(read(render(replace(samples.application_receipt(), proofs=(), lacking=""))))

    assert "（无）" not in text
    assert "□材料已收齐。" in text
    assert "待补" not in text


def test_equal_groups_of_an_inspection_are_named_once(read: Read) -> None:
    text = read(render(samples.inspection_sheet()))

    assert len(re.findall("用电", text)) == 1
    assert len(re.findall("□合格", text)) == 9


def test_a_long_list_runs_over_pages_with_its_head_on_each(read: Read) -> None:
    proofs = tuple(Proof(name=f"材料{number}", count=1) for number in range(90))

    pages = read(render(replace(samples.application_receipt(), proofs=proofs))).split("\f")[:-1]

    half = pages[: len(pages) // 2]
    assert len(half) > 2
    assert all("材料名称" in page for page in half if re.search(r"材料\d", page))
    assert re.findall(r"材料\d+", "".join(half)) == [proof.name for proof in proofs]


def test_a_text_longer_than_a_page_is_printed_whole(read: Read) -> None:
    words = "".join(f"第{number}句。" for number in range(900))

    document = render(replace(samples.work_order(), description=words))

    assert len(document.pages) > 1
    assert squeezed(words) in re.sub(
        PAGE, "", squeezed(read(document)).replace("维修人员随带，完工后交回存档", "")
    )


def test_a_receipt_without_its_number_is_refused() -> None:
    with pytest.raises(PaperIncomplete) as refused:
        render(replace(samples.application_receipt(), number=" ", received=None))

    assert refused.value.gaps == ("受理号", "受理时间")


def test_characters_no_font_has_are_refused_or_marked(tmp_path: Path, read: Read) -> None:
    document = render(replace(samples.work_order(), reporter="张ก三"))

    assert document.missing == "ก"
    with pytest.raises(GlyphsMissing):
        to_pdf(document, tmp_path / "never.pdf")
    assert not (tmp_path / "never.pdf").exists()
    assert "张〓三" in read(document)


@pytest.mark.parametrize(
    "told", ["341421199003071234", "34142119900307123X", "13805650001", "手机13805650001转"]
)
def test_a_notice_never_carries_an_id_or_mobile_number(told: str) -> None:
    line = samples.public_notice().lines[0]

    for part in fields(line):
        with pytest.raises(PersonalDataInNotice):
            replace(line, **{part.name: told})


def test_a_notice_has_no_gap_for_personal_data() -> None:
    names = {*gaps_of(PublicNotice), *gaps_of(type(samples.public_notice().lines[0]))}

    assert not names & {"身份证号", "联系电话", "电话", "住址"}


def test_a_text_for_another_paper_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(TypeError):
        render(samples.work_order(), shipped_template(Agreement))


def test_the_bureaus_own_text_is_used(read: Read) -> None:
    own = read_template(
        WorkOrder, "【标题】报修单\n单号{工单号}，{报修人}在{房源}报修：{故障描述}。结果：{维修结果}。"
    )

    text = squeezed(read(render(samples.work_order(), own)))

    assert "单号WX-A-2026-0031，王喆在石桥中心校-1栋-2单元-301报修：" in text
    assert "结果：________。" in text


@settings(max_examples=25 * samples.MANY, deadline=None)
@given(name=st.text(max_size=60), cost=st.decimals(-99999, 99999, places=2), words=st.text(max_size=400))
def test_any_words_and_amounts_make_a_paper(name: str, cost: Decimal, words: str) -> None:
    order = replace(samples.work_order(), reporter=name, material_cost=cost, description=words, result=words)

    assert pdf_bytes(render(order)).startswith(b"%PDF-")
