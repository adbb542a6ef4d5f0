"""The words for every error and finding, for window, command line, sheets and papers.

A module of words is registered by a line in `subjects`, which is read when something is explained for the first time.
"""

from dorms.messages.words import explain, translate

__all__ = ["explain", "translate"]
