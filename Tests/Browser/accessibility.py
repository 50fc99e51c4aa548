# SPDX-License-Identifier: Apache-2.0
"""Every kind of page as axe sees it, at 320 px, and without scripts: in Arabic and French."""
from axe_playwright_python.sync_playwright import Axe

from reader import Reader

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
PAGES = {
    None: ["", "/initiatives", "/newsroom", "/newsroom/R-1", "/record", "/record/0", "/sign-in"],
    "delegate-ml": ["", "/initiatives/I-1", "/initiatives/I-1/text", "/decisions", "/decisions/D-1"],
    "protocol-officer": ["/visits", "/visits/V-1", "/visits/V-1/books/1", "/visits/new"],
}


def check(browser, server):
    count = 0
    for login, paths in PAGES.items():
        for language in ("ar", "fr"):
            with Reader(browser, server, language, login) as reader:
                for path in paths:
                    check_page(reader, path)
                    count += 1
    return count


def check_page(reader, path):
    place = f"/{reader.language}{path}"
    reader.page.set_viewport_size({"width": 1100, "height": 900})
    reader.open(path)
    found = Axe().run(reader.page, options=RULES).response["violations"]
    faults = [(v["id"], [node["target"] for node in v["nodes"]][:3]) for v in found]
    assert not faults, f"{place}: {faults}"
    assert reader.page.locator("script").count() == 0, f"{place}: a script"
    assert reader.page.locator("h1").count() == 1, f"{place}: not one h1"
    reader.page.set_viewport_size({"width": 320, "height": 800})
    wide = reader.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 320, f"{place}: {wide} px wide at 320 px"
