# SPDX-License-Identifier: Apache-2.0
"""What a first view weighs over the wire, without fonts, and whether anything moves while it loads."""
from reader import Reader

LIMIT = 60_000
PAGES = {
    None: ["", "/initiatives", "/initiatives/I-1", "/newsroom", "/newsroom/R-1", "/record", "/record/0", "/sign-in"],
    "delegate-ml": [
        "", "/actions", "/initiatives", "/initiatives/I-1", "/initiatives/I-1/text", "/initiatives/I-1/debate",
        "/initiatives/I-1/history", "/decisions", "/decisions/D-1",
        "/meetings/M-1", "/meetings/M-1/attendance", "/meetings/M-1/minutes",
        "/decisions/D-24", "/decisions/D-24/vote", "/strategies/S-1", "/contributions/G-12", "/library/charter"],
    "secretary-general": ["", "/decisions"],
    "officer-programmes": [
        "", "/resources/requests", "/resources/matches", "/resources/gaps", "/library/charter/amendments/new"],
    "protocol-officer": ["", "/visits", "/visits/V-1", "/visits/V-1/books/1"],
}
SHIFTS = """() => { window.shifts = 0; new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true }); }"""


def sections(browser, server, login):
    """The sections that the frame offers, so that a new one is weighed without being listed here."""
    with Reader(browser, server, "fr", login) as reader:
        return [link.get_attribute("href")[3:] for link in reader.page.locator(".primary-nav a").all()]


def check(browser, server):
    count, heaviest = 0, (0, "")
    for login, paths in PAGES.items():
        paths = list(dict.fromkeys(paths + sections(browser, server, login)))
        with Reader(browser, server, "ar", login) as reader:
            for path in paths:
                for width in (1100, 320):
                    weight = settled(reader, path, width)
                    heaviest = max(heaviest, (weight, path))
                    count += 1
    return count, heaviest


def settled(reader, path, width):
    """The weight of a page that did not move. A busy machine may paint in the middle of a table, whose columns then find
    their widths twice: what moves by itself moves every time."""
    for _ in range(4):
        weight, shifts = measure(reader, path, width)
        if shifts == 0:
            return weight
    raise AssertionError(f"/{reader.language}{path} at {width} px: layout shift {shifts}")


def measure(reader, path, width):
    """Loads the page with an empty cache; its bytes as they came over the wire, headers included, and how much moved."""
    client = reader.context.new_cdp_session(reader.page)
    client.send("Network.enable")
    client.send("Network.setCacheDisabled", {"cacheDisabled": True})
    kinds, weights = {}, {}
    client.on("Network.responseReceived", lambda e: kinds.update({e["requestId"]: e["type"]}))
    client.on("Network.loadingFinished", lambda e: weights.update({e["requestId"]: e["encodedDataLength"]}))
    reader.page.set_viewport_size({"width": width, "height": 900})
    reader.open(path)
    reader.page.wait_for_load_state("load")
    reader.page.evaluate(SHIFTS)
    reader.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    place = f"/{reader.language}{path} at {width} px"
    shifts = reader.page.evaluate("window.shifts")
    weight = sum(size for name, size in weights.items() if kinds.get(name) != "Font")
    assert 0 < weight <= LIMIT, f"{place}: {weight} bytes"
    client.detach()
    return int(weight), shifts
