"""What was typed stands out in what was found."""

import pytest

from cuprofiler.ui.dialogs.found_lines import _parts


@pytest.mark.parametrize(
    ("text", "query", "bold"),
    [
        ("Rasmus Berg", "berg", ["Berg"]),
        ("Rasmus Berg", "r", ["R", "r"]),
        ("Train the trainers", "train", ["Train", "train"]),
        ("Nothing", "", []),
        ("Straße", "STRASSE", []),
    ],
)
def test_what_was_typed_is_bold(text, query, bold):
    parts = _parts(text, query)
    assert "".join(part for part, _marked in parts) == text
    assert [part for part, marked in parts if marked] == bold
