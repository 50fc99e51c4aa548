// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One contribution: what is given, and the statements that bring it from pledge to receipt, each with its evidence.
enum ContributionPage {
    static func show(_ call: Call) async throws -> Reply {
        let gift = try call.contribution()
        let words = call.words
        var page = Page(call.title(of: gift), in: .initiatives)
        page.crumbs = crumbs(call, gift)
        page.code = gift.id.text
        page.tag = gift.tag(words)
        page.notices = PaymentParts.withdrawal(of: gift, call)
        page.lead = .text(words("contribution.lead.\(gift.stage.rawValue)"))
        page.parts = [steps(gift, call), SummaryList(rows(gift, call))]
        page.parts += statements(gift, call) + PaymentParts.parts(gift, call)
        page.parts +=
            ActOffers(forms: ContributionForms.offers(on: gift, call), path: gift.path, call: call).parts
        let history = try await ActTrail.latest(about: gift.id.subject, call)
        if !history.isEmpty { page.parts += [Heading(words("history.title"))] + history }
        return call.reply(page)
    }

    static func crumbs(_ call: Call, _ gift: Contribution) -> [Page.Crumb] {
        let initiative = call.view.initiative(gift.initiative)
        let title: HTML = initiative.map { call.text($0.proposal.title) } ?? .text(gift.initiative.text)
        return [
            .init(label: .text(call.words("initiatives.title")), path: "/initiatives"),
            .init(label: title, path: InitiativeFunding.path(of: gift.initiative)),
        ]
    }

    private static func steps(_ gift: Contribution, _ call: Call) -> Steps {
        Steps(
            label: call.words("contribution.statements"),
            Contribution.Stage.allCases.map { stage in
                let statement = gift.statements.last { $0.stage == stage }
                return .init(
                    call.words("contribution.\(stage.rawValue)"),
                    stage == gift.stage ? .current : stage < gift.stage ? .done : .ahead,
                    note: statement.map { call.dates.day(call.dates.seat.day(at: $0.at)) } ?? "")
            })
    }

    private static func rows(_ gift: Contribution, _ call: Call) -> [SummaryList.Row] {
        let words = call.words
        let way = crumbs(call, gift).last
        let initiative: HTML = way.map { .link(call.link($0.path), $0.label) } ?? "–"
        var rows: [SummaryList.Row] = [
            .init(words("contribution.donor"), call.link(gift.donor)),
            .init(words("resources.initiative"), initiative),
        ]
        if let money = gift.money {
            rows.append(
                .init(
                    words("contribution.amount"), .leftToRight(Amounts.text(money, in: call.numerals))))
        }
        if let inKind = gift.inKind { rows.append(.init(words("resources.in-kind"), call.text(inKind))) }
        if let earmark = gift.earmark { rows.append(.init(words("field.earmark"), call.text(earmark))) }
        if gift.withdrawal == nil, call.view.initiative(gift.initiative)?.stage.isUnderWay ?? false,
            let awaited = words.phrase("contribution.awaits.\(gift.stage.rawValue)")
        {
            rows.append(.init(words("contribution.next"), .text(awaited)))
        }
        return rows
    }

    /// Who stated what, on what evidence, one statement after the other.
    private static func statements(_ gift: Contribution, _ call: Call) -> [any Component] {
        let words = call.words
        return [
            Heading(words("contribution.statements")),
            Table(
                words("contribution.statements"),
                columns: [
                    .init(words("contribution.statement")), .init(words("record.by")),
                    .init(words("record.at")), .init(words("field.evidence")), .init(words("record.what")),
                ],
                rows: gift.statements.map { statement in
                    [
                        .text(words("contribution.\(statement.stage.rawValue)")),
                        ActTrail.signature(statement.by, call), call.dates.both(statement.at),
                        statement.evidence.map { .asWritten($0) } ?? "–", call.actLink(statement.act),
                    ]
                }, empty: words("contribution.none"), isCaptionQuiet: true),
        ]
    }
}

extension Contribution {
    var path: String { "/contributions/\(id.text)" }

    /// Its stage, unless its donor withdrew it.
    func tag(_ words: Words) -> Tag {
        withdrawal == nil ? stage.tag(words) : Tag(words("contribution.withdrawn"), .neutral)
    }

    /// Its number, leading to its page.
    func link(_ call: Call) -> HTML { .link(call.link(path), .leftToRight(id.text)) }
}

extension Contribution.Stage {
    /// A pledge is announced and no more: it is not drawn as something achieved.
    func tag(_ words: Words) -> Tag {
        Tag(words("contribution.\(rawValue)"), self == .pledged ? .neutral : .success)
    }
}

extension Call {
    /// The contribution in the path, where the reader may see it.
    func contribution() throws -> Contribution {
        guard let gift = view.contribution(try identifier()) else { throw Fault.notFound }
        return gift
    }

    /// It has no name of its own: it is called after its donor.
    func title(of gift: Contribution) -> String {
        words("contribution.of", ["donor": name(gift.donor)])
    }
}
