# SPDX-License-Identifier: Apache-2.0
"""Reads the whole site as everybody, and lets hostile visitors at it. usage: audit.py ENTENTE"""
import pathlib, sys, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import hostile, looking, walk
from server import demonstration


def every_page(server, looked=("ar", "fr", "en")):
    """Walks and validates in every language, looks in these; raises with every fault of a step."""
    started = time.monotonic()

    def took():
        nonlocal started
        passed, started = time.monotonic() - started, time.monotonic()
        return f"{passed:.0f} s"

    walked = walk.Walk(server)
    walked.everyone()
    kinds = len({kind for kind, _, _ in walked.pages})
    print(f"audit: {walked.count} pages of {kinds} kinds read as every office, {len(walked.pages)} that differ, {took()}", flush=True)
    read = list(walked.pages.values()) + walked.passing
    report(walked.faults + walk.validate((str(page), page.page) for page in read))
    print(f"audit: these went through the HTML checker, {took()}", flush=True)
    chosen = looking.telling({key: page for key, page in walked.pages.items() if key[1] in looked})
    report(looking.look(server, chosen))
    print(f"audit: {len(chosen)} that show all there is went through axe and 320 px, {took()}", flush=True)


def hostile_visitors(entente):
    """In a demonstration of their own: what they leave behind is in nobody's way."""
    started = time.monotonic()
    with demonstration(entente) as server:
        answers = hostile.check(server)
    report(walk.validate(answers))
    print(f"audit: hostile visitors got their answers, {len(answers)} to forms with scripts in every field, "
          f"{time.monotonic() - started:.0f} s", flush=True)


def report(faults):
    unique = list(dict.fromkeys(faults))
    assert not unique, f"{len(unique)} faults:\n" + "\n".join(unique[:200])


def main():
    with demonstration(sys.argv[1]) as server:
        every_page(server)
    hostile_visitors(sys.argv[1])


if __name__ == "__main__":
    main()
