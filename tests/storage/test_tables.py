"""Tables and statements: from the records alone, every column of them, and nothing else."""

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.record import described
from cuprofiler.domain.records import RECORD_TYPES, Product, UserClass
from cuprofiler.storage.connection import connect
from cuprofiler.storage.engine import over
from cuprofiler.storage.mapping import MAPPINGS
from cuprofiler.storage.tables import OLD, definitions, found_by, statements_of, table_of
from cuprofiler.storage.workspace import Workspace
from cuprofiler.subjects.cost.records import CostItem
from cuprofiler.subjects.services.records import Service, Task

WORDS = {"execution_options": {"preserve_rowcount": True}}


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.key.kind)
def test_a_table_has_the_fields_of_its_record(kind):
    table = table_of(kind)
    assert [c.name for c in table.columns] == [*(f.column for f in described(kind)), "hash"]
    assert {c.name for c in table.primary_key} == set(kind.key.fields)
    for field in described(kind):
        assert table.c[field.column].nullable is field.kind.nullable
        assert isinstance(table.c[field.column].type, sa.Integer) is field.kind.integer
    owners = [c.name for c in table.columns if c.foreign_keys]
    assert owners == ([] if kind is Product else ["product_id"])


@pytest.mark.parametrize(
    ("kind", "field", "column"),
    [
        (Task, "responsible", "hands"),
        (Service, "responsible", "hands"),
        (CostItem, "alternative_id", "way_id"),
    ],
)
def test_a_field_with_a_better_name_keeps_its_column(kind, field, column):
    assert MAPPINGS[kind].fields[column] == field
    assert column in table_of(kind).c and field not in table_of(kind).c


def test_all_of_them_are_made_and_strict():
    made = [text for text in definitions() if text.strip().startswith("CREATE TABLE")]
    assert len(made) == len(RECORD_TYPES) + 2  # settings, steps
    assert all(text.rstrip().endswith("STRICT") for text in made)


def test_a_row_is_found_by_its_key_and_what_it_was():
    each = UserClass("u", "p", "Clerks")
    found = found_by(MAPPINGS[UserClass], each)
    assert found == {f"{OLD}id": "u", f"{OLD}hash": MAPPINGS[UserClass].row(each)[-1]}


@given(names=st.lists(st.text(min_size=1, max_size=20), min_size=2, max_size=2, unique=True))
def test_only_the_row_that_was_found_is_changed(tmp_path_factory, names):
    path = tmp_path_factory.mktemp("w") / "mine.cuprofile"
    Workspace.create(path).close()
    mapping, statements = MAPPINGS[Product], statements_of(Product)
    first, other = (Product("p", name) for name in names)
    file = connect(path)
    try:
        with over(file) as connection:

            def rows(statement, *values):
                return connection.execute(statement, list(values), **WORDS).rowcount

            assert rows(statements.insertion, mapping.cells(first)) == 1
            assert rows(statements.insertion, mapping.cells(other)) == 0  # the key is taken
            stale = {**mapping.cells(other), **found_by(mapping, other)}
            assert rows(statements.update, stale) == 0
            assert rows(statements.deletion, found_by(mapping, other)) == 0
            assert (
                rows(statements.update, {**mapping.cells(other), **found_by(mapping, first)}) == 1
            )
            (stored,) = connection.execute(statements.selection)
            assert mapping.sound(stored) and mapping.read(stored) == other
            query = {"product_id": "p"}
            assert connection.execute(statements.count, query).scalar_one() == 1
            assert len(connection.execute(statements.of_product, query).all()) == 1
            assert rows(statements.deletion, found_by(mapping, other)) == 1
    finally:
        file.close()
