// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

extension Scene {
    static let meetingTitle = "Second meeting of the council"

    /// The invitation to a meeting of the council, ten days ahead.
    func convene(partners: [String] = []) async throws {
        let when =
            moment("begins", after: .days(10)) + moment("ends", after: .hours(244))
            + moment("answers", after: .days(8)) + moment("proposals", after: .days(7))
        try await act(
            "officer", "/meetings/new",
            Scene.three("name", Self.meetingTitle)
                + ["organ": ["council"], "room": ["hall"], "zone": ["Asia/Riyadh"], "partners": partners]
                + when)
        try await act(
            "officer", "/meetings/M-1/act/add-item",
            Scene.three("name", "State of the programmes") + ["kind": ["discussion"], "minutes": ["60"]])
    }

    /// A meeting from the invitation to minutes that states may correct, through its forms alone.
    func meet() async throws {
        try await convene()
        try await act(
            "delegate-ml", "/meetings/M-1/act/answer",
            Scene.three("head", "Minister") + ["attends": ["yes"], "others": ["2"]])
        try await act(
            "delegate-td", "/meetings/M-1/act/propose-item",
            Scene.three("name", "Border posts") + ["kind": ["decision"], "minutes": ["20"]])
        try await act("officer", "/meetings/M-1/proposals/1/settle", ["outcome": ["accepted"]])
        try await act(
            "officer", "/meetings/M-1/act/arrange", ["place-1": ["2"], "place-2": ["1"]])
        wait(.days(10))
        try await act("officer", "/meetings/M-1/act/count", ["present": ["ML", "TD", "NE"]])
        try await act("chair", "/meetings/M-1/act/open")
        wait(.hours(4))
        try await act("chair", "/meetings/M-1/act/close")
        for item in 1...2 {
            try await act(
                "officer", "/meetings/M-1/items/\(item)/minutes",
                Scene.three("summary", "The council heard both."))
        }
        try await act(
            "officer", "/meetings/M-1/act/agree",
            Scene.three("action", "Send the list of posts")
                + ["owner": ["delegate-TD"], "due": [day(after: .days(20))], "item": ["2"]])
        try await act("officer", "/meetings/M-1/act/circulate", moment("until", after: .days(4)))
    }
}
