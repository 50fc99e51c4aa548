// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law
import Record

/// Opinions, dissents and what owners of conditions report: the signatures of the legal review.
enum OpinionForms {
    static let giveOpinion = InitiativeForm(
        "give-opinion", tab: .legal, isWeighty: true,
        preface: { call, initiative in
            InitiativeText.signed(initiative, call) + AssessmentBeside.parts(initiative, call.query, call)
        },
        start: { call, initiative in start(call, initiative) },
        questions: { form, call, initiative in
            form.hidden("hash", initiative.texts.hash?.description ?? "")
            let usable = usable(initiative, call)
            form.select(
                "assessment",
                [Choice("", call.words("law.no-assessment"))]
                    + usable.map { stored in
                        let verdict = stored.verdict.tag(call.words).label
                        return Choice(stored.id.text, "\(stored.id.text) – \(verdict)")
                    }, isOptional: true)
            form.radios("finding", Choices.of(Opinion.Finding.allCases, "opinion", call))
            form.languages("reasoning", isLong: true)
            form.area("instruments", rows: 4)
            form.day("expires", isOptional: true)
            let asked = (1...40).last {
                form.input["condition-\($0).ar"] != nil || form.input["condition-\($0).en"] != nil
                    || form.input["condition-\($0).fr"] != nil
            }
            ConditionFields.ask(&form, call, atLeast: asked ?? 0)
        },
        deed: { reader, call, initiative in
            let finding = reader.choice("finding", of: Opinion.Finding.self)
            let reasoning = reader.multilingual("reasoning")
            let instruments = (reader.text("instruments") ?? "").split(separator: "\n").map(String.init)
            let conditions = ConditionFields.read(&reader)
            let hash = reader.input["hash"].flatMap { Hash(hex: $0) }
            let expires = reader.input["expires"] == nil ? nil : reader.day("expires")
            guard let finding, let reasoning, let hash, reader.errors.isEmpty else { return nil }
            return .initiative(
                .giveOpinion(
                    initiative: initiative.id, textHash: hash,
                    opinion: OpinionDraft(
                        finding: finding, reasoning: reasoning, instruments: instruments,
                        conditions: conditions,
                        assessment: reader.input["assessment"].flatMap { StoredAssessment.ID($0) },
                        expires: expires)))
        })

    /// The assessments of the present text that stand.
    private static func usable(_ initiative: Initiative, _ call: Call) -> [StoredAssessment] {
        call.view.assessments(of: initiative.id).filter {
            $0.withdrawn == nil && $0.draft.textHash == initiative.texts.hash
        }
    }

    /// Where one comes from an assessment: what its rules cite and what conditions they set, to be read and amended.
    private static func start(_ call: Call, _ initiative: Initiative) -> FormInput {
        guard let id = call.query["assessment"].flatMap({ StoredAssessment.ID($0) }),
            let stored = usable(initiative, call).first(where: { $0.id == id }),
            let answer = try? LawAnswer(stored, call)
        else { return FormInput() }
        var seen: Set<String> = []
        let cites = answer.answer.assessments.flatMap(\.grounds).filter(\.applies).flatMap(\.cites)
            .compactMap { citation -> String? in
                let title = answer.book.parts.catalogue[citation.instrument].map { call.plain($0.title) }
                let line = "\(title ?? citation.instrument.text), \(citation.provision)"
                return seen.insert(line).inserted ? line : nil
            }
        return ConditionFields.filled(answer.answer.conditions)
            .setting("assessment", to: id.text)
            .setting("instruments", to: cites.joined(separator: "\n"))
    }

    static let dissent = InitiativeForm(
        "dissent", tab: .legal, isWeighty: true,
        preface: { call, initiative in InitiativeText.signed(initiative, call) },
        questions: { form, call, initiative in
            form.hidden(
                "opinion", form.input["opinion"] ?? initiative.opinionInForce.map { String($0.act) } ?? "")
            form.radios("finding", Choices.of(Opinion.Finding.allCases, "opinion", call))
            form.languages("reasoning", isLong: true)
            form.area("instruments", rows: 4)
        },
        deed: { reader, _, initiative in
            let finding = reader.choice("finding", of: Opinion.Finding.self)
            let reasoning = reader.multilingual("reasoning")
            let instruments = (reader.text("instruments") ?? "").split(separator: "\n").map(String.init)
            guard let finding, let reasoning, reader.errors.isEmpty else { return nil }
            return .law(
                .dissent(
                    initiative: initiative.id, opinion: reader.input.number("opinion") ?? -1,
                    dissent: DissentDraft(
                        finding: finding, reasoning: reasoning, instruments: instruments)))
        })

    static let reportCondition = InitiativeForm(
        "report-condition", tab: .legal,
        start: { call, _ in FormInput(["note.language": [call.language.rawValue]]) },
        questions: { form, call, initiative in
            form.radios("condition", owed(initiative, call))
            form.remark("note", call)
        },
        deed: { reader, _, initiative in
            let condition = reader.number("condition")
            let note = reader.remark("note")
            guard let condition, let note else { return nil }
            return .initiative(
                .reportCondition(initiative: initiative.id, condition: condition, note: note))
        })

    /// The conditions that the reader's organisation has to meet and has not reported.
    static func owed(_ initiative: Initiative, _ call: Call) -> [Choice] {
        guard let opinion = initiative.opinionInForce else { return [] }
        return opinion.draft.conditions.enumerated().filter { index, condition in
            condition.owner == call.view.organisation?.id && opinion.met[index] == nil
        }.map { Choice(String($0.offset), call.plain($0.element.text)) }
    }

    static let all: [InitiativeForm] = [giveOpinion, dissent, reportCondition]
}

/// The assessment beside the text under review.
enum AssessmentBeside {
    static func parts(_ initiative: Initiative, _ input: FormInput, _ call: Call) -> [any Component] {
        let runs = call.view.assessments(of: initiative.id)
        guard !runs.isEmpty else {
            return [Prose("<p class=\"muted\">\(call.words("law.no-run"))</p>")]
        }
        return [AssessmentPages.table(runs, call)]
    }
}
