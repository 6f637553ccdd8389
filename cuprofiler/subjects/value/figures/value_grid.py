"""Who gets what: benefits as rows, decision-makers and kinds of user as columns."""

from collections.abc import Sequence
from functools import partial

from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Benefit
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import DASHED, Figure, Measure
from cuprofiler.paper.figures.table import Cell, Column, Laid, Line, Look
from cuprofiler.subjects.value.rules.conflicts import conflicts_of
from cuprofiler.subjects.value.rules.value import DECIDES, ValueTable, value_table

UPRIGHT_BELOW = 58.0
ROW = 34.0
PAPER_ROW = 29.0
LEAST = 8.0
"""The smallest figure in a mark, in points."""

APART = 18.0
"""Between payers and users, in points."""

MOST = 120.0
"""How wide a column of a person or kind gets."""


def value_grid(
    profile: Profile,
    measure: Measure,
    width: float,
    rows: Sequence[Benefit] | None = None,
    size: float = 13,
    people: Sequence[str] | None = None,
) -> Figure:
    """Return the table of values; `rows` are the benefits shown, all along the diagonal by
    default, `people` the payers and kinds of user, all by default.
    """
    values = value_table(profile)
    shown = list(values.along_the_diagonal() if rows is None else rows)
    payers, users = (
        [each for each in group if people is None or each in people]
        for group in (values.payers, values.users)
    )
    groups = [(each, "payer") for each in payers] + [(each, "user") for each in users]
    label = max(min(width * 0.28, 240.0), 110.0)
    apart = APART if payers and users else 0.0
    step = min((width - label - apart - 4) / max(len(groups), 1), MOST)
    first_user = len(payers) if apart else -1
    apart_of = {
        identity: tuple(f"conflict:{source}" for source in sources)
        for identity, sources in conflicts_of(profile).items()
    }
    columns = [Column("", 0, fixed=label)]
    for number, (identity, group) in enumerate(groups):
        if number == first_user:
            columns.append(Column("", 0, fixed=apart))
        columns.append(
            Column(
                profile.named(identity),
                0,
                fixed=step,
                strong=True,
                middle=True,
                mark=partial(_mark, group),
                about=(_spot(group, identity), *apart_of.get(identity, ())),
            )
        )
    scale = min(step / 48, 1.0)
    lines = [
        _benefit_row(values, benefit, groups, first_user, scale, apart_of.get(benefit.id, ()))
        for benefit in shown
    ]
    end = columns[0].fixed + step * len(groups) + apart
    row = ROW if size >= 12 else PAPER_ROW
    look = Look(5.0, row * max(scale, 0.7), 0.0, middle=True, upright_below=UPRIGHT_BELOW)
    laid = Laid(measure, min(end, width), columns, lines, size, look)
    d, total_y = laid.d, laid.bottom + 24
    d.words(0.5, total_y, _("Gets in all"), "regular", d.small, "ink2")
    for number, (identity, _group) in enumerate(groups):
        shift = 2 if 0 <= first_user <= number else 1
        about = columns[number + shift].about
        with d.about(*about, *(f"score:{benefit.id}:{identity}" for benefit in shown)):
            _total(d, values, identity, laid.middle(number + shift), step, total_y)
    if apart:
        x = laid.middle(first_user + 1)
        d.line((x, 4), (x, total_y + 8), edge="control", line=1.2)
    more = 38.0
    if any(each.in_release for each in shown):
        _triangle(d, 1, total_y + 28)
        d.words(14, total_y + 28 + d.small * 0.36, _("comes in the next release"), size=d.small)
        more += 26
    return laid.figure(said(profile), more)._replace(width=width)


def _total(
    d: Drawing, values: ValueTable, identity: str, x: float, step: float, base: float
) -> None:
    """Draw what somebody gets in all, with a flag and a dashed frame for nothing."""
    total = values.total(identity)
    if total or identity not in values.without:
        d.words(x, base, str(total), "strong", d.size, "ink", "middle")
        return
    word = _("nothing")
    wide = d.measure(word, "strong", d.small) + 16
    if wide + 2 < step:
        d.flag(x - wide / 2, base - 11, 12)
        d.words(x - wide / 2 + 16, base, word, "strong", d.small)
    else:
        d.flag(x - 6, base - 12, 13)
    half = step / 2 - 3
    d.box(x - half, 2, 2 * half, base + 8, 6, "", "ink", 1.2, DASHED)


def _triangle(d: Drawing, x: float, y: float) -> None:
    d.line((x, y - 4.5), (x + 7, y), (x, y + 4.5), edge="", fill="ink2", closed=True)


def _mark(group: str, d: Drawing, x: float, y: float, radius: float = 4) -> None:
    if group == "payer":
        d.box(x - radius, y - radius, 2 * radius, 2 * radius, 1, "payer")
    else:
        d.oval(x - radius, y - radius, 2 * radius, 2 * radius, "user")


def _benefit_row(
    values: ValueTable,
    benefit: Benefit,
    groups: list[tuple[str, str]],
    first_user: int,
    scale: float,
    conflicts: tuple[str, ...],
) -> Line:
    """Return a benefit with its marks; a cell of nothing stands between payers and users."""
    soon = _triangle if benefit.in_release else None
    room = 14.0 if any(each.in_release for each in values.benefits) else 0.0
    cells: list[Cell | str] = [Cell(benefit.name, mark=soon, room=room, weight="medium", most=3)]
    for number, (identity, group) in enumerate(groups):
        if number == first_user:
            cells.append("")
        score = values.score(benefit.id, identity)
        noted = values.noted(benefit.id, identity)
        cells.append(
            Cell(
                paint=partial(_score, score, group, noted, scale),
                spot=f"score:{benefit.id}:{identity}",
                said=_("{benefit} gives {score} of 3").format(benefit=benefit.name, score=score),
            )
        )
    return Line(tuple(cells), f"benefit:{benefit.id}", said=benefit.name, kind="benefit",
                about=conflicts)  # fmt: skip


def _spot(group: str, identity: str) -> str:
    return f"{'decision_maker' if group == 'payer' else 'user_class'}:{identity}"


def _score(
    score: int, group: str, noted: bool, scale: float, d: Drawing, x: float, middle: float
) -> None:
    """Draw a score as a mark that grows: square for payers, round for users."""
    if not score and noted:
        d.words(x, middle + d.small * 0.36, "0", size=d.small, colour="ink2", anchor="middle")
        return
    if not score:
        d.line((x - 4, middle), (x + 4, middle), edge="ink2", line=1.2)
        return
    side = (18, 23, 28)[score - 1] * max(scale, 0.55)
    strong = score == DECIDES or (group == "user" and score == 2)
    fill = group if strong else f"{group}_tint"
    if group == "payer":
        d.box(x - side / 2, middle - side / 2, side, side, 3, fill, group, 1.3)
    else:
        d.oval(x - side / 2, middle - side / 2, side, side, fill, group, 1.3)
    size = max(d.small * scale, min(d.small, LEAST))
    ink = "card" if strong else "ink"
    d.words(x, middle + size * 0.36, str(score), "strong", size, ink, "middle")


def said(profile: Profile) -> str:
    """Return the table in words."""
    table = value_table(profile)
    parts = []
    for benefit in table.benefits:
        gets = [
            f"{profile.named(each)} {table.score(benefit.id, each)}"
            for each in (*table.payers, *table.users)
            if table.score(benefit.id, each)
        ]
        who = ", ".join(gets) or _("nobody")
        parts.append(f"{benefit.name}: {who}")
    for each in table.without:
        parts.append(_("{name} gets nothing").format(name=profile.named(each)))
    return ". ".join(parts) + "."


def loudness_bar(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return the shares of the wished work: one customer solid, others hatched, users dotted."""
    from cuprofiler.i18n import format_percent
    from cuprofiler.subjects.value.rules.value import loudness

    d = Drawing(measure, size)
    found = loudness(profile)
    if found is None:
        return d.figure(width, 1, _("Nobody’s wish is noted yet."))
    top, tall = 30.0, 26.0
    one = found.share * width
    others = found.others * width
    if one > 0:
        d.box(0.5, top, max(one - 1, 1), tall, 3, "payer", "payer", 1.2)
        text = f"{found.customer} {format_percent(found.share)}"
        lines = d.lines(text, one - 16, "strong", d.small, most=1) if one > 60 else []
        d.block(9, top + tall / 2 - d.small * 0.72, lines, "strong", d.small, "card")
    if others > 0:
        d.box(one + 1, top, max(others - 2, 1), tall, 3, "card", "payer", 1.2, hatch="lines")
    if found.users > 0:
        x = one + others
        d.box(x + 1, top, max(width - x - 2, 1), tall, 12, "card", "user", 1.2, hatch="dots")
    mark = width * found.bar / 100
    # Over and under the shares only: a line through them would strike out the words in them.
    d.line((mark, top - 8), (mark, top - 1), edge="ink", line=2)
    d.line((mark, top + tall + 1), (mark, top + tall + 8), edge="ink", line=2)
    d.line(
        (mark - 5, top - 14),
        (mark + 5, top - 14),
        (mark, top - 7),
        edge="",
        fill="ink",
        closed=True,
    )
    note = _("your bar: {percent} for one customer").format(percent=format_percent(found.bar / 100))
    wide = d.measure(note, "regular", d.small)
    if mark + 10 + wide < width:
        d.words(mark + 10, 14, note, size=d.small)
    elif mark - 10 > wide:
        d.words(mark - 10, 14, note, size=d.small, anchor="end")
    else:
        # Room on neither side: the short form, within the figure.
        short = _("your bar: {percent}").format(percent=format_percent(found.bar / 100))
        half = d.measure(short, "regular", d.small) / 2
        d.words(min(max(mark, half), width - half), 12, short, size=d.small, anchor="middle")
    users = _("all users {percent}").format(percent=format_percent(found.users))
    rest = _("others {percent}").format(percent=format_percent(found.others))
    y = top + tall + 22
    d.words(width, y, users, "strong", d.small, "ink", "end")
    end = width - d.measure(users, "strong", d.small) - 12
    d.words(end, y, rest, "regular", d.small, "ink", "end")
    return d.figure(
        width, y + 6, f"{found.customer} {format_percent(found.share)}, {rest}, {users}"
    )
