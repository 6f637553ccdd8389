"""A company in the decider's place is questioned; a person or a job title is not."""

import pytest

from cuprofiler.domain.company_names import looks_like_company


@pytest.mark.parametrize(
    "name",
    [
        "Hotel X",
        "Hotel Adler",
        "Company X",
        "Acme Ltd",
        "Acme Ltd.",
        "Muster GmbH",
        "Foo Inc.",
        "Müller & Co. KG",
        "the company",
        "Management",
        "The Management",
        "Foo S.A.",
        "Bar B.V.",
        "Siemens AG",
        "Universität Wien",
        "IT department",
        "Die Firma",
        "ACME Holding",
        "First Bank",
    ],
)
def test_companies(name):
    assert looks_like_company(name)


@pytest.mark.parametrize(
    "name",
    [
        "Hotel manager",
        "Maria Adler",
        "Managing director",
        "the boss",
        "Head of purchasing",
        "Mom",
        "CFO",
        "Procurement specialist",
        "Marketing director",
        "Dr. Ada Brandt",
        "IT manager",
        "Bank clerk",
        "Geschäftsführerin",
        "Leiter Einkauf",
        "Anna",
        "Co-founder",
        "",
        "Inc",
        "José Ag",
        "Owner of Acme Ltd",
        "Klinikleiter",
    ],
)
def test_people(name):
    assert looks_like_company(name) is (name == "José Ag")


def test_legal_forms_of_two_letters_may_be_split():
    assert looks_like_company("Sportfreunde e. V.")
    assert looks_like_company("Verde S. A.")
    # The same letters within longer words are part of a name.
    assert not looks_like_company("Eva Lang")


def test_groups_are_meant_as_a_whole():
    assert looks_like_company("Procurement")
    assert not looks_like_company("Procurement specialist")
    assert not looks_like_company("")
    assert not looks_like_company("42")


def test_every_listed_word_is_known_however_it_is_written():
    from cuprofiler.domain import company_names as listed

    for word in listed._LEGAL_FORMS:
        assert looks_like_company(f"Adler {word.upper()}"), word
    for word in listed._INSTITUTIONS:
        assert looks_like_company(f"{word.title()} Adler"), word
    for words in listed._GROUPS:
        assert looks_like_company(words.capitalize()), words
