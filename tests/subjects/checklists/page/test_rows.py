"""A line of a checklist while one works on it."""


def test_a_ticked_line_keeps_its_height_and_a_wrong_date_its_words(stage):
    stage.open(1)
    stage.show("checklists:training")
    stage.settle()
    row = next(r for r in stage.page("checklists").rows if not r.line.state.done)
    before = row.height()
    row.tick.click()
    stage.settle()
    assert row.line.state.done
    assert row.height() == before
    stage.show("checklists:user-discovery:UDI-01")
    row = next(r for r in stage.page("checklists").rows if r.line.id == "UDI-01")
    said = []
    stage.program.session.failed.connect(said.append)
    row.due.edit.setText("next friday")
    row.due.edit.editingFinished.emit()
    assert said and "next friday" in said[0]
    assert row.due.edit.text() == "next friday"
