"""Why a sheet cannot be made as asked."""

from dataclasses import dataclass

from dorms.errors import DormsError


@dataclass(eq=False)
class UnknownScope(DormsError):
    """No town or school has this name."""

    name: str
