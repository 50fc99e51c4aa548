// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The decisions in which a state has a say, and how it answered each.
enum OrganisationDecisions {
    private static let pageSize = 25

    static func parts(_ organisation: Organisation, _ call: Call) -> [any Component] {
        let words = call.words
        let end = call.query.number("before")
        let found = call.view.decisions(of: organisation.id, before: end, limit: pageSize + 1)
        let shown = found.prefix(pageSize)
        var parts: [any Component] = [
            Prose("<p>\(words("organisation.decisions-lead"))</p>", style: "muted"),
            Table(
                words("organisation.tab.decisions"),
                columns: ["number", "subject", "method", "outcome", "date"].map {
                    .init(words("decisions.column.\($0)"))
                } + [.init(words("organisation.answer"))],
                rows: shown.map { row($0, organisation, call) },
                empty: words("organisation.no-decisions"), isCaptionQuiet: true),
        ]
        let next = found.count > pageSize ? shown.last?.id.number : nil
        let path = call.link(OrganisationPage.Tab.decisions.path(of: organisation))
        if end != nil || next != nil {
            parts.append(
                Pager(
                    label: words("frame.pager"), position: words("record.newest"),
                    previous: end == nil ? nil : path, next: next.map { "\(path)?before=\($0)" }))
        }
        return parts
    }

    private static func row(_ decision: Decision, _ organisation: Organisation, _ call: Call) -> [HTML] {
        let words = call.words
        return [
            .link(call.link("/decisions/\(decision.id)"), .leftToRight(decision.id.text)),
            call.title(of: decision), .text(words("decision.method.\(decision.method.rawValue)")),
            decision.tag(call).html,
            decision.settled.map { call.dates.day(call.dates.seat.day(at: $0)) } ?? "–",
            answer(of: organisation.id, to: decision, call),
        ]
    }

    /// Silence is shown as silence, and what was added to an adopted text beside it.
    private static func answer(of state: Organisation.ID, to decision: Decision, _ call: Call) -> HTML {
        let answer = decision.answer(of: state)
        let tone: Tag.Tone =
            switch answer {
            case .objected, .votedNo: .danger
            case .reserved, .stoodAside: .warning
            case .passed, .votedYes: .success
            case .silent, .unopened, .abstained, .absent: .neutral
            }
        let kinds = Set(decision.statements.filter { $0.state == state }.map(\.kind.rawValue)).sorted()
        let more = kinds.map { Tag(call.words("decision.kind.\($0)"), .review).html }
        return ([Tag(call.words("answer.\(answer.rawValue)"), tone).html] + more).joined(separator: " ")
    }
}
