"""The codes of reviewing, notices, ranking and allocation, in the language on screen."""

from dorms.messages.words import translate


def reviewing_codes() -> dict[str, str]:
    """By the stored word."""
    return {**_statuses(), **_letters(), **_lists(), **_allocation(), **_tasks()}


def _statuses() -> dict[str, str]:
    return {
        "草稿": translate("codes", "草稿"),
        "已提交": translate("codes", "已提交"),
        "已退回(补材料)": translate("codes", "已退回(补材料)"),
        "学校初审": translate("codes", "学校初审"),
        "中心校复审": translate("codes", "中心校复审"),
        "局审批": translate("codes", "局审批"),
        "公示中": translate("codes", "公示中"),
        "有异议(复核)": translate("codes", "有异议(复核)"),
        "合格(轮候)": translate("codes", "合格(轮候)"),
        "待选房": translate("codes", "待选房"),
        "已分配": translate("codes", "已分配"),
        "待签约": translate("codes", "待签约"),
        "已入住": translate("codes", "已入住"),
        "不合格": translate("codes", "不合格"),
        "已放弃": translate("codes", "已放弃"),
        "已撤销": translate("codes", "已撤销"),
        "中心校": translate("codes", "中心校"),
        "局": translate("codes", "局"),
    }


def _letters() -> dict[str, str]:
    return {
        "不予通过告知书": translate("codes", "不予通过告知书"),
        "补正通知书": translate("codes", "补正通知书"),
        "不予续住告知书": translate("codes", "不予续住告知书"),
        "腾退通知书": translate("codes", "腾退通知书"),
        "异议答复书": translate("codes", "异议答复书"),
        "直接送达": translate("codes", "直接送达"),
        "留置送达": translate("codes", "留置送达"),
        "邮寄送达": translate("codes", "邮寄送达"),
        "委托送达": translate("codes", "委托送达"),
        "公告送达": translate("codes", "公告送达"),
        "原件": translate("codes", "原件"),
        "复印件": translate("codes", "复印件"),
        "待补": translate("codes", "待补"),
        "免交": translate("codes", "免交"),
        "成立": translate("codes", "成立"),
        "不成立": translate("codes", "不成立"),
        "属实": translate("codes", "属实"),
        "不是本人": translate("codes", "不是本人"),
        "不影响资格": translate("codes", "不影响资格"),
        "不动产登记": translate("codes", "不动产登记"),
        "在编人员": translate("codes", "在编人员"),
    }


def _lists() -> dict[str, str]:
    return {
        "资格名单": translate("codes", "资格名单"),
        "排序名单": translate("codes", "排序名单"),
        "分配结果": translate("codes", "分配结果"),
        "续住名单": translate("codes", "续住名单"),
        "空置警示名单": translate("codes", "空置警示名单"),
        "本人签字": translate("codes", "本人签字"),
        "委托签字": translate("codes", "委托签字"),
        "未签字": translate("codes", "未签字"),
        "跳过": translate("codes", "跳过"),
        "移出": translate("codes", "移出"),
        "恢复": translate("codes", "恢复"),
    }


def _tasks() -> dict[str, str]:
    """What 今日 asks somebody to do."""
    return {
        "公示期满办结": translate("codes", "公示期满办结"),
        "撤下公示": translate("codes", "撤下公示"),
        "递补答复": translate("codes", "递补答复"),
        "整理待分配": translate("codes", "整理待分配"),
        "清点不符": translate("codes", "清点不符"),
        "核实是否调离": translate("codes", "核实是否调离"),
    }


def _allocation() -> dict[str, str]:
    return {
        "接受": translate("codes", "接受"),
        "放弃": translate("codes", "放弃"),
        "逾期未答复": translate("codes", "逾期未答复"),
        "撤回": translate("codes", "撤回"),
        "联系不上": translate("codes", "联系不上"),
        "本人暂缓": translate("codes", "本人暂缓"),
        "房源不适合本人": translate("codes", "房源不适合本人"),
        "已另行解决": translate("codes", "已另行解决"),
        "房源不合意": translate("codes", "房源不合意"),
        "工作调动": translate("codes", "工作调动"),
        "家庭原因": translate("codes", "家庭原因"),
    }
