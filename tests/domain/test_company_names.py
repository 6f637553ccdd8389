"""A company in the decider's place is questioned; a person or a job title is not."""

import pytest

from cuprofiler.domain.company_names import (
    is_english_job_word,
    is_job_title,
    is_job_word,
    looks_like_company,
)


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


ENGLISH = """
manager director head chief officer owner boss buyer lead leader secretary president partner founder
specialist clerk accountant doctor nurse teacher engineer administrator assistant adviser advisor
managing controller treasurer chair chairman chairwoman principal dean chef cook member supervisor
foreman consultant architect broker parent mother father mom dad wife husband ceo cfo cto cio coo vp
"""
GERMAN = """
Leiter Leiterin Chefin Inhaber Inhaberin Geschäftsführer Geschäftsführerin Einkäufer Einkäuferin
Direktor Direktorin Vorständin Rektor Rektorin Lehrer Lehrerin Arzt Ärztin Meister Meisterin
Sachbearbeiter Sachbearbeiterin Buchhalter Buchhalterin Mitglied Berater Beraterin Steuerberater
Steuerberaterin Verwalter Verwalterin Referent Referentin Pfleger Pflegerin Mutter Vater
"""


@pytest.mark.parametrize("word", ENGLISH.split())
def test_english_words_for_jobs(word):
    for each in (word, word.title(), word.upper(), f"{word}s"):
        assert is_job_word(each)
        assert is_english_job_word(each)
    assert is_job_title(f"The {word} of sales")
    assert not looks_like_company(f"Hotel {word}")
    assert not is_job_word(f"{word}x")
    assert not is_english_job_word(f"{word}x")


@pytest.mark.parametrize("word", GERMAN.split())
def test_german_words_for_jobs(word):
    for each in (word, word.lower(), word.upper()):
        assert is_job_word(each)
        assert not is_english_job_word(each)
    assert is_job_title(f"{word} Nord")
    assert not looks_like_company(f"{word} Bank")
    assert not is_job_word(f"{word}x")


def test_a_person_has_no_job_word():
    for name in ("Anna", "Maria Adler", "Bossert", "Cheftal", "", "42", "Ann-Marie"):
        assert not is_job_title(name)
    assert not is_job_word("Head of sales")  # that is three words
    assert is_job_title("co-founder")
    assert is_job_title("Anna Berg, Head of sales")


def test_a_german_word_made_of_two_is_told_by_its_end():
    for name in ("Klinikleiterin", "Bankdirektor", "Hotel-Geschäftsführer", "Vereinsvorständin"):
        assert not looks_like_company(name)
