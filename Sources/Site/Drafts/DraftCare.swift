// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// How a form looks after what is typed into it: under which key it is put away, and what was put away earlier.
struct DraftCare: Sendable {
    /// Goes along in the form.
    let seal: String
    let key: String
    let form: String
    let draft: Draft?

    /// What a form does with its words instead of submitting them: the value of its field `draft`.
    enum Wish: String {
        /// A button, without scripts.
        case save
        /// The script, as one types.
        case quiet
        case discard
    }

    /// Fields that belong to the page and not to what was typed.
    static let passing: Set<String> = [
        "csrf", "submission", "keep", "draft", "preview", "step", "edit", "hand", "handNote",
    ]

    var input: FormInput? { draft.map { FormInput($0.fields) } }

    static func fields(_ form: FormInput) -> [String: [String]] {
        form.values.filter { !passing.contains($0.key) }
    }
}

extension Call {
    /// The care of one form; nil for somebody who has not signed in.
    func care(of form: String, under key: String) async throws -> DraftCare? {
        guard let account = visitor.account else { return nil }
        let secret = try await site.draftSecret.key(site.accounts)
        let seal = DraftSeal(login: account.login, form: form, key: key)
        let draft = try await site.accounts.draft(of: account.login, under: key, at: now)
        return DraftCare(seal: seal.text(secret), key: key, form: form, draft: draft)
    }

    func saveDraft(_ care: DraftCare, _ fields: [String: [String]]) async throws {
        guard let account = visitor.account else { throw Fault.signInNeeded }
        try await site.accounts.save(
            Draft(login: account.login, key: care.key, form: care.form, fields: fields, saved: now))
    }

    func discardDraft(under key: String) async throws {
        guard let account = visitor.account else { return }
        try await site.accounts.discardDraft(of: account.login, under: key)
    }

    /// Answers the script: one sentence for the status line.
    func keepQuietly(_ care: DraftCare) async throws -> Reply {
        do {
            try await saveDraft(care, DraftCare.fields(form))
            return sentence(savedAt(now), .ok)
        } catch let refusal as DraftRefusal {
            return sentence(words("draft.\(refusal.rawValue)"), .contentTooLarge)
        }
    }

    /// Answers the button: the same form again, and a message.
    func keepOpenly(_ care: DraftCare) async throws -> (Notice, isKept: Bool) {
        do {
            try await saveDraft(care, DraftCare.fields(form))
            let all: HTML = .link(link("/drafts"), .text(words("drafts.title")))
            return (Notice(.success, "<p>\(savedAt(now)) \(all)</p>", answers: true), true)
        } catch let refusal as DraftRefusal {
            return (Notice(.danger, "<p>\(words("draft.\(refusal.rawValue)"))</p>", answers: true), false)
        }
    }

    func savedAt(_ instant: Instant) -> String {
        words("draft.saved", ["time": dates.clock(instant, in: dates.reader)])
    }

    /// When it was saved, by the reader's clocks.
    func moment(of draft: Draft) -> String {
        "\(dates.text(dates.reader.day(at: draft.saved))) \(dates.clock(draft.saved, in: dates.reader))"
    }

    private func sentence(_ text: String, _ status: HTTPResponse.Status) -> Reply {
        Reply(.file(bytes: Array(text.utf8), type: "text/plain; charset=utf-8", name: nil), status: status)
    }

    /// "You have an unsent draft": it stands in the form already, to go on with or to drop.
    func offer(_ care: DraftCare) -> (any Component)? {
        guard let draft = care.draft else { return nil }
        return Notice(
            .info,
            """
            <p>\(words("draft.offer-text"))</p>
            <form class="actions" method="post" action="\(link(care.key))">
            <input type="hidden" name="csrf" value="\(visitor.formToken)">
            <a class="button" href="#draft-form">\(words("draft.continue"))</a>
            <button class="button button-second" type="submit" name="draft" value="discard">\(words("draft.discard"))</button>
            </form>
            """, heading: words("draft.offer", ["moment": moment(of: draft)]))
    }
}
