// SPDX-License-Identifier: Apache-2.0

/// Why something at the screening desk is refused.
package enum ScreeningRefusal: String, Refusal {
    case noList
    case notInForce
    case inForceAlready
    case unknownList
    case hitsWait
    case emptyRun
    case tooManySubjects
    case tooManyHits
    case belowThreshold
    case quiet
    case raisedTwice
    case wrongCause
    case unknownHit
    case decidedAlready
    case settledAlready
    case notDecided
    case overtaken
    case movedOn
    case superseded
    case samePerson
    case notDifferent
    case releasePast
    case releaseTooLong
    case notReleased
    case unknownSubject
    case stillWaiting

    package static let concept = "screening"

    package var wording: Wording {
        switch self {
        case .noList, .notInForce, .inForceAlready, .unknownList, .hitsWait, .emptyRun, .tooManySubjects,
            .tooManyHits,
            .belowThreshold, .quiet, .raisedTwice, .wrongCause:
            wordingOfRuns
        case .unknownHit, .decidedAlready, .settledAlready, .notDecided, .overtaken, .movedOn, .superseded,
            .samePerson, .notDifferent, .releasePast, .releaseTooLong, .notReleased, .unknownSubject,
            .stillWaiting:
            wordingOfDecisions
        }
    }

    private var wordingOfRuns: Wording {
        switch self {
        case .noList:
            Wording(
                "fail-closed", "no list is in force, so nothing can be screened",
                "ask the keeper of the node to load a list")
        case .notInForce:
            Wording(
                "fail-closed", "the version of list `{list}` that was looked in is not the one in force",
                "screen again in the present version")
        case .inForceAlready:
            Wording(
                "lists", "this version of list `{list}` is in force already",
                "load another version, or leave it")
        case .unknownList:
            Wording("lists", "list `{list}` is not in force", "leave it: nothing is looked up in it")
        case .hitsWait:
            Wording(
                "lists", "hits in list `{list}` that nobody has decided: {count}",
                "let two analysts decide them first: what a list has raised is not dropped with it")
        case .emptyRun: Wording("screening", "nothing was screened", "enter a name")
        case .tooManySubjects:
            Wording(
                "screening", "{count} names in one run, {limit} are allowed",
                "divide the file, and screen its parts")
        case .tooManyHits:
            Wording(
                "screening", "one run raised more than {limit} hits",
                "divide the file, or raise the threshold")
        case .belowThreshold:
            Wording(
                "screening", "a hit scores {score}, outside {threshold} to 1000",
                "raise hits from the threshold on, in thousandths")
        case .quiet:
            Wording(
                "homonyms", "hit `{hit}` on the same pair is {status}",
                "open that hit: decided pairs stay quiet until either side changes")
        case .raisedTwice:
            Wording("screening", "one run names a pair twice", "raise each pair once")
        default:
            Wording(
                "lists", "list `{list}` did not change into the version that is named",
                "screen again after a new version has come into force")
        }
    }

    private var wordingOfDecisions: Wording {
        switch self {
        case .unknownHit:
            Wording("screening", "there is no hit `{hit}`", "choose one from the queue")
        case .decidedAlready:
            Wording(
                "two-persons", "hit `{hit}` is decided and waits for a second reviewer",
                "confirm or contradict it, if you did not decide it")
        case .settledAlready:
            Wording(
                "two-persons", "hit `{hit}` is settled: {status}",
                "screen the name again if either side has changed")
        case .notDecided:
            Wording("two-persons", "nobody has decided hit `{hit}` yet", "decide it first")
        case .overtaken:
            Wording(
                "two-persons", "the entry of hit `{hit}` changed after it was decided",
                "decide it anew on the entry as it now stands")
        case .movedOn:
            Wording(
                "two-persons", "hit `{hit}` is not what it was when you read it",
                "read it as it now stands, and send your answer again")
        case .superseded:
            Wording(
                "homonyms", "hit `{successor}` on the same pair has taken the place of hit `{hit}`",
                "open hit `{successor}`: what is decided about the pair is decided there")
        case .samePerson:
            Wording(
                "two-persons", "`{person}` decided hit `{hit}` and cannot be its second reviewer",
                "ask another analyst")
        case .notDifferent:
            Wording(
                "homonyms", "hit `{hit}` is {status}, expected different",
                "release only whom two analysts found to be someone else")
        case .releasePast: Wording("homonyms", "{until} is in the past", "choose a day from tomorrow on")
        case .releaseTooLong:
            Wording(
                "charter", "{until} is later than a release may hold ({latest})", "choose an earlier day")
        case .notReleased:
            Wording("homonyms", "no release of hit `{hit}` is in force", "nothing needs to be ended")
        case .unknownSubject:
            Wording(
                "screening", "nothing on the record is about `{subject}`", "choose one from your screenings")
        default:
            Wording(
                "two-persons", "hit `{hit}` on this name is not settled", "decide and confirm it first")
        }
    }
}
