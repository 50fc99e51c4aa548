// SPDX-License-Identifier: Apache-2.0
import Coalition

/// How a credential stands at a moment.
enum CredentialStatus: String, CaseIterable {
    case valid, challenged, ahead, expired, revoked

    init(of credential: Credential, at now: Instant) {
        self =
            if credential.revoked != nil { .revoked } else if credential.until.map({ $0 <= now }) ?? false {
                .expired
            } else if credential.challenge != nil { .challenged } else if now < credential.from {
                .ahead
            } else { .valid }
    }

    var tone: Tag.Tone {
        switch self {
        case .valid: .success
        case .challenged: .warning
        case .ahead: .info
        case .expired: .neutral
        case .revoked: .danger
        }
    }
}

extension Credential {
    func tag(_ call: Call) -> Tag {
        let status = CredentialStatus(of: self, at: call.now)
        return Tag(call.words("credential.\(status.rawValue)"), status.tone)
    }
}

/// Credentials with their role, powers and term, and what may be done about each.
enum CredentialTable {
    static func table(
        _ credentials: [Credential], _ call: Call, withHolder: Bool, caption: String? = nil
    ) -> Table {
        let words = call.words
        let holder: [Table.Column] =
            withHolder ? [.init(words("directory.office")), .init(words("field.organisation"))] : []
        return Table(
            caption ?? words("credential.list"),
            columns: [.init(words("credential.number"))] + holder + [
                .init(words("credential.role")), .init(words("credential.status")),
                .init(words("credential.from")), .init(words("credential.until")),
                .init(words("credential.powers")), .init(words("credential.next")),
            ],
            rows: credentials.map { row($0, call, withHolder: withHolder) },
            empty: words("credential.none"), isCaptionQuiet: caption == nil)
    }

    private static func row(_ credential: Credential, _ call: Call, withHolder: Bool) -> [HTML] {
        let person = call.view.person(credential.person)
        let holder: [HTML] =
            withHolder
            ? [
                person.map { call.link($0) } ?? .text(credential.person.text),
                call.link(credential.organisation),
            ]
            : []
        return [.leftToRight(credential.id.text)] + holder + [
            .text(call.name(credential.role)), status(of: credential, call),
            call.dates.day(call.dates.seat.day(at: credential.from)),
            credential.until.map { call.dates.moment($0) } ?? .text(call.words("credential.open-ended")),
            powers(credential.powers, call), next(credential, call),
        ]
    }

    /// A challenged credential says who challenges it and why.
    private static func status(of credential: Credential, _ call: Call) -> HTML {
        let tag = credential.tag(call).html
        guard let challenge = credential.challenge, credential.revoked == nil else { return tag }
        return "\(tag)<br>\(call.name(challenge.by)): \(.asWritten(challenge.reason))"
    }

    static func powers(_ powers: Set<Power>, _ call: Call) -> HTML {
        let named = Power.allCases.filter(powers.contains).map { call.words("power.\($0.rawValue)") }
        return named.isEmpty ? "–" : .text(named.joined(separator: call.words.listSeparator))
    }

    private static func next(_ credential: Credential, _ call: Call) -> HTML {
        let links = AdministrationOffers.forms(on: credential, call).map { form -> HTML in
            let path = "/credentials/\(credential.id.text)/act/\(form.verb)"
            return .link(call.link(path), .text(call.words("\(form.name).title")))
        }
        return links.isEmpty ? "–" : links.joined(separator: "<br>")
    }
}

extension CredentialTable {
    /// One credential, for the forms that change it.
    static func summary(of credential: Credential, _ call: Call) -> SummaryList {
        let words = call.words
        let person = call.view.person(credential.person)
        return SummaryList([
            .init(words("credential.number"), .leftToRight(credential.id.text)),
            .init(words("directory.office"), person.map { call.link($0) } ?? .text(credential.person.text)),
            .init(words("field.organisation"), call.link(credential.organisation)),
            .init(words("credential.role"), .text(call.name(credential.role))),
            .init(words("credential.status"), status(of: credential, call)),
        ])
    }
}
