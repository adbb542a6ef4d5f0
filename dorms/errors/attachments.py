"""Why a file is not kept: facts about it as it really is."""

from dataclasses import dataclass

from dorms.errors import DormsError


@dataclass(eq=False)
class NotAPicture(DormsError):
    """Neither a photo nor a PDF by its first bytes; `is_program`: something that would run."""

    name: str
    is_program: bool = False
    field: str = "files"


@dataclass(eq=False)
class PhotoTooLarge(DormsError):
    """Larger than any photo or scan; it was not read."""

    name: str
    size: int
    most: int
    field: str = "files"


@dataclass(eq=False)
class PictureBroken(DormsError):
    """It begins like a picture and cannot be opened as one."""

    name: str
    field: str = "files"
