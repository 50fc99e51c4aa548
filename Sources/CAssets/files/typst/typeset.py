# SPDX-License-Identifier: Apache-2.0
"""Typesets the Typst source on standard input and writes the PDF to standard output. Arguments: folders of fonts."""
import sys

try:
    import typst
except ImportError:
    sys.exit("this Python has no package `typst`")

source = sys.stdin.buffer.read()
try:
    document = typst.compile(
        source, font_paths=sys.argv[1:], ignore_system_fonts=True, format="pdf", pdf_standards="ua-1")
except Exception as problem:
    sys.exit(f"{problem}")
sys.stdout.buffer.write(document)
