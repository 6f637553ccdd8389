"""Words, worklists, printing and commands, over real files."""

import json
from datetime import date
from pathlib import Path

import pytest

from cuprofiler import cli, i18n
from cuprofiler.content import load_content
from cuprofiler.domain.codes import Role, Type
from cuprofiler.domain.records import ItemState, Product
from cuprofiler.services.checks import InvalidChangeError, check_record
from cuprofiler.services.exchange import read_profile, samples, verdict_data
from cuprofiler.services.phrases import sentence
from cuprofiler.services.printing import PrintOptions, PrintService
from cuprofiler.services.products import ProductService
from cuprofiler.storage.workspace import Workspace
from cuprofiler.subjects.checklists.rules.checklists import LISTS
from cuprofiler.subjects.checklists.words.worklists import WorklistService
from cuprofiler.subjects.verdict.words.explain import Explainer
from tests.builders import CINF, SAME, UINF, profile

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def content():
    return load_content()


@pytest.mark.parametrize(
    ("people", "makers", "answers", "expected"),
    [
        (
            "Secretaries",
            [("Managing director", [Role.DECIDER])],
            CINF,
            "The managing director decides. The secretaries must work with what is chosen.",
        ),
        (
            "child",
            [("Mom", [Role.DECIDER])],
            UINF,
            "The child can move the decision, but Mom must say yes.",
        ),
        (
            "IT staff",
            [("Maria Adler, owner", [Role.DECIDER])],
            UINF,
            "The IT staff can move the decision, but Maria Adler must say yes.",
        ),
        (
            "The guests",
            [],
            CINF,
            "Somebody else decides. The guests must work with what is chosen.",
        ),
        ("File owner", [], SAME, "The file owner: the one who pays is the one who uses."),
    ],
)
def test_headlines_read_well(content, people, makers, answers, expected):
    found = profile((people, 3, None, answers), makers=makers)
    assert Explainer(content).headline(found) == expected


def test_braces_in_names_are_only_text(content):
    found = profile(("{payer} {0} {", 1, None, CINF), makers=[("{users}", [Role.DECIDER])])
    assert "{payer} {0} {" in Explainer(content).headline(found)
    assert sentence("{a} x", a="{b}") == "{b} x"


def test_mixed_products_say_the_head_counts(content):
    found = profile(("Reps", 42, None, CINF), ("Managers", 8, None, UINF))
    explain = Explainer(content)
    assert explain.headline(found) == "42 people get what is chosen. 8 people have a say first."
    assert "most of the people" in explain.subline(found)


def test_every_sample_is_another_type(content):
    types = [read_profile(s.path, 1).verdict.type for s in samples()]
    assert sorted(types) == sorted(
        [
            Type.SAME,
            Type.USER_INFLUENCES,
            Type.CUSTOMER_INFLUENCES,
            Type.INTERNAL,
            Type.THIRD_PARTY_PAYS,
            Type.AGENT_CHOOSES,
            Type.MIXED,
        ]
    )


@pytest.mark.parametrize("sample", samples(), ids=lambda s: s.id)
@pytest.mark.parametrize("language", i18n.languages())
def test_every_sample_can_be_told_and_listed(content, sample, language):
    with i18n.speaking(language):
        found = read_profile(sample.path, 1)
        explain, lists = Explainer(content), WorklistService(content)
        assert explain.headline(found)
        assert "{" not in explain.headline(found) + explain.subline(found)
        for each in found.user_classes:
            told = explain.verdict_of(found, each)
            assert told.reasons
            assert "{" not in told.headline
        for list_id in lists.ids(found):
            for line in lists.worklist(found, list_id).lines:
                assert line.text and line.why and line.because
                assert "{" not in line.because + line.evidence


def test_what_is_known_is_shown_and_never_ticked(content):
    found = profile(
        ("Reps", 40, None, CINF),
        makers=[("Boss", [Role.DECIDER, Role.BUYER]), ("Helper", [Role.INFLUENCER])],
    )
    lines = {
        line.id: line
        for line in WorklistService(content).worklist(found, "customer-discovery").lines
    }
    assert lines["CDI-02"].evidence == "4 of 6 roles filled."
    assert lines["CDI-01"].evidence == "Named: Boss."
    assert not any(line.state.done for line in lines.values())


def test_reasons_name_the_kind_of_user(content):
    found = profile(("Reps", 40, None, CINF), ("Owner", 1, None, SAME))
    lines = {line.id: line for line in WorklistService(content).worklist(found, "training").lines}
    assert lines["TRN-03"].because == (
        "Here because the users get what is chosen for them (the reps)."
    )
    both = profile(("Reps", 40, None, CINF), ("Managers", 5, None, UINF))
    lines = {line.id: line for line in WorklistService(content).worklist(both, "training").lines}
    assert lines["TRN-02"].because == (
        "Here because the users get what is chosen for them (the reps) and the users have a say "
        "(the managers)."
    )


def test_documents_hold_every_called_item_and_entry(content):
    state = ItemState("p", "TRN-01", True, "Anna", date(2026, 12, 1), "seen")
    found = profile(("Reps", 40, None, CINF), more=[state])
    service = PrintService(content)
    whole = service.compose(found, PrintOptions(LISTS[:3]), date(2026, 11, 22), 14)
    assert [len(c.items) for c in whole.checklists] == [9, 11, 14]  # 25 seats and more
    first = next(i for i in whole.checklists[0].items if i.id == "TRN-01")
    assert (first.done, first.owner, first.due, first.note) == (True, "Anna", "1 Dec 2026", "seen")
    core = service.compose(found, PrintOptions(LISTS[:3], core_only=True), date(2026, 11, 22))
    assert [len(c.items) for c in core.checklists] == [7, 7, 8]
    assert "After 14 changes" in whole.footer


@pytest.mark.parametrize(
    "record",
    [
        Product("p", "  "),
        ItemState("p", "x", note="x" * 20_001),
    ],
)
def test_what_may_not_be_stored_is_refused(record):
    with pytest.raises(InvalidChangeError):
        check_record(record)


def test_products_keep_their_order_and_place(tmp_path):
    with Workspace.create(tmp_path / "w.cuprofile") as workspace:
        service = ProductService(workspace, 1)
        assert service.last_product() == ""
        for name in ("A", "B", "C"):
            service.apply(service.new_product(name, "EUR"))
        ids = [product.id for product in service.products()]
        assert service.products() == tuple(
            Product(identity, name, "", "EUR", number, 1)
            for number, (identity, name) in enumerate(zip(ids, "ABC", strict=True))
        )
        service.remember_product(ids[1])
        service.remember_place(ids[1], "verdict")
        assert (service.last_product(), service.place(ids[1])) == (ids[1], "verdict")
        service.apply(service.removing(ids[1]))
        assert service.last_product() == ids[0]
        assert service.free_name("A") == "A 2"
        service.apply(service.new_product("A 2", "EUR"))
        assert (service.free_name("A"), service.free_name("B")) == ("A 3", "B")


# --- Commands -------------------------------------------------------------------------------------


def run(capsys, *arguments):
    code = cli.run([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_verdict_as_data(capsys, content):
    code, out, _err = run(capsys, "verdict", samples()[0].path, "--json")
    data = json.loads(out)
    assert code == 0
    assert set(data) == {"product", "type", "primary", "provisional", "user_classes"}
    assert set(data["user_classes"][0]) == {
        "name",
        "type",
        "rule",
        "flags",
        "reasons",
        "runner_up",
        "would_flip",
    }
    assert (data["type"], data["user_classes"][0]["rule"]) == ("CUSTOMER_INFLUENCES", "B12")
    assert data == json.loads(json.dumps(verdict_data(read_profile(samples()[0].path, 1), content)))


def test_print_names_its_files(capsys, tmp_path):
    code, out, err = run(
        capsys,
        "print",
        samples()[0].path,
        "--out",
        tmp_path / "o",
        "--list",
        "training,services",
        "--paper",
        "letter",
        "--lang",
        "de",
    )
    assert (code, err) == (0, "")
    paths = [Path(line) for line in out.splitlines()]
    assert [path.name for path in paths] == ["training.pdf", "services.pdf"]
    assert all(path.read_bytes().startswith(b"%PDF") for path in paths)


def test_workspace_round_trip(capsys, tmp_path):
    workspace = tmp_path / "my work.cuprofile"
    assert run(capsys, "import", samples()[6].path, workspace)[0] == 0
    assert run(capsys, "import", samples()[0].path, workspace)[0] == 0
    code, _out, err = run(capsys, "export", workspace, "--out", tmp_path / "o.json")
    assert code == 2
    assert "ClearDesk CRM" in err
    code, _out, _err = run(
        capsys, "export", workspace, "--out", tmp_path / "o.json", "--product", "ClearDesk CRM"
    )
    assert code == 0
    exported = json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))
    original = json.loads(samples()[6].path.read_text(encoding="utf-8"))
    assert exported == original
    assert run(capsys, "check", workspace) == (0, "2 products, all sound.\n", "")
    code, out, _err = run(capsys, "backup", workspace)
    assert Path(out.strip()).exists()
    code, out, _err = run(capsys, "print", workspace, "--product", "CashPilot", "--out", tmp_path)
    assert len(out.splitlines()) == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ("verdict", "nothing.json"),
        ("verdict",),
        ("frobnicate",),
        ("verdict", "{bad}"),
        ("print", "{good}", "--out", "{tmp}/o", "--list", "foo"),
        ("print", "{good}"),
        ("print", "{good}", "--out", "{tmp}/o", "--list", ","),
        ("check", "nothing.cuprofile"),
        ("check", "{bad}"),
        ("export", "{bad}", "--out", "x.json"),
        ("import", "{good}", "{bad}"),
        ("print", "{good}", "--out", "{tmp}/o", "--paper", "a5"),
    ],
)
def test_wrong_input_gets_one_line_and_exit_2(capsys, tmp_path, arguments):
    bad = tmp_path / "bad.json"
    bad.write_text('{"format": 1', encoding="utf-8")
    filled = [part.format(bad=bad, good=samples()[0].path, tmp=tmp_path) for part in arguments]
    code, out, err = run(capsys, *filled)
    assert code == 2
    assert out == ""
    assert len(err.strip().splitlines()) == 1
    assert "Traceback" not in err
    assert not (tmp_path / "o").exists()


def test_a_place_that_cannot_be_written_gets_exit_1(capsys, tmp_path):
    (tmp_path / "file").write_text("x")
    code, _out, err = run(capsys, "print", samples()[0].path, "--out", tmp_path / "file" / "o")
    assert code == 1
    assert len(err.strip().splitlines()) == 1


def test_german_samples_are_the_same_cases():
    def shape(found):
        return [
            (each.people, each.proficiency, found.answers_of(each.id))
            for each in found.user_classes
        ], [(m.roles, m.limit, m.stance, m.basis) for m in found.decision_makers]

    english = [read_profile(s.path, 1) for s in samples()]
    with i18n.speaking("de"):
        german = [read_profile(s.path, 1) for s in samples()]
    assert [shape(p) for p in english] == [shape(p) for p in german]
    assert all(a.product.summary != b.product.summary for a, b in zip(english, german, strict=True))


def test_the_portrait_is_printed_with_and_without_names(capsys, tmp_path):
    from pypdf import PdfReader

    sample = samples()[6].path
    code, out, _err = run(capsys, "print", sample, "--out", tmp_path, "--list", "portrait")
    assert code == 0
    assert out.strip().endswith("portrait.pdf")
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "portrait.pdf").pages)
    assert "Karin Holm" in text
    code, out, _err = run(
        capsys,
        "print",
        sample,
        "--out",
        tmp_path,
        "--list",
        "portrait:unit,design-balance",
        "--without-names",
    )
    assert code == 0
    assert [line.rsplit("/", 1)[-1] for line in out.split()] == [
        "portrait-unit.pdf",
        "design-balance.pdf",
    ]
    for name in out.split():
        text = " ".join(page.extract_text() for page in PdfReader(name).pages)
        assert "Karin" not in text
    code, _out, err = run(capsys, "print", sample, "--out", tmp_path, "--list", "portrait:x")
    assert code == 2
    assert "portrait:unit" in err


def test_a_workspace_is_never_written_over(capsys, tmp_path):
    """Neither by an export nor by a table, whatever name was typed."""
    path = tmp_path / "mine.cuprofile"
    assert run(capsys, "import", samples()[0].path, path)[0] == 0
    before = path.read_bytes()
    for arguments in (
        ("export", path, "--out", path),
        ("cost", samples()[0].path, "--out", _as(path, tmp_path / "x.xlsx")),
    ):
        code, _out, err = run(capsys, *arguments)
        assert code != 0
        assert "file with products" in err
        assert len(err.strip().splitlines()) == 1
    assert path.read_bytes() == before
    code, _out, err = run(capsys, "verdict", path)
    assert code == 2
    assert "Write one as a profile first" in err


def _as(path, name):
    name.write_bytes(path.read_bytes())
    return name


def test_a_list_without_a_core_begins_with_all_its_lines(content):
    service = WorklistService(content)
    found = profile(("A", 3, None, CINF))
    for list_id in service.ids(found):
        work = service.worklist(found, list_id)
        bare = work._replace(lines=tuple(line._replace(core=False) for line in work.lines))
        assert bare.core == bare.lines
        assert bare.further == ()
        if any(line.core for line in work.lines):
            assert all(line.core for line in work.core)
            assert {*work.core, *work.further} == set(work.lines)
