"""The plan as bars: what a task is called is never cut short."""

from dataclasses import replace

import pytest

from cuprofiler.paper.figures.shapes import Words
from cuprofiler.services.exchange import sample_profile
from cuprofiler.subjects.services.figures.gantt import gantt
from cuprofiler.subjects.services.words import plans


def narrow(text, _weight, size):
    """Every letter is half as wide as it is high."""
    return len(text) * size * 0.5


@pytest.mark.parametrize("size", [13, 10.5])
def test_a_name_too_long_for_a_line_has_two(size):
    plan = plans.plan_of(sample_profile(7)).tasks
    first, *others = plan
    name = "Name somebody on each side who answers for every promise"
    long = first._replace(task=replace(first.task, name=name))
    drawn = gantt([long, *others], (), narrow, 820, size)
    texts = [shape for shape in drawn.shapes if isinstance(shape, Words)]
    parts = [each for each in texts if each.x < 1 and each.text in name]
    assert " ".join(each.text for each in parts) == name
    assert len(parts) == 2
    row = next(spot for spot in drawn.spots if spot.id == f"task:{first.task.id}")
    assert all(row.y < each.y - each.size * 0.7 for each in parts)
    assert all(each.y < row.y + row.height for each in parts)
