// SPDX-License-Identifier: Apache-2.0
import Coalition
import Identity

/// The second factors on my account's page.
enum FactorParts {
    static func all(_ factors: Factors, _ call: Call) -> [any Component] {
        let words = call.words
        var parts: [any Component] = [
            Heading(words("account.factors"), anchor: "factors"),
            Prose("<p>\(words("account.factors-lead"))</p>"),
            SummaryList([authenticator(factors, call), codes(factors, call)]),
            Heading(words("account.passkeys"), isLarge: false), passkeys(factors, call),
        ]
        if call.site.settings.relyingParty != nil {
            parts.append(
                ActionLinks(
                    [(words("account.passkey-add"), call.link("/account/passkeys/new"))], hasMain: false))
        } else {
            parts.append(Prose("<p>\(words("account.passkeys-off"))</p>", style: "muted"))
        }
        return parts
    }

    private static func authenticator(_ factors: Factors, _ call: Call) -> SummaryList.Row {
        let words = call.words
        guard let authenticator = factors.authenticator else {
            return .init(
                words("account.authenticator"), .text(words("account.none")),
                change: (words("account.authenticator-add"), call.link("/account/authenticator")))
        }
        let day = call.dates.day(call.dates.seat.day(at: authenticator.added))
        return .init(
            words("account.authenticator"), "\(words("account.added")) \(day)",
            change: (words("account.authenticator-remove"), call.link("/account/authenticator/remove")))
    }

    private static func codes(_ factors: Factors, _ call: Call) -> SummaryList.Row {
        let words = call.words
        let made = factors.recoveryCodesMade.map { call.dates.day(call.dates.seat.day(at: $0)) }
        let left: HTML = .text(words("account.codes-left", count: factors.recoveryCodes))
        return .init(
            words("account.codes"), made.map { "\(left) (\($0))" } ?? .text(words("account.none")),
            change: (
                words(made == nil ? "account.codes-make" : "account.codes-renew"),
                call.link("/account/recovery-codes")
            ))
    }

    private static func passkeys(_ factors: Factors, _ call: Call) -> Table {
        let words = call.words
        func day(_ instant: Instant?) -> HTML {
            instant.map { call.dates.day(call.dates.seat.day(at: $0)) } ?? .text(words("account.never"))
        }
        return Table(
            words("account.passkeys"),
            columns: [
                .init(words("account.passkey-name")), .init(words("account.passkey-kind")),
                .init(words("account.added-on")), .init(words("account.last-used")),
                .init(words("account.actions")),
            ],
            rows: factors.passkeys.map { passkey in
                let suspect: HTML =
                    passkey.suspectSince == nil
                    ? "" : " \(Tag(words("account.suspect"), .danger).html)"
                return [
                    "\(.asWritten(passkey.name))\(suspect)",
                    .text(words(passkey.isBackupEligible ? "account.synced" : "account.one-device")),
                    day(passkey.added), day(passkey.lastUsed),
                    act("rename", on: passkey, call) + " · " + act("remove", on: passkey, call),
                ]
            }, empty: words("account.no-passkeys"), isCaptionQuiet: true)
    }

    /// "Rename", with the passkey's name for those who hear the link alone.
    private static func act(_ verb: String, on passkey: Passkey, _ call: Call) -> HTML {
        let query = FormInput(["id": [Base64URL.encode(passkey.id)]]).query
        return .link(
            call.link("/account/passkeys/\(verb)\(query)"),
            "\(call.words("account.\(verb)")) <span class=\"hidden-visually\">\(.asWritten(passkey.name))</span>"
        )
    }
}
