"""The sentence for one question at the complaint desk: why this household did not get this unit."""

from dataclasses import asdict

from dorms.errors.allocation import Answer
from dorms.messages.words import explain, translate


@explain.register
def _(answer: Answer) -> str:
    words = (_passed() | _others()).get(answer.code) or _reserved(answer.rule)
    sentence = words.format(**asdict(answer) | {"label": _label(answer.label), "rule": _rule(answer.rule)})
    if not answer.waiting:
        return sentence
    place = translate("reasons", "您在轮候册里是第 {waiting} 位，有房源腾退时按此顺序递补。")
    return sentence + place.format(waiting=answer.waiting)


def _passed() -> dict[str, str]:
    return {
        "OUTRANKED": translate(
            "reasons",
            "房源 {unit} 由 {holder} 选得：对方名次第 {holder_position}，在您的第 {position} 名之前。",
        ),
        "KEPT": translate("reasons", "房源 {unit} 原来就由 {holder} 居住，对方按规定保留了下来，没有空出。"),
        "SWAP": translate(
            "reasons",
            "房源 {unit} 是几户现住户互相调换的一环，换给了 {holder}，始终没有空出来；"
            "这次调换由名次第 {initiator_position} 的 {initiator} 引起。",
        ),
        "CHAIN": translate(
            "reasons",
            "轮到名次第 {initiator_position} 的 {initiator}(在您的第 {position} 名之前)时，"
            "对方要了 {holder} 的住房，按“要我的房，我先选”的规则，{holder} 因此选走了 {unit}。",
        ),
        "SEX": translate("reasons", "房源 {unit} 所在的合住房当时已定为{label}，不能安排您入住。"),
    }


def _reserved(rule: str) -> str:
    if rule == "hard":
        return translate("reasons", "房源 {unit} 只分给“{reserve}”，您不属于这一类。")
    if rule == "first":
        return translate("reasons", "房源 {unit} 优先分给“{reserve}”，已由这一类的 {holder} 选得。")
    return translate(
        "reasons",
        "轮到您时，给“{reserve}”留的房还有 {vacant} 套，这一类还有 {unserved} 户没有轮到，"
        "留的房不多于这些户数，所以 {unit} 还不能放开。",
    )


def _others() -> dict[str, str]:
    return {
        "GOT": translate("reasons", "房源 {unit} 正是分给 {id} 的，是第 {choice} 志愿。"),
        "LATER": translate("reasons", "您已分得排在前面的志愿 {got}，所以没有轮到考虑 {unit}。"),
        "NOT_LISTED": translate("reasons", "您的志愿表里没有填 {unit}，也没有填包含它的“服从调剂”。"),
        "INELIGIBLE": translate(
            "reasons", "房源 {unit} 不符合您的申请条件({rule})，分房前已从志愿表里去掉。"
        ),
        "AFTER_OWN": translate(
            "reasons", "您把 {unit} 填在自己现住房的后面；现住房有保证，后面的志愿不起作用。"
        ),
        "LIMIT": translate("reasons", "志愿 {unit} 超出了规定的志愿个数，没有计入。"),
        "NOT_ENTERED": translate("reasons", "您没有进入本轮选房的人数线，本轮不能选 {unit}。"),
        "FREE": translate("reasons", "房源 {unit} 现在可以选。"),
    }


def _label(code: str) -> str:
    return {"M": translate("reasons", "男间"), "F": translate("reasons", "女间")}.get(
        code, translate("reasons", "另一性别")
    )


def _rule(code: str) -> str:
    return {
        "type": translate("reasons", "房型与申请户类别不符"),
        "status": translate("reasons", "房源停用"),
        "sex": translate("reasons", "合住床位要求单人申请并写明性别"),
        "school": translate("reasons", "限定学校"),
        "floor": translate("reasons", "限定楼层"),
        "accessible": translate("reasons", "只能安排无障碍住房"),
    }.get(code, code)
