"""Schools, units and wishes in every writing (B42-B45)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.imports import Code, Kind, Known, KnownStay, KnownUnit, Outcome
from dorms.messages import explain
from dorms.sheets.reading.places import Schools, Units, parse
from tests.sheets.reading.books import HEADERS, book, codes, only, read, row
from tests.sheets.reading.county import LI, SMALL, TODAY, WANG, ZHANG

SCHOOL = "白山镇中心小学"
UNIT = f"{SCHOOL}-1栋-2单元-101"
STAY = ("姓名", "身份证号", "住宿学校", "房号")


def unit(text: object, host: object = SCHOOL) -> tuple[object, list[str]]:
    result = row(Kind.STAYS, "张三", ZHANG, host, text, header=STAY)
    return result.values["unit"], codes(result)


@pytest.mark.parametrize(
    "written",
    [
        "1-2-101",
        "1栋2单元101室",
        "一栋二单元101",
        "1幢2单元101",
        "1#2单元101",
        "1号楼2单元101号",
        "１－２－１０１",
        "1 - 2 - 101",
        "1栋2-101",
        "白山中心校1-2-101",
        "庐江县白山镇中心小学一栋二单元101",
        "安徽省合肥市庐江县白山镇中心小学1-2-101",
        "白山中心小学-1栋-2单元-101",
    ],
)
def test_a_room_in_any_writing_names_its_one_unit(written: str) -> None:
    assert unit(written) == (UNIT, ["UNIT_FORM"])


@pytest.mark.parametrize("written", [UNIT, "1栋-2单元-101"])
def test_the_canonical_writing_is_no_finding(written: str) -> None:
    assert unit(written) == (UNIT, [])


@pytest.mark.parametrize("written", ["\ufeff1栋-2单元-101", "1栋-2单元-101\t", f" {UNIT}"])
def test_invisible_characters_alone_are_named_so(written: str) -> None:
    assert unit(written) == (UNIT, ["INVISIBLE"])


def test_a_short_room_fits_several_units_in_natural_order() -> None:
    result = row(Kind.STAYS, "张三", ZHANG, SCHOOL, 101, header=STAY)

    assert only(result).code is Code.UNIT_AMBIGUOUS
    assert only(result).candidates == (f"{SCHOOL}-1栋-1单元-101", UNIT)


def test_a_short_room_that_fits_one_unit_names_it() -> None:
    assert unit(202) == (f"{SCHOOL}-2栋-1单元-202", ["UNIT_FORM"])
    assert unit("2-202") == (f"{SCHOOL}-2栋-1单元-202", ["UNIT_FORM"])


def test_units_with_names_of_their_own_are_found_without_their_signs() -> None:
    assert unit("东楼3", "戴桥小学")[0] == "白山镇戴桥小学-东楼-3"


@pytest.mark.parametrize("written", ["101-102", "101~104", "1栋1单元101、102", "1-1-101至104"])
def test_several_rooms_in_one_cell_are_asked_about(written: str) -> None:
    assert unit(written) == (None, ["UNIT_RANGE"])


def test_an_unknown_room_is_refused_with_the_nearest_ones() -> None:
    result = row(Kind.STAYS, "张三", ZHANG, SCHOOL, "1-2-701", header=STAY)

    assert (result.outcome, codes(result)) == (Outcome.REFUSED, ["UNKNOWN_UNIT"])
    assert len(only(result).nearest) == 3
    assert UNIT in explain(only(result))


def test_a_closed_unit_is_asked_about_in_a_ledger_of_stays_only() -> None:
    closed = f"{SCHOOL}-1栋-2单元-301"

    assert unit(closed) == (closed, ["UNIT_STATE"])
    ticket = row(Kind.TICKETS, "WX1", "2026-06-01", closed, "漏水", None, None)
    assert codes(ticket) == []


def test_building_entrance_and_room_may_stand_in_cells_of_their_own() -> None:
    head = ("姓名", "身份证号", "住宿学校", "楼栋", "单元", "房号")

    result = row(Kind.STAYS, "张三", ZHANG, SCHOOL, "1栋", "2单元", 101, header=head)

    assert (result.outcome, result.values["unit"]) == (Outcome.OK, UNIT)


def test_a_unit_of_another_school_than_the_column_says_is_taken_by_its_own_name() -> None:
    assert unit("白山中心校1-2-101", "戴桥小学")[0] == UNIT


@pytest.mark.parametrize(
    ("written", "code", "value"),
    [
        (SCHOOL, None, SCHOOL),
        ("白山中心校", "SYNONYM", SCHOOL),
        ("庐江县白山镇中心小学", "SYNONYM", SCHOOL),
        ("戴桥小学", "SYNONYM", "白山镇戴桥小学"),
        ("白山戴桥小学", "SYNONYM", "白山镇戴桥小学"),
        ("白山镇\n中心小学", "INVISIBLE", SCHOOL),
        (f"{SCHOOL}\xa0", "INVISIBLE", SCHOOL),
        ("新建小学", "UNKNOWN_SCHOOL", None),
        ("中心校(老校区)", "UNKNOWN_SCHOOL", None),
    ],
)
def test_schools_are_known_by_their_spellings(written: str, code: str | None, value: str | None) -> None:
    result = row(Kind.TEACHERS, "新人", written, header=("姓名", "学校"))

    assert codes(result) == ([code] if code else [])
    assert result.values["school"] == value


def test_a_town_beside_it_tells_schools_of_one_name_apart() -> None:
    result = row(Kind.TEACHERS, "新人", "白湖镇", "新建小学", header=("姓名", "乡镇", "学校"))

    assert (result.values["school"], codes(result)) == ("白湖镇新建小学", ["SYNONYM"])


def test_schools_of_one_name_are_proposed() -> None:
    result = row(Kind.TEACHERS, "新人", "新建小学", header=("姓名", "学校"))

    assert only(result).candidates == ("同大镇新建小学", "白湖镇新建小学")


def test_a_stock_ledger_may_bring_new_units_and_reads_them_from_one_cell() -> None:
    head = ("学校", "门牌", "户型", "使用状态")

    result = row(Kind.UNITS, SCHOOL, "3-1-501", "单间", "空置", header=head)

    assert (result.values["building"], result.values["entrance"], result.values["room"]) == (
        "3栋",
        "1单元",
        "501",
    )
    assert codes(result) == ["UNIT_FORM", "SYNONYM"]
    assert only_field(result.problems) == {"unit", "state"}


def only_field(problems: object) -> set[str]:
    return {problem.field for problem in problems}  # type: ignore[attr-defined]


def test_parts_of_a_unit_in_plain_numbers_are_written_out() -> None:
    result = row(Kind.UNITS, SCHOOL, 3, "一单元", "501室", "单间", 35, 2, "可分配")

    assert (result.values["building"], result.values["entrance"], result.values["room"]) == (
        "3栋",
        "1单元",
        "501",
    )
    assert codes(result) == ["UNIT_FORM"] * 3


@pytest.mark.parametrize(
    ("cell", "room", "found"),
    [
        ("501 ", "501", ["INVISIBLE"]),
        ("501-504", None, ["UNIT_RANGE"]),
        ("?", None, ["UNIT_AMBIGUOUS"]),
        ("东1", "东1", []),
    ],
)
def test_a_room_of_a_stock_ledger_in_other_writings(cell: str, room: str | None, found: list[str]) -> None:
    result = row(Kind.UNITS, SCHOOL, "3栋", "1单元", cell, "单间", 35, 2, "可分配")

    assert (result.values["room"], codes(result)) == (room, found)


@pytest.mark.parametrize(
    ("building", "entrance", "wanted", "found"),
    [
        ("教学楼后平房", None, ("教学楼后平房", ""), []),
        ("A栋", "1单元", ("A栋", "1单元"), []),
        ("3栋 ", " ", ("3栋", ""), ["INVISIBLE"]),
        ("东楼\u200b", "1单元", ("东楼", "1单元"), ["INVISIBLE"]),
    ],
)
def test_buildings_with_names_stay_as_they_are(
    building: str, entrance: str | None, wanted: tuple[str, str], found: list[str]
) -> None:
    result = row(Kind.UNITS, SCHOOL, building, entrance, "501", "单间", 35, 2, "可分配")

    assert (result.values["building"], result.values["entrance"], codes(result)) == (*wanted, found)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("101", ["UNIT_AMBIGUOUS"]),
        ("东头第二间", ["UNIT_AMBIGUOUS"]),
        ("3栋-1单元-501", []),
        ("3栋-1单元-501 ", ["INVISIBLE"]),
    ],
)
def test_a_combined_room_of_a_stock_ledger_in_other_writings(cell: str, found: list[str]) -> None:
    result = row(Kind.UNITS, SCHOOL, cell, "单间", header=("学校", "门牌", "户型"))

    assert codes(result) == found


def test_a_stock_ledger_with_an_unknown_school_still_shows_the_room() -> None:
    result = row(Kind.UNITS, "某校", "3-1-501", "单间", header=("学校", "门牌", "户型"))

    assert (result.values["school"], result.values["room"]) == (None, "501")
    assert sorted(codes(result)) == ["UNIT_FORM", "UNKNOWN_SCHOOL"]


def test_a_school_column_nobody_knows_leaves_the_unit_open() -> None:
    assert unit("1-2-101", "某校") == (None, ["UNKNOWN_SCHOOL"])


def test_without_any_school_a_room_is_looked_for_everywhere() -> None:
    result = row(Kind.STAYS, "张三", ZHANG, "2栋-1单元-202", header=("姓名", "身份证号", "房号"))

    assert (result.values["unit"], codes(result)) == (f"{SCHOOL}-2栋-1单元-202", ["UNIT_FORM"])


def test_a_room_in_a_number_cell_is_fine() -> None:
    result = row(Kind.UNITS, SCHOOL, "3栋", "1单元", 501, "单间", 35, 2, "可分配")

    assert (result.outcome, result.values["room"]) == (Outcome.OK, "501")


def test_the_same_unit_twice_is_refused_or_asked_by_whether_all_agrees() -> None:
    one = [SCHOOL, "3栋", "1单元", "501", "单间", 35, 2, "可分配"]
    other = [*one[:-2], 1, "可分配"]

    same = read(Kind.UNITS, book([HEADERS[Kind.UNITS], one, one]))
    different = read(Kind.UNITS, book([HEADERS[Kind.UNITS], one, other]))

    assert [str(r.outcome) for r in same.rows] == ["ok", "refused"]
    assert [str(r.outcome) for r in different.rows] == ["needs_person", "needs_person"]
    assert only(different.rows[0]).other_rows == (3,)


def stays(*rows: tuple[str, str, str], known: Known = SMALL) -> list[tuple[str, list[str], tuple[int, ...]]]:
    """Rows of name, number and unit; outcome, codes and other rows of each."""
    report = read(Kind.STAYS, book([("姓名", "身份证号", "房号"), *rows]), known=known)
    return [(str(r.outcome), codes(r), r.problems[0].other_rows if r.problems else ()) for r in report.rows]


def test_more_people_than_places_are_asked_about_on_every_row() -> None:
    place = f"{SCHOOL}-1栋-1单元-102"

    assert stays(("张三", ZHANG, place), ("李小红", LI, place)) == [
        ("needs_person", ["CAPACITY"], (3,)),
        ("needs_person", ["CAPACITY"], (2,)),
    ]


def test_one_person_in_two_units_is_asked_about_on_both_rows() -> None:
    found = stays(("张三", ZHANG, UNIT), ("张三", ZHANG, f"{SCHOOL}-1栋-1单元-101"))

    assert found == [("needs_person", ["PERSON_TWICE"], (3,)), ("needs_person", ["PERSON_TWICE"], (2,))]


def test_the_same_stay_twice_is_refused_once() -> None:
    assert [found[0] for found in stays(("张三", ZHANG, UNIT), ("张三", ZHANG, UNIT))] == ["ok", "refused"]


def test_people_the_store_has_in_a_unit_count_against_its_places() -> None:
    place = f"{SCHOOL}-1栋-1单元-102"
    known = Known(SMALL.schools, SMALL.units, SMALL.teachers, (KnownStay(WANG, place),))

    assert stays(("张三", ZHANG, place), known=known)[0][1] == ["CAPACITY"]
    assert stays(("王五", WANG, place), known=known) == [("ok", [], ())]
    assert stays(("王五", WANG, UNIT), known=known)[0][1] == ["PERSON_TWICE"]


def wishes(*cells: object) -> tuple[object, list[str]]:
    result = row(Kind.APPLICATIONS, "张三", SCHOOL, ZHANG, *cells, *[None] * (2 - len(cells)), "2026-05-06")
    return result.values["wishes"], codes(result)


def one_cell(text: str) -> tuple[object, list[str]]:
    result = row(Kind.APPLICATIONS, "张三", ZHANG, text, header=("姓名", "身份证号", "志愿(按顺序,用、隔开)"))
    return result.values["wishes"], codes(result)


def test_wishes_stand_in_columns_or_in_one_cell() -> None:
    other = f"{SCHOOL}-1栋-1单元-101"

    assert wishes(UNIT, SCHOOL) == ((UNIT, SCHOOL), [])
    for written in (
        f"{UNIT}、{other}",
        f"{UNIT};{other}",
        f"1.{UNIT}\n2.{other}",
        f"①{UNIT}②{other}".replace("②", "、"),
    ):
        assert one_cell(written) == ((UNIT, other), ["SPLIT_LIST"])


def test_the_columns_of_wishes_may_have_rooms_in_any_writing() -> None:
    result = row(Kind.APPLICATIONS, "张三", SCHOOL, ZHANG, "白山中心校1-2-101", "戴桥小学", "2026-05-06")

    assert result.values["wishes"] == (UNIT, "白山镇戴桥小学")
    assert [(p.column, str(p.code), p.repaired_to) for p in result.problems] == [
        ("志愿1", "UNIT_FORM", UNIT),
        ("志愿2", "SYNONYM", "白山镇戴桥小学"),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{UNIT}、{UNIT}", "DUPLICATE_WISH"),
        (f"{UNIT}、随便", "WISH_UNCLEAR"),
        (f"{UNIT}、{SCHOOL}-9栋-9单元-901", "UNKNOWN_UNIT"),
        (f"{SCHOOL}101", "UNIT_AMBIGUOUS"),
        (f"{SCHOOL}-1栋-2单元-301", "UNIT_STATE"),
    ],
)
def test_a_list_of_wishes_is_decided_whole_or_not_at_all(text: str, code: str) -> None:
    assert one_cell(text) == (None, [code])


parts = st.tuples(
    st.integers(1, 20),
    st.integers(1, 9),
    st.integers(1, 9).flatmap(lambda f: st.integers(f * 100 + 1, f * 100 + 40)),
)
_CN = "零一二三四五六七八九十"


def chinese(value: int) -> str:
    if value <= 10:
        return _CN[value]
    return ("十" if value < 20 else _CN[value // 10] + "十") + (_CN[value % 10] if value % 10 else "")


@given(
    parts,
    st.sampled_from(
        ["{b}-{e}-{r}", "{b}栋{e}单元{r}室", "{cb}栋{ce}单元{r}", "{b}#{e}单元{r}", "{b}幢-{e}单元-{r}"]
    ),
)
def test_every_writing_of_a_room_gives_back_its_parts(numbers: tuple[int, int, int], form: str) -> None:
    b, e, r = numbers
    known = Known(SMALL.schools, (KnownUnit(SCHOOL, f"{b}栋", f"{e}单元", str(r), 2),))
    written = form.format(b=b, e=e, r=r, cb=chinese(b), ce=chinese(e))

    reading = Units(known, Schools(known)).read(written, (SCHOOL,))

    assert reading.value == f"{SCHOOL}-{b}栋-{e}单元-{r}"


@given(st.text())
def test_any_text_in_a_unit_cell_gives_a_known_unit_or_a_finding(text: str) -> None:
    reading = Units(SMALL, Schools(SMALL)).read(text, (SCHOOL,))

    assert reading.code is not None or reading.value == "" or reading.value in SMALL.unit_by_name
    assert parse(text) is None or parse(text)


@given(st.text())
def test_any_text_in_a_school_cell_gives_a_known_school_or_a_finding(text: str) -> None:
    reading = Schools(SMALL).read(text)

    assert reading.code is not None or reading.value == "" or reading.value in SMALL.school_by_name


def test_the_day_of_reading_is_a_parameter() -> None:
    assert TODAY.year == 2026
