"""The checklist bank against its counts (D11)."""

import shutil

import pytest

from cuprofiler.content import ContentError, load_content
from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import CLASS_CODES
from cuprofiler.domain.facts import ASKED, FACTS
from cuprofiler.domain.records import Answer, UserClass
from cuprofiler.domain.trigger import TOKENS
from cuprofiler.resources import RESOURCES
from cuprofiler.services.exchange import read_profile, samples
from cuprofiler.subjects.answers.rules.interview import steps
from cuprofiler.subjects.checklists.rules.checklists import LISTS

COLUMNS = dict(
    zip(("TRN", "IMP", "LTC", "CON", "CDI", "UDI", "SAT", "GTM", "DSN", "INT"), LISTS, strict=True)
)
COUNTS = {
    "SAME+B2C": (2, 3, 1, 0, 5, 7, 3, 6, 3, 0),
    "SAME+B2B": (4, 4, 5, 6, 11, 7, 4, 9, 4, 0),
    "UINF+B2C": (0, 3, 1, 0, 9, 10, 6, 8, 8, 0),
    "UINF+B2B": (8, 9, 13, 8, 13, 9, 7, 12, 11, 0),
    "CINF+B2B": (10, 11, 14, 8, 13, 11, 7, 12, 11, 0),
    "CINF+B2B+B2B2C": (1, 12, 13, 8, 13, 11, 7, 12, 11, 0),
    "CINF+B2B+SUB+LIVE+MULTI+SEATS25+DMU3": (11, 11, 15, 10, 14, 13, 14, 12, 12, 0),
    "CINF+B2B+LOCKED+INTEG": (10, 12, 14, 9, 13, 11, 7, 12, 11, 0),
    "INT": (9, 8, 13, 1, 1, 10, 5, 1, 3, 13),
    "THIRD+B2B": (3, 4, 5, 6, 13, 8, 6, 11, 8, 0),
    "AGENT+B2B": (4, 6, 5, 6, 13, 9, 7, 11, 8, 0),
}
"""The counts of D11, changed by hand for what was added and held back since.

To the counts of D11 come, wherever their tokens hold: CDI-16 (all but INT), UDI-15 and DSN-14
(all), GTM-16 (B2B), DSN-15 (UINF, CINF, INT, LIVE), CDI-17 and SAT-16 (LIVE), IMP-15, IMP-16 and
LTC-17 (B2C), IMP-15 (B2B2C), UDI-16 (UINF or CINF with B2C).

Held back from private customers: of UINF all six trainings (01 02 06 10 11 12), six of seven on
implementation (all but 08), all twelve on cost, all three on services (04 09 10), CDI-05, SAT-15,
GTM-08 and 09, DSN-04 and 06.

Of CINF+B2B for people who are not the payer's, the hotel guests: of the ten trainings 01 02 03 06
09 10 11 12 and, as nobody sends guests on a course, 07 and 13; also IMP-11, LTC-05 and UDI-14,
which speak of colleagues and their tools. TRN-15, IMP-14, IMP-15 and UDI-13 are there instead.

Of THIRD+B2B training 13: whoever pays to reach members pays for no course of theirs.
"""


@pytest.fixture(scope="module")
def bank():
    return load_content().bank


def tokens_of(profile):
    tokens = set(profile.split("+")) | {"ALL"}
    if "INT" not in tokens:
        tokens.add("notINT")
    if "SAME" not in tokens:
        tokens.add("notSAME")
    tokens |= {f"not{name}" for name in ("B2C", "B2B2C", "THIRD") if name not in tokens}
    return frozenset(tokens)


@pytest.mark.parametrize("profile", COUNTS)
def test_counts(bank, profile):
    tokens = tokens_of(profile)
    found = tuple(
        sum(item.trigger.match(tokens) is not None for item in bank.of(list_id))
        for list_id in COLUMNS.values()
    )
    assert found == COUNTS[profile]


def test_152_items_with_unique_ids_in_the_right_list(bank):
    """140 of D11, and twelve that came since."""
    assert len(bank.items) == len({item.id for item in bank.items}) == 152
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
                "+HARD+B2C",
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
    named = [f"{p}-{n}" for p, numbers in expected.items() for n in numbers.split()]
    assert [each for each in core if each not in ("IMP-15", "LTC-17")][: len(named)] == named
    # Every list has something to begin with.
    for list_id in COLUMNS.values():
        assert any(item.core for item in bank.of(list_id))


def test_of_doubled_items_one_stays(bank):
    """Where both are called; by itself each is still there (D13)."""
    pairs = {
        "GTM-13": "CDI-10", "LTC-15": "CDI-10", "GTM-15": "CON-01", "GTM-09": "LTC-09",
        "GTM-14": "LTC-04", "INT-03": "LTC-10", "TRN-07": "LTC-03", "SAT-13": "SAT-01",
    }  # fmt: skip
    assert {item.id: item.unless for item in bank.items if item.unless} == {
        name: (other,) for name, other in pairs.items()
    }


def test_other_words_are_for_tokens_that_call_for_the_item(bank):
    for item in bank.items:
        for token, text, why in item.others:
            assert why
            called = item.trigger.match(TOKENS | {token})
            assert called is not None
            assert (text or item.text) != item.text or why != item.why


SURPLUS = """\
[[questions]]
id = "colour"
chapter = "uses"
kind = "text"
short = "Colour"
title = "Which colour?"
why = "Just so."

[[questions]]"""


def test_an_answer_that_is_left_out_stops_too(tmp_path):
    folder = tmp_path / "content"
    shutil.copytree(RESOURCES / "content", folder)
    path = folder / "questions.toml"
    text = path.read_text(encoding="utf-8")
    start = text.index('[[questions.options]]\ncode = "reacher"')
    end = text.index("[[", start + 2)
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    with pytest.raises(ContentError, match=r"questions.toml: payer lacks the answer “reacher”"):
        load_content(folder)


def test_the_interview_asks_what_is_asked_and_no_more():
    """Every question of the content has its page on some way through the interview."""
    found = set()
    for sample in samples():
        profile = read_profile(sample.path, 1)
        another = UserClass("another", profile.product_id, "Another kind", position=99)
        with_another = profile.after(Change("another", (Edit(None, another),)))
        found |= {step.question for step in (*steps(profile), *steps(with_another))}
        for each in profile.user_classes:
            for question, codes in CLASS_CODES.items():
                for code in codes:
                    answer = Answer(profile.product_id, each.id, question, code)
                    before = profile.answer(each.id, question)
                    answered = Change("answer", (Edit(before, answer),))
                    found |= {step.question for step in steps(profile.after(answered))}
    assert found == ASKED == {question.id for question in load_content().questions.questions}


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("items/training.toml", 'when = "POWER"', 'when = "POWR"', "training.toml: TRN-05.*POWR"),
        ("items/training.toml", 'id = "TRN-02"', 'id = "TRN-01"', "training.toml: TRN-01 is there"),
        ("items/services.toml", 'section = "offer"', 'section = "ofer"', "services.toml: CON-01"),
        ("questions.toml", 'code = "reacher"', 'code = "rich"', "questions.toml: payer.*rich"),
        ("questions.toml", 'id = "say"', 'id = "sway"', "questions.toml: say is missing"),
        ("types.toml", 'code = "MIXED"', 'code = "MICKSED"', "types.toml: MICKSED"),
        # What nothing would read, or ask, is no content.
        ("questions.toml", "find_out = ", "findout = ", "questions.toml: .*“findout” is not known"),
        ("questions.toml", "[[questions]]", SURPLUS, "questions.toml: colour is never asked"),
        ("questions.toml", "said = ", "sad = ", "questions.toml: .*“sad” is not known"),
        ("questions.toml", "version = 1", "version = 1\nlanguage = 'en'", "the file: “language”"),
        ("types.toml", "meaning = ", "moaning = ", "types.toml: .*“moaning” is not known"),
        ("types.toml", "[reasons]", "[reasons]\nRICH = 'x'", "types.toml: reasons: “RICH”"),
        ("items/training.toml", "evidence = ", "proof = ", "training.toml: TRN-.*“proof”"),
        ("items/training.toml", "purpose = ", "porpoise = ", "training.toml: the file: “porpoise”"),
    ],
)
def test_a_fault_stops_with_file_and_id(tmp_path, file, old, new, said):
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


def test_only_answers_that_decide_a_verdict_complete_a_sentence_with_if():
    """“It would be … if …” is said of who pays, picks and has a say, never of a fact."""
    questions = load_content().questions
    with_if = {
        each.id for each in questions.questions if any(option.if_clause for option in each.options)
    }
    assert {"payer", "picker", "say", "sold_to"} <= with_if
    assert not with_if & set(FACTS)
    assert not with_if & {"proficiency", "more_users", "payer_kind"}
