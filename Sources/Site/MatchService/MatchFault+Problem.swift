// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

extension MatchFault {
    /// The faults of everything else that a request meets on its way.
    init(_ error: any Error) {
        if let fault = error as? MatchFault {
            self = fault
            return
        }
        let problem = Problem(error)
        let headers = problem.headers.map { HTTPField(name: $0.name, value: $0.value) }
        let detail =
            switch problem.kind {
            case .unauthorised: "a token is needed: Authorization: Bearer … or ApiKey …"
            case .scope: "the token may not be used for screening"
            case .crossSite: "a browser's cookie alone is no proof of intent; use a token"
            case .tooLarge: "the body is larger than \(Website.bodyLimit) bytes"
            case .tooSlow: "the body took too long to arrive"
            case .tooMany: "too many requests without a token that opens anything; try again later"
            case .notFound: "not found"
            case .malformed: "the request is malformed"
            case .busy: "busy; try again"
            default: "the service failed"
            }
        self.init(problem.status, detail, headers: headers)
    }
}
