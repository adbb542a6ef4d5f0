"""Many papers at once: one file, and a receipt in which every paper stands once."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from dorms.domain.papers import PAPERS, Paper
from dorms.errors.papers import GlyphsMissing, NothingToPrint, PaperIncomplete
from dorms.messages import explain
from dorms.papers import batch, read_template, render
from dorms.papers.gaps import gaps_of
from tests.papers import samples
from tests.papers.conftest import poppler

DOCS = Path(__file__).parents[2] / "docs" / "papers.md"


def agreements(count: int) -> list[Paper]:
    return [replace(samples.agreement(), number=f"XY-{at:03}", person=f"张{at:03}") for at in range(count)]


def test_many_papers_make_one_file_in_order(tmp_path: Path) -> None:
    path = tmp_path / "协议.pdf"

    receipt = batch(agreements(5), path, title="入住协议")

    text = poppler("pdftotext", path, "-")
    assert [made.first_page for made in receipt.produced] == [1, 7, 13, 19, 25]
    assert re.findall(r"XY-\d{3}", text) == [f"XY-{at:03}" for at in range(5) for _ in range(2)]
    assert receipt.skipped == ()


def test_what_cannot_be_made_is_skipped_with_the_reason(tmp_path: Path) -> None:
    papers = agreements(4)
    papers[1] = replace(samples.agreement(), number="")
    papers[2] = replace(samples.agreement(), person="张ก")

    receipt = batch(papers, tmp_path / "a.pdf", title="入住协议")

    assert [made.label for made in receipt.produced] == ["入住协议 XY-000 张000", "入住协议 XY-003 张003"]
    assert [type(lost.why) for lost in receipt.skipped] == [PaperIncomplete, GlyphsMissing]
    assert explain(receipt.skipped[0].why) == "“入住协议 张镕堃”还缺：协议编号。请补全后再打印。"
    assert poppler("pdftotext", tmp_path / "a.pdf", "-").count("甲方（管理单位）") == 4


def test_rare_characters_may_be_left_to_the_pen(tmp_path: Path) -> None:
    papers = [replace(samples.agreement(), person="张ก")]

    receipt = batch(papers, tmp_path / "a.pdf", title="入住协议", allow_missing=True)

    assert [made.missing for made in receipt.produced] == ["ก"]
    assert "张〓" in poppler("pdftotext", tmp_path / "a.pdf", "-")


def test_the_receipt_can_be_printed_and_names_every_paper(tmp_path: Path) -> None:
    papers = [*agreements(3), replace(samples.agreement(), number="")]

    sheet = batch(papers, tmp_path / "a.pdf", title="入住协议").sheet()

    assert [row.cells[2] for row in sheet.rows] == ["未生成", "已生成", "已生成", "已生成"]
    assert [row.cells[0] for row in sheet.rows] == ["1", "2", "3", "4"]
    assert render(sheet).pages


def test_when_nothing_can_be_made_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(NothingToPrint):
        batch([replace(samples.agreement(), number="")], tmp_path / "a.pdf", title="入住协议")

    assert list(tmp_path.iterdir()) == []


def test_a_batch_can_be_followed_and_stopped(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    batch(
        agreements(3),
        tmp_path / "a.pdf",
        title="入住协议",
        tick=lambda done, total: seen.append((done, total)),
    )
    assert seen == sorted(seen)
    assert seen[-1] == (6, 6)

    def stop(done: int, total: int) -> None:
        if done == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        batch(agreements(3), tmp_path / "b.pdf", title="入住协议", tick=stop)
    assert not (tmp_path / "b.pdf").exists()


def test_a_batch_uses_the_bureaus_own_text(tmp_path: Path) -> None:
    order = samples.work_order()
    own = read_template(type(order), "【标题】报修单\n{工单号}{报修人}{房源}{故障描述}{维修结果}")

    batch([order], tmp_path / "a.pdf", title="单", templates={type(order): own}, demo=True, note="试印")

    text = poppler("pdftotext", tmp_path / "a.pdf", "-")
    assert "报修单" in text
    assert "试印" in text
    assert "演示数据" in text


def test_the_description_names_every_gap_of_every_paper() -> None:
    description = DOCS.read_text("utf-8")

    for paper in PAPERS:
        assert paper.template in description
        for name, gap in gaps_of(paper).items():
            assert f"`{name}`" in description, (paper.title, name)
            for inner in gaps_of(gap.line) if gap.line else ():
                assert f"`{inner}`" in description, (paper.title, name, inner)
