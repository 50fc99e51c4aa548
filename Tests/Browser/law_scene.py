# SPDX-License-Identifier: Apache-2.0
"""The law desk in a browser: an adviser in French takes a text from the review queue through the facts form to a signed
opinion, a deputy in Arabic dissents, an officer is held back by a condition, by the chair and by the law itself, and two
advisers bring another law book into force."""
import datetime, re

from reader import Reader, in_three
from screening_desk import click

TEXT = "I-32"
# What is known of the training: its risk was found and mitigated, which the law book allows on conditions.
TRAINING = {"act.kind": "training", "act.supports_forces": "yes", "act.forces_risk": "mitigated", "act.due_diligence_done": "yes",
            "act.ihl_training_included": "yes", "act.children_used_by_recipients": "none_after_assessment",
            "act.mandate_recorded": "yes", "act.women_take_part": "yes", "act.disability_access": "yes",
            "state.consent_recorded": "yes", "state.hosts_act": "yes"}
PROGRAMME = {"act.kind": "rehabilitation_programme", "act.participation": "voluntary", "act.women_take_part": "yes",
             "state.consent_recorded": "yes", "state.hosts_act": "yes"}


def in_days(page, days):
    today = datetime.date.fromisoformat(page.evaluate("new Date().toISOString().slice(0, 10)"))
    return (today + datetime.timedelta(days)).isoformat()


def fill(page, fields):
    for name, value in fields.items():
        page.locator(f'main [name="{name}"]').fill(value)


def send(page):
    """Sends the form and confirms it on the review page, if there is one."""
    page.locator("main form button").first.click()
    review = page.locator('main form:has(input[name="step"]) button:not([name="edit"])')
    if review.count():
        review.first.click()
    page.wait_for_load_state()


def refusal(reader):
    """Why the form came back; nothing where it was taken. That it came back with status 422 is no fault of the page."""
    problem = reader.page.locator("#errors")
    if problem.count() == 0:
        assert "/receipts/" in reader.page.url, reader.page.url
        return None
    reader.errors = [error for error in reader.errors if "422" not in error]
    return re.sub("[\u00a0\u202f]", " ", problem.inner_text())


def take(reader):
    """Sends the form, which must be taken; the page is then its receipt."""
    send(reader.page)
    said = refusal(reader)
    assert said is None, said


def left(page):
    """How many questions the form says are left; none once all are asked."""
    found = re.search(r"(\d+) questions? rest", page.locator("main").inner_text())
    return int(found.group(1)) if found else 0


def answer_the_form(page, known):
    """Answers what is asked until nothing is, and puts the assessment on the record. Returns its number."""
    page.locator('main form button:not([name])').click()
    asked, counts = set(), []
    for _ in range(20):
        fields = page.locator("main form fieldset:has(input[type=radio])")
        if fields.count() == 0:
            break
        assert "Incompatible" not in page.locator("main").inner_text(), "advice is shown before it is on the record"
        counts.append(left(page))
        for number in range(fields.count()):
            field = fields.nth(number)
            name = field.locator("input[type=radio]").first.get_attribute("name")
            assert name not in asked, f"{name} is asked twice"
            asked.add(name)
            assert "Demandé par" in field.inner_text(), f"{name}: nobody says why it is asked"
            term = name.removeprefix("fact.").split("@")[0]
            values = [field.locator("input").nth(n).get_attribute("value") for n in range(field.locator("input").count())]
            wanted = known.get(term, "no")
            field.locator(f'input[value="{wanted if wanted in values else values[0]}"]').check()
        page.locator('main form button:not([name])').first.click()
    assert counts and counts == sorted(counts, reverse=True) and len(counts) < 20, counts
    assert "Plus rien ne peut changer le conseil" in page.locator("main").inner_text()
    page.locator('main form button:not([name])').first.click()
    page.wait_for_url("**/receipts/**")
    return re.search(r"/law/assessments/(A-\d+)", page.content()).group(1)


def a_text_is_assessed(adviser):
    """From the queue to the assessment: which state, why, on what conditions."""
    page = adviser.page
    adviser.open("/law")
    click(adviser, f"/law/assessments/new?initiative={TEXT}")
    page.locator('main [name="fact.act.kind"]').select_option("training")
    run = answer_the_form(page, TRAINING)
    text = adviser.open(f"/law/assessments/{run}").text()
    for wanted in ("Compatible sous conditions", "Togo", "Sur quoi repose le conseil", "GV-02"):
        assert wanted in text, f"{wanted} is missing: {text[:1500]}"
    return run


def an_opinion_is_signed(adviser, run):
    """Milder than the assessment it cannot be; with its conditions, an owner and a last day it is signed."""
    page = adviser.page
    click(adviser, f"/initiatives/{TEXT}/act/give-opinion?assessment={run}")
    assert page.locator('main [name="assessment"]').input_value() == run
    assert page.locator('main [name="condition-1.fr"]').input_value(), "the conditions of the assessment are not filled in"
    last = in_days(page, 20)
    fill(page, in_three("reasoning", "الأسباب.", "Motifs de l’avis.", "Reasons.") | {"expires": last})
    page.locator('main [name="owner-1"]').select_option("TG")
    page.locator('main [name="before-1"]').check()
    fill(page, {"due-1": in_days(page, 10)})
    page.locator('main [name="finding"][value="clear"]').check()
    send(page)
    said = refusal(adviser)
    assert said and run in said, said
    adviser.open(f"/initiatives/{TEXT}/act/give-opinion?assessment={run}")
    fill(page, in_three("reasoning", "الأسباب.", "Motifs de l’avis.", "Reasons.") | {"expires": last, "due-1": in_days(page, 10)})
    page.locator('main [name="owner-1"]').select_option("TG")
    page.locator('main [name="before-1"]').check()
    page.locator('main [name="finding"][value="clearWithConditions"]').check()
    take(adviser)
    text = adviser.open(f"/initiatives/{TEXT}/legal").text()
    for wanted in ("Motifs de l’avis.", "Togo", "Avant l’inscription", "Avis favorable sous conditions", "Jusqu’au"):
        assert wanted in text, f"{wanted} is missing: {text[:1500]}"
    assert TEXT in adviser.open("/law").page.locator("main").inner_text()


def a_deputy_dissents(deputy):
    """Beside the opinion, in the deputy's name; the reader sees both."""
    page = deputy.page
    click(deputy.open(f"/initiatives/{TEXT}/legal"), f"/initiatives/{TEXT}/act/dissent")
    page.locator('main [name="finding"][value="notClear"]').check()
    fill(page, in_three("reasoning", "نخالف هذا الرأي.", "Nous nous en écartons.", "We part from it."))
    fill(page, {"instruments": "CAT, art. 3"})
    take(deputy)
    text = deputy.open(f"/initiatives/{TEXT}/legal").text()
    assert "نخالف هذا الرأي." in text and "الأسباب." in text, text[:1500]


def tabling(officer):
    """Tries to table the text; says why not, or nothing where it is tabled."""
    officer.open(f"/initiatives/{TEXT}/act/table")
    send(officer.page)
    return refusal(officer)


def a_condition_is_owed(browser, server):
    """Tabling waits for it; its owner is told, reports, and an adviser confirms."""
    with Reader(browser, server, "en", "officer-military") as officer:
        said = tabling(officer)
        assert said and "condition" in said.lower(), said
    with Reader(browser, server, "fr", "delegate-tg") as owner:
        owed = owner.open("/actions").page.locator(f'main li:has(a[href$="/{TEXT}/act/report-condition"]), main tr:has(a[href$="/{TEXT}/act/report-condition"])')
        assert "Rendre compte d’une condition" in owed.first.inner_text(), owner.text()[:1500]
        assert owed.first.locator("time").count(), "nobody says by when"
        click(owner, f"/initiatives/{TEXT}/act/report-condition")
        owner.page.locator('main [name="condition"]').first.check()
        fill(owner.page, {"note": "Les bénéficiaires sont suivis par l’inspection."})
        take(owner)
    with Reader(browser, server, "fr", "legal-adviser") as adviser:
        text = adviser.open(f"/initiatives/{TEXT}/legal").text()
        assert "Les bénéficiaires sont suivis par l’inspection." in text, text[:1500]
        click(adviser, f"/initiatives/{TEXT}/act/meet-condition")
        adviser.page.locator('main [name="condition"]').first.check()
        take(adviser)


def an_officer_departs(browser, server, run):
    """Not before a hard gate; elsewhere by two signatures, the second one the chair's, who also lifts it."""
    with Reader(browser, server, "en", "officer-military") as officer:
        page = officer.page
        officer.open("/law/assessments/A-8/act/override")
        ask_to_depart(page, "permit")
        said = refusal(officer)
        assert said and "support to forces" in said, said
        click(officer.open(f"/law/assessments/{run}"), f"/law/assessments/{run}/act/override")
        ask_to_depart(page, "withhold")
        page.wait_for_url("**/receipts/**")
        override = re.search(r"/law/overrides/(O-\d+)", page.content()).group(1)
        assert "awaits" in officer.open(f"/law/overrides/{override}").text().lower()
    with Reader(browser, server, "ar", "secretary-general") as chair:
        click(chair.open("/actions"), f"/law/overrides/{override}")
        click(chair, f"/law/overrides/{override}/act/countersign")
        take(chair)
        assert "سارٍ" in chair.open(f"/law/overrides/{override}").text()
        assert "الإيقاف رغم المشورة" in chair.open(f"/law/assessments/{run}").page.locator(".notice-warning").first.inner_text()
    with Reader(browser, server, "en", "officer-military") as officer:
        said = tabling(officer)
        assert said and override in said, said
    with Reader(browser, server, "ar", "secretary-general") as chair:
        click(chair.open(f"/law/overrides/{override}"), f"/law/overrides/{override}/act/lift")
        fill(chair.page, {"reason": "أجابت العواصم."})
        take(chair)
        assert "مرفوع" in chair.open(f"/law/overrides/{override}").text()
    with Reader(browser, server, "en", "officer-military") as officer:
        said = tabling(officer)
        assert said is None, said


def ask_to_depart(page, direction):
    page.locator(f'main [name="direction"][value="{direction}"]').check()
    fill(page, in_three("reasons", "تنتظر ثلاث عواصم.", "Trois capitales attendent.", "Three capitals wait."))
    fill(page, {"expires": in_days(page, 30)})
    send(page)


def the_law_book_changes(browser, server):
    """One adviser proposes, another approves: both see which stored assessments would answer differently."""
    with Reader(browser, server, "fr", "legal-adviser") as adviser:
        page = adviser.page
        adviser.open("/law/assessments/new")
        fill(page, in_three("name", "برنامج تأهيل", "Un programme de réinsertion", "A rehabilitation programme"))
        page.locator('main [name="fact.act.kind"]').select_option("rehabilitation_programme")
        page.locator("main fieldset summary").click()
        page.locator('main [name="state"][value="ML"]').check()
        run = answer_the_form(page, PROGRAMME)
        click(adviser.open("/law/changes"), "/law/changes/new")
        page.locator('main [name="book"]').first.check()
        fill(page, in_three("note", "رجوع إلى النص السابق.", "Retour au texte précédent.", "Back to the earlier text."))
        take(adviser)
        change = re.search(r"/law/changes/(B-\d+)", page.content()).group(1)
        text = adviser.open(f"/law/changes/{change}").text()
        assert "Un programme de réinsertion" in text and "Règles" in text, text[:1500]
        adviser.open(f"/law/changes/{change}/act/approve")
        send(page)
        assert refusal(adviser), "nobody signs twice"
    with Reader(browser, server, "ar", "deputy-legal-adviser") as deputy:
        page = deputy.page
        click(deputy.open("/actions"), f"/law/changes/{change}")
        click(deputy, f"/law/changes/{change}/act/approve")
        shown = page.locator('main table a[href*="/law/assessments/A-"]').count()
        assert page.locator(f'main table a[href$="/law/assessments/{run}"]').count() == 1
        take(deputy)
        deputy.open(f"/law/changes/{change}")
        kept = page.locator('main table a[href*="/law/assessments/A-"]').count()
        assert kept == shown > 0, f"the approver was shown {shown}, the record keeps {kept}"
        # Stored answers stay those of the law book that they were made with.
        text = deputy.open(f"/law/assessments/{run}").text()
        assert "2026.12" in text and "متوافق بشروط" in text, text[:1500]
        assert "2023.09" in deputy.open("/law").page.locator(".notice").first.inner_text()


def what_was_done_is_found(browser, server, run):
    """In the search of whoever may read it, and of nobody else."""
    with Reader(browser, server, "fr", "delegate-tg") as delegate:
        delegate.open("/search")
        fill(delegate.page, {"q": run})
        delegate.page.locator("main .search-form button").click()
        assert delegate.page.locator(f'.search-hits a[href="/fr/law/assessments/{run}"]').count() == 1
    with Reader(browser, server, "ar") as visitor:
        visitor.open("/search?q=%D8%A7%D9%84%D8%AA%D8%B9%D8%B0%D9%8A%D8%A8")
        assert visitor.page.locator('.search-hits a[href="/ar/law/instruments/CAT"]').count() == 1
        visitor.open(f"/search?q={run}")
        assert visitor.page.locator('.search-hits a[href*="/law/assessments/"]').count() == 0


def play(browser, server):
    with Reader(browser, server, "fr", "legal-adviser") as adviser:
        run = a_text_is_assessed(adviser)
        an_opinion_is_signed(adviser, run)
    with Reader(browser, server, "ar", "deputy-legal-adviser") as deputy:
        a_deputy_dissents(deputy)
    a_condition_is_owed(browser, server)
    an_officer_departs(browser, server, run)
    what_was_done_is_found(browser, server, run)
    the_law_book_changes(browser, server)
