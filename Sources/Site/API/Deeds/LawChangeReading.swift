// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// Who signs a change of the law book has read it. A page computes what the new book makes of the stored assessments and
/// puts that into the deed; where a program hands the deed in, what it names is compared with the same.
enum LawChangeReading {
    /// What is to be said against a deed that the rules would admit.
    ///
    /// - Throws: `schema` where this node does not have the law book, and nobody can read it here.
    static func findings(on deed: Deed, by author: Author, _ call: APICall) throws -> [Finding] {
        guard case .law(let deed) = deed else { return [] }
        switch deed {
        case .propose(let draft):
            guard isAdmitted(deed, by: author, call) else { return [] }
            if try call.call.site.law.book(draft.book) == nil { throw absent("propose/change/book", call) }
            return []
        case .approve(let id, let affected, _, let unopened):
            guard isAdmitted(deed, by: author, call), let change = call.view.lawChange(id) else { return [] }
            guard let effects = try LawEffects(change, call.call) else {
                throw absent("approve/change", call)
            }
            let isShown =
                Set(affected) == Set(effects.shown.map(\.affected)) && (unopened ?? 0) == effects.unopened
            return isShown ? [] : [Finding(LawRefusal.otherEffects)]
        default: return []
        }
    }

    private static func isAdmitted(_ deed: LawDeed, by author: Author, _ call: APICall) -> Bool {
        call.view.verdict(on: .law(deed), by: author).isAdmitted
    }

    /// Names the books that are at hand.
    private static func absent(_ place: String, _ call: APICall) -> Problem {
        let books = (try? call.call.site.law.all()) ?? []
        return Problem(
            .schema,
            faults: [
                SchemaFault(
                    pointer: "/deed/law/\(place)", reason: .bookAbsent,
                    expected: books.map { "\($0.pins.name) \($0.pins.version)" }.joined(separator: ", "))
            ])
    }
}
