// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// Where somebody chose the key under which they hand something in, so that handing it in twice is one act.
enum HandedIn: String {
    case form, deed, assessment, token, prepared

    /// The identifier on the record. Person and purpose are part of it: whatever key a hostile delegate writes, it is
    /// none that somebody else, another page or the system itself will need.
    func identifier(_ key: String, of person: Person.ID) -> Act.ID {
        let hash = Hash.of(Array("\(meaning)\n\(person)\n\(key)".utf8)).hex.prefix(40)
        return Act.ID("\(prefix)-\(hash)") ?? "handed-in"
    }

    private var prefix: String {
        switch self {
        case .form: "f"
        case .deed: "k"
        case .assessment: "a"
        case .token: "t"
        case .prepared: "p"
        }
    }

    private var meaning: String {
        switch self {
        case .form: "form"
        case .deed: "idempotency key"
        case .assessment: "assessment key"
        case .token: "token"
        case .prepared: "prepared act"
        }
    }
}
