"""What if: a copy of a product to try things in, and the way back of what proved right.

A variant is a product of its own. Its ids are those of the product it was made of with its own
mark behind them, so that each record is known again.
"""

from dataclasses import replace

from cuprofiler.core.changes import Edit, NewId
from cuprofiler.core.record import Record
from cuprofiler.core.renaming import with_ids
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Product
from cuprofiler.subjects.history.records import State

MARK = 6
"""So many letters tell the ids of a variant from those of what it was made of."""


def branched(profile: Profile, new_id: NewId, name: str, base: str) -> tuple[Edit, ...]:
    """Return the edits that make a variant of a product under a name; states stay where they are.

    `base` is what it is a variant of: the product itself, or of a variant what that is of.
    """
    mark = new_id()[:MARK]
    old = _mark_of(profile.product) if base != profile.product_id else ""

    def marked(record: Record) -> str:
        return f"{_bare(str(getattr(record, 'id', '')), old)}-{mark}"

    kept = [each for each in profile.records.values() if not isinstance(each, State)]
    edits = []
    for record in with_ids(kept, marked):
        if isinstance(record, Product):
            record = replace(record, name=name, variant_of=base, position=record.position + 1)
        edits.append(Edit(None, record))
    return tuple(edits)


def as_base(variant: Profile, base: Profile) -> Profile:
    """Return a variant with the ids of the product that it was made of.

    What was added in it has its mark still. Name and place in the list are those of the base.
    """
    mark = _mark_of(variant.product)
    there = {str(getattr(each, "id", "")) for each in base.records.values()}

    def bare(record: Record) -> str:
        identity = str(getattr(record, "id", ""))
        if isinstance(record, Product):
            return base.product_id
        found = _bare(identity, mark)
        # What was added in the variant must not take an id that its own row has.
        return found if found != identity or identity in there else f"{identity}-{mark}"

    kept = [each for each in variant.records.values() if not isinstance(each, State)]
    records = [base.product if isinstance(each, Product) else each for each in with_ids(kept, bare)]
    return Profile.of(records, base.product_id)


def _mark_of(product: Product) -> str:
    return product.id.rpartition("-")[2] if product.variant_of else ""


def _bare(identity: str, mark: str) -> str:
    return identity.removesuffix(f"-{mark}") if mark else identity
