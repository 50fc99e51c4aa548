// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Screening

/// The two sides of a hit, and how the engine held them together.
extension Resources {
    /// A hit with all that its page shows.
    struct ComparedHit: Sendable {
        let found: FoundHit
        let explanation: Explanation?
        let use: ListUse?
        let engine: String?
        let others: [ScreeningHit.ID]
    }

    static let subject = Shape<ScreenedSubject.Details>.object(
        "ScreenedName", "Whose name was screened. Personal data: who reads it is written down."
    ) { it in
        it.has("kind", .word()) { $0.kind }
        it.has("name", .text) { $0.name }
        it.has("birth", Shape<String>.text.orNull, "`1961`, `1961-04` or `1961-04-12`.") { $0.birth }
        it.has("country", Shape<String>.text.orNull) { $0.country }
        it.has("identifier", Shape<String>.text.orNull) { $0.identifier }
        it.has(
            "identifierKind", Shape<ScreenedSubject.NumberKind>.word().orNull, "Null where nobody said."
        ) { $0.identifierKind }
    }

    static let entry = Shape<ListEntry>.object("ListEntry", "What the list says.") { it in
        it.has("kind", .word()) { $0.kind }
        it.has("names", listName.list, "The principal one first.") { $0.names }
        it.has("births", listBirth.list) { $0.births }
        it.has("birthPlaces", Shape<String>.text.list) { $0.birthPlaces }
        it.has("nationalities", Shape<String>.text.list) { $0.nationalities }
        it.has("countries", Shape<String>.text.list, "That it is tied to otherwise: addresses, flags.") {
            $0.countries
        }
        it.has("gender", Shape<ListEntry.Gender>.word().orNull) { $0.gender }
        it.has("identifiers", listNumber.list) { $0.numbers }
        it.has("addresses", Shape<String>.text.list) { $0.addresses }
        it.has("titles", Shape<String>.text.list) { $0.titles }
        it.has("positions", Shape<String>.text.list) { $0.positions }
        it.has("remarks", Shape<String>.text.list) { $0.remarks }
        it.has("sources", Shape<String>.text.list, "Addresses that the list gives.") { $0.links }
        it.has("programmes", Shape<String>.text.list) { $0.programmes }
        it.has("legalBases", Shape<String>.text.list) { $0.bases }
        it.has("reference", Shape<String>.text.orNull) { $0.reference ?? $0.unReference }
        it.has("listedOn", Shape<String>.text.orNull) { $0.listedOn?.text }
    }

    private static let listName = Shape<ListName>.object("ListName") { it in
        it.has("text", .text) { $0.text }
        it.has("role", .word()) { $0.role }
    }

    private static let listNumber = Shape<ListIdentifier>.object("ListNumber") { it in
        it.has("kind", .word()) { $0.kind }
        it.has("number", .text) { $0.number }
        it.has("country", Shape<String>.text.orNull, "Whose it is, where the list says.") { $0.country }
        it.has("label", Shape<String>.text.orNull, "What the publisher calls it.") { $0.label }
    }

    private static let listBirth = Shape<ListBirth>.object("ListBirth") { it in
        it.has("from", .text) { $0.from.text }
        it.has("to", Shape<String>.text.orNull, "The last of a span of years.") { $0.to?.text }
        it.has("approximate", .truth) { $0.isApproximate }
    }

    // MARK: How they met

    static let alignment = Shape<Explanation>.object(
        "NameAlignment", "How the two names met, part by part, and what speaks for and against."
    ) { it in
        it.has("name", listName, "The listed name that met best.") { $0.entryName }
        it.has("tokens", token.list) { $0.tokens }
        it.has("evidence", evidence.list) { $0.evidence }
    }

    private static let token = Shape<TokenMatch>.object("NamePart") { it in
        it.has("screened", Shape<String>.text.orNull) { $0.query }
        it.has("listed", Shape<String>.text.orNull) { $0.entry }
        it.has("manner", .word()) { $0.manner }
        it.has("likeness", .count, "In thousandths.") { Int(($0.similarity * 1000).rounded()) }
    }

    private enum Direction: String, CaseIterable, Sendable { case `for`, against, neither }

    private static let evidence = Shape<Evidence>.object("ScreeningEvidence") { it in
        it.has("matter", .word()) { $0.matter }
        it.has("screened", .text) { $0.query }
        it.has("listed", .text) { $0.entry }
        it.has("speaks", Shape<Direction>.word()) {
            $0.weight == 0 ? .neither : $0.isInFavour ? .for : .against
        }
    }
}
