"""Names, ID numbers and phones in a row, held against the roster (B22-B38)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.idnumbers import check_digit, is_valid, old_form
from dorms.domain.imports import Code, Kind, Known, KnownTeacher, Outcome
from dorms.messages import explain
from dorms.sheets.reading.grid import Digits
from dorms.sheets.reading.names import Names, canonical, is_name
from dorms.sheets.reading.people import IdNumbers, significant
from tests.sheets.reading.books import codes, only, row
from tests.sheets.reading.county import LI, SMALL, WANG, ZHANG, ZHAO, number

SCHOOL = "白山镇中心小学"
HEAD = ("姓名", "学校", "身份证号")


def teacher(name: object, number: object, school: object = SCHOOL, known: Known = SMALL) -> list[str]:
    """The codes found, with the outcome of the row in front."""
    result = row(Kind.TEACHERS, name, school, number, header=HEAD, known=known)
    return [str(result.outcome), *codes(result)]


@pytest.mark.parametrize(
    "written",
    [
        "３４０１２４１９９００１０１００１" + "{last}",
        " {id}",
        "{id} ",
        "\t{id}",
        "'{id}",
        "{head} {tail}",
        "\u200b{id}",
    ],
)
def test_an_id_in_odd_writing_is_repaired(written: str) -> None:
    text = written.format(id=ZHANG, last=ZHANG[17], head=ZHANG[:6], tail=ZHANG[6:])
    result = row(Kind.TEACHERS, "张三", SCHOOL, text, header=HEAD)

    assert (only(result).code, only(result).repaired_to) == (Code.ID_FORM, ZHANG)
    assert result.values["id_number"] == ZHANG


def test_a_small_x_becomes_a_capital_one() -> None:
    own = next(n for n in (number(f"340124199001010{i:02}") for i in range(99)) if n.endswith("X"))

    assert teacher("新人", own.lower()) == ["repaired", "ID_FORM"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ZHANG[:17] + ("0" if ZHANG[17] != "0" else "1"), "ID_CHECKSUM"),
        (ZHANG[:17], "ID_LENGTH"),
        (ZHANG + "1", "ID_LENGTH"),
        (number("34012420001332001"), "ID_DATE"),
        (number("34012419000230001"), "ID_DATE"),
        ("34012419O" + ZHANG[9:], "ID_CHAR"),
        ("340124199٠" + ZHANG[10:], "ID_CHAR"),
        ("340124199²" + ZHANG[10:], "ID_CHAR"),
        ("12345", "ID_LENGTH"),
    ],
)
def test_a_wrong_number_refuses_the_row_and_says_which_part(text: str, code: str) -> None:
    result = row(Kind.TEACHERS, "张三", SCHOOL, text, header=HEAD)

    assert (result.outcome, codes(result)) == (Outcome.REFUSED, [code])
    assert result.values["id_number"] is None
    assert "身份证号" in explain(only(result))


@pytest.mark.parametrize("text", ["E12345678", "EA1234567", "H12345678", "护照G12345678", "K123456(7)"])
def test_another_document_is_asked_about(text: str) -> None:
    assert teacher("张三", text) == ["needs_person", "ID_OTHER_DOCUMENT"]


@pytest.mark.parametrize(
    "cell", [float(ZHANG), int(ZHANG), f"{ZHANG[0]}.{ZHANG[1:6]}E+17", ZHANG[:15] + "000"]
)
def test_a_damaged_number_is_restored_where_name_school_and_digits_fit_one_teacher(cell: object) -> None:
    result = row(Kind.TEACHERS, "张三", SCHOOL, cell, header=HEAD)

    assert (only(result).code, only(result).repaired_to) == (Code.ID_TRUNCATED, ZHANG)


@pytest.mark.parametrize(("name", "school"), [("张四", SCHOOL), ("张三", "白山镇戴桥小学"), ("张?", SCHOOL)])
def test_a_damaged_number_is_not_restored_where_anything_else_differs(name: str, school: str) -> None:
    assert "ID_TRUNCATED" in teacher(name, float(ZHANG), school)
    assert teacher(name, float(ZHANG), school)[0] == "needs_person"


def test_two_teachers_who_fit_are_both_proposed() -> None:
    twin = number(ZHANG[:15] + "99")
    known = Known(SMALL.schools, SMALL.units, (*SMALL.teachers, KnownTeacher(twin, "张三", SCHOOL)))
    result = row(Kind.TEACHERS, "张三", SCHOOL, float(ZHANG), header=HEAD, known=known)

    assert only(result).candidates == tuple(sorted((ZHANG, twin)))


def test_a_number_cell_is_never_believed_even_if_its_check_digit_fits() -> None:
    lucky = next(n for i in range(200) if is_valid(n := f"3401241988{1 + i % 12:02}{1 + i % 28:02}1000"))

    assert teacher("新人", int(lucky)) == ["needs_person", "ID_TRUNCATED"]
    assert teacher("新人", lucky) == ["needs_person", "ID_TRUNCATED"]


def test_a_true_number_ending_in_000_is_believed() -> None:
    true = next(n for i in range(200) if is_valid(n := f"3401241988{1 + i % 12:02}{1 + i % 28:02}1000"))
    known = Known(SMALL.schools, (), (KnownTeacher(true, "新人", SCHOOL),))

    assert teacher("新人", true, known=known) == ["ok"]


def test_the_first_roster_may_hold_a_number_ending_in_000_unless_others_are_damaged() -> None:
    true = next(n for i in range(200) if is_valid(n := f"3401241988{1 + i % 12:02}{1 + i % 28:02}1000"))
    nobody = Known(SMALL.schools)

    assert teacher("新人", true, known=nobody) == ["ok"]
    assert teacher("新人", ZHANG[:15] + "000", known=nobody)[1:] == ["ID_TRUNCATED"]


def test_masked_and_fifteen_digit_numbers_are_restored_by_the_same_test() -> None:
    masked, old = ZHANG[:6] + "*" * 8 + ZHANG[-4:], old_form(ZHANG)

    assert teacher("张三", masked) == ["repaired", "ID_MASKED"]
    assert teacher("张三", old) == ["repaired", "ID_OLD15"]
    assert teacher("张三", int(old)) == ["repaired", "ID_OLD15"]
    assert teacher("张四", masked) == ["needs_person", "ID_MASKED"]
    assert teacher("张四", old) == ["needs_person", "ID_OLD15"]


def test_a_spouses_damaged_number_is_never_restored() -> None:
    head = (*HEAD, "配偶姓名", "配偶身份证号")
    result = row(Kind.TEACHERS, "张三", SCHOOL, ZHANG, "李小红", float(LI), header=head)

    assert codes(result) == ["ID_TRUNCATED"]
    assert result.outcome is Outcome.NEEDS_PERSON


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("张　三", "NAME_FORM"),
        ("张 三", "NAME_FORM"),
        ("张三  ", "INVISIBLE"),
        ("张\u200b三", "INVISIBLE"),
        ("\ufeff张三", "INVISIBLE"),
        ("张\u202e三", "INVISIBLE"),
    ],
)
def test_a_name_in_odd_writing_is_repaired(written: str, code: str) -> None:
    assert teacher(written, ZHANG) == ["repaired", code]


@pytest.mark.parametrize("dot", "•・．‧∙")
def test_every_middle_dot_becomes_one(dot: str) -> None:
    written = f"阿依古丽{dot}买买提"

    assert teacher(written, ZHAO, "白山镇戴桥小学") == ["repaired", "NAME_FORM"]


@pytest.mark.parametrize(
    "name", ["于𠮷晓", "宋𤧛晓", "邓𬀩宏", "欧阳修", "买买提·艾力", "古丽娜尔·艾山江·买买提"]
)
def test_rare_characters_and_long_names_stay_byte_for_byte(name: str) -> None:
    result = row(Kind.TEACHERS, name, SCHOOL, None, header=HEAD)

    assert (result.outcome, result.values["name"]) == (Outcome.OK, name)


def test_radicals_are_unified() -> None:
    assert canonical("⼭⼝") == "山口"


@pytest.mark.parametrize(
    "written",
    [
        "张三、李小红",
        "张三\n李小红",
        "张三和李小红",
        "张三丰 李小红",
        "张三(李小红)",
        "张三/李小红",
        "张三,李小红",
    ],
)
def test_two_people_in_one_cell_are_asked_about(written: str) -> None:
    assert teacher(written, f"{ZHANG}\n{LI}") == ["needs_person", "TWO_PEOPLE"]


@pytest.mark.parametrize(
    "written", ["张三(借用)", "张三*", "张三1", "张", "姓名不详!!!", "'); drop table stay;--"]
)
def test_remarks_and_signs_in_a_name_are_asked_about(written: str) -> None:
    assert teacher(written, None)[:2] == ["needs_person", "NAME_INVALID"]


@pytest.mark.parametrize("written", ["=cmd|'/c calc'!A0x", "@SUM(1)", "+1", "-张三"])
def test_text_that_begins_like_a_formula_is_kept_letter_for_letter(written: str) -> None:
    from openpyxl.worksheet.worksheet import Worksheet

    from tests.sheets.reading.books import book, read

    def as_text(sheet: Worksheet) -> None:
        sheet["A2"].value = written
        sheet["A2"].data_type = "s"

    report = read(Kind.TEACHERS, book([HEAD, ["x", SCHOOL, None]], touch=as_text))

    assert (report.rows[0].outcome, report.rows[0].values["name"]) == (Outcome.OK, written)


def test_a_lost_character_is_restored_by_a_whole_number_alone() -> None:
    assert teacher("李?红", LI) == ["repaired", "NAME_CHAR_LOST"]
    assert teacher("李□红", LI) == ["repaired", "NAME_CHAR_LOST"]
    assert teacher("王?红", LI) == ["needs_person", "NAME_CHAR_LOST"]
    assert teacher("李?红", LI, "白山镇戴桥小学")[0] == "needs_person"
    assert teacher("李?红", float(LI)) == ["needs_person", "NAME_CHAR_LOST", "ID_TRUNCATED"]


def test_a_good_number_of_somebody_else_is_a_mismatch_with_both_numbers() -> None:
    result = row(Kind.TEACHERS, "张三", SCHOOL, LI, header=HEAD)

    assert (only(result).code, only(result).candidates) == (Code.NAME_MISMATCH, (LI, ZHANG))
    assert result.values["id_number"] is None


def test_another_school_in_the_roster_is_asked_about() -> None:
    result = row(Kind.TEACHERS, "王五", SCHOOL, WANG, header=HEAD)

    assert (only(result).code, only(result).candidates) == (Code.SCHOOL_MISMATCH, (SCHOOL, "白山镇戴桥小学"))


def test_the_sex_against_the_number_is_asked_about() -> None:
    result = row(Kind.TEACHERS, "张三", SCHOOL, ZHANG, "女", header=(*HEAD, "性别"))

    assert only(result).code is Code.SEX_MISMATCH


def test_nobody_of_the_roster_may_be_new_in_a_roster_but_not_in_a_ledger_of_stays() -> None:
    new = number("34012419950505005")
    stays = ("姓名", "工作学校", "身份证号", "房号")

    assert teacher("新人", new) == ["ok"]
    result = row(Kind.STAYS, "新人", SCHOOL, new, f"{SCHOOL}-1栋-1单元-101", header=stays)
    assert codes(result) == ["UNKNOWN_PERSON"]
    assert result.values["id_number"] == new


def test_same_names_with_different_numbers_stay_two_people() -> None:
    other = number("34012419700707007")

    assert teacher("张三", other) == ["ok"]


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (13812345678, None),
        ("13812345678", None),
        ("138 1234 5678", "PHONE_FORM"),
        ("138-1234-5678", "PHONE_FORM"),
        ("+86 13812345678", "PHONE_FORM"),
        ("8613812345678", "PHONE_FORM"),
        ("１３８１２３４５６７８", "PHONE_FORM"),
        ("138123456789", "PHONE_INVALID"),
        ("0551-87321234", "PHONE_INVALID"),
        ("13812345678/13912345678", "PHONE_INVALID"),
        ("无", "SYNONYM"),
    ],
)
def test_phones_are_eleven_digits(cell: object, code: str | None) -> None:
    result = row(Kind.TEACHERS, "张三", SCHOOL, cell, header=("姓名", "学校", "联系电话"))

    assert codes(result) == ([code] if code else [])
    assert result.values["phone"] == {"PHONE_INVALID": None, "SYNONYM": ""}.get(code or "", "13812345678")


ids = st.builds(
    lambda place, day, serial: number(f"{place:06}{day:%Y%m%d}{serial:03}"),
    st.integers(110000, 659999),
    st.dates(
        min_value=__import__("datetime").date(1930, 1, 1), max_value=__import__("datetime").date(2020, 1, 1)
    ),
    st.integers(1, 999),
)


@given(ids)
def test_every_valid_number_is_read_as_itself(text: str) -> None:
    reading, damage = IdNumbers(Known()).read(text)

    if text.endswith("000"):
        assert damage is not None
    else:
        assert (reading.value, reading.code, damage) == (text, None, None)


def test_the_formula_writing_of_text_files_is_taken_off() -> None:
    reading, _ = IdNumbers(SMALL).read(f'="{ZHANG}"')

    assert (reading.value, reading.code) == (ZHANG, Code.ID_FORM)


@given(ids)
def test_the_fifteen_digits_of_a_number_cell_are_always_the_true_ones(text: str) -> None:
    """Excel keeps fifteen digits and writes them as a double; other programs write all digits they were given."""
    kept = repr(float(text[:15] + "000"))

    assert significant(kept) == significant(text[:17] + "0") == text[:15]
    _, damage = IdNumbers(Known()).read(Digits(kept))
    assert damage is not None
    assert damage.fits(text)


@given(ids, st.integers(0, 16), st.sampled_from("0123456789"))
def test_one_wrong_digit_never_reads_as_a_number(text: str, place: int, digit: str) -> None:
    wrong = text[:place] + digit + text[place + 1 :]
    reading, _ = IdNumbers(Known()).read(wrong)

    assert wrong == text or reading.code is not None or check_digit(wrong[:17]) == wrong[17]


@given(st.text())
def test_any_text_in_a_name_gives_a_reading_and_a_second_reading_changes_nothing(text: str) -> None:
    names = Names(SMALL)
    reading = names.read(text)

    if reading.outcome is Outcome.REPAIRED and reading.value:
        again = names.read(str(reading.value))
        assert again.value == reading.value
        assert is_name(str(reading.value))


@given(st.text())
def test_any_text_in_an_id_cell_gives_a_reading(text: str) -> None:
    reading, damage = IdNumbers(SMALL).read(text)

    if reading.value and damage is None and reading.code is not Code.SYNONYM:
        assert is_valid(str(reading.value)) or reading.outcome is Outcome.NEEDS_PERSON
