"""Row ids: UUIDv7, made by the replica that creates the row; no meaning is read from their time bits."""

import os
import time
from uuid import UUID

_VERSION, _VARIANT = 0x7000, 0x8000000000000000
_last = 0


def new_id() -> UUID:
    """A fresh UUIDv7 (RFC 9562): ids made later in one process sort later, so inserts append to the index."""
    global _last
    stamp = max(
        time.time_ns() >> 8, _last + 1
    )  # 256 ns steps: 48 bit of milliseconds and 12 of fraction below
    _last = stamp
    nanoseconds = stamp << 8
    milliseconds, rest = divmod(nanoseconds, 1_000_000)
    fraction = (rest << 12) // 1_000_000
    random = int.from_bytes(os.urandom(8), "big") & 0x3FFFFFFFFFFFFFFF
    return UUID(int=(milliseconds & 0xFFFFFFFFFFFF) << 80 | (_VERSION | fraction) << 64 | _VARIANT | random)
