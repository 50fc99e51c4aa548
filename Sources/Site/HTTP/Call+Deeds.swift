// SPDX-License-Identifier: Apache-2.0
import Coalition

extension Call {
    /// Who acts: the signed-in person for their organisation.
    var author: Author? {
        visitor.account.map { Author(person: $0.person, organisation: $0.organisation) }
    }

    /// The same request, looking at the coalition as it is now.
    var renewed: Call {
        Call(
            site: site, visitor: visitor, now: now,
            view: View(of: site.registry.coalition, for: visitor.viewer, at: now), path: path,
            parameters: parameters, query: query, form: form)
    }

    func may(_ power: Power) -> Bool { view.powers.contains(power) }

    /// Hands a deed to the coalition under the form's submission number. What binds is not let through without the proof
    /// that its page has to ask for (`StepUp.check`).
    ///
    /// - Parameter part: tells one deed of a form from the others, where it brings about several.
    func submit(_ deed: Deed, part: String = "") async throws -> Receipt {
        guard let author else { throw Fault.signInNeeded }
        if deed.binds {
            guard let session = visitor.session, isProved(session) else { throw Fault.forbidden }
        }
        guard let key = form["submission"], Act.ID(key) != nil else { throw Fault.malformed }
        let id = HandedIn.form.identifier(key + part, of: author.person)
        return try await site.registry.submit(Submission(id: id, author: author, deed: deed))
    }
}
