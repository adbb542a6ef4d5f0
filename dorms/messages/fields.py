"""What each field is called on screen, on sheets and in timelines: one name per field."""

from dorms.messages.fields_living import living_fields
from dorms.messages.words import translate


def field_name(field: str) -> str:
    """The field's name for a clerk; an unknown one, of a newer program, by its code."""
    return _names().get(field, field)


def ticked_words(value: bool) -> str:
    """A field that is ticked or not."""
    return translate("fields", "是") if value else translate("fields", "否")


def lines_words(count: int) -> str:
    """A value of several lines with columns of their own, which a timeline does not repeat."""
    return translate("fields", "共 {count} 项").format(count=count)


def _names() -> dict[str, str]:
    return (
        _places()
        | _people()
        | _papers()
        | _tickets()
        | _rounds()
        | _reviewing()
        | _by_rules()
        | living_fields()
    )


def _by_rules() -> dict[str, str]:
    return {
        "matter": translate("fields", "事项"),
        "stay_id": translate("fields", "住户"),
        "season_id": translate("fields", "续住季"),
        "term_id": translate("fields", "新期限"),
        "rules": translate("fields", "执行办法"),
        "rules_hash": translate("fields", "办法校验码"),
        "clauses": translate("fields", "条款"),
        "evidence": translate("fields", "事实和来源"),
        "sources": translate("fields", "事实来源"),
        "context": translate("fields", "当时的日历"),
        "digest": translate("fields", "校验码"),
        "form_hash": translate("fields", "版式校验码"),
        "form_name": translate("fields", "版式"),
        "decided_on": translate("fields", "决定日期"),
        "decided_by": translate("fields", "决定人"),
        "year": translate("fields", "年度"),
        "term_last_day": translate("fields", "到期日"),
        "opens": translate("fields", "受理开始"),
        "closes": translate("fields", "受理截止"),
        "post_check": translate("fields", "岗位复核日"),
        "started_on": translate("fields", "启动日期"),
        "closed_on": translate("fields", "办结日期"),
        "summary": translate("fields", "办结情况"),
        "wish": translate("fields", "意向"),
        "declared": translate("fields", "申报情况"),
        "document": translate("fields", "材料"),
        "adopted_on": translate("fields", "通过日期"),
        "adopted_by": translate("fields", "通过单位"),
        "version": translate("fields", "版本"),
        "workday": translate("fields", "是否上班"),
        "roles": translate("fields", "负责单位"),
        "work": translate("fields", "工作"),
        "page": translate("fields", "页面"),
        "ahead": translate("fields", "提前天数"),
    }


def _places() -> dict[str, str]:
    return {
        "town": translate("fields", "乡镇"),
        "town_id": translate("fields", "乡镇"),
        "school": translate("fields", "学校"),
        "school_id": translate("fields", "学校"),
        "site_id": translate("fields", "集中居住点"),
        "building": translate("fields", "楼栋"),
        "building_id": translate("fields", "楼栋"),
        "entrance": translate("fields", "单元"),
        "entrance_id": translate("fields", "单元"),
        "floor": translate("fields", "楼层"),
        "floors": translate("fields", "层数"),
        "room": translate("fields", "房号"),
        "rooms": translate("fields", "房间数"),
        "unit": translate("fields", "房号"),
        "unit_id": translate("fields", "房源"),
        "unit_type": translate("fields", "户型"),
        "floor_area": translate("fields", "建筑面积"),
        "floor_area_m2": translate("fields", "建筑面积"),
        "usable_area": translate("fields", "使用面积"),
        "capacity": translate("fields", "核定人数"),
        "gender": translate("fields", "限住性别"),
        "programme": translate("fields", "资金来源"),
        "funding": translate("fields", "资金来源"),
        "reserve": translate("fields", "定向"),
        "allocator": translate("fields", "分配权"),
        "built": translate("fields", "建成时间"),
        "equipment": translate("fields", "设备配置"),
        "safety": translate("fields", "安全等级"),
        "asset_no": translate("fields", "产权登记号"),
        "state": translate("fields", "使用状态"),
        "pattern": translate("fields", "编号规则"),
        "aliases": translate("fields", "别名"),
        "place": translate("fields", "次序"),
        "code": translate("fields", "代码"),
        "owner_office": translate("fields", "管理单位"),
        "office_id": translate("fields", "单位"),
        "warranty_until": translate("fields", "质保期至"),
    }


def _people() -> dict[str, str]:
    return {
        "name": translate("fields", "姓名"),
        "sex": translate("fields", "性别"),
        "birth": translate("fields", "出生日期"),
        "id_number": translate("fields", "身份证号"),
        "phone": translate("fields", "联系电话"),
        "teacher_id": translate("fields", "教师"),
        "partner_id": translate("fields", "同住人"),
        "category": translate("fields", "人员类别"),
        "staffing": translate("fields", "编制"),
        "joined": translate("fields", "入职年月"),
        "teaching_years": translate("fields", "教龄"),
        "title": translate("fields", "职称"),
        "education": translate("fields", "学历"),
        "marital": translate("fields", "婚姻状况"),
        "spouse_name": translate("fields", "配偶姓名"),
        "spouse_id": translate("fields", "配偶身份证号"),
        "home_in_town_self": translate("fields", "本人在乡镇有无住房"),
        "home_in_town_spouse": translate("fields", "配偶在乡镇有无住房"),
        "distance_km": translate("fields", "离家距离"),
        "nights_per_week": translate("fields", "每周住校夜数"),
        "post": translate("fields", "职务"),
        "role": translate("fields", "角色"),
        "identifying_fact": translate("fields", "身份证号或电话"),
        "note": translate("fields", "备注"),
        "proof": translate("fields", "证明材料"),
        "value": translate("fields", "内容"),
        "kind": translate("fields", "类型"),
        "_void": translate("fields", "作废"),
    }


def _papers() -> dict[str, str]:
    return {
        "number": translate("fields", "编号"),
        "household_id": translate("fields", "申请户"),
        "application_id": translate("fields", "申请"),
        "together": translate("fields", "同住方式"),
        "current_unit_id": translate("fields", "现住房号"),
        "wishes": translate("fields", "志愿"),
        "accepts_other": translate("fields", "服从调剂"),
        "applied_on": translate("fields", "申请日期"),
        "received_at": translate("fields", "受理时间"),
        "before": translate("fields", "原状态"),
        "after": translate("fields", "新状态"),
        "level": translate("fields", "层级"),
        "day": translate("fields", "日期"),
        "opinion": translate("fields", "意见"),
        "reason": translate("fields", "理由"),
        "reason_code": translate("fields", "理由代码"),
        "agreement_id": translate("fields", "协议"),
        "assignment_id": translate("fields", "分配"),
        "previous_id": translate("fields", "上一期"),
        "rule_set": translate("fields", "执行办法"),
        "signed_on": translate("fields", "签订日期"),
        "deposit": translate("fields", "押金"),
        "monthly_rent": translate("fields", "月租金"),
        "start": translate("fields", "起"),
        "until": translate("fields", "止"),
        "serial": translate("fields", "续住次数"),
        "move_in_by": translate("fields", "最迟入住"),
        "leave_reason": translate("fields", "退房原因"),
    }


def _tickets() -> dict[str, str]:
    return {
        "ticket_id": translate("fields", "维修单"),
        "reporter": translate("fields", "报修人"),
        "description": translate("fields", "内容"),
        "urgency": translate("fields", "紧急程度"),
        "reported_on": translate("fields", "报修日"),
        "material_cost": translate("fields", "材料费"),
        "labour_cost": translate("fields", "人工费"),
        "payer": translate("fields", "承担方"),
        "accepted_by": translate("fields", "验收人"),
        "overdue": translate("fields", "超时否"),
        "step": translate("fields", "办理"),
        "person": translate("fields", "办理人"),
        "worker": translate("fields", "维修人"),
        "subject": translate("fields", "对象"),
        "subject_id": translate("fields", "对象"),
        "due": translate("fields", "应办日"),
        "details": translate("fields", "说明"),
        "done_on": translate("fields", "办结日"),
        "outcome": translate("fields", "结果"),
        "hash": translate("fields", "校验码"),
        "version": translate("fields", "版本"),
        "workday": translate("fields", "是否工作日"),
    }


def _rounds() -> dict[str, str]:
    return {
        "round_id": translate("fields", "分房轮次"),
        "purpose": translate("fields", "分房种类"),
        "way": translate("fields", "选房方式"),
        "ranking": translate("fields", "排序依据"),
        "ranking_id": translate("fields", "轮候册"),
        "draw": translate("fields", "抽签方式"),
        "reserve_rule": translate("fields", "定向办法"),
        "list_limit": translate("fields", "志愿个数上限"),
        "answer_days": translate("fields", "答复期限"),
        "notice_days": translate("fields", "公示天数"),
        "sources": translate("fields", "号码来源"),
        "quotas": translate("fields", "定向套数"),
        "notice_id": translate("fields", "公示"),
        "bed": translate("fields", "床位"),
        "label": translate("fields", "合住性别"),
        "tier": translate("fields", "优先组"),
        "points": translate("fields", "积分"),
        "ties": translate("fields", "同分比较"),
        "classes": translate("fields", "定向类别"),
        "holds": translate("fields", "现住房"),
        "left_out": translate("fields", "未参加原因"),
        "entry_id": translate("fields", "参加户"),
        "place_id": translate("fields", "分得房源"),
        "choice": translate("fields", "第几志愿"),
        "position": translate("fields", "名次"),
        "waiting": translate("fields", "轮候顺位"),
        "size": translate("fields", "文件大小"),
        "offered_on": translate("fields", "通知日期"),
        "answer_by": translate("fields", "答复截止"),
        "answer": translate("fields", "答复"),
        "answered_on": translate("fields", "答复日期"),
        "behind_id": translate("fields", "等谁腾房"),
    }


def _reviewing() -> dict[str, str]:
    return {
        "late_reason": translate("fields", "逾期原因"),
        "document": translate("fields", "材料"),
        "proof_state": translate("fields", "核对情况"),
        "seen_on": translate("fields", "核对日期"),
        "verifier": translate("fields", "核对人"),
        "dated": translate("fields", "材料日期"),
        "facts": translate("fields", "事实和理由"),
        "wanted": translate("fields", "需要补正的内容"),
        "comply_by": translate("fields", "期限"),
        "way": translate("fields", "送达方式"),
        "receiver": translate("fields", "签收人"),
        "witnesses": translate("fields", "见证人"),
        "raised_by": translate("fields", "异议人"),
        "content": translate("fields", "异议内容"),
        "objection_to": translate("fields", "对什么有异议"),
        "listing": translate("fields", "名单"),
        "objections_to": translate("fields", "受理单位"),
        "source": translate("fields", "来源"),
        "evidence_kind": translate("fields", "名单种类"),
        "verdict": translate("fields", "核实结果"),
        "told_to": translate("fields", "告知单位"),
        "about": translate("fields", "所定事项"),
        "signing": translate("fields", "确认方式"),
        "turn": translate("fields", "办理"),
        "exception_reason": translate("fields", "例外理由"),
        "second": translate("fields", "第二人"),
        "list_title": translate("fields", "名称"),
    }
