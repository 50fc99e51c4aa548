# SPDX-License-Identifier: Apache-2.0
"""Lets schemathesis look for what the API does not do as it is described. usage: run.py ENTENTE [CASES]

A demonstration of its own is played and served; every check of schemathesis is on. CASES is about how many requests are
made: a few hundred by default, 20,000 for `make api`."""
import json, os, pathlib, re, subprocess, sys, tempfile, time, urllib.request

from openapi_spec_validator import validate

here = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(here), str(here.parent / "Browser")]

import access
from server import demonstration

# Who asks, with what beside the usual scopes, and for which addresses: a delegate for all, then offices for what a delegate
# may not see.
READERS = [
    ("delegate-ml", [], "."), ("ctf-analyst", ["screening"], "^/screening/"),
    ("registrar", [], "^/(credentials|charter/acts)$"), ("protocol-officer", [], "^/(visits|follow-ups|calendar)"),
    ("officer-programmes", [], "^/(support|strategies|meetings)"),
]
# About this many requests are made for each example of an operation: 90 addresses, some of them twice, each also by HEAD, in
# three phases.
REQUESTS_FOR_ONE = 320
# What covers the edges of every parameter is made whatever the number.
ALWAYS = 5000


def main():
    cases = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    examples = max(1, (cases - ALWAYS) // REQUESTS_FOR_ONE)
    started = time.monotonic()
    with demonstration(sys.argv[1], "--api-rate", "0") as server:
        validate(json.load(urllib.request.urlopen(server.base + "/api/v1/openapi.json", timeout=30)))
        made = 0
        seed = 1
        while True:
            made += sum(probe(server, examples, seed, reader, quick=cases == 0) for reader in READERS)
            seed += 1
            if made >= cases:
                break
        server.verify()
    print(f"api: {made} cases, nothing found, in {time.monotonic() - started:.0f} s", flush=True)


def probe(server, examples, seed, reader, quick):
    login, scopes, addresses = reader
    token = access.issue(server.base, login, access.SCOPES + scopes)
    command = [
        str(pathlib.Path(sys.executable).parent / "schemathesis"),
        "--config-file", str(here / "schemathesis.toml"), "run", server.base + "/api/v1/openapi.json",
        "--header", f"Authorization: Bearer {token}", "--checks", "all", "--max-examples", str(examples),
        "--seed", str(seed), "--no-color", "--suppress-health-check", "all", "--include-path-regex", addresses,
    ]
    if quick:
        command += ["--phases", "fuzzing,stateful"]
    # Its notes of earlier runs would make a run depend on the one before.
    with tempfile.TemporaryDirectory(prefix="entente-api-") as folder:
        run = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, env={**os.environ, "HYPOTHESIS_STORAGE_DIRECTORY": folder})
    count = re.search(r"(\d+) generated", run.stdout)
    if run.returncode != 0 or count is None:
        raise SystemExit(run.stdout[-12000:] + run.stderr[-2000:] + "\napi: schemathesis found something")
    return int(count.group(1))


if __name__ == "__main__":
    main()
