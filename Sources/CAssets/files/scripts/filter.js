// SPDX-License-Identifier: Apache-2.0
// Narrows a list as one types and chooses: asks for the page that the form asks for, and takes over what follows the form
// there. Without this script, or where anything is amiss, the button of the form does the same.

const pause = 400;
// What says how many are found, in a table, above cards, or where there are none.
const counts = "caption, .found, .nothing strong, p.muted";

function attend(form) {
    const status = document.createElement("p");
    status.className = "hidden-visually";
    status.setAttribute("role", "status");
    form.append(status);
    let timer, running;

    function wanted() {
        const address = new URL(form.getAttribute("action"), location.href);
        address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value)).toString();
        address.hash = "";
        return address;
    }

    async function narrow() {
        const address = wanted();
        running?.abort();
        running = new AbortController();
        try {
            const answer = await fetch(address, { signal: running.signal });
            const isSame = new URL(answer.url).pathname === address.pathname;
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            const fresh = answer.ok && isSame && page.querySelector("main form.filters");
            if (fresh) take(fresh, address); else form.requestSubmit();
        } catch {
            // Somebody typed on, or the network is away: what is shown stays until the next question.
        }
    }

    function take(fresh, address) {
        const focused = document.activeElement;
        // The choice that has the focus may be open: it keeps what it shows.
        for (const select of form.querySelectorAll("select")) {
            const other = fresh.elements.namedItem(select.name);
            if (select === focused || other?.tagName !== "SELECT") continue;
            const { value } = select;
            select.replaceChildren(...other.children);
            select.value = value;
        }
        // Which of the saved views is shown stands before the form.
        const views = fresh.ownerDocument.querySelector(".saved-views");
        if (views) document.querySelector(".saved-views")?.replaceWith(views);
        while (form.nextSibling) form.nextSibling.remove();
        while (fresh.nextSibling) form.parentNode.append(fresh.nextSibling);
        if (focused && !focused.isConnected) place(focused).focus({ preventScroll: true });
        history.replaceState(history.state, "", address);
        for (const link of document.querySelectorAll(".languages a")) link.search = address.search;
        status.textContent = found();
    }

    // What takes the focus of a link or a field that was replaced while the answer was on its way, with what was typed there.
    function place(focused) {
        const name = focused.id ? "id" : "href", value = focused.getAttribute(name);
        const same = value && form.parentNode.querySelector(`[${name}="${CSS.escape(value)}"]`);
        if (same && "value" in focused) same.value = focused.value;
        return same || form.querySelector("button");
    }

    function found() {
        for (let part = form.nextElementSibling; part; part = part.nextElementSibling) {
            const count = part.matches(counts) ? part : part.querySelector(counts);
            if (count) return count.textContent;
        }
        return "";
    }

    function soon(event) {
        clearTimeout(timer);
        // An answer to what was asked before would overtake what is typed and chosen now.
        running?.abort();
        if (!event.isComposing) timer = setTimeout(narrow, pause);
    }

    form.addEventListener("input", soon);
    form.addEventListener("compositionend", soon);
    form.addEventListener("submit", () => {
        clearTimeout(timer);
        running?.abort();
    });
}

const form = document.querySelector("main form.filters");
if (form) attend(form);
