// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Hummingbird

/// Why a request has no page of its own. What happens within the rules is a refusal and no fault.
enum Fault: Error, Equatable {
    case malformed
    case signInNeeded
    case forbidden
    /// The form's token does not fit: the session ended while the form was open.
    case staleForm
    /// The form was sent already, with other answers: one goes back to it after its act and changes something.
    case alreadySent
    case notFound
    case methodNotAllowed
    /// The body came too slowly.
    case tooSlow
    case tooLarge
    case tooMany(retryAfter: Span)
    case busy
    case failure

    /// The one place where errors become answers.
    init(_ error: any Error) {
        switch error {
        case let fault as Fault: self = fault
        case Password.Failure.busy: self = .busy
        case RegistryError.identifierTaken: self = .alreadySent
        case let error as any HTTPResponseError:
            switch error.status.code {
            case 404: self = .notFound
            case 405: self = .methodNotAllowed
            case 413: self = .tooLarge
            case 400..<500: self = .malformed
            default: self = .failure
            }
        default: self = .failure
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .malformed: .badRequest
        case .signInNeeded, .forbidden, .staleForm: .forbidden
        case .alreadySent: .conflict
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .tooSlow: .requestTimeout
        case .tooLarge: .contentTooLarge
        case .tooMany: .tooManyRequests
        case .busy: .serviceUnavailable
        case .failure: .internalServerError
        }
    }

    /// When asking again may help; nil where it would not.
    var retryAfter: Span? {
        switch self {
        case .tooMany(let span): span
        case .busy: Span(milliseconds: 10_000)
        default: nil
        }
    }

    /// Where the catalogue explains it: `fault.<name>.title` and `fault.<name>.text`.
    var name: String {
        switch self {
        case .malformed: "malformed"
        case .signInNeeded: "sign-in-needed"
        case .forbidden: "forbidden"
        case .staleForm: "stale-form"
        case .alreadySent: "already-sent"
        case .notFound: "not-found"
        case .methodNotAllowed: "method"
        case .tooSlow: "too-slow"
        case .tooLarge: "too-large"
        case .tooMany: "too-many"
        case .busy: "busy"
        case .failure: "failure"
        }
    }
}

extension Span {
    /// Rounded up, for Retry-After (RFC 9110, section 10.2.3).
    var wholeSeconds: String { String((milliseconds + 999) / 1000) }
}
