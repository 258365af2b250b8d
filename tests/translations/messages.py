"""The messages that code and templates ask for, found without gettext's own tools."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.utils.translation.template import templatize

Message = tuple[str, str]  # context, words
PLAIN = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"}
WITH_CONTEXT = {"pgettext", "pgettext_lazy", "npgettext"}
CALL = re.compile(r"\b(?P<name>n?p?gettext)\((?P<words>(?:u?(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"),?\s*)+)")
LITERAL = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
IN_TAGS = re.compile(r"\b_\((\"[^\"]*\"|'[^']*')\)")


def messages_of_code() -> set[Message]:
    """Every message of the apps and the templates."""
    root = Path(settings.BASE_DIR)
    found: set[Message] = set()
    for app in ("config", "ingest", "profiles"):
        for path in (root / app).rglob("*.py"):
            found.update(_of_python(path.read_text(encoding="utf-8")))
    for path in (root / "templates").rglob("*.html"):
        found.update(_of_template(path.read_text(encoding="utf-8")))
    return found


def _of_python(source: str) -> Iterator[Message]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        words = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        if name in PLAIN and words:
            yield "", words[0]
        elif name in WITH_CONTEXT and len(words) > 1:
            yield words[0], words[1]


def _of_template(source: str) -> Iterator[Message]:
    for call in CALL.finditer(templatize(source)):
        words = [ast.literal_eval(one) for one in LITERAL.findall(call["words"])]
        yield (words[0], words[1]) if "p" in call["name"].removeprefix("n")[:1] else ("", words[0])
    for words in IN_TAGS.findall(source):
        yield "", ast.literal_eval(words)
