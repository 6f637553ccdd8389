"""What if, in words: a variant is made, compared, taken over or let go of."""

from cuprofiler.core.changes import Change, NewId
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Product
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.history.records import State
from cuprofiler.subjects.history.rules.comparing import leading_to
from cuprofiler.subjects.history.rules.variants import as_base, branched


def branching(profile: Profile, new_id: NewId, name: str) -> Change:
    """Return the change that makes a variant of a product."""
    return Change(_("what if: {name}").format(name=name), branched(profile, new_id, name))


def variants_of(products: tuple[Product, ...], product_id: str) -> tuple[Product, ...]:
    """Return the variants of a product, in the founder's order."""
    return tuple(each for each in products if each.variant_of == product_id)


def taking_over_all(base: Profile, variant: Profile) -> Change:
    """Return the change that makes a product what its variant is; states stay as they are."""
    edits = tuple(
        edit
        for edit in leading_to(base, as_base(variant, base))
        if not isinstance(edit.record, State) and edit.key[0] != "product"
    )
    words = _("taken over from {name}").format(name=variant.product.name)
    return Change(words, edits, why=_("What if: {name}").format(name=variant.product.name))
