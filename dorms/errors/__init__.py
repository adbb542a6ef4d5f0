"""What a user can act on: facts, no sentences. The words are in `dorms.messages`, one module per subject as here."""


class DormsError(Exception):
    """The base of every refusal; subclasses are dataclasses carrying facts, and `explain` has words for each."""

    @property
    def code(self) -> str:
        """The stable name scripts see, such as `UnitTaken`."""
        return type(self).__name__
