"""Pinyin: what a clerk types finds the name, and names stand in the order of the telephone book."""

import string
import sys
from itertools import product
from math import prod
from subprocess import run
from timeit import repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain import pinyin
from dorms.domain.pinyin import collation_key, initials, matches, name_key, search_key

hanzi = st.sampled_from("张王李单解翟尉迟曾区查盖朴覃石桥镇中心小学长乐行朝重䶮㛃𬭎镕堃喆玥一丁")


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("zsf", "张三丰"),
        ("ZSF", "张三丰"),
        ("ｚｓｆ", "张三丰"),
        ("sx", "单雄"),
        ("dx", "单雄"),
        ("xj", "解缙"),
        ("yc", "尉迟恭"),
        ("wc", "尉迟恭"),
        ("zz", "翟志"),
        ("qh", "仇和"),
        ("oz", "区志"),
        ("zgf", "曾国藩"),
        ("mq", "万俟卨"),
        ("zl", "查良镛"),
        ("gx", "盖叙伦"),
        ("py", "朴英"),
        ("三丰", "张三丰"),
        ("sqz", "石桥镇中心小学"),
        ("中心 sqz", "石桥镇中心小学"),
        ("a301", "Ａ栋３０１ A301"),
    ],
)
def test_initials_of_any_reading_and_the_text_itself_find_a_name(query: str, name: str) -> None:
    assert matches(query, search_key(name))


@pytest.mark.parametrize("query", ["zf", "张丰", "zsfx", "李"])
def test_other_letters_do_not_find_it(query: str) -> None:
    assert not matches(query, search_key("张三丰"))


def test_an_empty_query_finds_everything() -> None:
    assert matches("  ", search_key("张三丰"))


def test_rare_names_have_initials_too() -> None:
    assert initials("䶮") == ("y",)
    assert initials("㛃") == ("j",)
    assert initials("𬭎") == ("h",)


def test_signs_and_blanks_are_not_spelled() -> None:
    assert initials("欧阳·(娜)") == initials("欧阳娜")
    assert initials("··") == ()


def test_names_sort_by_pinyin_with_the_surname_read_as_a_surname() -> None:
    names = ["张三", "谢安", "解缙", "单雄", "欧阳锋", "区寄", "曾巩", "３号楼", "B栋"]

    assert sorted(names, key=name_key) == [
        "３号楼",
        "B栋",
        "区寄",
        "欧阳锋",
        "单雄",
        "解缙",
        "谢安",
        "曾巩",
        "张三",
    ]


def test_other_texts_sort_by_their_usual_reading() -> None:
    assert sorted(["解放小学", "谢家小学", "单元房", "白沙镇"], key=collation_key) == [
        "白沙镇",
        "单元房",
        "解放小学",
        "谢家小学",
    ]


def test_loading_the_table_takes_less_than_ten_milliseconds_and_no_pypinyin() -> None:
    pinyin._table.cache_clear()

    assert min(repeat(lambda: pinyin._table.__wrapped__(), number=1, repeat=5)) < 0.010

    code = "import sys, dorms.domain.pinyin as p; p.initials('张'); sys.exit('pypinyin' in sys.modules)"
    assert run([sys.executable, "-c", code], check=False).returncode == 0


@given(st.lists(hanzi, min_size=1, max_size=30).map("".join))
def test_spellings_are_bounded_and_cover_every_reading_of_every_character(name: str) -> None:
    letters = [initials(char) for char in name]

    spellings = initials(name)

    if prod(map(len, letters)) <= pinyin.MOST_SPELLINGS:
        assert set(spellings) == {"".join(spelling) for spelling in product(*letters)}
    assert len(spellings) <= max(pinyin.MOST_SPELLINGS, 1 + sum(map(len, letters)))
    for place, choices in enumerate(letters):
        assert {spelling[place] for spelling in spellings} == set(choices)


@given(st.text())
def test_any_text_has_lower_case_spellings_a_key_and_an_order(text: str) -> None:
    assert all(set(string.ascii_uppercase).isdisjoint(spelling) for spelling in initials(text))
    assert matches(text, search_key(text))
    assert isinstance(collation_key(text), str)
    assert isinstance(name_key(text), str)
