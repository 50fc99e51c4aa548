// SPDX-License-Identifier: Apache-2.0

/// The first page: what needs the reader's action, by when.
enum Home {
    static func show(_ call: Call) async throws -> Reply {
        var page = Page(call.words("home.title"), in: .home)
        page.lead = .text(call.words("home.lead"))
        return call.reply(page)
    }
}
