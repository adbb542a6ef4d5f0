"""Texts that break exports: formulas, codes, mark-up, spaces that count, characters outside the basic plane."""

from hypothesis import strategies as st

NAMES = [
    "=cmd|'/c calc'!A0",
    "@SUM(1)",
    "+86 138",
    "-50",
    "=1+1",
    "'); drop table stay;--",
    "'撇号",
    "#N/A",
    "TRUE",
    "340124198309081285",
    "3.40124E+17",
    "007",
    "1-2-301",
    "_x0041_",
    "_x005F_x0041_",
    "a_x000D_b",
    "<r><t>富</t></r>",
    "<r>",
    "<b>粗</b>&amp;",
    "于𠮷晓",
    "阿·买提",
    " ",
    "\n",
    " \u3000",
    " 前后有空格 ",
    "两\n行",
    "回\r车\r\n行",
    "\t制表",
    "零\u200b宽\ufeff",
    "\u202e反向",
    "\x85\u2028",
    "a\x7fb",
    "汉" * 200,
]
CODED = st.text(alphabet="_x05FD0041aF <r>/\r\n=@", max_size=30)
WRITABLE = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00\x0b\x0c\ufffe\uffff").filter(
        lambda char: char >= " " or char in "\t\n\r"
    ),
    max_size=60,
)
HOSTILE = st.sampled_from(NAMES) | CODED | WRITABLE
