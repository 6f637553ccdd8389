"""The tables of a workspace and the statements on them, built by SQLAlchemy from the records.

A table is built when it is first asked for: a start that shows one page needs few.
"""

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from cuprofiler.core.frozen import frozen
from cuprofiler.core.record import Record
from cuprofiler.domain.records import Product
from cuprofiler.storage.mapping import MAPPINGS, SETTINGS_TABLE, STEPS_TABLE, TableMap

METADATA = sa.MetaData()

SETTINGS = sa.Table(
    SETTINGS_TABLE,
    METADATA,
    sa.Column("key", sa.Text(), primary_key=True),
    sa.Column("value", sa.Text(), nullable=False),
    sa.Column("hash", sa.Text(), nullable=False),
    sqlite_strict=True,
)
"""Small things beside the records: the workspace's id, its revision, where the founder was."""


STEPS = sa.Table(
    STEPS_TABLE,
    METADATA,
    sa.Column("id", sa.Integer(), primary_key=True),
    sa.Column("uid", sa.Text(), nullable=False),
    sa.Column("at", sa.Text(), nullable=False),
    sa.Column("product_id", sa.Text(), nullable=False),
    sa.Column("label", sa.Text(), nullable=False),
    sa.Column("why", sa.Text(), nullable=False),
    sa.Column("undone", sa.Integer(), nullable=False),
    sa.Column("edits", sa.LargeBinary(), nullable=False),
    sa.Column("hash", sa.Text(), nullable=False),
    sqlite_strict=True,
)
"""Every step that was taken; `product_id` names all products that it is about."""


def table_of(record: type[Record]) -> sa.Table:
    """Return the table of a kind of record."""
    mapping = MAPPINGS[record]
    known = METADATA.tables.get(mapping.table)
    if known is not None:
        return known
    columns: list[sa.Column[object]] = []
    for name, cells in mapping.kinds.items():
        kind = sa.Integer() if cells.integer else sa.Text()
        belongs = name == "product_id"
        # Deferred: one change may remove a product and all that belongs to it in any order.
        reference = (
            [sa.ForeignKey("product.id", deferrable=True, initially="DEFERRED")] if belongs else []
        )
        columns.append(
            sa.Column(
                name, kind, *reference, primary_key=name in mapping.key, nullable=cells.nullable
            )
        )
    columns.append(sa.Column("hash", sa.Text(), nullable=False))
    table = sa.Table(mapping.table, METADATA, *columns, sqlite_strict=True)
    if record is not Product and "product_id" not in mapping.key:
        sa.Index(f"{mapping.table}_of_product", table.c.product_id)
    return table


def definitions() -> tuple[str, ...]:
    """Return the statements that make all tables, each followed by those of its indexes."""
    for record in MAPPINGS:
        table_of(record)
    return tuple(
        statement for table in METADATA.sorted_tables for statement in _definitions_of(table)
    )


def _definitions_of(table: sa.Table) -> tuple[str, ...]:
    dialect = sqlite.dialect()
    indexes = sorted(table.indexes, key=lambda index: str(index.name))
    made = str(CreateTable(table).compile(dialect=dialect))
    return (made, *(str(CreateIndex(index).compile(dialect=dialect)) for index in indexes))


OLD = "old_"
"""Begins the names of the values by which a row is found that is to be changed."""


@frozen
class Statements:
    """What is done with one table.

    `insertion` takes the cells of a row by their columns and adds nothing where the key is there.
    `update` takes them too, and `update` and `deletion` key and hash of the row that is there,
    with `OLD` before their names: a row that is other than it was found is not touched.
    """

    selection: sa.Select[*tuple[object, ...]]
    of_product: sa.Select[*tuple[object, ...]]
    count: sa.Select[int]
    insertion: sa.Insert
    update: sa.Update
    deletion: sa.Delete


_statements: dict[type[Record], Statements] = {}


def statements_of(record: type[Record]) -> Statements:
    """Return the statements for a kind of record."""
    known = _statements.get(record)
    if known is None:
        known = _statements[record] = _statements_for(record)
    return known


def _statements_for(record: type[Record]) -> Statements:
    mapping, table = MAPPINGS[record], table_of(record)
    belonging = table.c[mapping.owner] == sa.bindparam("product_id")
    as_found = sa.and_(
        *(table.c[name] == sa.bindparam(f"{OLD}{name}") for name in (*mapping.key, "hash"))
    )
    return Statements(
        sa.select(table),
        sa.select(table).where(belonging),
        sa.select(sa.func.count()).select_from(table).where(belonging),
        sqlite.insert(table).on_conflict_do_nothing(),
        sa.update(table).where(as_found),
        sa.delete(table).where(as_found),
    )


def found_by(mapping: TableMap, record: Record) -> dict[str, object]:
    """Return the values by which `update` and `deletion` find the row of a record."""
    row = mapping.row(record)
    key = zip(mapping.key, mapping.key_of(record), strict=True)
    return {**{f"{OLD}{name}": value for name, value in key}, f"{OLD}hash": row[-1]}
