"""Without names: what a person is called stands nowhere, in no form of it (domain E38)."""

import pytest

from cuprofiler.domain.codes import Role
from cuprofiler.domain.records import Answer, Benefit, Conflict, DecisionMaker, ItemState, Need
from cuprofiler.services.nameless import people_named, without_names
from cuprofiler.words import role_name
from tests.builders import CINF, profile


def member(name, *roles, **more):
    return DecisionMaker(more.pop("identity", "m"), "p", name, roles, **more)


def told(text, *people):
    """A text as it stands once names are left out."""
    found = profile(("Reps", 3, None, CINF), more=(*people, Need("n", "p", "c0", text)))
    return without_names(found).needs[0].do


@pytest.mark.parametrize(
    ("name", "title", "stand_in"),
    [
        ("Managing director", "", "Managing director"),
        ("Mom", "", "Mom"),
        ("Head of sales", "", "Head of sales"),
        ("Maria Adler", "Treasurer", "Treasurer"),
        ("Maria Adler, owner", "", "Owner"),
        ("Maria Adler", "", role_name(Role.BUYER)),
        # A title that holds the name is no stand-in.
        ("Maria Adler", "Adler’s assistant", role_name(Role.BUYER)),
        ("maria", "", role_name(Role.BUYER)),
        ("Dr. Adler", "", role_name(Role.BUYER)),
        ("Agent 7", "", role_name(Role.BUYER)),
    ],
)
def test_a_job_or_else_a_role_stands_for_a_person(name, title, stand_in):
    found = profile(more=[member(name, Role.BUYER, title=title)])
    assert without_names(found).decision_makers[0].name == stand_in
    assert people_named(found) == (name != stand_in)


def test_alike_stand_ins_are_numbered():
    people = [
        member("Ann Lee", Role.BUYER, identity="m0"),
        member("Bob Ray", Role.BUYER, identity="m1", position=1),
        member("Cy Orr", Role.DECIDER, identity="m2", position=2),
    ]
    names = [each.name for each in without_names(profile(more=people)).decision_makers]
    buyer = role_name(Role.BUYER)
    assert names == [f"{buyer} 1", f"{buyer} 2", role_name(Role.DECIDER)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ask Maria Adler", "ask Owner"),
        ("ask MARIA ADLER, OWNER", "ask Owner"),
        ("ask maria adler", "ask Owner"),
        ("ask Maria", "ask Owner"),
        ("ask ADLER", "ask Owner"),
        ("Adler’s list", "Owner’s list"),
        ("Adlers list", "Owner list"),
        # Other words that begin or end alike are no name of hers.
        ("Adlershof and Mariana", "Adlershof and Mariana"),
        ("an adler is an eagle", "an adler is an eagle"),
        ("the owner", "the owner"),
    ],
)
def test_a_name_is_found_in_every_form(text, said):
    boss = member("Boss", Role.DECIDER, identity="m0")
    # A job before her in the list does not end the search.
    assert told(text, boss, member("Maria Adler, owner", identity="m1", position=1)) == said


def test_small_words_and_single_letters_are_no_names():
    text = "x of the von by"
    assert told(text, member("X von Berg", Role.BUYER)) == text
    assert told("Berg", member("X von Berg", Role.BUYER)) == role_name(Role.BUYER)
    assert told("Li", member("Li Wu", Role.BUYER)) == role_name(Role.BUYER)


def test_every_text_of_the_founder_is_gone_through():
    her = member("Ann Lee", Role.BUYER, deal_breaker="Ann says no", criteria=("price", "Lee likes"))
    found = profile(
        ("Lee’s reps", 3, None, CINF),
        more=(
            her,
            Benefit("b", "p", "Ann smiles", customer="Lee"),
            Conflict("p", "own1", "Ann", "Lee wants", "Ann too", "Ask Lee"),
            ItemState("p", "TRN-01", owner="Ann", note="call Lee"),
            Answer("p", "c0", "who", "Ann and others"),
            Answer("p", "c0", "payer", "provider"),
            Answer("p", "p", "problem", "Lee misses calls"),
        ),
        name="Ann’s tool",
    )
    after = without_names(found)
    assert len(after.records) == len(found.records)
    texts = [
        value
        for record in after.records.values()
        for field in record.__dataclass_fields__
        for value in [getattr(record, field)]
        if isinstance(value, str)
    ]
    texts += [words for each in after.decision_makers for words in each.criteria]
    assert not any("Ann" in text or "Lee" in text for text in texts)
    assert after.decision_makers[0].criteria[0] == "price"
    assert after.value("c0", "payer") == "provider"
