import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blankMeeting } from '../../../src/assessment/review/meeting.ts'
import type { CampaignId, OrganisationId, RoundId } from '../../../src/framework/ids.ts'
import {
  correctResultPoints,
  enterResultPoints,
  previewResultPoints,
} from '../../../src/operations/campaign-survey/bring-result-points.ts'
import { bringSurveyFile, withdrawSurveyFile } from '../../../src/operations/campaign-survey/bring-survey-file.ts'
import { commitSurveyFrame } from '../../../src/operations/campaign-survey/commit-survey-frame.ts'
import { commitSurveyList } from '../../../src/operations/campaign-survey/commit-survey-list.ts'
import { downloadSurveyResult } from '../../../src/operations/campaign-survey/download-survey-result.ts'
import { drawSurveyList } from '../../../src/operations/campaign-survey/draw-survey-list.ts'
import { drawSurveySample } from '../../../src/operations/campaign-survey/draw-survey-sample.ts'
import { printSurveyProtocol } from '../../../src/operations/campaign-survey/print-survey-protocol.ts'
import { readProtocolCheck, readProtocolText } from '../../../src/operations/campaign-survey/read-protocol.ts'
import { readRankChanges } from '../../../src/operations/campaign-survey/read-rank-changes.ts'
import { readSurvey, readSurveyFile } from '../../../src/operations/campaign-survey/read-survey.ts'
import { readSurveyResult } from '../../../src/operations/campaign-survey/read-survey-result.ts'
import { requestSurveyJob } from '../../../src/operations/campaign-survey/request-survey-job.ts'
import { downloadSurveySample, readSurveySample } from '../../../src/operations/campaign-survey/survey-sample.ts'
import { answerAppeal } from '../../../src/operations/campaigns/answer-appeal.ts'
import { appraise } from '../../../src/operations/campaigns/appraise.ts'
import { assign } from '../../../src/operations/campaigns/assign.ts'
import {
  importAssignmentSheet,
  makeAssignmentSheet,
  previewAssignmentSheet,
} from '../../../src/operations/campaigns/assignment-sheet.ts'
import { changeWindow, extendWindow } from '../../../src/operations/campaigns/change-window.ts'
import { commentItem } from '../../../src/operations/campaigns/comment-item.ts'
import { countVotes } from '../../../src/operations/campaigns/count-votes.ts'
import { decide } from '../../../src/operations/campaigns/decide.ts'
import { explainItem } from '../../../src/operations/campaigns/explain-item.ts'
import {
  importExternalSheet,
  makeExternalSheet,
  previewExternalSheet,
} from '../../../src/operations/campaigns/external-figures.ts'
import {
  importFigureSheet,
  makeFigureSheet,
  previewFigureSheet,
} from '../../../src/operations/campaigns/figure-sheet.ts'
import { markPresence } from '../../../src/operations/campaigns/mark-presence.ts'
import { moveRound, type RoundMove } from '../../../src/operations/campaigns/move-round.ts'
import { openCampaign } from '../../../src/operations/campaigns/open-campaign.ts'
import { readAppeals } from '../../../src/operations/campaigns/read-appeals.ts'
import { readCampaign, readCampaigns, readCourse } from '../../../src/operations/campaigns/read-campaign.ts'
import { readCampaignItem } from '../../../src/operations/campaigns/read-campaign-item.ts'
import { readCouncil } from '../../../src/operations/campaigns/read-council.ts'
import { readCuts } from '../../../src/operations/campaigns/read-cuts.ts'
import { readFrameworkChanges } from '../../../src/operations/campaigns/read-framework-changes.ts'
import { readItem } from '../../../src/operations/campaigns/read-item.ts'
import { readProgress } from '../../../src/operations/campaigns/read-progress.ts'
import { readUnitLosses } from '../../../src/operations/campaigns/read-unit-losses.ts'
import {
  requestOpening,
  requestPublication,
  requestRescoring,
} from '../../../src/operations/campaigns/request-campaign-job.ts'
import { rescore } from '../../../src/operations/campaigns/rescore.ts'
import {
  importSurveySheet,
  makeSurveySheet,
  previewSurveySheet,
  readSurveyPoints,
} from '../../../src/operations/campaigns/survey-points.ts'
import { type StepToTake, takeStep } from '../../../src/operations/campaigns/take-step.ts'
import { tryFigures } from '../../../src/operations/campaigns/try-figures.ts'
import { vote } from '../../../src/operations/campaigns/vote.ts'
import type { Actor, Context } from '../../../src/operations/context.ts'
import { enterFigure } from '../../../src/operations/enter-figure.ts'
import type { JobsContext } from '../../../src/operations/jobs-context.ts'
import { changeLetterSettings, readLetterSettings } from '../../../src/operations/notices/letter-settings.ts'
import { readMentionable } from '../../../src/operations/notices/read-mentionable.ts'
import { markRead, markUnread, readNotices, readUnread } from '../../../src/operations/notices/read-notices.ts'
import { readLate, remindLate } from '../../../src/operations/notices/remind-late.ts'
import { correctPublication } from '../../../src/operations/publications/correct-publication.ts'
import { correctSurveyPoints } from '../../../src/operations/publications/correct-survey-points.ts'
import { publish } from '../../../src/operations/publications/publish.ts'
import { readDifferences } from '../../../src/operations/publications/read-differences.ts'
import { readPublication, readPublications } from '../../../src/operations/publications/read-publications.ts'
import { readPublishing } from '../../../src/operations/publications/read-publishing.ts'
import { readRanking } from '../../../src/operations/publications/read-ranking.ts'
import { readMeeting } from '../../../src/operations/review/read-meeting.ts'
import { readMinutes } from '../../../src/operations/review/read-minutes.ts'
import { readRisks } from '../../../src/operations/review/read-risks.ts'
import { readSummary } from '../../../src/operations/review/read-summary.ts'
import { writeMeeting } from '../../../src/operations/review/write-meeting.ts'
import { writeRoundText } from '../../../src/operations/review/write-round-text.ts'
import { inSharedTransaction } from '../../../src/store/database.ts'
import { insertOrganisations } from '../../../src/store/organisations.ts'
import { noon, testCalendar } from '../../support/campaign.ts'
import {
  answersFile,
  earlierEstimatesFile,
  fillSurvey,
  frameFile,
  listFile,
  planFile,
} from '../../support/campaign-survey.ts'
import { moveAll } from '../../support/course-by-owner.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { jobsContextOf } from '../../support/jobs.ts'
import { operationsIn } from '../../support/operations-in.ts'
import { contextOf, introduce, quan, tham } from '../../support/people.ts'
import { introduceAll, makePlaces, makeRound, type Places, personOf, standings } from '../../support/standings.ts'
import { may, type Standing } from '../../support/who-may.ts'

/**
 * Every operation on campaigns by every standing, in the state and the window in which it may be taken. The round of the province
 * goes through its course from test to test, moved by the owner; what people do is taken back each time.
 */

let database: TestDatabase
let places: Places
let context: Context
let campaign: CampaignId
let round: RoundId
let jobs: JobsContext
let now = noon(2, 1)

/** A sub-criterion that nobody leads, one that the department leads, and one that another department leads. */
const [code, led, foreign] = ['7.3.6', '8.5', '1.3.2']

beforeAll(async () => {
  database = await createTestDatabase()
  context = { ...contextOf(database), now: () => now }
  jobs = { ...jobsContextOf(database).context, now: () => now }
  places = await makePlaces(database)
  const another = await makeRound(database, places.province, 2023)
  await introduce(database, quan, { role: 'coordinator', at: places.ministry })
  await introduce(database, tham, { role: 'appraiser', at: places.ministry })
  campaign = await openCampaign(context, quan, campaignOf(2024))
  const rows = database.owner.selectFrom('rounds').select('id').where('campaign_id', '=', campaign)
  round = (await rows.executeTakeFirstOrThrow()).id as RoundId
  await introduceAll(database, places, { one: round, another })
  const beside = randomUUID() as OrganisationId
  const bornOn = { year: 2020, month: 1, day: 1 }
  const unit = {
    id: beside,
    kind: 'department' as const,
    name: 'Sở Y tế',
    bornOn,
    endedOn: null,
    parent: places.province,
  }
  await database.owner.transaction().execute((tx) => insertOrganisations(tx, [unit]))
  const assignments = [
    { code: led, lead: places.department, coOperating: [] },
    { code: foreign, lead: beside, coOperating: [] },
  ]
  await assign(context, quan, round, { assignments, reason: null })
  await fillSurvey(database, campaign)
})
afterAll(() => database.close())

function campaignOf(indexYear: number) {
  return {
    ...{
      organiser: places.ministry,
      indexYear,
      title: 'Đợt thử',
      parFramework: 'par-province-2024',
      sipasFramework: null,
    },
    ...{ asOf: { year: 2024, month: 12, day: 31 }, needsSecond: true, quorumPercent: 60, isSample: true },
    ...{ calendar: testCalendar, units: [places.province] },
  }
}

class Undone extends Error {}

/** Codes of a refusal for want of a right; the silence about what one may not see is one too, as is a sheet without a row. */
const refusals = ['not-permitted', 'not-found', 'nothing-to-enter']

/** What is refused after the right was found: somebody else's appeal, a decision without votes, a count of what is decided, a draw without a frame. */
const laterRefusals = ['not-first-appraiser', 'no-quorum', 'not-voted-on', 'draw-out-of-order']

/** Whether a person was let do something, which is taken back. */
async function isDone(who: Actor, work: () => Promise<unknown>): Promise<boolean> {
  const trying = inSharedTransaction(context.db, who.id, async () => {
    await work()
    throw new Undone()
  })
  return trying.then(
    () => true,
    (error: { code?: string }) => {
      if (error instanceof Undone || laterRefusals.includes(error.code ?? '')) return true
      if (refusals.includes(error.code ?? '')) return false
      throw error
    },
  )
}

const seenStep = async (of: string) => {
  const rows = database.owner.selectFrom('round_items').select('step')
  return (await rows.where('round_id', '=', round).where('code', '=', of).executeTakeFirstOrThrow()).step
}
const step =
  (action: StepToTake['action'], of = code) =>
  async (who: Actor) =>
    takeStep(context, who, {
      ...{ round, code: of, action, seenStep: await seenStep(of), reason: 'có lý do' },
      ground: action === 'appeal' ? 'other' : null,
    })
const move = (action: RoundMove['action']) => (who: Actor) =>
  moveRound(context, who, { round, action, reason: 'có lý do' })
const enter = (of: string, figure: string) => (who: Actor) =>
  enterFigure(context, who, round, { code: of, figure, value: '1', source: null, reason: null, seenVersion: 0 })
const day = { year: 2025, month: 4, day: 30 }

/** Computed again by its own framework. */
const byItself = () => ({ campaign, framework: 'par-province-2024' })

/** A table in which nothing is filled in: whoever reads the round may send it, and nothing is entered. */
const emptySheet = { name: 'x.csv', bytes: Buffer.from('Mã tiêu chí,Mã số liệu,Giá trị\n7.3.6,handled_online,\n') }

const table = (...rows: readonly string[]) => ({
  name: 'x.csv',
  bytes: Buffer.from(['Đơn vị,Mã tiêu chí,Mã số liệu,Giá trị', ...rows].join('\n')),
})
const surveySheet = table('Điện Biên,8.sipas,index,"82,96"')
const externalSheet = table('Điện Biên,7.3.6,handled_online,5')
const assignmentSheet = { name: 'x.csv', bytes: Buffer.from('Mã tiêu chí,Đơn vị chủ trì\n7.3.6,Sở Xây dựng\n') }

const publication = (number = 1) => ({
  ...{ campaign_id: campaign, number, content: Buffer.from('{"rounds":[],"results":[]}'), sha256: 'a'.repeat(64) },
  ...{ published_by: tham.id, published_at: now, correction: number === 1 ? null : 'x' },
})

interface Try {
  readonly operation: string
  readonly may: keyof typeof may
  readonly run: (who: Actor) => Promise<unknown>
}

const tried = (operation: string, may_: keyof typeof may, run: Try['run']): Try => ({ operation, may: may_, run })

/** What is tried in each state of the round, and how it comes there. */
const stages: readonly { state: string; at: Date; moves: readonly string[]; tries: readonly Try[] }[] = [
  {
    ...{ state: 'open', at: noon(2, 1), moves: [] },
    tries: [
      tried('readCampaigns', 'haveAnyRole', (who) => readCampaigns(context, who)),
      tried('readCampaign', 'readCampaign', (who) => readCampaign(context, who, campaign)),
      tried('readProgress', 'readCampaign', (who) => readProgress(context, who, campaign, null)),
      tried('readCampaignItem', 'readCampaign', (who) => readCampaignItem(context, who, campaign, code)),
      tried('readCuts', 'readCampaign', (who) => readCuts(context, who, campaign)),
      tried('readAppeals', 'readCampaign', (who) => readAppeals(context, who, campaign)),
      tried('readCouncil', 'seeVotes', (who) => readCouncil(context, who, campaign)),
      tried('markPresence', 'readRound', (who) => markPresence(context, who, { round, code })),
      tried('readCourse', 'readRound', (who) => readCourse(context, who, round)),
      tried('readItem', 'readRound', (who) => readItem(context, who, round, code)),
      tried('readRisks', 'readRound', (who) => readRisks(context, who, round, code)),
      tried('readMeeting', 'readRound', (who) => readMeeting(context, who, round)),
      tried('readMinutes', 'readRound', (who) => readMinutes(context, who, round)),
      tried('readSummary', 'readRound', (who) => readSummary(context, who, round, 'xlsx')),
      tried('writeMeeting', 'coordinateItem', (who) =>
        writeMeeting(context, who, { round, record: blankMeeting, seenVersion: 0 }),
      ),
      tried('writeRoundText', 'coordinateItem', (who) =>
        writeRoundText(context, who, { round, kind: 'proposals', text: 'thêm người', seenVersion: 0 }),
      ),
      tried('readUnitLosses', 'readRound', (who) => readUnitLosses(context, who, round, code)),
      tried('tryFigures', 'readRound', (who) => tryFigures(context, who, { round, code, figures: {} })),
      tried('commentItem', 'readRound', (who) => commentItem(context, who, { round, code, text: 'xem', mentions: [] })),
      tried('readMentionable', 'readRound', (who) => readMentionable(context, who, round, '')),
      tried('readNotices', 'anybody', (who) => readNotices(context, who, { most: 1 })),
      tried('readUnread', 'anybody', (who) => readUnread(context, who)),
      tried('markRead', 'anybody', (who) => markRead(context, who, { madeUntil: now })),
      tried('markUnread', 'anybody', (who) => markUnread(context, who, { readAt: now })),
      tried('readLetterSettings', 'anybody', (who) => readLetterSettings(context, who)),
      tried('changeLetterSettings', 'anybody', (who) =>
        changeLetterSettings(context, who, { digest: false, atOnce: true }),
      ),
      tried('openCampaign', 'organise', (who) => openCampaign(context, who, campaignOf(2030))),
      tried('requestOpening', 'organise', (who) => requestOpening(jobs, who, campaignOf(2030))),
      tried('readFrameworkChanges', 'weighRules', (who) => readFrameworkChanges(context, who, byItself())),
      tried('rescore', 'weighRules', (who) => rescore(context, who, byItself())),
      tried('requestRescoring', 'weighRules', (who) => requestRescoring(jobs, who, byItself())),
      tried('requestPublication', 'judgeItem', (who) => requestPublication(jobs, who, campaign)),
      tried('changeWindow', 'organise', (who) =>
        changeWindow(context, who, {
          ...testCalendar.publish,
          campaign,
          kind: 'publish',
          closesOn: day,
          reason: 'lùi',
        }),
      ),
      tried('extendWindow', 'organise', (who) =>
        extendWindow(context, who, round, { kind: 'assess', closesOn: day, reason: 'bão lũ' }),
      ),
      tried('assign', 'assignItems', (who) =>
        assign(context, who, round, {
          assignments: [{ code, lead: places.department, coOperating: [] }],
          reason: null,
        }),
      ),
      tried('makeAssignmentSheet', 'assignItems', (who) => makeAssignmentSheet(context, who, round)),
      tried('previewAssignmentSheet', 'assignItems', (who) =>
        previewAssignmentSheet(context, who, round, assignmentSheet),
      ),
      tried('importAssignmentSheet', 'assignItems', (who) =>
        importAssignmentSheet(context, who, round, assignmentSheet),
      ),
      tried('readSurveyPoints', 'readPoints', (who) => readSurveyPoints(context, who, campaign)),
      tried('makeSurveySheet', 'readPoints', (who) => makeSurveySheet(context, who, campaign)),
      tried('previewSurveySheet', 'readPoints', (who) => previewSurveySheet(context, who, campaign, surveySheet)),
      tried('importSurveySheet', 'bringPoints', (who) => importSurveySheet(context, who, campaign, surveySheet)),
      tried('readSurvey', 'readPoints', (who) => readSurvey(context, who, campaign)),
      tried('readSurveyFile', 'readPoints', (who) => readSurveyFile(context, who, { campaign, number: 1 })),
      tried('readSurveyFile of answers', 'readAnswers', (who) => readSurveyFile(context, who, { campaign, number: 3 })),
      tried('bringSurveyFile', 'helpDraw', (who) =>
        bringSurveyFile(context, who, { campaign, kind: 'plan', file: planFile }),
      ),
      tried('bringSurveyFile of answers', 'survey', (who) =>
        bringSurveyFile(context, who, { campaign, kind: 'answers', file: answersFile() }),
      ),
      tried('withdrawSurveyFile', 'helpDraw', (who) => withdrawSurveyFile(context, who, { campaign, number: 1 })),
      tried('withdrawSurveyFile of a design', 'survey', (who) =>
        withdrawSurveyFile(context, who, { campaign, number: 2 }),
      ),
      tried('commitSurveyFrame', 'helpDraw', (who) => commitSurveyFrame(context, who, { campaign, file: frameFile })),
      tried('drawSurveySample', 'helpDraw', (who) =>
        drawSurveySample(context, who, { campaign, seed: { source: 'Xổ số', publishedAt: now, text: '12345' } }),
      ),
      tried('commitSurveyList', 'helpDraw', (who) => commitSurveyList(context, who, { campaign, file: listFile })),
      tried('drawSurveyList', 'helpDraw', (who) =>
        drawSurveyList(context, who, {
          ...{ campaign, file: listFile, seed: { source: 'Xổ số', publishedAt: now, text: '12345' } },
        }),
      ),
      tried('readProtocolCheck', 'readPoints', (who) => readProtocolCheck(context, who, { campaign, number: 4 })),
      tried('readProtocolText', 'readPoints', (who) =>
        readProtocolText(context, who, { campaign, number: 4, language: 'vi' }),
      ),
      tried('printSurveyProtocol', 'readPoints', (who) =>
        printSurveyProtocol(context, who, { campaign, number: 4, format: 'docx' }),
      ),
      tried('readSurveySample', 'readPoints', (who) => readSurveySample(context, who, campaign)),
      tried('downloadSurveySample', 'readPoints', (who) =>
        downloadSurveySample(context, who, { campaign, format: 'csv', language: 'vi' }),
      ),
      tried('requestSurveyJob', 'survey', (who) => requestSurveyJob(jobs, who, { campaign, column: null })),
      tried('readSurveyResult', 'readPoints', (who) => readSurveyResult(context, who, { campaign, version: 1 })),
      tried('downloadSurveyResult', 'readPoints', (who) =>
        downloadSurveyResult(context, who, { campaign, version: 1, format: 'csv', language: 'vi' }),
      ),
      tried('readRankChanges', 'readPoints', (who) =>
        readRankChanges(context, who, {
          ...{ campaign, version: 1, figure: null },
          earlier: { kind: 'file', file: earlierEstimatesFile },
        }),
      ),
      tried('previewResultPoints', 'readPoints', (who) => previewResultPoints(context, who, { campaign, version: 1 })),
      tried('enterResultPoints', 'survey', (who) => enterResultPoints(context, who, { campaign, version: 1 })),
      tried('makeExternalSheet', 'judgeItem', (who) => makeExternalSheet(context, who, { campaign, code })),
      tried('previewExternalSheet', 'judgeItem', (who) => previewExternalSheet(context, who, campaign, externalSheet)),
      tried('importExternalSheet', 'judgeItem', (who) => importExternalSheet(context, who, campaign, externalSheet)),
      tried('readPublishing', 'judgeItem', (who) => readPublishing(context, who, campaign)),
      tried('makeFigureSheet', 'enterItem', (who) => makeFigureSheet(context, who, round)),
      tried('previewFigureSheet', 'readRound', (who) => previewFigureSheet(context, who, round, emptySheet)),
      tried('importFigureSheet', 'readRound', (who) => importFigureSheet(context, who, round, emptySheet)),
      tried('enterFigure', 'enterItem', enter(code, 'handled_online')),
      tried('enterFigure of what the department leads', 'enterItem', enter(led, 'met')),
      tried('enterFigure of what another leads', 'enterForeignItem', enter(foreign, 'issues_found')),
      tried('explainItem', 'enterItem', (who) =>
        explainItem(context, who, { round, code, text: 'giải trình', seenVersion: 0 }),
      ),
      tried('takeStep submit', 'submitItem', step('submit')),
    ],
  },
  {
    ...{ state: 'open', at: noon(2, 12), moves: [] },
    tries: [
      tried('readLate', 'readCampaign', (who) => readLate(context, who, campaign)),
      tried('remindLate', 'coordinateItem', (who) =>
        remindLate(context, who, { campaign, targets: [{ round, codes: [code] }], text: 'Xin hoàn thành' }),
      ),
    ],
  },
  {
    ...{ state: 'submitted', at: noon(2, 11), moves: ['submit'] },
    tries: [
      tried('takeStep take-back', 'submitItem', step('take-back')),
      tried('takeStep accept', 'coordinateItem', step('accept')),
      tried('takeStep return', 'coordinateItem', step('return')),
    ],
  },
  {
    ...{ state: 'accepted', at: noon(2, 20), moves: ['accept'] },
    tries: [tried('moveRound consolidate', 'coordinateItem', move('consolidate'))],
  },
  {
    ...{ state: 'frozen', at: noon(2, 21), moves: ['consolidate'] },
    tries: [
      tried('moveRound reopen', 'coordinateItem', move('reopen')),
      tried('moveRound send', 'coordinateItem', move('send')),
    ],
  },
  {
    ...{ state: 'sent', at: noon(2, 26), moves: ['send'] },
    tries: [
      tried('appraise', 'judgeItem', async (who) =>
        appraise(context, who, {
          ...{ round, code, points: '0.5', cut: null, reason: null, seenStep: await seenStep(code) },
        }),
      ),
    ],
  },
  {
    ...{ state: 'appraised', at: noon(2, 26), moves: ['appraise'] },
    tries: [
      tried('takeStep confirm', 'judgeItem', step('confirm')),
      tried('takeStep object', 'judgeItem', step('object')),
    ],
  },
  {
    ...{ state: 'confirmed', at: noon(3, 10), moves: ['confirm'] },
    tries: [tried('moveRound release', 'judgeItem', move('release'))],
  },
  {
    ...{ state: 'released', at: noon(3, 11), moves: ['release'] },
    tries: [tried('takeStep appeal', 'submitItem', step('appeal'))],
  },
  {
    ...{ state: 'appealed', at: noon(3, 12), moves: ['appeal'] },
    tries: [
      tried('answerAppeal', 'judgeItem', async (who) =>
        answerAppeal(context, who, { round, code, points: null, reason: 'giữ', seenStep: await seenStep(code) }),
      ),
    ],
  },
  {
    ...{ state: 'answered', at: noon(3, 20), moves: ['answer'] },
    tries: [tried('takeStep escalate', 'submitItem', step('escalate'))],
  },
  {
    ...{ state: 'escalated', at: noon(3, 20), moves: ['escalate'] },
    tries: [
      tried('vote', 'voteInCouncil', (who) =>
        vote(context, who, { round, code, choice: 'against', points: null, seenVersion: 0 }),
      ),
      tried('decide', 'voteInCouncil', async (who) =>
        decide(context, who, { round, code, points: null, reason: 'giữ', seenStep: await seenStep(code) }),
      ),
      tried('countVotes', 'voteInCouncil', (who) => countVotes(context, who, { round, code, reason: 'biên bản' })),
    ],
  },
  {
    ...{ state: 'decided', at: noon(3, 21), moves: ['decide'] },
    tries: [tried('publish', 'judgeItem', (who) => publish(context, who, campaign))],
  },
  {
    ...{ state: 'published', at: noon(3, 21), moves: ['publish'] },
    tries: [
      tried('readPublications', 'readCampaign', (who) => readPublications(context, who, campaign)),
      tried('readPublication', 'readCampaign', (who) => readPublication(context, who, campaign, 1)),
      tried('readRanking', 'readCampaign', (who) => readRanking(context, who, campaign, null)),
      tried('readDifferences', 'readCampaign', (who) => readDifferences(context, who, campaign, { from: 1, to: 1 })),
      tried('correctPublication', 'judgeItem', (who) =>
        correctPublication(context, who, { campaign, reason: 'nhầm', scores: [{ round, code, points: '1' }] }),
      ),
      tried('correctResultPoints', 'judgeItem', (who) =>
        correctResultPoints(context, who, { campaign, version: 1, reason: 'tính lại' }),
      ),
      tried('correctSurveyPoints', 'judgeItem', (who) =>
        correctSurveyPoints(context, who, { campaign, file: surveySheet, reason: 'nhầm' }),
      ),
    ],
  },
]

test('the table names every operation on campaigns that is done on behalf of a person', () => {
  const named = new Set(stages.flatMap(({ tries }) => tries.map(({ operation }) => operation.split(' ')[0])))
  named.delete('enterFigure')
  const folders = ['campaigns', 'campaign-survey', 'notices', 'publications', 'review'].map(
    (folder) => `src/operations/${folder}`,
  )
  expect([...named].toSorted()).toEqual(folders.flatMap(operationsIn).toSorted())
})

test.each(stages)(
  'what is $state is moved on by exactly those who may',
  { timeout: 300_000 },
  async ({ state, at, moves, tries }) => {
    now = at
    for (const action of moves) await moveAll(database, round, action, tham)
    if (state === 'published') await database.owner.insertInto('publications').values(publication()).execute()
    const { rows } = await sql<{
      state: string
    }>`select distinct state from round_items where round_id = ${round}`.execute(database.owner)
    expect(rows).toEqual([{ state }])
    const wrong: object[] = []
    for (const { operation, may: what, run } of tries) {
      for (const standing of standings) {
        const done = await isDone(personOf(standing), () => run(personOf(standing)))
        const expected = (may[what] as (standing: Standing) => boolean)(standing)
        if (done !== expected) wrong.push({ operation, ...standing, done })
      }
    }
    expect(wrong).toEqual([])
  },
)

test('a campaign is opened for units below its organiser only', async () => {
  const coordinator = personOf({ role: 'coordinator', where: 'at the province' })
  const own = { ...campaignOf(2025), organiser: places.province, units: [places.department] }
  expect(await isDone(coordinator, () => openCampaign(context, coordinator, own))).toBe(true)
  const others = openCampaign(context, coordinator, { ...own, units: [places.other] })
  await expect(others).rejects.toMatchObject({ code: 'invalid-input', details: { got: 'Lai Châu' } })
})
