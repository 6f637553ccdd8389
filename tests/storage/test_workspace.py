"""The workspace file: identity, permissions, hashes, transactions, and what can go wrong."""

import stat
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuprofiler.core.changes import Change, Edit, History
from cuprofiler.domain.codes import Basis, Proficiency, Role, Stance
from cuprofiler.domain.records import Answer, DecisionMaker, ItemState, Product, UserClass
from cuprofiler.domain.removal import removing
from cuprofiler.services.workspaces import WorkspaceService
from cuprofiler.storage.driver import sqlite3
from cuprofiler.storage.errors import (
    AlteredFileError,
    BusyFileError,
    ConflictError,
    DamagedFileError,
    DiskFullError,
    ForeignFileError,
    MissingFileError,
    MovedFileError,
    NewerFileError,
    ReadOnlyFileError,
    WorkspaceError,
)
from cuprofiler.storage.first_read import first_read
from cuprofiler.storage.identity import APPLICATION_ID, SCHEMA_DIGEST, SCHEMA_VERSION, schema_digest
from cuprofiler.storage.mapping import MAPPINGS
from cuprofiler.storage.tables import definitions
from cuprofiler.storage.workspace import Workspace
from tests.strategies import portraits

PRODUCT = Product("p", "R&D <John>", "what “it” does", "CHF", 2, 1)
RECORDS = (
    PRODUCT,
    UserClass("c", "p", "Secretaries", 3, Proficiency.BEGINNER, 1),
    UserClass("d", "p", "日本語 שלום 😀", None, None, 0),
    DecisionMaker(
        "m",
        "p",
        "Boss",
        (Role.DECIDER, Role.BUYER),
        3,
        Stance.FOR,
        "x\ny",
        Decimal("500.00"),
        Basis.HEARD,
        4,
    ),
    DecisionMaker("n", "p", "Nobody"),
    Answer("p", "c", "payer", "provider", Basis.PROVED),
    Answer("p", "p", "recurring_price", "unknown"),
    ItemState("p", "TRN-01", True, "Anna", date(2026, 11, 22), "done <b>"),
    ItemState("p", "TRN-02"),
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "my folder" / "größe.cuprofile"


@pytest.fixture
def workspace(path):
    with Workspace.create(path) as found:
        found.add_all(RECORDS, "all")
        yield found


def change(before, after):
    return Change("x", (Edit(before, after),))


def test_what_is_stored_comes_back(workspace, path):
    assert set(workspace.records_of("p")) == set(RECORDS)
    workspace.close()
    with Workspace.open(path) as again:
        assert set(again.records_of("p")) == set(RECORDS)
        assert again.products() == (PRODUCT,)
        assert again.records_of("gone") == ()


def test_the_first_read_agrees_with_the_workspace(workspace, path):
    workspace.set_setting("place:p", "overview")
    read = first_read(path)
    assert set(read.records) == set(workspace.records_of("p"))
    assert read.products == workspace.products()
    assert read.settings["place:p"] == "overview"


def test_the_first_read_is_of_the_product_that_was_open_last(workspace, path):
    """Others are listed by name; what they hold is read when they are opened."""
    kind = UserClass("other", "q", "Clerks", 3)
    workspace.add_all([Product("q", "Second", position=99), kind], "")
    workspace.set_setting("last_product", "q")
    read = first_read(path)
    assert [product.id for product in read.products] == ["p", "q"]
    assert set(read.records) == set(workspace.records_of("q"))
    workspace.set_setting("last_product", "p")
    assert set(first_read(path).records) == set(workspace.records_of("p"))
    # One that is gone leaves the first of the list.
    workspace.set_setting("last_product", "gone")
    assert set(first_read(path).records) == set(workspace.records_of("p"))


def test_identity_modes_and_permissions(workspace, path):
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    header = path.read_bytes()[:100]
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(header[60:64], "big") == SCHEMA_VERSION
    with workspace._transaction():
        modes = {
            name: workspace._file.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "secure_delete",
                "trusted_schema",
                "cell_size_check",
            )
        }
    assert modes == {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_change_is_whole_or_not_at_all(workspace):
    wrong = UserClass("x", "no such product", "Orphans")
    with pytest.raises(WorkspaceError):
        workspace.apply(
            Change("x", (Edit(PRODUCT, replace(PRODUCT, name="New")), Edit(None, wrong)))
        )
    assert set(workspace.records_of("p")) == set(RECORDS)
    assert workspace.revision == 1


@pytest.mark.parametrize("identity", ["", "nobody's"])
def test_a_product_that_is_not_there_has_no_records(workspace, identity):
    """An empty id once stood for all products."""
    assert workspace.records_of(identity) == ()
    assert workspace.count(UserClass, identity) == 0


def test_a_change_from_an_older_state_is_refused(workspace):
    workspace.apply(change(PRODUCT, replace(PRODUCT, name="A")))
    with pytest.raises(ConflictError, match="changed by another program"):
        workspace.apply(change(PRODUCT, replace(PRODUCT, name="B")))
    with pytest.raises(ConflictError):
        workspace.apply(change(None, PRODUCT))
    assert workspace.products()[0].name == "A"


def test_deleted_text_is_wiped_from_the_file(workspace, path):
    secret = UserClass("s", "p", "confidential-name-4711")
    workspace.apply(change(None, secret))
    assert b"confidential-name-4711" in path.read_bytes()
    workspace.apply(change(secret, None))
    assert b"confidential-name-4711" not in path.read_bytes()


def test_opening_a_wrong_path_creates_nothing(tmp_path):
    with pytest.raises(MissingFileError, match=r"nothing.cuprofile"):
        Workspace.open(tmp_path / "nothing.cuprofile")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"hello", b"SQLite format 3\x00" + b"\0" * 200, b"%PDF-1.7" + b"x" * 500]
)
def test_a_foreign_file_is_refused_unchanged(tmp_path, content):
    path = tmp_path / "x.cuprofile"
    path.write_bytes(content)
    with pytest.raises(ForeignFileError, match="not a cuprofiler file"):
        Workspace.open(path)
    assert path.read_bytes() == content


def test_an_emptied_file_is_damaged_and_stays(tmp_path):
    """Not begun anew in silence: there may be backups of it."""
    path = tmp_path / "x.cuprofile"
    path.write_bytes(b"")
    with pytest.raises(DamagedFileError, match="is empty"):
        Workspace.open(path)
    assert path.read_bytes() == b""


def test_the_digest_of_the_tables_is_that_of_this_version():
    """A start holds a file against the digest, as SQLAlchemy is not loaded then."""
    assert schema_digest(definitions()) == SCHEMA_DIGEST


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER INSERT ON item_state BEGIN DELETE FROM item_state; END",
        "CREATE VIEW more AS SELECT * FROM product",
        "CREATE TABLE more (x)",
        "CREATE INDEX more ON answer (value)",
        "ALTER TABLE answer ADD COLUMN more TEXT",
        "DROP TABLE memo",
        "DROP INDEX need_of_product",
    ],
)
def test_a_file_built_otherwise_is_never_opened_for_writing(workspace, path, statement):
    workspace.close()
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()
    before = path.read_bytes()
    with pytest.raises(AlteredFileError, match="not built as"):
        Workspace.open(path)
    with pytest.raises(AlteredFileError):
        first_read(path)
    assert path.read_bytes() == before


def test_a_file_that_is_gone_is_named_and_its_content_can_be_saved(workspace, path, tmp_path):
    product = workspace.products()[0]
    path.rename(tmp_path / "taken away.cuprofile")
    renamed = Change("", (Edit(product, replace(product, name="Z")),))
    with pytest.raises(MovedFileError, match="was removed"):
        workspace.apply(renamed)
    # Another file in its place is not written to either.
    path.write_bytes(b"something else")
    with pytest.raises(MovedFileError):
        workspace.apply(renamed)
    assert path.read_bytes() == b"something else"
    copy = tmp_path / "copy.cuprofile"
    WorkspaceService(tmp_path / "root").save_open(workspace, copy)
    with Workspace.open(copy) as saved:
        assert set(saved.all_records()) == set(workspace.all_records())


def test_another_programs_database_is_refused(tmp_path):
    path = tmp_path / "x.cuprofile"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE product (id)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(ForeignFileError):
        Workspace.open(path)
    assert path.read_bytes() == before


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(ForeignFileError):
        Workspace.open(tmp_path)


def test_a_newer_file_is_refused_with_its_version(workspace, path):
    workspace.close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 6}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NewerFileError, match=f"file version {SCHEMA_VERSION + 6}"):
        Workspace.open(path)
    assert path.read_bytes() == before


def test_one_flipped_letter_is_noticed(workspace, path):
    workspace.close()
    data = path.read_bytes()
    assert data.count(b"Secretaries") == 1
    path.write_bytes(data.replace(b"Secretaries", b"Secretarjes"))
    before = path.read_bytes()
    with pytest.raises(DamagedFileError, match="damaged"):
        Workspace.open(path)
    with pytest.raises(DamagedFileError):
        first_read(path)
    assert path.read_bytes() == before


def test_a_torn_file_is_noticed(workspace, path):
    workspace.close()
    path.write_bytes(path.read_bytes()[:-5000])
    with pytest.raises(DamagedFileError):
        Workspace.open(path)


def test_a_locked_file_says_so(workspace, path):
    workspace._file.execute("PRAGMA busy_timeout = 10")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(BusyFileError, match="Another program") as caught:
            workspace.apply(change(PRODUCT, replace(PRODUCT, name="A")))
    finally:
        other.close()
    assert caught.value.path == path
    workspace.apply(change(PRODUCT, replace(PRODUCT, name="A")))


def test_a_full_disk_loses_nothing(workspace, path):
    pages = workspace._file.execute("PRAGMA page_count").fetchone()[0]
    workspace._file.execute(f"PRAGMA max_page_count = {pages}")
    big = ItemState("p", "TRN-09", note="x" * 200_000)
    with pytest.raises(DiskFullError, match="disk is full"):
        workspace.apply(change(None, big))
    workspace.close()
    with Workspace.open(path) as again:
        assert set(again.records_of("p")) == set(RECORDS)


def test_a_file_that_may_not_be_written_opens_for_reading(workspace, path):
    workspace.close()
    path.chmod(0o400)
    before = path.read_bytes()
    with Workspace.open(path) as found:
        assert found.read_only
        assert set(found.records_of("p")) == set(RECORDS)
        with pytest.raises(ReadOnlyFileError, match="reading only"):
            found.apply(change(PRODUCT, None))
        found.set_setting("last_product", "p")
    assert path.read_bytes() == before


def test_an_existing_file_is_never_overwritten(path, workspace):
    with pytest.raises(WorkspaceError, match="there already"):
        Workspace.create(path)


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with pytest.raises(WorkspaceError, match="can’t be made"):
        Workspace.create(blocked / "x.cuprofile")


def test_memos_survive(workspace, path):
    workspace.set_setting("last_product", "p")
    workspace.set_setting("last_product", "q")
    workspace.close()
    with Workspace.open(path) as again:
        assert again.setting("last_product") == "q"
        assert again.setting("nothing") == ""


_TEXT = st.text(max_size=30).filter(
    lambda t: "\x00" not in t and not any("\ud800" <= c <= "\udfff" for c in t)
)


@given(
    st.builds(
        DecisionMaker,
        st.just("z"),
        st.just("p"),
        _TEXT,
        st.lists(st.sampled_from(list(Role)), unique=True).map(tuple),
        st.one_of(st.none(), st.integers(0, 3)),
        st.one_of(st.none(), st.sampled_from(list(Stance))),
        _TEXT,
        st.one_of(st.none(), st.decimals(0, 10**9, places=2)),
        st.one_of(st.none(), st.sampled_from(list(Basis))),
        st.integers(-5, 99),
    )
)
def test_any_record_survives_its_row(member):
    mapping = MAPPINGS[DecisionMaker]
    row = mapping.row(member)
    assert mapping.sound(row)
    assert mapping.read(row) == member
    for number, cell in enumerate(row):
        assert not mapping.sound((*row[:number], f"{cell}x", *row[number + 1 :]))


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("roles", "king"),
        ("influence", "3"),
        ("stance", "angry"),
        ("limit", "dear"),
        ("name", 7),
    ],
)
def test_a_cell_that_does_not_fit_is_refused(column, value):
    mapping = MAPPINGS[DecisionMaker]
    row = list(mapping.row(RECORDS[3]))
    row[list(mapping.kinds).index(column)] = value
    with pytest.raises(ValueError):
        mapping.read(row)


def _hashes(path):
    connection = sqlite3.connect(path)
    try:
        return {
            mapping.table: sorted(connection.execute(f"SELECT hash FROM {mapping.table}"))
            for mapping in MAPPINGS.values()
        }
    finally:
        connection.close()


@settings(max_examples=settings().max_examples // 4)
@given(st.data(), portraits())
def test_edits_and_their_undo_come_back_to_the_same_hashes(tmp_path_factory, data, profile):
    """Everything about people, value and journeys: stored, removed, brought back, hash by hash."""
    path = tmp_path_factory.mktemp("hashes") / "x.cuprofile"
    with Workspace.create(path) as workspace:
        workspace.add_all(profile.records.values(), "")
        before = _hashes(path)
        history = History(workspace.apply)
        now = profile
        for _round in range(3):
            ids = [i for r in now.records.values() if (i := getattr(r, "id", "")) and i != "p"]
            if not ids:
                break
            change = Change("x", removing(now, data.draw(st.sampled_from(ids))))
            history.push(change)
            now = now.after(change)
        assert set(workspace.records_of("p")) == set(now.records.values())
        while history.undo() is not None:
            pass
        assert _hashes(path) == before
        workspace.check()
