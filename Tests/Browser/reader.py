# SPDX-License-Identifier: Apache-2.0
"""A person in front of a browser, without a mouse: signs in, follows links and fills in forms by the keyboard alone."""
import re

# More stops than any page has: whoever needs more does not get there.
STOPS = 400
# The key that brings the focus nearer to the element; none where it is there.
WAY = """e => { const at = document.activeElement; if (e === at) return '';
  const isBehind = at !== document.body && at.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING;
  return isBehind ? 'Shift+Tab' : 'Tab' }"""

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
        self.press(self.page.locator(f'a[href="/{self.language}/sign-in"]').first)
        self.answer(self.page.locator('input[name="login"]'), login)
        self.answer(self.page.locator('input[name="password"]'), PASSWORD)
        self.press(self.page.locator("main form button").first)
        assert self.page.locator('form[action$="/sign-out"]').count() == 1, f"{login} is not signed in"

    def follow(self, href):
        """Clicks the link to an address below the language, which must be on the page."""
        return self.press(self.page.locator(f'main a[href="/{self.language}{href}"]').first)

    def reach(self, target):
        """Moves the focus with the tabulator until it is on the element, as everybody must be able to."""
        element = target.element_handle()
        for _ in range(STOPS):
            way = element.evaluate(WAY)
            if not way:
                return self
            self.page.keyboard.press(way)
        raise AssertionError(f"{self.page.url}: {target} cannot be reached by keyboard")

    def press(self, target):
        """A link or a button, by Enter; returns once the page it leads to is there."""
        leads = target.evaluate("e => e.tagName === 'A' && !e.hash && !e.download || e.type === 'submit'")
        self.reach(target)
        if leads:
            with self.page.expect_event("framenavigated", timeout=10_000):
                self.page.keyboard.press("Enter")
            self.page.wait_for_load_state()
        else:
            self.page.keyboard.press("Enter")
        return self

    def answer(self, field, value):
        """Types or chooses the answer to a question."""
        kind = field.first.evaluate("e => e.type")
        if kind == "radio":
            self.choose(field, value)
        elif kind == "checkbox":
            self.reach(field.and_(self.page.locator(f'[value="{value}"]')))
            self.page.keyboard.press("Space")
        elif kind == "select-one":
            self.pick(field, value)
        else:
            self.reach(field.first)
            if kind == "textarea" or kind in ("text", "search", "password"):
                self.page.keyboard.press("Control+A")
            self.page.keyboard.type(as_typed(kind, value)) if kind in ("date", "time") else self.page.keyboard.insert_text(value)

    def choose(self, radios, value):
        """The tabulator reaches one radio of a group, the arrows the others."""
        count = radios.count()
        stop = next((radios.nth(n) for n in range(count) if radios.nth(n).is_checked()), radios.first)
        self.reach(stop)
        self.page.keyboard.press("Space")
        for _ in range(count):
            if radios.and_(self.page.locator(f'[value="{value}"]')).is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{self.page.url}: {value} cannot be chosen by keyboard")

    def pick(self, select, value):
        self.reach(select)
        self.page.keyboard.press("Home")
        for _ in range(select.locator("option").count() + 1):
            if select.input_value() == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{self.page.url}: {value} cannot be picked by keyboard")

    def section(self, path):
        return self.press(self.page.locator(f'.primary-nav a[href="/{self.language}{path}"]'))

    def act(self, fields):
        """Fills in the form of the page, reads the review where there is one, and returns the act's number."""
        form = self.page.locator("main form")
        for name, value in fields.items():
            self.answer(form.locator(f'[name="{name}"]'), value)
        self.press(form.locator("button").first)
        if self.page.locator('main form input[name="step"]').count():
            self.press(self.page.locator('main form button:not([name="edit"])').first)
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
        self.press(self.page.locator(f'.languages a[hreflang="{language}"]'))
        self.language = language
        assert self.page.locator("html").get_attribute("lang") == language
        return self


def as_typed(kind, value):
    """A date or a time of day as the American English of the test browser has it typed."""
    if kind == "date":
        year, month, day = value.split("-")
        return month + day + year
    hour, minute = map(int, value.split(":"))
    return f"{hour % 12 or 12:02}{minute:02}{'PM' if hour >= 12 else 'AM'}"


def in_three(name, ar, fr, en):
    return {f"{name}.ar": ar, f"{name}.fr": fr, f"{name}.en": en}
