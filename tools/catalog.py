"""Rebuild the translation catalogues from the code and the content files, and the formats.

Words in content files go into the same catalogue as words in the code. Run after changing one;
a test fails if the catalogues are not what this makes.
"""

import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools import formats  # noqa: E402

LOCALE = ROOT / "resources" / "locale"
CONTENT = ROOT / "resources" / "content"

KEYWORDS: dict[str, Any] = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}

NOT_WORDS = frozenset(
    {"id", "code", "kind", "chapter", "when", "section", "evidence", "version", "unless", "token"}
)
"""Keys of content files whose values are never shown."""


def from_content(path: Path) -> Iterator[tuple[str | tuple[str, str], str, str | None]]:
    """Every message of a content file, with where it stands, and its context if it has one."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    if path.name in ("contacts.toml", "talks.toml", "answers.toml"):
        return  # what others write in their lists, in every language at once
    if path.name == "words.toml":
        for name, table in data.items():
            context = table.pop("context", None)
            yield from ((word, name, context) for word in table.values())
        return
    yield from ((words, owner, None) for words, owner in _words(data, str(data.get("id", ""))))


def _words(value: Any, owner: str) -> Iterator[tuple[str | tuple[str, str], str]]:
    if isinstance(value, str):
        yield value, owner
    elif isinstance(value, list):
        for part in value:
            yield from _words(part, owner)
    elif isinstance(value, dict):
        name = str(value.get("id", value.get("code", owner)))
        for key, part in value.items():
            if key == "seats":
                yield (part[0], part[1]), name
            elif key == "options" and part == "yes_no":
                yield "Yes", name
                yield "No", name
            elif key in ("steps", "steps_apart"):
                for _list, title, why in part:
                    yield title, name
                    yield why, name
            elif key == "others":
                for _token, text, why in part:
                    yield from ((words, name) for words in (text, why) if words)
            elif key not in NOT_WORDS:
                yield from _words(part, name)


def template() -> Catalog:
    """Every message of the program, in a stable order."""
    catalog = Catalog(project="cuprofiler", charset="utf-8", fuzzy=False)
    for path in sorted((ROOT / "cuprofiler").rglob("*.py")):
        place = path.relative_to(ROOT).as_posix()
        for _line, message, comments, context in extract_from_file("python", path, KEYWORDS):
            if message and message != ("", ""):
                catalog.add(
                    message, locations=[(place, None)], auto_comments=comments, context=context
                )
    for path in sorted(CONTENT.rglob("*.toml")):
        place = path.relative_to(ROOT).as_posix()
        for message, owner, context in from_content(path):
            if message:
                catalog.add(
                    message, locations=[(place, None)], auto_comments=[owner], context=context
                )
    return catalog


def updated(language: str) -> Catalog:
    """The catalogue of a language brought up to the template; no message is guessed."""
    path = LOCALE / language / "LC_MESSAGES" / "cuprofiler.po"
    catalog = Catalog(locale=language, project="cuprofiler", charset="utf-8", fuzzy=False)
    if path.exists():
        with path.open("rb") as file:
            catalog = read_po(file, locale=language)
    catalog.update(template(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return catalog


def as_po(catalog: Catalog) -> bytes:
    """The catalogue as a .po file, the same bytes for the same messages."""
    buffer = BytesIO()
    write_po(buffer, catalog, width=100, sort_output=True, omit_header=False, include_lineno=False)
    lines = buffer.getvalue().decode().split("\n")
    dated = (
        '"POT-Creation-Date',
        '"PO-Revision-Date',
        '"Generated-By',
        '"Last-Translator',
        '"Language-Team',
        '"Report-Msgid-Bugs-To',
    )
    return "\n".join(line for line in lines if not line.startswith(dated)).encode()


def as_mo(catalog: Catalog) -> bytes:
    """The catalogue as a .mo file."""
    # Babel would note the hour: the same words must give the same bytes.
    catalog.creation_date = catalog.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
    buffer = BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def untranslated(catalog: Catalog) -> list[str]:
    """Messages without a translation."""
    return [
        str(message.id)
        for message in catalog
        if message.id
        and not (
            all(message.string) if isinstance(message.string, tuple | list) else message.string
        )
    ]


def main() -> int:
    """Bring every catalogue and the formats up to date; prints what is still untranslated."""
    formats.FILE.write_bytes(formats.as_json())
    for language in formats.translated():
        catalog = updated(language)
        folder = LOCALE / language / "LC_MESSAGES"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "cuprofiler.po").write_bytes(as_po(catalog))
        with (folder / "cuprofiler.po").open("rb") as file:
            (folder / "cuprofiler.mo").write_bytes(as_mo(read_po(file, locale=language)))
        missing = untranslated(catalog)
        print(f"{language}: {len(catalog)} messages, {len(missing)} not translated")
        for message in missing[:10]:
            print(f"  {message[:80]}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
