// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Who may have a list at all: to anybody else there is none.
extension APICall {
    /// Whoever belongs to the coalition, a partner or a supporting state among them.
    @Sendable static func belonging(_ call: APICall) throws {
        guard call.view.me != nil else { throw Problem(.notFound) }
    }

    /// Members and the secretariat.
    @Sendable static func inside(_ call: APICall) throws {
        guard call.view.isInside else { throw Problem(.notFound) }
    }
}
