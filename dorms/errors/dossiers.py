"""A folder for an inspector that cannot be made as asked."""

from dataclasses import dataclass
from pathlib import Path

from dorms.errors import DormsError


@dataclass(eq=False)
class FolderThere(DormsError):
    """A folder of this name is there already; nothing in it is touched."""

    folder: Path
