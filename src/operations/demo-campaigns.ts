import { roundResults } from '../analysis/round-results.ts'
import type { CourseAction } from '../assessment/course/course-action.ts'
import { moveOf } from '../assessment/course/course-action.ts'
import { type Calendar, type WindowKind, windowKinds } from '../assessment/course/window.ts'
import type { OrganisationId, PersonId, RoundId } from '../framework/ids.ts'
import type { Plain } from '../number/plain.ts'
import { toDecimalText } from '../number/round.ts'
import { appendExtension } from '../store/campaigns.ts'
import { type CourseStep, insertSteps, listItems } from '../store/course.ts'
import { actAs, type Tx } from '../store/database.ts'
import { appendFigures } from '../store/entries.ts'
import { appendExplanation, insertComment } from '../store/item-texts.ts'
import { insertOrganisations, listOrganisations } from '../store/organisations.ts'
import { insertPublicationResults } from '../store/publication-results.ts'
import { insertPublication } from '../store/publications.ts'
import { type CampaignToOpen, insertOpenedCampaign } from './campaigns/open-campaign.ts'
import type { Context } from './context.ts'
import { dayInVietnam } from './day-in-vietnam.ts'
import { fillRound } from './import-round.ts'
import type { OpenedRound } from './open-round.ts'
import { publicationOf } from './publications/publication-of.ts'

/** Who does what in the example. */
export interface DemoActors {
  readonly administrator: PersonId
  readonly coordinator: PersonId
  readonly editor: PersonId
  readonly head: PersonId
  readonly appraiser: PersonId
}

interface DemoPlaces {
  readonly top: OrganisationId
  readonly province: OrganisationId
}

type DemoContext = Pick<Context, 'now' | 'newId'>

const day = (year: number, month: number, at: number) => ({ year, month, day: at })

/** The year 2024 as the report tells it: self-assessment to 16 December, publication on 28 March; other days are assumed. */
const calendar2024: Calendar = {
  assess: { opensOn: day(2024, 12, 9), closesOn: day(2024, 12, 16) },
  review: { opensOn: day(2024, 12, 17), closesOn: day(2025, 1, 15) },
  send: { opensOn: day(2025, 1, 16), closesOn: day(2025, 1, 24) },
  appraise: { opensOn: day(2025, 2, 3), closesOn: day(2025, 3, 14) },
  appeal: { opensOn: day(2025, 3, 17), closesOn: day(2025, 3, 21) },
  publish: { opensOn: day(2025, 3, 24), closesOn: day(2025, 3, 31) },
}

/** The campaign of 2024 with the round of Điện Biên, gone through every step and published. */
export async function insertDemo2024(
  tx: Tx,
  context: DemoContext,
  { opened, actors, places }: { opened: OpenedRound; actors: DemoActors; places: DemoPlaces },
): Promise<void> {
  const campaign = {
    ...{ organiser: places.top, indexYear: 2024, title: 'Chỉ số cải cách hành chính năm 2024' },
    ...{ parFramework: opened.par.id, sipasFramework: opened.sipas?.id ?? null, asOf: day(2024, 12, 31) },
    ...{ needsSecond: false, quorumPercent: 67, isSample: false, calendar: calendar2024, units: [places.province] },
  }
  const on = (year: number, month: number, at: number) => new Date(Date.UTC(year, month - 1, at, 2))
  const { id, rounds } = await insertOpenedCampaign(tx, context, campaign, {
    by: actors.administrator,
    at: on(2024, 12, 9),
  })
  const round = rounds[0]?.id
  if (!round) throw new Error('the campaign of the example has no round')
  await fillRound(tx, round, opened, { by: actors.administrator, at: on(2024, 12, 16), reason: 'nhập từ thư mục' })
  const { items } = roundResults(opened.round, opened.par, opened.sipas)
  const points = new Map(
    items.map(({ item, self, appraised, computed }) => [item.code, { claimed: self ?? computed.rounded, appraised }]),
  )
  const text = (code: string, kind: 'claimed' | 'appraised') => {
    const value = points.get(code)?.[kind]
    return value ? toDecimalText(value) : null
  }
  const go = (
    by: PersonId,
    at: Date,
    action: CourseAction,
    details: (code: string) => CourseStep['details'] = () => ({}),
  ) => stepAll(tx, { round, by, at, action, details })
  await go(actors.coordinator, on(2024, 12, 16), 'submit', (code) => ({
    applies: true,
    claimed: text(code, 'claimed'),
  }))
  await go(actors.coordinator, on(2025, 1, 15), 'accept')
  await go(actors.coordinator, on(2025, 1, 15), 'consolidate')
  await go(actors.coordinator, on(2025, 1, 16), 'send')
  await go(actors.appraiser, on(2025, 3, 14), 'appraise', (code) => ({ points: text(code, 'appraised'), cut: null }))
  await go(actors.appraiser, on(2025, 3, 14), 'release')
  await go(actors.appraiser, on(2025, 3, 28), 'publish')
  const at = on(2025, 3, 28)
  const made = await publicationOf(tx, id, { number: 1, correction: null, replaces: null, at })
  const publication = {
    campaign: id,
    number: 1,
    content: made.text,
    sha256: made.sha256,
    correction: null,
    publishedAt: at,
  }
  await insertPublication(tx, publication, actors.appraiser)
  await insertPublicationResults(tx, publication, made.rows)
}

/** Lets a person take an action on all sub-criteria of a round, or on some of them. */
async function stepAll(
  tx: Tx,
  taken: {
    readonly round: RoundId
    readonly by: PersonId
    readonly at: Date
    readonly action: CourseAction
    readonly details: (code: string) => { readonly [name: string]: Plain }
    readonly codes?: readonly string[]
    readonly reason?: string
  },
): Promise<void> {
  const { round, by, at, action, details, codes, reason = null } = taken
  const { to } = moveOf(action)
  if (to === 'same') throw new Error(`the action ${action} moves nothing`)
  await actAs(tx, by)
  const items = (await listItems(tx, round)).filter(({ code }) => codes === undefined || codes.includes(code))
  const steps = items.map(({ code, step }) => ({
    round,
    code,
    version: step + 1,
    action,
    state: to,
    reason,
    details: details(code),
  }))
  await insertSteps(tx, steps, { by, at })
}

/** First and last day of each window, counted from the day on which the example is made: half of the course lies behind. */
const sampleDays: Readonly<Record<WindowKind, readonly [number, number]>> = {
  assess: [-20, 10],
  review: [-10, 20],
  send: [15, 25],
  appraise: [26, 60],
  appeal: [61, 70],
  publish: [71, 80],
}

const sample = {
  accepted: ['1.3.2', '2.3.2', '5.4'],
  submitted: ['6.1.1', '7.3.6'],
  returned: ['7.3.7'],
  entered: ['8.5'],
}

/** A campaign of 2025 that is half done. Its figures are made up, and it is marked as a sample wherever it is shown. */
export async function insertDemoSample(
  tx: Tx,
  context: DemoContext,
  { opened, actors, places }: { opened: OpenedRound; actors: DemoActors; places: DemoPlaces },
): Promise<void> {
  const now = context.now()
  const asOf = day(2025, 12, 31)
  await insertDepartments(tx, context, opened, places.province)
  const others = ['Lai Châu', 'Sơn La'].map(async (name) => {
    const found = await listOrganisations(tx, { day: asOf, search: name })
    return found.find(({ kind }) => kind === 'province')?.id
  })
  const units = [places.province, ...(await Promise.all(others)).filter((id) => id !== undefined)]
  const windows = windowKinds.map((kind) => {
    const [opensOn, closesOn] = sampleDays[kind].map((offset) =>
      dayInVietnam(new Date(now.getTime() + offset * dayLength)),
    )
    return [kind, { opensOn, closesOn }]
  })
  const campaign = {
    ...{ organiser: places.top, indexYear: 2025, title: 'Chỉ số cải cách hành chính năm 2025 (dữ liệu mẫu)' },
    ...{ parFramework: opened.par.id, sipasFramework: opened.sipas?.id ?? null, asOf },
    ...{
      needsSecond: true,
      quorumPercent: 67,
      isSample: true,
      calendar: Object.fromEntries(windows) as Calendar,
      units,
    },
  } satisfies CampaignToOpen
  await actAs(tx, actors.administrator)
  const { rounds } = await insertOpenedCampaign(tx, context, campaign, { by: actors.administrator, at: now })
  const round = rounds[0]?.id
  if (!round) throw new Error('the sample has no round')
  await fillSample(tx, context, { opened, actors, round, at: now })
}

const dayLength = 24 * 3600 * 1000

async function fillSample(
  tx: Tx,
  { newId }: DemoContext,
  { opened, actors, round, at }: { opened: OpenedRound; actors: DemoActors; round: RoundId; at: Date },
): Promise<void> {
  const entered = Object.values(sample).flat()
  const figures = entered.flatMap((code) =>
    Object.entries(opened.round.figures[code] ?? {}).flatMap(([figure, value]) =>
      value === null ? [] : [{ code, figure, value: toDecimalText(value), source: 'số liệu giả định để minh họa' }],
    ),
  )
  await appendFigures(tx, round, figures, { by: actors.editor, at, reason: null })
  const { items } = roundResults({ ...opened.round, scores: [] }, opened.par, opened.sipas)
  const claimed = (code: string) => {
    const points = items.find(({ item }) => item.code === code)?.computed.rounded
    return { applies: true, claimed: points ? toDecimalText(points) : null }
  }
  const none = () => ({})
  const { accepted, submitted, returned } = sample
  const codes = [...accepted, ...submitted, ...returned]
  await stepAll(tx, { round, by: actors.head, at, action: 'submit', details: claimed, codes })
  await stepAll(tx, { round, by: actors.coordinator, at, action: 'accept', details: none, codes: accepted })
  const reason = 'Thiếu tài liệu kiểm chứng của số hồ sơ thanh toán trực tuyến (mẫu)'
  await stepAll(tx, { round, by: actors.coordinator, at, action: 'return', details: none, codes: returned, reason })
  const told = {
    round,
    code: '7.3.7',
    version: 1,
    text: 'Số liệu lấy từ cổng dịch vụ công, sẽ bổ sung bản xác nhận (mẫu).',
  }
  await appendExplanation(tx, told, { by: actors.editor, at })
  const comment = {
    round,
    code: '7.3.7',
    id: newId(),
    text: 'Đề nghị đính kèm văn bản xác nhận số hồ sơ (mẫu).',
    mentions: [],
  }
  await insertComment(tx, comment, { by: actors.coordinator, at })
  const closesOn = dayInVietnam(new Date(at.getTime() + 13 * dayLength))
  const extension = { kind: 'assess', closesOn, reason: 'Đơn vị mới sắp xếp lại tổ chức (mẫu)' } as const
  await appendExtension(tx, round, extension, { by: actors.administrator, at })
}

/** The agencies that the framework names, so that it is seen who leads what. */
async function insertDepartments(
  tx: Tx,
  { newId }: DemoContext,
  { par }: OpenedRound,
  province: OrganisationId,
): Promise<void> {
  const names = new Set(
    par.domains.flatMap(({ subCriteria }) => subCriteria.flatMap(({ leadAgency }) => (leadAgency ? [leadAgency] : []))),
  )
  const departments = [...names].map((name) => ({
    ...{ id: newId() as OrganisationId, kind: 'department' as const, name, bornOn: day(2025, 1, 1), endedOn: null },
    parent: province,
  }))
  await insertOrganisations(tx, departments)
}
