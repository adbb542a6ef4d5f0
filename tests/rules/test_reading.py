"""A rule set is read whole or every mistake is named, each with its line."""

import pytest

from dorms.errors.rules import RuleSetUnreadable, RuleSetWrong, Slip
from dorms.messages import explain
from dorms.rules.reading import LONGEST, load_rules, mistakes_in, read_rules
from tests.rules.builders import HEADER, rule, rule_set, written

HOME = rule("eligibility", "no_home", place="乡镇")


def slips(text):
    return [(mistake.line, mistake.slip) for mistake in mistakes_in(text)]


def only(text):
    """The one mistake of a text."""
    (mistake,) = mistakes_in(text)
    assert explain(mistake).startswith("第")
    return mistake


def line_of(text, part):
    return text[: text.index(part)].count("\n") + 1


def assert_mistake(slip, part, *rules, **more):
    """The rule set has this mistake alone, on the line where `part` stands."""
    text = written(*rules, **more)
    assert slips(text) == [(line_of(text, part), slip)]


def test_header_clause_and_words_are_kept():
    rules = rule_set(HOME)
    assert (rules.header.id, rules.header.version, rules.header.title) == ("try", "1", "试用规则")
    assert rules.rules[0].clause == ("第一条", "条款原文。", "eligibility.1")
    assert rules.rules[0].code == "HAS_HOME"
    assert rules.ref.digest == rules.digest


def test_the_digest_changes_with_every_letter_of_the_text():
    assert rule_set(HOME).digest == rule_set(HOME).digest
    assert rule_set(HOME).digest != rule_set(HOME, more="# x").digest


def test_a_rule_set_holds_from_its_first_to_before_its_last_day():
    from tests.rules.builders import D

    header = rule_set(HOME, header=HEADER + "until = 2025-09-01\n").header
    days = ("2024-08-31", "2024-09-01", "2025-08-31", "2025-09-01")
    assert [header.in_force(D(day)) for day in days] == [False, True, True, False]


def test_a_reason_code_can_be_named():
    assert rule_set(rule("eligibility", "no_home", place="乡镇", code="OTHER")).rules[0].code == "OTHER"


def test_syntax_is_named_with_its_line():
    text = written(HOME) + "kind = \n"
    mistake = only(text)
    assert (mistake.slip, mistake.line) == (Slip.SYNTAX, text.count("\n"))
    assert only("format = 1\n[ruleset").slip is Slip.SYNTAX
    assert only("a = [" * 3000).slip is Slip.SYNTAX
    assert only("#" * (LONGEST + 1)).slip is Slip.SYNTAX


def test_a_file_that_is_missing_or_no_text_is_refused_with_words(tmp_path):
    (tmp_path / "bad.toml").write_bytes(b"\xff\xfe")
    for name in ("bad.toml", "none.toml"):
        with pytest.raises(RuleSetUnreadable) as caught:
            load_rules(tmp_path / name)
        assert name in explain(caught.value)


def test_a_file_with_a_byte_order_mark_and_windows_lines_is_read(tmp_path):
    path = tmp_path / "good.toml"
    path.write_bytes(b"\xef\xbb\xbf" + written(HOME).replace("\n", "\r\n").encode())
    assert load_rules(path).digest == rule_set(HOME).digest


def test_all_mistakes_come_at_once_in_the_order_of_lines():
    text = written(
        rule("eligibility", "no_hom"), rule("points", "per_yea", name="a"), rule("elegibility", "age")
    )
    with pytest.raises(RuleSetWrong) as caught:
        read_rules(text, "try.toml")
    assert [one.slip for one in caught.value.mistakes] == [
        Slip.UNKNOWN_KIND,
        Slip.UNKNOWN_KIND,
        Slip.UNKNOWN_SECTION,
    ]
    assert "3" in explain(caught.value)


def test_the_header():
    assert slips("format = 1\n") == [(1, Slip.MISSING_HEADER)]
    assert_mistake(Slip.FORMAT, "format", HOME, header=HEADER.replace("format = 1", "format = 2"))
    missing = HEADER.replace('version = "1"\n', "")
    assert_mistake(Slip.MISSING_PARAMETER, "[ruleset]", HOME, header=missing)
    text = HEADER.replace("effective = 2024-09-01", 'effective = "2024-09-01"')
    assert_mistake(Slip.WRONG_TYPE, "effective", HOME, header=text)


def test_dates_that_contradict_each_other():
    assert_mistake(Slip.DATES, "until", HOME, header=HEADER + "until = 2024-09-01\n")
    assert_mistake(Slip.DATES, "adopted_on", HOME, header=HEADER + "adopted_on = 2024-09-02\n")
    assert not slips(written(HOME, header=HEADER + "adopted_on = 2024-09-01\nuntil = 2024-09-02\n"))
    assert not slips(written(HOME, header=HEADER + "adopted_on = 2024-10-01\nretroactive = true\n"))


def test_sections_and_kinds():
    assert_mistake(Slip.UNKNOWN_SECTION, "[[elig", rule("elig", "no_home", place="乡镇"))
    assert_mistake(Slip.UNKNOWN_KIND, "kind", rule("eligibility", "nohome", place="乡镇"))
    assert_mistake(Slip.UNKNOWN_KIND, "kind", rule("charges", "no_home", place="乡镇"))
    text = HEADER + "[eligibility]\nkind = 'age'\n"
    assert slips(text) == [(text.count("\n") - 1, Slip.NOT_A_LIST)]


def test_clauses_have_a_number_and_words():
    for key in ("clause", "text"):
        section, params = rule("eligibility", "no_home", place="乡镇")
        assert_mistake(Slip.NO_CLAUSE, "[[elig", (section, params | {key: " "}))
        assert_mistake(Slip.NO_CLAUSE, "[[elig", (section, {k: v for k, v in params.items() if k != key}))


@pytest.mark.parametrize(
    ("slip", "params"),
    [
        (Slip.UNKNOWN_PARAMETER, {"of": ["本人"], "place": "乡镇"}),
        (Slip.UNKNOWN_WORD, {"place": "村"}),
        (Slip.WRONG_UNIT, {"within": "3分钟"}),
        (Slip.WRONG_UNIT, {"within": "3里"}),
        (Slip.NO_UNIT, {"within": 3}),
        (Slip.WRONG_TYPE, {"within": "三公里"}),
        (Slip.WRONG_TYPE, {"within": True}),
        (Slip.NEGATIVE, {"within": "-3公里"}),
        (Slip.BOUNDS, {"within": "3公里", "place": "乡镇"}),
        (Slip.UNKNOWN_WORD, {"place": "乡镇", "persons": ["邻居"]}),
        (Slip.UNKNOWN_CODE, {"place": "乡镇", "code": "NO_HOME"}),
    ],
)
def test_parameters_of_a_condition(slip, params):
    text = written(rule("eligibility", "no_home", **params))
    assert [one[1] for one in slips(text)] == [slip]


@pytest.mark.parametrize(
    ("slip", "section", "kind", "params"),
    [
        (Slip.BOUNDS, "eligibility", "commute", {"at_least": "5公里", "more_than": "3公里"}),
        (Slip.BOUNDS, "eligibility", "commute", {"at_least": "5公里", "at_most": "3公里"}),
        (Slip.BOUNDS, "eligibility", "commute", {"at_least": "5公里", "less_than": "5公里"}),
        (Slip.BOUNDS, "eligibility", "commute", {"at_least": "5公里", "less_than": "50分钟"}),
        (Slip.BOUNDS, "eligibility", "title", {"in": ["无"], "not_in": ["高级教师"]}),
        (Slip.UNKNOWN_WORD, "eligibility", "title", {"in": ["高级"]}),
        (Slip.UNKNOWN_WORD, "eligibility", "leave_months", {"kinds": ["度假"], "less_than": "6个月"}),
        (Slip.NOT_WHOLE, "eligibility", "leave_months", {"less_than": "1.5个月"}),
        (Slip.WRONG_TYPE, "eligibility", "dual_staff", {"is": "是"}),
        (Slip.WRONG_TYPE, "eligibility", "any", {"of": ["在编"]}),
        (Slip.MISSING_PARAMETER, "eligibility", "service", {"at_least": "3年"}),
        (Slip.WRONG_TYPE, "ending", "idle", {"at_least": "3个月", "holidays": ["暑假"]}),
        (Slip.NO_SUCH_DAY, "ending", "idle", {"at_least": "3个月", "holidays": ["6月31日至8月31日"]}),
        (Slip.NO_SUCH_DAY, "renewal", "post_check", {"on": "13月1日"}),
        (Slip.WINDOW, "renewal", "window", {"opens": "60天", "closes": "90天"}),
        (Slip.WINDOW, "renewal", "window", {"opens": "60天", "closes": "60天"}),
        (Slip.WINDOW, "renewal", "window", {"opens": "2个月", "closes": "90天"}),
        (Slip.WINDOW, "renewal", "window", {"opens_on": "6月30日", "closes_on": "5月1日"}),
        (Slip.WINDOW, "renewal", "annual_review", {"opens_on": "6月30日", "closes_on": "5月1日"}),
        (Slip.BOUNDS, "renewal", "window", {"opens": "60天", "opens_on": "5月1日"}),
        (Slip.BOUNDS, "renewal", "total_cap", {"limit": "60个月", "unlimited": True}),
        (Slip.UNKNOWN_WORD, "renewal", "mode", {"mode": "看情况"}),
        (Slip.WRONG_UNIT, "points", "per_year", {"name": "a", "of": "教龄", "each": "1元"}),
        (Slip.UNKNOWN_WORD, "points", "per_word", {"name": "a", "of": "职称", "values": {"特级": "9分"}}),
        (Slip.WRONG_UNIT, "points", "per_word", {"name": "a", "of": "职称", "values": {"无": "9元"}}),
        (Slip.WRONG_TYPE, "points", "per_word", {"name": "a", "of": "职称", "values": "9分"}),
        (Slip.UNKNOWN_WORD, "ties", "in_order", {"of": "职称", "words": ["特级"]}),
        (Slip.UNKNOWN_WORD, "access", "access", {"unit_types": ["别墅"]}),
        (Slip.BOUNDS, "access", "reserve", {"name": "机动", "share": "5%", "number": "3套"}),
        (Slip.BOUNDS, "access", "reserve", {"name": "机动", "share": "105%"}),
        (Slip.BOUNDS, "charges", "rent", {"rate": "2元/套·月", "months_per_year": "13个月"}),
        (Slip.BOUNDS, "leaving", "overstay", {"price": "市场租金", "daily": "20元/天"}),
        (Slip.UNKNOWN_CODE, "leaving", "ban", {"codes": ["RUDE"], "length": "1年"}),
        (Slip.MISSING_PARAMETER, "leaving", "ban", {"length": "1年"}),
        (Slip.WRONG_TYPE, "points", "bonus", {"name": 3, "points": "1分"}),
        (Slip.UNKNOWN_KIND, "points", "bonus", {"name": "a", "points": "1分", "when": {"kind": "dual"}}),
        (Slip.WRONG_TYPE, "points", "bonus", {"name": "a", "points": "1分", "when": "双职工"}),
        (Slip.WRONG_TYPE, "applying", "window", {"opens_on": "八月三十一日"}),
    ],
)
def test_mistakes_of_kinds(slip, section, kind, params):
    text = written((section, {"clause": "第一条", "text": "条款原文。", "kind": kind} | params))
    assert [one.slip for one in mistakes_in(text)] == [slip]
    assert all(explain(one) for one in mistakes_in(text))


def band(points="1分", **bounds):
    return bounds | {"points": points}


@pytest.mark.parametrize(
    ("bands", "slip"),
    [
        ([band(at_least="5公里"), band(less_than="5公里")], None),
        ([band(at_least="5公里"), band(at_most="5公里")], Slip.OVERLAP),
        ([band(more_than="5公里"), band(at_most="5公里")], None),
        ([band(at_least="5公里", less_than="10公里"), band(at_least="9公里")], Slip.OVERLAP),
        ([band(at_least="5公里", less_than="10公里"), band(at_least="20公里")], None),
        ([band(at_least="5公里"), band(at_least="20公里")], Slip.OVERLAP),
        ([band(at_least="5分钟")], Slip.WRONG_UNIT),
        ([band()], Slip.MISSING_PARAMETER),
        ([{"at_least": "5公里"}], Slip.MISSING_PARAMETER),
        (["5公里"], Slip.WRONG_TYPE),
    ],
)
def test_bands_do_not_overlap(bands, slip):
    text = written(rule("points", "per_band", name="通勤", of="通勤距离", bands=bands))
    assert [one[1] for one in slips(text)] == ([slip] if slip else [])


def test_an_overlap_is_named_on_the_line_of_the_band():
    text = written(rule("points", "bonus", name="a", points="1分")) + (
        '[[points]]\nclause = "第二条"\ntext = "条款原文。"\nkind = "per_band"\nname = "b"\nof = "通勤距离"\n'
        'bands = [\n  { at_least = "5公里", points = "1分" },\n  { at_least = "9公里", points = "2分" },\n]\n'
    )
    mistake = only(text)
    assert (mistake.slip, mistake.line) == (Slip.OVERLAP, line_of(text, "9公里"))


def test_named_conditions():
    named = '[conditions."无房"]\nkind = "no_home"\nplace = "乡镇"\n'
    assert not slips(written(rule("eligibility", "see", condition="无房"), more=named))
    assert_mistake(Slip.UNKNOWN_CONDITION, "[[elig", rule("eligibility", "see", condition="有房"), more=named)
    broken = named.replace("乡镇", "村")
    text = written(rule("eligibility", "see", condition="无房"), more=broken)
    assert slips(text) == [(line_of(text, "place"), Slip.UNKNOWN_WORD)]


def test_a_circle_of_names_is_named_once():
    circle = (
        '[conditions.a]\nkind = "see"\ncondition = "b"\n[conditions.b]\nkind = "any"\n'
        'of = [{ kind = "see", condition = "a" }]\n'
    )
    (mistake,) = mistakes_in(written(rule("eligibility", "see", condition="a"), more=circle))
    assert mistake.slip is Slip.CIRCLE
    assert dict(mistake.figures)["names"] == "a → b → a"


def test_a_county_can_add_words_of_its_own():
    own = '[words]\ncategory = ["县聘"]\n'
    rules = rule("eligibility", "category", in_=["县聘"])
    assert not slips(written(rules, more=own))
    assert [one[1] for one in slips(written(rules))] == [Slip.UNKNOWN_WORD]
    assert [one[1] for one in slips(written(more='[words]\nclass = ["a"]\n'))] == [Slip.UNKNOWN_WORD]
    assert [one[1] for one in slips("words = 1\n" + written())] == [Slip.WRONG_TYPE]
    assert [one[1] for one in slips("conditions = 1\n" + written())] == [Slip.WRONG_TYPE]


TERM = rule("renewal", "term", length="12个月", anchor="入住日")
MINE = {"kind": "category", "in": ["特岗"]}


@pytest.mark.parametrize(
    ("slip", "rules"),
    [
        (Slip.UNREACHABLE, [TERM, TERM]),
        (Slip.UNREACHABLE, [TERM, rule("renewal", "term", length="36个月", when=MINE)]),
        (None, [rule("renewal", "term", length="36个月", when=MINE), TERM]),
        (None, [rule("renewal", "term", length=""), TERM]),
        (None, [rule("applying", "late", then="不予受理"), rule("renewal", "late", then="备注受理")]),
        (Slip.TWICE, [rule("points", "bonus", name="a", points="1分")] * 2),
        (Slip.TWICE, [rule("leaving", "ban", codes=["SUBLET"], length="1年")] * 2),
        (Slip.TWICE, [rule("leaving", "move_out", codes=["IDLE"], within="3天")] * 2),
        (
            None,
            [
                rule("leaving", "ban", codes=["SUBLET"], length="1年", when=MINE),
                rule("leaving", "ban", codes=["SUBLET"], length="2年"),
            ],
        ),
        (Slip.TWICE, [rule("procedure", "publish", list="资格名单", days="3天")] * 2),
        (Slip.TIES_OPEN, [rule("ties", "more", of="教龄")]),
        (None, [rule("ties", "more", of="教龄"), rule("ties", "draw")]),
        (None, [rule("ties", "registration")]),
        (Slip.DRAW_NOT_LAST, [rule("ties", "draw"), rule("ties", "registration")]),
        (Slip.UNKNOWN_GROUP, [rule("points", "ceiling", group="奖励", limit="3分")]),
        (None, [rule("points", "ceiling", limit="3分")]),
        (Slip.CAP_BELOW_TERM, [TERM, rule("renewal", "total_cap", limit="6个月")]),
        (None, [TERM, rule("renewal", "total_cap", limit="12个月")]),
        (
            Slip.BOUNDS,
            [
                rule("access", "reserve", name="a", share="60%"),
                rule("access", "reserve", name="b", share="50%"),
            ],
        ),
        (
            None,
            [
                rule("access", "reserve", name="a", share="60%"),
                rule("access", "reserve", name="b", share="40%"),
            ],
        ),
    ],
)
def test_mistakes_between_rules(slip, rules):
    assert [one[1] for one in slips(written(*rules))] == ([slip] if slip else [])


def test_empty_parameters_are_legal_and_silent():
    rules = rule_set(
        rule("eligibility", "no_home", place=""),
        rule("eligibility", "category", in_=[]),
        rule("eligibility", "any", of=[{"kind": "no_home", "place": ""}]),
        rule("eligibility", "commute", at_least=""),
        rule("renewal", "term", length="", anchor=""),
        rule("leaving", "ban", codes=["SUBLET"], length=""),
        rule("charges", "deposit", amount=""),
        rule("charges", "deposit", amount="500元/套", when={"kind": "category", "in": []}),
    )
    assert all(one.kind.silent for one in rules.rules)
    assert not rules.requirements("eligibility")
