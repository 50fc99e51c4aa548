// SPDX-License-Identifier: Apache-2.0
import Coalition

@testable import Site

extension TestAccounts: TokenBook {
    func add(_ token: AccessToken) { tokens.append(token) }
    func tokens(of login: String) -> [AccessToken] { tokens.filter { $0.login == login }.reversed() }
    func token(digest: [UInt8], at now: Instant) -> (token: AccessToken, account: Account)? {
        guard let token = tokens.first(where: { $0.digest == digest }), token.isValid(at: now),
            let account = account(login: token.login), account.closed == nil
        else { return nil }
        return (token, account)
    }
    func touch(token: AccessToken.ID, at now: Instant) {
        for index in tokens.indices where tokens[index].id == token { tokens[index].lastUsed = now }
    }
    func revoke(token: AccessToken.ID, of login: String, at now: Instant) {
        for index in tokens.indices where tokens[index].id == token && tokens[index].login == login {
            tokens[index].revoked = now
        }
    }

    /// A token of a person for these scopes; what a program shows.
    func issue(_ login: String, _ scopes: Set<TokenScope>, until expires: Instant) -> String {
        let secret = TokenSecret.random()
        let id = AccessToken.ID(series: "t", tokens.count + 1)
        add(
            AccessToken(
                id: id, login: login, name: "test", digest: secret.digest, scopes: scopes,
                created: Instant(milliseconds: 0), expires: expires))
        return secret.text
    }
}
