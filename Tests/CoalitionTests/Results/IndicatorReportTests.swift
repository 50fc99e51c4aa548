// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Coalition

/// What was reported of an indicator, and who approved it.
struct IndicatorReportTests {
    private func told() -> Story {
        var story = Story(at: .active) { $0.partners = ["UNCCT"] }
        story.defineIndicator()
        story.expect(.result(.report(indicator: "N-1", value: 40)), by: "delegate-ML")
        story.expect(.result(.report(indicator: "N-1", value: 60)), by: "delegate-ML")
        story.expect(.result(.approve(indicator: "N-1")), by: "officer")
        return story
    }

    @Test func `every value is kept with its act, and the approval is that of the last`() {
        let story = told()
        let reports = story.coalition.indicators["N-1"]?.reports ?? []
        #expect(reports.map(\.value) == [40, 60])
        let last = story.acts.count - 1
        #expect(reports.map(\.act) == [last - 2, last - 1])
        #expect(reports.first?.approved == nil)
        #expect(reports.last?.approved?.act == last)
        #expect(reports.last?.approved?.by.person == "officer")
        #expect(story.coalition.indicators["N-1"]?.reporter?.person == "delegate-ML")
    }

    @Test func `a new value awaits approval again`() {
        var story = told()
        story.expect(.result(.report(indicator: "N-1", value: 70)), by: "delegate-ML")
        let indicator = story.coalition.indicators["N-1"]
        #expect(indicator?.status == .pending && indicator?.value == 70)
        #expect(indicator?.reports.last?.approved == nil)
    }

    @Test func `a partner of the initiative reads who reported, everybody else no more than the value`() {
        var story = told()
        #expect(story.view(for: .person("uncct")).indicator("N-1")?.reports.count == 2)
        #expect(story.view(for: .visitor).indicator("N-1") == nil)
        story.expect(.publication(.clearInitiative(initiative: "I-1")), by: "delegate-ML")
        story.expect(.publication(.publishInitiative(initiative: "I-1")), by: "press")
        let open = story.view(for: .visitor).indicator("N-1")
        #expect(open?.value == 60 && open?.reports.isEmpty == true && open?.reporter == nil)
    }
}
