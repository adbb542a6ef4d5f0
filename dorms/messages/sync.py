"""Words for packets, keys and merges: 上报文件 goes up, 下发文件 comes down."""

from dorms.errors import sync as errors
from dorms.messages.words import explain, translate


@explain.register
def _(error: errors.NotAPacket) -> str:
    words = translate("errors", "{path} 不是上报或下发文件。请重新选择扩展名为 .dorms 的文件。")
    return words.format(path=error.path)


@explain.register
def _(error: errors.PacketTooBig) -> str:
    words = translate(
        "errors", "{path} 超过上限（{size} 兆，最多 {limit} 兆），没有读入。请让对方重新生成文件。"
    )
    return words.format(path=error.path, size=error.size >> 20, limit=error.limit >> 20)


@explain.register
def _(error: errors.PacketTooNew) -> str:
    words = translate("errors", "{path} 是较新版本的程序写的，没有读入。请先更新本程序{app}，再接收。")
    return words.format(path=error.path, app=f"（{error.app}）" if error.app else "")


@explain.register
def _(error: errors.PacketDamaged) -> str:
    return translate("errors", "{path} 不完整或被改动过，一条也没有读入。请从对方处重新拷贝一次。").format(
        path=error.path
    )


@explain.register
def _(error: errors.PacketNotForUs) -> str:
    words = translate(
        "errors",
        "{path} 打不开：它是给别的单位的，或在拷贝中损坏。请核对文件；如果确实是给本单位的，请对方重新生成。",
    )
    return words.format(path=error.path)


@explain.register
def _(error: errors.PacketOfAnotherBureau) -> str:
    return translate("errors", "{path} 属于另一个局（{bureau}），没有读入。请核对文件来源。").format(
        path=error.path, bureau=error.bureau
    )


@explain.register
def _(error: errors.OwnPacket) -> str:
    return translate("errors", "{path} 是本机自己生成的文件，不用接收。请把它交给对方。").format(
        path=error.path
    )


@explain.register
def _(error: errors.PacketLineBad) -> str:
    words = translate("errors", "{path} 第 {line} 条不合格式，整个文件没有读入。请让对方更新程序后重新生成。")
    return words.format(path=error.path, line=error.line)


@explain.register
def _(error: errors.SenderUnknown) -> str:
    words = translate(
        "errors",
        "{path} 来自还没有认可的电脑（{office}），没有读入。请打电话请对方念出本机核对码，"
        "与 {fingerprint} 完全一致再认可。",
    )
    return words.format(path=error.path, office=error.office, fingerprint=error.fingerprint)


@explain.register
def _(error: errors.FingerprintDiffers) -> str:
    words = translate(
        "errors", "核对码不一致：文件 {path} 的核对码是 {fingerprint}。请与对方再核对，不要认可。"
    )
    return words.format(path=error.path, fingerprint=error.fingerprint)


@explain.register
def _(error: errors.SenderRevoked) -> str:
    words = translate(
        "errors",
        "{path} 来自已停用的电脑（{office}，原因：{reason}），没有读入。请让该单位用登记文件重新建立数据。",
    )
    return words.format(path=error.path, office=error.office, reason=error.reason)


@explain.register
def _(error: errors.DemoMixed) -> str:
    if error.demo:
        return translate("errors", "{path} 是演示数据的文件，不能并入正式数据。请换成正式文件。").format(
            path=error.path
        )
    return translate("errors", "这里是演示数据，不能接收正式文件 {path}。请打开正式数据再接收。").format(
        path=error.path
    )


@explain.register
def _(error: errors.NotEnrolment) -> str:
    return translate("errors", "{path} 不是县局发的登记文件，或已被改动。请向县局重新要一份。").format(
        path=error.path
    )


@explain.register
def _(error: errors.BureauAlone) -> str:
    return translate("errors", "这一步只能在县局的数据里做。请联系县局办理。")


@explain.register
def _(error: errors.OfficeUnknown) -> str:
    return translate("errors", "没有叫“{name}”的单位、学校或乡镇。请照《学校名录》写全名。").format(
        name=error.name
    )


@explain.register
def _(error: errors.OfficeNotReady) -> str:
    words = translate(
        "errors", "{office}还没有上报过，不能给它生成下发文件。请先发登记文件，收到第一次上报后再下发。"
    )
    return words.format(office=error.office)


@explain.register
def _(error: errors.ConflictUnknown) -> str:
    return translate(
        "errors", "没有编号为 {id} 的待定事项：可能已经定过，或又收到了新的值。请重新列出。"
    ).format(id=error.id)


@explain.register
def _(error: errors.VerdictUnknown) -> str:
    return translate("errors", "不能定为“{verdict}”。可选：{possible}。").format(
        verdict=error.verdict, possible=error.possible
    )


@explain.register
def _(error: errors.UnitDisputed) -> str:
    return translate(
        "errors", "{unit} 有两边重复安排，尚未裁定，暂不能再分配。请先在待定事项里裁定。"
    ).format(unit=error.unit)
