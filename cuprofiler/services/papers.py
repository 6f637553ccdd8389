"""What is printed beside the checklists, in families: portrait, lifetime cost, plans, your own.

An id is a family ("portrait", "cost", "plans") for all its sheets, or one of them ("cost:sheet").
The sections bring them along.
"""

from datetime import date

from cuprofiler.content import Content
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.blocks import Sheet
from cuprofiler.subjects import sections
from cuprofiler.subjects.section import Family


def families() -> dict[str, tuple[Family, ...]]:
    """Return every family of sheets by its code, in print order, as the sections bring its parts.

    The first part says what holds for all of it.
    """
    found = [family for section in sections() for family in section.papers]
    found.sort(key=lambda family: family.order)
    return {one.code: tuple(part for part in found if part.code == one.code) for one in found}


def papers() -> tuple[str, ...]:
    """Return everything that can be asked for."""
    return tuple(
        paper
        for code, parts in families().items()
        for paper in (code, *(f"{code}:{sheet}" for part in parts for sheet in part.sheets))
    )


def family_of(paper: str) -> str:
    """Return the family of an id; empty for a checklist."""
    family = paper.partition(":")[0]
    return family if family in families() else ""


def family_name(family: str) -> str:
    """Return a heading for its sheets."""
    return _(families()[family][0].title)


def papers_there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets that have something on them."""
    return tuple(
        f"{part.code}:{sheet}"
        for parts in families().values()
        for part in parts
        for sheet in part.there(profile)
    )


def chosen_papers(profile: Profile, lists: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sheets among what is to be printed."""
    wanted = set(lists)
    return tuple(
        each for each in papers_there(profile) if each in wanted or family_of(each) in wanted
    )


def is_own(paper: str) -> bool:
    """Return whether a sheet or list is for the founder alone: it goes to no customer."""
    family = family_of(paper)
    return not family or not families()[family][0].customer


def audience_name(papers: tuple[str, ...]) -> str:
    """Return whom sheets or lists of one audience are for."""
    return _("For you") if all(map(is_own, papers)) else _("For the customer")


def one_audience(lists: tuple[str, ...], first: str = "") -> tuple[str, ...]:
    """Return what may go into one PDF: what is for you never lies among what is for the customer.

    The audience is that of `first`, else of the first one.
    """
    own = is_own(first or next(iter(lists), ""))
    return tuple(each for each in lists if is_own(each) == own)


def why_missing(profile: Profile, paper: str) -> str:
    """Return why something asked for can't be printed, in one sentence; empty if it can."""
    code, _colon, sheet = paper.partition(":")
    for part in families()[code]:
        if part.why is not None and (why := part.why(profile, sheet)):
            return str(why)
    if chosen_papers(profile, (paper,)):
        return ""
    return _("There is nothing to print of “{what}” yet.").format(what=paper)


def paper_name(paper: str) -> str:
    """Return a sheet's name."""
    family, _colon, sheet = paper.partition(":")
    return _(next(part.sheets[sheet] for part in families()[family] if sheet in part.sheets))


def compose_papers(
    content: Content,
    profile: Profile,
    papers: tuple[str, ...],
    size: str,
    today: date,
    zoom: float = 1.0,
    *,
    logo: bool = False,
) -> tuple[Sheet, ...]:
    """Return the sheets wanted, in the language spoken. `size` is a key of PAPER_SIZES, `zoom` how
    much larger letters are than usual; with a `logo` there is less room on a first page.
    """
    found: list[Sheet] = []
    for code, parts in families().items():
        wanted = {paper.partition(":")[2] for paper in papers if family_of(paper) == code}
        for part in parts:
            codes = tuple(sheet for sheet in part.sheets if sheet in wanted)
            if codes:
                found += part.composer(content, size, today, zoom, logo=logo).compose(
                    profile, codes
                )
    return tuple(found)
