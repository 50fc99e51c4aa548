# SPDX-License-Identifier: Apache-2.0
"""A person in front of a browser: signs in, follows links by what they say, fills in forms by their labels."""
import re

PASSWORD = "entente-demonstration"


class Reader:
    """One person with a browser of their own, reading in one language."""

    def __init__(self, browser, server, language, login=None):
        self.server, self.language = server, language
        self.context = browser.new_context(viewport={"width": 1100, "height": 900}, accept_downloads=True)
        self.context.set_default_timeout(10_000)
        self.page = self.context.new_page()
        self.errors = []
        self.page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda e: self.errors.append(str(e)))
        self.open("")
        if login:
            self.sign_in(login)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        self.context.close()
        assert kind or not self.errors, f"console: {self.errors}"

    def open(self, path):
        response = self.page.goto(f"{self.server.base}/{self.language}{path}")
        assert response.status == 200, f"{path}: status {response.status}"
        direction = "rtl" if self.language == "ar" else "ltr"
        assert self.page.locator("html").get_attribute("dir") == direction
        return self

    def status(self, path):
        return self.page.request.get(f"{self.server.base}/{self.language}{path}").status

    def sign_in(self, login):
        self.page.locator(f'a[href="/{self.language}/sign-in"]').first.click()
        self.page.fill('input[name="login"]', login)
        self.page.fill('input[name="password"]', PASSWORD)
        self.page.locator("main form button").click()
        assert self.page.locator('form[action$="/sign-out"]').count() == 1, f"{login} is not signed in"

    def follow(self, href):
        """Clicks the link to an address below the language, which must be on the page."""
        self.page.locator(f'main a[href="/{self.language}{href}"]').first.click()
        return self

    def section(self, path):
        self.page.locator(f'.primary-nav a[href="/{self.language}{path}"]').click()
        return self

    def act(self, fields):
        """Fills in the form of the page, reads the review where there is one, and returns the act's number."""
        form = self.page.locator("main form")
        for name, value in fields.items():
            field = form.locator(f'[name="{name}"]')
            kind = field.first.evaluate("e => e.type")
            if kind in ("radio", "checkbox"):
                form.locator(f'[name="{name}"][value="{value}"]').check()
            elif kind == "select-one":
                field.select_option(value)
            else:
                field.fill(value)
        form.locator("button").click()
        if self.page.locator('main form input[name="step"]').count():
            self.page.locator('main form button:not([name="edit"])').click()
        problem = self.page.locator("#errors")
        assert problem.count() == 0, problem.inner_text()
        found = re.search(r"/receipts/(\d+)", self.page.url)
        assert found, f"no receipt: {self.page.url}"
        return int(found.group(1))

    def text(self):
        """What the page says, with plain spaces."""
        return re.sub("[\u00a0\u202f]", " ", self.page.locator("main").inner_text())

    def language_is(self, language):
        """Goes to the same page in another language, as the switcher does."""
        self.page.locator(f'.languages a[hreflang="{language}"]').click()
        self.language = language
        assert self.page.locator("html").get_attribute("lang") == language
        return self


def in_three(name, ar, fr, en):
    return {f"{name}.ar": ar, f"{name}.fr": fr, f"{name}.en": en}
