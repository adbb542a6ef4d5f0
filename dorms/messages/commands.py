"""What each action is called: in undo and redo, in 变更记录, in timelines."""

from dorms.messages.words import translate


def command_name(command: str) -> str:
    """The action's name for a clerk; an unknown one, of a newer program, by its code."""
    return _names().get(command, command)


def _names() -> dict[str, str]:
    return (
        _daily()
        | _residence()
        | _money()
        | _upkeep()
        | _reviewing()
        | _by_rules()
        | _between()
        | _other()
        | _rounds()
    )


def _between() -> dict[str, str]:
    """Between offices."""
    return {
        "exclude_packet": translate("commands", "退出汇总"),
        "include_packet": translate("commands", "恢复汇总"),
        "adopt_change": translate("commands", "采纳等待中的改动"),
        "enrol_central": translate("commands", "登记中心校"),
        "set_due_rules": translate("commands", "设定报送日"),
    }


def _daily() -> dict[str, str]:
    return {
        "begin_store": translate("commands", "建立数据"),
        "register_actor": translate("commands", "登记经办人"),
        "register_teacher": translate("commands", "登记教师"),
        "correct_teacher": translate("commands", "更正教师资料"),
        "record_fact": translate("commands", "登记情况变化"),
        "add_building": translate("commands", "新建楼栋"),
        "edit_unit": translate("commands", "修改房源资料"),
        "change_unit_state": translate("commands", "变更房屋状态"),
        "change_unit_states": translate("commands", "成批变更房屋状态"),
        "plan_vacancies": translate("commands", "登记空置房拟处理"),
        "take_application": translate("commands", "受理申请"),
        "move_application": translate("commands", "办理申请"),
        "move_applications": translate("commands", "成批办理申请"),
        "save_draft": translate("commands", "保存申请草稿"),
        "amend_application": translate("commands", "补正申请"),
        "assign": translate("commands", "分配房源"),
        "cancel_assignment": translate("commands", "取消分配"),
        "move_in": translate("commands", "办理入住"),
        "renew": translate("commands", "办理续住"),
        "renew_stays": translate("commands", "成批办理续住"),
        "move_out": translate("commands", "办理退房"),
        "move_out_together": translate("commands", "办理退房"),
        "report_ticket": translate("commands", "登记报修"),
        "assign_ticket": translate("commands", "维修派工"),
        "arrive_at_ticket": translate("commands", "维修到场"),
        "close_ticket": translate("commands", "维修完工"),
        "reopen_ticket": translate("commands", "重开维修单"),
        "withdraw_ticket": translate("commands", "作废维修单"),
        "close_task": translate("commands", "办结待办"),
    }


def _by_rules() -> dict[str, str]:
    return {
        "start_season": translate("commands", "启动续住季"),
        "record_replies": translate("commands", "登记续住答复"),
        "renew_clear": translate("commands", "一并续住"),
        "settle_stay": translate("commands", "逐户审定续住"),
        "withdraw_renewals": translate("commands", "撤回续住"),
        "close_season": translate("commands", "续住季办结"),
        "issue_stay_letters": translate("commands", "出具续住通知书"),
        "publish_renewals": translate("commands", "公示续住名单"),
        "answer_questions": translate("commands", "登记核实结果"),
        "keep_decision": translate("commands", "保存决定"),
        "adopt_rules": translate("commands", "通过制度"),
        "set_special_days": translate("commands", "修改工作日历"),
        "save_work_entry": translate("commands", "修改年度工作日历"),
        "drop_work_entry": translate("commands", "删除年度工作日历条目"),
        "use_usual_entries": translate("commands", "采用默认年度工作日历"),
        "create_due_tasks": translate("commands", "到期建立待办"),
    }


def _reviewing() -> dict[str, str]:
    return {
        "record_proofs": translate("commands", "核对材料"),
        "declare": translate("commands", "登记本人承诺"),
        "check_off": translate("commands", "成批核对材料"),
        "pass_applications": translate("commands", "通过申请"),
        "return_application": translate("commands", "退回申请补正"),
        "refuse_application": translate("commands", "不予通过"),
        "decide_objected": translate("commands", "复核有异议的申请"),
        "issue_letter": translate("commands", "出具告知书"),
        "deliver_letter": translate("commands", "登记送达"),
        "lodge_objection": translate("commands", "登记异议"),
        "answer_objection": translate("commands", "答复异议"),
        "publish_notice": translate("commands", "发布公示"),
        "post_notice": translate("commands", "登记张贴"),
        "close_notice": translate("commands", "办结公示"),
        "take_down_notice": translate("commands", "撤下公示"),
        "compare_with": translate("commands", "核查比对"),
        "settle_hit": translate("commands", "核实比对结果"),
        "rank": translate("commands", "排序"),
        "rank_again": translate("commands", "重新排序"),
        "confirm_scores": translate("commands", "登记积分确认"),
        "lock_ranking": translate("commands", "锁定名单"),
        "record_turn": translate("commands", "登记跳过、放弃"),
        "link_actor": translate("commands", "指明经办人是哪位教师"),
    }


def _residence() -> dict[str, str]:
    return {
        "check_in": translate("commands", "办理入住"),
        "give_notice": translate("commands", "通知退房"),
        "cancel_departure": translate("commands", "撤回退房通知"),
        "check_out": translate("commands", "退房结清"),
        "transfer": translate("commands", "调换住房"),
        "record_handover": translate("commands", "登记交接清单"),
        "keep_things": translate("commands", "设定物品清单"),
        "hand_out_keys": translate("commands", "发钥匙"),
        "take_back_keys": translate("commands", "收钥匙"),
        "register_co_resident": translate("commands", "登记同住人"),
        "end_co_resident": translate("commands", "同住人搬离"),
        "record_violation": translate("commands", "登记违规"),
        "remedy_violation": translate("commands", "违规已改正"),
        "record_walk_through": translate("commands", "补登交接单"),
        "record_nights": translate("commands", "登记夜查"),
        "end_absence": translate("commands", "登记回宿"),
        "record_absence": translate("commands", "登记离宿"),
        "warn_idle": translate("commands", "列入长期不住预警"),
        "answer_idle": translate("commands", "登记预警答复"),
        "attach_files": translate("commands", "添加照片或文件"),
        "remove_file": translate("commands", "去掉照片或文件"),
        "lodge_elsewhere": translate("commands", "临时安置"),
        "return_home": translate("commands", "结束临时安置"),
    }


def _money() -> dict[str, str]:
    return {
        "charge": translate("commands", "登记应收"),
        "charge_month": translate("commands", "生成月租"),
        "charge_late_fees": translate("commands", "计收滞纳金"),
        "take_payment": translate("commands", "收款"),
        "take_deposit": translate("commands", "收押金"),
        "pay_back_deposit": translate("commands", "退押金"),
        "deduct_deposit": translate("commands", "押金抵扣"),
        "pay_back": translate("commands", "退款"),
        "waive": translate("commands", "减免"),
        "hand_on": translate("commands", "上缴"),
        "reverse": translate("commands", "冲销"),
        "close_day": translate("commands", "日结"),
        "put_in_meter": translate("commands", "装表"),
        "replace_meter": translate("commands", "换表"),
        "put_in_bulk_meter": translate("commands", "装总表"),
        "read_bulk_meter": translate("commands", "抄总表"),
        "take_out_bulk_meter": translate("commands", "拆总表"),
        "read_meters": translate("commands", "抄表"),
        "set_price": translate("commands", "设定单价"),
        "agree_to_payroll": translate("commands", "登记同意工资代扣"),
        "make_payroll": translate("commands", "做代扣表"),
        "send_payroll": translate("commands", "送出代扣表"),
        "return_payroll": translate("commands", "登记代扣返回"),
        "withdraw_payroll": translate("commands", "撤回代扣表"),
        "void_receipts": translate("commands", "登记票据作废"),
        "restore_receipt": translate("commands", "取消票据作废"),
    }


def _upkeep() -> dict[str, str]:
    return {
        "begin_round": translate("commands", "开始检查"),
        "record_inspection": translate("commands", "登记检查结果"),
        "end_inspection": translate("commands", "结束检查"),
        "report_hazard": translate("commands", "登记隐患"),
        "order_measure": translate("commands", "下达整改"),
        "fix_hazard": translate("commands", "隐患已整改"),
        "recheck_hazard": translate("commands", "隐患复查"),
        "condemn": translate("commands", "登记房屋鉴定"),
        "set_up_job": translate("commands", "设定定期工作"),
        "do_job": translate("commands", "完成定期工作"),
        "end_job": translate("commands", "停止定期工作"),
        "take_complaint": translate("commands", "登记投诉求助"),
        "answer_complaint": translate("commands", "答复投诉求助"),
        "reopen_complaint": translate("commands", "重新受理"),
        "adopt_regulation": translate("commands", "施行制度"),
        "sign_regulation": translate("commands", "登记制度签收"),
        "set_keeper": translate("commands", "设定宿舍管理员"),
        "check_ticket": translate("commands", "维修核实"),
        "accept_ticket": translate("commands", "维修验收"),
        "choose_scheme": translate("commands", "选定维修承担办法"),
        "rate_complaint": translate("commands", "登记满意度"),
        "set_building_warranty": translate("commands", "登记质保期"),
        "part_ways": translate("commands", "一人退房、同住人留住"),
        "agree_quote": translate("commands", "登记维修报价"),
        "recheck_ticket": translate("commands", "维修复检"),
    }


def _other() -> dict[str, str]:
    return {
        "import_schools": translate("commands", "导入学校名录"),
        "import_units": translate("commands", "导入房源台账"),
        "import_teachers": translate("commands", "导入教师花名册"),
        "import_stays": translate("commands", "导入入住花名册"),
        "import_applications": translate("commands", "导入申请汇总表"),
        "import_tickets": translate("commands", "导入维修台账"),
        "keep_mapping": translate("commands", "记住表头对应"),
        "revise_sheet": translate("commands", "采用带回的表"),
        "adopt_template": translate("commands", "采用表格模板"),
        "retire_template": translate("commands", "停用表格模板"),
        "paste_block": translate("commands", "粘贴更改"),
        "reveal": translate("commands", "查看完整号码"),
        "enrol_office": translate("commands", "设立单位"),
        "settle": translate("commands", "裁定两边不一致"),
        "take_back": translate("commands", "整批退出汇总"),
        "adopt_alike": translate("commands", "成批采纳等待中的改动"),
        "settle_alike": translate("commands", "成批裁定两边不一致"),
        "decide_issue": translate("commands", "裁定待定事项"),
        "give_to_owners": translate("commands", "把记录交给所属单位"),
        "decide_issues": translate("commands", "成批裁定待定事项"),
        "decide_changes": translate("commands", "成批裁定未采纳的改动"),
        "decide_change": translate("commands", "裁定未采纳的改动"),
        "accept_replica": translate("commands", "认可电脑"),
        "revoke_replica": translate("commands", "停用电脑"),
        "issue_sheet": translate("commands", "报出报表"),
        "withdraw_sheet": translate("commands", "作废报表"),
        "close_period": translate("commands", "结账"),
        "note_printed": translate("commands", "登记文书打印"),
        "note_returned": translate("commands", "登记文书签收归档"),
        "attach_scan": translate("commands", "附扫描件"),
        "undo": translate("commands", "撤销"),
        "redo": translate("commands", "重做"),
    }


def _rounds() -> dict[str, str]:
    return {
        "plan_round": translate("commands", "建立分房轮次"),
        "set_wishes": translate("commands", "填报志愿"),
        "leave_out": translate("commands", "剔除参加户"),
        "cancel_round": translate("commands", "作废分房轮次"),
        "freeze_round": translate("commands", "封存名单"),
        "draw_numbers": translate("commands", "摇号"),
        "draw_slips": translate("commands", "录入抓阄号"),
        "record_pick": translate("commands", "现场选房"),
        "take_back_pick": translate("commands", "撤回一选"),
        "compute_round": translate("commands", "计算分房结果"),
        "post_round": translate("commands", "公示分房结果"),
        "approve_round": translate("commands", "批准分房结果"),
        "close_round": translate("commands", "办结分房轮次"),
        "plan_rerun": translate("commands", "建立递补轮次"),
        "offer_unit": translate("commands", "发出递补通知"),
        "skip_candidate": translate("commands", "跳过轮候人"),
        "accept_offer": translate("commands", "接受分配"),
        "accept_offers": translate("commands", "成批接受分配"),
        "give_up_offer": translate("commands", "放弃分配"),
        "lapse_offer": translate("commands", "逾期未答复"),
        "withdraw_offer": translate("commands", "撤回通知"),
    }
