"""One product with everything known about it."""

from dataclasses import MISSING, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import CRITERIA, Basis, Market, Proficiency, Role, Type
from cuprofiler.domain.profile import NAMED_KINDS, Profile
from cuprofiler.domain.records import (
    Answer,
    Benefit,
    DecisionMaker,
    Need,
    Product,
    Segment,
    UserClass,
)
from cuprofiler.storage.mapping import MAPPINGS
from cuprofiler.words import criterion_name
from tests.builders import CINF, SAME, UINF, profile

GETS_BY = Proficiency.GETS_BY


def test_seats_are_known_only_if_every_kind_was_counted():
    assert profile(("A", 3, None, SAME), ("B", 0, None, SAME)).seats == 3
    assert profile(("A", 3, None, SAME), ("B", None, None, SAME)).seats is None
    assert profile().seats is None


def test_what_was_not_said_is_unsure():
    sure = profile(("A", 3, GETS_BY, SAME))
    assert sure.unsure == ()
    for level in (None, Proficiency.UNKNOWN):
        assert profile(("A", 3, level, SAME)).unsure == (("c0", "proficiency"),)
    open_fact = profile(("A", 3, GETS_BY, SAME), facts={"must_connect": "unknown"})
    assert open_fact.unsure == (("p", "must_connect"),)
    without_payer = {name: code for name, code in CINF.items() if name != "payer"}
    assert profile(("A", 3, GETS_BY, without_payer)).unsure == (("c0", "payer"),)


def test_the_strongest_need_comes_first_then_the_founders_order():
    needs = [
        Need(f"n{n}", "p", "c0", "do", strength=s, position=n) for n, s in enumerate((1, 3, 3))
    ]
    found = profile(("A", 3, None, SAME), more=needs)
    assert [each.id for each in found.needs_of("c0")] == ["n1", "n2", "n0"]
    assert found.needs_of("c1") == ()


def test_a_fact_about_others_without_a_mark_is_a_guess():
    """Domain E9. What the founder says of the own product is no fact about others."""
    found = profile(
        ("A", 3, None, {"payer": "provider", "picker": "unknown"}),
        more=[
            Answer("p", "c0", "say", "counts", Basis.HEARD),
            DecisionMaker("m", "p", "Boss", (Role.DECIDER,)),
        ],
    )
    counts = found.basis_counts
    assert (counts[Basis.GUESSED], counts[Basis.HEARD], counts[Basis.PROVED]) == (2, 1, 0)


def test_what_has_a_name_is_told_by_its_id():
    found = profile(("Reps", 3, None, SAME), makers=[("Boss", ())])
    assert (found.named("c0"), found.named("m0"), found.named("gone")) == ("Reps", "Boss", "")
    # Every kind of record that has a name and an id of its own.
    kinds = [
        mapping.table
        for kind, mapping in MAPPINGS.items()
        if kind is not Product and {"id", "name"} <= set(kind.__dataclass_fields__)
    ]
    assert sorted(kinds) == sorted(NAMED_KINDS)


def test_a_change_gives_another_snapshot_and_leaves_this_one():
    found = profile(("Reps", 3, None, SAME))
    reps = found.user_classes[0]
    added = UserClass("c1", "p", "Bosses", position=1)
    after = found.after(Change("", (Edit(reps, None), Edit(None, added))))
    assert [each.id for each in after.user_classes] == ["c1"]
    assert [each.id for each in found.user_classes] == ["c0"]
    assert found.renamed("Other").product == replace(found.product, name="Other")
    with pytest.raises(KeyError):
        Profile.of([reps], "p")
    # What is gone already stays gone.
    assert after.after(Change("", (Edit(reps, None),))).records == after.records


def test_a_kind_of_user_may_stand_in_another_relation_in_a_segment():
    """What is answered for a segment goes first there; nobody knows how many seats lie in it."""
    hospitals = Segment("s", "p", Market.CUSTOMERS, "Hospitals")
    asked = Answer("p", "c0@s", "say", "counts")
    found = profile(("Nurses", 9, GETS_BY, CINF), more=[hospitals, asked])
    assert found.elsewhere == (("c0", "s", Type.USER_INFLUENCES),)
    assert found.verdict.type is Type.MIXED
    assert found.verdict.tie_break == "T3"
    assert found.verdict_in("s").type is Type.USER_INFLUENCES
    same = profile(("Nurses", 9, GETS_BY, UINF), more=[hospitals, asked])
    assert same.elsewhere == ()


def test_every_criterion_of_the_short_list_has_its_words():
    assert len(set(CRITERIA)) == 12
    assert all(criterion_name(code) != code for code in CRITERIA)


def test_whatever_says_no_place_stands_first():
    for kind in MAPPINGS:
        fields = kind.__dataclass_fields__
        if "position" in fields and fields["position"].default is not MISSING:
            assert fields["position"].default == 0, kind


STEPS = st.lists(
    st.lists(
        st.tuples(
            st.sampled_from("nb"), st.integers(0, 5), st.one_of(st.none(), st.integers(0, 3))
        ),
        min_size=1,
        max_size=4,
    ),
    max_size=8,
)


@given(steps=STEPS)
def test_the_order_is_carried_on_as_if_it_were_made_anew(steps):
    known = profile(("A", 3, None, SAME))
    for step in steps:
        edits = []
        before = known
        for kind, number, place in step:
            if kind == "n":
                after = Need(f"n{number}", "p", "c0", "do", position=place or 0)
            else:
                after = Benefit(f"b{number}", "p", "quick", position=place or 0)
            # The same record may be changed several times in one change.
            old = before.records.get(after.key)
            if old is None and place is None:
                continue  # nothing to remove
            edits.append(Edit(old, None if place is None else after))
            before = before.after(Change("", (edits[-1],)))
        for asked in (("need",), ("need", "benefit"), ())[len(edits) % 3]:
            known.of_kind(asked)
        known = known.after(Change("", tuple(edits)))
        anew = Profile.of(known.records.values(), "p")
        for kind in ("need", "benefit", "user_class"):
            assert known.of_kind(kind) == anew.of_kind(kind)
        assert known == before
