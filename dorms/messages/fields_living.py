"""What the fields of money, residence, upkeep and issued papers are called."""

from dorms.messages.words import translate


def living_fields() -> dict[str, str]:
    """All of them."""
    return _money() | _residence() | _upkeep() | _issued() | _reviewed()


def _money() -> dict[str, str]:
    return {
        "item": translate("fields", "项目"),
        "amount": translate("fields", "金额"),
        "method": translate("fields", "方式"),
        "receipt": translate("fields", "票据号"),
        "toward_id": translate("fields", "抵哪一笔"),
        "reverses_id": translate("fields", "冲销哪一笔"),
        "why": translate("fields", "计算依据"),
        "meter_id": translate("fields", "表"),
        "multiplier": translate("fields", "倍率"),
        "digits": translate("fields", "表盘位数"),
        "prepaid": translate("fields", "插卡预付"),
        "wrapped": translate("fields", "走过一圈"),
        "occasion": translate("fields", "场合"),
        "price": translate("fields", "单价"),
        "basis": translate("fields", "依据"),
        "counted": translate("fields", "点得现金"),
        "expected": translate("fields", "账面现金"),
        "first_person": translate("fields", "点款人"),
        "second_person": translate("fields", "复点人"),
        "cause": translate("fields", "原因"),
        "group_id": translate("fields", "同一故障"),
        "quote": translate("fields", "报价"),
        "quote_agreed_on": translate("fields", "同意报价日"),
        "sheet_id": translate("fields", "代扣表"),
        "month": translate("fields", "月份"),
        "made_on": translate("fields", "制表日"),
        "sent_on": translate("fields", "送出日"),
        "returned_on": translate("fields", "返回日"),
        "debts": translate("fields", "欠费清单"),
        "taken": translate("fields", "实扣"),
        "entry_id": translate("fields", "收款"),
    }


def _residence() -> dict[str, str]:
    return {
        "direction": translate("fields", "收发"),
        "count": translate("fields", "数量"),
        "numbers": translate("fields", "编号"),
        "items": translate("fields", "清单"),
        "inspector": translate("fields", "验收人"),
        "trigger": translate("fields", "退房事由"),
        "vacancy": translate("fields", "空置处理"),
        "vacancy_plan": translate("fields", "拟处理"),
        "vacancy_keeper": translate("fields", "责任人"),
        "vacancy_planned_on": translate("fields", "拟处理登记日"),
        "event_on": translate("fields", "事由发生日"),
        "noticed_on": translate("fields", "通知日"),
        "leave_by": translate("fields", "应退日"),
        "clause": translate("fields", "条款"),
        "deadline_reason": translate("fields", "改期理由"),
        "settled_on": translate("fields", "结清日"),
        "refund_by": translate("fields", "退款期限"),
        "lines": translate("fields", "明细"),
        "cancelled_on": translate("fields", "撤回日"),
        "cancel_reason": translate("fields", "撤回理由"),
        "relation": translate("fields", "关系"),
        "handling": translate("fields", "处理"),
        "ban_until": translate("fields", "禁申请至"),
        "remedied_on": translate("fields", "改正日"),
        "night": translate("fields", "查房那晚"),
        "found": translate("fields", "查房结果"),
        "checker": translate("fields", "查房人"),
        "listed_on": translate("fields", "列入预警日"),
        "parts": translate("fields", "配件"),
        "warranty_until": translate("fields", "保修到"),
        "files": translate("fields", "照片和文件"),
    }


def _upkeep() -> dict[str, str]:
    return {
        "checklist": translate("fields", "检查表"),
        "inspectors": translate("fields", "检查人"),
        "present": translate("fields", "在场人"),
        "lived_in": translate("fields", "是否居住"),
        "inspection_id": translate("fields", "检查"),
        "found_on": translate("fields", "发现日"),
        "finder": translate("fields", "发现人"),
        "measure": translate("fields", "整改措施"),
        "responsible": translate("fields", "责任人"),
        "protection": translate("fields", "临时防护"),
        "fixed_on": translate("fields", "整改日"),
        "fixed_how": translate("fields", "整改情况"),
        "rechecked_on": translate("fields", "复查日"),
        "rechecker": translate("fields", "复查人"),
        "months": translate("fields", "间隔月数"),
        "counted_from": translate("fields", "怎样算下一次"),
        "job_id": translate("fields", "定期工作"),
        "caller": translate("fields", "来人"),
        "handler": translate("fields", "经办人"),
        "satisfaction": translate("fields", "满意度"),
        "reopened_on": translate("fields", "重新受理日"),
        "repair_phone": translate("fields", "报修电话"),
        "meeting": translate("fields", "通过会议"),
        "regulation_id": translate("fields", "制度"),
    }


def _issued() -> dict[str, str]:
    return {
        "sheet": translate("fields", "报表"),
        "as_of": translate("fields", "统计日期"),
        "since": translate("fields", "从哪天起"),
        "full_numbers": translate("fields", "含完整号码"),
        "issued_on": translate("fields", "出具日"),
        "maker": translate("fields", "填表人"),
        "printed_on": translate("fields", "打印日"),
        "sealed_on": translate("fields", "盖章日"),
        "filed_on": translate("fields", "归档日"),
        "box": translate("fields", "盒号"),
        "text": translate("fields", "正文"),
        "void": translate("fields", "作废"),
    }


def _reviewed() -> dict[str, str]:
    return {
        "exception": translate("fields", "例外"),
        "second_id": translate("fields", "第二人"),
        "decision_id": translate("fields", "依据的判定"),
        "objection_id": translate("fields", "异议"),
        "reason_codes": translate("fields", "原因代码"),
        "object_within": translate("fields", "异议期"),
        "object_to": translate("fields", "向谁提异议"),
        "object_by": translate("fields", "异议截止"),
        "letter_id": translate("fields", "告知书"),
        "lodged_on": translate("fields", "提出日"),
        "last_day": translate("fields", "公示到"),
        "report": translate("fields", "公示情况说明"),
        "posted_on": translate("fields", "张贴日"),
        "taken_down_on": translate("fields", "撤下日"),
        "rows": translate("fields", "行数"),
        "compared_on": translate("fields", "比对日"),
        "list_id": translate("fields", "比对名单"),
        "whose": translate("fields", "谁的"),
        "matched_by": translate("fields", "按什么比对"),
        "row": translate("fields", "第几行"),
        "says": translate("fields", "名单内容"),
        "evidence_id": translate("fields", "比对结果"),
        "locked_on": translate("fields", "锁定日"),
        "decision": translate("fields", "判定"),
        "is_open": translate("fields", "待核实"),
        "score": translate("fields", "得分"),
    }
