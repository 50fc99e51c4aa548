# SPDX-License-Identifier: Apache-2.0
"""Someone who asks for pages without a browser."""
import http.client, http.cookiejar, re, threading, urllib.error, urllib.parse, urllib.request

from reader import PASSWORD


class Person:
    """An account's session, or a visitor's none."""

    def __init__(self, server, login):
        self.server, self.login = server, login
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.kept = threading.local()
        if login:
            shown = self.get("/en/sign-in").text
            token = re.search(r'name="csrf" value="([^"]+)"', shown).group(1)
            self.post("/en/sign-in", {"csrf": token, "login": login, "password": PASSWORD})

    def __str__(self):
        return self.login or "a visitor"

    def get(self, path):
        return self.ask(path)

    def post(self, path, fields):
        """Sends a form and follows where it leads."""
        return self.ask(path, urllib.parse.urlencode(fields).encode())

    def ask(self, path, body=None):
        address = path if path.startswith("http") else self.server.base + path
        try:
            with self.opener.open(address, body, timeout=60) as answer:
                return Answer(answer.status, answer, answer.geturl())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error, error.geturl() or path)

    def glance(self, path):
        """Like `get`, over a connection that is kept, and without following where it leads: for those who read much."""
        if not hasattr(self.kept, "connection"):
            self.kept.connection = http.client.HTTPConnection(self.server.base.removeprefix("http://"), timeout=60)
        head = {"Cookie": "; ".join(f"{c.name}={c.value}" for c in self.jar)}
        self.kept.connection.request("GET", path, headers=head)
        answer = self.kept.connection.getresponse()
        return Answer(answer.status, answer, answer.getheader("Location") or path)

    @property
    def cookies(self):
        return [{"name": c.name, "value": c.value, "url": self.server.base} for c in self.jar]


class Answer:
    """Status, media type, text where it is a page, and the address that it came from or leads to."""

    def __init__(self, status, answer, url):
        self.status, self.url = status, url
        self.kind = answer.headers.get_content_type()
        self.content = answer.read()
        self.text = self.content.decode(errors="replace") if self.kind == "text/html" else ""
        self.is_page = self.kind == "text/html"


def accounts(server):
    """The logins that a demonstration names on its sign-in page."""
    page = Person(server, None).get("/en/sign-in").text
    table = page[page.index("<tbody"):]
    return sorted(set(re.findall(r'<bdi dir="ltr">([a-z0-9-]+)</bdi>', table)))
