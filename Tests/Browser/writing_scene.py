# SPDX-License-Identifier: Apache-2.0
"""Writing in a browser: a closed tab loses nothing, the editor is driven by keyboard alone, two people who edit at once see
both wordings, an ended session keeps what was typed."""
from reader import Reader


THEIRS = ("الفقرة الأولى بصياغتهم.", "الفقرة الثانية بصياغتهم.")
BOTH = "الفقرة الأولى بصياغتنا جميعًا."


def fill(page, fields):
    for name, value in fields.items():
        page.locator(f'main [name="{name}"]').fill(value)


def a_closed_tab_loses_nothing(browser, server):
    """Mali begins a proposal, closes the tab at once, and finds it again; sends it. Returns the initiative's path."""
    with Reader(browser, server, "fr", "delegate-ml") as delegate:
        delegate.open("/initiatives/new")
        delegate.page.locator('main [name="title.fr"]').fill("Écoles du fleuve")
        delegate.page.locator(".draft-status").filter(has_text="Brouillon enregistré à").wait_for()
        # Typed a moment before the tab closes: only what is sent on leaving can keep it.
        delegate.page.locator('main [name="objective.fr"]').fill("Des écoles sur les deux rives.")
        delegate.page.close(run_before_unload=False)
        delegate.page = delegate.context.new_page()
        delegate.open("/drafts").follow("/initiatives/new")
        assert "Vous avez un brouillon non envoyé" in delegate.text()
        form = delegate.page.locator("#draft-form")
        assert form.locator('[name="title.fr"]').input_value() == "Écoles du fleuve"
        assert form.locator('[name="objective.fr"]').input_value() == "Des écoles sur les deux rives."
        form.locator('[name="kind"][value="initiative"]').check()
        form.locator('[name="domains"]').first.check()
        fill(delegate.page, {"title.ar": "مدارس النهر", "title.en": "River schools", "objective.ar": "مدارس على الضفتين.",
                             "objective.en": "Schools on both banks.", "participants": "2"})
        form.locator('button:not([name])').click()
        path = delegate.page.locator('main a[href^="/fr/initiatives/I-"]').first.get_attribute("href")[3:]
        assert "Aucun brouillon" in delegate.open("/drafts").text()
        return path


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def focused(page):
    return page.evaluate("document.activeElement.id || document.activeElement.value")


def tab_to(page, wanted, limit=80):
    """Tab by tab, as somebody without a mouse gets there."""
    for _ in range(limit):
        if focused(page) == wanted:
            return
        press(page, "Tab")
    raise AssertionError(f"{wanted} is not reached by keyboard")


def the_editor_by_keyboard(browser, server, path):
    """Two paragraphs in three languages, one moved, one added and removed again, and saved: no mouse."""
    with Reader(browser, server, "ar", "delegate-ml") as delegate:
        page = delegate.open(f"{path}/act/set-text").page
        first = {"ar": "الفقرة الثانية.", "fr": "Second.", "en": "Second."}
        for language, text in first.items():
            tab_to(page, f"cell-{language}-1")
            page.keyboard.insert_text(text)
        tab_to(page, "add.1")
        press(page, "Enter")
        for language, text in {"ar": "الفقرة الأولى.", "fr": "Premier.", "en": "First."}.items():
            tab_to(page, f"cell-{language}-2")
            page.keyboard.insert_text(text)
        press(page, "Alt+ArrowUp")
        assert focused(page) == "cell-en-1", focused(page)
        assert page.locator("#cell-ar-1").input_value() == "الفقرة الأولى."
        assert page.locator("#cell-fr-2").input_value() == "Second."
        tab_to(page, "add.1")
        press(page, "Enter")
        assert page.locator(".editor-row").count() == 3
        tab_to(page, "remove.2")
        press(page, "Enter")
        assert page.locator(".editor-row").count() == 2
        assert page.locator('[data-count="ar"]').inner_text().endswith("4")
        tab_to(page, "save")
        press(page, "Enter")
        page.wait_for_url("**/receipts/**")
        assert "with=" in page.url, page.url
        delegate.open(f"{path}/text")
        assert "الفقرة الأولى." in delegate.text()


def two_people_edit_at_once(browser, server, path):
    """Both begin from one text. The second to save sees both wordings, chooses, and nothing is lost."""
    edit = f"{path}/act/set-text"
    with Reader(browser, server, "fr", "delegate-ml") as one, Reader(browser, server, "en", "delegate-ml") as other:
        one.open(edit)
        other.open(edit)
        lead = other.page.locator('[name="lead"]:checked').get_attribute("value")
        other.page.locator(f"#cell-{lead}-1").fill(THEIRS[0])
        other.page.locator(f"#cell-{lead}-2").fill(THEIRS[1])
        other.page.locator('.editor-actions [name="do"]').click()
        other.page.wait_for_url("**/receipts/**")
        one.page.locator(f"#cell-{lead}-1").fill("الفقرة الأولى بصياغتي.")
        with one.page.expect_navigation() as answer:
            one.page.locator('.editor-actions [name="do"]').click()
        assert answer.value.status == 409
        text = one.text()
        assert "Votre rédaction" in text and "Leur rédaction" in text
        assert one.page.locator(".conflict-row ins").count() >= 2
        one.page.locator(f"#pick-{lead}-0-own").check()
        one.page.locator(f"#pick-{lead}-0-text").fill(BOTH)
        one.page.locator('[value="resolve"]').click()
        assert one.page.locator(f"#cell-{lead}-1").input_value() == BOTH
        assert one.page.locator(f"#cell-{lead}-2").input_value() == THEIRS[1]
        one.page.locator('.editor-actions [name="do"]').click()
        one.page.wait_for_url("**/receipts/**")
        one.open(f"{path}/text/versions?language={lead}")
        assert one.page.locator("main del").count() > 0
        # A refused save is told by its status, which browsers log.
        one.errors = [error for error in one.errors if "409" not in error]


def an_ended_session_keeps_what_was_typed(browser, server, path):
    with Reader(browser, server, "fr", "delegate-ml") as delegate:
        delegate.open(f"{path}/act/withdraw")
        delegate.page.locator('[name="reason"]').fill("Motif rédigé avec soin.")
        delegate.context.clear_cookies()
        delegate.page.locator("#draft-form button:not([name])").click()
        assert "votre saisie est conservée" in delegate.text()
        delegate.page.locator("main a.button").click()
        delegate.page.fill('input[name="login"]', "delegate-ml")
        delegate.page.fill('input[name="password"]', "entente-demonstration")
        delegate.page.locator("main form button").first.click()
        assert delegate.page.locator('[name="reason"]').input_value() == "Motif rédigé avec soin."
        delegate.page.locator('[name="draft"][value="discard"]').click()
        assert delegate.page.locator('[name="reason"]').input_value() == ""
        delegate.errors = [error for error in delegate.errors if "403" not in error]


def without_scripts(browser, server, path):
    """The same editor where no script runs."""
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(f"{server.base}/fr/sign-in")
        page.fill('input[name="login"]', "delegate-ml")
        page.fill('input[name="password"]', "entente-demonstration")
        page.locator("main form button").first.click()
        page.goto(f"{server.base}/fr{path}/act/set-text")
        count = page.locator(".editor-row").count()
        page.locator('[value="add.1"]').click()
        assert page.locator(".editor-row").count() == count + 1
        page.locator("#cell-fr-2").fill("Entre les deux.")
        page.locator('[name="draft"][value="save"]').click()
        assert "Brouillon enregistré à" in page.locator("main").inner_text()
        page.goto(f"{server.base}/fr{path}/act/set-text")
        assert page.locator("#cell-fr-2").input_value() == "Entre les deux."
        page.locator('[name="draft"][value="discard"]').click()
        assert page.locator(".editor-row").count() == count
    finally:
        context.close()


def play(browser, server):
    """Returns the path of what was written."""
    path = a_closed_tab_loses_nothing(browser, server)
    the_editor_by_keyboard(browser, server, path)
    two_people_edit_at_once(browser, server, path)
    an_ended_session_keeps_what_was_typed(browser, server, path)
    without_scripts(browser, server, path)
    return path
