"""The words for papers that come back, and scans of them."""

from dorms.domain.tracing import Step
from dorms.errors.tracing import BoxMissing, NoScan, ScanNotHere, ScanTooLarge, StepTooEarly
from dorms.messages.words import explain, translate


@explain.register
def _(error: BoxMissing) -> str:
    return translate("errors", "归档要写盒号，以后才找得到。")


@explain.register
def _(error: StepTooEarly) -> str:
    words = translate("errors", "“{paper}”是 {printed} 打印的，签字、盖章、归档不能早于这一天。")
    return words.format(paper=error.paper, printed=error.printed)


@explain.register
def _(error: NoScan) -> str:
    words = translate("errors", "“{name}”不是 PDF，也不是图片，没有收下。请重新扫描或拍照。")
    return words.format(name=error.name)


@explain.register
def _(error: ScanTooLarge) -> str:
    words = translate("errors", "“{name}”有 {size} 兆，超过 {most} 兆。请降低扫描分辨率，选黑白，再附。")
    size, most = f"{error.size / 1e6:.1f}", f"{error.most / 1e6:.0f}"
    return words.format(name=error.name, size=size, most=most)


@explain.register
def _(error: ScanNotHere) -> str:
    if not error.office:
        words = translate("errors", "扫描件“{name}”还没有收到，会随办理它的单位下一次上报或下发带来。")
        return words.format(name=error.name)
    words = translate("errors", "扫描件“{name}”还没有收到，原件在{office}，会随它下一次上报或下发带来。")
    return words.format(name=error.name, office=error.office)


def step_name(step: Step) -> str:
    """How far a paper is."""
    return {
        Step.PRINTED: translate("tracing", "已打印"),
        Step.SIGNED: translate("tracing", "已签字"),
        Step.SEALED: translate("tracing", "已盖章"),
        Step.FILED: translate("tracing", "已归档"),
    }[step]


def needs_name(step: Step) -> str:
    """What a paper must still come back with."""
    return {
        Step.PRINTED: translate("tracing", "打印"),
        Step.SIGNED: translate("tracing", "签字"),
        Step.SEALED: translate("tracing", "盖章"),
        Step.FILED: translate("tracing", "归档"),
    }[step]
