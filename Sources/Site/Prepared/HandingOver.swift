// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Record

/// Leaving a deed to a colleague to sign: it is kept where nobody else of the organisation could not sign it, and the rules
/// would let one of them.
struct HandingOver {
    let call: Call
    let deed: Deed

    enum Outcome {
        case kept(PreparedAct)
        /// The rules would refuse it to whoever could sign it.
        case refused([Finding])
        case impossible(PreparedRefusal)
    }

    /// Fields that are the way through the form and none of its answers.
    static let steps: Set<String> = ["csrf", "step", "hand", "handNote"]

    static func fields(_ form: FormInput) -> [String: [String]] {
        form.values.filter { !steps.contains($0.key) && !DraftCare.passing.contains($0.key) }
    }

    /// - Parameter submission: chosen by whoever hands it over, so that doing so twice keeps one.
    func send(_ form: PreparedAct.Form?, submission: String, note: String?) async throws -> Outcome {
        guard let author = call.author, let account = call.visitor.account else { throw Fault.signInNeeded }
        guard deed.mayBePrepared else { return .impossible(.ownHand) }
        let signers = call.view.signers(of: deed)
        guard let first = signers.first else { return .impossible(.nobody) }
        let verdicts = signers.lazy.map { verdict(by: $0, author) }
        guard verdicts.contains(where: \.isAdmitted) else {
            return .refused(verdict(by: first, author).findings)
        }
        let json = try Self.json(deed)
        let key = HandedIn.prepared.identifier("\(submission)\n\(Hash.of(json).hex)", of: author.person)
        do {
            let content = PreparedAct.Content(key: key.text, deed: json, form: form, note: note)
            return .kept(
                try await call.site.accounts.prepare(
                    content, by: author, login: account.login, head: call.view.count, at: call.now))
        } catch let refusal as PreparedRefusal {
            return .impossible(refusal)
        }
    }

    private func verdict(by person: Person, _ author: Author) -> Verdict {
        call.view.verdict(on: deed, by: Author(person: person.id, organisation: author.organisation))
    }

    /// As it would stand on the record.
    static func json(_ deed: Deed) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(deed))
    }
}

extension PreparedAct {
    var path: String { "/prepared/\(id)" }
}
