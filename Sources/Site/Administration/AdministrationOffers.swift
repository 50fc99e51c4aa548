// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What the reader may change in the directory, offered where they see it.
enum AdministrationOffers {
    /// What may be done about one credential, as it stands.
    static func forms(on credential: Credential, _ call: Call) -> [ActForm<Credential>] {
        guard credential.revoked == nil, credential.until.map({ call.now < $0 }) ?? true else { return [] }
        let isOwn = credential.person == call.view.me?.id
        var forms: [ActForm<Credential>] = []
        if call.may(.chair), credential.challenge != nil, !isOwn { forms.append(CredentialActs.rule) }
        if call.may(.speak), credential.challenge == nil, call.view.isInside {
            forms.append(CredentialActs.challenge)
        }
        if call.may(.accredit) { forms.append(CredentialActs.revoke) }
        return forms
    }

    static func parts(on organisation: Organisation, _ call: Call) -> [any Component] {
        var forms: [ActForm<Organisation>] = []
        if call.may(.accredit) {
            if organisation.kind == .member { forms.append(DirectoryActs.seat) }
            forms.append(DirectoryActs.appoint)
        }
        if call.may(.chair), organisation.kind != .secretariat {
            forms.append(organisation.suspended == nil ? DirectoryActs.suspend : DirectoryActs.reinstate)
        }
        if call.mayCountersign(organisation) { forms.append(DirectoryActs.countersign) }
        return links(forms, "/directory/\(organisation.id.text)", call)
    }

    static func parts(on person: Person, _ call: Call) -> [any Component] {
        let forms = call.may(.accredit) ? [CredentialActs.accredit, DirectoryActs.retitle] : []
        return links(forms, "/people/\(person.id.text)", call)
    }

    private static func links<Thing>(
        _ forms: [ActForm<Thing>], _ path: String, _ call: Call
    ) -> [any Component] {
        guard !forms.isEmpty else { return [] }
        return [
            Heading(call.words("initiative.actions")),
            ActionLinks(
                forms.map { (call.words("\($0.name).title"), call.link("\(path)/act/\($0.verb)")) },
                hasMain: forms.first?.isGrave == false),
        ]
    }
}
