"""The checklist bank against its counts (D11)."""

import pytest

from cuprofiler.content import ContentError, load_content
from cuprofiler.domain.checklists import LISTS
from cuprofiler.domain.trigger import TOKENS

COLUMNS = dict(
    zip(("TRN", "IMP", "LTC", "CON", "CDI", "UDI", "SAT", "GTM", "DSN", "INT"), LISTS, strict=True)
)
COUNTS = {
    "SAME+B2C": (2, 1, 0, 0, 4, 6, 3, 6, 2, 0),
    "SAME+B2B": (4, 4, 5, 6, 10, 6, 4, 8, 3, 0),
    "UINF+B2C": (6, 7, 12, 3, 9, 8, 7, 10, 8, 0),
    "UINF+B2B": (8, 9, 13, 8, 12, 8, 7, 11, 9, 0),
    "CINF+B2B": (10, 11, 14, 8, 12, 10, 7, 11, 9, 0),
    "CINF+B2B+SUB+LIVE+MULTI+SEATS25+DMU3": (11, 11, 15, 10, 12, 12, 13, 11, 10, 0),
    "CINF+B2B+LOCKED+INTEG": (10, 12, 14, 9, 12, 10, 7, 11, 9, 0),
    "INT": (9, 8, 13, 1, 1, 9, 5, 1, 1, 13),
    "THIRD+B2B": (4, 4, 5, 6, 12, 7, 6, 10, 7, 0),
    "AGENT+B2B": (4, 6, 5, 6, 12, 8, 7, 10, 7, 0),
}


@pytest.fixture(scope="module")
def bank():
    return load_content().bank


def tokens_of(profile):
    tokens = set(profile.split("+")) | {"ALL"}
    if "INT" not in tokens:
        tokens.add("notINT")
    if "SAME" not in tokens:
        tokens.add("notSAME")
    return frozenset(tokens)


@pytest.mark.parametrize("profile", COUNTS)
def test_counts(bank, profile):
    tokens = tokens_of(profile)
    found = tuple(
        sum(item.trigger.match(tokens) is not None for item in bank.of(list_id))
        for list_id in COLUMNS.values()
    )
    assert found == COUNTS[profile]


def test_140_items_with_unique_ids_in_the_right_list(bank):
    assert len(bank.items) == len({item.id for item in bank.items}) == 140
    for item in bank.items:
        assert COLUMNS[item.id[:3]] == item.list


def test_every_item_fires_and_every_section_is_used(bank):
    for item in bank.items:
        assert item.trigger.match(TOKENS) is not None
        assert any(
            item.trigger.match(tokens_of(p)) or item.trigger.match(tokens_of(p + more))
            for p in COUNTS
            for more in (
                "",
                "+LIVE",
                "+UNSURE",
                "+HARD",
                "+POWER+NOVICE",
                "+MIGR",
                "+GROW",
                "+LIVE+MULTI",
            )
        )
    for words in bank.lists.values():
        assert {item.section for item in bank.of(words.id)} == set(words.sections)


def test_core_block(bank):
    core = [item.id for item in bank.items if item.core]
    expected = {
        "TRN": "01 02 03 04 09 10 11 13",
        "IMP": "01 02 03 05 06 07 08 09",
        "LTC": "01 02 03 04 05 06 09 10",
    }
    assert core == [f"{p}-{n}" for p, numbers in expected.items() for n in numbers.split()]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("items/training.toml", 'when = "POWER"', 'when = "POWR"', "training.toml: TRN-05.*POWR"),
        ("items/training.toml", 'id = "TRN-02"', 'id = "TRN-01"', "training.toml: TRN-01 is there"),
        ("items/services.toml", 'section = "offer"', 'section = "ofer"', "services.toml: CON-01"),
        ("questions.toml", 'code = "reacher"', 'code = "rich"', "questions.toml: payer.*rich"),
        ("questions.toml", 'id = "say"', 'id = "sway"', "questions.toml: say is missing"),
        ("types.toml", 'code = "MIXED"', 'code = "MICKSED"', "types.toml: MICKSED"),
    ],
)
def test_a_fault_stops_with_file_and_id(tmp_path, file, old, new, said):
    import shutil

    from cuprofiler.resources import RESOURCES

    folder = tmp_path / "content"
    shutil.copytree(RESOURCES / "content", folder)
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError, match=said):
        _ = load_content(folder).bank


def test_a_question_without_some_words_has_empty_ones():
    for question in load_content().questions.questions:
        words = question._asdict()
        assert all(
            isinstance(words[name], str) for name in words if name not in ("options", "unknown")
        )
