// Fills fields in with MuPDF: mutool run fill_in.js SOURCE TARGET VALUES.json
var source = scriptArgs[0], target = scriptArgs[1];
var values = JSON.parse(read(scriptArgs[2]));
var document = new PDFDocument(source);

for (var number = 0; number < document.countPages(); number++) {
    var annotations = document.findPage(number).get("Annots");
    var widgets = document.loadPage(number).getWidgets();
    var at = 0;
    for (var i = 0; annotations && i < annotations.length; i++) {
        var annotation = annotations.get(i);
        if (annotation.get("Subtype").asName() !== "Widget")
            continue;
        var widget = widgets[at++];
        var value = values[annotation.get("T").asString()];
        if (value === undefined)
            continue;
        if (widget.getFieldType() === "checkbox")
            widget.toggle();
        else
            widget.setTextValue(value);
        widget.update();
    }
}
document.save(target, "incremental");
