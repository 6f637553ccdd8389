"""Checklists on paper: compose a document, then write it."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path

from cuprofiler.content import Content
from cuprofiler.core.frozen import frozen
from cuprofiler.core.record import Record
from cuprofiler.core.renaming import with_ids
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Product
from cuprofiler.i18n import format_date, format_number, inside, join, language_tag, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.blocks import (
    ZOOM,
    CheckItem,
    Checklist,
    Document,
    Labels,
    Section,
    Written,
)
from cuprofiler.services.nameless import without_names
from cuprofiler.services.once import once
from cuprofiler.services.papers import (
    audience_name,
    chosen_papers,
    compose_papers,
    family_of,
    is_own,
    one_audience,
    paper_name,
)
from cuprofiler.subjects.checklists.words.worklists import Line, Worklist, WorklistService
from cuprofiler.subjects.verdict.words.explain import Explainer

MOST_MISSING = 24
"""So many characters without a font are shown one by one."""

MAIN_LISTS = ("training", "implementation", "lifetime-cost")


@frozen
class PrintOptions:
    """What is printed, and how.

    `lists` are ids in print order; "portrait" stands for all its sheets, "portrait:value" for
    one. Without `names` job titles stand in the place of people. `firm` is the founder's own, in
    the footer of every page, and `logo` its PNG over the first; what goes to a customer has the
    firm with its `contact` over every page.
    """

    lists: tuple[str, ...]
    paper: str = "a4"
    large: bool = False
    core_only: bool = False
    names: bool = True
    firm: str = ""
    contact: str = ""
    logo: bytes = b""


class PrintService:
    """Composes documents from a profile. Pure, but for `write`."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._lists = WorklistService(content)
        self._explain = Explainer(content)

    def compose(
        self, profile: Profile, options: PrintOptions, today: date, revision: int = 0
    ) -> Document:
        """Return a document in the language spoken. `revision` is the version of the workspace
        file.

        Sheets for the founder alone are left out beside any others.
        """
        options = replace(options, lists=one_audience(options.lists))
        product = profile.product.id if revision else ""
        if not revision:
            # From a workspace ids are lasting, and say what a field is about when it comes back.
            profile = with_counted_ids(profile)
        if not options.names:
            profile = without_names(profile)
        checklists = tuple(
            self._checklist(profile, self._lists.worklist(profile, list_id), options, today)
            for list_id in options.lists
            if not family_of(list_id)
        )
        papers = chosen_papers(profile, options.lists)
        zoom = ZOOM if options.large else 1.0
        logo = bool(options.logo)
        sheets = compose_papers(
            self._content, profile, papers, options.paper, today, zoom, logo=logo
        )
        audience = audience_name(options.lists)
        own = all(map(is_own, options.lists))
        sender = () if own else (options.firm, options.contact)
        names = [checklist.title for checklist in checklists]
        titles = ", ".join([*names, *map(paper_name, papers)])
        return Document(
            title=f"{titles} – {profile.product.name} ({inside(audience)})",
            language=language_tag(),
            checklists=checklists,
            labels=_labels(),
            footer=" · ".join(filter(None, (options.firm, audience, self._footer(revision)))),
            header=" · ".join(filter(None, (audience, *sender))),
            day=today,
            product=product,
            revision=revision,
            author=options.firm,
            logo=options.logo,
            paper=options.paper,
            large=options.large,
            sheets=sheets,
        )

    def _footer(self, revision: int) -> str:
        """Return what tells two printouts apart: after how many changes of the file it was made."""
        if not revision:
            return ""
        words = ngettext("After {count} change", "After {count} changes", revision)
        return words.format(count=format_number(revision))

    def _checklist(
        self, profile: Profile, worklist: Worklist, options: PrintOptions, today: date
    ) -> Checklist:
        further = () if options.core_only else worklist.further
        core_done = sum(line.state.done for line in worklist.core)
        progress = ngettext(
            "{done} of {count} core item done.",
            "{done} of {count} core items done.",
            len(worklist.core),
        ).format(done=core_done, count=len(worklist.core))
        if not further and worklist.further:
            progress += " " + ngettext(
                "{count} further item not printed.",
                "{count} further items not printed.",
                len(worklist.further),
            ).format(count=len(worklist.further))
        elif further:
            progress += " " + ngettext(
                "{count} further item at the end.",
                "{count} further items at the end.",
                len(further),
            ).format(count=len(further))
        return Checklist(
            id=worklist.id,
            title=worklist.title,
            subtitle=_("{product}, as of {date}").format(
                product=profile.product.name, date=format_date(today, long=True)
            ),
            verdict=self._explain.one_line(profile),
            basis=self._explain.basis_line(profile),
            core=tuple(_sections(worklist.core)),
            further=tuple(_sections(further)),
            further_title=_("Further items"),
            progress=progress,
        )

    def write(
        self, document: Document, path: Path, progress: Callable[[int, int], bool] | None = None
    ) -> Written:
        """Write the PDF, whole or not at all; raises OSError, or Cancelled on request."""
        from cuprofiler.paper.pdf import write_pdf

        return write_pdf(document, path, progress)

    def write_each(
        self, profile: Profile, options: PrintOptions, folder: Path, today: date, revision: int = 0
    ) -> Iterator[tuple[Path, Written]]:
        """Write one PDF for each list into a folder; raises OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        for list_id in options.lists:
            single = replace(options, lists=(list_id,))
            path = folder / f"{list_id.replace(':', '-')}.pdf"
            yield path, self.write(self.compose(profile, single, today, revision), path)


def missing_words(missing: Sequence[str]) -> str:
    """Return which characters no font here has, and what to install; empty if all have one."""
    from cuprofiler.paper.pdf.found_fonts import to_install

    if not missing:
        return ""
    shown = " ".join(missing[:MOST_MISSING]) + (" …" if len(missing) > MOST_MISSING else "")
    fonts = list(dict.fromkeys(to_install(missing).values()))
    return _(
        "No font here has these characters, and they stand as boxes: {characters}. Install "
        "{fonts} as TrueType, start again, and print once more."
    ).format(characters=shown, fonts=join([f"“{each}”" for each in fonts]))


@once
def with_counted_ids(profile: Profile) -> Profile:
    """Return the profile with each id by kind and number: those kept are drawn anew at every
    import.

    Ids name form fields and settle ties of order, so they would be seen on paper.
    """
    numbers: Counter[str] = Counter()
    known: dict[str, str] = {}

    def counted(record: Record) -> str:
        identity = str(getattr(record, "id", ""))
        if identity not in known:
            numbers[record.key[0]] += 1
            known[identity] = f"{record.key[0]}-{numbers[record.key[0]]:05}"
        return known[identity]

    def made(each: Profile) -> Profile:
        records = with_ids(each.records.values(), counted)
        own = next(record.id for record in records if isinstance(record, Product))
        return Profile.of(records, own)

    return profile.with_each(made)


def _sections(lines: tuple[Line, ...]) -> Iterator[Section]:
    for title, group in groupby(lines, key=lambda line: line.section):
        yield Section(title, tuple(_item(line) for line in group))


def _item(line: Line) -> CheckItem:
    state = line.state
    return CheckItem(
        line.id,
        line.text,
        line.why,
        line.because,
        line.evidence,
        state.done,
        state.owner,
        format_date(state.due) if state.due else "",
        state.note,
        line.ask,
    )


def _labels() -> Labels:
    return Labels(
        done=_("Done"),
        what=_("What to do, and why it is here"),
        owner=_("Owner"),
        due=_("Due"),
        evidence=_("Evidence"),
        reasons=_("What the letters stand for:"),
        page=_("Page {page} of {pages}"),
        done_field=_("Done"),
        owner_field=_("Owner"),
        due_field=_("Due"),
        evidence_field=_("Evidence"),
    )
