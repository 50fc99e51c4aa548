// SPDX-License-Identifier: Apache-2.0
// Keeps what is typed into a form on the node, for its writer alone, until the form is sent.

const form = document.querySelector("form[data-draft]");
const status = form.querySelector(".draft-status");
const pause = 1500;
const keepaliveLimit = 60_000;

let kept = words();
let timer;
let running;
let isLeaving = false;

/** What is typed, as the server would get it. */
function words() {
    const data = new FormData(form);
    data.set("draft", "quiet");
    return new URLSearchParams(data).toString();
}

const isDirty = () => words() !== kept;

async function save(options = {}) {
    clearTimeout(timer);
    const body = words();
    if (body === kept || isLeaving) return;
    if (!navigator.onLine) {
        status.textContent = form.dataset.offline;
        return;
    }
    running?.abort();
    running = new AbortController();
    try {
        const response = await fetch(form.action, {
            method: "POST",
            headers: { "content-type": "application/x-www-form-urlencoded" },
            body,
            signal: running.signal,
            keepalive: Boolean(options.last) && body.length < keepaliveLimit,
        });
        const type = response.headers.get("content-type") ?? "";
        status.textContent = type.startsWith("text/plain") ? await response.text() : form.dataset.unsaved;
        if (response.ok) kept = body;
    } catch (error) {
        if (error.name !== "AbortError") status.textContent = form.dataset.offline;
    }
}

function soon() {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
}

form.addEventListener("input", soon);
form.addEventListener("change", soon);
// Sent: what is on its way must not come back as a draft.
form.addEventListener("submit", () => {
    isLeaving = true;
    clearTimeout(timer);
    running?.abort();
});
addEventListener("online", () => save());
addEventListener("offline", () => { if (isDirty()) status.textContent = form.dataset.offline; });
addEventListener("pagehide", () => save({ last: true }));
addEventListener("pageshow", () => { isLeaving = false; });
document.addEventListener("visibilitychange", () => { if (document.hidden) save({ last: true }); });
addEventListener("beforeunload", (event) => {
    if (isLeaving || !isDirty()) return;
    save({ last: true });
    // Only where it could not be kept does leaving lose anything.
    if (!navigator.onLine || words().length >= keepaliveLimit) event.preventDefault();
});
