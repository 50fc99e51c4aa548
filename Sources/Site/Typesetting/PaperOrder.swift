// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

/// A document that a reader wants as PDF, and what they are told where there is none, or none yet.
struct PaperOrder {
    /// Why somebody gets a page in the place of the PDF.
    enum Obstacle: Equatable {
        /// The server has no typesetter.
        case absent
        case busy, failed
        /// How many are before it.
        case waiting(Int)

        fileprivate var name: String {
            switch self {
            case .absent: "absent"
            case .busy: "busy"
            case .failed: "failed"
            case .waiting: "waiting"
            }
        }

        fileprivate var status: HTTPResponse.Status {
            switch self {
            case .absent: .notFound
            case .busy, .failed: .serviceUnavailable
            case .waiting: .accepted
            }
        }
    }

    /// Most documents are ready before a reader would notice; whoever waits longer sees how far it is.
    private static let patience = Duration.seconds(4)

    let key: Typesetter.Key
    /// Of the file, "V-1-2-fr.pdf".
    let name: String
    /// What the page has in common with the document's own: its section and the way to it.
    let page: Page
    /// Under which the catalogue says what else there is: "book.pdf", "list.pdf".
    let words: String
    /// The same in another form.
    let ways: [(label: String, href: String)]

    func reply(_ call: Call, _ source: @escaping @Sendable () async throws -> [UInt8]) async throws -> Reply {
        let typesetter = call.site.typesetter
        guard typesetter.isPresent else { return tell(.absent, call) }
        do {
            _ = try await typesetter.order(key, source)
        } catch Typesetter.Refusal.busy {
            return tell(.busy, call)
        }
        switch try await typesetter.progress(of: key, within: Self.patience) {
        case .ready(let pdf): return Reply(.file(bytes: pdf, type: "application/pdf", name: name))
        case .waiting(let ahead): return tell(.waiting(ahead), call)
        case .failed, nil: return tell(.failed, call)
        }
    }

    private func tell(_ obstacle: Obstacle, _ call: Call) -> Reply {
        var page = page
        page.title = call.words("book.pdf.\(obstacle.name).title")
        page.heading = .text(page.title)
        page.lead = .text(call.words("\(words).\(obstacle.name).text"))
        guard case .waiting(let ahead) = obstacle else {
            page.parts = [ActionLinks(ways)]
            return call.reply(page, status: obstacle.status)
        }
        let again = (label: call.words("book.pdf.look-again"), href: call.link(call.path) + call.query.query)
        page.parts = [
            Prose("<p>\(call.words("book.pdf.ahead", count: ahead))</p>"), ActionLinks([again] + ways),
        ]
        var reply = call.reply(page, status: obstacle.status)
        reply.headers = [(.refresh, "3"), (.retryAfter, "3")]
        return reply
    }
}
