"""Which items a profile calls for, and why (B4, B5.5, B7)."""

import pytest

from cuprofiler.content import load_content
from cuprofiler.domain.codes import Market, Proficiency, Role, SegmentKind, Type
from cuprofiler.domain.records import ItemState, Segment
from cuprofiler.domain.trigger import parse
from cuprofiler.subjects.checklists.rules.checklists import (
    FIRST_LISTS,
    LISTS,
    Called,
    Item,
    called_items,
    cause,
    checklists,
    class_tokens,
    first_lists,
    product_tokens,
)
from cuprofiler.subjects.verdict.rules.relationship import Answers, classify
from tests.builders import CINF, INTERNAL, SAME, UINF, profile


@pytest.fixture(scope="module")
def bank():
    return load_content().bank


def counts(found, bank):
    called = called_items(found, bank.items)
    return tuple(sum(each.item.list == list_id for each in called) for list_id in LISTS)


GETS_BY = Proficiency.GETS_BY


def test_counts_of_whole_profiles(bank):
    """The figures of the bank's table, less what says the same twice.

    Of CINF and B2B these go: TRN-07 (LTC-03 says it), LTC-15 and GTM-13 (CDI-10), GTM-15 (CON-01),
    GTM-09 (LTC-09), GTM-14 (LTC-04). Inside a firm TRN-07, LTC-15, GTM-09 and INT-03 (LTC-10).
    """
    secretaries = profile(("Secretaries", 3, GETS_BY, CINF))
    assert counts(secretaries, bank) == (9, 11, 13, 8, 13, 11, 7, 8, 11, 0)
    owner = profile(("Owner", 1, GETS_BY, SAME))
    assert counts(owner, bank) == (2, 3, 1, 0, 5, 7, 3, 6, 3, 0)
    staff = profile(("Staff", 3, GETS_BY, INTERNAL))
    assert counts(staff, bank) == (8, 8, 12, 1, 1, 10, 5, 0, 3, 12)


def test_large_profile(bank):
    found = profile(
        ("Reps", 20, GETS_BY, CINF),
        ("Managers", 5, GETS_BY, CINF),
        makers=[("A", [Role.DECIDER]), ("B", [Role.BUYER]), ("C", [])],
        facts={"recurring_price": "yes", "has_customers": "yes"},
    )
    assert counts(found, bank) == (10, 11, 14, 10, 14, 13, 14, 8, 12, 0)


def test_mixed_is_the_union_of_its_components(bank):
    one = {e.item.id for e in called_items(profile(("A", 1, GETS_BY, SAME)), bank.items)}
    two = {e.item.id for e in called_items(profile(("B", 9, GETS_BY, UINF)), bank.items)}
    both = called_items(profile(("A", 1, GETS_BY, SAME), ("B", 9, GETS_BY, UINF)), bank.items)
    found = {each.item.id for each in both}
    assert one | two <= found
    # What comes on top is there because of several kinds of user.
    for each in both:
        if each.item.id not in one | two:
            assert "MULTI" in each.tokens


def test_tokens_of_one_kind_do_not_mix_with_those_of_another(bank):
    """An item for those who did not choose it is there for the kind that did not."""
    private = {**CINF, "payer_kind": "private"}
    firm_own = {**SAME, "payer_kind": "organisation"}
    found = called_items(
        profile(("Kids", 2, GETS_BY, private), ("Freelancers", 2, GETS_BY, firm_own)), bank.items
    )
    by_id = {each.item.id: each for each in found}
    # Nobody trains the kids of a family: what is for staff needs both in one kind of user.
    assert by_id["CDI-04"].class_id == "c0"
    assert by_id["TRN-13"].class_id == "c1"
    assert not {"TRN-03", "IMP-02", "LTC-09", "GTM-09"} & set(by_id)


def test_dont_know_prints_what_is_still_possible(bank):
    open_say = {**CINF, "say": "unknown"}
    found = {e.item.id for e in called_items(profile(("A", 3, GETS_BY, open_say)), bank.items)}
    cinf = {e.item.id for e in called_items(profile(("A", 3, GETS_BY, CINF)), bank.items)}
    uinf = {e.item.id for e in called_items(profile(("A", 3, GETS_BY, UINF)), bank.items)}
    assert found == cinf | uinf | {"CDI-13"}


def test_novice_and_power_may_be_different_kinds(bank):
    found = profile(("A", 1, Proficiency.BEGINNER, SAME), ("B", 1, Proficiency.EXPERT, SAME))
    called = {each.item.id: each for each in called_items(found, bank.items)}
    assert cause(found, called["TRN-05"]) == ("c1", "proficiency")
    assert cause(found, called["TRN-04"])[1] in ("payer", "picker", "proficiency")


def test_every_cause_is_a_page_of_the_interview(bank):
    from cuprofiler.subjects.answers.rules import interview

    found = profile(
        (
            "Reps",
            40,
            Proficiency.BEGINNER,
            {**CINF, "alternatives": "only_one", "same_organisation": "no"},
        ),
        ("Owner", None, None, SAME),
        makers=[("A", [Role.DECIDER]), ("B", []), ("C", [])],
        facts={"must_connect": "yes", "regulated_data": "unknown"},
    )
    called = called_items(found, bank.items)
    assert len(called) > 80
    for each in called:
        subject, question = cause(found, each)
        assert interview.find_step(found, question, subject) is not None, each.item.id


def test_touched_items_stay_when_their_reason_goes(bank):
    state = ItemState("p", "INT-01", done=True)
    found = profile(("A", 1, GETS_BY, SAME), more=[state])
    entries = checklists(found, bank.items)["internal-product"]
    assert [(e.item.id, e.dropped) for e in entries] == [("INT-01", True)]
    assert "internal-product" not in checklists(profile(("A", 1, GETS_BY, SAME)), bank.items)


def test_first_lists_follow_the_primary_type():
    assert first_lists(profile(("A", 1, GETS_BY, CINF))) == (
        "lifetime-cost",
        "implementation",
        "training",
    )
    assert first_lists(profile()) == ("customer-discovery", "user-discovery")


@pytest.mark.parametrize("apart", [{"payer_kind": "private"}, {"same_organisation": "no"}])
def test_nobody_sends_guests_or_children_on_a_course(apart):
    """Neither are they rolled out to, nor does a household weigh the years of a firm."""
    for answers, lists in (
        (CINF, ("customer-discovery", "satisfaction", "implementation")),
        (UINF, ("design-balance", "customer-discovery", "user-discovery")),
    ):
        guests = ("Guests", 300, GETS_BY, {**answers, **apart})
        assert first_lists(profile(guests)) == lists
        # As soon as one of them is staff, there is somebody to train.
        assert "training" in first_lists(profile(guests, ("Cooks", 3, GETS_BY, answers)))


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (Proficiency.NONE, {"NOVICE"}),
        (Proficiency.BEGINNER, {"NOVICE"}),
        (Proficiency.GETS_BY, set()),
        (Proficiency.SKILLED, set()),
        (Proficiency.EXPERT, {"POWER"}),
        (Proficiency.UNKNOWN, set()),
        (None, set()),
    ],
)
def test_only_a_skill_that_was_said_makes_beginners_or_experts(level, expected):
    found = product_tokens(profile(("A", 1, level, SAME)))
    assert found & {"NOVICE", "POWER"} == expected


@pytest.mark.parametrize(
    ("kind", "token"), [(SegmentKind.NEW, "NOVICE"), (SegmentKind.POWER, "POWER")]
)
@pytest.mark.parametrize(
    ("market", "size", "counts"),
    [
        (Market.USERS, 3, True),
        (Market.USERS, None, True),  # nobody counted them: they may well be there
        (Market.USERS, 0, False),
        (Market.CUSTOMERS, 3, False),
    ],
)
def test_a_segment_of_new_or_power_users_counts_unless_it_is_empty(
    kind, token, market, size, counts
):
    segment = Segment("s", "p", market, "Some of them", size, kind)
    found = product_tokens(profile(("A", 1, GETS_BY, SAME), more=[segment]))
    assert found & {"NOVICE", "POWER"} == ({token} if counts else set())


def test_many_seats_and_a_large_unit_begin_at_25_and_at_three():
    def tokens(*people, makers=2):
        classes = [(f"Kind {n}", count, GETS_BY, SAME) for n, count in enumerate(people)]
        named = [(f"Member {n}", ()) for n in range(makers)]
        return product_tokens(profile(*classes, makers=named)) & {"SEATS25", "DMU3", "MULTI"}

    assert tokens(24) == set()
    assert tokens(25) == {"SEATS25"}
    assert tokens(20, 4) == {"MULTI"}
    assert tokens(1, makers=3) == {"DMU3"}


def test_the_first_lists_of_every_type():
    """The table of domain B7; nothing is known of who is still open but that both must be met."""
    assert {
        Type.SAME: ("user-discovery", "go-to-market", "design-balance"),
        Type.USER_INFLUENCES: (
            *("design-balance", "customer-discovery", "user-discovery", "training"),
        ),
        Type.CUSTOMER_INFLUENCES: ("lifetime-cost", "implementation", "training"),
        Type.INTERNAL: ("internal-product", "lifetime-cost", "user-discovery"),
        Type.THIRD_PARTY_PAYS: ("go-to-market", "design-balance", "satisfaction"),
        Type.AGENT_CHOOSES: ("go-to-market", "training", "implementation"),
        Type.UNDETERMINED: ("customer-discovery", "user-discovery"),
    } == FIRST_LISTS


def test_without_a_kind_of_user_something_is_unsure():
    known = profile(("A", 1, GETS_BY, SAME))
    assert "UNSURE" not in product_tokens(known)
    nobody = profile()
    assert nobody.unsure == ()
    assert "UNSURE" in product_tokens(nobody)


def test_an_item_is_there_for_the_primary_type_first():
    """Domain B5.5. Nine influence and one pays: the nine go first, though named last."""
    found = profile(("Owner", 1, GETS_BY, SAME), ("Staff", 9, GETS_BY, UINF))
    item = Item("X-01", "training", "s", "Do it", "Why", parse("SAME, UINF"))
    (called,) = called_items(found, [item])
    assert (called.class_id, called.tokens) == ("c1", {"UINF"})
    assert called.groups == (({"UINF"}, ("c1",)), ({"SAME"}, ("c0",)))


def test_an_item_that_the_product_calls_for_is_of_no_kind_of_user(bank):
    found = profile(("A", 1, GETS_BY, SAME), facts={"must_connect": "yes"})
    called = {each.item.id: each for each in called_items(found, bank.items)}
    shared = [each for each in called.values() if each.tokens <= product_tokens(found)]
    assert shared
    assert all(each.class_id == "" and each.groups == () for each in shared)


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        *((token, ("c1", "payer_kind")) for token in ("B2B", "B2C")),
        ("B2B2C", ("c1", "same_organisation")),
        ("LOCKED", ("c1", "alternatives")),
        *((token, ("c1", "say")) for token in ("LATE_VOICE", "USER_VETO")),
        ("SEATS25", ("c1", "people")),
        ("NOVICE", ("c0", "proficiency")),
        ("POWER", ("c1", "proficiency")),
        ("DMU3", ("p", "others")),
        ("MULTI", ("p", "more_users")),
        ("SUB", ("p", "recurring_price")),
        ("INTEG", ("p", "must_connect")),
        ("MIGR", ("p", "data_to_move")),
        ("REG", ("p", "regulated_data")),
        ("HARD", ("p", "physical_goods")),
        ("GROW", ("p", "seats_will_grow")),
        ("LIVE", ("p", "has_customers")),
        # A type rests on the last question of its rule.
        ("SAME", ("c1", "picker")),
        ("ALL", ("c1", "picker")),
    ],
)
def test_every_reason_leads_to_its_question(token, expected):
    found = profile(("A", 1, Proficiency.NONE, CINF), ("B", 1, Proficiency.EXPERT, SAME))
    item = Item("X-01", "training", "s", "Do it", "Why", parse(token))
    assert cause(found, Called(item, frozenset({token}), frozenset(), "c1")) == expected


def test_what_is_unsure_leads_to_the_first_open_question():
    found = profile(("A", 1, None, SAME))
    item = Item("X-01", "training", "s", "Do it", "Why", parse("UNSURE"))
    assert found.unsure == (("c0", "proficiency"),)
    unsure = Called(item, frozenset({"UNSURE"}), frozenset())
    assert cause(found, unsure) == ("c0", "proficiency")
    assert cause(profile(), unsure) == ("p", "name")


@pytest.mark.parametrize(
    ("answers", "tokens"),
    [
        ({"alternatives": "only_one"}, {"LOCKED"}),
        ({"alternatives": "few"}, set()),
        ({"say": "afterwards"}, {"LATE_VOICE"}),
        ({"say": "veto"}, {"USER_VETO"}),
        ({"same_organisation": "no"}, {"B2B2C"}),
    ],
)
def test_an_answer_of_one_kind_sets_its_token(answers, tokens):
    given = Answers.from_codes({**CINF, **answers})
    found = class_tokens(given, classify(given).type)
    usual = {
        *("ALL", "CINF", "UINF", "notINT", "notSAME", "B2B"),
        *("notB2C", "notB2B2C", "notTHIRD"),
    }
    assert found - usual == tokens
    assert ("notB2B2C" in found) == ("B2B2C" not in tokens)
    assert {"ALL", "notINT", "notSAME", "B2B"} <= found
    assert ("notINT" in class_tokens(given, Type.INTERNAL)) is False
    assert ("notSAME" in class_tokens(given, Type.SAME)) is False
    assert not {"notINT", "notSAME"} & class_tokens(given, Type.UNDETERMINED)
