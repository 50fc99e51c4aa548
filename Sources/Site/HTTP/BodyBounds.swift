// SPDX-License-Identifier: Apache-2.0
import Coalition
package import NIOCore
package import NIOHTTPTypes

/// Bounds what a connection may send as the body of one request, whoever reads it.
///
/// The site reads a body within its limit and answers what is longer at once. Behind an answer the server reads the
/// rest of the body away to find the next request, and would do so without end. Here the rest is dropped as it comes,
/// and the connection closed where it is too long or takes too much time. Some is let pass, for a browser shows the
/// answer only when it could send what it had.
package final class BodyBounds: ChannelDuplexHandler, RemovableChannelHandler {
    package typealias InboundIn = HTTPRequestPart
    package typealias InboundOut = HTTPRequestPart
    package typealias OutboundIn = HTTPResponsePart
    package typealias OutboundOut = HTTPResponsePart

    private let limit: Int
    private let rest: Int
    private let span: TimeAmount

    /// How much of the present request's body has come.
    private var received = 0
    private var isArriving = false
    /// Requests whose answers are not written yet.
    private var unanswered = 0
    private var isReadHeld = false
    private var deadline: Scheduled<Void>?

    /// A little longer than the site waits, so that it can say why.
    package convenience init() {
        let span = TimeAmount.milliseconds(Website.bodySpan.milliseconds) + .seconds(10)
        self.init(limit: Website.bodyLimit, rest: 16 * Website.bodyLimit, span: span)
    }

    /// - Parameters:
    ///   - limit: how many bytes the site gets to see, and a part more, by which it knows that there are too many.
    ///   - rest: how many more may come behind the answer.
    ///   - span: how long the whole may take.
    init(limit: Int, rest: Int, span: TimeAmount) {
        self.limit = limit
        self.rest = rest
        self.span = span
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            received = 0
            isArriving = true
            unanswered += 1
        case .body(let part):
            let before = received
            received += part.readableBytes
            guard received <= limit + rest || unanswered > 0 else { return context.close(promise: nil) }
            guard before <= limit else { return }
        case .end:
            isArriving = false
            forgetDeadline()
        }
        context.fireChannelRead(data)
    }

    /// Most requests are there as a whole by now and need no clock.
    package func channelReadComplete(context: ChannelHandlerContext) {
        if isArriving, deadline == nil {
            deadline = context.eventLoop.scheduleTask(in: span) { [channel = context.channel] in
                channel.close(promise: nil)
            }
        }
        context.fireChannelReadComplete()
    }

    /// What is too long is read on only when the answer is out, or closing would overtake it.
    package func read(context: ChannelHandlerContext) {
        isReadHeld = isArriving && received > limit && unanswered > 0
        if !isReadHeld { context.read() }
    }

    package func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { unanswered -= 1 }
        context.write(data, promise: promise)
        guard isReadHeld, unanswered == 0 else { return }
        isReadHeld = false
        context.read()
    }

    package func channelInactive(context: ChannelHandlerContext) {
        forgetDeadline()
        context.fireChannelInactive()
    }

    package func handlerRemoved(context: ChannelHandlerContext) { forgetDeadline() }

    private func forgetDeadline() {
        deadline?.cancel()
        deadline = nil
    }
}
