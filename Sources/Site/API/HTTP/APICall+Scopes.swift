// SPDX-License-Identifier: Apache-2.0
import Coalition

extension APICall {
    /// Whether whoever asks may do what needs these scopes. A token has them or not. The session of a browser has those
    /// that its person has on the pages, on the same terms: what binds a state or carries a signature needs a recent
    /// proof of who they are. Either needs a second factor where their powers require one: a token does not outlive the
    /// one it was issued on.
    func require(_ needed: Set<TokenScope>) async throws {
        if let token, !needed.isSubset(of: token.scopes) {
            throw Authenticated.insufficient(needed.subtracting(token.scopes))
        }
        guard needed.contains(.sign) else { return }
        guard let account else { throw Problem(.proof) }
        if token == nil {
            guard let session = call.visitor.session, call.isProved(session) else { throw Problem(.proof) }
        }
        guard call.needsSecondFactor else { return }
        let factors = try await call.site.accounts.factors(of: account.login)
        guard factors.hasSecond else { throw Problem(.proof) }
    }
}
