// SPDX-License-Identifier: Apache-2.0

/// How FollowTheMoney calls things, for readers and for the service that speaks its language.
package enum FTMNames {
    /// Nil for what nobody is looked up as: addresses, passports, sanctions.
    package static func kind(of schema: String) -> ListEntry.Kind? {
        switch schema {
        case "Person": .person
        case "Organization", "Company", "PublicBody": .organisation
        case "LegalEntity", "Thing": .unspecified
        case "Vessel": .vessel
        case "Airplane": .aircraft
        default: nil
        }
    }

    package static func schema(of kind: ListEntry.Kind) -> String {
        switch kind {
        case .person: "Person"
        case .organisation: "Organization"
        case .vessel: "Vessel"
        case .aircraft: "Airplane"
        case .unspecified: "LegalEntity"
        }
    }

    package static let identifiers: [(property: String, kind: ListIdentifier.Kind)] = [
        ("passportNumber", .passport), ("idNumber", .national), ("socialSecurityNumber", .national),
        ("taxNumber", .tax), ("vatCode", .tax), ("innCode", .tax), ("registrationNumber", .registration),
        ("ogrnCode", .registration), ("leiCode", .registration), ("imoNumber", .imo), ("mmsi", .mmsi),
        ("callSign", .callSign), ("swiftBic", .swift), ("publicKey", .wallet),
    ]
}
