// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Screening

/// A name as a program hands it in. Only the name and its kind are needed.
struct NameToScreen: Decodable {
    private let kind: ScreenedSubject.Kind
    private let name: String
    private let birth: String?
    private let country: String?
    private let identifier: String?
    private let identifierKind: ScreenedSubject.NumberKind?

    static let properties: [Schema.Property] = [
        .init(name: "kind", schema: .word(ScreenedSubject.Kind.allCases.map(\.rawValue))),
        .init(name: "name", schema: .text(.free)),
        .init(
            name: "birth", schema: .orNull(.text(.free)), isRequired: false,
            about: "1961, 1961-04 or 1961-04-12."),
        .init(
            name: "country", schema: .orNull(.text(.identifier)), isRequired: false,
            about: "ISO 3166, in lower case."),
        .init(
            name: "identifier", schema: .orNull(.text(.free)), isRequired: false,
            about: "A passport or another number."),
        .init(
            name: "identifierKind",
            schema: .orNull(.word(ScreenedSubject.NumberKind.allCases.map(\.rawValue))), isRequired: false,
            about: "What kind of number. Without it, seven digits of a vessel that check are its IMO number."),
    ]

    /// Where to look.
    static let lists = Schema.Property(
        name: "lists", schema: .orNull(.list(.text(.identifier))), isRequired: false,
        about: "In which lists; in all that are in force where none is named.")

    var details: ScreenedSubject.Details {
        ScreenedSubject.Details(
            kind: kind, name: name, birth: birth, country: country,
            identifier: identifier.map { String(Numerals.typed($0).prefix(60)) },
            identifierKind: identifierKind)
    }

    /// What no schema can say of it.
    ///
    /// - Parameter pointer: to it, within the body.
    func faults(at pointer: String = "") -> [SchemaFault] {
        var faults: [SchemaFault] = []
        if name.allSatisfy(\.isWhitespace) || name.unicodeScalars.count > Engine.Limits.scalars {
            let expected = "1–\(Engine.Limits.scalars)"
            faults.append(SchemaFault(pointer: "\(pointer)/name", reason: .range, expected: expected))
        }
        if let birth, PartialDate(birth) == nil {
            faults.append(
                SchemaFault(
                    pointer: "\(pointer)/birth", reason: .form, expected: "1961, 1961-04, 1961-04-12"))
        }
        return faults
    }
}

extension APICall {
    /// The key under which an analyst hands names in, and the analyst.
    ///
    /// - Throws: where the reader screens nobody.
    func handingNamesIn() throws -> (author: Author, key: Act.ID) {
        guard let author = call.author else { throw Authenticated.challenge() }
        guard call.may(.screen) else {
            let values = ["person": author.person.text, "power": Power.screen.rawValue]
            throw Problem(.refused, findings: [Finding(AuthorityRefusal.powerMissing, values)])
        }
        return (
            author, HandedIn.deed.identifier(headers[.idempotencyKey] ?? "", of: author.person)
        )
    }
}
