# SPDX-License-Identifier: Apache-2.0
"""Looks at pages in a browser: axe, the contrast of Arabic, the console, and the width of a telephone.

320 px is also what a screen of 1280 px shows at 400 %."""
import collections, concurrent.futures, pathlib, queue

import axe_playwright_python
from playwright.sync_api import sync_playwright

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# Without "violations" axe describes everything that passed too, which takes three times as long.
RUN = """async () => (await axe.run(document, {
    resultTypes: ["violations"],
    runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
})).violations.map((rule) => `${rule.id} ${rule.nodes.slice(0, 3).map((node) => node.target).join(" | ")}`)"""
# axe takes joined Arabic for an icon font and skips its contrast: it sees the page with Latin letters in their place.
SWAP = """() => { const walk = document.createTreeWalker(document.body, 4); let node;
  while (node = walk.nextNode()) node.data = node.data.replace(/[\\u064B-\\u065F\\u0670]/g, "")
    .replace(/[\\u0621-\\u064A\\u0671-\\u06D3]/g, (letter) => String.fromCharCode(97 + letter.charCodeAt(0) % 26)) }"""
# What reaches over the edge at 320 px, besides the page's width.
WIDTH = "document.documentElement.scrollWidth"
LOOKERS = 2


def telling(pages):
    """Few pages that will do: each kind of page in each language, each kind of element in Arabic and in Latin, at least once."""
    chosen, shown = [], set()
    for (kind, language, elements), page in sorted(pages.items(), key=lambda item: -len(item[0][2])):
        script = "Arab" if language == "ar" else "Latn"
        shows = {(language, kind)} | {(script, element) for element in elements}
        if not shows <= shown:
            shown |= shows
            chosen.append(page)
    return chosen


def look(server, pages):
    """Every fault that the browsers find."""
    waiting = queue.SimpleQueue()
    by_person = collections.defaultdict(list)
    for page in pages:
        by_person[page.person].append(page)
    # A person's pages follow each other, so that a browser keeps few sessions; the last ones are shared out evenly.
    for some in by_person.values():
        for start in range(0, len(some), 12):
            waiting.put(some[start:start + 12])
    with concurrent.futures.ThreadPoolExecutor(LOOKERS) as pool:
        found = [pool.submit(look_on, server, waiting) for _ in range(LOOKERS)]
        return [fault for faults in found for fault in faults.result()]


def look_on(server, waiting):
    faults = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        while not waiting.empty():
            try:
                some = waiting.get_nowait()
            except queue.Empty:
                break
            context = browser.new_context(viewport={"width": 1100, "height": 900})
            context.add_cookies(some[0].person.cookies)
            tab = context.new_page()
            said = []
            tab.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
            tab.on("pageerror", lambda error: said.append(str(error)))
            for page in some:
                faults += [f"{page}: {fault}" for fault in look_at(tab, server.base + page.address, page.language)]
                faults += [f"{page}: console {text}" for text in said]
                said.clear()
            context.close()
        browser.close()
    return faults


def look_at(tab, address, language):
    tab.set_viewport_size({"width": 320, "height": 800})
    tab.goto(address)
    wide = tab.evaluate(WIDTH)
    tab.set_viewport_size({"width": 1100, "height": 900})
    if language == "ar":
        tab.evaluate(SWAP)
    tab.evaluate(AXE)
    return [f"axe {fault}" for fault in tab.evaluate(RUN)] + ([f"{wide} px wide at 320 px"] if wide > 320 else [])
