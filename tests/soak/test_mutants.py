"""Changed rules: drawn alike from one seed, and told apart by tests that pass through them."""

import tomllib

import pytest

pytestmark = pytest.mark.soak

RULE = '''"""A rule."""

LIMIT = 3
"""From here on it is much."""


class Many:
    """Something counted."""

    def __init__(self, count: int) -> None:
        self.count = count

    @property
    def much(self) -> bool:
        """Whether it is much."""
        return self.count >= LIMIT


def words(many: Many) -> str:
    """It in words."""
    return _("much") if many.much else _("little")


def _(text: str) -> str:
    return text
'''
CHECKS = """from cuprofiler.domain.rule import Many, words


def test_words():
    assert words(Many(4)) == "much"
    assert words(Many(0)) == "little"
"""


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A checkout with one rule and one test, which leaves the limit itself untried."""
    from tools import mutants

    for room in mutants.ROOMS:
        (tmp_path / "cuprofiler" / room).mkdir(parents=True)
    (tmp_path / "cuprofiler" / "domain" / "rule.py").write_text(RULE, encoding="utf-8")
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_rule.py").write_text(CHECKS, encoding="utf-8")
    (tmp_path / "accepted.toml").write_text("survivor = []\n", encoding="utf-8")
    monkeypatch.setattr(mutants, "ROOT", tmp_path)
    monkeypatch.setattr(mutants, "ACCEPTED", tmp_path / "accepted.toml")
    return tmp_path


def test_tables_and_properties_are_changed_and_words_are_not(tree):
    from tools import mutants

    found, places = mutants.draw(99, 1, "")
    assert len(found) == places
    assert [each.line for each in found] == sorted(each.line for each in found)
    lines = {each.line for each in found}
    assert {3, RULE.split("\n").index("        return self.count >= LIMIT") + 1} <= lines
    assert not any("xx" in each.now.lower() or "MUCH" in each.now for each in found)
    for each in found:
        compile(each.text, each.file, "exec")
    assert mutants.draw(3, 7, "") == mutants.draw(3, 7, "")
    assert mutants.draw(9, 1, "cuprofiler/storage") == ([], 0)


def test_what_no_test_notices_is_told_unless_there_is_a_reason(tree, capsys):
    from tools import mutants

    before = {path: path.read_bytes() for path in tree.rglob("*") if path.is_file()}
    status = mutants.main(["--size", "99"])
    said = capsys.readouterr().out
    assert "SURVIVED cuprofiler/domain/rule.py:3\n    - LIMIT = 3\n    + LIMIT = 4" in said
    assert "+ return self.count > LIMIT" in said.partition("SURVIVED")[2]
    assert "+ self.count = None" in said.partition("noticed")[2]
    assert status == 1
    after = {path: path.read_bytes() for path in tree.rglob("*") if path.is_file()}
    assert {path: after[path] for path in before} == before
    why = 'file = "cuprofiler/domain/rule.py"\nwas = "{}"\nnow = "{}"\nwhy = "as good"\n'
    known = (
        ("LIMIT = 3", "LIMIT = 4"),
        ("return self.count >= LIMIT", "return self.count > LIMIT"),
    )
    text = "\n".join("[[survivor]]\n" + why.format(*pair) for pair in known)
    (tree / "accepted.toml").write_text(text, encoding="utf-8")
    assert mutants.main(["--size", "99"]) == 0
    assert "2 survived, 2 of them accepted" in capsys.readouterr().out


def test_the_interval_of_a_share():
    """Wilson's, against the worked value of nine of ten."""
    from tools import mutants

    low, high = mutants.interval(9, 10)
    assert (round(low, 3), round(high, 3)) == (0.596, 0.982)
    assert mutants.interval(10, 10)[1] == pytest.approx(1)


def test_every_accepted_change_is_one_of_a_line_there_is():
    from tools import mutants

    listed = tomllib.loads(mutants.ACCEPTED.read_text(encoding="utf-8"))["survivor"]
    for each in listed:
        code = " ".join((mutants.ROOT / each["file"]).read_text(encoding="utf-8").split())
        assert " ".join(each["was"].split()) in code, each
        assert each["why"].strip()
