# SPDX-License-Identifier: Apache-2.0
"""What a page is built of and what it says, read in one go."""
import html, re

PART = re.compile(r"<!DOCTYPE[^>]*>|<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>\"]|\"[^\"]*\")*)>|([^<]+)", re.S)
ATTRIBUTE = re.compile(r'([a-zA-Z-]+)="([^"]*)"|\s(open|hidden|required|disabled|novalidate|multiple|checked)(?=[\s/>]|$)')
# Attributes that matter to a checker; the order and number of elements do not.
TELLING = {"class", "role", "type", "scope", "aria-current", "aria-sort", "dir", "open", "hidden"}
# Attributes that somebody reads or hears.
SPOKEN = ("aria-label", "title", "placeholder", "alt")
EMPTY = {"meta", "link", "input", "br", "img", "hr", "source", "col", "wbr"}
# What is meant to be the same in every language, and what somebody has typed.
MUTE = {"textarea", "script", "style", "code", "pre", "kbd", "samp"}


class Markup:
    """The elements of a page, as a checker sees them, and the words that are in the page's own language.

    `foreign` is what the page marks as another's: names and quotations."""

    def __init__(self, page):
        self.elements, self.words, self.foreign = set(), set(), set()
        muted, depth = None, 0
        # Where a long name may break it is one word still.
        for end, name, attributes, text in PART.findall(page.replace("<wbr>", "")):
            if text:
                if not text.isspace():
                    (self.words if muted is None else self.foreign).add(" ".join(html.unescape(text).split()))
            elif end:
                depth -= 1
                if muted is not None and depth <= muted:
                    muted = None
            elif name:
                given = {key or flag: value for key, value, flag in ATTRIBUTE.findall(attributes)}
                if muted is None and is_foreign(name, given):
                    muted = depth
                elif muted is None:
                    self.words.update(html.unescape(given[key]) for key in SPOKEN if given.get(key))
                self.elements.add(" ".join([name] + sorted(f"{k}={given[k]}" for k in TELLING & given.keys())))
                if name in EMPTY or attributes.endswith("/"):
                    if muted == depth:
                        muted = None
                else:
                    depth += 1

    @property
    def signature(self):
        return frozenset(self.elements)


def is_foreign(name, attributes):
    # The names of all states and territories come from locale data: a choice among them has their codes for values.
    if name == "option" and re.fullmatch("[a-z]{2}", attributes.get("value", "")) and attributes["value"] not in ("ar", "fr", "en"):
        return True
    return name in MUTE or name != "html" and ("lang" in attributes or attributes.get("dir") == "ltr")


def links(page, language):
    """The addresses below the language that a page leads to, files and downloads left out."""
    for attributes in re.findall(r"<a ([^>]*)>", page):
        href = re.search(r'href="([^"]+)"', attributes)
        path = html.unescape(href.group(1)).split("#")[0] if href else ""
        if re.match(rf"/{language}(/|\?|$)", path) and "download" not in attributes:
            yield path[1 + len(language):]
