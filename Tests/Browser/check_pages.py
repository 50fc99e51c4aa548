# SPDX-License-Identifier: Apache-2.0
"""Shows the pages of a demonstration to a page checker from outside: a visitor's in three languages, and in Arabic
those of several people. With --every one page of each kind that anybody can reach, in the three languages, as someone
who sees all there is on it; that takes the better part of an hour.

usage: check_pages.py CHECKER ENTENTE [--every]"""
import collections, concurrent.futures, http.cookiejar, os, re, subprocess, sys, urllib.parse, urllib.request

import looking, walk
from server import demonstration

PASSWORD = "entente-demonstration"
# One page of each layout. Others are seen with --every, and by `make test` and `make audit` with tools of our own.
PAGES = {
    None: ["", "/initiatives", "/newsroom/R-1", "/sign-in"],
    "delegate-ml": [
        "", "/initiatives/I-1/text", "/initiatives/I-1/decision", "/initiatives/I-1/results", "/initiatives/new",
        "/initiatives/I-1/funding", "/contributions/G-1", "/indicators/N-1", "/directory/ML/acts",
        "/decisions/D-1", "/meetings", "/meetings/M-1", "/meetings/M-1/attendance", "/meetings/M-1/minutes",
        "/meetings/M-2/act/answer"],
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


def chosen():
    return [(login, language, [f"/{language}{path}" for path in PAGES[login]])
            for login in PAGES for language in (("ar",) if login else ("ar", "fr", "en"))]


def every(server):
    """The pages of a walk as everyone, by reader and language."""
    walked = walk.Walk(server)
    walked.everyone()
    shares = collections.defaultdict(list)
    for page in looking.telling(walked.pages):
        shares[page.person.login, page.language].append(page.address)
    return [(login, language, addresses) for (login, language), addresses in sorted(shares.items(), key=str)]


def check(checker, base, login, addresses):
    command = [sys.executable, "-B", checker]
    if login:
        command += ["--cookie", cookie(base, login)]
    return subprocess.run(command + [base + address for address in addresses],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def main():
    checker, entente, *options = sys.argv[1:]
    failed, count = False, 0
    # One browser keeps one core busy.
    with demonstration(entente) as server, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        checks = [
            (login, language, pool.submit(check, checker, server.base, login, addresses), len(addresses))
            for login, language, addresses in (every(server) if "--every" in options else chosen())]
        for login, language, done, views in checks:
            run = done.result()
            print(f"as {login or 'a visitor'}, {language}\n{run.stdout}", end="", flush=True)
            failed, count = failed or run.returncode != 0, count + views
    print(f"{count} views")
    sys.exit(failed)


if __name__ == "__main__":
    main()
