"""Words for money: refusals, what each entry is, how an amount came about."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from dorms.domain.amounts import figures
from dorms.domain.money.ledger import Arrears, Why
from dorms.domain.money.payroll import OwedPiece
from dorms.domain.money.rent import Question, Unsaid
from dorms.domain.money.settlement import Doubt, SettlementQuestion
from dorms.domain.money.shares import plain
from dorms.errors import money as errors
from dorms.messages.codes import code_words
from dorms.messages.decisions import fact_words
from dorms.messages.words import explain, translate


def _yuan(amount: Decimal) -> str:
    return figures(amount)


@explain.register
def _(error: errors.BadAmount) -> str:
    words = translate("errors", "金额“{amount}”不对：应大于 0、不超过 {most} 元、最多两位小数。请改。")
    return words.format(amount=error.amount, most=error.most)


@explain.register
def _(error: errors.ReceiptTaken) -> str:
    words = translate("errors", "票据号 {receipt} 已在 {day} 用于{person}。请核对票据号。")
    return words.format(receipt=error.receipt, day=error.day, person=error.person)


@explain.register
def _(error: errors.SpentSince) -> str:
    words = translate(
        "errors", "撤销后{person}“{what}”会短 {amount} 元：后来已经退还、抵扣或上缴。请先撤销后来的那一笔。"
    )
    return words.format(person=error.person, what=code_words(error.what), amount=_yuan(error.amount))


@explain.register
def _(error: errors.OtherBox) -> str:
    words = translate("errors", "{day} 的 {amount} 元是{office}收付的，在它的账本里。请由{office}冲销。")
    return words.format(day=error.day, amount=_yuan(error.amount), office=error.office)


@explain.register
def _(error: errors.ReceiptVoid) -> str:
    words = translate("errors", "票据号 {receipt} 已在 {day} 登记作废（{reason}）。请核对票据号。")
    return words.format(receipt=error.receipt, day=error.day, reason=error.reason)


@explain.register
def _(error: errors.NobodyToDeduct) -> str:
    words = translate(
        "errors",
        "{month} 没有可以代扣的人：欠费的人里没有人登记过“同意工资代扣”，或者都已在没有返回的代扣表上。",
    )
    return words.format(month=error.month)


@explain.register
def _(error: errors.PayrollReturned) -> str:
    words = translate("errors", "{school} {month} 的代扣表已在 {day} 登记返回，不能再改。写错了请用撤销。")
    return words.format(school=error.school, month=error.month, day=error.day)


@explain.register
def _(error: errors.TakenTooMuch) -> str:
    words = translate("errors", "{person}的代扣表上是 {amount} 元，不会扣 {taken} 元。请改实扣金额。")
    return words.format(person=error.person, amount=_yuan(error.amount), taken=_yuan(error.taken))


@explain.register
def _(error: errors.PaidAlready) -> str:
    words = translate(
        "errors",
        "{person}在 {day} 已经交过 {amount} 元。如果确实又交了一笔，请填上不同的票据号或写明说明再存。",
    )
    return words.format(person=error.person, day=error.day, amount=_yuan(error.amount))


@explain.register
def _(error: errors.MoreThanHeld) -> str:
    words = translate("errors", "{person}现有押金 {held} 元，不能退或抵 {amount} 元。请改金额。")
    return words.format(person=error.person, held=_yuan(error.held), amount=_yuan(error.amount))


@explain.register
def _(error: errors.MoreThanAdvance) -> str:
    words = translate("errors", "{person}多交的只有 {advance} 元，不能退 {amount} 元。请改金额。")
    return words.format(person=error.person, advance=_yuan(error.advance), amount=_yuan(error.amount))


@explain.register
def _(error: errors.MoreThanOwed) -> str:
    words = translate("errors", "{person}只欠 {owed} 元，不能减免或抵扣 {amount} 元。请改金额。")
    return words.format(person=error.person, owed=_yuan(error.owed), amount=_yuan(error.amount))


@explain.register
def _(error: errors.MoreThanFunds) -> str:
    words = translate("errors", "“{method}”收到而未上缴的只有 {funds} 元，不能上缴 {amount} 元。请改金额。")
    return words.format(method=error.method, funds=_yuan(error.funds), amount=_yuan(error.amount))


@explain.register
def _(error: errors.SchoolMissing) -> str:
    words = translate(
        "errors", "在手的 {funds} 元是几所学校的，只上缴 {amount} 元时请选是哪所学校的，各校的结存才对得上。"
    )
    return words.format(funds=_yuan(error.funds), amount=_yuan(error.amount))


@explain.register
def _(error: errors.ReversedAlready) -> str:
    return translate("errors", "这一笔（{day}）已经冲销过，或本身就是冲销，不能再冲。").format(day=error.day)


@explain.register
def _(error: errors.EntryUsed) -> str:
    words = translate("errors", "{day} 的一笔 {amount} 元指明交的就是这一笔。请先冲销那笔收款。")
    return words.format(day=error.day, amount=_yuan(error.amount))


@explain.register
def _(error: errors.MeterTaken) -> str:
    words = translate("errors", "{unit} 已经有{kind}表 {number} 在用。要换表请用“换表”。")
    return words.format(unit=error.unit, kind=error.kind, number=error.number)


@explain.register
def _(error: errors.NoMeter) -> str:
    return translate("errors", "{unit} 还没有登记{kind}表。请先登记表号和起度。").format(
        unit=error.unit, kind=error.kind
    )


@explain.register
def _(error: errors.RanBackwards) -> str:
    words = translate(
        "errors",
        "{unit} 的{kind}表示数 {value} 小于 {day} 的 {before}。"
        "看错了请改；表走过头归零了请勾“已走过一圈”；换过表请用“换表”。",
    )
    return words.format(
        unit=error.unit,
        kind=error.kind,
        value=plain(error.value),
        before=plain(error.before),
        day=error.before_day,
    )


@explain.register
def _(error: errors.ReadingBefore) -> str:
    words = translate("errors", "{unit} 的{kind}表已经抄到 {last}，不能再补更早的示数。请核对日期。")
    return words.format(unit=error.unit, kind=error.kind, last=error.last)


@explain.register
def _(error: errors.DayClosed) -> str:
    words = translate(
        "errors",
        "{closed} 的现金已经日结，不能再记 {day} 的收付。请记在日结以后的日子并写明，或先撤销日结。",
    )
    return words.format(closed=error.closed, day=error.day)


@explain.register
def _(error: errors.SamePerson) -> str:
    return translate("errors", "日结要两个人点款，不能都是{person}。").format(person=error.person)


@explain.register
def _(error: errors.MonthNotOver) -> str:
    return translate("errors", "{month} 还没有开始，不能生成这个月的租金。").format(
        month=f"{error.month:%Y-%m}"
    )


def why_words(why: Why | None) -> str:
    """The arithmetic of an entry in one line, with its clause; empty when there is none."""
    if why is None:
        return ""
    words = _arithmetic().get(why.code, why.code).format_map(_Shown(_said(why.figures)))
    return f"{words}（{why.clause}）" if why.clause else words


def _said(figures: Mapping[str, str]) -> dict[str, str]:
    """The figures, with the name of the fact a rate is multiplied by and the discount as they are read."""
    said = dict(figures)
    if "fact" in said:
        said["fact"] = fact_words(said["fact"])
    percent = said.get("discount", "")
    said["discount"] = translate("money", "，优惠 {percent}").format(percent=percent) if percent else ""
    return said


def span_words(start: date | None, until: date | None) -> str:
    """What a charge is for, its last day counted; empty where it is for no time."""
    if start is None or until is None:
        return ""
    return translate("money", "{start} 至 {last}").format(start=start, last=until - timedelta(1))


def piece_words(piece: OwedPiece) -> str:
    """One charge on a sheet: what, for when, how it came about, what is left of it."""
    parts = [piece.item, span_words(piece.start, piece.until), why_words(piece.why) or piece.note]
    words = translate("money", "{what}，欠 {left} 元")
    return words.format(what=" ".join(part for part in parts if part), left=_yuan(piece.left))


def arrears_words(overdue: Arrears) -> str:
    """The months of rent overdue, counted both ways that rules count; empty where there are none."""
    if not overdue.cumulative:
        return ""
    words = translate("money", "累计 {all} 个月（最长连续 {run} 个月）：{months}")
    return words.format(all=overdue.cumulative, run=overdue.in_a_row, months="、".join(overdue.months))


def rent_question(question: Question) -> str:
    """Why a rent was left to a person, in a few words."""
    words = _unsaid().get(question.code, question.code)
    what = fact_words(question.what) if question.code is Unsaid.FACT and question.what else question.what
    return words.format(what=what)


def _unsaid() -> dict[str, str]:
    return {
        Unsaid.FACT: translate("money", "缺少“{what}”，按办法算不出租金"),
        Unsaid.SHARED: translate(
            "money", "几份协议合住一套，办法没有规定按套的租金怎么分，请在协议里写明月租金"
        ),
        Unsaid.PAST_TERM: translate("money", "期满后还住着，没有续住也没有通知退房，期满后的没有收"),
        Unsaid.PRICE: translate("money", "办法没有规定期满后住着怎样收费，期满后的没有收"),
        Unsaid.DIFFERS: translate("money", "已按协议收，办法算出的是每月 {what} 元，请核对"),
    }


def settlement_question(question: SettlementQuestion) -> str:
    """What may be missing from a settlement, as a question; nobody is held up by it."""
    about = question.about
    if question.code is Doubt.MISSED:
        words = translate("money", "{months} 没有生成过租金，共 {amount} 元。要一并补收吗？")
        return words.format(months="、".join(about), amount=_yuan(question.amount))
    if question.code is Doubt.UNREAD:
        kind, number, last = about
        words = translate("money", "{kind}表 {number} 没有填止度（上次抄到 {last}）。水电费要算到今天吗？")
        return words.format(
            kind=code_words(kind), number=number, last=last or translate("money", "从来没有抄过")
        )
    code, what = about
    return rent_question(Question(code=Unsaid(code), agreement="", what=what)) + translate("money", "。")


class _Shown(dict[str, str]):
    """Figures for a sentence; one that an older program did not keep is shown as unknown."""

    def __missing__(self, key: str) -> str:
        return "?"


def _arithmetic() -> dict[str, str]:
    return {
        "whole_month": translate("money", "整月 {monthly} 元"),
        "part_month": translate("money", "月租 {monthly} 元 × 住 {days} 天 ÷ 当月 {month_days} 天"),
        "whole_month_ruled": translate("money", "{rate} × {fact} {base}{discount} = 整月 {monthly} 元"),
        "part_month_ruled": translate(
            "money",
            "{rate} × {fact} {base}{discount} = 月租 {monthly} 元，× 住 {days} 天 ÷ 当月 {month_days} 天",
        ),
        "rent_daily": translate("money", "{rate} × {fact} {base}{discount} = 每天 {daily} 元，× {days} 天"),
        "free_month": translate("money", "免租期内"),
        "metered": translate("money", "（{after} − {before}）× 倍率 {multiplier} = {used}，单价 {price} 元"),
        "metered_share": translate(
            "money",
            "（{after} − {before}）× 倍率 {multiplier} = {used}，单价 {price} 元，"
            "共 {total} 元，按住的天数分摊 {nights}/{all_nights}",
        ),
        "metered_heads": translate(
            "money",
            "（{after} − {before}）× 倍率 {multiplier} = {used}，单价 {price} 元，"
            "共 {total} 元，按人头分摊 {nights}/{all_nights}",
        ),
        "late_fee": translate("money", "欠 {owed} 元，逾期 {days} 天，{rate}"),
        "daily": translate("money", "每天 {daily} 元 × {days} 天"),
        "damage": translate("money", "{name} {count} × {price} 元"),
    }
