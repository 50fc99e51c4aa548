#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes Sources/CAssets/assets.c, which embeds every file below Sources/CAssets/files and the law book of law/
(C23 #embed).

Run it after adding or removing a file; a changed file needs nothing. A test compares the result."""
import pathlib
import re

root = pathlib.Path(__file__).resolve().parent.parent / "Sources/CAssets"

def below(folder, endings=None):
    found = (p for p in folder.rglob("*") if p.is_file() and (endings is None or p.suffix in endings))
    return [str(p.relative_to(folder)) for p in found]

paths = {name: f"files/{name}" for name in below(root / "files")}
law = root.parent.parent / "law"
paths |= {f"law/{name}": f"../../law/{name}" for name in below(law, {".yaml", ".csv"})}
names = sorted(paths)
lines = ["// SPDX-License-Identifier: Apache-2.0", "// Written by scripts/embed-assets.py.",
         '#include "cassets.h"', '#pragma clang diagnostic ignored "-Wc23-extensions"']
def symbol(name):
    """Of the name, not of a number: so that two people who each add a file do not disagree."""
    return "file_" + re.sub(r"[^A-Za-z0-9]", "_", name)

for name in names:
    lines += [f"static const uint8_t {symbol(name)}[] = {{", f'#embed "{paths[name]}"', "};"]
lines.append("static const casset table[] = {")
lines += [f'    {{"{name}", {symbol(name)}, sizeof {symbol(name)}}},' for name in names]
lines += ["};", "const casset *casset_table(size_t *count) {", "    *count = sizeof table / sizeof table[0];",
          "    return table;", "}"]
(root / "assets.c").write_text("\n".join(lines) + "\n")
