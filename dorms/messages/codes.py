"""The codes that rows hold, in the language on screen: the stored Chinese word stays what it is."""

from functools import lru_cache

from dorms.messages.codes_money import money_codes
from dorms.messages.codes_reviewing import reviewing_codes
from dorms.messages.words import translate


def code_words(code: str) -> str:
    """What a stored code is called on screen; one of a newer program, or free text, as it stands."""
    return _words(translate("codes", "单间")).get(code, code)


@lru_cache(maxsize=4)
def _words(tongue: str) -> dict[str, str]:
    """All of them; `tongue` is what the first word is in the language on screen, so another one is read anew."""
    own = {**_place(), **_people(), **_leaving(), **_away(), **_repairs(), **_upkeep()}
    return {**own, **reviewing_codes(), **money_codes()}


def _place() -> dict[str, str]:
    """Units and buildings."""
    return {
        "单间": translate("codes", "单间"),
        "一室一卫": translate("codes", "一室一卫"),
        "一室一厨一卫": translate("codes", "一室一厨一卫"),
        "一室一厅一厨一卫": translate("codes", "一室一厅一厨一卫"),
        "两室": translate("codes", "两室"),
        "周转宿舍项目": translate("codes", "周转宿舍项目"),
        "公租房": translate("codes", "公租房"),
        "自筹": translate("codes", "自筹"),
        "A级": translate("codes", "A级"),
        "B级": translate("codes", "B级"),
        "C级": translate("codes", "C级"),
        "D级": translate("codes", "D级"),
        "在用": translate("codes", "在用"),
        "预留": translate("codes", "预留"),
        "可分配": translate("codes", "可分配"),
        "预留(机动)": translate("codes", "预留(机动)"),
        "已分配待入住": translate("codes", "已分配待入住"),
        "在住": translate("codes", "在住"),
        "待腾退": translate("codes", "待腾退"),
        "维修停用": translate("codes", "维修停用"),
        "危房停用": translate("codes", "危房停用"),
        "注销": translate("codes", "注销"),
    }


def _people() -> dict[str, str]:
    """People and applications."""
    return {
        "男": translate("codes", "男"),
        "女": translate("codes", "女"),
        "在编": translate("codes", "在编"),
        "特岗": translate("codes", "特岗"),
        "支教": translate("codes", "支教"),
        "交流轮岗": translate("codes", "交流轮岗"),
        "新招聘": translate("codes", "新招聘"),
        "编外": translate("codes", "编外"),
        "事业编制": translate("codes", "事业编制"),
        "特岗计划": translate("codes", "特岗计划"),
        "外单位编制": translate("codes", "外单位编制"),
        "无编制": translate("codes", "无编制"),
        "未婚": translate("codes", "未婚"),
        "已婚": translate("codes", "已婚"),
        "离异": translate("codes", "离异"),
        "丧偶": translate("codes", "丧偶"),
        "有": translate("codes", "有"),
        "无": translate("codes", "无"),
        "是": translate("codes", "是"),
        "否": translate("codes", "否"),
        "新申请": translate("codes", "新申请"),
        "调换": translate("codes", "调换"),
        "单独": translate("codes", "单独"),
        "夫妻": translate("codes", "夫妻"),
        "合住": translate("codes", "合住"),
        "经办人": translate("codes", "经办人"),
        "审核人": translate("codes", "审核人"),
        "管理员": translate("codes", "管理员"),
        "只读": translate("codes", "只读"),
    }


def _leaving() -> dict[str, str]:
    """Leaving, paying, being away."""
    return {
        "调离": translate("codes", "调离"),
        "期满不续": translate("codes", "期满不续"),
        "调换住房": translate("codes", "调换住房"),
        "已购房或另有住处": translate("codes", "已购房或另有住处"),
        "退休": translate("codes", "退休"),
        "离职": translate("codes", "离职"),
        "自愿退出": translate("codes", "自愿退出"),
        "结婚": translate("codes", "结婚"),
        "离婚": translate("codes", "离婚"),
        "服务期满": translate("codes", "服务期满"),
        "长期不住": translate("codes", "长期不住"),
        "欠费": translate("codes", "欠费"),
        "转租转借": translate("codes", "转租转借"),
        "违规使用": translate("codes", "违规使用"),
        "学校需要": translate("codes", "学校需要"),
        "房屋危险": translate("codes", "房屋危险"),
        "去世": translate("codes", "去世"),
        "其他": translate("codes", "其他"),
        "转账": translate("codes", "转账"),
        "现金": translate("codes", "现金"),
        "微信": translate("codes", "微信"),
        "工资代扣": translate("codes", "工资代扣"),
    }


def _away() -> dict[str, str]:
    """Being away, and what follows."""
    return {
        "在": translate("codes", "在"),
        "不在": translate("codes", "不在"),
        "请假": translate("codes", "请假"),
        "解除预警": translate("codes", "解除预警"),
        "继续观察": translate("codes", "继续观察"),
        "按不住处理": translate("codes", "按不住处理"),
        "不明": translate("codes", "不明"),
        "病假": translate("codes", "病假"),
        "产假": translate("codes", "产假"),
        "公派培训": translate("codes", "公派培训"),
        "自然灾害": translate("codes", "自然灾害"),
        "房屋维修": translate("codes", "房屋维修"),
        "护理家人": translate("codes", "护理家人"),
        "事假": translate("codes", "事假"),
        "借调": translate("codes", "借调"),
        "脱产": translate("codes", "脱产"),
        "出国": translate("codes", "出国"),
        "挂职": translate("codes", "挂职"),
    }


def _repairs() -> dict[str, str]:
    """Repairs."""
    return {
        "室内小件": translate("codes", "室内小件"),
        "自然损耗由学校承担": translate("codes", "自然损耗由学校承担"),
        "室内小件由住户承担": translate("codes", "室内小件由住户承担"),
        "水电": translate("codes", "水电"),
        "门窗墙地": translate("codes", "门窗墙地"),
        "家具": translate("codes", "家具"),
        "照明通风排水": translate("codes", "照明通风排水"),
        "水电暖": translate("codes", "水电暖"),
        "门窗锁具": translate("codes", "门窗锁具"),
        "墙地屋面": translate("codes", "墙地屋面"),
        "灯具开关插座": translate("codes", "灯具开关插座"),
        "家具家电": translate("codes", "家具家电"),
        "公共部位": translate("codes", "公共部位"),
        "紧急": translate("codes", "紧急"),
        "一般": translate("codes", "一般"),
        "较大": translate("codes", "较大"),
        "学校": translate("codes", "学校"),
        "住户": translate("codes", "住户"),
        "施工单位": translate("codes", "施工单位"),
        "自然损耗": translate("codes", "自然损耗"),
        "人为": translate("codes", "人为"),
        "灾害": translate("codes", "灾害"),
        "质保期内": translate("codes", "质保期内"),
        "报修": translate("codes", "报修"),
        "派工": translate("codes", "派工"),
        "到场": translate("codes", "到场"),
        "完工": translate("codes", "完工"),
        "验收": translate("codes", "验收"),
        "复检": translate("codes", "复检"),
        "重开": translate("codes", "重开"),
        "作废": translate("codes", "作废"),
    }


def _upkeep() -> dict[str, str]:
    """Inspections, complaints, house texts."""
    return {
        "安全": translate("codes", "安全"),
        "消防": translate("codes", "消防"),
        "燃气和一氧化碳": translate("codes", "燃气和一氧化碳"),
        "用电": translate("codes", "用电"),
        "房屋结构": translate("codes", "房屋结构"),
        "卫生": translate("codes", "卫生"),
        "居住情况": translate("codes", "居住情况"),
        "房源清点": translate("codes", "房源清点"),
        "合格": translate("codes", "合格"),
        "不合格": translate("codes", "不合格"),
        "重大": translate("codes", "重大"),
        "未住": translate("codes", "未住"),
        "部分居住": translate("codes", "部分居住"),
        "未整改": translate("codes", "未整改"),
        "整改中": translate("codes", "整改中"),
        "已整改": translate("codes", "已整改"),
        "已复查": translate("codes", "已复查"),
        "日期": translate("codes", "日期"),
        "完成": translate("codes", "完成"),
        "投诉": translate("codes", "投诉"),
        "求助": translate("codes", "求助"),
        "咨询": translate("codes", "咨询"),
        "建议": translate("codes", "建议"),
        "来访": translate("codes", "来访"),
        "电话": translate("codes", "电话"),
        "12345": translate("codes", "12345"),
        "信访": translate("codes", "信访"),
        "满意": translate("codes", "满意"),
        "基本满意": translate("codes", "基本满意"),
        "不满意": translate("codes", "不满意"),
        "周转宿舍管理办法": translate("codes", "周转宿舍管理办法"),
        "入住须知（住户公约）": translate("codes", "入住须知（住户公约）"),
        "消防安全责任书": translate("codes", "消防安全责任书"),
        "维修服务制度": translate("codes", "维修服务制度"),
        "安全巡查制度": translate("codes", "安全巡查制度"),
        "续住与退出办法": translate("codes", "续住与退出办法"),
        "应急预案": translate("codes", "应急预案"),
    }
