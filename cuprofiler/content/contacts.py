"""Read `contacts.toml`: how lists of people are read."""

from pathlib import Path

from cuprofiler.domain.codes import Role
from cuprofiler.resources import ContentError, read_toml
from cuprofiler.subjects.people.rules.contacts import COLUMNS, ContactWords


def contact_words(path: Path) -> ContactWords:
    """Return the words for columns and titles; raises ContentError with file and what is wrong."""
    data = read_toml(path)
    surplus = set(data) - {"columns", "titles"}
    if surplus:
        raise ContentError(f"{path.name}: the file: “{min(surplus)}” is not known")
    columns = data.get("columns", {})
    unknown, missing = set(columns) - set(COLUMNS), set(COLUMNS) - set(columns)
    if unknown or missing:
        wrong = f"“{min(unknown)}” is not known" if unknown else f"“{min(missing)}” is missing"
        raise ContentError(f"{path.name}: columns: {wrong}")
    titles = []
    for table in data.get("titles", ()):
        if set(table) != {"role", "words"} or table["role"] not in set(Role):
            raise ContentError(f"{path.name}: titles: {table.get('role', 'one')} is not known")
        titles.append((Role(table["role"]), tuple(map(str.casefold, table["words"]))))
    return ContactWords({kind: tuple(names) for kind, names in columns.items()}, tuple(titles))
