# SPDX-License-Identifier: Apache-2.0
"""A delegate votes and changes the vote; a state asks for support, is paired with who offers it, and both sides agree."""
import datetime

from reader import Reader, in_three


def a_delegate_votes(browser, server):
    """Mali finds the ballot at home, votes against with an explanation, and changes its vote: the last one counts."""
    with Reader(browser, server, "fr", "delegate-ml") as delegate:
        delegate.press(delegate.page.locator('.duty h3 a[href$="/vote"]').first)
        ballot = delegate.page.url.split("/fr", 1)[1]
        delegate.act({"choice": "no", "remark": "Le calendrier reste à préciser.", "remark.language": "fr"})
        decision = ballot.removesuffix("/vote")
        assert vote(delegate.open(decision), "Mali").startswith("Non")
        assert "Le calendrier reste à préciser." in delegate.text()
        act = delegate.follow(ballot).act({"choice": "yes", "remark": ""})
        said = vote(delegate.open(decision), "Mali")
        assert said.startswith("Oui") and "Votes antérieurs : Non" in said, said
        assert f'/record/{act}"' in delegate.page.content(), "the vote does not lead to its act"
    with Reader(browser, server, "ar", "delegate-jo") as other:
        assert vote(other.open(decision), "مالي").startswith("نعم"), "votes are not under the names of states"


def vote(reader, state):
    """What the table of votes says of a state."""
    row = reader.page.locator("main tbody tr").filter(has=reader.page.get_by_text(state, exact=True)).first
    return " ".join(row.inner_text().split()).removeprefix(state).strip()


def a_state_asks(browser, server):
    """Mali asks for places in a course; returns the request."""
    with Reader(browser, server, "fr", "delegate-ml") as delegate:
        delegate.section("/resources").follow("/resources/requests").follow("/resources/requests/new")
        today = datetime.date.today()
        delegate.act({
            "capability": "ctf-seats", "quantity": "5", "from": (today + datetime.timedelta(days=20)).isoformat(),
            "until": (today + datetime.timedelta(days=40)).isoformat(),
            **in_three(
                "purpose", "تدريب قضاة التحقيق.", "Former des juges d’instruction.", "To train examining judges.")})
        request = delegate.page.locator('main a[href^="/fr/resources/requests/W-"]').first.get_attribute("href")[3:]
        assert "Former des juges d’instruction." in delegate.open(request).text()
        return request


def an_officer_proposes(browser, server, request):
    """The programmes officer puts the offer that fits best to both sides; returns the pair."""
    with Reader(browser, server, "en", "officer-programmes") as officer:
        officer.section("/resources").follow("/resources/matches")
        officer.press(officer.page.locator(f'main a[href*="{request}/act/propose"]').first)
        officer.act({})
        return officer.page.locator('main a[href^="/en/resources/pairs/X-"]').first.get_attribute("href")[3:]


def both_accept(browser, server, request, pair):
    """Saudi Arabia accepts in Arabic and Mali in French, each from its list of duties; then the pair is agreed."""
    for language, login in (("ar", "delegate-sa"), ("fr", "delegate-ml")):
        with Reader(browser, server, language, login) as delegate:
            delegate.open("/actions").press(delegate.page.locator(f'.duty a[href^="/{language}{pair}"]').first)
            if not delegate.page.url.endswith("/act/accept"):
                delegate.follow(f"{pair}/act/accept")
            delegate.act({})
            assert delegate.open("/actions").page.locator(f'.duty a[href^="/{language}{pair}"]').count() == 0
    with Reader(browser, server, "fr", "delegate-ml") as delegate:
        assert delegate.open(pair).page.locator(".page-header .tag").inner_text() == "Convenu"
        figures = delegate.open(request).page.locator(".key-figures .number").all_inner_texts()
        assert figures == ["5", "0", "5", "0"], f"asked, delivered, reserved, left: {figures}"
    with Reader(browser, server, "ar", "delegate-sn") as other:
        assert other.open(request).page.locator('main a[href*="/act/"]').count() == 0, "a third state may not act"


def play(browser, server):
    a_delegate_votes(browser, server)
    request = a_state_asks(browser, server)
    pair = an_officer_proposes(browser, server, request)
    both_accept(browser, server, request, pair)
