# SPDX-License-Identifier: Apache-2.0
"""Hostile visitors, over the network: strange paths and forms, floods, slow clients, other people's cookies, replays.

Each gets the right status and a helpful page, and nobody else is kept waiting.
"""
import concurrent.futures, html, re, socket, time, urllib.parse

from person import Person
from reader import PASSWORD

SCRIPT = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>"
# Where a number is counted on from, nothing but these shows a sum that overflows.
EXTREMES = (str(-2**63), str(2**63 - 1))
# Overrides, isolates and marks that would make a text read other than it stands.
BIDI = "‮txet\u2066‏\u2069"


def request(server, head, body=b"", timeout=30):
    """Sends exactly these bytes and returns what comes back, status first."""
    host, port = server.base.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=timeout) as connection:
        connection.sendall(head.replace(b"\n", b"\r\n"))
        try:
            connection.sendall(body)
        except OSError:
            pass  # Refused before all of it was sent.
        answer = b""
        try:
            while part := connection.recv(65536):
                answer += part
        except OSError:
            pass
    found = re.match(rb"HTTP/1.1 (\d+)", answer)
    return (int(found.group(1)) if found else 0), answer.decode("utf-8", "replace")


def get(server, target, *headers):
    lines = [b"GET " + target + b" HTTP/1.1", b"Host: localhost", b"Connection: close", *headers]
    return request(server, b"\n".join(lines) + b"\n\n")


def is_helpful(page):
    """A page of ours: a heading, a way on, and nothing of the machine's own words."""
    return "<h1>" in page and "<main" in page and not re.search(r"Swift|NIO|Hummingbird|stack|fatal|Error\(", page)


def strange_paths(server):
    for target in (b"/en/%2e%2e/%2e%2e/etc/passwd", b"/en/initiatives/I-999999999999999999999", b"/xx/initiatives", b"/EN",
                   b"/en/initiatives/%F0%9F%92%A9", b"/en/record/-1", b"/en/record/99999999999999999999", b"/en/visits/../record/x",
                   b"/en/initiatives/I-1;jsessionid=1", b"/assets/../journal.sqlite", b"/assets/%2e%2e%2faccounts.sqlite",
                   b"/en/receipts/1e3", b"/" + b"a" * 6000, b"/en/initiatives/%00", b"/.env"):
        status, page = get(server, target)
        assert status in (303, 400, 404), (target[:60], status)
        assert status == 303 or is_helpful(page), target[:60]
        assert "root:" not in page and "SQLite" not in page
    for target in (b"/en/initiatives?page=%zz", b"/en/initiatives?q=%FF%FE", b"/en?x=%00"):
        status, page = get(server, target)
        assert status == 400 and is_helpful(page), (target, status)
    for target in (b"/en/initiatives?page=-1", b"/en/initiatives?page=99999999999999999999", b"/en/initiatives?sort=;drop",
                   b"/en/initiatives?stage=%27+OR+1%3D1", b"/en/initiatives?" + b"&".join(b"a%d=1" % n for n in range(500))):
        status, page = get(server, target)
        assert status == 200 and is_helpful(page), (target[:60], status)


def injections(server):
    for target in (b"/en/sign-in?next=//evil.example", b"/en/sign-in?next=https://evil.example",
                   b"/en/sign-in?next=/en%0d%0aSet-Cookie:%20a=b", b"/en/sign-in?next=%5C%5Cevil.example",
                   b"/en/sign-in?next=javascript:alert(1)"):
        status, page = get(server, target)
        head = page.split("\r\n\r\n")[0]
        assert status == 200 and "a=b" not in head and "evil" not in head, target
        person = Person(server, None)
        form = fields(person.get(target.decode()).text)
        answer = person.post("/en/sign-in", {**form, "login": "auditor", "password": PASSWORD})
        assert answer.url == server.base + "/en", (target, answer.url)
    status, page = get(server, b"/fr", b"Host: evil.example", b"X-Forwarded-Host: evil.example", b"Accept-Language: \x7f\x01")
    assert "evil.example" not in page
    # A line break in a header's value, and a header that is longer than any browser sends.
    status, _ = get(server, b"/fr", b"X-Long: " + b"x" * 200_000)
    assert status in (0, 400, 431), status


def fields(page):
    """The hidden fields of the form in the main part of a page."""
    form = page[page.index("<main"):]
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))


def malformed_forms(server):
    person = Person(server, None)
    person.get("/en/sign-in")
    cookie = b"Cookie: " + "; ".join(f"{c['name']}={c['value']}" for c in person.cookies).encode()
    form = b"Content-Type: application/x-www-form-urlencoded"
    cases = [
        (form, b"login=%zz"), (form, b"login=%FF"), (form, b"&".join(b"a=1" for _ in range(3000))), (form, b"a=%00"),
        (b"Content-Type: text/plain", b"login=a"), (b"Content-Type: application/json", b"{"),
        (b"Content-Type: multipart/form-data; boundary=x", b"--x\r\n"), (b"X-Nothing: 1", b"login=a"),
    ]
    for kind, body in cases:
        status, page = post(server, b"/en/sign-in", body, kind, cookie)
        assert status == 400 and is_helpful(page), (kind, body[:20], status)
    status, page = post(server, b"/en/sign-in", b"login=a&password=b&csrf=forged", form, cookie)
    assert status == 403 and is_helpful(page), status
    status, page = post(server, b"/en/sign-in", b"login=a", form, cookie, b"Sec-Fetch-Site: cross-site")
    assert status == 400, status
    status, page = request(server, b"BREW /en HTTP/1.1\nHost: localhost\nConnection: close\n\n")
    assert status in (400, 404, 405), status


def post(server, target, body, *headers, length=None):
    lines = [b"POST " + target + b" HTTP/1.1", b"Host: localhost", b"Connection: close",
             b"Content-Length: %d" % (len(body) if length is None else length), *headers]
    return request(server, b"\n".join(lines) + b"\n\n", body)


def a_body_of_100_megabytes(server):
    form = b"Content-Type: application/x-www-form-urlencoded"
    started = time.monotonic()
    status, page = post(server, b"/en/sign-in", b"x" * 100_000_000, form)
    assert status == 413 and is_helpful(page), status
    chunk = b"10000\r\n" + b"x" * 65536 + b"\r\n"
    head = b"POST /en/sign-in HTTP/1.1\nHost: localhost\nConnection: close\nTransfer-Encoding: chunked\n" + form + b"\n\n"
    status, _ = request(server, head, chunk * 64 + b"0\r\n\r\n")
    assert status == 413, status
    assert time.monotonic() - started < 30


def a_body_without_end(server):
    """Answered at once, and the connection closed soon after, though it promised another request."""
    host, port = server.base.removeprefix("http://").split(":")
    chunk, sent = b"10000\r\n" + b"x" * 65536 + b"\r\n", 0
    with socket.create_connection((host, int(port)), timeout=30) as connection:
        connection.sendall(b"POST /en/sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                           b"Content-Type: application/x-www-form-urlencoded\r\n\r\n")
        try:
            while sent < 500_000_000:
                connection.sendall(chunk)
                sent += 65536
        except OSError:
            pass
    assert sent < 60_000_000, sent


def slow_clients(server):
    """Two hundred connections that send a letter now and then keep nobody waiting, and are closed in the end."""
    host, port = server.base.removeprefix("http://").split(":")
    slow = [socket.create_connection((host, int(port))) for _ in range(200)]
    for number, connection in enumerate(slow):
        head = b"GET /en HTTP/1.1\r\nHost: " if number % 2 else (
            b"POST /en/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
            b"Content-Type: application/x-www-form-urlencoded\r\n\r\na")
        connection.sendall(head)
    started = time.monotonic()
    assert get(server, b"/en")[0] == 200 and time.monotonic() - started < 5
    deadline = time.monotonic() + 60
    for connection in slow:
        connection.settimeout(max(1, deadline - time.monotonic()))
        assert connection.recv(4096) == b"" or time.monotonic() < deadline, "a silent connection stays open"
        connection.close()


def a_thousand_sign_ins(server):
    """All at once, with a wrong password: each is answered, most are told to wait, and a delegate still gets in."""
    def attempt(number):
        person = Person(server, None)
        form = fields(person.get("/en/sign-in").text)
        return person.post("/en/sign-in", {**form, "login": f"nobody-{number % 50}", "password": "wrong"}).status

    with concurrent.futures.ThreadPoolExecutor(100) as pool:
        answers = list(pool.map(attempt, range(1000)))
    assert set(answers) <= {422, 429, 503}, set(answers)
    assert answers.count(429) + answers.count(503) > 500, "guessing is hardly slowed down"


def scripts_in_every_field(server, logins):
    """Whatever is typed anywhere comes back as text. Invisible marks that reorder a text are refused with a reason.

    Returns the pages that answered, each with the name of its form."""
    forms, answers = 0, []
    for login in logins:
        person = Person(server, login)
        seen, ahead = set(), [""]
        while ahead:
            path = ahead.pop()
            shape = re.sub(r"\d+", "0", path.split("?")[0])
            if shape in seen or len(seen) > 120:
                continue
            seen.add(shape)
            shown = person.get(f"/en{path}")
            if not shown.is_page or shown.status != 200:
                continue
            page = shown.text
            ahead += [html.unescape(h)[3:] for h in re.findall(r'<a [^>]*href="(/en/[^"#?]+)', page)]
            for action, body in re.findall(r'<form[^>]*method="post"[^>]*action="([^"]+)"[^>]*>(.*?)</form>', page, re.S):
                if "sign-out" in action or "/account" in action or "/administration" in action:
                    continue
                forms += 1
                for payload in (SCRIPT, BIDI + "x", *EXTREMES):
                    # Each with a fresh submission: the first may have become an act.
                    hidden = re.sub(r'(name="submission" value=")[^"]*', rf"\g<1>s-hostile-{forms}-{len(payload)}", body)
                    typed = filled(hidden, payload)
                    if payload in EXTREMES:
                        typed = {name: payload if re.fullmatch(r"-?\d+", value) else value for name, value in typed.items()}
                        person.post(html.unescape(action), {**typed, "preview": "1"})
                    answer = person.post(html.unescape(action), typed)
                    good = (200, 303, 400, 403, 404, 409, 413, 422) if payload in EXTREMES else (200, 303, 403, 404, 409, 413, 422)
                    assert answer.status in good, (action, answer.status)
                    answers.append((f"the answer to {action} for {login}", answer.text))
                    assert "<script>alert" not in answer.text and "<img src=x" not in answer.text, action
                    if payload != SCRIPT and answer.status == 200:
                        assert BIDI not in answer.text or "/receipts/" not in answer.url, action
    assert forms > 20, forms
    for login in logins + [None]:
        person = Person(server, login)
        for path in ("", "/initiatives", "/record", "/newsroom"):
            assert "<script>alert" not in person.get(f"/en{path}").text, path
    return answers


def filled(body, payload):
    """A form with the text in every field that takes one, and the first answer of every choice."""
    answers = {}
    for tag in re.findall(r"<(?:input|textarea|select|button)\b[^>]*>", body):
        name = re.search(r'name="([^"]+)"', tag)
        if not name or tag.startswith("<button"):
            continue
        name, value = name.group(1), re.search(r'value="([^"]*)"', tag)
        kind = re.search(r'type="([^"]+)"', tag)
        kind = kind.group(1) if kind else "text"
        if kind == "hidden":
            answers.setdefault(name, html.unescape(value.group(1)) if value else "")
        elif kind in ("radio", "checkbox"):
            answers.setdefault(name, html.unescape(value.group(1)) if value else "on")
        elif kind == "date":
            answers[name] = "2031-05-05"
        elif kind == "time":
            answers[name] = "10:00"
        elif kind == "number" or 'inputmode="numeric"' in tag:
            answers[name] = "1"
        elif not tag.startswith("<select"):
            answers[name] = payload
    for name, options in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', body, re.S):
        values = [v for v in re.findall(r'<option value="([^"]+)"', options)]
        answers[name] = html.unescape(values[0]) if values else ""
    return {**answers, "step": "confirm"}


def other_peoples_cookies(server):
    """Made-up, cut and borrowed secrets open nothing; a token of one's own does not fit another's session."""
    mali, jordan = Person(server, "delegate-ml"), Person(server, "delegate-jo")
    secret = next(c["value"] for c in mali.cookies if c["name"] == "entente")
    for made_up in (secret[:-1], secret[:-1] + ("A" if secret[-1] != "A" else "E"), "", "x" * 5000, "' OR 1=1 --"):
        _, page = get(server, b"/en", b"Cookie: entente=" + made_up.encode())
        assert "/en/sign-out" not in page
    token = fields(jordan.get("/en/initiatives/new").text)
    answer = mali.post("/en/initiatives/new", token)
    assert answer.status == 403 and is_helpful(answer.text), answer.status


def an_act_replayed(server):
    """The same submission twice is one act with one receipt; from somebody else it is an act of their own."""
    mali, jordan = Person(server, "delegate-ml"), Person(server, "delegate-jo")
    proposal = filled_proposal(mali, "A replayed proposal")
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: mali.post("/en/initiatives/new", proposal), range(8)))
    receipts = {re.search(r"/receipts/\d+", answer.url).group(0) for answer in answers if "/receipts/" in answer.url}
    assert len(receipts) == 1 and all("/receipts/" in answer.url for answer in answers), [a.url for a in answers]
    theirs = fields(jordan.get("/en/initiatives/new").text)
    stolen = {**proposal, "csrf": theirs["csrf"]}
    answer = jordan.post("/en/initiatives/new", stolen)
    assert "/receipts/" in answer.url and answer.url not in receipts, answer.url
    own = re.search(r"/receipts/\d+", answer.url).group(0)
    assert own not in receipts and mali.get(f"/en{own}").status == 404, own


def a_state_kept_out_of_a_decision(server):
    """No key that a delegate writes into a form is the one under which another state's opening is recorded."""
    mali, chad = Person(server, "delegate-ml"), Person(server, "delegate-td")
    running = sorted(set(re.findall(r"/en/decisions/(D-\d+)", chad.get("/en/decisions").text)))
    for decision in running:
        taken = {**filled_proposal(mali, f"Taking {decision}"), "submission": f"opened-{decision}-TD"}
        assert "/receipts/" in mali.post("/en/initiatives/new", taken).url
        assert chad.get(f"/en/decisions/{decision}").status == 200, decision
    assert running


def extreme_numbers(server):
    """Numbers that no computer adds up, wherever an address has one: no page falls over, and the server stays."""
    asked = 0
    for login in (None, "delegate-ml", "protocol-officer", "legal-adviser", "ctf-analyst"):
        person = Person(server, login)
        shapes, ahead = {}, [""]
        while ahead:
            path = ahead.pop()
            shape = re.sub(r"\d+", "0", path)
            if shape in shapes or len(shapes) > 90:
                continue
            shown = person.glance(f"/en{path}")
            shapes[shape] = path
            if shown.is_page and shown.status == 200:
                ahead += [html.unescape(h)[3:] for h in re.findall(r'<a [^>]*href="(/en/[^"#]+)', shown.text)]
        for path in shapes.values():
            for extreme in EXTREMES:
                strange = re.sub(r"(?<=[/=])\d+", extreme, path)
                wishes = "&".join(f"{name}={extreme}" for name in ("before", "page", "since", "from", "to", "revision"))
                address = f"/en{strange}" + ("&" if "?" in strange else "?") + wishes
                answer = person.glance(address)
                assert answer.status in (200, 202, 302, 303, 400, 404), (address, login, answer.status)
                asked += 1
    assert asked > 500, asked


def a_delegate_acts_for_another_state(server):
    """Whatever a form claims, a person acts for the organisation of their own credential."""
    jordan = Person(server, "delegate-jo")
    for path in ("/en/administration/accounts", "/en/visits", "/en/visits/V-1", "/en/decisions/new"):
        assert jordan.get(path).status in (303, 403, 404), path
    mali = Person(server, "delegate-ml")
    answer = mali.post("/en/initiatives/new", filled_proposal(mali, "Confidential draft"))
    draft = re.search(r"/receipts/(\d+)", answer.url).group(1)
    initiative = re.search(r"/en(/initiatives/I-\d+)", mali.get(f"/en/receipts/{draft}").text).group(1)
    assert mali.get(f"/en{initiative}").status == 200
    for path in (initiative, f"{initiative}/text", f"{initiative}/act/submit", f"{initiative}/history", f"/record/{draft}"):
        answer = jordan.get(f"/en{path}")
        assert answer.status == 404 and "Confidential draft" not in answer.text, (path, answer.status)
    form = fields(jordan.get("/en/initiatives/new").text)
    answer = jordan.post(f"/en{initiative}/act/submit", {**form, "organisation": "ML", "person": "delegate-ML", "step": "confirm"})
    assert answer.status == 404, answer.status


def filled_proposal(person, title):
    page = person.get("/en/initiatives/new").text
    return {**filled(page[page.index("<main"):], title), "funds": "", "currency": ""}


def check(server):
    """Raises at the first attack that succeeds; returns the pages that answered forms with scripts in their fields."""
    for attack in (strange_paths, injections, malformed_forms, a_body_of_100_megabytes, a_body_without_end, other_peoples_cookies,
                   an_act_replayed, a_state_kept_out_of_a_decision, a_delegate_acts_for_another_state, extreme_numbers):
        attack(server)
    # The slow ones wait half a minute to be closed, and others go on meanwhile.
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        slow = pool.submit(slow_clients, server)
        answers = scripts_in_every_field(server, ["delegate-ml", "officer-programmes", "protocol-officer", "communications-officer"])
        slow.result()
    # Last, because nobody signs in from here for a while after it.
    a_thousand_sign_ins(server)
    return answers
