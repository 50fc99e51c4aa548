// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation

/// The names of states: the charter's where it has one, else those of the system's locale data.
package enum Countries {
    package static func name(of code: String, in language: Language, charter: Multilingual? = nil) -> String {
        charter?[language] ?? locales[language]?.localizedString(forRegionCode: code) ?? code
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

    private static let locales: [Language: Locale] = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { ($0, Locale(identifier: $0.rawValue)) }
    )
}
