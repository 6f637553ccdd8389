"""Who gets what: benefits as rows, decision-makers and kinds of user as columns."""

from collections.abc import Sequence

from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Benefit
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import DASHED, Figure, Measure
from cuprofiler.subjects.value.rules.value import DECIDES, ValueTable, value_table

UPRIGHT_BELOW = 58.0
ROW = 34.0


def value_grid(
    profile: Profile,
    measure: Measure,
    width: float,
    rows: Sequence[Benefit] | None = None,
    size: float = 13,
) -> Figure:
    """Return the table of values; `rows` are the benefits shown, all along the diagonal by
    default.
    """
    d = Drawing(measure, size)
    table = value_table(profile)
    shown = list(table.along_the_diagonal() if rows is None else rows)
    columns = [(each, "payer") for each in table.payers] + [(each, "user") for each in table.users]
    label = max(min(width * 0.28, 240.0), 110.0)
    gap = 18.0 if table.payers and table.users else 0.0
    step = min((width - label - gap - 4) / max(len(columns), 1), 120.0)
    upright = step < UPRIGHT_BELOW
    middle: dict[str, float] = {}
    for number, (identity, group) in enumerate(columns):
        middle[identity] = label + step * (number + 0.5) + (gap if group == "user" else 0)
    head = _heads(d, profile, table, middle, step, upright)
    scale = min(step / 48, 1.0)
    y = head
    for benefit in shown:
        y = _row(d, table, benefit, columns, middle, y, width, label, scale)
    d.line((0, y), (width, y), edge="ink2", line=1)
    total_y = y + 24
    d.words(0.5, total_y, _("Gets in all"), "regular", d.small, "ink2")
    for identity, _group in columns:
        total = table.total(identity)
        if total or identity not in table.without:
            d.words(middle[identity], total_y, str(total), "strong", d.size, "ink", "middle")
            continue
        half = step / 2 - 3
        word = _("nothing")
        if d.measure(word, "strong", d.small) + 18 < step:
            wide = d.measure(word, "strong", d.small) + 16
            d.flag(middle[identity] - wide / 2, total_y - 11, 12)
            d.words(middle[identity] - wide / 2 + 16, total_y, word, "strong", d.small)
        else:
            d.flag(middle[identity] - 6, total_y - 12, 13)
        d.box(middle[identity] - half, 2, 2 * half, total_y + 8, 6, "", "ink", 1.2, DASHED)
    if gap:
        x = label + step * len(table.payers) + gap / 2
        d.line((x, 4), (x, total_y + 8), edge="control", line=1.2)
    bottom = total_y + 14
    if any(each.in_release for each in shown):
        _triangle(d, 1, bottom + 14)
        d.words(14, bottom + 14 + d.small * 0.36, _("comes in the next release"), size=d.small)
        bottom += 26
    return d.figure(width, bottom, said(profile))


def _triangle(d: Drawing, x: float, y: float) -> None:
    d.line((x, y - 4.5), (x + 7, y), (x, y + 4.5), edge="", fill="ink2", closed=True)


def _heads(
    d: Drawing,
    profile: Profile,
    table: ValueTable,
    middle: dict[str, float],
    step: float,
    upright: bool,
) -> float:
    from cuprofiler.paper.figures.shapes import Words

    names = {each: profile.named(each) for each in middle}
    if upright:
        tallest = 0.0
        for name in names.values():
            line = d.lines(name, 140, "strong", d.small, most=1)
            text = line[0] if line else ""
            tallest = max(tallest, d.measure(text, "strong", d.small))
        head = tallest + 22
        for identity, name in names.items():
            line = d.lines(name, 140, "strong", d.small, most=1)
            group = "payer" if identity in table.payers else "user"
            x = middle[identity]
            _mark(d, x, 9, group, 4)
            text = line[0] if line else ""
            d.shapes.append(
                Words(x + d.small * 0.35, head - 6, text, d.small, "strong", "ink", "start", True)
            )
        return head
    blocks = {i: d.lines(n, step - 8, "strong", d.small + 0.5, most=3) for i, n in names.items()}
    tall = max((d.height(lines, d.small + 0.5) for lines in blocks.values()), default=0)
    head = tall + 26
    for identity, lines in blocks.items():
        group = "payer" if identity in table.payers else "user"
        _mark(d, middle[identity], 10, group, 4)
        d.block(middle[identity], 17, lines, "strong", d.small + 0.5, "ink", "middle")
    return head


def _mark(d: Drawing, x: float, y: float, group: str, radius: float) -> None:
    if group == "payer":
        d.box(x - radius, y - radius, 2 * radius, 2 * radius, 1, "payer")
    else:
        d.oval(x - radius, y - radius, 2 * radius, 2 * radius, "user")


def _row(
    d: Drawing,
    table: ValueTable,
    benefit: Benefit,
    columns: list[tuple[str, str]],
    middle: dict[str, float],
    top: float,
    width: float,
    label: float,
    scale: float,
) -> float:
    room = label - (30 if benefit.in_release else 14)
    lines = d.lines(benefit.name, room, "medium", most=3)
    height = max(d.height(lines) + 10, ROW * max(scale, 0.7))
    d.line((0, top), (width, top), edge="line", line=1)
    centre = top + height / 2
    d.block(0.5, centre - d.height(lines) / 2 - d.size * 0.04, lines, "medium")
    if benefit.in_release:
        _triangle(d, label - 18, centre)
    d.spot(f"benefit:{benefit.id}", (0, top, label - 6, height), benefit.name, "benefit")
    for identity, group in columns:
        score = table.score(benefit.id, identity)
        x = middle[identity]
        half = min(24.0, 24.0 * max(scale, 0.5))
        d.spot(
            f"score:{benefit.id}:{identity}",
            (x - half, top + 1, 2 * half, height - 2),
            _("{benefit} gives {score} of 3").format(benefit=benefit.name, score=score),
            "score",
        )
        if not score:
            if table.noted(benefit.id, identity):
                d.words(
                    x, centre + d.small * 0.36, "0", size=d.small, colour="ink2", anchor="middle"
                )
            else:
                d.line((x - 4, centre), (x + 4, centre), edge="ink2", line=1.2)
            continue
        side = (18, 23, 28)[score - 1] * max(scale, 0.55)
        strong = score == DECIDES or (group == "user" and score == 2)
        fill = group if strong else f"{group}_tint"
        if group == "payer":
            d.box(x - side / 2, centre - side / 2, side, side, 3, fill, group, 1.3)
        else:
            d.oval(x - side / 2, centre - side / 2, side, side, fill, group, 1.3)
        ink = "card" if strong else "ink"
        size = d.small * max(scale, 0.75)
        d.words(x, centre + size * 0.36, str(score), "strong", size, ink, "middle")
    return top + height


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
