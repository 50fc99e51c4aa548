// SPDX-License-Identifier: Apache-2.0

/// What binds in strategies, in the support that states give one another, and at meetings.
extension Signature {
    static let cooperation: [Signature] = strategies + requests + offers + pairs + meetings

    private static let day = "2031-05-05"

    private static let strategies: [Signature] = [
        Signature("strategy.consent", "delegate-td", "/strategies/S-1/act/consent"),
        Signature("strategy.decline", "delegate-td", "/strategies/S-1/act/decline", ["reason": "Words"]),
        Signature("strategy.agree", "delegate-ml", "/strategies/S-1/act/agree", ["action": "I-1.1"]),
    ]

    private static let terms = [
        "capability": "seats", "quantity": "12", "from": day, "until": day, "languages": "fr",
    ]
    private static let need = terms.merging(["place": "ML"]) { $1 }
    private static let offer = terms.merging(["uses": "1", "cost": "free"]) { $1 }

    private static let requests: [Signature] = [
        Signature("support.request", "delegate-ml", "/resources/requests/new", need, texts: ["purpose"]),
        Signature(
            "support.amendRequest", "delegate-ml", "/resources/requests/W-1/act/amend", need,
            texts: ["purpose"]),
        Signature(
            "support.withdrawRequest", "delegate-ml", "/resources/requests/W-1/act/withdraw",
            ["reason": "Words"]),
    ]

    private static let offers: [Signature] = [
        Signature("support.offer", "delegate-sa", "/resources/offers/new", offer),
        Signature("support.amendOffer", "delegate-sa", "/resources/offers/Y-1/act/amend", offer),
        Signature(
            "support.withdrawOffer", "delegate-sa", "/resources/offers/Y-1/act/withdraw", ["reason": "Words"]),
    ]

    private static let pairs: [Signature] = [
        Signature("support.accept", "delegate-sa", "/resources/pairs/X-1/act/accept"),
        Signature("support.decline", "delegate-sa", "/resources/pairs/X-1/act/decline", ["reason": "Words"]),
        Signature("support.deliver", "delegate-ml", "/resources/pairs/X-1/act/deliver", ["quantity": "12"]),
        Signature("support.fail", "delegate-ml", "/resources/pairs/X-1/act/fail", ["reason": "Words"]),
    ]

    private static let meetings: [Signature] = [
        Signature("meeting.open", "chair", "/meetings/M-1/act/open"),
        Signature(
            "meeting.adjourn", "chair", "/meetings/M-1/act/adjourn",
            ["begins.day": day, "begins.time": "10:00", "ends.day": day, "ends.time": "12:00"],
            texts: ["reason"]),
        Signature("meeting.close", "chair", "/meetings/M-1/act/close"),
        Signature("meeting.cancel", "chair", "/meetings/M-1/act/cancel", texts: ["reason"]),
        Signature("meeting.approveMinutes", "chair", "/meetings/M-1/act/approve"),
        Signature("meeting.annotate", "chair", "/meetings/M-1/act/annotate", texts: ["note"]),
    ]
}
