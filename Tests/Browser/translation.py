# SPDX-License-Identifier: Apache-2.0
"""Whether a page says everything in its own language.

What two languages say alike must be in the short list of words that are the same in both; what is said in another language on
purpose is marked as such in the page (`lang`, `dir`)."""
import functools, pathlib, re

LIST = pathlib.Path(__file__).resolve().parent.parent / "same-in-two-languages.txt"
# Codes of states and currencies, and names of standards: the same everywhere.
CODE = re.compile(r"[A-Z0-9][A-Z0-9-]+|[0-9a-f]*[0-9][0-9a-f]*")
MARKS = ".!? \u2068\u2069"
LATIN = re.compile(r"(?<![0-9A-Za-z])[A-Za-zÀ-ÿ][\w’'.-]*(?: [A-Za-zÀ-ÿ][\w’'.-]*)*")
ARABIC = re.compile(r"[\u0620-\u06D3]{2,}")


@functools.cache
def exceptions():
    lines = (line.strip() for line in LIST.read_text(encoding="utf-8").splitlines())
    return {line.lower() for line in lines if line and not line.startswith("#")}


def pieces(words):
    """Phrases without numbers, codes and what stands around them."""
    for phrase in words:
        for piece in re.split(r"[·:;,()\[\]«»“”/+–=…]|\s-\s", phrase):
            yield from said(piece)


def said(piece):
    kept = (word for word in piece.split() if re.search(r"[^\W\d_]", word) and not CODE.fullmatch(word.strip(MARKS)))
    bare = " ".join(kept).strip(MARKS)
    if re.search(r"[^\W\d_]{2}", bare):
        yield bare


def untranslated(pages, names=()):
    """What French and English say alike, and words of another script; `pages` are markups by language.

    What a page marks as foreign may stand there unmarked too, where nothing can be marked: in its title, in a drawing.

    - Parameter names: more that is the same in every language, such as the names of accounts."""
    marked = {word.lower() for page in pages.values() for text in page.foreign for word in (*pieces([text]), *text.split())}
    known = exceptions() | marked | set(names)
    pages = {language: page.words for language, page in pages.items()}
    faults = set()
    if "fr" in pages and "en" in pages:
        alike = set(pieces(pages["fr"] & pages["en"])) | set(pieces(pages["fr"])) & set(pieces(pages["en"]))
        faults |= {f"the same in fr and en: {piece!r}" for piece in alike if piece.lower() not in known}
    for language, words in pages.items():
        for phrase in words:
            for run in (LATIN if language == "ar" else ARABIC).findall(phrase):
                faults |= {f"not {language}: {bare!r}" for bare in said(run) if bare.lower() not in known}
    return sorted(faults)
