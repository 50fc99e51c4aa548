// SPDX-License-Identifier: Apache-2.0
import Coalition
import Synchronization

/// What was gathered for one reader from all that the record holds, kept for their next page: until another act is on the
/// record or one is erased, and no longer than the minute lasts, for what is due and who holds which office depends on the time as well.
final class Kept: Sendable {
    private struct Contents {
        var count = 0
        var erasures = 0
        var minute: Int64 = 0
        var values: [Viewer: [String: any Sendable]] = [:]

        func isOf(_ view: View, _ minute: Int64) -> Bool {
            count == view.count && erasures == view.erasures && self.minute == minute
        }
    }

    /// More would be the memory of readers who have gone.
    private static let viewers = 500
    /// Who asks for more, such as a stranger with made-up conditions, loses what was kept for them and for nobody else.
    private static let each = 40
    private let contents = Mutex(Contents())
    private let lastRun = Mutex<(question: MatchQuestion, run: MatchRun)?>(nil)

    func value<Value: Sendable>(
        _ name: String, in view: View, _ make: (View) throws -> Value
    ) rethrows -> Value {
        let minute = view.at.milliseconds / 60_000
        let known = contents.withLock { contents -> (any Sendable)? in
            contents.isOf(view, minute) ? contents.values[view.viewer]?[name] : nil
        }
        // Of what may be nil, "nothing is kept" would pass for a kept nil.
        if let known, let value = known as? Value { return value }
        let made = try make(view)
        contents.withLock { contents in
            // Whoever began before the last act has a view of the past.
            guard contents.count <= view.count, contents.erasures <= view.erasures else { return }
            if !contents.isOf(view, minute) || contents.values.count == Self.viewers {
                contents = Contents(count: view.count, erasures: view.erasures, minute: minute)
            }
            if contents.values[view.viewer]?.count == Self.each { contents.values[view.viewer] = nil }
            contents.values[view.viewer, default: [:]][name] = made
        }
        return made
    }

    /// A run over requests and offers takes tens of milliseconds, and most acts have nothing to do with it: the last one stands
    /// until something that it looks at has changed. Who may ask is decided where the question is made.
    func run(_ question: MatchQuestion) -> MatchRun {
        if let last = lastRun.withLock({ $0 }), last.question == question { return last.run }
        let run = MatchRun(question)
        lastRun.withLock { $0 = (question, run) }
        return run
    }
}

extension Call {
    /// What `make` gathers from the reader's view, or what it gathered under this name before, if nothing has changed.
    ///
    /// - Parameter name: says all that the result depends on, apart from the reader: such as the conditions of a list.
    func kept<Value: Sendable>(_ name: String, _ make: (View) throws -> Value) rethrows -> Value {
        try site.kept.value(name, in: view, make)
    }

    /// Parts of a page as they were written: for those that its address decides, and that have no form to post, whose
    /// token must be fresh.
    func keptParts(_ make: () -> [any Component]) -> [any Component] {
        let written = kept("\(manner) \(path)\(query.query)") { _ in html(make()) }
        assert(!written.source.contains("name=\"csrf\""), "a token is kept")
        return [Markup(written)]
    }

    /// The language and the digits of what is written for this reader, who may change either at any moment.
    var manner: String { "\(language.rawValue)\(numerals.isArabicIndic ? " arabicIndic" : "")" }

    /// What a run over requests and offers would propose, for whoever may ask for one.
    var matchRun: MatchRun? {
        kept("match run") { view in view.matchQuestion.map { site.kept.run($0) } }
    }

    /// What needs the reader's action.
    var actions: [ActionItem] { kept("actions") { $0.actions } }
}
