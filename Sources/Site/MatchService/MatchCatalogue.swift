// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening

/// What is screened against: `/catalog`, yente's `DataCatalogModel`.
struct MatchCatalogue {
    /// Names of yente for everything there is.
    static let collections = ["default", "all", "sanctions"]

    let lists: ReadyLists

    /// The lists of a dataset; nil where there is none of this name.
    static func lists(_ name: String, in lists: ReadyLists) -> ReadyLists? {
        if collections.contains(name) { return lists }
        let found = lists.only([name])
        return found.lists.isEmpty && found.missing.isEmpty ? nil : found
    }

    var bytes: [UInt8] {
        var json = JSONText()
        let names = lists.lists.map(\.name)
        let missing = lists.missing.map(\.name)
        // What did not come, or came and was refused, may be newer than what is looked in.
        let outdated = (names + missing).filter { name in
            lists.unreadable.contains { $0.name == name } || lists.checks[name]?.alert != nil
        }
        json.object { json in
            json.key("datasets")
            json.list { json in
                for list in lists.lists {
                    dataset(
                        list.name, "List `\(list.name)` (\(list.format.rawValue))", version(of: list), [],
                        isCurrent: !outdated.contains(list.name), &json)
                }
                for name in missing { dataset(name, "List `\(name)`", nil, [], isCurrent: false, &json) }
                let newest = lists.lists.map(version).max() ?? "0"
                dataset(
                    "default", "Every list in force", newest, names + missing, isCurrent: outdated.isEmpty,
                    &json)
            }
            let all = names + missing + ["default"]
            let stale = outdated.isEmpty ? [] : outdated + ["default"]
            for (key, values) in [("current", all.filter { !stale.contains($0) }), ("outdated", stale)] {
                json.key(key)
                json.list { json in for value in values { json.text(value) } }
            }
            json.key("index_stale")
            json.truth(!outdated.isEmpty)
        }
        return json.bytes
    }

    /// "20260115060000-4f3a2b1c9d0e": when it came into force, and which bytes it is.
    private func version(of list: ReadyList) -> String {
        let moment = MatchEntity.moment(Instant(milliseconds: list.version.accepted))
        return moment.filter(\.isNumber) + "-" + list.version.short
    }

    /// - Parameter version: What is looked in; nil where that cannot be read.
    private func dataset(
        _ name: String, _ title: String, _ version: String?, _ children: [String], isCurrent: Bool,
        _ json: inout JSONText
    ) {
        json.object { json in
            for (key, value) in [("name", name), ("title", title), ("version", version ?? "0")] {
                json.key(key)
                json.text(value)
            }
            json.key("index_version")
            if let version { json.text(version) } else { json.null() }
            json.key("load")
            json.truth(true)
            json.key("index_current")
            json.truth(isCurrent)
            json.key("children")
            json.list { json in for child in children { json.text(child) } }
            if let check = lists.checks[name] { write(check, &json) }
        }
    }

    /// When the publisher was last asked, and why what came was refused. What exactly is wrong is said where lists are kept:
    /// nobody needs a token to read this.
    private func write(_ check: ListCheck, _ json: inout JSONText) {
        func moment(_ key: String, _ milliseconds: Int64?, _ json: inout JSONText) {
            json.key(key)
            guard let milliseconds else { return json.null() }
            json.text(MatchEntity.moment(Instant(milliseconds: milliseconds)))
        }
        moment("last_checked", check.checked, &json)
        json.key("alert")
        guard let alert = check.alert else { return json.null() }
        json.object { json in
            json.key("cause")
            json.text(alert.cause.rawValue)
            moment("since", alert.since, &json)
            json.key("times")
            json.number(alert.times)
        }
    }

    static var algorithms: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.key("algorithms")
            json.list { json in
                json.object { json in
                    json.key("name")
                    json.text(MatchAlgorithm.name)
                    json.key("description")
                    json.text(MatchAlgorithm.about)
                    json.key("features")
                    MatchAlgorithm.writeFeatures(&json)
                    json.key("docs")
                    MatchAlgorithm.writeDocs(&json)
                }
            }
            json.key("default")
            json.text(MatchAlgorithm.name)
            json.key("best")
            json.text(MatchAlgorithm.name)
        }
        return json.bytes
    }
}
