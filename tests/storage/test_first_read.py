"""The first page of a start: the last product, read without SQLAlchemy."""

import pytest

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.records import Product, UserClass
from cuprofiler.storage.driver import sqlite3
from cuprofiler.storage.errors import AlteredFileError, DamagedFileError, MissingFileError
from cuprofiler.storage.first_read import first_read, read_settings, sound_settings
from cuprofiler.storage.workspace import Workspace

PRODUCTS = (Product("a", "A", position=1), Product("b", "B", position=0))
USERS = (UserClass("u", "a", "Clerks"), UserClass("v", "b", "Nurses"))


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "w" / "mine.cuprofile"
    with Workspace.create(path) as workspace:
        workspace.add_all([*PRODUCTS, *USERS], "")
        workspace.set_setting("last_product", "a")
    return path


def spoil(path, statement):
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_the_last_product_and_the_names_of_all(path):
    found = first_read(path)
    assert found.products == (PRODUCTS[1], PRODUCTS[0])  # the founder's order
    assert set(found.records) == {PRODUCTS[0], USERS[0]}
    assert found.settings["last_product"] == "a"


def test_a_last_product_that_is_gone_gives_way_to_the_first(path):
    with Workspace.open(path) as workspace:
        workspace.set_setting("last_product", "nobody's")
    assert set(first_read(path).records) == {PRODUCTS[1], USERS[1]}


def test_whether_a_workspace_is_still_the_one_that_was_read(path):
    found = first_read(path)
    with Workspace.open(path) as workspace:
        assert found.is_still(workspace.setting)
        workspace.apply(Change("", (Edit(USERS[0], None),)))
        assert not found.is_still(workspace.setting)
    with Workspace.create(path.with_name("other.cuprofile")) as another:
        assert not found.is_still(another.setting)


def test_what_is_not_sound_is_said(path, tmp_path):
    with pytest.raises(MissingFileError):
        first_read(tmp_path / "nowhere.cuprofile")
    spoil(path, "UPDATE user_class SET name = 'x' WHERE id = 'u'")
    with pytest.raises(DamagedFileError):
        first_read(path)
    spoil(path, "CREATE TRIGGER evil AFTER INSERT ON answer BEGIN DELETE FROM product; END")
    with pytest.raises(AlteredFileError):
        first_read(path)


def test_settings_of_a_file_that_is_none_are_none(path, tmp_path):
    (tmp_path / "text").write_text("no workspace")
    assert read_settings(tmp_path / "text") == {} == read_settings(tmp_path / "nowhere")
    assert read_settings(path)["revision"] == "1"
    spoil(path, "UPDATE memo SET value = 'b' WHERE key = 'last_product'")
    assert read_settings(path)["last_product"] == "b"
    # A copy takes over what is sound, and never the id: it is another file.
    assert set(sound_settings(path)) == {"revision"}
