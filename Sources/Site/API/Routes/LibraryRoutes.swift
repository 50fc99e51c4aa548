// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What is kept for reading: adopted texts and briefing books. Releases, mandates, rules and the charter have their own
/// addresses.
enum LibraryRoutes {
    static let routes: [APIRoute] = [
        .list("/library/texts", "listAdoptedTexts", "Adopted texts, the latest first.", of: texts),
        .one(
            "/library/texts/{id}", "adoptedText", "One adopted text, with what states had printed with it.",
            as: Resources.adoptedText
        ) { call in
            let initiative = try call.found(call.view.initiative(call.identifier()))
            guard initiative.isAdopted, !initiative.texts.current.isEmpty else {
                throw Problem(.notFound)
            }
            return .init(initiative, call.view)
        },
        .one(
            "/visits/{id}/books/{number}", "book", "A briefing book, as it was issued.", .signedIn,
            as: Resources.issuedBook
        ) { try await book($0) },
    ]

    private static let texts = Listing<Initiative>(
        shape: Shape(Resources.adoptedTextSummary.schema) { initiative, view, json in
            Resources.adoptedTextSummary.write(.init(initiative, view), view, &json)
        }, id: { $0.id.text },
        filters: [
            .init(
                parameter: APIParameter(
                    "language", .word(Language.allCases.map(\.rawValue)), "That can be read in this language."
                )
            ) { initiative, language, _ in
                initiative.textLanguages.contains { $0.rawValue == language }
            },
            .indexed("q", .text(.line), "With these words or parts of them in the title."),
        ],
        orders: [
            .instant("adopted") { $0.milestones.last { $0.stage == .adopted }?.at }, .number { $0.id },
        ], isLatestFirst: true,
        items: { call in
            let adopted = call.view.adopted
            guard let text = call.value("q") else { return adopted }
            guard let query = SearchQuery(text) else { return [] }
            let candidates = call.call.listing.candidates(for: query)
            return adopted.filter { initiative in
                let title = initiative.proposal.title
                return candidates?.contains(initiative.id) ?? true
                    && query.matches(Language.allCases.compactMap { title[$0] } + [initiative.id.text])
            }
        })

    /// Whoever issued it could see it then; whoever reads it now is let in by today's view.
    private static func book(_ call: APICall) async throws -> Resources.IssuedBook {
        let visit = try call.found(call.view.visit(call.identifier()))
        guard let number = call.parameters["number"].flatMap({ Int(typed: $0) }),
            visit.books.indices.contains(number - 1)
        else { throw Problem(.notFound) }
        let book = visit.books[number - 1]
        let site = call.call.site
        let state = try await site.moments.state(after: book.acts, of: site.registry)
        let past = View(of: state, for: .person(book.by.person), at: book.asOf)
        let briefing = try call.found(past.briefing(for: visit.plan.visitor, since: book.since))
        return .init(visit: visit.id, number: number, briefing: briefing)
    }
}
