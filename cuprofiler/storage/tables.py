"""The tables of a workspace as SQLAlchemy describes them, made from the mappings.

Asked for a new file and for a migration; every other start does without loading it.
"""

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from cuprofiler.core.record import Record
from cuprofiler.domain.records import Product
from cuprofiler.storage.mapping import MAPPINGS

METADATA = sa.MetaData()


def _table(record: type[Record]) -> sa.Table:
    mapping = MAPPINGS[record]
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


TABLES: dict[type[Record], sa.Table] = {record: _table(record) for record in MAPPINGS}

SETTINGS = sa.Table(
    "memo",
    METADATA,
    sa.Column("key", sa.Text(), primary_key=True),
    sa.Column("value", sa.Text(), nullable=False),
    sa.Column("hash", sa.Text(), nullable=False),
    sqlite_strict=True,
)
"""Small things beside the records: the workspace's id, its revision, where the founder was."""


def definitions(*records: type[Record]) -> tuple[str, ...]:
    """The statements that make the tables of some records, or all tables, with their indexes."""
    tables = [TABLES[record] for record in records] or METADATA.sorted_tables
    return tuple(statement for table in tables for statement in definitions_of(table))


def definitions_of(table: sa.Table) -> tuple[str, ...]:
    """The statements that make a table and, after it, its indexes."""
    dialect = sqlite.dialect()
    indexes = sorted(table.indexes, key=lambda index: str(index.name))
    made = str(CreateTable(table).compile(dialect=dialect))
    return (made, *(str(CreateIndex(index).compile(dialect=dialect)) for index in indexes))
