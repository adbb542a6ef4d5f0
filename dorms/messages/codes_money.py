"""What entries of the ledger, their items, ways of paying and meters are called on screen."""

from dorms.messages.words import translate


def money_codes() -> dict[str, str]:
    """The stored word: the word shown."""
    return {**_kinds(), **_items(), **_ways()}


def _kinds() -> dict[str, str]:
    return {
        "应收": translate("codes", "应收"),
        "减免": translate("codes", "减免"),
        "收款": translate("codes", "收款"),
        "退款": translate("codes", "退款"),
        "收押金": translate("codes", "收押金"),
        "押金抵扣": translate("codes", "押金抵扣"),
        "退押金": translate("codes", "退押金"),
        "上缴": translate("codes", "上缴"),
    }


def _items() -> dict[str, str]:
    return {
        "租金": translate("codes", "租金"),
        "占用费": translate("codes", "占用费"),
        "水费": translate("codes", "水费"),
        "电费": translate("codes", "电费"),
        "燃气费": translate("codes", "燃气费"),
        "物品赔偿": translate("codes", "物品赔偿"),
        "维修费": translate("codes", "维修费"),
        "滞纳金": translate("codes", "滞纳金"),
    }


def _ways() -> dict[str, str]:
    return {
        "现金": translate("codes", "现金"),
        "转账": translate("codes", "转账"),
        "微信": translate("codes", "微信"),
        "工资代扣": translate("codes", "工资代扣"),
        "水": translate("codes", "水"),
        "电": translate("codes", "电"),
        "燃气": translate("codes", "燃气"),
    }
