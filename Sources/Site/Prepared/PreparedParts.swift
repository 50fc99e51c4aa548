// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Prepared acts, as they are told of on several pages.
enum PreparedParts {
    /// For how long whoever prepared it reads at home that it was sent back.
    private static let tellingSpan = Span.days(7)

    /// At home: what waits for the reader's signature, and what came back.
    static func reminder(_ call: Call) async throws -> [any Component] {
        let all = try await Prepared.all(call)
        let waiting = all.count { $0.status(call) == .waiting && $0.maySign(call) }
        let returned = all.count { prepared in
            prepared.isOwn(call) && prepared.status(call) == .returned
                && prepared.act.settlement.map { call.now < $0.at + tellingSpan } ?? false
        }
        let link: HTML = .link(call.link("/prepared"), .text(call.words("prepared.title")))
        func notice(_ tone: Tag.Tone, _ phrase: String, _ count: Int) -> [any Component] {
            count == 0 ? [] : [Notice(tone, "<p>\(call.words(phrase, count: count)) \(link)</p>")]
        }
        return notice(.warning, "prepared.waiting", waiting) + notice(.info, "prepared.came-back", returned)
    }

    /// Why it is not kept or cannot be settled, with what helps.
    static func item(for refusal: PreparedRefusal, _ call: Call) -> ErrorSummary.Item {
        call.item(for: Finding(refusal))
    }

    /// Who could sign such a deed.
    static func signers(of deed: Deed, _ call: Call) -> [any Component] {
        let names = call.view.signers(of: deed).map { call.link($0) }
        guard !names.isEmpty else { return [] }
        let list = names.joined(separator: .text(call.words.listSeparator))
        return [SummaryList([.init(call.words("prepared.signers"), list)])]
    }

    static func tag(_ prepared: Prepared, _ call: Call) -> Tag {
        let status = prepared.status(call)
        let tone: Tag.Tone =
            switch status {
            case .waiting: .review
            case .signed: .success
            case .returned: .warning
            case .withdrawn, .expired: .neutral
            }
        return Tag(call.words("prepared.status.\(status.rawValue)"), tone)
    }

    /// What it would do, in words.
    static func name(_ prepared: Prepared, _ call: Call) -> String {
        prepared.deed.map { call.words("deed.\($0.name)") } ?? call.words("prepared.unreadable")
    }

    /// What it is about, by its name.
    static func about(_ prepared: Prepared, _ call: Call) -> HTML {
        prepared.subject.map { ReceiptPage.subjects([$0], call) } ?? "–"
    }
}
