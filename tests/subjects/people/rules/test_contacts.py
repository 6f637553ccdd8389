"""People read from lists as other programs copy and export them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.content import load_content
from cuprofiler.domain.codes import Role
from cuprofiler.subjects.people.rules.contacts import MOST_ROWS, perhaps, read_contacts

WORDS = load_content().contacts


def read(text):
    return read_contacts(text, WORDS)


def people(text):
    return [(contact.name, contact.title) for contact in read(text).contacts]


# Heads as the vendors' own documentation of contact exports names them.
HUBSPOT = (
    "Record ID,First Name,Last Name,Email,Phone Number,Job Title,Lead Status\n"
    '101,Petra,Lind,petra@nord.example,,"Sales operations, North",NEW\n'
    "102,Rasmus,Berg,rasmus@nord.example,,IT Manager,\n"
)
PIPEDRIVE = (
    "Person - Name;Person - Email - Work;Person - Job title;Person - Organization\r\n"
    "Karin Holm;karin@nord.example;Head of sales;Nordhandel\r\n"
)
SALESFORCE = (
    '"First Name","Last Name","Title","Account Name","Email"\n'
    '"Jens","Falk","Finance director","Nordhandel","jens@nord.example"\n'
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HUBSPOT, [("Petra Lind", "Sales operations, North"), ("Rasmus Berg", "IT Manager")]),
        (PIPEDRIVE, [("Karin Holm", "Head of sales")]),
        (SALESFORCE, [("Jens Falk", "Finance director")]),
        (
            "Ada Brandt\tSales manager\nTom Reyes\tConsultant",
            [("Ada Brandt", "Sales manager"), ("Tom Reyes", "Consultant")],
        ),
        ("Ada Brandt\nTom Reyes\n", [("Ada Brandt", ""), ("Tom Reyes", "")]),
        (
            'Ada Brandt <ada@x.example>\n"Tom Reyes" <tom@x.example>',
            [("Ada Brandt", ""), ("Tom Reyes", "")],
        ),
        ("petra.lind@x.example\n", [("Petra Lind", "")]),
        # As mail programs write those whom a letter goes to.
        (
            "Karin Holm <k@x.example>; Mia Wolf <m@x.example>; Ole <o@x.example>",
            [("Karin Holm", ""), ("Mia Wolf", ""), ("Ole", "")],
        ),
        (
            '"Holm, Karin" <k@x.example>, "Wolf, Mia" <m@x.example>',
            [("Karin Holm", ""), ("Mia Wolf", "")],
        ),
        (
            "Holm, Karin <k@x.example>\nWolf, Mia <m@x.example>\n",
            [("Karin Holm", ""), ("Mia Wolf", "")],
        ),
        # A mark that is never closed swallows nobody; a break within a cell is a blank.
        (
            'Name;Title\n"Karin Holm;Chief\nMia Wolf;CEO\nOle Dahl;CFO\n',
            [("Karin Holm", "Chief"), ("Mia Wolf", "CEO"), ("Ole Dahl", "CFO")],
        ),
        (
            'Name\tTitle\n"Karin\nHolm"\t"Head of\nsales"\nMia\tCEO',
            [("Karin Holm", "Head of sales"), ("Mia", "CEO")],
        ),
        # Two of one name are two people; the same line twice is one.
        (
            "Name,Title\nAnna Schmidt,CEO\nAnna Schmidt,CFO\nanna schmidt,ceo\n",
            [("Anna Schmidt", "CEO"), ("Anna Schmidt", "CFO")],
        ),
        # Lines above the head, and what Excel is told about the marks.
        ("My contacts 2026\nName,Title,Mail\nKarin,CEO,k@x.example\n", [("Karin", "CEO")]),
        ("sep=;\nName;Title\nKarin;CEO, Nord\n", [("Karin", "CEO, Nord")]),
        # Neither numbers nor telephones are names or titles.
        ("1,Karin Holm,CEO\n2,Mia,CFO\n", [("Karin Holm", "CEO"), ("Mia", "CFO")]),
        ("Karin\t+49 123\tCEO\nMia\t+49 33\tCFO", [("Karin", "CEO"), ("Mia", "CFO")]),
        ("Kar\x01in\u202e,CEO", [("Karin", "CEO")]),
        (
            "\ufeffVorname;Nachname;Funktion\nJörg;Süß;Geschäftsführer\n",
            [("Jörg Süß", "Geschäftsführer")],
        ),
    ],
)
def test_lists_of_many_kinds(text, expected):
    assert people(text) == expected


def test_what_was_taken_for_what_is_told():
    taken = dict(read(HUBSPOT).taken)
    assert taken["First Name"] == "first"
    assert taken["Job Title"] == "title"
    assert taken["Email"] == "mail"
    assert taken["Lead Status"] == ""


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("CEO", Role.DECIDER),
        ("Managing Director", Role.DECIDER),
        ("Geschäftsführerin", Role.DECIDER),
        ("Finance director", Role.BUYER),
        ("Head of IT", Role.GATEKEEPER),
        ("IT Manager", Role.GATEKEEPER),
        ("Tax adviser", Role.INFLUENCER),
        ("Einkaufsleiter", Role.BUYER),
        ("Nurse", None),
        ("", None),
        ("Oceanographer", None),  # no CEO is in it
    ],
)
def test_a_title_is_only_ever_a_proposal(title, role):
    assert perhaps(title, WORDS) == role


def test_rows_without_a_name_are_counted_and_doubles_stand_once():
    reading = read("Name;Job title\nAda;Boss\n;\n;Clerk\nAda;Boss\n x@ ;\n")
    assert [contact.name for contact in reading.contacts][:2] == ["Ada", "Clerk"]
    assert len({contact.name for contact in reading.contacts}) == len(reading.contacts)


def test_a_list_of_absurd_length_is_cut_and_says_so():
    reading = read("\n".join(f"Person {number}" for number in range(100_000)))
    assert reading.cut
    assert len(reading.contacts) == MOST_ROWS


def test_nothing_is_nobody():
    for text in ("", "\n\n", "   ", "\ufeff", ";;;\n;;"):
        assert read(text).contacts == ()


def test_cells_that_begin_a_formula_are_text():
    (contact,) = read("Name\tTitle\n=HYPERLINK(1)\tBoss").contacts
    assert contact.name == "=HYPERLINK(1)"


@given(st.text(max_size=400))
def test_no_text_is_too_odd(text):
    reading = read(text)
    for contact in reading.contacts:
        assert contact.name.strip()
        assert len(contact.name) <= 120
        assert "\n" not in contact.name


@given(
    st.lists(
        st.tuples(
            st.from_regex(r"[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}", fullmatch=True),
            st.from_regex(r"[A-Z][a-z]{2,8}", fullmatch=True),
        ),
        min_size=1,
        max_size=20,
        unique_by=lambda pair: pair[0],
    ),
    st.sampled_from("\t;,"),
)
def test_what_was_written_is_read(pairs, mark):
    text = f"Name{mark}Job title\n" + "\n".join(mark.join(pair) for pair in pairs)
    assert people(text) == [(name, "" if title == name else title) for name, title in pairs]


@pytest.mark.parametrize("piece", ["a", " ", "<", '"', ";", "@", "a@", "\t", "\n"])
def test_reading_takes_no_longer_than_a_list_is_long(piece):
    """Were any step to look at all of a line for each of its letters, this would never end."""
    read(piece * 400_000)


def test_heads_are_told_only_where_there_are_any_and_doubles_are_counted():
    assert read("Ben Weber\tManaging director").taken == ()
    assert read("Name\nAda\nAda\nAda\n").doubles == 2
