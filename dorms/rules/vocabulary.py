"""The code words rule sets and facts share; a rule set may add its own under `[words]`."""

from __future__ import annotations

WORDS: dict[str, frozenset[str]] = {
    "category": frozenset(
        (
            "在编",
            "特岗",
            "支教",
            "交流轮岗",
            "新招聘",
            "编外",
            "公费师范生",
            "实习",
            "县管校聘",
            "走教",
            "寄宿管理",
        )
    ),
    "staffing": frozenset(("事业编制", "特岗计划", "外单位编制", "无编制")),
    "post_state": frozenset(
        ("在岗", "请假", "借调", "脱产", "离岗", "调离", "辞职", "辞退", "退休", "死亡", "服务期满")
    ),
    "title": frozenset(("正高级教师", "高级教师", "一级教师", "二级教师", "三级教师", "无")),
    "degree": frozenset(("博士研究生", "硕士研究生", "本科", "大专", "中专", "其他")),
    "duty": frozenset(("校长", "中层", "班主任", "科任", "工勤")),
    "sex": frozenset(("男", "女")),
    "marital": frozenset(("未婚", "已婚", "离异", "丧偶")),
    "disability": frozenset(("无", "一级", "二级", "三级", "四级")),
    "school_kind": frozenset(
        ("小学", "初级中学", "中心校", "高级中学", "九年一贯制学校", "公办幼儿园", "教学点", "寄宿制学校")
    ),
    "unit_type": frozenset(("单间", "一室一卫", "一室一厨一卫", "一室一厅一厨一卫", "两室")),
    "unit_programme": frozenset(("周转宿舍项目", "公租房", "自筹")),
    "declared": frozenset(("无变化", "有变化仍符合", "不再符合")),
    "leave": frozenset(("病假", "事假", "产假", "请假", "借调", "脱产", "出国", "挂职")),
    "housing": frozenset(("公租房", "保障性住房", "政策优惠购房", "租房补贴", "学校住房", "周转宿舍")),
    "absence": frozenset(("病假", "产假", "公派培训", "支教", "自然灾害", "房屋维修", "护理家人")),
}
PERSONS = ("本人", "配偶", "父母", "子女")
FAMILY = "家庭"  # 本人, 配偶, 未成年子女
SCOPES = {
    "家庭": ("本人", "配偶", "子女"),
    "本人": ("本人",),
    "配偶": ("配偶",),
    "父母": ("父母",),
    "子女": ("子女",),
}
PLACES = ("学校附近", "学区", "乡镇", "县城", "全县", "全市", "任何地方")
WIDER = {
    "学校附近": ("任何地方",),
    "学区": ("全县", "全市", "任何地方"),
    "乡镇": ("全县", "全市", "任何地方"),
    "县城": ("全县", "全市", "任何地方"),
    "全县": ("全市", "任何地方"),
    "全市": ("任何地方",),
    "任何地方": (),
}
WITHOUT_SPOUSE = frozenset(("未婚", "离异", "丧偶"))
CODES = (
    "NO_APPLICATION", "NOT_ELIGIBLE", "HAS_HOME", "OTHER_POLICY_HOUSING", "LEFT_POST", "IDLE", "ARREARS", "SUBLET",
    "MISUSE", "STRUCTURE", "ILLEGAL", "FALSE_INFO", "CAP_REACHED", "SCHOOL_NEED", "OTHER",
    "BANNED", "GIVE_UP", "LATE", "EXPIRED", "VOLUNTARY", "MARRIAGE", "SWAP", "DANGER", "NOT_RENEWED",
)  # fmt: skip
