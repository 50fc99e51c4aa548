// SPDX-License-Identifier: Apache-2.0

/// A registrar's request that the proofs of another person's account be reset. It takes effect once a second registrar
/// has confirmed it: a single officer must not be able to take an account over.
package struct ResetRequest: Sendable, Hashable, Identifiable {
    package enum Part: String, Sendable, CaseIterable { case factors, password }

    package enum Outcome: String, Sendable, CaseIterable {
        case confirmed, refused
        /// By whoever asked, or by the keeper of the machine, who has done it meanwhile.
        case withdrawn
        /// Nobody decided in time.
        case lapsed
    }

    package struct Decision: Sendable, Hashable {
        package let outcome: Outcome
        /// The login of who decided; nil where the request lapsed.
        package let by: String?
        package let at: Instant
        package let remark: String?

        package init(_ outcome: Outcome, by: String?, at: Instant, remark: String? = nil) {
            self.outcome = outcome
            self.by = by
            self.at = at
            self.remark = remark
        }
    }

    package let id: Int
    /// Whose account.
    package let login: String
    package let parts: Set<Part>
    package let reason: String
    /// The login of the registrar who asks.
    package let askedBy: String
    package let asked: Instant
    package let expires: Instant
    package let decision: Decision?

    package init(
        id: Int, login: String, parts: Set<Part>, reason: String, askedBy: String, asked: Instant,
        expires: Instant, decision: Decision? = nil
    ) {
        self.id = id
        self.login = login
        self.parts = parts
        self.reason = reason
        self.askedBy = askedBy
        self.asked = asked
        self.expires = expires
        self.decision = decision
    }

    /// Long enough for another registrar's next day of work; short enough that nobody confirms what is forgotten.
    package static let lifetime = Span.hours(24)

    package func isOpen(at now: Instant) -> Bool { decision == nil && now < expires }
}

/// Why a reset cannot be asked for, or a request not be decided.
package enum ResetRefusal: String, Error, Sendable, CaseIterable {
    /// Nobody asks for, or decides on, a reset of their own account.
    case ownAccount
    /// Whoever asked can withdraw the request, and nothing else.
    case ownRequest
    /// Only whoever asked can withdraw it.
    case othersRequest
    /// There is nobody who could confirm it.
    case noSecondRegistrar
    /// Another request for the account is open.
    case alreadyAsked
    /// Who asked is no longer a registrar.
    case askerGone
    /// It was decided meanwhile.
    case decided
    /// Nobody decided in time.
    case lapsed
}

/// Who may ask for a reset, and who may decide on one.
package struct ResetRule: Sendable {
    /// The logins of all who hold the power `accredit` and can sign in.
    package let registrars: Set<String>

    package init(registrars: Set<String>) { self.registrars = registrars }

    /// Those who could confirm that this account be reset, if this one asks.
    package func seconds(for login: String, askedBy asker: String) -> Set<String> {
        registrars.subtracting([login, asker])
    }

    package func refusal(ofAskingFor login: String, by asker: String) -> ResetRefusal? {
        if login == asker { return .ownAccount }
        return seconds(for: login, askedBy: asker).isEmpty ? .noSecondRegistrar : nil
    }

    package func refusal(
        of outcome: ResetRequest.Outcome, on request: ResetRequest, by login: String, at now: Instant
    ) -> ResetRefusal? {
        if request.login == login { return .ownAccount }
        if let decision = request.decision { return decision.outcome == .lapsed ? .lapsed : .decided }
        if now >= request.expires { return .lapsed }
        switch outcome {
        case .withdrawn: return request.askedBy == login ? nil : .othersRequest
        case .refused, .lapsed: return request.askedBy == login ? .ownRequest : nil
        case .confirmed:
            if request.askedBy == login { return .ownRequest }
            return registrars.contains(request.askedBy) ? nil : .askerGone
        }
    }
}
