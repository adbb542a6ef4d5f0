"""Imports everything once and forks a child for each scene: `python -m tests.faults.server`, one request a line."""

import json
import os
import sys

from tests.faults import scenes


def serve() -> None:
    """Answer each request with the child's id and, when it is gone, with how it ended."""
    print("up", flush=True)
    for line in sys.stdin:
        name, where, arguments = json.loads(line)
        child = os.fork()
        if child == 0:
            scenes.play(name, where, arguments)
            os._exit(0)
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(status, flush=True)


if __name__ == "__main__":
    serve()
