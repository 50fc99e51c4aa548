# SPDX-License-Identifier: Apache-2.0
"""Issues an access token as a person does: signs in, fills in the form, copies what is shown once."""
import http.cookiejar, re, urllib.parse, urllib.request

PASSWORD = "entente-demonstration"
SCOPES = (
    "read charter directory initiative decision participation support resource activity result visit meeting publication "
    "strategy sign").split()


def issue(base, login, scopes=SCOPES):
    jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    browser = urllib.request.build_opener(jar)

    def form(path, fields):
        page = browser.open(base + path, timeout=60).read().decode()
        start = page.index("<main")
        hidden = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page[start:])
        data = urllib.parse.urlencode(hidden + fields).encode()
        return browser.open(base + path, data, timeout=60).read().decode()

    form("/en/sign-in", [("login", login), ("password", PASSWORD)])
    shown = form(
        "/en/account/tokens",
        [("name", "API tests"), ("life", "30")] + [("scopes", scope) for scope in scopes])
    return re.search(r"entente_[A-Za-z0-9_-]{51}", shown).group(0)
