# SPDX-License-Identifier: Apache-2.0
"""Two people before the same decision: one breaks the silence, the other sees it without doing anything."""
from reader import Reader


def check(browser, server):
    with Reader(browser, server, "fr", "delegate-sn") as watcher:
        path = awaited(watcher)
        watcher.open(path)
        tag = watcher.page.locator(".page-header .tag")
        before = tag.inner_text()
        # The keyboard stands on a link of the page, and a part of it is unfolded.
        link = watcher.page.locator("main a[href*='/initiatives/']").first
        link.focus()
        watcher.page.evaluate("window.unloaded = false; addEventListener('pagehide', () => window.unloaded = true)")
        with Reader(browser, server, "ar", "delegate-tn") as other:
            other.open(path).follow(f"{path}/answer").act({
                "choice": "objection", "remark": "نطلب مهلة لدراسة النص.", "remark.language": "ar"})
        watcher.page.wait_for_function(
            "before => document.querySelector('.page-header .tag').innerText !== before", arg=before, timeout=15_000)
        assert tag.inner_text() == "Silence rompu", tag.inner_text()
        assert "نطلب مهلة لدراسة النص." in watcher.text()
        assert "Silence rompu" in watcher.page.locator("#live-status").inner_text(), "nothing was announced"
        assert not watcher.page.evaluate("window.unloaded"), "the page was loaded anew"
        assert link.evaluate("e => e === document.activeElement"), "the focus was lost"
    home_keeps_current(browser, server)
    without_a_script(browser, server)


def awaited(reader):
    """A silence that still awaits the reader's state."""
    reader.section("/decisions")
    return reader.page.locator(".card-urgent h3 a").first.get_attribute("href")[3:]


def home_keeps_current(browser, server):
    """A home hears of a draft on the newsroom's desk, which the adviser's organisation may know of."""
    with Reader(browser, server, "en", "legal-adviser") as adviser:
        adviser.open("")
        before = adviser.page.locator("main").get_attribute("data-position")
        with Reader(browser, server, "ar", "communications-officer") as author:
            author.open("/newsroom/new").act({
                "kind": "statement", **three("name"), **three("intro"), **three("body")})
        adviser.page.wait_for_function(
            "before => document.querySelector('main').dataset.position !== before", arg=before, timeout=15_000)


def three(name):
    return {f"{name}.{language}": f"{language} text" for language in ("ar", "fr", "en")}


def without_a_script(browser, server):
    """The page says when it was made, and a link makes it anew."""
    context = browser.new_context(java_script_enabled=False)
    with Reader(browser, server, "fr", "delegate-sn", context=context) as reader:
        reader.open("")
        line = reader.page.locator(".as-of")
        assert "heure de Dakar" in line.inner_text()
        line.locator("a").click()
        assert reader.page.locator(".as-of").count() == 1
