"""What is printed beside the checklists, in families: portrait, lifetime cost, plans, your own.

An id is a family ("portrait", "cost", "plans") for all its sheets, or one of them ("cost:sheet").
The sections bring them along.
"""

from datetime import date

from cuprofiler.content import Content
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.blocks import Review, Sheet
from cuprofiler.subjects import sections
from cuprofiler.subjects.section import Family


def families() -> dict[str, Family]:
    """Return every family of sheets by its code, in print order."""
    found = [family for section in sections() for family in section.papers]
    return {family.code: family for family in sorted(found, key=lambda family: family.order)}


def papers() -> tuple[str, ...]:
    """Return everything that can be asked for."""
    return tuple(
        paper
        for family in families().values()
        for paper in (family.code, *(f"{family.code}:{code}" for code in family.sheets))
    )


def family_of(paper: str) -> str:
    """Return the family of an id; empty for a checklist."""
    family = paper.partition(":")[0]
    return family if family in families() else ""


def family_name(family: str) -> str:
    """Return a heading for its sheets."""
    return _(families()[family].title)


def papers_there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets that have something on them."""
    return tuple(
        f"{family.code}:{code}" for family in families().values() for code in family.there(profile)
    )


def chosen_papers(profile: Profile, lists: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sheets among what is to be printed."""
    wanted = set(lists)
    return tuple(
        each for each in papers_there(profile) if each in wanted or family_of(each) in wanted
    )


def is_own(paper: str) -> bool:
    """Return whether a sheet or list is for the founder alone."""
    family = family_of(paper)
    return bool(family) and families()[family].own


def one_audience(lists: tuple[str, ...], first: str = "") -> tuple[str, ...]:
    """Return what may go into one PDF: sheets for you alone never lie among those for others.

    The audience is that of `first`, else of whoever is not the founder.
    """
    own = is_own(first) if first else all(map(is_own, lists))
    return tuple(each for each in lists if is_own(each) == own)


def why_missing(profile: Profile, paper: str) -> str:
    """Return why something asked for can't be printed, in one sentence; empty if it can."""
    code, _colon, sheet = paper.partition(":")
    family = families()[code]
    if family.why is not None and (why := family.why(profile, sheet)):
        return str(why)
    if chosen_papers(profile, (paper,)):
        return ""
    return _("There is nothing to print of “{what}” yet.").format(what=paper)


def paper_name(paper: str) -> str:
    """Return a sheet's name."""
    family, _colon, sheet = paper.partition(":")
    return _(families()[family].sheets[sheet])


def compose_papers(
    content: Content, profile: Profile, papers: tuple[str, ...], size: str, today: date
) -> tuple[Sheet | Review, ...]:
    """Return the sheets wanted, in the language spoken. `size` is a key of PAPER_SIZES."""
    found: list[Sheet | Review] = []
    for family in families().values():
        codes = tuple(each.partition(":")[2] for each in papers if family_of(each) == family.code)
        if codes:
            found += family.compose(content, profile, codes, size, today)
    return tuple(found)
