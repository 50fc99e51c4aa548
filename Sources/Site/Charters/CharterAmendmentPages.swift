// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Proposals to amend the charter: what each changes, why, and what became of it.
enum CharterAmendmentPages {
    static func list(_ call: Call) async throws -> Reply {
        guard call.view.isInside else { throw Fault.notFound }
        let words = call.words
        var page = CharterPages.page(words("charter.amendments.title"), call)
        page.lead = .text(words("charter.amendments.lead"))
        if CharterAmendmentForms.mayPropose(call) {
            page.parts.append(
                ActionLinks([(words("charter.propose.title"), call.link("\(CharterPages.amendments)/new"))]))
        }
        page.parts.append(
            Table(
                words("charter.amendments.title"),
                columns: [
                    .init(words("charter.amendment")), .init(words("charter.reason")),
                    .init(words("charter.proposed-by")), .init(words("text.state")),
                ],
                rows: call.view.charterAmendments.map { amendment in
                    [
                        .link(
                            call.link("\(CharterPages.amendments)/\(amendment.id)"),
                            .leftToRight(amendment.id.text)),
                        call.text(amendment.reason), call.byline(amendment.by, amendment.at),
                        tag(amendment, call).html,
                    ]
                }, empty: words("charter.amendments.none"), isCaptionQuiet: true))
        return call.reply(page)
    }

    static func tag(_ amendment: CharterAmendment, _ call: Call) -> Tag {
        switch amendment.status {
        case .proposed: Tag(call.words("charter.status.proposed"), .warning)
        case .enacted: Tag(call.words("charter.status.enacted"), .success)
        case .declined: Tag(call.words("charter.status.declined"), .neutral)
        }
    }

    static func find(_ call: Call) throws -> CharterAmendment {
        guard let amendment = call.view.charterAmendment(try call.identifier()) else { throw Fault.notFound }
        return amendment
    }

    static func show(_ call: Call) async throws -> Reply {
        let amendment = try find(call)
        let words = call.words
        var page = CharterPages.page(
            words("charter.amendment-number", ["number": amendment.id.text]), call)
        page.crumb(words("charter.amendments.title"), CharterPages.amendments)
        page.tag = tag(amendment, call)
        page.parts = [facts(amendment, call)]
        page.parts +=
            ActOffers(
                forms: CharterAmendmentForms.offers(on: amendment, call),
                path: "\(CharterPages.amendments)/\(amendment.id)", call: call
            ).parts
        page.parts += differences(amendment, call)
        page.parts.append(Heading(words("history.title")))
        page.parts += try await ActTrail.latest(about: amendment.id.subject, call)
        return call.reply(page)
    }

    static func facts(_ amendment: CharterAmendment, _ call: Call) -> SummaryList {
        let words = call.words
        var rows: [SummaryList.Row] = [
            .init(words("charter.reason"), call.text(amendment.reason)),
            .init(words("charter.proposed-by"), call.byline(amendment.by, amendment.at)),
            .init(
                words("charter.replaces"),
                .text(
                    words(
                        "charter.version-number", ["number": call.numerals.written(amendment.replaces)]))),
        ]
        switch amendment.status {
        case .proposed: break
        case .enacted(let by, let at, let version):
            let link = HTML.link(
                call.link("\(CharterPages.versions)/\(version)"),
                .text(words("charter.version-number", ["number": call.numerals.written(version)])))
            rows.append(.init(words("charter.status.enacted"), "\(link) · \(call.byline(by, at))"))
        case .declined(let by, let at, let reason):
            rows.append(
                .init(words("charter.status.declined"), "\(call.byline(by, at))<br>\(call.text(reason))"))
        }
        return SummaryList(rows)
    }

    static func differences(_ amendment: CharterAmendment, _ call: Call) -> [any Component] {
        guard let base = call.view.charterVersions.first(where: { $0.number == amendment.replaces }) else {
            return []
        }
        return CharterDifferences.parts(amendment.charter.differences(from: base.charter), call)
    }
}
