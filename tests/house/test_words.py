"""The words on screen: a clerk's Chinese from the one glossary, written so that they can be translated."""

import ast
import re

import pytest

from tests.house.source import calls, modules, place, screen_words, tree, words_in

BANNED = {
    "副本": "another PC's store",
    "哈希": "校验码",
    "冲突": "两边不一致",
    "日志": "变更记录",
    "预演": "预检(不写入)",
    "同步包": "上报文件/下发文件",
}
# Latin letters a clerk knows, or must type exactly so.
KNOWN = re.compile(
    r"""\{[^{}]*\}|%n|%\d|<[^<>]+>|&[A-Za-z]|&\w+;"""  # gaps, mark-up, mnemonics
    r"""|\b(?:Excel|WPS|Word|PDF|Windows|Linux|English|UTF-8|CSV|JSON|TOML|SQLite|PostgreSQL|PySide6|Qt|Python)\b"""
    r"""|\b(?:Ctrl|Shift|Alt)\+|\b(?:Esc|Enter|Delete|Home|End|Tab|F\d\d?)\b"""
    r"""|\bdorms\b|--[\w-]+|[\w*]+\.(?:xls[xm]?|et|csv|jsonl?|toml|db|dorms(?:backup)?|pdf|png|txt|zip|part)\b|ANY:\w*"""
)


def test_there_are_words_to_check() -> None:
    assert len(screen_words()) > 20


@pytest.mark.parametrize("banned", BANNED)
def test_screens_use_the_glossary(banned: str) -> None:
    assert not [word for word in screen_words() if banned in word.text], f"write {BANNED[banned]}"


def test_screens_carry_no_stray_english() -> None:
    stray = {
        word.where: word.text
        for word in screen_words()
        if re.search("[A-Za-z]{2,}", KNOWN.sub("", word.text))
    }
    assert not stray


def test_translated_text_is_a_literal_and_never_glued() -> None:
    """lupdate reads an f-string as `错误 {x}`, which no text at run time ever equals."""
    glued = [
        call.where
        for path in modules("dorms")
        for call in calls(path)
        for words in words_in(call)
        if isinstance(words, ast.JoinedStr | ast.BinOp | ast.Call)
    ]
    assert not glued


def test_a_widget_asks_only_itself_for_its_words() -> None:
    """lupdate files `page.tr(...)` under a context called page, which no class looks up at run time."""
    assert not [
        call.where
        for path in modules("dorms")
        for call in calls(path)
        if call.name == "tr" and call.owner != "self"
    ]


def test_gaps_have_names() -> None:
    unnamed = {word.where: word.text for word in screen_words() if re.search(r"\{\d*\}|%s|%d", word.text)}
    assert not unnamed


def test_chinese_in_the_window_and_the_messages_can_be_translated() -> None:
    """Every Chinese literal there goes through a translator; docstrings and comments are English anyway."""
    outside = []
    for path in modules("dorms/ui", "dorms/messages"):
        known = _translated(tree(path)) | _docstrings(tree(path))
        outside += [
            f"{place(path, node)} {node.value}"
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and re.search("[一-鿿]", node.value)
            and node not in known
        ]
    assert not outside


def _translated(module: ast.Module) -> set[ast.AST]:
    """What a translator is asked for, and a stored code beside its own words: `{"在住": translate(…, "在住")}`."""
    found: set[ast.AST] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ("tr", "translate", "QT_TRANSLATE_NOOP"):
                found |= {part for argument in node.args for part in ast.walk(argument)}
        elif isinstance(node, ast.Dict):
            pairs = zip(node.keys, node.values, strict=True)
            found |= {key for key, value in pairs if key is not None and _is_itself(key, value)}
    return found


def _is_itself(key: ast.expr, value: ast.expr) -> bool:
    is_asked = isinstance(value, ast.Call) and value.args
    return bool(is_asked) and ast.unparse(value.args[-1]) == ast.unparse(key)  # type: ignore[attr-defined]


def _docstrings(module: ast.Module) -> set[ast.AST]:
    bodies = [
        node.body
        for node in ast.walk(module)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
    ]
    return {part for body in bodies if body and isinstance(body[0], ast.Expr) for part in ast.walk(body[0])}


def test_no_test_types_chinese_with_keyclicks() -> None:
    """Qt aborts the whole process on `keyClicks` with a character outside ASCII; send an input method event."""
    typed = [
        call.where
        for path in modules("tests")
        for call in calls(path)
        if call.name in ("keyClicks", "keyClick")
        for part in ast.walk(call.node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and not part.value.isascii()
    ]
    assert not typed
