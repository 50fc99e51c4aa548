// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Who was told, who spoke, and what was said.
enum InitiativeDebate {
    static func parts(_ initiative: Initiative, _ call: Call) -> [any Component] {
        let words = call.words
        var parts: [any Component] = []
        if let closes = initiative.debateCloses, initiative.stage == .inDebate {
            parts.append(
                Notice(
                    .info,
                    "<p>\(call.dates.deadline(closes)) <strong>\(call.dates.remaining(until: closes))</strong></p>",
                    heading: words("initiative.debate-closes")))
        }
        let coverage = initiative.coverage
        parts.append(Heading(words("coverage.title")))
        parts.append(Prose("<p>\(words("coverage.lead"))</p>", style: "muted"))
        if coverage.stages.isEmpty {
            parts.append(Prose("<p>\(words("coverage.none"))</p>"))
        } else {
            parts += [summary(coverage, call), positions(coverage, call)]
            parts += initiative.earlierRounds.map { round($0, call) }
        }
        parts += [Heading(words("debate.comments")), comments(initiative, call)]
        return parts
    }

    private static func summary(_ coverage: Coverage, _ call: Call) -> Table {
        let words = call.words
        func number(_ value: Int) -> HTML { .leftToRight(Numbers.text(value, in: call.numerals)) }
        return Table(
            words("coverage.by-stage"),
            columns: [.init(words("field.stage"))]
                + ["coverage.told", "coverage.spoken", "position.none", "coverage.awaited"].map {
                    .init(words($0), isNumber: true)
                },
            rows: coverage.stages.map { stage in
                [
                    .text(words("stage.\(stage.stage.rawValue)")), number(stage.told), number(stage.spoken),
                    number(stage.none), number(stage.awaited),
                ]
            }, empty: words("coverage.none"))
    }

    private static func positions(_ coverage: Coverage, _ call: Call) -> Table {
        let words = call.words
        let members = call.sorted(Set(coverage.stages.flatMap { $0.rows.map(\.member) }))
        return Table(
            words("coverage.by-member"),
            columns: [.init(words("field.state"))]
                + coverage.stages.map { .init(words("stage.\($0.stage.rawValue)")) },
            rows: members.map { member in
                [.text(call.name(member))]
                    + coverage.stages.map { stage in
                        cell(stage.rows.first { $0.member == member }, stage, call)
                    }
            }, empty: words("coverage.none"), isCards: false)
    }

    private static func cell(_ row: StageCoverage.Row?, _ stage: StageCoverage, _ call: Call) -> HTML {
        guard let row else { return "–" }
        guard let position = row.position else {
            let key = row.notified == nil ? "coverage.not-told" : "coverage.awaited-one"
            return Tag(call.words(key), row.notified == nil ? .danger : .warning).html
        }
        return said(position, call)
    }

    /// What states recorded before the initiative came back to the stage, folded.
    private static func round(_ round: Round, _ call: Call) -> Prose {
        let words = call.words
        let title = words(
            "debate.round",
            [
                "stage": words("stage.\(round.stage.rawValue)"),
                "number": call.numerals.written(round.number),
                "day": call.dates.text(call.dates.seat.day(at: round.ended)),
            ])
        let table = Table(
            title, columns: [.init(words("field.state")), .init(words("stage.\(round.stage.rawValue)"))],
            rows: call.sorted(Set(round.positions.keys)).map { member in
                [.text(call.name(member)), round.positions[member].map { said($0, call) } ?? "–"]
            }, empty: words("coverage.none"), isCaptionQuiet: true)
        return Prose("<details><summary>\(title)</summary>\(table.html)</details>")
    }

    private static func said(_ position: Position, _ call: Call) -> HTML {
        let tag = Tag(call.words("position.\(position.kind.rawValue)"), position.kind.tone).html
        guard let statement = position.statement else { return tag }
        return
            "\(tag)<details><summary>\(call.words("position.statement"))</summary>\(call.remark(statement))</details>"
    }

    private static func comments(_ initiative: Initiative, _ call: Call) -> Thread {
        let words = call.words
        return Thread(
            initiative.comments.map { comment in
                let place =
                    comment.paragraph.map {
                        words("comment.paragraph", ["number": words.numerals.written($0)])
                    }
                    ?? words("comment.whole")
                let answer =
                    comment.answer.map { answer -> HTML in
                        "<div class=\"notice\"><p><strong>\(call.name(answer.by))</strong> <span class=\"small muted\">\(call.dates.moment(answer.at))</span></p>\(call.remark(answer.remark))</div>"
                    } ?? ""
                return .init(
                    anchor: "comment-\(comment.id)",
                    speaker: "\(call.name(comment.by)) · \(call.name(comment.by.organisation))",
                    when: call.dates.moment(comment.at),
                    body: "<p class=\"small muted\">\(place)</p>\(call.remark(comment.remark))\(answer)",
                    tag: comment.answer == nil ? Tag(words("comment.unanswered"), .warning) : nil)
            }, empty: words("debate.no-comments"))
    }
}

extension Position.Kind {
    var tone: Tag.Tone {
        switch self {
        case .support: .success
        case .concern: .warning
        case .oppose: .danger
        case .neutral, .none: .neutral
        }
    }
}
