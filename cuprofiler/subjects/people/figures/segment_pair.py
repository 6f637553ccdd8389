"""A segment of customers and one of users side by side: what weighs, moves, reaches them."""

from cuprofiler.domain.codes import SEGMENT_TEXTS, Basis
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Segment
from cuprofiler.i18n import format_number, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.words import basis_name

PAD = 16.0
WORDED_FROM = 240.0
"""A cell with less room than this beside the word for how sure has the mark alone."""


def _titles() -> dict[str, str]:
    return {
        "concerns": _("What weighs with them"),
        "triggers": _("What makes them act"),
        "channels": _("Where you reach them"),
        "rivals": _("What rivals do there"),
    }


def segment_pair(
    profile: Profile,
    measure: Measure,
    width: float,
    customers: Segment | None,
    users: Segment | None,
    verdict: str = "",
    size: float = 13,
) -> Figure:
    """Return the table of a pair of segments. `verdict` is the sentence for the customers'
    segment.
    """
    d = Drawing(measure, size)
    names = (*_titles().values(), _("Verdict here"))
    longest = max(d.measure(name, "strong", d.small) for name in names)
    label = min(PAD + longest + 10, width * 0.25) if width > 620 else 0.0
    pair = [each for each in (customers, users) if each is not None]
    if not pair:
        return d.figure(width, 1, "")
    wide = (width - label) / len(pair)
    y = 0.5
    heads = [d.lines(each.name, wide - 80, "strong") for each in pair]
    height = max(d.height(lines) for lines in heads) + d.small * 1.4 + 22
    for number, each in enumerate(pair):
        left = label + wide * number
        group = "payer" if each is customers else "user"
        d.plate(left + PAD, y + 12, 34, group, many=group == "user")
        bottom = d.block(left + PAD + 44, y + 9, heads[number], "strong")
        d.block(left + PAD + 44, bottom, [_size(each, group)], size=d.small, colour="ink2")
        area = (left + 3, y + 2, wide - 6, height - 4)
        d.spot(f"segment:{each.id}", area, f"{each.name}, {_size(each, group)}", "segment")
    y += height
    for name in SEGMENT_TEXTS:
        y = _line(d, profile, pair, name, label, wide, y, width)
    if verdict and customers is not None:
        lines = d.lines(verdict, width - (label or PAD) - PAD * 2, "medium")
        height = d.height(lines) + 22 + (0 if label else d.small * 1.6)
        d.line((0, y), (width, y), edge="line")
        left = label + PAD if label else PAD
        top = y + 10
        d.words(PAD, y + 24, _("Verdict here"), "strong", d.small)
        d.block(left, top if label else top + d.small * 1.6, lines, "medium")
        d.spot("verdict", (3, y + 2, width - 6, height - 4), verdict, "verdict")
        y += height
    drawn = d.shapes[:]
    d.shapes.clear()
    d.box(0.5, 0.5, width - 1, y, 8, "card", "line")
    d.shapes += drawn
    if len(pair) > 1:
        x = label + wide
        d.line((x, 1), (x, y - (height if verdict else 0)), edge="line")
    if not _has_words(d, wide) and any(_sure(profile, s, t) for s in pair for t in SEGMENT_TEXTS):
        d.basis_legend(PAD, y + 10, {str(each): basis_name(each) for each in Basis})
        y += 24
    said = ". ".join(spot.said for spot in d.spots)
    return d.figure(width, y + 2, said, _finding(profile, pair, verdict))


def _finding(profile: Profile, pair: list[Segment], verdict: str) -> str:
    """Return how two segments differ: in which rows both say something, and not the same."""
    first, second = pair[0], pair[-1]
    apart = [
        title
        for name, title in _titles().items()
        if (mine := profile.value(first.id, name))
        and (theirs := profile.value(second.id, name))
        and mine != theirs
    ]
    if not apart:
        return verdict
    words = _("{first} and {second} differ in: {what}.").format(
        first=first.name, second=second.name, what=", ".join(apart)
    )
    return f"{verdict} {words}".strip()


def _size(each: Segment, group: str) -> str:
    if each.size is None:
        return _("customers") if group == "payer" else _("users")
    if group == "payer":
        words = ngettext("{count} in reach", "{count} in reach", each.size)
    else:
        words = ngettext("{count} person", "{count} people", each.size)
    return words.format(count=format_number(each.size))


def _word_room(d: Drawing) -> float:
    return max(d.measure(basis_name(each), "regular", d.small) for each in Basis)


def _has_words(d: Drawing, wide: float) -> bool:
    """Return whether a cell has room for a word beside its mark; else a legend says it."""
    return wide - _word_room(d) > WORDED_FROM


def _sure(profile: Profile, each: Segment, name: str) -> str:
    answer = profile.answer(each.id, name)
    return basis_name(answer.basis or Basis.GUESSED) if answer else ""


def _line(
    d: Drawing,
    profile: Profile,
    pair: list[Segment],
    name: str,
    label: float,
    wide: float,
    y: float,
    width: float,
) -> float:
    title = _titles()[name]
    texts = [profile.value(each.id, name) or "" for each in pair]
    sure = [_sure(profile, each, name) for each in pair]
    beside, worded = _word_room(d), _has_words(d, wide)
    room = wide - PAD * 2 - (beside + 30 if worded else 20)
    blocks = [d.lines(text or _("Not known yet"), room) for text in texts]
    inset = 0.0 if label else d.small * 1.7
    height = max(max(d.height(lines) for lines in blocks) + inset, 20.0) + 20
    d.line((0, y), (width, y), edge="line")
    if label:
        d.block(PAD, y + 11, d.lines(title, label - PAD, "strong", d.small), "strong", d.small)
    for number, each in enumerate(pair):
        left = label + wide * number
        if not label:
            d.words(left + PAD, y + 20, title, "strong", d.small)
        ink = "ink" if texts[number] else "ink2"
        d.block(left + PAD, y + 10 + inset, blocks[number], colour=ink)
        answer = profile.answer(each.id, name)
        if answer is not None:
            at = left + wide - PAD - (beside + 16 if worded else 10)
            d.basis(at, y + 14 + inset, str(answer.basis or Basis.GUESSED))
            if worded:
                d.words(at + 16, y + 23 + inset, sure[number], size=d.small, colour="ink2")
        said = f"{each.name}, {title}: {' '.join(blocks[number])} {sure[number]}".strip()
        d.spot(f"text:{each.id}:{name}", (left + 3, y + 2, wide - 6, height - 4), said, "text")
    return y + height
