# SPDX-License-Identifier: Apache-2.0
"""Takes the picture of the README from a demonstration. usage: screenshot.py ENTENTE FILE"""
import pathlib, sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from playwright.sync_api import sync_playwright

from reader import Reader
from server import demonstration


def main():
    entente, file = sys.argv[1:3]
    with demonstration(entente) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        with Reader(browser, server, "ar", "delegate-ml") as delegate:
            delegate.section("/decisions")
            delegate.page.locator(".card-urgent h3 a").first.click()
            delegate.page.set_viewport_size({"width": 1100, "height": 980})
            delegate.page.screenshot(path=file)
        browser.close()


if __name__ == "__main__":
    main()
