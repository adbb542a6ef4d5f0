"""The ledgers: their columns, their order, what stands in them on a day, and totals that hold."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings

from dorms.domain.ledgers import Check, Cover, Ledger, Line, LineKind, Scope, Value, masked_phone
from dorms.domain.official import LEDGERS, NEEDS, Facts, ledger
from dorms.domain.records import StateSpan
from tests.domain.county import BUREAU, FULL, NIGHT, SINCE, a_stay, a_ticket, a_unit, counties

TITLES = {
    "units": "序号 乡镇 学校(房屋所在) 楼栋 单元 房号 户型 建筑面积(平方米) 核定人数 建成时间 资金来源 使用状态 "
    "设备配置 安全等级 产权登记号 备注",
    "stays": "序号 乡镇 工作学校 姓名 性别 身份证号 人员类别 编制 婚姻 双职工 联系电话 房号 面积(平方米) 入住日期 "
    "协议编号 期限止 押金(元) 月租金(元) 续住次数 备注",
    "occupancy": "学校 总套数 可用套数 已入住套数 入住人数 其中:特岗 其中:支教 其中:轮岗 其中:新招聘 其中:其他 "
    "空置套数 维修停用 入住率(%) 空置率(%) 较上期增减 填表说明",
    "vacancies": "房号 户型 空置起始 空置天数 原因 拟处理 责任人",
    "waiting": "顺序号 姓名 学校 类别 得分 取得资格日期 意向户型 状态 放弃次数",
    "points": "排名 姓名 学校 各项得分 总分 优先组 备注",
    "renewals": "房号 姓名 到期日 申请日 在岗 购房 长住 欠费 违规 学校 中心校 局 结论 新期限",
    "departures": "房号 姓名 原因 通知日 应退日 实退日 水电结清 物品赔偿(元) 押金退还(元) 验收人 签字",
    "charges": "房号 姓名 期间 水表起 水表止 电表起 电表止 单价 金额 租金 已缴 欠缴 收款人 票据号",
    "inspections": "日期 楼栋/房号 检查项目 结果 隐患等级 整改措施 责任人 期限 复查 状态",
    "violations": "日期 房号 姓名 事由 证据 处理 禁申请至",
    "service": "学校 报修 完工 其中:按时 未完工 其中:逾期 作废 按时率(%) 受理 答复 其中:按期 未答复 重新办理 评价 满意 "
    "基本满意 不满意 满意率(%) 检查(处) 发现隐患 已复查 未销号 其中:逾期",
    "accounts": "学校 月份 上期未收 本期应收 减免 已收 押金抵扣 退还多收 期末未收 上期结存 收取 退还 期末结存 上期结存 "
    "收入 退付 上缴 期末结存",
    "payroll": "序号 学校 月份 姓名 身份证号 房号 代扣项目和计算 应扣(元) 本人同意 代扣结果 实扣(元) 未扣原因",
    "tickets": "单号 报修日 房号 报修人 类别 内容 紧急程度 派工 到场 完工 材料费 人工费 承担方 验收人 超时否",
}


def column(sheet: Ledger, field: str, kind: LineKind = LineKind.ROW) -> list[Value]:
    place = [each.field for each in sheet.columns].index(field)
    return [line.values[place] for line in sheet.lines if line.kind is kind]


def town(name: str) -> Cover:
    return replace(BUREAU, scope=Scope("庐江县", name))


@pytest.mark.parametrize("key", LEDGERS)
def test_a_ledger_has_the_columns_of_the_county_in_their_order(key: str) -> None:
    sheet = ledger(key, Facts(), BUREAU)
    assert [each.title for each in sheet.columns] == TITLES[key].split()


@pytest.mark.parametrize("key", LEDGERS)
def test_an_empty_county_has_a_sheet_with_a_total_of_nothing(key: str) -> None:
    sheet = ledger(key, Facts(), BUREAU)
    assert [line.kind for line in sheet.lines] == [LineKind.TOTAL]
    assert sheet.title.startswith("庐江县农村教师周转宿舍")


@settings(max_examples=1000 if FULL else 30, deadline=None)
@given(counties())
@pytest.mark.parametrize("key", ["units", "stays", "occupancy", "vacancies"])
def test_town_sheets_sum_to_the_county_sheet(key: str, county: Facts) -> None:
    whole = ledger(key, county, BUREAU)
    parts = [ledger(key, county, town(name)) for name in ("白山镇", "金牛镇", "庐城镇")]
    for place, each in enumerate(whole.columns):
        if each.total.value != "sum":
            continue
        totals = [_numbers(line for line in part.lines if line.kind is LineKind.TOTAL) for part in parts]
        assert _numbers(line for line in whole.lines if line.kind is LineKind.TOTAL)[0][place] == sum(
            total[0][place] or 0 for total in totals
        )
    assert len(list(whole.rows())) == sum(len(list(part.rows())) for part in parts)


def _numbers(lines: Iterable[Line]) -> list[list[Decimal]]:
    return [
        [Decimal(v) if isinstance(v, int | Decimal) else Decimal(0) for v in line.values] for line in lines
    ]


@settings(max_examples=1000 if FULL else 30, deadline=None)
@given(counties())
def test_the_equations_under_the_occupancy_sheet_hold(county: Facts) -> None:
    sheet = ledger("occupancy", county, BUREAU)
    assert len(sheet.checks) == 4
    assert all(check.holds for check in sheet.checks)
    assert column(sheet, "change", LineKind.TOTAL) == [
        sum(c for c in column(sheet, "change") if isinstance(c, int))
    ]


def test_subtotals_stand_after_each_town_and_of_which_after_the_total() -> None:
    stock = [
        a_unit("101", town="白山镇"),
        a_unit("102", town="金牛镇", funding="公租房"),
        a_unit("103", town="白山镇", school="金沈小学"),
    ]
    sheet = ledger("units", Facts(stock), BUREAU)
    assert [line.values[0] for line in sheet.lines] == [
        1, 2, "白山镇小计", 3, "金牛镇小计", "合计", "其中:周转宿舍项目", "其中:公租房",
    ]  # fmt: skip
    assert column(sheet, "room", LineKind.SUBTOTAL) == ["2套", "1套"]
    assert column(sheet, "floor_area_m2", LineKind.TOTAL) == [Decimal("48.39")]


def test_one_town_alone_has_no_subtotal() -> None:
    sheet = ledger("units", Facts([a_unit("101"), a_unit("102")]), town("白山镇"))
    assert [line.kind for line in sheet.lines] == [LineKind.ROW, LineKind.ROW, LineKind.TOTAL]
    assert sheet.title == "庐江县白山镇农村教师周转宿舍房源台账"


def test_a_school_sheet_holds_the_school_alone() -> None:
    stock = [a_unit("101"), a_unit("102", school="金沈小学")]
    cover = replace(BUREAU, scope=Scope("庐江县", "白山镇", "白山镇金沈小学"))
    sheet = ledger("units", Facts(stock), cover)
    assert column(sheet, "room") == ["102"]
    assert sheet.title.startswith("庐江县白山镇金沈小学")


def test_a_unit_struck_off_is_on_the_sheet_of_the_day_before_only() -> None:
    unit = a_unit(states=(StateSpan("在用", None, NIGHT), StateSpan("注销", NIGHT)))
    assert column(ledger("units", Facts([unit]), BUREAU), "room") == []
    before = replace(BUREAU, as_of=NIGHT - timedelta(1))
    assert column(ledger("units", Facts([unit]), before), "state") == ["可分配"]


def test_the_roster_covers_id_numbers_unless_told_otherwise() -> None:
    unit = a_unit()
    facts = Facts([unit], [a_stay(unit)])
    assert column(ledger("stays", facts, BUREAU), "id_number") == ["340124********1285"]
    full = replace(BUREAU, full_numbers=True)
    assert column(ledger("stays", facts, full), "id_number") == ["340124198309081285"]


def test_the_roster_shows_who_lived_there_that_night_by_where_they_live() -> None:
    host, other = a_unit(town="白山镇"), a_unit("302", town="金牛镇")
    guest = a_stay(host, "李四", town="金牛镇", school="金牛镇中学")
    gone = a_stay(other, "王五", until=NIGHT)
    sheet = ledger("stays", Facts([host, other], [a_stay(other, "赵六"), guest, gone]), BUREAU)
    assert column(sheet, "name") == ["赵六", "李四"]
    assert column(sheet, "town") == ["金牛镇", "金牛镇"]
    assert column(sheet, "no", LineKind.SUBTOTAL) == ["金牛镇小计", "白山镇小计"]
    assert column(ledger("stays", Facts([host], [guest]), town("白山镇")), "name") == ["李四"]


def test_rates_of_a_town_come_from_its_sums_and_an_empty_stock_has_none() -> None:
    stock = [a_unit("101"), a_unit("102"), a_unit("103", school="金沈小学", states=(StateSpan("维修停用"),))]
    sheet = ledger("occupancy", Facts(stock, [a_stay(stock[0])]), BUREAU)
    assert column(sheet, "occupied_rate") == [Decimal("50.00"), None]
    assert column(sheet, "occupied_rate", LineKind.TOTAL) == [Decimal("50.00")]


def test_the_occupancy_sheet_tells_what_its_numbers_hide() -> None:
    stock = [a_unit("101", states=(StateSpan("危房停用"),)), a_unit("102", states=(StateSpan("维修停用"),))]
    sheet = ledger("occupancy", Facts(stock, [a_stay(stock[1])]), BUREAU)
    assert column(sheet, "note") == ["停用含危房1套；停用或注销房仍有人住1套"]


def test_without_an_earlier_day_there_is_no_change_to_report() -> None:
    sheet = ledger("occupancy", Facts([a_unit()]), replace(BUREAU, since=None))
    assert column(sheet, "change") == [None]
    assert len(sheet.checks) == 3


def test_a_ticket_is_shown_as_far_as_it_had_come() -> None:
    unit = a_unit()
    steps = {
        "assigned_on": date(2026, 6, 2),
        "arrived_on": date(2026, 6, 14),
        "finished_on": date(2026, 6, 20),
    }
    done = a_ticket(1, unit, date(2026, 6, 1), **steps, material_cost=Decimal(20), accepted_by="何旭帆")
    old, new = a_ticket(2, unit, SINCE), a_ticket(3, unit, NIGHT + timedelta(1))
    sheet = ledger("tickets", Facts(tickets=[done, old, new]), BUREAU)
    assert column(sheet, "ticket_no") == ["WX2026-0001"]
    assert column(sheet, "arrived_on") == [date(2026, 6, 14)]
    assert column(sheet, "finished_on") == column(sheet, "material_cost") == [None]
    assert column(sheet, "material_cost", LineKind.TOTAL) == [0]
    later = replace(BUREAU, as_of=date(2026, 6, 20))
    assert column(ledger("tickets", Facts(tickets=[done]), later), "material_cost") == [Decimal(20)]


def test_the_heading_names_day_or_period_and_the_units_of_measure() -> None:
    assert ledger("units", Facts(), BUREAU).heading == "统计日期: 2026 年 6 月 15 日    单位: 套、平方米"
    assert ledger("tickets", Facts(), BUREAU).heading == "起止: 2026年1月1日—2026年6月15日    单位: 元"
    no_period = replace(BUREAU, since=None)
    assert ledger("tickets", Facts(), no_period).heading.startswith("统计日期")


def test_the_foot_has_who_signs_and_leaves_room_for_what_is_not_known() -> None:
    cover = replace(BUREAU, in_charge="王建国", handed_in=date(2026, 6, 16))
    foot = ledger("units", Facts(), cover).signatures
    assert foot.startswith("负责人:王建国")
    assert foot.endswith("报送日期:2026年6月16日")
    assert ledger("units", Facts(), BUREAU).signatures.endswith("报送日期:    年   月   日")


def test_demo_data_is_marked_in_the_title() -> None:
    assert ledger("units", Facts(), replace(BUREAU, demo=True)).title.endswith("（演示数据）")


def test_a_ledger_with_a_wrong_total_or_check_cannot_exist() -> None:
    sheet = ledger("units", Facts([a_unit("101"), a_unit("102", town="金牛镇")]), BUREAU)
    for kind in (LineKind.TOTAL, LineKind.SUBTOTAL):
        wrong = tuple(
            replace(line, values=(*line.values[:8], 99, *line.values[9:])) if line.kind is kind else line
            for line in sheet.lines
        )
        with pytest.raises(ValueError, match="capacity"):
            replace(sheet, lines=wrong)
    with pytest.raises(ValueError, match="columns"):
        replace(sheet, lines=(Line(LineKind.ROW, ("短",)),))
    with pytest.raises(ValueError, match="总套数 3 = 可用套数 2 - 停用 1"):
        replace(sheet, checks=(Check(("总套数", 3), (("+", "可用套数", 2), ("-", "停用", 1))),))


def test_a_sum_over_words_is_a_mistake_in_the_program() -> None:
    with pytest.raises(TypeError, match="两人"):
        ledger("units", Facts([a_unit(capacity="两人")]), BUREAU)


def test_phones_are_covered_in_the_middle() -> None:
    assert masked_phone("13812341234") == "138****1234"
    assert masked_phone("8731234") == "*******"


class _Asked:
    """Facts that remember which of their parts a ledger looked at."""

    def __init__(self) -> None:
        self.parts: set[str] = set()

    def __getattr__(self, name: str) -> object:
        self.parts.add(name)
        return getattr(Facts(), name)


@pytest.mark.parametrize("key", list(LEDGERS))
def test_a_ledger_is_made_of_the_parts_it_names(key: str) -> None:
    asked = _Asked()
    ledger(key, asked, BUREAU)  # type: ignore[arg-type]
    assert asked.parts == NEEDS[key]
