"""What a benchmark reports: our figure, the reference's in the same run, and the ratio promised."""

from dataclasses import dataclass


class NotMeasured(Exception):
    """What is measured is not installed here; the text says what to install. Other benchmarks go on."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """Ours against a public library doing the same work; seconds unless the name says otherwise."""

    name: str
    ours: float
    reference: float
    limit: float

    @property
    def ratio(self) -> float:
        return self.ours / self.reference

    @property
    def ok(self) -> bool:
        return self.ratio <= self.limit
