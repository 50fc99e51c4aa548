// SPDX-License-Identifier: Apache-2.0
// The columns of the editor without a round trip: paragraphs are added, removed and moved at once, words are counted as one
// types. Alt with an arrow moves the paragraph in which one writes. Without this script the same buttons ask the server.

const form = document.querySelector("form[data-editor]");
const list = form.querySelector(".editor-rows");
const announcement = form.querySelector("[data-announce]");
const limit = 200;

const rows = () => [...list.querySelectorAll(".editor-row")];
const cells = (row) => [...row.querySelectorAll("textarea")];
const languages = cells(rows()[0]).map((cell) => cell.lang);

/** Gives every row its number in names, addresses and words. */
function number() {
    const all = rows();
    all.forEach((row, index) => {
        const next = String(index + 1);
        row.dataset.row = next;
        row.id = `row-${next}`;
        for (const node of row.querySelectorAll("legend, .hidden-visually")) {
            node.textContent = node.textContent.replace(/\d+/, next);
        }
        for (const cell of cells(row)) {
            cell.name = `${cell.lang}.${next}`;
            cell.id = `cell-${cell.lang}-${next}`;
            cell.previousElementSibling.htmlFor = cell.id;
        }
        for (const button of row.querySelectorAll('button[name="do"]')) {
            button.value = button.value.replace(/\d+$/, next);
        }
        row.querySelector('[value^="up."]').disabled = index === 0;
        row.querySelector('[value^="down."]').disabled = index === all.length - 1;
    });
    form.elements.rows.value = all.length;
}

function count() {
    for (const language of languages) {
        const words = rows().flatMap((row) => cells(row))
            .filter((cell) => cell.lang === language)
            .reduce((sum, cell) => sum + (cell.value.match(/\S+/gu)?.length ?? 0), 0);
        const place = form.querySelector(`[data-count="${language}"]`);
        place.textContent = place.dataset.pattern.replace("#", words);
    }
}

function changed(said, focus) {
    number();
    count();
    announcement.textContent = said;
    focus?.focus();
    form.dispatchEvent(new Event("input", { bubbles: true }));
}

function add(row) {
    if (rows().length >= limit) return;
    const fresh = rows()[0].cloneNode(true);
    for (const cell of cells(fresh)) {
        cell.value = "";
        cell.textContent = "";
        cell.rows = 3;
    }
    if (row) row.after(fresh); else list.prepend(fresh);
    changed(form.dataset.added, cells(fresh)[0]);
}

function remove(row) {
    if (rows().length === 1) {
        for (const cell of cells(row)) cell.value = "";
        return changed(form.dataset.removed, cells(row)[0]);
    }
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    changed(form.dataset.removed, cells(next)[0]);
}

function move(row, direction, focus) {
    const other = direction < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    if (direction < 0) other.before(row); else other.after(row);
    changed(form.dataset.moved, focus?.disabled ? cells(row)[0] : focus);
    if (focus?.disabled) cells(row)[0].focus();
}

form.addEventListener("click", (event) => {
    const button = event.target.closest('button[name="do"]');
    const [command, place] = button?.value.split(".") ?? [];
    if (place === undefined) return;
    event.preventDefault();
    const row = button.closest(".editor-row");
    if (command === "add") add(row);
    if (command === "remove") remove(row);
    if (command === "up") move(row, -1, button);
    if (command === "down") move(row, 1, button);
});

form.addEventListener("keydown", (event) => {
    const row = event.target.closest(".editor-row");
    if (!row || !event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    move(row, direction, event.target);
});

form.addEventListener("input", count);
