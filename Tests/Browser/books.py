# SPDX-License-Identifier: Apache-2.0
"""Briefing books as PDF, read back: what stands in them, in which language, with which tags (PDF/UA-1)."""
import os, pathlib, re, subprocess, tempfile, time, unicodedata

import pikepdf

from person import Person

PHRASES = {
    "ar": ["كتاب الإيجاز", "المحتويات", "الجهود بحسب المجال"],
    "fr": ["Dossier d’information", "Sommaire", "L’action par domaine"],
    "en": ["Briefing book", "Contents", "Efforts by domain"],
}


def check(server):
    """Writes the book of the first visit in each language by the command, and reads it back.

    Over a coalition of its own: the command and a server do not share one."""
    with tempfile.TemporaryDirectory(prefix="entente-books-data-") as data, \
            tempfile.TemporaryDirectory(prefix="entente-books-") as folder:
        subprocess.run([server.entente, "demo", "--data", f"{data}/data"], check=True, stdout=subprocess.DEVNULL)
        for language in PHRASES:
            path = pathlib.Path(folder) / f"{language}.pdf"
            command = [server.entente, "brief", "--data", f"{data}/data", "--language", language,
                       "--format", "pdf", "--output", str(path), "V-1"]
            subprocess.run(command, check=True, env=os.environ, timeout=120)
            read(path, language)
        assert sorted(p.name for p in pathlib.Path(folder).iterdir()) == ["ar.pdf", "en.pdf", "fr.pdf"]
    others_acts_change_no_book(server)


def others_acts_change_no_book(server):
    """Looking at a decision is an act: whoever waits for a book is not made to wait anew by it."""
    officer, delegate = Person(server, "protocol-officer"), Person(server, "delegate-ml")
    before, acts = download(officer), recorded(officer)
    for decision in sorted(set(re.findall(r"/fr/decisions/D-\d+", delegate.get("/fr/decisions").text))):
        assert delegate.get(decision).status == 200
    assert recorded(officer) > acts, "no decision was looked at for the first time"
    assert download(officer) == before, "the book was set again though its visit had no act"


def recorded(person):
    """How many acts the signed checkpoint covers."""
    return int(person.get("/fr/record/checkpoint").content.split(b"\n")[1])


def download(person, path="/fr/visits/V-1/books/1/pdf"):
    """What the page gives in the end, as its reader's browser asks for it."""
    end = time.monotonic() + 120
    while time.monotonic() < end:
        answer = person.get(path)
        if answer.status == 200:
            assert answer.content.startswith(b"%PDF-"), answer.content[:40]
            return answer.content
        assert answer.status == 202, answer.status
        time.sleep(1)
    raise AssertionError("the book never came")


def read(path, language):
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        assert str(root.Lang).startswith(language), root.Lang
        assert root.MarkInfo.Marked, "the book is not tagged"
        assert root.ViewerPreferences.DisplayDocTitle, "a viewer shows the file's name instead of the title"
        metadata = pdf.open_metadata()
        assert metadata["pdfuaid:part"] == "1", "the book does not say that it is PDF/UA-1"
        assert PHRASES[language][0] in metadata["dc:title"], metadata["dc:title"]
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
            assert len(titles) >= 7, titles
        tags = list(structure(root.StructTreeRoot))
        kinds = {kind for kind, _ in tags}
        assert {"/H1", "/H2", "/Table", "/TR", "/TH", "/TD", "/Figure", "/TOC", "/TOCI"} <= kinds, kinds
        for kind, node in tags:
            if kind == "/Figure":
                assert len(str(node.get("/Alt", ""))) > 20, "a figure without a text in its place"
        count = len(pdf.pages)
        fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.get("/Font", {}).values()}
        assert fonts and all("+" in font for font in fonts), f"a font is not embedded: {fonts}"
        pages_are_numbered(path, count)
    words_are_there(path, language, titles)


def structure(node):
    """Every element of the structure with its kind."""
    for child in node.get("/K", []) if isinstance(node.get("/K", None), pikepdf.Array) else [node.get("/K", None)]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield str(child.S), child
            yield from structure(child)


def text_of(path, first=None, last=None):
    pages = ["-f", str(first), "-l", str(last or first)] if first else []
    command = ["pdftotext", "-layout", *pages, str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def pages_are_numbered(path, count):
    assert count >= 6, count
    for page in range(2, count + 1):
        text = re.sub(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text_of(path, page))
        assert re.search(rf"\b{page} / {count}\b|\b{count} / {page}\b", text), f"page {page} has no number"


def plain(text):
    """Without marks of direction, and Arabic letters in their base form: a PDF keeps the shapes that it shows."""
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+", " ", text)


def words_are_there(path, language, titles):
    said = plain(text_of(path))
    # What reads a PDF guesses where words end from the distances of letters: spaces are left out of the comparison.
    letters = said.replace(" ", "")
    for phrase in PHRASES[language]:
        assert plain(phrase).replace(" ", "") in letters, f"{path.name} does not say {phrase}"
    # The annex: the acts behind the figures, and the checkpoint under which they are found.
    assert re.search(r"— \S+", said) and "/record" in said, "the checkpoint is not in the annex"
    assert re.search(r"\bI-\d+\b", said), "no initiative is named by its number"
    contents = text_of(path, 2)
    numbers = [int(number) for number in re.findall(r"\d+", contents)]
    assert len([n for n in numbers if n > 2]) >= len(titles), "the contents have no page numbers"
