"""The two looks of paper: official documents after the habits of GB/T 9704, and forms."""

from dataclasses import dataclass

from dorms.papers.document import PageShape
from dorms.papers.fonts import Face
from dorms.papers.text import Style, mm, pt

BIG = Style(Face.HEAD, pt(150), pt(190))  # read from across the corridor


@dataclass(frozen=True, slots=True)
class Look:
    """Margins and type sizes of a kind of paper."""

    shape: PageShape
    title: Style
    subtitle: Style
    body: Style
    heading: Style
    small: Style
    cell: Style
    label: Style
    row: int  # least height of a table row
    signing: int  # height of a line to sign on
    after_title: int
    big: Style = BIG


_OFFICIAL_LINE = mm(225 / 22)  # 22 lines on a page
_OFFICIAL_SIZE = pt(15.75)  # 三号 as typesetters cut it: 28 characters fit the 156 mm line

OFFICIAL = Look(
    shape=PageShape(top=mm(37), bottom=mm(35), left=mm(28), right=mm(26)),
    title=Style(Face.TITLE, pt(22), pt(34)),
    subtitle=Style(Face.BODY, _OFFICIAL_SIZE, _OFFICIAL_LINE),
    body=Style(Face.BODY, _OFFICIAL_SIZE, _OFFICIAL_LINE),
    heading=Style(Face.HEAD, _OFFICIAL_SIZE, _OFFICIAL_LINE),
    small=Style(Face.BODY, pt(12), pt(20)),
    cell=Style(Face.BODY, pt(12), pt(17)),
    label=Style(Face.HEAD, pt(11.5), pt(17)),
    row=mm(9),
    signing=mm(13),
    after_title=pt(20),
)
FORM = Look(
    shape=PageShape(top=mm(18), bottom=mm(15), left=mm(22), right=mm(18)),
    title=Style(Face.TITLE, pt(20), pt(30)),
    subtitle=Style(Face.FORM, pt(10.5), pt(16)),
    body=Style(Face.FORM, pt(11), pt(20)),
    heading=Style(Face.HEAD, pt(11), pt(20)),
    small=Style(Face.FORM, pt(9), pt(14)),
    cell=Style(Face.FORM, pt(10.5), pt(16)),
    label=Style(Face.HEAD, pt(10), pt(16)),
    row=mm(7),
    signing=mm(10),
    after_title=pt(6),
)
