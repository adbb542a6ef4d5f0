"""`explain` turns an error or finding into a sentence; each module of this package registers its subject's words."""

from functools import singledispatch
from importlib import import_module

from PySide6.QtCore import QCoreApplication

SUBJECTS = "dorms.messages.subjects"


def translate(context: str, text: str) -> str:
    """The text in the language on screen; the source language is Chinese."""
    return QCoreApplication.translate(context, text)


@singledispatch
def explain(error: object) -> str:
    """What happened and what to do next, in whole sentences. An error without words is a bug: TypeError."""
    import_module(SUBJECTS)  # each of them registers its words; another thread waits here until all have
    words = explain.dispatch(type(error))
    if words is explain.dispatch(object):
        raise TypeError(f"no words for {type(error).__name__}")
    return words(error)
