// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Who belongs, and who may act.
extension Resources {
    static let organisation = Shape<Organisation>.object(
        "Organisation", "A member state, supporting state, partner or the secretariat."
    ) { it in
        it.has("id", .id()) { $0.id }
        it.has("kind", .word()) { $0.kind }
        it.has("name", multilingual) { $0.allNames }
        it.has("zone", .text, "IANA time zone of the capital or headquarters.") { $0.zone }
        it.has("joined", .day) { $0.joined }
        it.has("left", Shape<Day>.day.orNull) { $0.left }
        it.has("delegateSeated", Shape<Day>.day.orNull) { $0.delegateSeated }
        it.shows("suspended", Shape<Instant>.instant.orNull, "Since when; null outside the coalition.") {
            $1.isInside ? $0.suspended?.since : nil
        }
        it.has("links", links) { "/organisations/\($0.id)" }
    }

    static let person = Shape<Person>.object("Person", "The holder of an office; never more of the person.") {
        it in
        it.has("id", .id()) { $0.id }
        it.has("organisation", .id()) { $0.organisation }
        it.has("title", multilingual) { $0.title }
        it.shows("credentials", credential.list) { $1.credentials(of: $0.id) }
        it.has("links", links) { "/people/\($0.id)" }
    }

    static let credential = Shape<Credential>.object(
        "Credential", "What lets a person act in an organisation's name."
    ) { it in
        it.has("id", .id()) { $0.id }
        it.has("person", .id()) { $0.person }
        it.has("organisation", .id()) { $0.organisation }
        it.has("role", .id()) { $0.role }
        it.has("organ", Shape<Charter.Organ.ID>.id().orNull) { $0.organ }
        it.has("powers", Shape<Power>.word().list) { $0.powers.sorted { $0.rawValue < $1.rawValue } }
        it.has("from", .instant) { $0.from }
        it.has("until", Shape<Instant>.instant.orNull) { $0.until }
        it.has("revoked", Shape<Instant>.instant.orNull) { $0.revoked }
        it.has("challenged", challenge.orNull) { $0.challenge }
        it.shows("valid", .truth) { $0.isValid(at: $1.at) }
    }

    private static let challenge = Shape<Credential.Challenge>.object("Challenge") { it in
        it.has("by", .id()) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("reason", .text) { $0.reason }
    }
}

extension Organisation {
    /// The charter's name; of a state that has none there, the name that locale data give in each language.
    fileprivate var allNames: Multilingual {
        guard kind == .member || kind == .supporting else { return name ?? Multilingual(en: id.text) }
        var names = Multilingual()
        for language in Language.allCases {
            names[language] = Countries.name(of: id.text, in: language, charter: name)
        }
        return names
    }
}
