"""A paper that comes back, filled in by other programs, beside what is stored."""

import json
import subprocess
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pypdf
import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from cuprofiler import i18n
from cuprofiler.content import load_content
from cuprofiler.core.changes import Edit
from cuprofiler.domain.codes import Basis
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import ItemState
from cuprofiler.services.coming_back import opened, paper_list
from cuprofiler.services.exchange import sample_profile
from cuprofiler.services.papers import papers_there
from cuprofiler.services.printing import PrintOptions, PrintService
from cuprofiler.services.trouble import ProfileFileError

TODAY = date(2026, 12, 1)
NOTE = "Counted on site;\nthe second shift is still to be asked"


@pytest.fixture(scope="module")
def cash():
    found = sample_profile(1)
    own = found.product_id
    states = (
        ItemState(own, "TRN-01", True, "Anna", date(2026, 12, 24), "Plan v2"),
        ItemState(own, "TRN-02", owner="Jonas"),
    )
    return Profile.of((*found.records.values(), *states), own)


def printed(profile, path, *lists, revision=7):
    service = PrintService(load_content())
    service.write(service.compose(profile, PrintOptions(lists), TODAY, revision), path)
    return path


def by_pypdf(source, target, values):
    writer = pypdf.PdfWriter(clone_from=source)
    for page in writer.pages:
        writer.update_page_form_field_values(page, values, auto_regenerate=False)
    writer.write(target)
    return target


def by_pdfium(source, target, values):
    """As a browser does it: the field is clicked, emptied and typed into."""
    from pypdfium2 import raw

    document = pdfium.PdfDocument(source)
    document.init_forms()
    form = document.formenv
    for number in range(len(document)):
        page = document[number]
        raw.FORM_OnAfterLoadPage(page, form)
        for at in range(raw.FPDFPage_GetAnnotCount(page)):
            annotation = raw.FPDFPage_GetAnnot(page, at)
            size = raw.FPDFAnnot_GetFormFieldName(form, annotation, None, 0)
            room = (raw.FPDF_WCHAR * (size // 2))()
            raw.FPDFAnnot_GetFormFieldName(form, annotation, room, size)
            name = bytes(room).decode("utf-16-le").rstrip("\0")
            frame = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(annotation, frame)
            if name in values:
                x, y = (frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2
                raw.FORM_OnLButtonDown(form, page, 0, x, y)
                raw.FORM_OnLButtonUp(form, page, 0, x, y)
                if values[name] != "/Yes":
                    raw.FORM_SelectAllText(form, page)
                    data = (values[name] + "\0").encode("utf-16-le")
                    text = (raw.FPDF_WCHAR * (len(data) // 2)).from_buffer_copy(data)
                    raw.FORM_ReplaceSelection(form, page, text)
                raw.FORM_ForceToKillFocus(form)
            raw.FPDFPage_CloseAnnot(annotation)
        raw.FORM_OnBeforeClosePage(page, form)
    document.save(target)
    document.close()
    return target


def by_mupdf(source, target, values):
    """As small viewers do it."""
    told = target.with_suffix(".json")
    told.write_text(json.dumps(values), encoding="utf-8")
    script = Path(__file__).with_name("fill_in.js")
    subprocess.run(
        ["mutool", "run", script, source, target, told], check=True, capture_output=True, timeout=60
    )
    return target


FILLED_BY = pytest.mark.parametrize("fill", [by_pypdf, by_pdfium, by_mupdf])


def read(profile, path, revision=7):
    listing = paper_list(profile, revision)
    reading = listing.read(opened(path), load_content())
    return listing, reading


def taken(profile, listing, reading):
    change = listing.adding(profile, lambda: "new", reading.drafts, "paper.pdf")
    return profile.after(change), change


@FILLED_BY
def test_what_was_written_is_taken_over_as_one_step(cash, tmp_path, fill):
    path = printed(cash, tmp_path / "a.pdf", "training")
    values = {
        "training.TRN-02.done": "/Yes",
        "training.TRN-02.owner": "Zoë Müller",
        "training.TRN-02.due": "3 Jan 2027",
        "training.TRN-02.evidence": NOTE,
    }
    listing, reading = read(cash, fill(path, tmp_path / "b.pdf", values))
    assert {(mark.item, mark.key) for mark in reading.drafts} == {
        ("TRN-02", key) for key in ("done", "owner", "due", "evidence")
    }
    after, change = taken(cash, listing, reading)
    assert after.item_state("TRN-02") == ItemState(
        cash.product_id, "TRN-02", True, "Zoë Müller", date(2027, 1, 3), NOTE
    )
    assert len(change.edits) == 1 and change.why == "paper.pdf"
    assert after.after(change.inverse()) == cash


@FILLED_BY
def test_the_buyers_own_figure_goes_into_the_cost_as_heard(cash, tmp_path, fill):
    path = printed(cash, tmp_path / "a.pdf", "cost:sheet")
    names = list(pypdf.PdfReader(path).get_fields())
    line = next(each for each in cash.cost_items if f"cost-sheet.{each.id}" == names[0])
    listing, reading = read(cash, fill(path, tmp_path / "b.pdf", {names[0]: "1,250"}))
    (mark,) = reading.drafts
    shown = listing.line(cash, mark, TODAY)
    assert shown.title == line.name and shown.said == "€1,250.00" and not shown.wrong
    after, _change = taken(cash, listing, reading)
    now = next(each for each in after.cost_items if each.id == line.id)
    assert (now.amount, now.basis) == (Decimal(1250), Basis.HEARD)


@pytest.mark.parametrize(
    ("written", "amount"),
    [("4.500", 4500), ("4,500", 4500), ("€ 1.234,56", Decimal("1234.56")), ("12 000", 12000),
     ("1.200.000", 1_200_000), ("26.50", Decimal("26.50")), ("0", 0)],
)  # fmt: skip
def test_an_amount_is_read_as_anybody_writes_it_and_the_cost_still_prints(
    cash, tmp_path, written, amount
):
    """Far beyond what we thought it lay between, too."""
    path = printed(cash, tmp_path / "a.pdf", "cost:sheet")
    name = next(iter(pypdf.PdfReader(path).get_fields()))
    listing, reading = read(cash, by_pypdf(path, tmp_path / "b.pdf", {name: written}))
    after, _change = taken(cash, listing, reading)
    line = next(each for each in after.cost_items if f"cost-sheet.{each.id}" == name)
    assert line.amount == amount
    assert (line.low is None or line.low <= amount) and (line.high is None or line.high >= amount)
    assert "cost:sheet" in papers_there(after)


@pytest.mark.parametrize("written", ["$1,200", "3000 CHF", "-5", "about 900", "9" * 30])
def test_what_is_no_amount_of_that_currency_is_not_taken(cash, tmp_path, written):
    path = printed(cash, tmp_path / "a.pdf", "cost:sheet")
    name = next(iter(pypdf.PdfReader(path).get_fields()))
    listing, reading = read(cash, by_pypdf(path, tmp_path / "b.pdf", {name: written}))
    assert listing.line(cash, reading.drafts[0], TODAY).wrong
    assert taken(cash, listing, reading)[1].edits == ()


def test_a_filled_file_read_again_has_nothing_new(cash, tmp_path):
    path = printed(cash, tmp_path / "a.pdf", "training")
    _listing, reading = read(cash, path)
    assert reading.drafts == ()
    path = by_pypdf(path, tmp_path / "b.pdf", {"training.TRN-02.owner": "Zoë"})
    listing, reading = read(cash, path)
    after, _change = taken(cash, listing, reading)
    _listing, again = read(after, path, 8)
    assert again.drafts == ()


def test_what_changed_here_since_is_said_and_nothing_else_is_undone(cash, tmp_path):
    """A field nobody touched on paper does not take back what was entered here meanwhile."""
    path = printed(cash, tmp_path / "a.pdf", "training")
    filled = by_pypdf(path, tmp_path / "b.pdf", {"training.TRN-02.owner": "Zoë"})
    state = replace(cash.item_state("TRN-02"), owner="Ben", note="Asked")
    later = cash.after(replace_state(cash, state))
    listing, reading = read(later, filled, 9)
    (mark,) = reading.drafts
    assert "2 changes were made since it was printed" in listing.taken(reading)
    shown = listing.line(later, mark, TODAY)
    assert "until now: Ben" in shown.note and "changed here since" in shown.note
    # Taken only by whoever says so.
    assert shown.doubt
    after, _change = taken(later, listing, reading)
    assert (after.item_state("TRN-02").owner, after.item_state("TRN-02").note) == ("Zoë", "Asked")


def replace_state(profile, state):
    from cuprofiler.core.changes import Change

    return Change("", (Edit(profile.records.get(state.key), state),))


def test_ticks_and_texts_can_be_taken_away_on_paper(cash, tmp_path):
    path = printed(cash, tmp_path / "a.pdf", "training")
    values = {"training.TRN-01.done": "/Off", "training.TRN-01.owner": "",
              "training.TRN-01.due": ""}  # fmt: skip
    listing, reading = read(cash, by_pypdf(path, tmp_path / "b.pdf", values))
    after, _change = taken(cash, listing, reading)
    state = after.item_state("TRN-01")
    assert (state.done, state.owner, state.due, state.note) == (False, "", None, "Plan v2")


@pytest.mark.parametrize(
    ("written", "wrong"), [("soon", True), ("24.12.2026", False), ("24. Dez. 2026", False),
                           ("Dec 24, 2026", False), ("31 Feb 2027", True)]
)  # fmt: skip
def test_a_date_is_read_as_people_write_it(cash, tmp_path, written, wrong):
    path = printed(cash, tmp_path / "a.pdf", "training")
    filled = by_pypdf(path, tmp_path / "b.pdf", {"training.TRN-02.due": written})
    listing, reading = read(cash, filled)
    assert bool(listing.line(cash, reading.drafts[0], TODAY).wrong) is wrong
    after, _change = taken(cash, listing, reading)
    assert after.item_state("TRN-02").due == (None if wrong else date(2026, 12, 24))


def test_a_german_paper_is_read_in_english(cash, tmp_path):
    with i18n.speaking("de"):
        path = printed(cash, tmp_path / "a.pdf", "training")
    values = {"training.TRN-02.due": "3. März 2027"}
    listing, reading = read(cash, by_pypdf(path, tmp_path / "b.pdf", values))
    after, _change = taken(cash, listing, reading)
    assert after.item_state("TRN-02").due == date(2027, 3, 3)


def test_a_sheet_for_talks_is_counted_and_left(cash, tmp_path):
    path = printed(cash, tmp_path / "a.pdf", "discovery:guide", "training")
    name = next(n for n in pypdf.PdfReader(path).get_fields() if n.startswith("discovery"))
    filled = by_pypdf(path, tmp_path / "b.pdf", {name: "Yes", "training.TRN-02.owner": "Zoë"})
    listing, reading = read(cash, filled)
    assert len(reading.drafts) == 1
    assert "1 answer on a sheet for talks is not taken" in listing.taken(reading)


# --- What is not read -----------------------------------------------------------------------------


def refused(profile, path):
    with pytest.raises(ProfileFileError) as caught:
        read(profile, path)
    said = str(caught.value)
    assert "\n" not in said and said.endswith((".", "?"))
    return said


def test_papers_of_elsewhere_are_refused_in_one_sentence(cash, tmp_path):
    path = printed(cash, tmp_path / "a.pdf", "training")
    assert "another product" in refused(sample_profile(2), path)
    loose = printed(cash, tmp_path / "loose.pdf", "training", revision=0)
    assert "none that was printed" in refused(cash, loose)
    (tmp_path / "x.pdf").write_bytes(b"no PDF")
    assert "damaged" in refused(cash, tmp_path / "x.pdf")
    (tmp_path / "cut.pdf").write_bytes(path.read_bytes()[:3000])
    assert "damaged" in refused(cash, tmp_path / "cut.pdf")
    assert "still there" in refused(cash, tmp_path / "gone.pdf")
    for password in ("secret", ""):
        locked = tmp_path / "locked.pdf"
        subprocess.run(["qpdf", "--encrypt", password, "owner", "256", "--", path, locked],
                       check=True)  # fmt: skip
        assert "protected" in refused(cash, locked)


@pytest.mark.parametrize("place", ["/OpenAction", "/Names", "field"])
def test_a_paper_with_a_script_is_refused(cash, tmp_path, place):
    path = printed(cash, tmp_path / "a.pdf", "training")
    writer = pypdf.PdfWriter(clone_from=path)
    script = DictionaryObject(
        {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("x()")}
    )
    if place == "/OpenAction":
        writer.root_object[NameObject(place)] = script
    elif place == "/Names":
        tree = DictionaryObject(
            {NameObject("/Names"): ArrayObject([TextStringObject("x"), writer._add_object(script)])}
        )
        names = DictionaryObject({NameObject("/JavaScript"): tree})
        writer.root_object[NameObject(place)] = names
    else:
        field = writer.pages[0]["/Annots"][1].get_object()
        field[NameObject("/AA")] = DictionaryObject({NameObject("/K"): script})
    writer.write(tmp_path / "b.pdf")
    # Hidden in an object stream it is found as well, but for what only an open action does.
    packed = tmp_path / "packed.pdf"
    subprocess.run(["qpdf", "--object-streams=generate", tmp_path / "b.pdf", packed], check=True)
    assert "script" in refused(cash, tmp_path / "b.pdf")
    assert "script" in refused(cash, packed)


@given(
    st.text(st.characters(blacklist_categories=("Cs",)), max_size=60),
    st.text(st.characters(blacklist_categories=("Cs",)), max_size=60),
)
def test_any_text_comes_back_or_is_refused_plainly(owner, note):
    """What somebody types, whatever it is: never a traceback, never half of it."""
    import tempfile
    from pathlib import Path

    found = sample_profile(1)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.pdf"
        service = PrintService(load_content())
        state = ItemState(found.product_id, "TRN-01", owner=owner.strip(), note=note.strip())
        told = Profile.of((*found.records.values(), state), found.product_id)
        options = PrintOptions(("training",), core_only=True)
        service.write(service.compose(told, options, TODAY, 3), path)
        _listing, reading = read(told, path, 3)
        # Nothing was changed on it: nothing is to be taken over.
        assert reading.drafts == ()
