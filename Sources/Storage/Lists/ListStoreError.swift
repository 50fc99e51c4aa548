// SPDX-License-Identifier: Apache-2.0

/// Why the store of lists cannot do what it was asked.
package enum ListStoreError: Error, Equatable, CustomStringConvertible {
    case name(String)
    case exists(String)
    case noList(String)
    case noVersion(String, String)
    /// The list, and the file that was to say what is known of it.
    case damaged(String, String)

    package var description: String {
        switch self {
        case .name(let name): "`\(name)` is no name for a list"
        case .exists(let name): "there is a list `\(name)` already"
        case .noList(let name): "there is no list `\(name)`"
        case .noVersion(let name, let hash): "list `\(name)` has no version `\(hash)`"
        case .damaged(let name, let path): "`\(path)` cannot be read: nothing is known of list `\(name)`"
        }
    }

    package var remedy: String {
        switch self {
        case .name: "use up to 40 small letters, digits, hyphens and underscores"
        case .exists: "give another name, or bring the list up to date with `entente lists update`"
        case .noList: "`entente lists show` names the lists there are; `entente lists add` begins one"
        case .noVersion:
            "`entente lists show NAME` names the versions there are; four digits of one are enough"
        case .damaged:
            // Which of the versions beside it was in force, and where it came from, stood in that file alone.
            "put the file back from a backup, or move the folder it lies in elsewhere and begin the list again "
                + "with `entente lists add`"
        }
    }
}
