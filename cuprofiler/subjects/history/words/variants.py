"""What if, in words: a variant is made, compared, taken over or let go of."""

from collections.abc import Sequence

from cuprofiler.core.changes import Change, NewId, Step
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Product
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.history.records import State
from cuprofiler.subjects.history.rules.comparing import leading_to, state_before
from cuprofiler.subjects.history.rules.merging import merged, settling
from cuprofiler.subjects.history.rules.variants import as_base, branched


def branching(profile: Profile, new_id: NewId, name: str, base: str) -> Change:
    """Return the change that makes a variant of a product; `base` is what it is a variant of."""
    return Change(_("what if: {name}").format(name=name), branched(profile, new_id, name, base))


def variants_of(products: tuple[Product, ...], product_id: str) -> tuple[Product, ...]:
    """Return the variants of a product, in the founder's order."""
    return tuple(each for each in products if each.variant_of == product_id)


def with_what_was_tried(base: Profile, variant: Profile, then: Profile | None) -> Profile:
    """Return a product with what was changed in its variant, and what was done in it meanwhile.

    `then` is the product as it was when the variant was made; without it, it becomes the variant.
    """
    wanted = as_base(variant, base)
    if then is None:
        kept = [each for each in base.records.values() if isinstance(each, State)]
        return Profile.of([*wanted.records.values(), *kept], base.product_id)
    found = merged(without_states(base), wanted, without_states(then))
    tried = base.after(Change("", found.edits))
    for each in found.differences:
        tried = tried.after(Change("", settling(tried, wanted, each)))
    return tried


def without_states(profile: Profile) -> Profile:
    """Return a product without its states: each keeps its own."""
    kept = [each for each in profile.records.values() if not isinstance(each, State)]
    return Profile.of(kept, profile.product_id)


def state_at_branching(
    base: Profile, base_steps: Sequence[Step], variant: Profile, steps: Sequence[Step]
) -> Profile | None:
    """Return a product as it was when a variant of it was made; None if no step tells."""
    made = next(
        (
            step.number
            for step in steps
            if step.change is not None
            and any(e.before is None and e.key == variant.product.key for e in step.change.edits)
        ),
        None,
    )
    if made is None:
        return None
    later = [step.change for step in base_steps if step.number > made]
    return state_before(base, [change for change in later if change is not None])


def taking_over_all(base: Profile, tried: Profile, name: str) -> Change:
    """Return the change that makes a product what was tried out; states stay as they are."""
    edits = tuple(
        edit
        for edit in leading_to(base, tried)
        if not isinstance(edit.record, State) and edit.key[0] != "product"
    )
    words = _("taken over from {name}").format(name=name)
    return Change(words, edits, why=_("What if: {name}").format(name=name))
