#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes law/instruments and law/participation from a staged catalogue: `scripts/import-law.py FOLDER`.

FOLDER holds instruments.json and status.csv. What the files of law/ say afterwards is what counts: a lawyer amends
them there, and this script is run again only when a whole new catalogue is staged."""
import calendar
import collections
import csv
import datetime
import json
import pathlib
import sys

root = pathlib.Path(__file__).resolve().parent.parent
law = root / "law"

FAMILIES = {
    "charter-and-treaties": ["UN-CHARTER", "VCLT-1969", "ARSIWA-2001", "ARIO-2011"],
    "human-rights": [
        "UDHR-1948", "ICCPR", "ICCPR-OP2", "ICESCR", "ICERD", "CEDAW", "CAT", "OPCAT", "ICPPED", "CRC", "CRC-OPAC",
        "CRPD"],
    "refugees": ["REFUGEES-1951", "REFUGEES-PROT-1967"],
    "armed-conflict-and-crimes": [
        "GC-1949", "AP-I-1977", "AP-II-1977", "ICRC-CUSTOM", "GENOCIDE-1948", "ROME-STATUTE"],
    "arms": ["ATT", "CCW", "CWC", "BWC"],
    "terrorism-conventions": [
        "TOKYO-1963", "HAGUE-1970", "MONTREAL-1971", "IPP-1973", "HOSTAGES-1979", "CPPNM-1980", "CPPNM-AMEND-2005",
        "AIRPORTS-1988", "SUA-1988", "SUA-FIXED-1988", "SUA-2005", "SUA-FIXED-2005", "PLASTIC-1991",
        "TERRORIST-BOMBINGS-1997", "ICSFT-1999", "ICSANT-2005", "BEIJING-CONV-2010", "BEIJING-PROT-2010",
        "MONTREAL-PROT-2014"],
    "crime-and-corruption": ["UNTOC", "UNCAC"],
    "security-council": [],
    "assembly-and-guidance": [
        "UN-GCTS", "UN-GCTS-8", "HRDDP", "UN-PDP-2018", "MANDELA-RULES", "BPUFF-1990", "RABAT-2012", "GA-49-60",
        "FATF-R5", "FATF-R6", "FATF-R8"],
    "regional": [
        "ARAB-TERRORISM-1998", "ARAB-CHARTER-HR", "ARAB-AMLCFT-2010", "OIC-TERRORISM-1999", "OAU-TERRORISM-1999",
        "AU-TERRORISM-PROT-2004", "ACHPR-1981", "OAU-REFUGEE-1969", "MALABO-2014", "SAARC-TERRORISM-1987",
        "ASEAN-CT-2007", "ECHR-1950", "COE-108"],
}

# How a treaty enters into force for a state that joins it later: the clause, then months and days after the deposit.
CLAUSES = {
    "VCLT-1969": ("art. 84(2)", 0, 30), "ICCPR": ("art. 49(2)", 3, 0), "ICCPR-OP2": ("art. 8(2)", 3, 0),
    "ICESCR": ("art. 27(2)", 3, 0), "ICERD": ("art. 19(2)", 0, 30), "CEDAW": ("art. 27(2)", 0, 30),
    "CAT": ("art. 27(2)", 0, 30), "OPCAT": ("art. 28(2)", 0, 30), "ICPPED": ("art. 39(2)", 0, 30),
    "CRC": ("art. 49(2)", 0, 30), "CRC-OPAC": ("art. 10(2)", 1, 0), "CRPD": ("art. 45(2)", 0, 30),
    "REFUGEES-1951": ("art. 43(2)", 0, 90), "GENOCIDE-1948": ("art. XIII", 0, 90),
    "AP-I-1977": ("art. 95(2)", 6, 0), "AP-II-1977": ("art. 23(2)", 6, 0), "GC-1949": ("common, six months", 6, 0),
    "ATT": ("art. 22(2)", 0, 90), "CCW": ("art. 5(2)", 6, 0), "CWC": ("art. XXI(2)", 0, 30),
    "UNCAC": ("art. 68(2)", 0, 30), "UNTOC": ("art. 38(2)", 0, 30),
    "ICSFT-1999": ("art. 26(2)", 0, 30), "TERRORIST-BOMBINGS-1997": ("art. 22(2)", 0, 30),
}

# Articles whose numbers were compared with a text when the default rules were written, beyond those that the staged
# catalogue already marks. Where each text was read is said in the note.
DUTCH = "English text in the Dutch treaty collection (wetten.overheid.nl {0}), read 2026-11-26"
READ = {
    "ICSFT-1999": (DUTCH.format("BWBV0001518"),
                   ["art. 2", "art. 8", "art. 10", "art. 12", "art. 15", "art. 17", "art. 18", "art. 21", "art. 22"]),
    "TERRORIST-BOMBINGS-1997": (DUTCH.format("BWBV0001520"),
                                ["art. 12", "art. 14", "art. 15", "art. 18", "art. 19"]),
    "CRC-OPAC": (DUTCH.format("BWBV0004034"), ["art. 1-2", "art. 4", "art. 6-7"]),
    "ICPPED": (DUTCH.format("BWBV0003065"), ["art. 1", "art. 16", "art. 17"]),
    "ATT": (DUTCH.format("BWBV0006233"), ["art. 6", "art. 7", "art. 11"]),
    "GC-1949": ("open-treaties, text of the Third Convention, read 2026-11-26", ["common art. 1", "common art. 3"]),
    "UN-CHARTER": ("open-treaties, read 2026-11-26", ["art. 2(1)"]),
    "UDHR-1948": ("article numbers compared with the text by machine (open-treaties)",
                  ["art. 5", "art. 11", "art. 12", "art. 14", "art. 18-20"]),
    "UNSCR-1373": ("order of the paragraphs confirmed on a copy of the United Nations text",
                   ["OP1", "OP2", "OP3(a)-(c)", "OP3(d)", "OP3(f)-(g)", "OP6"]),
    "UNSCR-2396": ("the clause on human rights as quoted by the United Nations Countering Terrorist Travel Programme",
                   ["OP12"]),
    "UNSCR-2664": ("text seen (press.un.org)", ["OP1", "OP2"]),
    "UNSCR-2761": ("text read on unscr.com and media.un.org, 2026-11-26", ["OP1"]),
    "RABAT-2012": ("the six factors as the High Commissioner's office states them, read 2026-11-26",
                   ["threshold test"]),
}

# Provisions that rules need and the staged catalogue lacks: paraphrase, domains, modality, safeguard.
ADDED = {
    "UN-CHARTER": [("art. 2(1)", "Sovereign equality of all Members.", ["general"], "definition", False)],
    "ICSFT-1999": [("art. 22", "No exercise of jurisdiction in the territory of another State.", ["general"],
                    "prohibition", False)],
    "TERRORIST-BOMBINGS-1997": [
        ("art. 15", "Prevent; exchange accurate and verified information.", ["military", "communications"],
         "obligation", False),
        ("art. 18", "No exercise of jurisdiction in the territory of another State.", ["general"], "prohibition",
         False)],
    "ICPPED": [("art. 17", "No secret detention; registers and control.", ["rights"], "prohibition", True)],
}

# Where the staged catalogue takes for a duty what the text only calls upon States to do.
CALLS_UPON = {("UNSCR-1373", "OP3(a)-(c)"), ("UNSCR-1373", "OP3(f)-(g)")}

ALPHA2 = dict(pair.split(":") for pair in (
    "AFG:AF ARE:AE BEN:BJ BFA:BF BGD:BD BHR:BH BRN:BN CIV:CI CMR:CM COM:KM DJI:DJ EGY:EG GAB:GA GIN:GN GMB:GM GNB:GW "
    "JOR:JO KEN:KE KWT:KW LBN:LB LBY:LY MAR:MA MDV:MV MLI:ML MRT:MR MYS:MY NER:NE NGA:NG OMN:OM PAK:PK PSE:PS QAT:QA "
    "SAU:SA SDN:SD SEN:SN SLE:SL SOM:SO TCD:TD TGO:TG TUN:TN TUR:TR UGA:UG YEM:YE").split())


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def wording(texts):
    """By language; what is not translated is null, never a copy."""
    return "{" + ", ".join(
        f"{tongue}: {quoted(texts[tongue]) if texts.get(tongue) else 'null'}" for tongue in ("ar", "fr", "en")) + "}"


def paraphrases():
    found = {}
    for line in (root / "scripts/law-paraphrases.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            instrument, ref, fr, ar = line.split("|")
            found[instrument, ref] = {"fr": fr, "ar": ar}
    return found


def provision(instrument, item, translated, read):
    ref = item["ref"]
    checked = bool(item.get("article_checked")) or ref in read
    modality = "recommendation" if (instrument, ref) in CALLS_UPON else item["modality"]
    texts = {"en": item["paraphrase"], **translated.get((instrument, ref), {})}
    return [f"      - ref: {quoted(ref)}", f"        paraphrase: {wording(texts)}",
            f"        domains: [{', '.join(item['domains'])}]", f"        modality: {modality}",
            f"        safeguard: {'yes' if item.get('safeguard') else 'no'}",
            f"        article_checked: {'yes' if checked else 'no'}"]


def instrument(item, translated):
    id = item["id"]
    where, read = READ.get(id, ("", []))
    note = item["verification"].split(":")[0] if id == "UNSCR-2761" else item["verification"]
    is_open = any(word in note for word in ("recalled", "verify")) and not read
    if read:
        note = "; ".join([f"{where}: {', '.join(read)}", f"the rest: {note}"])
    lines = [f"  - id: {id}", f"    title: {wording(item['title'])}",
             "    title_checked: [" + ", ".join(t for t, seen in item["title_checked"].items() if seen) + "]",
             f"    type: {item['type']}", f"    binding: {quoted(item['binding'])}", f"    adopted: {item['adopted']}"]
    if item["entry_into_force"]:
        lines.append(f"    entry_into_force: {item['entry_into_force']}")
    if id in CLAUSES:
        clause, months, days = CLAUSES[id]
        parts = ([f"months: {months}"] if months else []) + ([f"days: {days}"] if days else [])
        lines.append(f"    entry_for_state: {{{', '.join(parts)}}}  # {clause}")
    lines += [f"    depositary: {quoted(item['depositary'])}"]
    for field in ("symbol", "url"):
        if item.get(field):
            lines.append(f"    {field}: {quoted(item[field])}")
    lines += [f"    topics: [{', '.join(item['topics'])}]",
              f"    verification: {{state: {'recalled' if is_open else 'checked'}, note: {quoted(note)}}}"]
    if item.get("note"):
        lines.append(f"    note: {{en: {quoted(item['note'])}}}")
    added = [dict(ref=ref, paraphrase=text, domains=domains, modality=modality, safeguard=safeguard)
             for ref, text, domains, modality, safeguard in ADDED.get(id, [])]
    lines.append("    provisions:")
    for one in item["provisions"] + added:
        lines += provision(id, one, translated, read)
    return lines


def write_instruments(staged):
    items = json.loads((staged / "instruments.json").read_text())["instruments"]
    FAMILIES["security-council"] = [i["id"] for i in items if i["id"].startswith("UNSCR-")]
    by_id = {i["id"]: i for i in items}
    listed = [id for ids in FAMILIES.values() for id in ids]
    assert sorted(listed) == sorted(by_id), set(listed) ^ set(by_id)
    folder = law / "instruments"
    folder.mkdir(parents=True, exist_ok=True)
    translated = paraphrases()
    for family, ids in FAMILIES.items():
        head = ["# Instruments: titles, dates, and provisions in our own words. The text itself is read at `url`.",
                "# A rule may cite a provision only where article_checked is yes; see law/README.md.", "instruments:"]
        lines = head + [line for id in ids for line in instrument(by_id[id], translated)]
        (folder / f"{family}.yaml").write_text("\n".join(lines) + "\n")
    return by_id


def months_later(day, months):
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def entry(row, whole):
    """When the treaty entered into force for the state, by its own clause; empty where the dates leave it open."""
    id = row["instrument"]
    if row["status"] != "party" or row["date_precision"] != "day":
        return ""
    deposit = datetime.date.fromisoformat(row["date"])
    if id == "UN-CHARTER" or row["kind"] == "succession":
        # Membership begins with admission; a successor was bound without a break, from this day at the latest.
        day = deposit
    elif id == "ROME-STATUTE":
        # Art. 126(2): the first day of the month after the sixtieth day following the deposit.
        sixtieth = deposit + datetime.timedelta(days=60)
        day = months_later(sixtieth.replace(day=1), 1)
    elif id in CLAUSES:
        _, months, days = CLAUSES[id]
        day = months_later(deposit, months) + datetime.timedelta(days=days)
    else:
        return ""
    return str(max(day, datetime.date.fromisoformat(whole)) if whole else day)


def write_participation(staged, by_id, wanted):
    rows = collections.defaultdict(list)
    for row in csv.DictReader((staged / "status.csv").open()):
        if row["instrument"] in wanted:
            row["entry_into_force_for_state"] = entry(row, by_id[row["instrument"]]["entry_into_force"])
            row["state"] = ALPHA2[row["state"]]
            rows[row["instrument"]].append(row)
    folder = law / "participation"
    folder.mkdir(parents=True, exist_ok=True)
    columns = ["state", "instrument", "status", "kind", "date", "signature_date", "entry_into_force_for_state",
               "withdrawn", "declaration_or_reservation_on_file", "source", "as_of", "reliability", "stale_warning",
               "url", "note"]
    for family, ids in FAMILIES.items():
        found = [row for id in ids for row in sorted(rows[id], key=lambda row: row["state"])]
        if found:
            with (folder / f"{family}.csv").open("w", newline="") as file:
                writer = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n", restval="")
                writer.writeheader()
                writer.writerows(found)


# Rules do not cite them yet, and lawyers ask for them; their rows are of this year.
ASKED_FOR = {"CCW", "CWC", "OPCAT"}


def cited():
    """The instruments that rules cite: only their participation ships, the rest is imported where it is needed."""
    text = "".join(file.read_text() for file in sorted((law / "rules").glob("*.yaml")))
    return {part.split(",")[0].strip() for part in text.split("instrument: ")[1:]}


staged = pathlib.Path(sys.argv[1])
write_participation(staged, write_instruments(staged), cited() | ASKED_FOR)
