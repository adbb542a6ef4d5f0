"""Stacking slabs on pages: nothing lost, nothing out of order, nothing over the edge."""

from functools import partial

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPainter

from dorms.papers.slabs import Ends, Placed, Slab, paginate

HEIGHT = 100.0


def _draw(_name: int, _painter: QPainter, _x: float, _y: float, _ends: Ends) -> None:
    return


HEADS = (Slab(7, partial(_draw, -1)), Slab(5, partial(_draw, -2)))


@st.composite
def slabs(draw: st.DrawFn) -> list[Slab]:
    made = []
    for number in range(draw(st.integers(0, 12))):
        made.append(
            Slab(
                height=draw(st.floats(0, 60)),
                draw=partial(_draw, number),
                glue=draw(st.booleans()),
                before=draw(st.floats(0, 20)),
                head=draw(st.sampled_from([(), HEADS])),
                breaks=draw(st.integers(0, 9)) == 0,
            )
        )
    return made


def drawn(pages: list[list[Placed]]) -> list[Slab]:
    return [placed.slab for page in pages for placed in page if placed.slab not in HEADS]


@given(slabs())
def test_every_slab_is_placed_once_and_in_order(given_slabs: list[Slab]) -> None:
    expected = [slab for slab in given_slabs if not slab.breaks]

    assert drawn(paginate(given_slabs, HEIGHT)) == expected


@given(slabs())
def test_slabs_never_overlap_and_never_run_over_the_edge(given_slabs: list[Slab]) -> None:
    for page in paginate(given_slabs, HEIGHT):
        floor = 0.0
        for placed in page:
            assert placed.top >= floor - 1e-9
            floor = placed.top + placed.slab.height
        assert floor <= HEIGHT + 1e-6


@given(slabs())
def test_a_page_that_continues_a_table_begins_with_its_head(given_slabs: list[Slab]) -> None:
    for page in paginate(given_slabs, HEIGHT)[1:]:
        first = next((placed.slab for placed in page if placed.slab not in HEADS), None)
        if first is not None and first.head and page[0].slab in HEADS:
            assert [placed.slab for placed in page[:2]] == list(HEADS)


def test_glued_slabs_go_to_the_next_page_together() -> None:
    body = Slab(80, partial(_draw, 0))
    last, sign = Slab(10, partial(_draw, 1), glue=True), Slab(20, partial(_draw, 2))

    pages = paginate([body, last, sign], HEIGHT)

    assert [[placed.slab for placed in page] for page in pages] == [[body], [last, sign]]


def test_a_forced_break_makes_no_empty_page() -> None:
    turn, body = Slab(0, partial(_draw, 0), breaks=True), Slab(10, partial(_draw, 1))

    assert [len(page) for page in paginate([turn, turn, body, turn, turn, body], HEIGHT)] == [1, 1]
