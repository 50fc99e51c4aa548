// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What an organisation takes part in, drawn; the tables of the values say more than the drawings do.
struct OrganisationFigures {
    let organisation: Organisation
    let call: Call

    private var words: Words { call.words }

    private var number: @Sendable (Int) -> String {
        let numerals = call.numerals
        return { Numbers.text($0, in: numerals) }
    }

    func parts(_ initiatives: [Initiative]) -> [any Component] {
        let voice = call.view.voice(of: organisation.id)
        let drawn = [stages(initiatives), voice.map(said)].compactMap(\.self)
        guard !drawn.isEmpty else { return [] }
        return [Heading(words("organisation.part")), Figures(drawn)] + (voice.map(beside) ?? [])
    }

    // MARK: Initiatives by stage

    /// How many of its initiatives stand at each stage, and in which parts.
    private func stages(_ initiatives: [Initiative]) -> Figure? {
        let counts = Dictionary(grouping: initiatives, by: \.stage)
        let present = Stage.allCases.filter { counts[$0] != nil }
        guard !present.isEmpty else { return nil }
        let data = Dataset(
            words("organisation.by-stage"), rowHead: words("field.stage"),
            series: [words("organisation.all")],
            rows: present.map { .init(words("stage.\($0.rawValue)"), [.init(counts[$0]?.count)]) },
            format: number)
        return figure(data, "fig-stages", table: stageTable(present, counts))
    }

    private func stageTable(_ present: [Stage], _ counts: [Stage: [Initiative]]) -> Table {
        Table(
            words("organisation.by-stage"),
            columns: [.init(words("field.stage"))]
                + Part.allCases.map { .init(words("part.\($0.rawValue)"), isNumber: true) }
                + [.init(words("organisation.all"), isNumber: true)],
            rows: present.map { stage in
                let some = counts[stage] ?? []
                let parts = Part.allCases.map { part in
                    some.count { $0.parts(of: organisation.id).contains(part) }
                }
                return [stage.tag(words).html] + cells(parts + [some.count])
            }, empty: words("organisation.no-initiatives"), isCaptionQuiet: true)
    }

    // MARK: Part in the deliberations

    /// At each consulted stage: of how much it was told, and what it said. Silence is drawn as such.
    private func said(_ voice: Voice) -> Figure {
        let data = Dataset(
            words("voice.title"), rowHead: words("field.stage"),
            series: Self.kinds.map { words("position.\($0.rawValue)") } + [words("voice.silent")],
            rows: Stage.consulted.map { stage in
                let row = VoiceRow(voice, stage)
                return .init(words("stage.\(stage.rawValue)"), (row.said + [row.silent]).map { .init($0) })
            }, format: number)
        return figure(data, "fig-voice", table: voiceTable(voice))
    }

    /// What is said beside the drawing of its voice.
    private func beside(_ voice: Voice) -> [any Component] {
        [
            Prose("<p>\(words("voice.lead"))</p>", style: "muted"),
            SummaryList([
                .init(words("voice.comments"), .leftToRight(number(voice.comments))),
                .init(words("voice.amendments"), .leftToRight(number(voice.amendments))),
            ]),
        ]
    }

    private static let kinds = Position.Kind.allCases.filter { $0 != .none }

    /// What was told and said at one stage.
    private struct VoiceRow {
        let told: Int
        let spoken: Int
        let said: [Int]
        /// Who joined after the notice may speak without having been told.
        var silent: Int { max(0, told - spoken) }

        init(_ voice: Voice, _ stage: Stage) {
            told = voice.told[stage] ?? 0
            spoken = voice.spoken(at: stage)
            said = kinds.map { voice.positions[stage]?[$0] ?? 0 }
        }
    }

    private func voiceTable(_ voice: Voice) -> Table {
        let columns = ["told", "spoken"].map { Table.Column(words("voice.\($0)"), isNumber: true) }
        return Table(
            words("voice.title"),
            columns: [.init(words("field.stage"))] + columns
                + Self.kinds.map { .init(words("position.\($0.rawValue)"), isNumber: true) }
                + [.init(words("voice.silent"), isNumber: true)],
            rows: Stage.consulted.map { stage in
                let row = VoiceRow(voice, stage)
                return [.text(words("stage.\(stage.rawValue)"))]
                    + cells([row.told, row.spoken] + row.said + [row.silent])
            }, empty: words("organisation.no-initiatives"), isCaptionQuiet: true)
    }

    // MARK: Drawing

    private func figure(_ data: Dataset, _ id: String, table: Table) -> Figure {
        let drawing = BarChart(data, .stacked).drawing(id: id, words)
        return Figure(
            data.title, svg: drawing.svg(on: .page, in: call.language), table: table, drawings: [drawing])
    }

    private func cells(_ values: [Int]) -> [HTML] { values.map { .leftToRight(number($0)) } }
}
