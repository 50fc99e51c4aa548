# SPDX-License-Identifier: Apache-2.0
"""The screening desk in a browser: an analyst screens a name in Arabic and decides, a second one in French confirms, and the
auditor reads who saw it. Without scripts first: a file of names is sent by a browser that runs none."""
import re, time

from reader import PASSWORD, Reader


def sign_in(page, server, language, login):
    page.goto(f"{server.base}/{language}/sign-in")
    page.fill('input[name="login"]', login)
    page.fill('input[name="password"]', PASSWORD)
    page.locator("main form button").first.click()


def click(reader, path):
    """Clicks the link to an address below the language; that every link is reached by keyboard is tested elsewhere."""
    with reader.page.expect_navigation():
        reader.page.locator(f'main a[href="/{reader.language}{path}"]').first.click()


def confirm(page):
    """The review page, and the receipt behind it."""
    page.locator("main form button").first.click()
    page.locator('main form:has(input[name="step"]) button').first.click()
    page.wait_for_url("**/receipts/**")


def a_hit_is_decided_by_two(browser, server):
    with Reader(browser, server, "ar", "ctf-analyst") as analyst:
        page = analyst.page
        analyst.open("/screening/new")
        page.fill('input[name="who"]', "رافدة بنت يافع الطرازي")
        page.check('input[name="kind"][value="person"]')
        page.fill('input[name="birth"]', "1966")
        page.locator("main form button").first.click()
        page.wait_for_url("**/screening/runs/Q-*")
        hit = re.search(r"/screening/hits/(H-[\d.]+)", page.content()).group(1)
        analyst.open(f"/screening/hits/{hit}")
        drawing = page.locator('svg[aria-labelledby="alignment-title"]')
        box = drawing.bounding_box()
        asked = drawing.locator("text", has_text="رافدة").first.bounding_box()
        assert asked["x"] > box["x"] + box["width"] / 2, "in Arabic the screened name stands on the right"
        assert page.locator("main").inner_text().count("S/RES/") > 0, "no resolution is named"
        click(analyst, f"/screening/hits/{hit}/decide")
        page.check('input[name="finding"][value="different"]')
        page.fill('textarea[name="reason"]', "تاريخ الميلاد الكامل مختلف في جواز السفر.")
        confirm(page)
        analyst.open(f"/screening/hits/{hit}")
        assert page.locator(f'main a[href$="/{hit}/review"]').count() == 0, "nobody confirms their own decision"
    with Reader(browser, server, "fr", "ctf-reviewer") as reviewer:
        page = reviewer.page
        reviewer.open("/screening?status=mine")
        click(reviewer, f"/screening/hits/{hit}")
        click(reviewer, f"/screening/hits/{hit}/review")
        page.check('input[name="agrees"][value="yes"]')
        page.fill('textarea[name="reason"]', "Même constat.")
        confirm(page)
        reviewer.open(f"/screening/hits/{hit}")
        click(reviewer, f"/screening/hits/{hit}/release")
        page.fill('textarea[name="reason"]', "Passeport présenté.")
        confirm(page)
        assert "Doute levé" in reviewer.open(f"/screening/hits/{hit}").text()
    with Reader(browser, server, "en", "auditor") as auditor:
        assert hit in auditor.open("/screening/access").text()
        assert auditor.status("/screening/new") == 403


def a_file_is_screened_without_scripts(browser, server):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    page = context.new_page()
    sign_in(page, server, "fr", "ctf-analyst")
    page.goto(f"{server.base}/fr/screening/uploads")
    rows = "nom;date de naissance\n" + "".join(f"Personne Inventée {n};1970\n" for n in range(120))
    page.set_input_files('input[type="file"]', {
        "name": "noms.csv", "mimeType": "text/csv", "buffer": (rows + "Narjis Lantern Trading;\n").encode()})
    page.locator("main form button").first.click()
    page.wait_for_url("**/screening/uploads/U-*")
    for _ in range(40):
        if "121 sur 121" in page.locator("main").inner_text():
            break
        time.sleep(0.25)
        page.reload()
    assert "121 sur 121" in page.locator("main").inner_text()
    context.close()


def play(browser, server):
    a_hit_is_decided_by_two(browser, server)
    a_file_is_screened_without_scripts(browser, server)
