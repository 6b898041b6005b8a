import { roundResults } from '../analysis/round-results.ts'
import type { CourseAction } from '../assessment/course/course-action.ts'
import type { Calendar } from '../assessment/course/window.ts'
import type { OrganisationId, PersonId, RoundId } from '../framework/ids.ts'
import { toDecimalText } from '../number/round.ts'
import { appendExtension } from '../store/campaigns.ts'
import type { CourseStep } from '../store/course-steps.ts'
import { actAs, type Tx } from '../store/database.ts'
import { appendFigures } from '../store/entries.ts'
import { appendExplanation, insertComment } from '../store/item-texts.ts'
import { listOrganisations } from '../store/organisations.ts'
import { insertPublicationResults } from '../store/publication-results.ts'
import { insertPublication } from '../store/publications.ts'
import { type CampaignToOpen, insertOpenedCampaign } from './campaigns/open-campaign.ts'
import type { Context } from './context.ts'
import { type DemoActors, daysAfter, sampleCalendar, stepAll } from './demo-course.ts'
import { insertDemoDepartments, insertDepartments } from './demo-departments.ts'
import { fillRound } from './import-round.ts'
import type { OpenedRound } from './open-round.ts'
import { publicationOf } from './publications/publication-of.ts'

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
  const departments = await insertDepartments(tx, context, opened, places.province)
  const others = ['Lai Châu', 'Sơn La'].map(async (name) => {
    const found = await listOrganisations(tx, { day: asOf, search: name })
    return found.find(({ kind }) => kind === 'province')?.id
  })
  const units = [places.province, ...(await Promise.all(others)).filter((id) => id !== undefined)]
  const campaign = {
    ...{ organiser: places.top, indexYear: 2025, title: 'Chỉ số cải cách hành chính năm 2025 (dữ liệu mẫu)' },
    ...{ parFramework: opened.par.id, sipasFramework: opened.sipas?.id ?? null, asOf },
    ...{
      needsSecond: true,
      quorumPercent: 67,
      isSample: true,
      calendar: sampleCalendar(now),
      units,
    },
  } satisfies CampaignToOpen
  await actAs(tx, actors.administrator)
  const { rounds } = await insertOpenedCampaign(tx, context, campaign, { by: actors.administrator, at: now })
  const round = rounds[0]?.id
  if (!round) throw new Error('the sample has no round')
  await fillSample(tx, context, { opened, actors, round, at: now })
  await insertDemoDepartments(tx, context, { departments, actors, province: places.province })
}

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
  const closesOn = daysAfter(at, 13)
  const extension = { kind: 'assess', closesOn, reason: 'Đơn vị mới sắp xếp lại tổ chức (mẫu)' } as const
  await appendExtension(tx, round, extension, { by: actors.administrator, at })
}
