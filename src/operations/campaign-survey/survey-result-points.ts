import { unitFinder } from '../../files/sheets/unit-finder.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { writeTable } from '../../files/write-table.ts'
import type { SubCriterion } from '../../framework/framework.ts'
import { type Exact, exact } from '../../number/exact.ts'
import { groupedBy } from '../../number/grouped-by.ts'
import { roundHalfUp, toDecimalText } from '../../number/round.ts'
import { formatDate } from '../../number/vietnamese-date.ts'
import type { CampaignUnit } from '../../store/unit-figures.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import type { SurveyResultReading } from './read-survey-result.ts'

/** The overall index of one organisation, as it is entered. */
export interface UnitPercent {
  readonly organisation: CampaignUnit['organisation']
  readonly organisationName: string
  /** What the survey calls it. */
  readonly unit: string
  /** Per cent, rounded as the framework of satisfaction declares. */
  readonly percent: Exact
}

/** The units of a result beside the organisations of a campaign. */
export interface MatchedUnits {
  readonly matched: readonly UnitPercent[]
  /** Units of the survey that are no organisation of the campaign, more than one, or the same as another unit. */
  readonly unknown: readonly string[]
  /** Names of organisations without a value. */
  readonly missing: readonly string[]
}

/**
 * Finds the organisation that each unit of a survey is, by its id or name as sheets are read, with its overall index.
 *
 * @param decimals of the index; null to keep all that was computed
 */
export function matchedUnits(
  { content }: Pick<SurveyResultReading, 'content'>,
  units: readonly CampaignUnit[],
  decimals: number | null,
): MatchedUnits {
  const find = unitFinder(units.map((unit) => ({ ...unit, id: unit.organisation, code: unit.organisation })))
  const valued = content.estimates.flatMap(({ id, domain, value }) =>
    id === content.figure && domain !== null && value !== null ? [{ unit: domain, value }] : [],
  )
  const named = groupedBy(valued, ({ unit }) => {
    const finding = find(unit)
    return finding.kind === 'found' ? finding.unit.id : ''
  })
  const matched = units.flatMap(({ organisation, name }) => {
    const [one, ...others] = named.get(organisation) ?? []
    if (!one || others.length > 0) return []
    return [{ organisation, organisationName: name, unit: one.unit, percent: percentOf(one.value, decimals) }]
  })
  const found = new Set(matched.map((each) => each.organisation))
  const known = new Set(matched.map(({ unit }) => unit))
  return {
    matched,
    unknown: valued.flatMap(({ unit }) => (known.has(unit) ? [] : [unit])),
    missing: units.flatMap(({ organisation, name }) => (found.has(organisation) ? [] : [name])),
  }
}

/** Twelve decimals are more than a float of a percentage holds for sure. */
function percentOf(value: number, decimals: number | null): Exact {
  const all = exact(value.toFixed(12))
  return decimals === null ? all : roundHalfUp(all, decimals)
}

/** Where entered points say that they come from. */
export function sourceOf({ campaign, head }: SurveyResultReading): string {
  return `Kết quả khảo sát SIPAS năm ${campaign.indexYear}, bản ${head.version}`
}

/** The sub-criteria to which an index in per cent is converted. */
function convertedItems(
  items: readonly SubCriterion[],
): readonly { readonly item: SubCriterion; readonly figure: string }[] {
  return items.flatMap((item) =>
    item.source === 'sipas' && item.rule.kind === 'conversion' ? [{ item, figure: item.rule.figure }] : [],
  )
}

/** The percentages as a table of survey points, as a person would fill it in. */
export function pointsTable(
  reading: SurveyResultReading,
  matched: readonly UnitPercent[],
  items: readonly SubCriterion[],
): SourceFile {
  const [source, day] = [sourceOf(reading), formatDate(dayInVietnam(reading.head.at))]
  const rows = matched.flatMap(({ organisation, percent }) =>
    convertedItems(items).map(({ item, figure }) => [
      ...[organisation, item.code, figure, toDecimalText(percent).replace('.', ','), source, day],
    ]),
  )
  const text = writeTable(['Đơn vị', 'Mã tiêu chí', 'Mã số liệu', 'Giá trị', 'Nguồn', 'Ngày'], rows)
  return { name: `khao-sat-ban-${reading.head.version}.csv`, bytes: new TextEncoder().encode(text) }
}
