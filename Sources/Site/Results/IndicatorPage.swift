// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One indicator: what it measures, how far it has come, and every value that was reported and approved.
enum IndicatorPage {
    static func show(_ call: Call) async throws -> Reply {
        let indicator = try call.indicator()
        let words = call.words
        var page = Page(indicator.title, call, in: .initiatives)
        page.crumbs = crumbs(call, indicator)
        page.code = indicator.id.text
        page.tag = indicator.status.tag(words)
        page.lead = .text(words("indicator.lead.\(indicator.status.rawValue)"))
        page.parts = [SummaryList(rows(indicator, call))]
        page.parts += reports(indicator, call)
        page.parts +=
            ActOffers(forms: IndicatorForms.offers(on: indicator, call), path: indicator.path, call: call)
            .parts
        let history = try await ActTrail.latest(about: indicator.id.subject, call)
        if !history.isEmpty { page.parts += [Heading(words("history.title"))] + history }
        return call.reply(page)
    }

    static func crumbs(_ call: Call, _ indicator: Indicator) -> [Page.Crumb] {
        let initiative = call.view.initiative(indicator.initiative)
        let title: HTML = initiative.map { call.text($0.proposal.title) } ?? .text(indicator.initiative.text)
        return [
            .init(label: .text(call.words("initiatives.title")), path: "/initiatives"),
            .init(label: title, path: "/initiatives/\(indicator.initiative.text)/results"),
        ]
    }

    private static func number(_ value: Int?, _ call: Call) -> HTML {
        .leftToRight(value.map { Numbers.text($0, in: call.numerals) } ?? "–")
    }

    private static func rows(_ indicator: Indicator, _ call: Call) -> [SummaryList.Row] {
        let words = call.words
        let way = crumbs(call, indicator).last
        let initiative: HTML = way.map { .link(call.link($0.path), $0.label) } ?? "–"
        return [
            .init(words("resources.initiative"), initiative),
            .init(words("field.unit"), call.text(indicator.unit)),
            .init(words("field.baseline"), number(indicator.baseline, call)),
            .init(words("field.target"), number(indicator.target, call)),
            .init(words("field.value"), number(indicator.value, call)),
            .init(words("results.progress"), .leftToRight(indicator.progress(call))),
        ]
    }

    /// What was reported, one value after the other. Whoever may not know of the acts reads the last value alone.
    private static func reports(_ indicator: Indicator, _ call: Call) -> [any Component] {
        let words = call.words
        guard !indicator.reports.isEmpty || call.view.isInside else { return [] }
        return [
            Heading(words("indicator.reports")),
            Table(
                words("indicator.reports"),
                columns: [
                    .init(words("record.at")), .init(words("field.value"), isNumber: true),
                    .init(words("indicator.reported-by")), .init(words("record.what")),
                    .init(words("indicator.approved-by")),
                ],
                rows: indicator.reports.map { report in
                    [
                        call.dates.both(report.at), number(report.value, call),
                        ActTrail.signature(report.by, call), call.actLink(report.act),
                        approval(of: report, isLast: report == indicator.reports.last, call),
                    ]
                }, empty: words("indicator.no-reports"), isCaptionQuiet: true),
        ]
    }

    /// A value that a later one replaced is approved no more.
    private static func approval(of report: Indicator.Report, isLast: Bool, _ call: Call) -> HTML {
        guard let approved = report.approved else {
            return .text(call.words(isLast ? "status.pending" : "indicator.replaced"))
        }
        let by = ActTrail.signature(approved.by, call)
        return "\(by)<br>\(call.dates.both(approved.at)) · \(call.actLink(approved.act))"
    }
}

extension Indicator {
    var path: String { "/indicators/\(id.text)" }

    /// What it is called, with its unit, leading to its page.
    func link(_ call: Call) -> HTML {
        "\(.link(call.link(path), call.text(title))) <span class=\"muted\">(\(call.text(unit)))</span>"
    }

    func progress(_ call: Call) -> String {
        guard let percent else { return "–" }
        let sign = percent < 0 ? "\u{2212}" : ""
        return sign + Numbers.percent(Int(percent.magnitude), of: 100, in: call.numerals)
    }

    /// How far it has come from its baseline to its target, in per cent; an indicator may well fall to a lower target.
    var percent: Int? {
        let way = Double(target) - Double(baseline)
        guard let value, way != 0 else { return nil }
        let share = (Double(value) - Double(baseline)) / way * 100
        return Int(min(max(share, -999), 9_999).rounded())
    }
}

extension Indicator.Status {
    func tag(_ words: Words) -> Tag {
        let tone: Tag.Tone =
            switch self {
            case .open: .neutral
            case .pending: .warning
            case .approved: .success
            }
        return Tag(words("status.\(rawValue)"), tone)
    }
}

extension Call {
    /// The indicator in the path, where the reader may see it.
    func indicator() throws -> Indicator {
        guard let indicator = view.indicator(try identifier()) else { throw Fault.notFound }
        return indicator
    }
}
