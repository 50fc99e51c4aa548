// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law
import Record

/// Opinions, dissents and what owners of conditions report: the signatures of the legal review.
enum OpinionForms {
    static let giveOpinion = InitiativeForm(
        "give-opinion", tab: .legal, isWeighty: true,
        preface: { call, initiative in
            let text = ChangedText.note(initiative, call) + InitiativeText.signed(initiative, call)
            return AssessmentBeside.parts(on: initiative, text, call)
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
            ConditionFields.ask(&form, call, answering: setConditions(form.input, initiative, call))
        },
        deed: { reader, call, initiative in
            let finding = reader.choice("finding", of: Opinion.Finding.self)
            let reasoning = reader.multilingual("reasoning")
            let instruments = (reader.text("instruments") ?? "").split(separator: "\n").map(String.init)
            let set = setConditions(reader.input, initiative, call)
            CarriedConditions.requirePlaces(for: set, in: &reader, call)
            let conditions = ConditionFields.read(&reader, answering: set)
            let setAside = CarriedConditions.read(&reader)
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
                        expires: expires, setAside: setAside)))
        })

    /// The assessments of the present text that stand, newest first.
    static func usable(_ initiative: Initiative, _ call: Call) -> [StoredAssessment] {
        call.view.assessments(of: initiative.id).filter {
            $0.withdrawn == nil && $0.draft.textHash == initiative.texts.hash
        }
    }

    /// What has to be answered for, whichever assessment was named in the form.
    private static func setConditions(
        _ input: FormInput, _ initiative: Initiative, _ call: Call
    ) -> [SetCondition] {
        SetCondition.behind(input["assessment"], on: initiative, call)
    }

    /// The assessment from which one comes, else the latest, and what its rules cite, to be read and amended.
    private static func start(_ call: Call, _ initiative: Initiative) -> FormInput {
        let usable = usable(initiative, call)
        let chosen = call.query["assessment"].flatMap { StoredAssessment.ID($0) }
        guard let stored = usable.first(where: { $0.id == chosen }) ?? usable.first else {
            return FormInput()
        }
        let input = FormInput().setting("assessment", to: stored.id.text)
        guard let answer = try? LawAnswer(stored, call) else { return input }
        var seen: Set<String> = []
        let cites = answer.answer.assessments.flatMap(\.grounds).filter(\.applies).flatMap(\.cites)
            .compactMap { citation -> String? in
                let title = answer.book.parts.catalogue[citation.instrument].map { call.plain($0.title) }
                let line =
                    "\(title ?? citation.instrument.text)\(call.words.listSeparator)\(call.plainProvision(citation.provision))"
                return seen.insert(line).inserted ? line : nil
            }
        return input.setting("instruments", to: cites.joined(separator: "\n"))
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
            let condition = reader.condition("condition")
            let note = reader.remark("note")
            guard let condition, let note else { return nil }
            return .initiative(
                .reportCondition(
                    initiative: initiative.id, condition: condition.index, note: note,
                    override: condition.override))
        })

    /// The conditions that the reader's organisation has to meet.
    static func owed(_ initiative: Initiative, _ call: Call) -> [Choice] {
        let own = unconfirmed(on: initiative, call).filter {
            $0.condition.owner == call.view.organisation?.id
        }
        return ConditionChoice.choices(own, call)
    }

    /// The conditions of the opinion and of overrides that no adviser has confirmed as met.
    static func unconfirmed(on initiative: Initiative, _ call: Call) -> [NotedCondition] {
        guard initiative.stage.seesToConditions else { return [] }
        return call.view.conditions(of: initiative).filter { $0.met == nil }
    }

    static let all: [InitiativeForm] = [giveOpinion, dissent, reportCondition]
}
