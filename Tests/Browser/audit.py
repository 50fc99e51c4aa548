# SPDX-License-Identifier: Apache-2.0
"""Reads the whole site as everybody, and lets hostile visitors at it. usage: audit.py ENTENTE

Longer than a test may take: `make audit`."""
import pathlib, sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from playwright.sync_api import sync_playwright

import hostile, walk
from server import demonstration


def main():
    with demonstration(sys.argv[1]) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        try:
            read, validated, looked = walk.check(browser, server)
            print(f"audit: {read} pages read, {validated} that differ passed the HTML checker, "
                  f"{looked} that show all there is passed axe and 320 px", flush=True)
            forms = hostile.check(server)
            print(f"audit: hostile visitors got their answers, {forms} forms with scripts in every field", flush=True)
        finally:
            browser.close()


if __name__ == "__main__":
    main()
