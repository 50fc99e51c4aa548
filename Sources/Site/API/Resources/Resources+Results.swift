// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The portfolio and participation over all initiatives, in numbers that open onto their records.
extension Resources {
    /// A number of the portfolio.
    struct ResultFigure: Sendable {
        let question: Portfolio.Question
        let value: Int

        var domain: Charter.Domain.ID? { if case .domain(let id) = question.scope { id } else { nil } }
        var stage: Stage? { if case .stage(let stage) = question.scope { stage } else { nil } }
        var state: Organisation.ID? { if case .state(let id) = question.scope { id } else { nil } }
        var currency: String? { if case .money(let code, _) = question.scope { code } else { nil } }
        var quarter: String? {
            switch question.scope {
            case .quarter(let name), .money(_, let name): name
            default: nil
            }
        }
    }

    static let resultFigure = Shape<ResultFigure>.object(
        "ResultFigure", "A number of the portfolio. What is not named counts nothing."
    ) { it in
        it.has("measure", .word()) { $0.question.measure }
        it.has("domain", Shape<Charter.Domain.ID>.id().orNull) { $0.domain }
        it.has("stage", Shape<Stage>.word().orNull) { $0.stage }
        it.has("state", Shape<Organisation.ID>.id().orNull) { $0.state }
        it.has("quarter", Shape<String>.text.orNull, "As `2026-Q3`, at the seat.") { $0.quarter }
        it.has("currency", Shape<String>.text.orNull, "Of money; the value is then in minor units.") {
            $0.currency
        }
        it.has("value", .integer) { $0.value }
        it.has("records", .address, "What it counts.") {
            "\(API.root)/results/records\($0.question.query)"
        }
    }

    /// Something that a number of the portfolio counts.
    struct ResultRecord: Sendable {
        enum Kind: String, CaseIterable, Sendable { case initiative, activity, organisation, contribution }

        let kind: Kind
        let id: Subject

        var path: String {
            switch kind {
            case .initiative: "/initiatives/\(id)"
            case .activity: "/activities/\(id)"
            case .organisation: "/organisations/\(id)"
            case .contribution: "/contributions/\(id)"
            }
        }
    }

    static let resultRecord = Shape<ResultRecord>.object(
        "ResultRecord", "Something that a number of the portfolio counts."
    ) { it in
        it.has("kind", .word()) { $0.kind }
        it.has("id", .id()) { $0.id }
        it.has("links", links) { $0.path }
    }

    // MARK: Participation

    static let coverageTotals = Shape<CoverageTotals>.object(
        "CoverageTotals",
        "Participation over all initiatives: who was told, who spoke, who is awaited; never counted as one another."
    ) { it in
        it.has("initiatives", .count, "Those that have entered a consulted stage.") { $0.count }
        it.has("complete", .count, "Those of them with a position of every member at every stage left.") {
            $0.complete
        }
        it.has("total", coverageLine) { $0.total }
        it.has("stages", stageLine.list) { totals in totals.stages.map { ($0.stage, $0.line) } }
        it.has("links", links) { _ in "/results/coverage" }
    }

    static let initiativeCoverage = Shape<Initiative>.object("InitiativeCoverage") { it in
        it.has("initiative", .id()) { $0.id }
        it.has("title", multilingual) { $0.proposal.title }
        it.has("stages", stageLine.list, "Those that it has entered.") { initiative in
            Stage.consulted.compactMap { stage in
                initiative.coverageLine(at: stage).map { (stage, $0) }
            }
        }
        it.has("links", links) { "/initiatives/\($0.id)/coverage" }
    }

    private static let stageLine = Shape<(stage: Stage, line: CoverageTotals.Line)>.object("StageCoverage") {
        it in
        it.has("stage", .word()) { $0.stage }
        it.has("counts", coverageLine) { $0.line }
    }

    private static let coverageLine = Shape<CoverageTotals.Line>.object("CoverageCounts") { it in
        it.has("told", .count) { $0.told }
        it.has("spoken", .count) { $0.spoken }
        it.has("none", .count, "Told, and the stage ended without a word from them.") { $0.none }
        it.has("awaited", .count, "Told, and the stage is still open to them.") { $0.awaited }
        it.has("missing", .integer, "Told, without a position, although the stage is over.") { $0.missing }
    }
}
