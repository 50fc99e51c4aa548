// SPDX-License-Identifier: Apache-2.0

/// Every page and every form of the site, in one list. Each stands below `/ar`, `/fr` and `/en`.
package enum Routes {
    package static let all: [Route] = [
        .get("", .anyone, Home.show),
        .get("/sign-in", .anyone, SignIn.show),
        .post("/sign-in", .anyone, SignIn.submit),
        .post("/sign-out", .signedIn, SignIn.leave),
        .get("/receipts/:index", .signedIn, ReceiptPage.show),
    ]
}
