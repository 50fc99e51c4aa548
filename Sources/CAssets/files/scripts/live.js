// SPDX-License-Identifier: Apache-2.0
// Keeps a page current. The server says only that something happened; the page asks for itself again, as anybody
// would, and takes over what is different. What has the focus, what is open and what was typed stays.

const main = document.querySelector("main[data-live]");
const status = document.getElementById("live-status");
let source, waiting, isAsking = false, isOver = false;

function connect() {
    if (source || isOver || document.hidden) return;
    const address = new URL(main.dataset.live, location.href);
    address.searchParams.set("since", main.dataset.position);
    source = new EventSource(address);
    source.addEventListener("change", refreshSoon);
    source.addEventListener("end", refreshSoon);
    source.addEventListener("error", () => {
        if (source?.readyState !== EventSource.CLOSED) return; // The browser connects again by itself.
        disconnect();
        setTimeout(connect, 60000);
    });
}

function disconnect() {
    source?.close();
    source = undefined;
}

// Everyone hears of an act at the same moment, and not everyone has to ask at the same moment.
function refreshSoon() {
    if (waiting || isOver) return;
    waiting = setTimeout(() => { waiting = undefined; refresh(); }, 100 + Math.random() * 900);
}

async function refresh() {
    if (isAsking || isOver) return;
    isAsking = true;
    try {
        const answer = await fetch(location.href, { headers: { "x-live": "1" }, cache: "no-store" });
        const isSame = new URL(answer.url).pathname === location.pathname;
        if (answer.ok && isSame) take(new DOMParser().parseFromString(await answer.text(), "text/html"));
        else if (answer.status < 500) end();
    } catch {
        // The network is away: the stream connects again, and with it comes the next occasion.
    } finally {
        isAsking = false;
    }
}

// The session has ended or the page is no longer open to the reader.
function end() {
    isOver = true;
    disconnect();
    document.getElementById("live-ended").hidden = false;
}

function take(page) {
    const fresh = page.querySelector("main[data-live]");
    if (!fresh) return end();
    const before = main.dataset.summary;
    merge(main.querySelector(".band"), fresh.querySelector(".band"));
    for (const name of ["position", "summary", "tick"]) main.dataset[name] = fresh.dataset[name];
    const unread = document.querySelector(".unread"), now = page.querySelector(".unread");
    if (unread && now) unread.replaceChildren(...now.childNodes);
    if (fresh.dataset.summary !== before) status.textContent = fresh.dataset.summary;
}

// What makes two elements the same: all but the secrets of forms and what the reader has unfolded.
function key(element) {
    return element.outerHTML.replace(/(name="(?:csrf|submission)" value=")[^"]*/g, "$1")
        .replace(/(<details[^>]*) open=""/g, "$1");
}

// The children that both have, in the order of both (longest common subsequence).
function common(left, right) {
    const sizes = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
    for (let i = left.length - 1; i >= 0; i--)
        for (let j = right.length - 1; j >= 0; j--)
            sizes[i][j] = left[i] === right[j] ? sizes[i + 1][j + 1] + 1 : Math.max(sizes[i + 1][j], sizes[i][j + 1]);
    const pairs = [];
    for (let i = 0, j = 0; i < left.length && j < right.length;)
        if (left[i] === right[j]) pairs.push([i++, j++]);
        else if (sizes[i + 1][j] >= sizes[i][j + 1]) i++;
        else j++;
    return pairs;
}

function merge(old, fresh) {
    const olds = [...old.children], news = [...fresh.children];
    const pairs = common(olds.map(key), news.map(key));
    let i = 0, j = 0;
    for (const [nextOld, nextNew] of [...pairs, [olds.length, news.length]]) {
        while (i < nextOld && j < nextNew) change(olds[i++], news[j++]);
        while (i < nextOld) remove(olds[i++]);
        while (j < nextNew) old.insertBefore(news[j++], olds[nextOld] ?? null);
        i = nextOld + 1;
        j = nextNew + 1;
    }
}

function change(old, fresh) {
    if (isBusy(old)) return;
    if (isList(old) && isList(fresh) && old.tagName === fresh.tagName && old.className === fresh.className) {
        if (old.tagName === "DETAILS") fresh.open = old.open;
        for (const { name, value } of fresh.attributes) old.setAttribute(name, value);
        merge(old, fresh);
        return;
    }
    const focused = old.contains(document.activeElement) ? document.activeElement : undefined;
    old.replaceWith(fresh);
    if (focused) same(focused, fresh)?.focus({ preventScroll: true });
}

function remove(old) {
    if (isBusy(old)) return;
    const hadFocus = old.contains(document.activeElement);
    old.remove();
    if (hadFocus) main.focus({ preventScroll: true });
}

// Has elements and no words of its own, so that its children can be compared one by one.
function isList(element) {
    return element.children.length > 0
        && [...element.childNodes].every((node) => node.nodeType !== Node.TEXT_NODE || !node.data.trim());
}

// Somebody is typing there.
function isBusy(element) {
    return [...element.querySelectorAll("input, textarea, select")].some((field) =>
        field.type !== "hidden" && (field === document.activeElement
            || (field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked
                : field.tagName !== "SELECT" && field.value !== field.defaultValue)));
}

// The element that takes the focus in place of one that was replaced.
function same(focused, fresh) {
    const by = focused.id ? `#${CSS.escape(focused.id)}`
        : focused.hasAttribute("href") ? `[href="${CSS.escape(focused.getAttribute("href"))}"]`
        : focused.tagName.toLowerCase();
    return fresh.matches(by) ? fresh : fresh.querySelector(by) ?? main;
}

document.addEventListener("visibilitychange", () => {
    if (document.hidden) return disconnect(); // A browser has few connections for all its tabs.
    refresh();
    connect();
});
addEventListener("pagehide", disconnect);
addEventListener("pageshow", (event) => { if (event.persisted) refresh().then(connect); });
(function tick() {
    setTimeout(async () => { if (!document.hidden) await refresh(); tick(); }, Number(main.dataset.tick) * 1000);
})();
connect();
