// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law
import Record

/// The assessment beside the text under review: two columns where there is room, else the text below.
enum AssessmentBeside {
    static func parts(
        _ assessment: [any Component], _ text: [any Component], _ call: Call
    ) -> [any Component] {
        guard !text.isEmpty else { return assessment }
        let label = call.words("law.text-beside")
        return [
            Markup(
                """
                <div class="beside"><div>\(call.html(assessment))</div>
                <div class="beside-text" role="region" aria-label="\(label)" tabindex="0">\(call.html(text))</div></div>
                """)
        ]
    }

    /// Before an opinion: the assessment that it shall rest on, else the latest of the present text, beside the text that
    /// is signed; below them every run.
    static func parts(
        on initiative: Initiative, _ text: [any Component], _ call: Call
    ) -> [any Component] {
        let runs = call.view.assessments(of: initiative.id)
        guard !runs.isEmpty else {
            return text + [Prose("<p class=\"muted\">\(call.words("law.no-run"))</p>")]
        }
        let chosen = (call.form["assessment"] ?? call.query["assessment"])
            .flatMap { StoredAssessment.ID($0) }
        let usable = OpinionForms.usable(initiative, call)
        let stored = usable.first { $0.id == chosen } ?? usable.first
        let said = stored.map { before(signing: $0, call) } ?? []
        let top = said.isEmpty ? text : parts(said, text, call)
        return top + [AssessmentPages.table(runs, call)]
    }

    /// What it says in short; what the record alone says, and why, where it cannot be computed again.
    private static func before(signing stored: StoredAssessment, _ call: Call) -> [any Component] {
        let answer = try? LawAnswer(stored, call)
        if let answer, answer.isTheSame { return AssessmentParts(answer, call).brief }
        var parts: [any Component] = []
        if let doubt = AssessmentPages.doubt(stored, answer, call) { parts.append(doubt) }
        if !stored.draft.conditions.isEmpty {
            parts.append(Prose("<p>\(call.words("law.answer-recorded"))</p>"))
        }
        return parts + AssessmentPages.recorded(stored, call)
    }
}

/// The text that an assessment was made on, as it read then.
enum AssessedText {
    static func parts(_ stored: StoredAssessment, _ call: Call) -> [any Component] {
        guard let hash = stored.draft.textHash,
            let initiative = stored.draft.initiative.flatMap({ call.view.initiative($0) }),
            InitiativePage.Tab.text.isOpen(to: call.view, initiative),
            let text = shown(initiative.texts.texts(hash), call)
        else { return [] }
        let words = call.words
        let isPresent = hash == initiative.texts.hash
        let versions = HTML.link(
            call.link("\(initiative.path)/text/versions"), .text(words("versions.link")))
        let note: HTML =
            isPresent
            ? .text(words("law.text-assessed"))
            : "\(words("law.text-assessed-earlier")) \(call.visitor.account == nil ? "" : versions)"
        return [
            Heading(words("text.in", ["language": call.name(text.language)]), anchor: "text"),
            Prose("<p>\(note)</p>", style: "muted"), InitiativeText.body(text),
        ]
    }

    /// In the reader's language, else in another.
    private static func shown(_ texts: [Language: TextVersion], _ call: Call) -> TextVersion? {
        [call.language, .english, .french, .arabic].lazy.compactMap { texts[$0] }.first
    }
}

extension InitiativeTexts {
    /// The texts that have this hash together, at present or when they last read so; empty where they never did.
    func texts(_ hash: Hash) -> [Language: TextVersion] {
        if hash == self.hash { return current }
        var (known, found): ([Language: TextVersion], [Language: TextVersion]) = ([:], [:])
        for version in versions {
            known[version.language] = version
            if Self.hash(of: known) == hash { found = known }
        }
        return found
    }
}
