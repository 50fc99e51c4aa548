# SPDX-License-Identifier: Apache-2.0
"""Second factors in a browser: a passkey in a virtual authenticator, an app whose codes are computed here, recovery codes."""
import base64, hmac, re, struct, time

from reader import PASSWORD, Reader


def code(secret, ahead=0):
    """The code that an authenticator app would show (RFC 6238), written a second time so that ours is not its own judge."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    mac = hmac.digest(key, struct.pack(">Q", int(time.time()) // 30 + ahead), "sha1")
    start = mac[19] & 15
    return f"{(struct.unpack('>I', mac[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def authenticator(page, kind="ctap2", verifies=True):
    """A device of the browser's own making that holds passkeys; returns the connection and the device's name."""
    connection = page.context.new_cdp_session(page)
    connection.send("WebAuthn.enable")
    made = connection.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": kind, "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": verifies, "automaticPresenceSimulation": True}})
    return connection, made["authenticatorId"]


def press_passkey(page):
    """Presses the passkey's button and waits for the page that answers."""
    with page.expect_navigation():
        page.locator('button[form="passkey"]').click()


def sign_out(page):
    page.locator("details.account summary").click()
    page.locator('form[action$="/sign-out"] button').click()


def a_passkey_is_added_and_signs_in(browser, server):
    with Reader(browser, server.on_localhost(), "ar", "delegate-sn") as delegate:
        page = delegate.page
        connection, device = authenticator(page)
        delegate.open("/account").follow("/account/passkeys/new")
        page.fill('input[name="name"]', "هاتف العمل")
        press_passkey(page)
        assert page.locator("ol.codes li").count() == 10, page.locator("main").inner_text()
        codes = page.locator("ol.codes li").all_inner_texts()
        kept = connection.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"]
        assert len(kept) == 1 and kept[0]["isResidentCredential"] and kept[0]["rpId"] == "localhost"
        assert "هاتف العمل" in delegate.open("/account").text()
        # The same device is not asked to make a second one.
        delegate.follow("/account/passkeys/new")
        page.locator('button[form="passkey"]').click()
        page.locator(".passkey-problem").filter(has_text="من قبل").wait_for()
        sign_out(page)
        # A passkey alone, without a name.
        page.locator('a[href="/ar/sign-in"]').first.click()
        press_passkey(page)
        assert page.locator('form[action$="/sign-out"]').count() == 1, "the passkey did not sign in"
        sign_out(page)
        # The password, and then the passkey.
        page.locator('a[href="/ar/sign-in"]').first.click()
        page.fill('input[name="login"]', "delegate-sn")
        page.fill('input[name="password"]', PASSWORD)
        page.locator("main form button").click()
        assert page.locator('form[action$="/sign-out"]').count() == 0, "the password alone was enough"
        press_passkey(page)
        assert page.locator('form[action$="/sign-out"]').count() == 1
        sign_out(page)
        # The device is lost: one of the ten codes stands in, once.
        connection.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": device})
        for expected in (1, 0):
            page.goto(f"{delegate.server.base}/ar/sign-in")
            page.fill('input[name="login"]', "delegate-sn")
            page.fill('input[name="password"]', PASSWORD)
            page.locator("main form button").click()
            page.fill('input[name="proof.recovery"]', codes[0])
            page.locator("main form button").click()
            assert page.locator('form[action$="/sign-out"]').count() == expected
            if expected:
                sign_out(page)
        delegate.errors = [e for e in delegate.errors if "422" not in e]


def a_removed_or_foreign_passkey_opens_nothing(browser, server):
    with Reader(browser, server.on_localhost(), "en", "delegate-tn") as delegate:
        page = delegate.page
        authenticator(page)
        delegate.open("/account").follow("/account/passkeys/new")
        page.fill('input[name="name"]', "security key")
        press_passkey(page)
        delegate.open("/account")
        page.locator('main a[href*="/account/passkeys/rename"]').click()
        assert page.input_value('input[name="name"]') == "security key"
        page.fill('input[name="name"]', "key of the mission")
        page.locator("main form button").click()
        assert "key of the mission" in delegate.text() and "security key" not in delegate.text()
        page.locator('main a[href*="/account/passkeys/remove"]').click()
        page.locator("main form button").click()
        assert "No passkeys yet" in delegate.text()
        sign_out(page)
        page.locator('a[href="/en/sign-in"]').first.click()
        press_passkey(page)
        assert "not known here" in delegate.text()
        # At the address in digits there is no passkey, and the page says where there is.
        page.goto(f"{server.base}/en/sign-in")
        page.locator(".passkey-problem").filter(has_text="Passkeys work only at").wait_for()
        assert page.locator('button[form="passkey"]').is_hidden()
        delegate.errors = [e for e in delegate.errors if "422" not in e]


def an_app_is_added_and_asked_for(browser, server):
    with Reader(browser, server, "fr", "delegate-ci") as delegate:
        page = delegate.page
        delegate.open("/account").follow("/account/authenticator")
        assert page.locator(".qr svg").count() == 1
        secret = re.search(r"secret=([A-Z2-7]+)", page.content()).group(1)
        # The very same code: half a minute later another one would be good.
        first = code(secret)
        page.fill('input[name="code"]', first)
        page.locator("main form button").click()
        assert page.locator("ol.codes li").count() == 10
        sign_out(page)
        page.locator('a[href="/fr/sign-in"]').first.click()
        page.fill('input[name="login"]', "delegate-ci")
        page.fill('input[name="password"]', PASSWORD)
        page.locator("main form button").click()
        page.fill('input[name="proof.code"]', first)
        page.locator("main form button").click()
        assert "déjà utilisé" in delegate.text(), "a code was accepted twice"
        page.fill('input[name="proof.code"]', code(secret, ahead=1))
        page.locator("main form button").click()
        assert page.locator('form[action$="/sign-out"]').count() == 1
        delegate.open("/account")
        assert "Celle-ci" in delegate.text()
        delegate.errors = [e for e in delegate.errors if "422" not in e]


def an_account_is_opened_for_someone(browser, server):
    """One registrar asks for a reset, the other confirms it; the account's holder activates it with the code and reads why."""
    reset = "/administration/accounts/delegate-bj/reset"
    with Reader(browser, server, "fr", "registrar") as registrar:
        registrar.open("/administration/accounts").follow("/administration/accounts/delegate-bj").follow(reset)
        page = registrar.page
        page.locator('input[name="what"][value="password"]').check()
        page.fill('textarea[name="reason"]', "Mot de passe oublié")
        page.locator("main form button").click()
        assert "attend la confirmation d’un second greffier" in registrar.text(), registrar.text()
        assert registrar.page.locator(f'main a[href$="{reset}/decide"]').count() == 0, "who asked may confirm"
    with Reader(browser, server, "ar", "deputy-registrar") as deputy:
        deputy.open("/").follow("/administration/accounts/delegate-bj").follow(f"{reset}/decide")
        page = deputy.page
        page.locator('input[name="outcome"][value="confirmed"]').check()
        page.locator("main form button").click()
        handed = re.search(r"[0-9a-z]{4}(-[0-9a-z]{4}){4}", page.locator("main").inner_text()).group(0)
    with Reader(browser, server, "fr") as holder:
        page = holder.page
        page.locator('a[href="/fr/sign-in"]').first.click()
        holder.follow("/activate")
        page.fill('input[name="login"]', "delegate-bj")
        page.fill('input[name="code"]', handed)
        for name in ("new-password", "repeat-password"):
            page.fill(f'input[name="{name}"]', "rivière parapluie marbre")
        page.locator("main form button").click()
        assert "Mot de passe oublié" in holder.text()


def digits_are_the_readers_choice(browser, server):
    """Chosen on the account's page, seen at the next one; codes stay, and so does what is typed."""
    with Reader(browser, server, "ar", "evaluator") as reader:
        page = reader.page
        reader.open("/results")
        assert re.search("[0-9]", reader.text()) and not re.search("[٠-٩]", reader.text())
        reader.open("/account").follow("/account/digits")
        page.locator('input[name="digits"][value="arabicIndic"]').check()
        page.locator("main form button").click()
        reader.open("/results")
        counted = re.sub(r"2024-2029|\bS-\d+", "", reader.text())
        assert re.search("[٠-٩]", counted) and not re.search("[0-9]", counted), counted
        reader.open("/initiatives/I-12")
        assert "I-12" in reader.text() and re.search("[٠-٩]", reader.text())
        reader.open("/initiatives?page=٢")
        assert "٢٦" in page.locator(".pager .muted").inner_text(), "the second page begins elsewhere"
    with Reader(browser, server, "ar") as visitor:
        assert not re.search("[٠-٩]", visitor.open("/results").text())


def play(browser, server):
    a_passkey_is_added_and_signs_in(browser, server)
    a_removed_or_foreign_passkey_opens_nothing(browser, server)
    an_app_is_added_and_asked_for(browser, server)
    an_account_is_opened_for_someone(browser, server)
    digits_are_the_readers_choice(browser, server)
