# SPDX-License-Identifier: Apache-2.0
"""The founding scene, played again in a browser: people click what people click, in Arabic, French and English."""
import datetime, pathlib, re, tempfile

from reader import Reader, in_three


# Riyadh is three hours ahead of UTC all year.
SEAT = datetime.timedelta(hours=3)


def seat_time(**ahead):
    """A moment ahead, as day and clock at the seat."""
    moment = datetime.datetime.now(datetime.UTC) + SEAT + datetime.timedelta(**ahead)
    return moment.strftime("%Y-%m-%d"), moment.strftime("%H:%M")


def the_public_reads(browser, server):
    """The news of 3 August 2021 stands in three languages; nothing else of the visit is public."""
    with Reader(browser, server, "ar") as visitor:
        visitor.section("/newsroom").follow("/newsroom/R-1")
        assert "3 آب/أغسطس 2021" in visitor.text()
        assert "3 août 2021" in visitor.language_is("fr").text()
        assert "3 August 2021" in visitor.language_is("en").text()
        for path in ("/visits/V-1", "/decisions/D-1"):
            assert "/sign-in" in visitor.page.goto(f"{server.base}/en{path}").url
        titles = visitor.open("/initiatives").text()
        assert titles, "the public list is empty"


def protocol_prepares(browser, server):
    """The protocol officer opens a file in Arabic and is warned of a clash; returns the file's number."""
    with Reader(browser, server, "ar", "protocol-officer") as officer:
        officer.section("/meetings").follow("/visits").follow("/visits/new")
        # Just begun, so that minutes can be taken.
        day, clock = seat_time(minutes=-2)
        last, end = seat_time(hours=6)
        officer.act({
            **in_three("name", "زيارة متابعة لمدير المركز", "Visite de suivi du Directeur", "Follow-up visit of the Director"),
            "visitor": "UNCCT", **in_three("purpose", "متابعة البرنامج المشترك", "Suivi du programme conjoint", "Joint programme"),
            "begins.day": day, "begins.time": clock, "ends.day": last, "ends.time": end})
        visit = officer.page.locator('main a[href^="/ar/visits/V-"]').first.get_attribute("href")[3:]
        officer.follow(visit)
        officer.follow(f"{visit}/delegation").act(in_three(
            "members", "مدير المركز\nرئيس الديوان", "Directeur du Centre\nChef de cabinet", "Director\nChief of office"))
        day, begins = seat_time(hours=1)
        _, ends = seat_time(hours=2)
        if begins < ends:  # Around midnight at the seat the hour would end on another day.
            item = {"begins.day": day, "begins.time": begins, "ends.time": ends, "room": "council-chamber"}
            officer.open(visit).follow(f"{visit}/agenda/new").act(
                {**in_three("name", "إيجاز", "Exposé", "Briefing"), **item})
            officer.open(visit).follow(f"{visit}/agenda/new").act(
                {**in_three("name", "مباحثات", "Entretiens", "Talks"), **item})
            assert officer.page.locator(".notice-warning").count() == 1, "the receipt does not warn"
            officer.open(visit)
            assert officer.page.locator(".notice-warning li").count() >= 2, "the agenda shows no clash"
        return visit


def protocol_briefs(browser, server, visit):
    """Book, minutes, a follow-up for the delegate of Mali. The book's figures open onto what they count."""
    with Reader(browser, server, "fr", "protocol-officer") as officer:
        officer.section("/meetings").follow("/visits").follow(visit).follow(f"{visit}/book").act({"since": "2021-08-03"})
        officer.open(visit).follow(f"{visit}/books/1")
        assert officer.page.locator("h1").inner_text() == "Dossier d’information"
        figure = officer.page.locator('#glance .key-figures li').filter(
            has=officer.page.locator('a[href="#counted-adopted"]'))
        shown = int(re.sub(r"\D", "", figure.locator(".number").inner_text()))
        officer.press(figure.locator("a"))
        assert officer.page.url.endswith("#counted-adopted")
        listed = officer.page.locator('#counted-adopted dd a[href^="/fr/initiatives/"]').count()
        assert shown == listed > 0, f"the figure says {shown}, its list has {listed}"
        officer.language_is("ar")
        assert officer.page.locator("h1").inner_text() == "كتاب الإيجاز"
        officer.language_is("fr")
        officer.open(visit).follow(f"{visit}/minutes").act(in_three(
            "minutes", "اتفق الجانبان على متابعة البرنامج.", "Les deux parties poursuivront le programme.",
            "Both sides will continue the programme."))
        due = (datetime.date.today() + datetime.timedelta(days=14)).isoformat()
        officer.open(visit).follow(f"{visit}/follow-ups/new").act({
            **in_three("action", "إعداد مقترح باماكو", "Préparer la proposition de Bamako", "Prepare the Bamako proposal"),
            "owner": "delegate-ML", "due": due})


def a_delegate_answers(browser, server):
    """Mali finds the follow-up at home, completes it, opens a running decision and lets it pass."""
    with Reader(browser, server, "fr", "delegate-ml") as delegate:
        delegate.open("").follow("/actions")
        card = delegate.page.locator(".duty").filter(has_text="Préparer la proposition de Bamako")
        delegate.press(card.locator("h2 a"))
        delegate.press(delegate.page.locator('main a.button[href$="/complete"]'))
        delegate.act({"note": "Proposition transmise au secrétariat.", "note.language": "fr"})
        delegate.section("/decisions")
        decision = delegate.page.locator(".card-urgent h3 a").first.get_attribute("href")[3:]
        delegate.follow(decision)
        row = delegate.page.locator("#states ~ .table-scroll tr").filter(has_text="Mali").first
        assert "Pas encore ouvert" not in row.inner_text(), "looking did not count as opening"
        act = delegate.follow(f"{decision}/answer").act({"choice": "pass"})
        assert "ne pas s’opposer" in delegate.open(decision).text()
        delegate.open(f"/record/{act}")
        assert '"letPass"' in delegate.text()
        return decision


def another_breaks(browser, server, decision):
    """Jordan breaks the silence in Arabic; the decision says so to everyone at once."""
    with Reader(browser, server, "ar", "delegate-jo") as delegate:
        delegate.open(decision).follow(f"{decision}/answer").act({
            "choice": "objection", "remark": "نطلب مراجعة الفقرة الثانية.", "remark.language": "ar"})
        delegate.open(decision)
        assert delegate.page.locator(".page-header .tag-danger").inner_text() == "كُسر الصمت"
        assert "نطلب مراجعة الفقرة الثانية." in delegate.text()


def the_news_is_published(browser, server, visit):
    """One officer drafts, another clears, the public reads."""
    number = visit.rsplit("/", 1)[1]
    with Reader(browser, server, "fr", "communications-officer") as author:
        author.section("/newsroom").follow("/newsroom/new")
        author.act({
            "kind": "pressRelease", "visit": number,
            **in_three("name", "زيارة متابعة في الرياض", "Une visite de suivi à Riyad", "A follow-up visit in Riyadh"),
            **in_three("intro", "بحث البرنامج المشترك.", "Le programme conjoint au menu.", "The joint programme discussed."),
            **in_three("body", "فقرة أولى.\n\nفقرة ثانية.", "Un.\n\nDeux.", "One.\n\nTwo.")})
        release = author.page.locator('main a[href^="/fr/newsroom/R-"]').first.get_attribute("href")[3:]
    with Reader(browser, server, "en") as visitor:
        assert visitor.status(release) == 404
    with Reader(browser, server, "ar", "newsroom-editor") as editor:
        editor.open(release).follow(f"{release}/clear").act({})
        editor.open(release).follow(f"{release}/publish").act({})
    with Reader(browser, server, "ar") as visitor:
        visitor.section("/newsroom").follow(release)
        assert "فقرة ثانية." in visitor.text() and "Deux." in visitor.language_is("fr").text()


def a_partner_sees_joint_items(browser, server):
    with Reader(browser, server, "en", "uncct-officer") as partner:
        assert partner.status("/visits") == 403 and partner.status("/decisions") == 403
        joint = partner.open("/initiatives").page.locator('main a[href*="/initiatives/I-"]')
        assert joint.count() > 0
        for href in {link.get_attribute("href") for link in joint.all()}:
            path = href[3:].split("#")[0]
            assert partner.status(path) == 200, f"{path} is listed but closed"


def anyone_verifies(browser, server):
    """A proof downloaded from the site is checked without it, and so is the whole record."""
    with Reader(browser, server, "en") as visitor, tempfile.TemporaryDirectory() as folder:
        visitor.section("/record").follow("/record/0")
        with visitor.page.expect_download() as download:
            visitor.reach(visitor.page.locator('main a[href$="/record/0/proof"]')).page.keyboard.press("Enter")
        proof = pathlib.Path(folder) / "act.tlog-proof"
        download.value.save_as(proof)
        assert "as committed" in server.verify(proof)
    assert "entries" in server.verify()


def play(browser, server):
    the_public_reads(browser, server)
    visit = protocol_prepares(browser, server)
    protocol_briefs(browser, server, visit)
    decision = a_delegate_answers(browser, server)
    another_breaks(browser, server, decision)
    the_news_is_published(browser, server, visit)
    a_partner_sees_joint_items(browser, server)
    anyone_verifies(browser, server)
