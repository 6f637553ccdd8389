"""What if: a variant stands beside its product, and everything taken over makes both the same."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker, Product
from cuprofiler.subjects.history.records import State
from cuprofiler.subjects.history.rules.comparing import differences, leading_to
from cuprofiler.subjects.history.rules.variants import as_base, branched
from cuprofiler.subjects.history.words.variants import with_what_was_tried
from tests.strategies import portraits
from tests.subjects.history.rules.test_comparing import changed, practice


def ids():
    return "abcdef0123456789"


def variant_of(base):
    edits = branched(base, ids, "What if", base.product_id)
    (product,) = [edit.after for edit in edits if isinstance(edit.after, Product)]
    return Profile.of([edit.after for edit in edits], product.id)


def long_ids(found):
    """The same product with ids as long as the program's: none is a part of another."""
    from cuprofiler.core.renaming import with_ids

    numbers = {}
    records = with_ids(
        found.records.values(),
        lambda record: numbers.setdefault(record.id, f"{len(numbers):016x}"),
    )
    own = next(each.id for each in records if isinstance(each, Product))
    return Profile.of(records, own)


@given(portraits())
def test_a_fresh_variant_is_the_same_under_other_ids(found):
    base = long_ids(found)
    variant = variant_of(base)
    assert variant.product.variant_of == base.product_id
    assert not {r.id for r in variant.records.values() if hasattr(r, "id")} & {
        r.id for r in base.records.values() if hasattr(r, "id")
    }
    assert variant.verdict == base.verdict
    assert as_base(variant, base).records == base.records


@given(st.data(), portraits())
def test_taking_over_everything_equals_the_variant(data, found):
    base = long_ids(found)
    _taken, variant = changed(data.draw, variant_of(base), 4)
    wanted = as_base(variant, base)
    now = base.after(Change("", leading_to(base, wanted)))
    assert now.records == wanted.records
    assert now.verdict == variant.verdict
    assert differences(now, as_base(variant, now)) == ()


def test_what_was_added_in_a_variant_gets_an_id_of_its_own():
    base = long_ids(practice())
    variant = variant_of(base)
    ida = DecisionMaker("1234567812345678", variant.product_id, "Ida")
    variant = variant.after(Change("", (Edit(None, ida),)))
    (new,) = differences(base, as_base(variant, base))
    assert new.before is None and new.after.name == "Ida"
    assert new.after.id not in {"1234567812345678"}
    now = base.after(Change("", (Edit(None, new.after),)))
    assert differences(now, as_base(variant, now)) == ()


def test_states_stay_where_they_are_and_a_variant_of_a_variant_has_the_same_base():
    base = long_ids(practice())
    base = base.after(Change("", (Edit(None, State("s" * 16, base.product_id, "Before")),)))
    variant = variant_of(base)
    assert variant.of_kind("state") == ()
    second = branched(variant, lambda: "fedcba9876543210", "What if not", base.product_id)
    (product,) = [edit.after for edit in second if isinstance(edit.after, Product)]
    assert product.variant_of == base.product_id
    again = Profile.of([edit.after for edit in second], product.id)
    kept = replace(base, records={k: r for k, r in base.records.items() if k[0] != "state"})
    assert as_base(again, base).records == kept.records


def test_only_what_was_tried_is_taken_over_and_later_work_stays():
    base = long_ids(practice())
    variant = variant_of(base)
    owner = next(each for each in base.decision_makers if each.name == "Owner")
    tried = next(each for each in variant.decision_makers if each.name == "Bookkeeper")
    variant = variant.after(Change("", (Edit(tried, replace(tried, title="Books")),)))
    now = base.after(Change("", (Edit(owner, replace(owner, name="New owner")),)))
    wanted = with_what_was_tried(now, variant, base)
    assert {m.name: m.title for m in wanted.decision_makers} == {
        "New owner": "",
        "Bookkeeper": "Books",
    }
    # Without knowing how it was, it becomes the variant.
    assert {m.name for m in with_what_was_tried(now, variant, None).decision_makers} == {
        "Owner",
        "Bookkeeper",
    }
