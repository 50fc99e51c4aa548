# SPDX-License-Identifier: Apache-2.0
"""Shows the pages of a demonstration to a page checker from outside: a visitor's in three languages, and in Arabic
those of several people. `make audit` reads all of them in each language.

usage: check_pages.py CHECKER ENTENTE"""
import concurrent.futures, http.cookiejar, os, re, subprocess, sys, urllib.parse, urllib.request

from server import demonstration

PASSWORD = "entente-demonstration"
# One page of each layout. That all others have nothing to find either, `make test` and `make audit` see to.
PAGES = {
    None: ["", "/initiatives", "/newsroom/R-1", "/sign-in"],
    "delegate-ml": [
        "", "/initiatives/I-1/text", "/initiatives/I-1/decision", "/initiatives/I-1/results", "/initiatives/new",
        "/decisions/D-1"],
    "secretary-general": ["", "/decisions/new"],
    "protocol-officer": ["/visits/V-1", "/visits/V-1/books/1"],
    "legal-adviser": ["/law", "/law/assessments/A-8", "/law/participation"],
    "ctf-analyst": ["/screening", "/screening/statistics"],
}


def cookie(base, login):
    """Signs in as a browser does, and returns the session's cookie."""
    jar = http.cookiejar.CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    shown = opener.open(base + "/en/sign-in").read().decode()
    token = re.search(r'name="csrf" value="([^"]+)"', shown).group(1)
    fields = urllib.parse.urlencode({"csrf": token, "login": login, "password": PASSWORD})
    opener.open(base + "/en/sign-in", fields.encode()).read()
    return next(f"{c.name}={c.value}" for c in jar if c.name == "entente")


def check(checker, base, login, language):
    urls = [f"{base}/{language}{path}" for path in PAGES[login]]
    command = [sys.executable, "-B", checker]
    if login:
        command += ["--cookie", cookie(base, login)]
    return subprocess.run(command + urls, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def main():
    checker, entente = sys.argv[1:3]
    failed = False
    # One browser keeps one core busy.
    with demonstration(entente) as server, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        checks = [
            (login, language, pool.submit(check, checker, server.base, login, language))
            for login in PAGES for language in (("ar",) if login else ("ar", "fr", "en"))]
        for login, language, done in checks:
            run = done.result()
            print(f"as {login or 'a visitor'}, {language}\n{run.stdout}", end="", flush=True)
            failed |= run.returncode != 0
    sys.exit(failed)


if __name__ == "__main__":
    main()
