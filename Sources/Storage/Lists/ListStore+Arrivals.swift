// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
package import Screening

/// Since when entries are here, in a file beside the state: `lists/un/arrivals.json`. It belongs to no version and proves
/// nothing. Where it is lost, too much counts as new once, and nothing else happens.
extension ListStore {
    package func arrivals(of list: String) -> ListArrivals? {
        FileManager.default.contents(atPath: arrivalsPath(list)).flatMap {
            try? JSONDecoder().decode(ListArrivals.self, from: $0)
        }
    }

    package func keep(_ arrivals: ListArrivals, of list: String) {
        let path = arrivalsPath(list)
        // Who may read the lists may not always write.
        _ = try? holdingLock {
            try write(Array(try JSONEncoder().encode(arrivals)), to: path + ".new")
            try SystemFile.replace(path, with: path + ".new")
        }
    }

    private func arrivalsPath(_ list: String) -> String { "\(directory)/\(list)/arrivals.json" }
}
