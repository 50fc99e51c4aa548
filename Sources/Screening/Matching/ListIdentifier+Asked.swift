// SPDX-License-Identifier: Apache-2.0

extension ListIdentifier {
    /// A number that somebody knows of the one who is looked for. Where nobody says of what kind it is, seven digits of a
    /// vessel that check are its IMO number, and so are any behind the letters "IMO".
    package static func asked(_ number: String, _ kind: Kind? = nil, of whom: ListEntry.Kind) -> Self {
        if let kind { return Self(kind, number) }
        let bare = EvidenceWeighing.bare(Self(.other, number))
        let isSeven = bare.count == 7 && bare.allSatisfy { (48...57).contains($0) }
        let saysSo = number.prefix(3).uppercased() == "IMO"
        let isOne = isSeven && (saysSo || whom == .vessel && checks(bare))
        return Self(isOne ? .imo : .other, number)
    }

    /// The last digit of an IMO number checks the others. Seven digits that fail are a register's, or mistyped: taken for an
    /// IMO number they would speak against the very ship that is meant.
    private static func checks(_ digits: [UInt8]) -> Bool {
        let values = digits.map { Int($0) - 48 }
        let sum = zip(values, [7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return sum % 10 == values[6]
    }
}

extension ListIdentifier.Kind {
    /// The kind that a word calls so; letter case does not matter: "passport", "IMO", "callsign".
    package init?(named word: some StringProtocol) {
        let wanted = word.lowercased()
        guard let kind = Self.allCases.first(where: { $0.rawValue.lowercased() == wanted }) else {
            return nil
        }
        self = kind
    }
}
