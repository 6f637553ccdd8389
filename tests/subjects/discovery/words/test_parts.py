"""A switch talk goes into the journey, a visit into the four boxes; numbers in words."""

from dataclasses import replace
from decimal import Decimal

import pytest

from cuprofiler.domain.codes import Basis, LaneKind, Role
from cuprofiler.domain.records import Lane, Moment, Stage
from cuprofiler.subjects.discovery.records import (
    Done,
    Experiment,
    Talk,
    TalkKind,
    TalkPart,
    Topic,
    Trial,
)
from cuprofiler.subjects.discovery.rules.numbers import TaskTried
from cuprofiler.subjects.discovery.words.numbers import (
    adding_trial,
    alone_words,
    experiment_words,
    numbers_headline,
    numbers_subline,
    still_hidden,
)
from cuprofiler.subjects.discovery.words.parts import parts_form, taking_over, told, topics_of
from tests.builders import CINF, profile

SWITCH = Talk("sw", "p", TalkKind.SWITCH, member_id="m0")
VISIT = Talk("vi", "p", TalkKind.VISIT, class_id="c0")


def practice(*more):
    stages = [
        Stage(f"st{n}", "p", name, n) for n, name in enumerate(("Need", "Search", "Try", "Decide"))
    ]
    lane = Lane("l0", "p", LaneKind.PAYER, "Owner", "m0")
    return profile(
        ("Assistants", 6, None, CINF),
        makers=[("Owner", [Role.DECIDER])],
        more=[SWITCH, VISIT, *stages, lane, *more],
    )


def part(talk, topic, text):
    return TalkPart("p", talk, topic, text)


def test_a_switch_talk_asks_eight_things_and_a_visit_four():
    assert len(topics_of(SWITCH)) == 8 and len(topics_of(VISIT)) == 4
    assert topics_of(Talk("t", "p", TalkKind.NEEDS)) == ()
    found = practice()
    field = next(each for each in parts_form(found, SWITCH) if each.id == "trigger")
    assert field.label == "What set it going"
    after = found.after(field.write(found, "The server stood still"))
    assert told(after, SWITCH) == {Topic.TRIGGER: "The server stood still"}
    emptied = after.after(field.write(after, ""))
    assert emptied.of_kind("talk_part") == ()


def test_what_was_told_goes_into_the_customers_journey_behind_what_is_there():
    there = Moment("p", "l0", "st3", does="Signs", basis=Basis.PROVED)
    found = practice(
        there,
        part("sw", Topic.TRIGGER, "The server stood still"),
        part("sw", Topic.PUSH, "Everybody swore"),
        part("sw", Topic.SEARCH, "Asked two colleagues"),
        part("sw", Topic.DECISION, "Over a weekend"),
        part("sw", Topic.WORRY, "Lost data"),
    )
    change = taking_over(found, SWITCH)
    after = found.after(change)
    first, search, decide = (after.moment("l0", f"st{n}") for n in (0, 1, 3))
    assert (first.does, first.thought) == ("The server stood still", "Everybody swore")
    assert first.basis is Basis.HEARD
    assert search.does == "Asked two colleagues"
    assert (decide.does, decide.thought) == ("Signs Over a weekend", "Lost data")
    assert decide.basis is Basis.PROVED
    assert taking_over(after, SWITCH).edits == ()  # once is enough
    assert after.after(change.inverse()).records == found.records


def test_without_a_journey_nothing_is_put_anywhere():
    found = profile(("Assistants", 6, None, CINF), more=[SWITCH, part("sw", Topic.PUSH, "x")])
    assert taking_over(found, SWITCH).edits == ()


def test_a_visit_fills_the_boxes_as_seen():
    found = practice(
        part("vi", Topic.TASK, "Six charts an hour"),
        part("vi", Topic.TOOLS, "A tablet"),
        part("vi", Topic.WORKAROUND, "Notes on the glove"),
        part("vi", Topic.PLACE, "Bright light"),
    )
    after = found.after(taking_over(found, VISIT))
    assert after.value("c0", "goals") == "Six charts an hour"
    assert after.value("c0", "resources") == "A tablet Notes on the glove"
    assert after.answer("c0", "environment").basis is Basis.PROVED
    assert taking_over(after, VISIT).edits == ()


@pytest.mark.parametrize(
    ("task", "words"),
    [
        (TaskTried("T", 4, 1, 5, ()), "4 of 5 alone, 1 with help"),
        (TaskTried("T", 0, 0, 5, ()), "0 of 5 alone"),
        (TaskTried("T", 15, 0, 20, ()), "15 of 20 alone (75 %)"),
    ],
)
def test_a_share_is_told_only_of_many(task, words):
    assert alone_words(task) == words


def test_what_the_tests_say_and_what_they_cannot():
    talks = [Talk(f"t{n}", "p", TalkKind.TEST, class_id="c0", account="North") for n in range(5)]
    trials = [
        Trial(f"x{n}", "p", f"t{n}", "Log a visit", Done.ALONE if n else Done.NOT, 3, n)
        for n in range(5)
    ]
    found = practice(*talks, *trials)
    assert numbers_headline(found) == "Log a visit: 4 of 5 alone."
    assert numbers_subline(found) == (
        "5 people took part. All are of one organisation: about organisations that is one voice."
    )
    assert still_hidden(found) == (
        "5 people meet about 84 % of the problems that hit 31 in 100 users. "
        "What nobody of them met may still hit up to 60 in 100."
    )
    assert still_hidden(practice()) == ""
    assert numbers_headline(practice()) == "Nothing was tested yet."


def test_a_task_that_others_tried_is_offered_first():
    talk, other = (Talk(each, "p", TalkKind.TEST, class_id="c0") for each in ("t0", "t1"))
    found = practice(talk, other, Trial("x", "p", "t0", "Log a visit"))
    (edit,) = adding_trial(found, lambda: "y", other).edits
    assert edit.after.name == "Log a visit"
    (edit,) = adding_trial(found, lambda: "y", talk).edits
    assert edit.after.name == "New task"


def test_an_ab_test_says_nothing_before_its_time():
    each = Experiment("e", "p", "A or B")
    assert experiment_words(each).startswith("Say how many do it today")
    planned = replace(each, usual=Decimal(25), least=Decimal(15))
    assert experiment_words(planned) == "0 of 152 people on each side: no result before."
    few = replace(each, usual=Decimal(10), least=Decimal(2))
    assert "Walk five through it instead" in experiment_words(few)
    done = replace(planned, people_a=200, did_a=50, people_b=200, did_b=90)
    assert experiment_words(done).startswith("B does better: 20 points, between 11 and")
    odd = replace(planned, people_a=300, did_a=400, people_b=200, did_b=90)
    assert experiment_words(odd) == "More did it than saw it. Check the counts."
    over = replace(each, usual=Decimal(99), least=Decimal(50))
    assert experiment_words(over).startswith("Both together are more than a hundred")
    found = practice(done)
    assert numbers_headline(found).startswith("A or B: B does better")
    level = replace(planned, people_a=200, did_a=50, people_b=200, did_b=54)
    assert experiment_words(level).startswith("No difference can be told: between −")
