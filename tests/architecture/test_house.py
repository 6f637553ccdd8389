"""The house: layers, catalogues, content, and traps that came once."""

import ast
import os
import re
import shutil
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCES = sorted((ROOT / "cuprofiler").rglob("*.py"))


def test_layers_hold():
    found = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout[-2000:]


BREACHES = {
    "Layers point downwards only, and every room has its layer": (
        "core/record.py",
        "import cuprofiler.domain.codes",
    ),
    "Parts of a subject point downwards, and others know only what it shares": (
        "subjects/people/words/forms.py",
        "import cuprofiler.subjects.value.page",
    ),
    "Pages of subjects do not know who shows them": (
        "subjects/value/page.py",
        "import cuprofiler.ui.navigation",
    ),
    "Rooms of the window: pages know neither each other nor who shows them": (
        "ui/views/about.py",
        "import cuprofiler.ui.navigation",
    ),
    "Window and commands ask services, not storage": (
        "ui/session.py",
        "import cuprofiler.storage.errors",
    ),
    "Core knows no subject and needs the standard library only": (
        "core/kinds.py",
        "import cuprofiler.i18n",
    ),
    "Qt stays in the window and the pages": ("services/products.py", "import PySide6.QtCore"),
    "SQLAlchemy and the driver stay in storage": ("services/products.py", "import sqlalchemy"),
    "Profile files are read by storage alone": ("services/exchange.py", "import msgspec"),
    "ReportLab and what shapes its letters stay with the PDF": (
        "paper/blocks.py",
        "import reportlab",
    ),
    "Patterns of syllables are read by the lines of figures and paper": (
        "services/products.py",
        "import pyphen",
    ),
    "XlsxWriter stays with the workbook": ("subjects/cost/files/csv_table.py", "import xlsxwriter"),
    "PDFs are read where they are drawn, printed, or come back filled": (
        "ui/session.py",
        "import pypdfium2",
    ),
    "Folders of the computer are known to the settings alone": (
        "services/products.py",
        "import platformdirs",
    ),
    "Languages are data: nothing that runs asks Babel": ("i18n.py", "import babel"),
    "Steps between file versions are frozen: they know no records of today": (
        "storage/steps/m001.py",
        "import cuprofiler.domain.records",
    ),
}
"""A line for each contract that breaks it."""

LIBRARIES = {
    *("PySide6", "shiboken6", "sqlalchemy", "pysqlite3", "sqlcipher3", "msgspec", "reportlab"),
    *("bidi", "xlsxwriter", "pypdfium2", "platformdirs", "pyphen"),
}
"""The libraries that may be used at all; the contracts say where."""


def test_no_other_library_is_used():
    used = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                used |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                used.add(node.module.partition(".")[0])
    assert used - sys.stdlib_module_names - {"cuprofiler"} <= LIBRARIES


def test_a_room_without_a_layer_is_noticed(tmp_path):
    """A new package that no contract names would be free to import anything."""
    shutil.copytree(
        ROOT / "cuprofiler", tmp_path / "cuprofiler", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "tools", tmp_path / "tools")
    (tmp_path / "cuprofiler" / "attic.py").write_text("import cuprofiler.app\n", encoding="utf-8")
    part = tmp_path / "cuprofiler" / "subjects" / "value" / "attic.py"
    part.write_text("import cuprofiler.app\n", encoding="utf-8")
    found = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "every room has its layer BROKEN" in found.stdout, found.stdout[-3000:]
    assert "others know only what it shares BROKEN" in found.stdout, found.stdout[-3000:]


def test_every_contract_notices_its_breach(tmp_path):
    """Each is broken in a copy: a contract that names nothing any more would keep silent."""
    shutil.copytree(
        ROOT / "cuprofiler", tmp_path / "cuprofiler", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "tools", tmp_path / "tools")
    for place, line in BREACHES.values():
        path = tmp_path / "cuprofiler" / place
        path.write_text(f"{path.read_text('utf-8')}\n{line}\n", encoding="utf-8")
    found = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    told = dict(re.findall(r"^(.+) (KEPT|BROKEN)$", found.stdout, re.MULTILINE))
    assert told == dict.fromkeys(BREACHES, "BROKEN"), found.stdout[-3000:]


def test_no_module_imports_itself_by_way_of_others(monkeypatch):
    """What is imported for types alone is no circle: it is not there when the program runs."""
    monkeypatch.syspath_prepend(str(ROOT))
    graph = grimp.build_graph("cuprofiler", exclude_type_checking_imports=True, cache_dir=None)
    around = TopologicalSorter(
        {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    )
    around.prepare()  # raises CycleError with the circle


def test_no_query_language_or_qt_where_it_does_not_belong():
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        inside = path.relative_to(ROOT / "cuprofiler").with_suffix("").parts
        imported = set(re.findall(r"^\s*(?:import|from) (\w+)", text, re.MULTILINE))
        assert "PySide6" not in imported or inside[0] == "ui" or inside[2:3] == ("page",), path
        assert "sqlalchemy" not in imported or inside[0] == "storage", path
        assert "reportlab" not in imported or inside[:2] == ("paper", "pdf"), path


@pytest.mark.parametrize(
    "module",
    [
        "cuprofiler.domain.profile",
        "cuprofiler.content",
        "cuprofiler.storage.first_read",
        "cuprofiler.services.workspaces",
        "cuprofiler.app",
        "cuprofiler.subjects.verdict.words.explain",
    ],
)
def test_the_first_page_needs_no_heavy_library(module):
    """Importing SQLAlchemy or ReportLab costs more than the whole window."""
    code = (
        f"import sys, {module}; heavy = {{'sqlalchemy', 'reportlab', 'PySide6', 'msgspec', "
        "'babel', 'pypdfium2'}; print(sorted(heavy & set(sys.modules)))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"


def test_there_is_one_sqlite_in_the_process_and_it_is_new(tmp_path):
    """Two would undo each other's locks; the computer's own may be years old."""
    code = (
        "import sys; from pathlib import Path; from cuprofiler.app import main;"
        "assert main(['print', sys.argv[1], '--out', sys.argv[2]]) == 0;"
        "from cuprofiler.storage.workspace import Workspace;"
        "Workspace.create(Path(sys.argv[2]) / 'new.cuprofile').close();"
        "from cuprofiler.storage.driver import sqlite3;"
        "print(sqlite3.sqlite_version_info >= (3, 53, 4), '_sqlite3' in sys.modules)"
    )
    sample = next((ROOT / "resources" / "samples").rglob("*.json"))
    found = subprocess.run(
        [sys.executable, "-c", code, str(sample), str(tmp_path)],
        cwd=ROOT,
        # What measures coverage brings the computer's SQLite along.
        env={k: v for k, v in os.environ.items() if not k.startswith("COVERAGE")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.splitlines()[-1] == "True False"


def test_a_start_loads_no_page_but_the_first(tmp_path):
    """Forms and the other pages came in once by way of a type check: a tenth of the start."""
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from cuprofiler.settings import Settings;"
        "from cuprofiler.ui.main_window import MainWindow;"
        "from cuprofiler.ui.program import Program; from cuprofiler.services.exchange import *;"
        "window = MainWindow(); program = Program(window, Settings());"
        "from cuprofiler.storage.first_read import FirstRead;"
        "profile = read_profile(samples()[0].path, 1);"
        "program.session.show_first("
        "FirstRead((profile.product,), tuple(profile.records.values()), {}));"
        "parts = {m: m.split('.') for m in sys.modules if m.startswith('cuprofiler.')};"
        "print(sorted(m for m, p in parts.items() if p[1] == 'subjects' and p[3:4] == ['page'] or"
        " p[1] == 'ui' and len(p) > 3 and p[2] in ('views', 'forms', 'wizard', 'dialogs')))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    page = "cuprofiler.subjects.overview.page"
    assert found.stdout.strip() == str([page, f"{page}.cards", f"{page}.view"])


def test_a_start_keeps_no_source_in_memory():
    """PySide6's own import reads every module's text, 3 MiB that nobody looks at."""
    code = (
        "import cuprofiler.ui.program, linecache, pathlib;"
        "own = str(pathlib.Path(cuprofiler.__file__).parent);"
        "print(sorted(name for name in linecache.cache if name.startswith(own)))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"


def test_translatable_words_are_literal():
    """An f-string or a sum inside _() could never be found in a catalogue."""
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\b(?:_|ngettext|pgettext)\(\s*f[\"']", text), path


def test_catalogues_are_up_to_date_and_complete():
    from babel.messages.pofile import read_po

    from tools.catalog import LOCALE, as_mo, as_po, untranslated, updated

    folder = LOCALE / "de" / "LC_MESSAGES"
    catalog = updated("de")
    assert (folder / "cuprofiler.po").read_bytes() == as_po(catalog), "run make catalog"
    with (folder / "cuprofiler.po").open("rb") as file:
        assert (folder / "cuprofiler.mo").read_bytes() == as_mo(read_po(file, locale="de"))
    assert untranslated(catalog) == []


def test_no_words_are_translated_within_another_string():
    """Before Python 3.12 a string in braces is hidden from the catalogue, and stays English."""
    marks = {"_", "gettext", "ngettext", "pgettext", "npgettext"}
    hidden = [
        f"{path.relative_to(ROOT)}:{string.lineno}"
        for path in sorted((ROOT / "cuprofiler").rglob("*.py"))
        for string in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in marks
    ]
    assert hidden == []


def test_translations_keep_their_placeholders():
    from tools.catalog import updated

    for message in updated("de"):
        if not message.id:
            continue
        sources = message.id if isinstance(message.id, tuple | list) else (message.id,)
        words = message.string if isinstance(message.string, tuple | list) else (message.string,)
        wanted = {name for text in sources for name in re.findall(r"{(\w+)}", text)}
        for text in words:
            found = set(re.findall(r"{(\w+)}", text))
            assert found <= wanted, (message.id, text)
            if len(sources) == 1:
                assert found == wanted, (message.id, text)


def test_the_lock_names_no_address():
    for path in ROOT.glob("requirements*"):
        assert "://" not in path.read_text(encoding="utf-8"), path


def test_this_qt_keeps_its_references():
    """PySide6 6.12.0 on Python 3.11 lost a reference to None at every void call."""
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(2000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 500


def test_every_icon_named_in_the_code_is_there():
    names = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    for path in (ROOT / "cuprofiler" / "ui").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for name in re.findall(r"(?:icon=|Picture\(|icon_button\(|pixmap\()\"([a-z0-9-]+)\"", text):
            assert name in names, (path, name)


def test_tool_tips_are_set_by_the_one_that_shows_text_as_it_is():
    """Qt reads a tip that looks like markup as markup, and opens the files it names."""
    places = [
        path for path in (ROOT / "cuprofiler").rglob("*.py") if "setToolTip(" in path.read_text()
    ]
    assert [path.name for path in places] == ["base.py"]


def test_the_window_asks_one_clock_for_the_day():
    """Kept from when a page was made, a day is yesterday's after midnight."""
    asking = [
        path.name
        for path in (ROOT / "cuprofiler" / "ui").rglob("*.py")
        if "date.today" in path.read_text("utf-8")
    ]
    assert asking == ["session.py"]
