# SPDX-License-Identifier: Apache-2.0
"""A list, and whom to look for in it: made anew at each run from a seed, so that nothing of anybody's list is kept here.

The list is that of the Security Council where it lies beside the clone, otherwise an invented one. A query about somebody
listed is one of their names, changed in one way:

    alias      another of their names, which the list then lacks; it has some letters in common with those that stay
    script     their name in its original script, which the list then lacks (an invented list has none)
    spelling   another romanisation of one or two sounds (kh and h, ou and u, -ullah and -allah …)
    typo       a letter that is missing, doubled, swapped with its neighbour or another one
    dropped    one part of at least three is missing
    order      the last part first, with a comma
    joined     two parts written as one, or one part with a hyphen or a space less
    cyrillic   the name in Cyrillic letters, by a practical transcription
    arabic     the name in Arabic letters, short vowels left out as they are

Queries about nobody who is listed are of two sorts: strangers (names of nobody, and where they lie beside the clone those
that the labelled pairs have for it) and neighbours, who have a given name of one entry and a last name of another.
"""

import glob
import json
import os
import random
import re
import string
import unicodedata
from xml.etree import ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "../../../../shared/data")
SOUNDS = [
    ("ou", "u"), ("oo", "u"), ("u", "ou"), ("ee", "i"), ("i", "ee"), ("ei", "ai"), ("ay", "ai"), ("y", "i"), ("kh", "h"),
    ("kh", "j"), ("dh", "d"), ("gh", "g"), ("q", "k"), ("k", "q"), ("q", "g"), ("th", "t"), ("sh", "ch"), ("j", "dj"),
    ("ullah", "allah"), ("allah", "ullah"), ("mm", "m"), ("m", "mm"), ("ss", "s"), ("bin ", "ben "), ("bin ", "ibn "),
    ("al-", "el-"), ("al-", "al "), ("abd al-", "abdul "), ("zh", "j"), ("ovich", "ovitch"), ("a", "e"), ("o", "u"),
    ("v", "w"), ("ph", "f"), ("aa", "a"), ("h", ""), ("'", ""),
]
CYRILLIC = [
    ("shch", "щ"), ("sh", "ш"), ("ch", "ч"), ("zh", "ж"), ("kh", "х"), ("ya", "я"), ("yu", "ю"), ("yo", "ё"), ("ts", "ц"),
    ("dj", "дж"), ("th", "т"), ("ph", "ф"), ("ou", "у"), ("oo", "у"), ("ee", "и"), ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"),
    ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "дж"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"),
    ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("x", "кс"),
    ("y", "й"), ("z", "з"), ("'", ""),
]
ARABIC = [
    ("al-", "ال"), ("sh", "ش"), ("ch", "تش"), ("th", "ث"), ("kh", "خ"), ("dh", "ذ"), ("gh", "غ"), ("zh", "ج"), ("ph", "ف"),
    ("aa", "ا"), ("ou", "و"), ("oo", "و"), ("ee", "ي"), ("b", "ب"), ("c", "ك"), ("d", "د"), ("f", "ف"), ("g", "غ"), ("h", "ه"),
    ("j", "ج"), ("k", "ك"), ("l", "ل"), ("m", "م"), ("n", "ن"), ("p", "ب"), ("q", "ق"), ("r", "ر"), ("s", "س"), ("t", "ت"),
    ("v", "ف"), ("w", "و"), ("x", "كس"), ("y", "ي"), ("z", "ز"), ("'", ""),
]
GIVEN = """Muhammad Ahmad Ali Hasan Husayn Ibrahim Mahmud Omar Yusuf Khalid Salih Said Mustafa Musa Ismail Karim Hamid Tariq
Idris Yahya Ivan Sergei Andrei Dmitri Vladimir Mikhail Nikolai Oleg Jean Marie Pierre Carlos Amadou""".split()
SYLLABLES = "ba dar fi gul ha jan ka lo mir na os pe qa ru sha ti ven wa ya zo khal dra mou ski".split()


def words(text):
    return " ".join((text or "").split())


def trigrams(text):
    text = f" {text} "
    return {text[place : place + 3] for place in range(len(text) - 2)}


def is_latin(text):
    return all("LATIN" in unicodedata.name(c, "") for c in text if c.isalpha())


def security_council():
    """The newest Consolidated List beside the clone, as entries; nil where there is none."""
    files = sorted(glob.glob(os.path.join(DATA, "lists/UN_consolidated_*.xml")))
    if not files:
        return None, None
    entries = []
    root = ElementTree.parse(files[-1]).getroot()
    for tag, schema in (("INDIVIDUAL", "Person"), ("ENTITY", "Organization")):
        for node in root.iter(tag):
            names = [" ".join(words(node.findtext(f"{place}_NAME")) for place in ("FIRST", "SECOND", "THIRD", "FOURTH"))]
            script = words(node.findtext("NAME_ORIGINAL_SCRIPT"))
            low = []
            for alias in node.iter(f"{tag}_ALIAS"):
                name = words(alias.findtext("ALIAS_NAME"))
                # Several in one, and notes, are a matter for the reader of lists, which is not measured here.
                if name and not re.search(r"[(;:,/]", name):
                    (low if alias.findtext("QUALITY") == "Low" else names).append(name)
            entries.append({
                "id": words(node.findtext("DATAID")), "schema": schema, "names": [words(name) for name in names],
                "low": low, "script": script,
            })
    return os.path.basename(files[-1]), [entry for entry in entries if entry["names"][0]]


def invented_name(chance):
    last = "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()
    joint = chance.choice(["bin ", "al-", "", "", "", "abu "])
    return " ".join([chance.choice(GIVEN) for _ in range(chance.randint(1, 3))] + [joint + last])


def invented(chance, count=700):
    """People with three names each: one, and the same in other spellings."""
    entries = []
    for number in range(count):
        name = invented_name(chance)
        others = {string.capwords(change(name.lower(), chance)) for change in (spelling, typo)} - {name}
        entries.append({"id": f"E{number}", "schema": "Person", "names": [name, *sorted(others)], "low": [], "script": ""})
    return entries


def spelling(name, chance):
    sounds = chance.sample(SOUNDS, len(SOUNDS))
    changed, changes = name, 0
    for one, other in sounds:
        if one in changed and changes < 2:
            changed, changes = changed.replace(one, other, 1), changes + 1
    return changed


def typo(name, chance):
    places = [place for place in range(1, len(name) - 1) if name[place].isalpha() and name[place + 1].isalpha()]
    if not places:
        return name
    place = chance.choice(places)
    start, letter, rest = name[:place], name[place], name[place + 1 :]
    return start + chance.choice([
        rest, letter + letter + rest, rest[0] + letter + rest[1:], chance.choice("abdehiklmnorstuvyz") + rest,
    ])


def dropped(name, chance):
    parts = name.split()
    if len(parts) < 3:
        return name
    del parts[chance.randrange(len(parts))]
    return " ".join(parts)


def order(name, chance):
    parts = name.split()
    return name if len(parts) < 2 else f"{parts[-1]}, {' '.join(parts[:-1])}"


def joined(name, chance):
    places = [place for place, letter in enumerate(name) if letter in " -"]
    if not places:
        return name
    place = chance.choice(places)
    return name[:place] + name[place + 1 :]


def transcribed(name, table):
    text, place = "", 0
    name = "".join(c for c in unicodedata.normalize("NFKD", name.lower().replace("’", "'")) if not unicodedata.combining(c))
    while place < len(name):
        found = next(((one, other) for one, other in table if name.startswith(one, place)), None)
        one, other = found or (name[place], "" if name[place].isalpha() else name[place])
        text, place = text + other, place + len(one)
    return words(text)


def cyrillic(name, chance):
    return transcribed(name, CYRILLIC)


def arabic(name, chance):
    """A vowel that begins a part is an alef; inside, about half of i and u are long, and a is so now and then. A consonant
    that is doubled is written once."""
    def vowel(match):
        if match.start() == 0 or match.string[match.start() - 1] in " -":
            return "ا"
        letter = match.group()
        likely = 0.3 if letter in "ae" else 0.6
        return {"a": "ا", "e": "ي", "i": "ي", "o": "و", "u": "و"}[letter] if chance.random() < likely else ""

    # The article is no vowel, and pairs of letters are long ones: both stand in the table.
    pieces = re.split(r"(al-|aa|ou|oo|ee)", re.sub(r"([^aeiou\W])\1", r"\1", name.lower()))
    return transcribed("".join(p if place % 2 else re.sub("[aeiou]", vowel, p) for place, p in enumerate(pieces)),
                       ARABIC + [(letter, letter) for letter in "اوي"])


CHANGES = {
    "spelling": spelling, "typo": typo, "dropped": dropped, "order": order, "joined": joined, "cyrillic": cyrillic,
    "arabic": arabic,
}


def withheld(entries, count, chance):
    """Takes names out of the list and gives them as queries: aliases, and names in their original script."""
    asked = []
    for entry in chance.sample(entries, len(entries)):
        for alias in entry["names"][1:]:
            own = trigrams(alias.lower())
            others = [name for name in entry["names"] + entry["low"] if name.lower() != alias.lower()]
            near = max((len(own & trigrams(o.lower())) / len(own | trigrams(o.lower())) for o in others), default=0)
            if 0.15 <= near and len([q for q in asked if q["kind"] == "alias"]) < count:
                entry["names"] = [name for name in entry["names"] if name.lower() != alias.lower()]
                asked.append({"kind": "alias", "schema": entry["schema"], "query": alias, "id": entry["id"]})
                break
        if entry["script"]:
            if len([q for q in asked if q["kind"] == "script"]) < count:
                asked.append({"kind": "script", "schema": entry["schema"], "query": entry["script"], "id": entry["id"]})
            else:
                entry["names"].append(entry["script"])
    return asked


def neighbours(entries, count, chance):
    """Names of nobody, made of parts that are listed."""
    people = [entry["names"][0].split() for entry in entries if entry["schema"] == "Person"]
    people = [parts for parts in people if len(parts) > 1]
    listed = [{part.lower() for part in name.split()} for entry in entries for name in entry["names"] + entry["low"]]
    found = []
    for _ in range(count * 4):
        one, other = chance.sample(people, 2)
        parts = {one[0].lower(), other[-1].lower()}
        if len(found) < count and len(parts) == 2 and not any(parts <= own for own in listed):
            found.append(string.capwords(f"{one[0]} {other[-1]}"))
    return found


def strangers(count, chance):
    """Names of nobody, and how many of them others have thought up."""
    path = os.path.join(DATA, "names/pairs_dev.jsonl")
    theirs = []
    if os.path.exists(path):
        rows = (json.loads(line) for line in open(path, encoding="utf-8") if line.strip())
        theirs = sorted({row["query"] for row in rows if row.get("kind") == "neg_benign_vs_un"})
    return theirs + [invented_name(chance) for _ in range(count - len(theirs))], len(theirs)


def build(count, seed):
    """The name of the list (nil where it is invented), its entries, the queries about them, and names of nobody in it by
    their sort."""
    chance = random.Random(seed)
    title, entries = security_council()
    if entries is None:
        entries = invented(chance)
    asked = withheld(entries, count, chance)
    for kind, change in CHANGES.items():
        people = [entry for entry in entries if entry["schema"] == "Person" and is_latin(entry["names"][0])]
        chance.shuffle(people)
        own = []
        for entry in people:
            name = entry["names"][0].lower()
            query = change(name, chance)
            if query and query != name and len(own) < count:
                own.append({"kind": kind, "schema": "Person", "query": string.capwords(query), "id": entry["id"]})
        asked += own
    others, theirs = strangers(300, chance)
    nobody = {f"strangers ({theirs} of {len(others)} not of our making)": others,
              "neighbours": neighbours(entries, 300, chance)}
    return title, entries, asked, nobody
