// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Site

@Suite struct FrameTests {
    @Test(arguments: [
        ("fr-FR,ar;q=0.4", "/fr"), ("ar-SA", "/ar"), ("de, ar;q=0.2, fr;q=0.3", "/fr"), ("de", "/en"),
        ("", "/en"),
        ("en;q=0, ar", "/ar"),
    ])
    func `the root leads to the language that the browser prefers`(accepted: String, target: String)
        async throws
    {
        try await TestSite().run { client in
            let response = try await Guest(client).get("/", headers: [.acceptLanguage: accepted])
            #expect(response.status == .seeOther)
            #expect(response.headers[.location] == target)
            #expect(response.headers[.vary] == "Accept-Language")
        }
    }

    @Test(arguments: [("ar", "rtl"), ("fr", "ltr"), ("en", "ltr")])
    func `a page names its language, its direction and the same page in the others`(
        language: String,
        direction: String
    ) async throws {
        try await TestSite().run { client in
            let response = try await Guest(client).get("/\(language)/sign-in?next=/ar")
            #expect(response.headers[.contentLanguage] == language)
            #expect(response.text.contains("<html lang=\"\(language)\" dir=\"\(direction)\">"))
            for other in Language.allCases where other.rawValue != language {
                #expect(
                    response.text.contains(
                        "hreflang=\"\(other.rawValue)\" href=\"/\(other.rawValue)/sign-in?next=%2Far\""
                    )
                )
            }
            #expect(!response.text.contains("⟦"))
        }
    }

    @Test func `every page says that it is a demonstration`() async throws {
        try await TestSite().run { client in
            for path in ["/en", "/en/sign-in", "/en/nowhere"] {
                let text1 = try await Guest(client).get(path).text
                #expect(text1.contains("binds no state"))
            }
        }
    }

    @Test(arguments: ["/", "/en", "/en/nowhere", "/assets/none"])
    func `every answer forbids what comes from elsewhere`(path: String) async throws {
        try await TestSite().run { client in
            let headers = try await Guest(client).get(path).headers
            let policy = try #require(headers[.contentSecurityPolicy])
            #expect(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(headers[.xContentTypeOptions] == "nosniff")
        }
    }

    @Test(arguments: [
        ("/ar/nowhere", "الصفحة غير موجودة"), ("/fr/nowhere", "Page introuvable"), ("/x", "Page not found"),
    ])
    func `a page that does not exist says so in the visitor's language`(path: String, title: String)
        async throws
    {
        try await TestSite().run { client in
            let response = try await Guest(client).get(path)
            #expect(response.status == .notFound)
            #expect(response.text.contains("<h1>\(title)</h1>"))
        }
    }

    @Test func `a body over the limit is refused`() async throws {
        try await TestSite().run { client in
            let text = String(repeating: "x", count: Website.bodyLimit + 1)
            let response = try await Guest(client).postRaw("/en/sign-in", ["login": text])
            #expect(response.status == .contentTooLarge)
            #expect(response.text.contains("Text too large"))
        }
    }

    @Test func `a form without its token is refused`() async throws {
        try await TestSite().run { client in
            let guest = Guest(client)
            _ = try await guest.get("/en/sign-in")
            let fields = ["login": "delegate-ml", "password": "correct", "csrf": "forged"]
            #expect(try await guest.postRaw("/en/sign-in", fields).status == .forbidden)
        }
    }

    @Test func `a style sheet is kept for good and revalidates by its tag`() async throws {
        try await TestSite().run { client in
            let guest = Guest(client)
            let page = try await guest.get("/en").text
            let path = try #require(
                page.firstMatch(of: /href="(\/assets\/entente\.[0-9a-f]{16}\.css)"/)?.output.1
            )
            let response = try await guest.get(String(path))
            #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
            let tag = try #require(response.headers[.eTag])
            let again = try await guest.get(String(path), headers: [.ifNoneMatch: tag])
            #expect(again.status == .notModified && again.body.readableBytes == 0)
        }
    }

    @Test func `the style sheet has logical properties only`() {
        let css = Assets.styles
        for physical in [
            "margin-left", "margin-right", "padding-left", "padding-right", "border-left", "border-right",
            "float: left", "float: right", " left:", " right:", "text-align: left",
        ] {
            #expect(!css.contains(physical), "\(physical)")
        }
    }

    @Test func `no route is listed twice`() {
        let lines = Routes.all.map { "\($0.method) \($0.path)" }
        #expect(Set(lines).count == lines.count)
    }
}
