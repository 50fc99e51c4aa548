// SPDX-License-Identifier: Apache-2.0

/// How FollowTheMoney calls things, for readers and for the service that speaks its language.
package enum FTMNames {
    /// Nil for what nobody is looked up as: addresses, passports, sanctions, ownerships.
    package static func kind(of schema: String) -> ListEntry.Kind? {
        switch schema {
        case "Person": .person
        case "Organization", "Company", "PublicBody": .organisation
        case "LegalEntity", "Thing", "Asset", "BankAccount", "CryptoWallet", "RealEstate", "Security",
            "UserAccount", "Vehicle":
            .unspecified
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

    /// Whether whatever is of one schema is of the other too: a company is an organisation, a ship a vehicle.
    package static func isOne(_ schema: String, _ wider: String) -> Bool {
        if schema == wider || wider == "Thing" { return true }
        return parents[schema].map { isOne($0, wider) } ?? false
    }

    private static let parents = [
        "Company": "Organization", "PublicBody": "Organization", "Organization": "LegalEntity",
        "Person": "LegalEntity", "Vessel": "Vehicle", "Airplane": "Vehicle", "Vehicle": "Asset",
        "BankAccount": "Asset", "RealEstate": "Asset", "Security": "Asset",
    ]

    /// What numbers of a kind are called where nothing else is known of them.
    package static func property(of kind: ListIdentifier.Kind) -> String {
        identifiers.first { $0.kind == kind && !further.contains($0.property) }?.property ?? "idNumber"
    }

    /// Numbers that stay among the further properties of an entry as well: they were read there, and marks made of them,
    /// before anybody was found by them.
    package static let further: Set<String> = [
        "isin", "serialNumber", "iban", "accountNumber", "dunsCode", "okpoCode", "uniqueEntityId",
    ]

    package static let identifiers: [(property: String, kind: ListIdentifier.Kind)] = [
        ("passportNumber", .passport), ("idNumber", .national), ("socialSecurityNumber", .national),
        ("taxNumber", .tax), ("vatCode", .tax), ("innCode", .tax), ("registrationNumber", .registration),
        ("ogrnCode", .registration), ("leiCode", .registration), ("imoNumber", .imo), ("mmsi", .mmsi),
        ("callSign", .callSign), ("swiftBic", .swift), ("publicKey", .wallet), ("isin", .other),
        ("serialNumber", .other), ("iban", .other), ("accountNumber", .other), ("dunsCode", .registration),
        ("okpoCode", .registration), ("uniqueEntityId", .registration),
    ]
}
