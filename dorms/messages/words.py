"""`explain` turns an error or finding into a sentence; each module of this package registers its subject's words."""

from functools import singledispatch

from PySide6.QtCore import QCoreApplication


def translate(context: str, text: str) -> str:
    """The text in the language on screen; the source language is Chinese."""
    return QCoreApplication.translate(context, text)


@singledispatch
def explain(error: object) -> str:
    """What happened and what to do next, in whole sentences. An error without words is a bug: TypeError."""
    raise TypeError(f"no words for {type(error).__name__}")
