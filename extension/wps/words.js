// The keys of all words that the pane shows; a test compares this list with the parts.
// SPDX-License-Identifier: MPL-2.0
var JibiaoWords = [
    "command.insert-row", "deck.title", "panel.insert", "panel.sums", "panel.check",
    "export.saved", "export.title", "preview.apply", "preview.cancel",
    "sidebar.aside.ask", "sidebar.aside.cancel", "sidebar.aside.forget", "sidebar.aside.heading", "sidebar.aside.less",
    "sidebar.aside.offer", "sidebar.aside.restore", "sidebar.aside.store",
    "sidebar.balance.apply", "sidebar.balance.heading", "sidebar.balance.lock",
    "sidebar.check.apply-safe", "sidebar.check.elsewhere", "sidebar.check.errors", "sidebar.check.gone", "sidebar.check.hints",
    "sidebar.check.pick", "sidebar.check.refused", "sidebar.check.source", "sidebar.check.warnings", "sidebar.check.why",
    "sidebar.columns.change", "sidebar.columns.confirm", "sidebar.columns.pick",
    "sidebar.sums.go",
    "sidebar.templates.all-kinds", "sidebar.templates.all-regions", "sidebar.templates.all-years", "sidebar.templates.insert-here",
    "sidebar.templates.insert-sheet", "sidebar.templates.less", "sidebar.templates.more", "sidebar.templates.pick",
    "sidebar.templates.search",
    "wps.done", "wps.done-in-steps", "wps.fix-alike", "wps.many-steps", "wps.no-room", "wps.no-sheet", "wps.no-way",
    "wps.not-kept", "wps.nothing-to-fix", "wps.occupied", "wps.probe", "wps.protected", "wps.read-only", "wps.refused", "wps.save-draft",
    "wps.structure-protected", "wps.unreadable", "wps.unwritable", "wps.value.example", "wps.value.store", "wps.value.title",
    "wps.value.write", "wps.which-form"
];
