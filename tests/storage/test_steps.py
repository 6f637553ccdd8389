"""Steps between file versions: frozen, in order, and never in the way of a later one."""

from functools import partial

import pytest

from cuprofiler.storage.digest import row_hash
from cuprofiler.storage.driver import sqlite3
from cuprofiler.storage.errors import DamagedFileError
from cuprofiler.storage.identity import SCHEMA_VERSION, schema_digest
from cuprofiler.storage.mapping import MAPPINGS
from cuprofiler.storage.migrations import migrate
from cuprofiler.storage.steps import m001
from cuprofiler.storage.steps.chain import STEPS, tables
from cuprofiler.storage.steps.reshape import columns, reshape
from cuprofiler.storage.tables import definitions
from cuprofiler.storage.workspace import Workspace
from tests.storage.test_migrations import COUNTS, NOW, filled

NOW_TABLES = tables(SCHEMA_VERSION)


def test_the_steps_lead_to_the_file_that_is_made_today():
    led = [text for made in NOW_TABLES.values() for text in made]
    assert schema_digest(led) == schema_digest(definitions())


@pytest.mark.parametrize("mapping", MAPPINGS.values(), ids=lambda mapping: mapping.table)
def test_hashes_go_over_the_columns_in_the_order_of_the_table(mapping):
    assert columns(NOW_TABLES[mapping.table]) == [*mapping.kinds, "hash"]


def wider(table, after, line, cell):
    """The step that puts a column behind another one, and the tables it leads from and to."""

    def change(before):
        name = line.split()[0]
        text, *indexes = before[table]
        mark = next(part for part in text.splitlines() if part.strip().startswith(f"{after} "))
        made = (text.replace(mark, f"{mark}\n    {line},", 1), *indexes)
        new = {**before, table: made}
        return new, partial(reshape, before=before, after=new, added={table: {name: cell}})

    return change


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_a_column_in_the_middle_harms_no_file_now_or_a_version_later(version, tmp_path):
    six, to_six = wider("decision_maker", "name", "nickname TEXT NOT NULL", "")(NOW_TABLES)
    seven, to_seven = wider("decision_maker", "title", "height INTEGER", None)(six)
    _eight, to_eight = wider("user_class", "id", "colour TEXT NOT NULL", "green")(seven)
    now = SCHEMA_VERSION
    steps = {**STEPS, now: to_six, now + 1: to_seven, now + 2: to_eight}
    path = filled(version, tmp_path)
    migrate(path, tmp_path / "root", NOW, steps, target=now + 3)
    connection = sqlite3.connect(path)
    for table in ("decision_maker", "user_class"):
        rows = connection.execute(f"SELECT * FROM {table}").fetchall()
        assert rows
        for row in rows:
            assert row_hash(table, row[:-1]) == row[-1]
    names = [row[1] for row in connection.execute("PRAGMA table_info(decision_maker)")]
    assert names.index("nickname") == names.index("name") + 1
    assert names.index("height") == names.index("title") + 1
    found = connection.execute("SELECT DISTINCT nickname, height FROM decision_maker").fetchall()
    assert found == [("", None)]
    assert connection.execute("SELECT DISTINCT colour FROM user_class").fetchall() == [("green",)]
    connection.close()


def appended(path):
    """Make a file of version 1 one of version 2 as an earlier program did: columns at the end."""
    connection = sqlite3.connect(path)
    kinds = {"budget_month": "INTEGER", "last_contact": "TEXT"}
    for name, cell in m001.ADDED["decision_maker"].items():
        kind = kinds.get(name) or f"TEXT NOT NULL DEFAULT '{cell}'"
        connection.execute(f'ALTER TABLE decision_maker ADD COLUMN "{name}" {kind}')
    known = [name for name in columns(m001.TABLES["decision_maker"]) if name != "hash"]
    named = ", ".join(f'"{name}"' for name in known)
    for row in connection.execute(f"SELECT {named} FROM decision_maker").fetchall():
        connection.execute(
            "UPDATE decision_maker SET hash = ? WHERE id = ?",
            (row_hash("decision_maker", row), row[0]),
        )
    for table, made in m001.TABLES.items():
        for statement in made if table != "decision_maker" else ():
            connection.execute(statement)
    connection.execute("PRAGMA user_version = 2")
    connection.commit()
    names = [row[1] for row in connection.execute("PRAGMA table_info(decision_maker)")]
    assert names.index("hash") < names.index("title")
    connection.close()


def test_a_file_whose_columns_an_earlier_program_appended_opens(tmp_path):
    path = filled(1, tmp_path)
    appended(path)
    migrate(path, tmp_path / "root", NOW)
    with Workspace.open(path) as workspace:
        assert len(list(workspace.all_records())) == COUNTS[1]


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE benefit (id TEXT)",
        "ALTER TABLE decision_maker ADD COLUMN secret TEXT",
        "ALTER TABLE decision_maker DROP COLUMN stance",
        "DROP TABLE item_state",
    ],
)
def test_tables_that_are_not_of_the_version_are_not_touched(statement, tmp_path):
    path = filled(1, tmp_path)
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(DamagedFileError):
        migrate(path, tmp_path / "root", NOW)
    assert path.read_bytes() == before
