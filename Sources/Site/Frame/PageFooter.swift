// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The foot of every page: whose it is, what the clocks show, and how far the record reaches.
struct PageFooter {
    private let call: Call

    init(_ call: Call) { self.call = call }

    private var words: Words { call.words }

    var html: HTML {
        """
        <footer class="footer"><div class="band">
        \(demonstration)<p>\(words("frame.clocks", ["city": call.dates.city(of: call.dates.seat)]))\(now)</p>
        <p>\(position)</p>
        <p>\(words("frame.footer", ["coalition": call.coalitionName]))</p>
        </div></footer>
        """
    }

    private var demonstration: HTML {
        guard call.view.charter?.demonstration ?? false else { return "" }
        return """
            <p><strong>\(words("frame.demonstration"))</strong> \(words("frame.demonstration-long"))</p>

            """
    }

    /// What the clocks showed when the page was made, at the seat and at the reader's; only where someone has signed
    /// in, so that a public page stays the same until something is published.
    private var now: HTML {
        guard call.visitor.account != nil else { return "" }
        let dates = call.dates
        let zones = dates.reader == dates.seat ? [dates.seat] : [dates.reader, dates.seat]
        let shown = zones.map { zone -> HTML in
            "\(dates.city(of: zone)) \(.leftToRight(dates.clock(call.now, in: zone)))"
        }
        return " " + words.filled("frame.as-of", ["clocks": shown.joined(separator: " · ")])
    }

    /// How far the record reaches, and the signed statement of it.
    private var position: HTML {
        let number = HTML.leftToRight(Numbers.text(call.view.count, in: call.numerals))
        let links = [("/record/checkpoint", "record.checkpoint"), ("/developers", "frame.developers")]
            .compactMap { path, label in call.address(path).map { HTML.link($0, .text(words(label))) } }
        let record = words.filled("frame.position", ["count": number])
        return ([record] + links).joined(separator: " · ")
    }
}
