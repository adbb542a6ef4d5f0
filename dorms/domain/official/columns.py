"""Which columns each of the county's twelve ledgers has, in which order."""

from collections.abc import Mapping

from dorms.domain.ledgers import Column, Shape, Total

S, T, D, N, A, C = Shape.SERIAL, Shape.TEXT, Shape.DIGITS, Shape.COUNT, Shape.DECIMAL, Shape.DATE

PLACE, CONDITION, CARE = "房屋位置", "房屋情况", "管理情况"
UNITS = (
    Column("no", "序号", S, 5),
    Column("town", "乡镇", T, 8, PLACE),
    Column("school", "学校(房屋所在)", T, 16, PLACE),
    Column("building", "楼栋", T, 5, PLACE),
    Column("entrance", "单元", T, 7, PLACE),
    Column("room", "房号", T, 6, PLACE, Total.LINES),
    Column("unit_type", "户型", T, 16, CONDITION),
    Column("floor_area_m2", "建筑面积(平方米)", A, 10, CONDITION, Total.SUM),
    Column("capacity", "核定人数", N, 5, CONDITION, Total.SUM),
    Column("built", "建成时间", T, 8, CONDITION),
    Column("funding", "资金来源", T, 12, CONDITION),
    Column("state", "使用状态", T, 10, CARE),
    Column("equipment", "设备配置", T, 34, CARE),
    Column("safety", "安全等级", T, 5, CARE),
    Column("asset_no", "产权登记号", T, 29, CARE),
    Column("note", "备注", T, 14),
)

STAYS = (
    Column("no", "序号", S, 5),
    Column("town", "乡镇", T, 8),
    Column("school", "工作学校", T, 16),
    Column("name", "姓名", T, 9, total=Total.LINES),
    Column("sex", "性别", T, 4),
    Column("id_number", "身份证号", D, 19),
    Column("category", "人员类别", T, 8),
    Column("staffing", "编制", T, 8),
    Column("marital", "婚姻", T, 5),
    Column("dual_staff", "双职工", T, 5),
    Column("phone", "联系电话", D, 12),
    Column("unit", "房号", T, 30),
    Column("floor_area_m2", "面积(平方米)", A, 7),
    Column("move_in", "入住日期", C, 11),
    Column("agreement_no", "协议编号", T, 15),
    Column("term_end", "期限止", C, 11),
    Column("deposit", "押金(元)", A, 10, total=Total.SUM),
    Column("monthly_rent", "月租金(元)", A, 9, total=Total.SUM),
    Column("renewals", "续住次数", N, 5),
    Column("note", "备注", T, 16),
)

SETS, PEOPLE, RATES = "房屋(套)", "入住人数(人)", "比率(%)"
OCCUPANCY = (
    Column("school", "学校", T, 20),
    Column("total", "总套数", N, 8, SETS, Total.SUM),
    Column("usable", "可用套数", N, 8, SETS, Total.SUM),
    Column("occupied", "已入住套数", N, 9, SETS, Total.SUM),
    Column("people", "入住人数", N, 8, PEOPLE, Total.SUM),
    Column("special", "其中:特岗", N, 9, PEOPLE, Total.SUM),
    Column("supporting", "其中:支教", N, 9, PEOPLE, Total.SUM),
    Column("rotating", "其中:轮岗", N, 9, PEOPLE, Total.SUM),
    Column("recruited", "其中:新招聘", N, 10, PEOPLE, Total.SUM),
    Column("others", "其中:其他", N, 9, PEOPLE, Total.SUM),
    Column("vacant", "空置套数", N, 8, "空置与停用(套)", Total.SUM),
    Column("closed", "维修停用", N, 8, "空置与停用(套)", Total.SUM),
    Column("occupied_rate", "入住率(%)", A, 9, RATES, Total.OTHER),
    Column("vacant_rate", "空置率(%)", A, 9, RATES, Total.OTHER),
    Column("change", "较上期增减", Shape.CHANGE, 8, total=Total.OTHER),
    Column("note", "填表说明", T, 22),
)

VACANCIES = (
    Column("unit", "房号", T, 34),
    Column("unit_type", "户型", T, 18, total=Total.LINES),
    Column("since", "空置起始", C, 12),
    Column("days", "空置天数", N, 10),
    Column("reason", "原因", T, 12),
    Column("plan", "拟处理", T, 26),
    Column("responsible", "责任人", T, 12),
)

WORK, COST = "办理", "费用(元)"
TICKETS = (
    Column("ticket_no", "单号", T, 12),
    Column("reported_on", "报修日", C, 11),
    Column("unit", "房号", T, 30, total=Total.LINES),
    Column("reporter", "报修人", T, 8),
    Column("category", "类别", T, 13),
    Column("description", "内容", T, 17),
    Column("urgency", "紧急程度", T, 6),
    Column("assigned_on", "派工", C, 11, WORK),
    Column("arrived_on", "到场", C, 11, WORK),
    Column("finished_on", "完工", C, 11, WORK),
    Column("material_cost", "材料费", A, 10, COST, Total.SUM),
    Column("labour_cost", "人工费", A, 10, COST, Total.SUM),
    Column("payer", "承担方", T, 8, COST),
    Column("accepted_by", "验收人", T, 8),
    Column("overdue", "超时否", T, 5),
)

WAITING = (
    Column("place", "顺序号", S, 7),
    Column("name", "姓名", T, 12, total=Total.LINES),
    Column("school", "学校", T, 26),
    Column("category", "类别", T, 12),
    Column("points", "得分", A, 10),
    Column("qualified_on", "取得资格日期", C, 14),
    Column("unit_types", "意向户型", T, 26),
    Column("status", "状态", T, 14),
    Column("given_up", "放弃次数", N, 9),
)

POINTS = (
    Column("place", "排名", S, 6),
    Column("name", "姓名", T, 10, total=Total.LINES),
    Column("school", "学校", T, 22),
    Column("items", "各项得分", T, 60),
    Column("points", "总分", A, 9),
    Column("tier", "优先组", T, 12),
    Column("note", "备注", T, 16),
)

OPINION, CHECKED = "意见", "复核情况"
RENEWALS = (
    Column("unit", "房号", T, 30),
    Column("name", "姓名", T, 9, total=Total.LINES),
    Column("term_end", "到期日", C, 11),
    Column("applied_on", "申请日", C, 11),
    Column("in_post", "在岗", T, 6, CHECKED),
    Column("home", "购房", T, 10, CHECKED),
    Column("lives_here", "长住", T, 10, CHECKED),
    Column("arrears", "欠费", T, 8, CHECKED),
    Column("breaches", "违规", T, 8, CHECKED),
    Column("school_says", "学校", T, 12, OPINION),
    Column("centre_says", "中心校", T, 12, OPINION),
    Column("bureau_says", "局", T, 12, OPINION),
    Column("outcome", "结论", T, 9),
    Column("new_end", "新期限", C, 11),
)

DEPARTURES = (
    Column("unit", "房号", T, 30),
    Column("name", "姓名", T, 9, total=Total.LINES),
    Column("reason", "原因", T, 16),
    Column("noticed_on", "通知日", C, 11),
    Column("due", "应退日", C, 11),
    Column("left", "实退日", C, 11),
    Column("utilities_settled", "水电结清", T, 8),
    Column("compensation", "物品赔偿(元)", A, 10, total=Total.SUM),
    Column("refund", "押金退还(元)", A, 10, total=Total.SUM),
    Column("accepted_by", "验收人", T, 9),
    Column("signature", "签字", T, 12),
)

WATER, POWER, PAID = "水表", "电表", "缴费"
CHARGES = (
    Column("unit", "房号", T, 28),
    Column("name", "姓名", T, 9, total=Total.LINES),
    Column("period", "期间", T, 15),
    Column("water_from", "水表起", A, 9, WATER),
    Column("water_to", "水表止", A, 9, WATER),
    Column("power_from", "电表起", A, 9, POWER),
    Column("power_to", "电表止", A, 9, POWER),
    Column("price", "单价", T, 12),
    Column("amount", "金额", A, 10, total=Total.SUM),
    Column("rent", "租金", A, 10, total=Total.SUM),
    Column("paid", "已缴", A, 10, PAID, Total.SUM),
    Column("owed", "欠缴", A, 10, PAID, Total.SUM),
    Column("collector", "收款人", T, 9, PAID),
    Column("receipt", "票据号", T, 14, PAID),
)

INSPECTIONS = (
    Column("day", "日期", C, 12),
    Column("where", "楼栋/房号", T, 28, total=Total.LINES),
    Column("item", "检查项目", T, 20),
    Column("result", "结果", T, 16),
    Column("hazard", "隐患等级", T, 9),
    Column("measure", "整改措施", T, 24),
    Column("responsible", "责任人", T, 9),
    Column("deadline", "期限", C, 12),
    Column("recheck", "复查", T, 14),
    Column("state", "状态", T, 10),
)

VIOLATIONS = (
    Column("day", "日期", C, 12),
    Column("unit", "房号", T, 30, total=Total.LINES),
    Column("name", "姓名", T, 10),
    Column("matter", "事由", T, 24),
    Column("evidence", "证据", T, 22),
    Column("consequence", "处理", T, 22),
    Column("barred_until", "禁申请至", C, 12),
)

COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "units": UNITS,
    "stays": STAYS,
    "occupancy": OCCUPANCY,
    "vacancies": VACANCIES,
    "waiting": WAITING,
    "points": POINTS,
    "renewals": RENEWALS,
    "departures": DEPARTURES,
    "charges": CHARGES,
    "tickets": TICKETS,
    "inspections": INSPECTIONS,
    "violations": VIOLATIONS,
}
