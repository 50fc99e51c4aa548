// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

extension Scene {
    /// Mali proposes jointly with the partner; every member is consulted; the legal adviser signs; both sides sign off.
    func proposeTogether() async throws {
        try await act(
            "delegate-ml", "/initiatives/new",
            Scene.three("title", "Border schools") + Scene.three("objective", "Schools on both sides")
                + [
                    "kind": ["programme"], "domains": ["ideology", "military"], "mandate": ["founding"],
                    "partners": ["UNCCT"], "hosts": ["ML"], "invited": ["NE"], "participants": ["2"],
                ])
        try await act(
            "delegate-ml", "/initiatives/I-1/act/set-text",
            [
                "rows": ["2"], "lead": ["ar"], "ar.1": ["One ar."], "ar.2": ["Two ar."], "fr.1": ["One fr."],
                "fr.2": ["Two fr."], "en.1": ["One en."], "en.2": ["Two en."],
            ])
        try await act(
            "delegate-ml", "/initiatives/I-1/act/declare-authentic", ["languages": ["ar", "fr", "en"]])
        try await act("delegate-ml", "/initiatives/I-1/act/submit")
        try await act("officer", "/initiatives/I-1/act/admit", Scene.three("note", "In form"))
        try await act("chair", "/initiatives/I-1/act/open-debate", moment("closes", after: .days(4)))
        try await act("delegate-td", "/initiatives/I-1/act/take-position", ["position": ["support"]])
        try await act(
            "delegate-sa", "/initiatives/I-1/act/comment",
            ["paragraph": ["1"], "remark": ["Which towns?"], "remark.language": ["en"]])
        try await act(
            "delegate-ml", "/initiatives/I-1/act/answer",
            ["comment": ["1"], "remark": ["Those named in the annex."], "remark.language": ["en"]])
    }

    /// One paragraph in each language, as one revision.
    func write(_ login: String, ar: String, fr: String, en: String) async throws {
        try await act(
            login, "/initiatives/I-1/act/set-text",
            ["rows": ["1"], "lead": ["fr"], "ar.1": [ar], "fr.1": [fr], "en.1": [en]])
    }

    func reviewAndTable() async throws {
        wait(.days(5))
        try await act("delegate-ml", "/initiatives/I-1/act/request-review")
        try await act("officer", "/initiatives/I-1/act/begin-review")
        try await act(
            "legal", "/initiatives/I-1/act/give-opinion",
            Scene.three("reasoning", "Compatible with international law")
                + ["finding": ["clear"], "instruments": ["ICCPR, article 19"]])
        try await act("partner", "/initiatives/I-1/act/sign-off")
        try await act("chair", "/initiatives/I-1/act/sign-off")
        try await act("officer", "/initiatives/I-1/act/table")
    }

    /// The states that wish to take part say so; the others are consulted, never bound.
    func takePart() async throws {
        try await act("delegate-ml", "/initiatives/I-1/act/choose", ["level": ["participate"]])
        try await act(
            "delegate-td", "/initiatives/I-1/act/choose",
            ["level": ["contribute"], "caveats": ["Own territory only."]])
        try await act("delegate-bf", "/initiatives/I-1/act/choose", ["level": ["decline"]])
        try await act("officer", "/initiatives/I-1/act/activate", Scene.three("note", "Two states take part"))
    }

    /// A course for those who take part, three days from now: E-1.
    func planCourse() async throws {
        let plan = [
            "kind": ["course"], "domain": ["ideology"], "host": ["ML"], "seats": ["20"],
            "languages": ["fr"],
        ]
        let wording = Scene.three("title", "Course") + Scene.three("place", "Bamako")
        let time = moment("begins", after: .days(3)) + moment("ends", after: .days(4))
        try await act("officer", "/initiatives/I-1/act/plan-activity", plan + wording + time)
    }
}
