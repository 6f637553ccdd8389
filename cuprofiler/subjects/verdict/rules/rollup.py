"""From the kinds of user to the product: one type, or MIXED with a primary (domain B5)."""

from collections.abc import Sequence
from typing import NamedTuple

from cuprofiler.domain.codes import Type

HARDER_FIRST = (
    Type.CUSTOMER_INFLUENCES,
    Type.USER_INFLUENCES,
    Type.INTERNAL,
    Type.SAME,
)
"""T3: plan for the harder case."""


class Component(NamedTuple):
    """One kind of user as the roll-up sees it; `people` is its head count, if known."""

    type: Type
    people: int | None = None


class ProductType(NamedTuple):
    """The relationship of a product.

    `primary` is the type to plan for first; `tie_break` names the rule (T1, T2, T3) that chose
    it among several. `provisional` says that a kind of user is still undecided.
    """

    type: Type
    primary: Type
    provisional: bool = False
    tie_break: str | None = None
    types: tuple[Type, ...] = ()


def roll_up(components: Sequence[Component]) -> ProductType:
    """Judge the product from its kinds of user (domain B5, T1–T3)."""
    known = [part for part in components if part.type.settled]
    if not known:
        return ProductType(Type.UNDETERMINED, Type.UNDETERMINED)
    provisional = len(known) < len(components)
    present = tuple(dict.fromkeys(part.type for part in known))
    if len(present) == 1:
        return ProductType(present[0], present[0], provisional, None, present)
    primary, rule = _primary(components, present)
    return ProductType(Type.MIXED, primary, provisional, rule, present)


def _primary(components: Sequence[Component], present: tuple[Type, ...]) -> tuple[Type, str]:
    """Return the type to plan for first among several, and the tie-break that chose it."""
    for needed in (Type.AGENT_CHOOSES, Type.THIRD_PARTY_PAYS):
        if needed in present:
            return needed, "T1"
    heads = dict.fromkeys(present, 0)
    if all(part.people is not None for part in components):
        for part in components:
            if part.type in heads:
                heads[part.type] += part.people or 0
        most = max(heads.values())
        leaders = [kind for kind, count in heads.items() if count == most]
        if len(leaders) == 1:
            return leaders[0], "T2"
        present = tuple(leaders)
    return next(kind for kind in HARDER_FIRST if kind in present), "T3"
