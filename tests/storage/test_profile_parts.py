"""The types of a profile file follow from the records."""

import pytest

from cuprofiler.domain.codes import Role
from cuprofiler.domain.records import (
    RECORD_TYPES,
    DecisionMaker,
    Influence,
    Moment,
    Need,
    Product,
    Score,
    UserClass,
)
from cuprofiler.storage.profile_parts import (
    children,
    entries,
    first_kinds,
    is_single,
    part_type,
    place_of,
    profile_type,
)
from cuprofiler.subjects.cost.records import CostFrame, CostItem
from cuprofiler.subjects.price.records import PriceFrame
from cuprofiler.subjects.services.records import PlanFrame, TrainingSession

FILED = [kind for kind in RECORD_TYPES if kind.FILE]


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        (Need, "user_classes.needs"),
        (Influence, "decision_makers.sways"),
        (Score, "benefits.scores"),
        (Moment, "journeys.lanes.moments"),
        (CostItem, "cost.ways.lines"),
        (TrainingSession, "plans.lessons"),
    ],
)
def test_a_part_stands_where_its_record_says(kind, place):
    assert place_of(kind) == place


def test_every_kind_stands_in_one_place():
    inner = [child for kind in FILED for child in children(kind)]
    assert len(inner) == len(set(inner))
    assert {*first_kinds(), *inner} == set(FILED)
    assert not set(first_kinds()) & set(inner)


def test_what_there_is_one_of_is_no_list():
    single = {Product, CostFrame, PlanFrame, PriceFrame}
    assert {kind for kind in FILED if is_single(kind)} == single


def test_ids_and_places_in_lists_are_not_written_as_fields():
    for kind in FILED:
        names = {entry.field.name for entry in entries(kind)}
        assert not names & {"id", "product_id", "position", kind.FILE.inside}


def test_links_are_called_without_their_ending():
    keys = {entry.key for entry in entries(DecisionMaker)}
    assert {"segment", "user_class"} <= keys and not {"segment_id", "user_class_id"} & keys


def test_only_what_others_name_has_a_word():
    with_word = {kind for kind in FILED if "id" in part_type(kind).__struct_fields__}
    assert UserClass in with_word and Score not in with_word
    assert with_word == {kind for kind in FILED if kind.FILE.letter}


def test_the_same_type_is_made_once():
    assert part_type(UserClass) is part_type(UserClass)
    assert profile_type() is profile_type()
    assert Role.DECIDER in part_type(DecisionMaker)(name="Boss", roles=(Role.DECIDER,)).roles
