// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import Synchronization

/// The names of states: the charter's where it has one, else those of the system's locale data.
package enum Countries {
    package static func name(of code: String, in language: Language, charter: Multilingual? = nil) -> String {
        charter?[language] ?? located(code, in: language)
    }

    /// What an organisation is called in each language.
    package static let names: OrganisationNames = { organisation in
        switch organisation.kind {
        case .member, .supporting:
            func called(_ language: Language) -> String {
                name(of: organisation.id.text, in: language, charter: organisation.name)
            }
            return Multilingual(ar: called(.arabic), fr: called(.french), en: called(.english))
        case .partner, .secretariat: return organisation.name ?? Multilingual()
        }
    }

    /// The codes of all states and territories that locale data names.
    static let codes: [String] = Locale.Region.isoRegions.map(\.identifier).filter {
        $0.utf8.count == 2 && $0.utf8.allSatisfy { (65...90).contains($0) } && !groups.contains($0)
    }

    /// What has a code and is neither a state nor a territory that anybody is a national of (CLDR, "macroregions" and
    /// exceptional reservations of ISO 3166-1).
    private static let groups: Set<String> = [
        "AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ",
    ]

    /// Where the United Nations' terminology calls a state otherwise than locale data does (UNTERM).
    private static let official: [String: Multilingual] = [
        "PS": .init(ar: "فلسطين", fr: "Palestine", en: "Palestine"),
        "CI": .init(ar: "كوت ديفوار", fr: "Côte d’Ivoire", en: "Côte d’Ivoire"),
        "TR": .init(ar: "تركيا", fr: "Türkiye", en: "Türkiye"),
    ]

    /// Locale data takes microseconds for each name, and a list has hundreds.
    private static func located(_ code: String, in language: Language) -> String {
        known.withLock { names in
            if let name = names[language]?[code] { return name }
            let name =
                official[code]?[language] ?? locales[language]?.localizedString(forRegionCode: code) ?? code
            names[language, default: [:]][code] = name
            return name
        }
    }

    /// Grows to the states of the charter in three languages.
    private static let known = Mutex<[Language: [String: String]]>([:])

    private static let locales: [Language: Locale] = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { ($0, Locale(identifier: $0.rawValue)) }
    )
}
