// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// How the coalition decides under one rule set, in sentences: every number is the charter's own.
enum RulesReading {
    @Sendable static func show(_ call: Call) async throws -> Reply {
        guard let rules = call.view.charter?.ruleSets.first(where: { $0.id.text == call.parameters["id"] })
        else { throw Fault.notFound }
        let words = call.words
        var page = Page(rules.title, call, in: .library)
        page.crumb(words("library.title"), "/library")
        page.lead = .text(words("library.rules-lead"))
        page.parts = [
            Prose("<ol>\(sentences(of: rules, call).map { "<li>\($0)</li>" as HTML }.joined())</ol>"),
            SummaryList([
                .init(words("decision.rules-hash"), "<code>\(.leftToRight(rules.hash.hex))</code>")
            ]),
            Prose("<p>\(words("library.rules-hash-note"))</p>", style: "muted"),
        ]
        return call.reply(page)
    }

    static func sentences(of rules: RuleSet, _ call: Call) -> [String] {
        let words = call.words
        let method = rules.method.rawValue
        func sentence(_ key: String, _ span: Span) -> String? {
            span.milliseconds > 0 ? words("rules.\(key)", ["span": words.length(span)]) : nil
        }
        return [
            words("rules.say"), sentence("debate", rules.debateWindow),
            sentence("notice", rules.noticePeriod),
            words("rules.\(method).adopted"),
            rules.method != .consensus ? sentence("window", rules.minimumWindow) : nil,
            rules.method == .silence ? words("rules.silence.receipt") : nil,
            rules.method == .silence
                ? rules.reserveExtension.map { words("rules.reserve", ["span": words.length($0)]) }
                    ?? words("rules.no-reserve")
                : nil,
        ].compactMap(\.self) + (rules.ballots.map { sentences(of: $0, call) } ?? [])
            + [
                rules.method != .consensus ? sentence("outage", rules.outageTail) : nil,
                sentence("statements", rules.statementWindow), words("rules.participation"),
            ].compactMap(\.self)
    }
}
