// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Everything that programs read, each described once. What a viewer may not see is left out by the `View`.
enum Resources {
    static let multilingual = Shape<Multilingual>.object(
        "Multilingual", "A text in up to three languages; null where one is missing."
    ) { it in
        it.has("ar", Shape<String>.text.orNull) { $0[.arabic] }
        it.has("fr", Shape<String>.text.orNull) { $0[.french] }
        it.has("en", Shape<String>.text.orNull) { $0[.english] }
    }

    static let remark = Shape<Remark>.object("Remark", "What someone wrote in one language.") { it in
        it.has("language", .word()) { $0.language }
        it.has("text", .text) { $0.text }
    }

    static let money = Shape<Money>.object(
        "Money", "An amount as an integer in minor units of its currency (ISO 4217)."
    ) { it in
        it.has("minorUnits", .integer) { $0.minorUnits }
        it.has("currency", .text) { $0.currency }
    }

    static let author = Shape<Author>.object("Author", "Who did something, in whose name.") { it in
        it.has("organisation", .id()) { $0.organisation }
        it.shows("person", Shape<Person.ID>.id().orNull, "Null where the reader may not know the office.") {
            $1.person($0.person)?.id
        }
    }

    static let signature = Shape<(by: Author, at: Instant)>.object("Signature", "Who, and when.") { it in
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
    }

    /// Where a thing is: for programs, and as a page for people.
    static let links = Shape<String>.object("Links", "Where it is, for programs and for people.") { it in
        it.has("self", .address) { API.root + $0 }
        it.has("html", pages.orNull) { ResourcePages.path(of: $0) }
    }

    /// The pages of one thing, in each language.
    static let pages = Shape<String>.object("Pages", "The page for people, in each language.") { it in
        it.has("ar", .address) { "/ar" + $0 }
        it.has("fr", .address) { "/fr" + $0 }
        it.has("en", .address) { "/en" + $0 }
    }
}

/// Where the site shows to people what the API gives to programs.
enum ResourcePages {
    static func path(of resource: String) -> String? {
        let parts = resource.split(separator: "/")
        guard parts.count >= 2 else { return nil }
        switch parts[0] {
        case "visits" where parts.count == 4: return resource
        case "initiatives", "decisions", "visits", "meetings", "activities", "contributions", "indicators",
            "follow-ups", "people", "strategies":
            return "/\(parts[0])/\(parts[1])"
        case "organisations": return "/directory/\(parts[1])"
        case "support" where parts.count == 3: return "/resources/\(parts[1])/\(parts[2])"
        case "releases": return "/newsroom/\(parts[1])"
        case "assessments": return "/law/assessments/\(parts[1])"
        case "law" where parts.count == 3: return resource
        case "library", "results", "screening": return resource
        case "record" where parts.count == 3 && parts[1] == "acts": return "/record/\(parts[2])"
        default: return nil
        }
    }
}
