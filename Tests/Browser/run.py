# SPDX-License-Identifier: Apache-2.0
"""Drives a real browser against demonstrations of its own. usage: run.py ENTENTE [pages|scenes|visitors …]

Without names, all parts one after another; each has a demonstration of its own, so that they may also run side by side."""
import pathlib, signal, sys, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from playwright.sync_api import sync_playwright

import accounts, audit, books, cooperation_scene, filtering, founding_scene, law_scene, live, screening_desk, weight, writing_scene
from server import demonstration


def pages(entente):
    """Before scenes leave words of one language behind. Arabic asks most of a page: right to left, and a contrast of its own.
    `make audit` looks in all three."""
    with demonstration(entente) as server:
        audit.every_page(server, looked=("ar",))


def scenes(entente):
    with demonstration(entente) as server, sync_playwright() as playwright:
        books.check(server)
        print("browser: the briefing books read back as PDF/UA-1 in three languages", flush=True)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        try:
            founding_scene.play(browser, server)
            print("browser: the founding scene passed, by keyboard alone", flush=True)
            live.check(browser, server)
            print("browser: decisions and homes keep themselves current", flush=True)
            filtering.check(browser, server)
            print("browser: lists narrow as one types", flush=True)
            count, (heaviest, where) = weight.check(browser, server.on_localhost())
            print(f"browser: {count} first views, {heaviest} bytes at most ({where or '/'}), nothing moves", flush=True)
            cooperation_scene.play(browser, server)
            print("browser: cooperation passed: a vote cast and changed, support asked for, paired and agreed", flush=True)
            writing_scene.play(browser, server)
            print("browser: writing passed: nothing typed was lost, nothing overwritten", flush=True)
            screening_desk.play(browser, server)
            print("browser: screening passed: two analysts, a file without scripts, the auditor", flush=True)
            law_scene.play(browser, server)
            print("browser: the law desk passed: facts form, opinion, dissent, departure, another law book", flush=True)
            # From here on passwords and factors are other than the demonstration says.
            accounts.play(browser, server)
            print("browser: passkeys, codes and accounts passed", flush=True)
        finally:
            browser.close()


PARTS = {"pages": pages, "scenes": scenes, "visitors": audit.hostile_visitors}


def main():
    # Whoever is told to end ends its servers and browsers first.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("browser: told to end"))
    started = time.monotonic()
    names = sys.argv[2:] or list(PARTS)
    for name in names:
        PARTS[name](sys.argv[1])
    print(f"browser: {', '.join(names)} passed in {time.monotonic() - started:.0f} s", flush=True)


if __name__ == "__main__":
    main()
