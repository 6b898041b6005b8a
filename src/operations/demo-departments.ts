import { subCriterionOf } from '../framework/framework.ts'
import type { OrganisationId } from '../framework/ids.ts'
import { exact } from '../number/exact.ts'
import { toDecimalText } from '../number/round.ts'
import { scoreSubCriterion } from '../scoring/score-sub-criterion.ts'
import { actAs, type Tx } from '../store/database.ts'
import { appendFigures } from '../store/entries.ts'
import { insertOrganisations } from '../store/organisations.ts'
import { type CampaignToOpen, insertOpenedCampaign } from './campaigns/open-campaign.ts'
import type { Context } from './context.ts'
import { type DemoActors, sampleCalendar, stepAll } from './demo-course.ts'
import { openParFramework } from './open-framework.ts'
import type { OpenedRound } from './open-round.ts'

/** By what the departments of the sample are measured. */
export const departmentsFramework = 'model-department'

type DemoContext = Pick<Context, 'now' | 'newId'>

/** The agencies that the framework names, so that it is seen who leads what; their ids by name. */
export async function insertDepartments(
  tx: Tx,
  { newId }: DemoContext,
  { par }: OpenedRound,
  province: OrganisationId,
): Promise<ReadonlyMap<string, OrganisationId>> {
  const names = new Set(
    par.domains.flatMap(({ subCriteria }) => subCriteria.flatMap(({ leadAgency }) => (leadAgency ? [leadAgency] : []))),
  )
  const departments = [...names].map((name) => ({
    ...{
      id: newId() as OrganisationId,
      kind: 'department' as const,
      name,
      bornOn: { year: 2025, month: 1, day: 1 },
      endedOn: null,
    },
    parent: province,
  }))
  await insertOrganisations(tx, departments)
  return new Map(departments.map(({ id, name }) => [name, id]))
}

/**
 * What the departments of the sample bring to the province's figures, made up so that the sums of 7.1 and 7.2 are those of
 * the province's sample; of 7.3 one department has not given its figures yet.
 */
const brought: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  'Sở Nội vụ': { '7.1': ['4200', '4116'], '7.2': ['3900', '3510'], '7.3': ['9400', '9118'] },
  'Sở Tài chính': { '7.1': ['12128', '11279'], '7.2': ['14656', '11724'], '7.3': ['21000', '17850'] },
  'Sở Tư pháp': { '7.1': ['25600', '21504'], '7.2': ['28000', '15740'], '7.3': ['31000', '22940'] },
  'Sở Kế hoạch và Đầu tư': { '7.1': ['8400', '7500'], '7.2': ['9000', '6000'] },
}

/** The figures of each sub-criterion in that order, and the one that says that it applies. */
const asked: Readonly<Record<string, readonly [string, string, string | null]>> = {
  '7.1': ['ho_so', 'truc_tuyen', 'co_thu_tuc'],
  '7.2': ['ho_so', 'thanh_toan', 'co_thu_phi'],
  '7.3': ['ho_so', 'so_hoa', null],
}

interface DemoDepartments {
  readonly departments: ReadonlyMap<string, OrganisationId>
  readonly actors: DemoActors
  readonly province: OrganisationId
}

/** A sample campaign of the province over its departments, whose figures feed those of the province in its own sample. */
export async function insertDemoDepartments(
  tx: Tx,
  context: DemoContext,
  { departments, actors, province }: DemoDepartments,
): Promise<void> {
  const at = context.now()
  const campaign = {
    ...{ organiser: province, indexYear: 2025, title: 'Chỉ số cải cách hành chính năm 2025 của các sở (dữ liệu mẫu)' },
    ...{ parFramework: departmentsFramework, sipasFramework: null, asOf: { year: 2025, month: 12, day: 31 } },
    ...{ needsSecond: false, quorumPercent: 67, isSample: true, calendar: sampleCalendar(at) },
    units: Object.keys(brought).flatMap((name) => departments.get(name) ?? []),
  } satisfies CampaignToOpen
  await actAs(tx, actors.administrator)
  const { rounds } = await insertOpenedCampaign(tx, context, campaign, { by: actors.administrator, at })
  const { framework } = await openParFramework(campaign.parFramework)
  for (const { id: round, unit } of rounds) {
    const given = Object.entries(brought[unit.name] ?? {}).map(([code, values]) => ({
      code,
      figures: named(code, values),
    }))
    const figures = given.flatMap(({ code, figures: own }) =>
      Object.entries(own).map(([figure, value]) => ({
        ...{ code, figure, value, source: 'số liệu giả định để minh họa' },
      })),
    )
    await actAs(tx, actors.editor)
    await appendFigures(tx, round, figures, { by: actors.editor, at, reason: null })
    const claimed = new Map(
      given.map(({ code, figures: own }) => {
        const item = subCriterionOf(framework, code)
        const values = Object.fromEntries(Object.entries(own).map(([figure, value]) => [figure, exact(value)]))
        const points = item && scoreSubCriterion(item, values, framework.rounding).rounded
        return [code, points ? toDecimalText(points) : null]
      }),
    )
    const details = (code: string) => ({ applies: true, claimed: claimed.get(code) ?? null })
    const codes = given.map(({ code }) => code)
    await stepAll(tx, { round, by: actors.coordinator, at, action: 'submit', details, codes })
  }
}

function named(code: string, [whole, part]: readonly [string, string]): Readonly<Record<string, string>> {
  const [wholeName, partName, applies] = asked[code] ?? ['', '', null]
  return { [wholeName]: whole, [partName]: part, ...(applies === null ? {} : { [applies]: '1' }) }
}
