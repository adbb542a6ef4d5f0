"""Sentences for the arithmetic of decisions, by its code, and names for what a decision gives."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from dorms.messages.words import translate


def said(context: str, text: object) -> str:
    """The translation of a sentence marked for it elsewhere; Qt's marker forgets that it is text."""
    if not isinstance(text, str):
        raise TypeError(text)
    return translate(context, text)


WORKINGS = {
    "ask": QT_TRANSLATE_NOOP("workings", "事实不足，不能判断"),
    "applies": QT_TRANSLATE_NOOP("workings", "是否适用这一条还不能确定"),
    "any": QT_TRANSLATE_NOOP("workings", "符合下列条件之一"),
    "all": QT_TRANSLATE_NOOP("workings", "同时符合下列条件"),
    "not": QT_TRANSLATE_NOOP("workings", "不属于下列情形"),
    "see": QT_TRANSLATE_NOOP("workings", "按“{name}”判断"),
    "word_in": QT_TRANSLATE_NOOP("workings", "{fact}为“{value}”，应为：{list}"),
    "word_not_in": QT_TRANSLATE_NOOP("workings", "{fact}为“{value}”，不应为：{list}"),
    "spouse_away": QT_TRANSLATE_NOOP("workings", "配偶在外地工作：{value}；在外地工作的视同：{list}"),
    "yes_no": QT_TRANSLATE_NOOP("workings", "{fact}：{value}"),
    "number": QT_TRANSLATE_NOOP("workings", "{fact}为 {value}，标准：{limits}"),
    "since": QT_TRANSLATE_NOOP("workings", "{fact} {start}，至 {until} 为 {length}，标准：{limits}"),
    "left": QT_TRANSLATE_NOOP("workings", "自 {start} 至{fact} {until} 还有 {length}，标准：{limits}"),
    "months": QT_TRANSLATE_NOOP("workings", "{fact}{count} {length}，标准：{limits}"),
    "home_found": QT_TRANSLATE_NOOP("workings", "{persons}在“{place}”范围内有住房"),
    "no_home": QT_TRANSLATE_NOOP("workings", "{persons}在“{place}”范围内无住房"),
    "no_other_housing": QT_TRANSLATE_NOOP("workings", "{persons}无其他政策性住房"),
    "other_housing": QT_TRANSLATE_NOOP("workings", "有其他政策性住房：{value}"),
    "housing_given_up": QT_TRANSLATE_NOOP("workings", "有其他政策性住房（{value}），已承诺退出"),
    "breach_found": QT_TRANSLATE_NOOP("workings", "有违规记录：{codes}"),
    "no_breach": QT_TRANSLATE_NOOP("workings", "无此类违规记录{codes}"),
    "ban": QT_TRANSLATE_NOOP("workings", "因“{reason}”禁止申请至 {until}"),
    "no_ban": QT_TRANSLATE_NOOP("workings", "不在禁止申请期内"),
    "service_over": QT_TRANSLATE_NOOP("workings", "服务期已于 {end} 届满"),
    "service_runs": QT_TRANSLATE_NOOP("workings", "服务期至 {end}，尚未届满"),
    "unit_fits": QT_TRANSLATE_NOOP("workings", "房源 {unit} 在可选范围内"),
    "unit_outside": QT_TRANSLATE_NOOP("workings", "房源的{fact}为 {value}，可选范围：{limit}"),
    "reserved": QT_TRANSLATE_NOOP("workings", "房源 {unit} 预留给“{reserve}”"),
    "reserve_member": QT_TRANSLATE_NOOP("workings", "房源 {unit} 预留给“{reserve}”，申请人属于这一类"),
    "waived": QT_TRANSLATE_NOOP("workings", "由{approver}批准，理由：{reason}"),
    "waiver_reason": QT_TRANSLATE_NOOP("workings", "理由“{reason}”不在可以例外的范围：{list}"),
    "waiver_approver": QT_TRANSLATE_NOOP("workings", "应当由{wanted}批准，{approver}无权批准"),
    "waiver_limit": QT_TRANSLATE_NOOP("workings", "申请 {asked}，最长 {limit}"),
    "tier": QT_TRANSLATE_NOOP("workings", "属于第 {number} 优先组：{name}"),
    "tier_rest": QT_TRANSLATE_NOOP("workings", "不属于以上各组，排在第 {number} 组"),
    "tie": QT_TRANSLATE_NOOP("workings", "同分排序依据：{fact}（排序值 {key}，大者在前）"),
    "bonus": QT_TRANSLATE_NOOP("workings", "{name}：{points} 分"),
    "bonus_capped": QT_TRANSLATE_NOOP("workings", "{name}：按上限 {cap} 计 {points} 分"),
    "per_year": QT_TRANSLATE_NOOP(
        "workings", "{name}：{fact} {value}，至 {day} 按{way}计 {count}，{each} × {count} = {points} 分"
    ),
    "per_year_capped": QT_TRANSLATE_NOOP(
        "workings",
        "{name}：{fact} {value}，至 {day} 按{way}计 {count}，{each} × {count}，按上限 {cap} 计 {points} 分",
    ),
    "per_item": QT_TRANSLATE_NOOP("workings", "{name}：{fact} {count}，{each} × {count} = {points} 分"),
    "per_item_capped": QT_TRANSLATE_NOOP(
        "workings", "{name}：{fact} {count}，{each} × {count}，按上限 {cap} 计 {points} 分"
    ),
    "per_word": QT_TRANSLATE_NOOP("workings", "{name}：{fact}为“{value}”，{points} 分"),
    "per_word_capped": QT_TRANSLATE_NOOP(
        "workings", "{name}：{fact}为“{value}”，按上限 {cap} 计 {points} 分"
    ),
    "per_band": QT_TRANSLATE_NOOP("workings", "{name}：{fact} {value}，属于 {band}，{points} 分"),
    "per_band_capped": QT_TRANSLATE_NOOP(
        "workings", "{name}：{fact} {value}，属于 {band}，按上限 {cap} 计 {points} 分"
    ),
    "ceiling": QT_TRANSLATE_NOOP("workings", "{group}合计 {total} 分，上限 {limit}，超出部分不计"),
    "together": QT_TRANSLATE_NOOP("workings", "{scores}；{way} {points}，另加 {bonus}"),
    "mode_renew": QT_TRANSLATE_NOOP("workings", "期满符合条件的可以续住"),
    "mode_none": QT_TRANSLATE_NOOP("workings", "期满（{end}）不续"),
    "mode_anew": QT_TRANSLATE_NOOP("workings", "期满（{end}）后{mode}，不直接续住"),
    "mode_in_cycle": QT_TRANSLATE_NOOP("workings", "本轮分配至 {cycle}，期间按年续住"),
    "applied_in_time": QT_TRANSLATE_NOOP("workings", "{applied} 提出申请，受理截止 {closes}"),
    "not_yet_applied": QT_TRANSLATE_NOOP("workings", "尚未提出续住申请，受理尚未截止"),
    "late_possible": QT_TRANSLATE_NOOP("workings", "受理已于 {closes} 截止，{until} 前仍可注明原因申请"),
    "not_applied": QT_TRANSLATE_NOOP("workings", "受理已于 {closes} 截止，至 {day} 未提出申请"),
    "late_refused": QT_TRANSLATE_NOOP(
        "workings", "{applied} 才提出申请，受理已于 {closes} 截止，逾期 {days} 天，不予受理"
    ),
    "late_taken": QT_TRANSLATE_NOOP(
        "workings", "{applied} 提出申请，受理截止 {closes}，逾期 {days} 天，备注后受理"
    ),
    "late_unregulated": QT_TRANSLATE_NOOP(
        "workings", "{applied} 提出申请，受理已于 {closes} 截止，规则没有规定逾期怎么办"
    ),
    "too_early": QT_TRANSLATE_NOOP("workings", "{applied} 提出申请，{opens} 才开始受理"),
    "in_window": QT_TRANSLATE_NOOP("workings", "{applied} 提出申请，在受理时间内（{opens} 至 {closes}）"),
    "within_cap": QT_TRANSLATE_NOOP(
        "workings", "{over}已住 {lived}，加本次 {asked} 共 {total}，上限 {limit}"
    ),
    "beyond_cap": QT_TRANSLATE_NOOP(
        "workings", "{over}已住 {lived}，加本次 {asked} 共 {total}，超过上限 {limit}"
    ),
    "cut_by_cap": QT_TRANSLATE_NOOP(
        "workings", "{over}已住 {lived}，加本次 {asked} 共 {total}，超过上限 {limit}，本次缩短至 {last}"
    ),
    "service_ended": QT_TRANSLATE_NOOP("workings", "服务期已于 {end} 届满，没有新的期限"),
    "term": QT_TRANSLATE_NOOP("workings", "新期限自 {start} 至 {last}，共 {length}"),
    "window": QT_TRANSLATE_NOOP("workings", "本期至 {last}，按此倒推受理时间"),
    "reminders": QT_TRANSLATE_NOOP("workings", "本期至 {last}，按此倒推提醒日期"),
    "post_check": QT_TRANSLATE_NOOP("workings", "岗位复核日"),
    "annual_review": QT_TRANSLATE_NOOP("workings", "年度复审时间"),
    "deadline": QT_TRANSLATE_NOOP("workings", "自{since}（{base}）起 {within}"),
    "transition": QT_TRANSLATE_NOOP("workings", "自 {base} 起过渡期 {length}"),
    "step": QT_TRANSLATE_NOOP("workings", "{name}：{base} 之后 {after}"),
    "ban_from": QT_TRANSLATE_NOOP("workings", "自{since}（{base}）起 {length} 内不得申请"),
    "free": QT_TRANSLATE_NOOP("workings", "自 {start} 入住，头 {months} 免租"),
    "rent": QT_TRANSLATE_NOOP("workings", "{rate} × {fact} {base} = {amount} 元"),
    "rent_daily": QT_TRANSLATE_NOOP("workings", "{rate} × {fact} {base} = 每天 {amount} 元"),
    "rent_discounted": QT_TRANSLATE_NOOP(
        "workings", "{rate} × {fact} {base}，优惠 {discount}，= {amount} 元"
    ),
    "discount": QT_TRANSLATE_NOOP("workings", "满 {years} 年，{each}，优惠 {percent}"),
    "no_late_fee": QT_TRANSLATE_NOOP(
        "workings", "应缴日 {due}，{begins} 之后按 {rate} 计滞纳金，逾期 {days} 天，欠 {owed} 元"
    ),
    "late_fee": QT_TRANSLATE_NOOP(
        "workings",
        "欠 {owed} 元，应缴日 {due}，自 {begins} 次日起 {days} 天，{rate}，上限“{cap}”，计 {fee} 元",
    ),
    "deposit": QT_TRANSLATE_NOOP("workings", "{rate} × {fact} {base} = {amount} 元"),
    "forfeited": QT_TRANSLATE_NOOP(
        "workings", "应退日 {leave_by}，实退日 {left}，逾期达到 {limit}，押金不退"
    ),
    "refund": QT_TRANSLATE_NOOP("workings", "{inspected} 验收，{within} 内退还"),
    "refund_unregulated": QT_TRANSLATE_NOOP("workings", "规则没有规定退还期限"),
    "price": QT_TRANSLATE_NOOP("workings", "{price} {base} × {factor} = 每月 {amount} 元"),
    "price_daily": QT_TRANSLATE_NOOP("workings", "按日计收，{daily}"),
    "price_free": QT_TRANSLATE_NOOP("workings", "此期间免收"),
    "price_unset": QT_TRANSLATE_NOOP("workings", "规则没有规定此期间的收费"),
    "until": QT_TRANSLATE_NOOP("workings", "自 {start} 次日起 {span}，至 {end}"),
    "until_provisional": QT_TRANSLATE_NOOP(
        "workings", "自 {start} 次日起 {span}，至 {end}（该年放假安排尚未录入，日期暂定）"
    ),
    "give_ups": QT_TRANSLATE_NOOP("workings", "已放弃 {count} 次，上限 {limit}"),
}
GIVEN = {
    "tier": QT_TRANSLATE_NOOP("given", "优先组"),
    "points": QT_TRANSLATE_NOOP("given", "得分"),
    "tie": QT_TRANSLATE_NOOP("given", "同分排序值"),
    "units": QT_TRANSLATE_NOOP("given", "可分套数"),
    "cycle_until": QT_TRANSLATE_NOOP("given", "本轮分配终止日"),
    "late_days": QT_TRANSLATE_NOOP("given", "逾期天数"),
    "late_charge": QT_TRANSLATE_NOOP("given", "逾期费用"),
    "term_start": QT_TRANSLATE_NOOP("given", "新期限起始日"),
    "term_until": QT_TRANSLATE_NOOP("given", "新期限终止日（不含）"),
    "opens": QT_TRANSLATE_NOOP("given", "受理开始"),
    "closes": QT_TRANSLATE_NOOP("given", "受理截止"),
    "reminder": QT_TRANSLATE_NOOP("given", "提醒日期"),
    "post_check": QT_TRANSLATE_NOOP("given", "岗位复核日"),
    "review_opens": QT_TRANSLATE_NOOP("given", "年度复审开始"),
    "review_closes": QT_TRANSLATE_NOOP("given", "年度复审截止"),
    "leave_by": QT_TRANSLATE_NOOP("given", "应退日"),
    "transition_until": QT_TRANSLATE_NOOP("given", "过渡期至"),
    "price": QT_TRANSLATE_NOOP("given", "收费标准"),
    "factor": QT_TRANSLATE_NOOP("given", "倍数"),
    "daily": QT_TRANSLATE_NOOP("given", "每日"),
    "monthly": QT_TRANSLATE_NOOP("given", "每月"),
    "step": QT_TRANSLATE_NOOP("given", "办理日期"),
    "ban_until": QT_TRANSLATE_NOOP("given", "禁止申请至（不含）"),
    "rent": QT_TRANSLATE_NOOP("given", "月租金"),
    "rent_daily": QT_TRANSLATE_NOOP("given", "每日租金"),
    "rent_year": QT_TRANSLATE_NOOP("given", "年租金"),
    "free_until": QT_TRANSLATE_NOOP("given", "免租至（不含）"),
    "discount": QT_TRANSLATE_NOOP("given", "优惠"),
    "late_fee": QT_TRANSLATE_NOOP("given", "滞纳金"),
    "deposit": QT_TRANSLATE_NOOP("given", "押金"),
    "refund_by": QT_TRANSLATE_NOOP("given", "退还期限"),
    "tell": QT_TRANSLATE_NOOP("given", "报告"),
    "review_by": QT_TRANSLATE_NOOP("given", "审核期限"),
    "notice_until": QT_TRANSLATE_NOOP("given", "公示截止"),
    "moment": QT_TRANSLATE_NOOP("given", "公示时点"),
    "object_by": QT_TRANSLATE_NOOP("given", "异议截止"),
    "object_to": QT_TRANSLATE_NOOP("given", "异议受理单位"),
    "answer_by": QT_TRANSLATE_NOOP("given", "答复期限"),
    "choose_by": QT_TRANSLATE_NOOP("given", "选房截止"),
    "move_in_by": QT_TRANSLATE_NOOP("given", "入住截止"),
    "then": QT_TRANSLATE_NOOP("given", "处理"),
    "waiting_until": QT_TRANSLATE_NOOP("given", "轮候截止"),
    "exception_limit": QT_TRANSLATE_NOOP("given", "例外最长"),
}
