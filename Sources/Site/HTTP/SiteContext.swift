// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
package import Hummingbird
import NIOCore

/// What travels with a request through Hummingbird.
package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    let remoteAddress: String
    /// Closes the connection, where nothing else helps.
    let hangUp: @Sendable () -> Void

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress ?? "unknown"
        hangUp = { [channel = source.channel] in channel.close(promise: nil) }
    }
}

extension Request {
    /// The language of the path, "/fr/…"; nil where it begins otherwise.
    var pathLanguage: Language? {
        uri.path.split(separator: "/").first.flatMap { Language(rawValue: String($0)) }
    }

    /// The language of the path, else the one the browser prefers most, else English.
    var language: Language {
        pathLanguage ?? Language(preferredIn: headers[.acceptLanguage] ?? "")
    }

    /// The path without its language: "" for a home page.
    var pathBelowLanguage: String {
        guard let language = pathLanguage else { return uri.path }
        return String(uri.path.dropFirst(1 + language.rawValue.count))
    }
}

extension Language {
    /// The best of the three by `Accept-Language` (RFC 9110, section 12.5.4).
    package init(preferredIn header: String) {
        var best: (language: Language, weight: Double) = (.english, 0)
        for item in WeightedList(header).items {
            guard let range = item.name.split(separator: "-").first,
                let language = Language(rawValue: String(range)), item.weight > best.weight
            else { continue }
            best = (language, item.weight)
        }
        self = best.language
    }
}
