// SPDX-License-Identifier: Apache-2.0
package import Coalition
import GRDB

extension SQLiteAccounts {
    package func setDigits(_ digits: Digits, of login: String) async throws {
        _ = try await change("UPDATE account SET digits = ? WHERE login = ?", [digits.rawValue, login])
    }
}
