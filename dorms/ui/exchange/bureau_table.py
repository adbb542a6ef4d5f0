"""How the bureau sees its offices: one line each, and one office in full."""

from collections.abc import Callable

from dorms.domain.reporting import Due
from dorms.messages import translate
from dorms.sync.clocks import Doubt
from dorms.sync.standing import LifeLine, OfficeStanding
from dorms.ui.exchange.dues import due_mark, due_words, state_words
from dorms.ui.exchange.words import numbers_words
from dorms.ui.kit.inspector import Event, Fact, Profile
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.story import day_of, minute_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone


def offices_table(due_of: Callable[[OfficeStanding], Due | None]) -> Table[OfficeStanding]:
    """Every office with what came of it, what is missing, and whether it has reported in time."""
    columns = [
        Column[OfficeStanding](
            translate("Exchange", "单位"), lambda one: one.name, Kind.PLACE, mark=office_mark, width=22
        ),
        Column[OfficeStanding](translate("Exchange", "情况"), office_state, width=16),
        Column[OfficeStanding](
            translate("Exchange", "报送"),
            lambda one: due_words(due_of(one)),
            mark=lambda one: due_mark(due_of(one)),
            width=17,
        ),
        Column[OfficeStanding](
            translate("Exchange", "收到第几号"), lambda one: str(one.received or ""), Kind.NUMBER,
            order=lambda one: one.received, width=8,
        ),
        Column[OfficeStanding](
            translate("Exchange", "收到时间"), lambda one: minute_of(one.received_at) if one.received_at else "",
            Kind.DATE, order=lambda one: one.received_at, width=16,
        ),
        Column[OfficeStanding](
            translate("Exchange", "下发第几号"), lambda one: str(one.sent or ""), Kind.NUMBER,
            order=lambda one: one.sent, width=8,
        ),
        Column[OfficeStanding](
            translate("Exchange", "下发时间"), lambda one: minute_of(one.sent_at) if one.sent_at else "",
            Kind.DATE, order=lambda one: one.sent_at, width=16,
        ),
    ]  # fmt: skip
    return Table(
        RowsModel(columns, identity=lambda one: one.id),
        name="exchange-offices",
        title=translate("Exchange", "各单位来往"),
        empty=translate(
            "Exchange",
            "还没有下属单位用本程序。点“数据”菜单的“设立单位”，把登记文件交给学校；"
            "学校第一次上报后，把文件拖到这个窗口里。",
        ),
    )


def office_state(one: OfficeStanding) -> str:
    """The one thing to know of an office's packets."""
    if one.missing:
        return translate("Exchange", "等第 {numbers} 号").format(numbers=numbers_words(one.missing))
    if one.waiting:
        return translate("Exchange", "{count} 条等前文").format(count=one.waiting)
    if not one.lives:
        return translate("Exchange", "还没有上报过")
    if not one.is_ready:
        return translate("Exchange", "电脑已停用")
    if any(life.how == "copied" for life in one.lives if life.revoked is None):
        return translate("Exchange", "两台电脑在用")
    return translate("Exchange", "齐全")


def office_mark(one: OfficeStanding) -> Mark:
    """The same by letter, shape and colour."""
    if one.missing or one.waiting:
        return Mark(translate("Exchange", "等"), Shape.TRIANGLE, Tone.LATE)
    if not one.lives:
        return Mark(translate("Exchange", "未"), Shape.RING, Tone.GONE)
    if not one.is_ready:
        return Mark(translate("Exchange", "停"), Shape.OCTAGON, Tone.DANGER)
    if any(life.how == "copied" for life in one.lives if life.revoked is None):
        return Mark(translate("Exchange", "双"), Shape.DIAMOND, Tone.LATE)
    return Mark(translate("Exchange", "齐"), Shape.DISC, Tone.FREE)


def office_profile(one: OfficeStanding, due: Due | None = None) -> Profile:
    """Everything of one office."""
    facts = [
        Fact(translate("Exchange", "收到"), _packet(one.received, one.received_at)),
        Fact(translate("Exchange", "下发"), _packet(one.sent, one.sent_at)),
    ]
    if due is not None:
        words = translate("Exchange", "{name}，{due} 前，{state}")
        told = words.format(name=due.name, due=due.due, state=state_words(due.state))
        facts.append(Fact(translate("Exchange", "报送"), told))
    if one.excluded:
        words = translate("Exchange", "{count} 个文件不算数")
        facts.append(Fact(translate("Exchange", "退出汇总"), words.format(count=one.excluded)))
    return Profile(
        title=one.name,
        subtitle=office_state(one),
        mark=office_mark(one),
        facts=facts,
        notices=_notices(one),
        events=[_life(life) for life in reversed(one.lives)],
    )


def _notices(one: OfficeStanding) -> list[str]:
    notices = []
    if one.missing:
        words = translate(
            "Exchange", "第 {numbers} 号没有收到，里面的内容还缺着。请它再上报一次，缺的会自动带上。"
        )
        notices.append(words.format(numbers=numbers_words(one.missing)))
    if one.skipped:
        words = translate("Exchange", "第 {numbers} 号没有收到，但里面的内容已经随后面的文件来了，不用补。")
        notices.append(words.format(numbers=numbers_words(one.skipped)))
    if one.waiting:
        words = translate("Exchange", "{count} 条缺少前文，前文到了自动生效。")
        notices.append(words.format(count=one.waiting))
    return notices + [_clock_words(life) for life in one.lives if life.clock and life.revoked is None]


def _clock_words(life: LifeLine) -> str:
    words = {
        Doubt.AHEAD: translate(
            "Exchange", "电脑 {letter} 的时钟快了，请学校调准：它记下的时间会比实际的晚。"
        ),
        Doubt.BEHIND: translate(
            "Exchange", "电脑 {letter} 的时钟慢了，请学校调准：它记下的时间会比实际的早。"
        ),
    }
    assert life.clock is not None
    return words[life.clock].format(letter=life.letter)


def _packet(number: int, at: int) -> str:
    if not number:
        return translate("Exchange", "还没有")
    return translate("Exchange", "第 {number} 号，{when}").format(number=number, when=minute_of(at))


def _life(life: LifeLine) -> Event:
    kinds = {
        "": translate("Exchange", "电脑 {letter} 开始使用"),
        "restored": translate("Exchange", "电脑 {letter} 从备份恢复"),
        "copied": translate("Exchange", "数据被拷到电脑 {letter}"),
    }
    title = kinds.get(life.how, kinds[""]).format(letter=life.letter)
    told = [translate("Exchange", "核对码 {code}").format(code=life.fingerprint)]
    if life.last:
        words = translate("Exchange", "最近第 {number} 号，{when}")
        told.append(words.format(number=life.last, when=minute_of(life.last_at)))
    if life.revoked is not None:
        told.append(translate("Exchange", "已停用：{why}").format(why=life.revoked))
    elif not life.is_accepted:
        told.append(translate("Exchange", "还没有认可"))
    return Event(day_of(life.began), title, translate("Exchange", "；").join(told))
