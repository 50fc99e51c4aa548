// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// What the browser says of the ceremony (Web Authentication Level 3, section 5.8.1), as the key has signed it.
struct ClientData: Sendable {
    enum Ceremony: String, Sendable {
        case create = "webauthn.create"
        case get = "webauthn.get"
    }

    static let sizeLimit = 4096

    private struct Body: Decodable {
        let type: String
        let challenge: String
        let origin: String
        let crossOrigin: Bool?
        let topOrigin: String?
    }

    private let body: Body

    init(_ json: [UInt8]) throws(PasskeyRefusal) {
        guard json.count <= Self.sizeLimit, String(validating: json, as: UTF8.self) != nil,
            let body = try? JSONDecoder().decode(Body.self, from: Data(json))
        else { throw .malformed }
        self.body = body
    }

    /// Sections 7.1 and 7.2, the steps about client data: type, challenge, origin, framing.
    func check(_ ceremony: Ceremony, challenge: [UInt8], of party: RelyingParty) throws(PasskeyRefusal) {
        guard body.type == ceremony.rawValue else { throw .wrongType }
        guard body.challenge == Base64URL.encode(challenge) else { throw .wrongChallenge }
        guard body.origin == party.origin else { throw .wrongOrigin }
        guard body.crossOrigin != true, body.topOrigin == nil else { throw .crossOrigin }
    }
}
