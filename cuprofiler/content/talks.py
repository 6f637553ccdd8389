"""Read `talks.toml`: how lists of talks and of use are read."""

from pathlib import Path

from cuprofiler.resources import ContentError, read_toml
from cuprofiler.subjects.discovery.records import TalkKind
from cuprofiler.subjects.discovery.rules.reading import COLUMNS, USAGE_COLUMNS, TalkWords


def talk_words(path: Path) -> TalkWords:
    """Return the words for columns and kinds; raises ContentError with file and what is wrong."""
    data = read_toml(path)
    columns, kinds = data.get("columns", {}), data.get("kinds", {})
    usage = data.get("usage", {})
    for part, found, wanted in (
        ("columns", set(columns), set(COLUMNS)),
        ("kinds", set(kinds), {str(kind) for kind in TalkKind}),
        ("usage", set(usage), set(USAGE_COLUMNS)),
        ("the file", set(data), {"columns", "kinds", "words", "usage"}),
    ):
        if found != wanted:
            odd = min(found ^ wanted)
            raise ContentError(f"{path.name}: {part}: “{odd}” is not known or is missing")
    return TalkWords(
        {name: tuple(words) for name, words in columns.items()},
        {TalkKind(kind): tuple(words) for kind, words in kinds.items()},
        tuple(data["words"]["yes"]),
        {name: tuple(words) for name, words in usage.items()},
    )
