# SPDX-License-Identifier: Apache-2.0
"""A list narrows as one types: the focus stays, the address follows, and what is found is announced."""
from reader import Reader

ASKED = "query => (new URLSearchParams(location.search).get('q') ?? '') === query"


def check(browser, server):
    with Reader(browser, server, "fr", "delegate-ml") as reader:
        for path in ("/initiatives", "/decisions"):
            page = reader.open(path).page
            field = page.locator("#f-q")
            said = page.locator('form.filters [role="status"]')
            caption = page.locator("form.filters ~ .table-scroll caption").text_content()
            reader.answer(field, "zzzz")
            page.wait_for_function(ASKED, arg="zzzz")
            assert said.text_content() == page.locator(".nothing strong").text_content(), path
            assert field.evaluate("e => e === document.activeElement"), f"{path}: the focus was lost"
            page.keyboard.press("Control+A")
            page.keyboard.press("Delete")
            page.wait_for_function(ASKED, arg="")
            assert said.text_content() == caption == page.locator("main .table-scroll caption").text_content(), path
