// SPDX-License-Identifier: Apache-2.0
// Shows beside a form what its answers would come to, as one types. The server says it.

const place = document.getElementById("preview");
const form = place.closest("form");
let timer;
let running;

async function renew() {
    const data = new FormData(form);
    data.set("preview", "live");
    running?.abort();
    running = new AbortController();
    try {
        const response = await fetch(form.action, {
            method: "POST",
            headers: { "content-type": "application/x-www-form-urlencoded" },
            body: new URLSearchParams(data),
            signal: running.signal,
        });
        if (response.ok) place.innerHTML = await response.text();
    } catch {
        // The review before sending shows the same.
    }
}

form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(renew, 400);
});
