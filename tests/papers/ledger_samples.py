"""A long official ledger, as the county would print it."""

from dorms.domain.papers import Align, ListColumn, ListRow, ListSheet, RowKind


def occupancy_ledger(rows: int) -> ListSheet:
    """The 入住花名册 of a county: twenty columns, two-level heads, sums, a footer to sign."""
    columns = (
        ListColumn("序号", align=Align.CENTRE),
        ListColumn("乡镇"),
        ListColumn("工作学校"),
        ListColumn("姓名"),
        ListColumn("性别", align=Align.CENTRE),
        ListColumn("身份证号"),
        ListColumn("人员类别"),
        ListColumn("编制", align=Align.CENTRE),
        ListColumn("婚姻", align=Align.CENTRE),
        ListColumn("联系电话"),
        ListColumn("房号", "入住房屋"),
        ListColumn("面积", "入住房屋", Align.RIGHT),
        ListColumn("入住日期", "入住房屋"),
        ListColumn("协议编号", "协议"),
        ListColumn("期限止", "协议"),
        ListColumn("押金", "费用", Align.RIGHT),
        ListColumn("月租金", "费用", Align.RIGHT),
        ListColumn("续住次数", align=Align.RIGHT),
        ListColumn("备注"),
    )
    lines = [_occupant(number) for number in range(1, rows + 1)]
    lines.insert(rows // 2, ListRow(("", "石桥镇小计", *[""] * 9, "1,234.50"), RowKind.SUBTOTAL))
    lines.append(ListRow(("合计", "", *[""] * 9, "28,400.00"), RowKind.TOTAL))
    return ListSheet(
        heading="农村教师周转宿舍入住花名册",
        columns=columns,
        rows=tuple(lines),
        subtitle=("填报单位（盖章）：庐江县教育体育局", "统计日期：2026年6月15日", "单位：平方米、元"),
        footer=("负责人：", "填表人：李晓梅", "联系电话：0565-7312345", "报送日期：2026年6月15日"),
        notes=("填表说明：人员类别按签订协议时认定的类别填写，一人只填一类。",),
        numbered=True,
    )


def _occupant(number: int) -> ListRow:
    remark = "与配偶同住，配偶为同校教师，子女随住" if number % 7 == 0 else ""
    return ListRow(
        (
            str(number),
            ("石桥镇", "白山镇", "同大镇")[number % 3],
            ("石桥镇中心小学", "白山镇戴桥小学", "同大镇初级中学")[number % 3],
            ("张镕堃", "王喆", "欧阳玥", "李㛃", "赵䶮", "钱𬭎")[number % 6],
            "男女"[number % 2],
            "341421********1234",
            ("特岗教师", "在编教师", "支教教师")[number % 3],
            "在编",
            "已婚" if number % 2 else "未婚",
            "138****0001",
            f"1栋-2单元-{300 + number % 5}",
            "35.50",
            "2025-09-01",
            f"XY-A-2025-{number:04}",
            "2026-08-31",
            "500.00",
            "0.00",
            "0",
            remark,
        )
    )
