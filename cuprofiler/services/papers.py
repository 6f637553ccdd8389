"""What is printed beside the checklists, in families: portrait, lifetime cost, plans, your own.

An id is a family ("portrait", "cost", "plans") for all its sheets, or one of them ("cost:sheet").
"""

from datetime import date

from cuprofiler.content import Content
from cuprofiler.documents.blocks import Review, Sheet
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services import cost, plans
from cuprofiler.services.cost_paper import COST_SHEETS, CostComposer, cost_sheets_there
from cuprofiler.services.plan_paper import (
    OWN_SHEETS,
    PLAN_SHEETS,
    PlansComposer,
    own_sheets_there,
    plan_sheets_there,
)
from cuprofiler.services.portrait_paper import SHEETS, PortraitComposer, sheets_there
from cuprofiler.words import sheet_name

FAMILIES: dict[str, tuple[str, ...]] = {
    "portrait": SHEETS,
    "cost": COST_SHEETS,
    "plans": PLAN_SHEETS,
    "yours": OWN_SHEETS,
}
PAPERS = tuple(
    name
    for family, codes in FAMILIES.items()
    for name in (family, *(f"{family}:{code}" for code in codes))
)
"""Everything that can be asked for."""


def family_of(paper: str) -> str:
    """The family of an id; empty for a checklist."""
    family = paper.partition(":")[0]
    return family if family in FAMILIES else ""


def family_name(family: str) -> str:
    """A heading for its sheets."""
    return {
        "portrait": _("Portrait"),
        "cost": _("Lifetime cost"),
        "plans": _("Plans"),
        "yours": _("For you alone"),
    }[family]


def papers_there(profile: Profile) -> tuple[str, ...]:
    """The sheets that have something on them."""
    there = {
        "portrait": sheets_there(profile),
        "cost": cost_sheets_there(profile),
        "plans": plan_sheets_there(profile),
        "yours": own_sheets_there(profile),
    }
    return tuple(f"{family}:{code}" for family in FAMILIES for code in there[family])


def chosen_papers(profile: Profile, lists: tuple[str, ...]) -> tuple[str, ...]:
    """The sheets among what is to be printed."""
    wanted = set(lists)
    return tuple(
        each for each in papers_there(profile) if each in wanted or family_of(each) in wanted
    )


def is_own(paper: str) -> bool:
    """Whether a sheet or list is for the founder alone."""
    return family_of(paper) == "yours"


def one_audience(lists: tuple[str, ...], first: str = "") -> tuple[str, ...]:
    """What may go into one PDF: sheets for you alone never lie among those for others.

    The audience is that of `first`, else of whoever is not the founder.
    """
    own = is_own(first) if first else all(map(is_own, lists))
    return tuple(each for each in lists if is_own(each) == own)


def why_missing(profile: Profile, paper: str) -> str:
    """Why something asked for can't be printed, in one sentence; empty if it can."""
    family, _colon, code = paper.partition(":")
    if family == "cost" and profile.ways and (found := cost.reckon(profile)).problem:
        return found.problem
    if family == "plans" and profile.tasks and code in ("", "implementation"):
        plan = plans.plan_of(profile)
        if not plan.tasks:
            return plan.problem or plans.implementation_headline(profile, plan)
    if chosen_papers(profile, (paper,)):
        return ""
    return _("There is nothing to print of “{what}” yet.").format(what=paper)


def paper_name(paper: str) -> str:
    """A sheet's name."""
    return sheet_name(paper.partition(":")[2])


def compose_papers(
    content: Content, profile: Profile, papers: tuple[str, ...], size: str, today: date
) -> tuple[Sheet | Review, ...]:
    """The sheets wanted, in the language spoken. `size` is a key of PAPER_SIZES."""
    codes = {
        family: tuple(each.partition(":")[2] for each in papers if family_of(each) == family)
        for family in FAMILIES
    }
    return (
        *PortraitComposer(content, size, today).compose(profile, codes["portrait"]),
        *CostComposer(size, today).compose(profile, codes["cost"]),
        *PlansComposer(size, today).compose(profile, codes["plans"]),
        *PlansComposer(size, today).compose(profile, codes["yours"]),
    )
