import { readFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'

/** What another framework of the measurement scores in another way. */
export type RuleChange =
  /** Nothing: the framework by which a campaign is measured. */
  | 'none'
  /** Every ratio gives its maximum from 90 % on. */
  | 'ratios'
  /** Ratios as above, and scores are rounded to two decimals: no sub-criterion keeps its points for sure. */
  | 'everything'

interface Item {
  readonly code: string
  readonly name: string
  readonly maximum: number
  readonly source: string
  readonly rule: object
  readonly figures: readonly { readonly code: string; readonly kind: string }[]
  readonly cases: readonly { readonly figures: Readonly<Record<string, string>>; readonly score: number }[]
}

interface Model {
  readonly domains: readonly { readonly code: string; readonly subCriteria: readonly Item[] }[]
  readonly adjustments: readonly { readonly subCriteria: readonly Item[] }[]
  readonly rounding: object
}

/** The id of a framework of the measurement. */
export const frameworkId = (change: RuleChange) => `bench-${change}`

/**
 * Writes a framework with so many sub-criteria: those of the model for communes, which shows every kind of rule, each as often
 * as it takes, under codes of their own and for a part of the points. For measuring only, and says so.
 */
export function largeFramework(items: number, change: RuleChange): string {
  const model = parse(readFileSync('frameworks/model-commune.yaml', 'utf8')) as Model
  const adjusting = model.adjustments.flatMap(({ subCriteria }) => subCriteria)
  const source = model.domains.flatMap(({ code, subCriteria }) => subCriteria.map((item) => ({ domain: code, item })))
  const own = items - adjusting.length
  const copies = Math.max(4, Math.ceil(own / source.length))
  const made = Array.from({ length: copies }, (_, copy) =>
    source.map(({ domain, item }, at) => {
      const code = `${domain}.${copy * source.length + at + 1}`
      return { domain, item: shared(changed({ ...item, code, name: `${item.name} (${copy + 1})` }, change), copies) }
    }),
  )
    .flat()
    .slice(0, own)
  const domains = model.domains.flatMap((domain) => {
    const subCriteria = made.filter((each) => each.domain === domain.code).map(({ item }) => item)
    return subCriteria.length === 0 ? [] : [{ ...domain, maxima: maximaOf(subCriteria), subCriteria }]
  })
  const framework = {
    ...model,
    ...{ id: frameworkId(change), name: 'Bộ tiêu chí của phép đo tốc độ (không chính thức)', domains },
    origin: 'Sinh ra từ mô hình cấp xã của dự án Chiso để đo tốc độ; không dùng để đánh giá',
    maximum: rounded(made.reduce((sum, { item }) => sum + item.maximum, 0)),
    rounding: { ...model.rounding, scoreDecimals: change === 'everything' ? 2 : 3 },
    adjustments: model.adjustments.map((block) => ({
      ...{ ...block, subCriteria: block.subCriteria.map((item) => changed(item, change)) },
    })),
  }
  // Copies of a sub-criterion are written out: frameworks know no references.
  return stringify(framework, { aliasDuplicateObjects: false })
}

function changed(item: Item, change: RuleChange): Item {
  return change === 'none' ? item : { ...item, rule: fullFromNinety(item.rule), cases: [] }
}

/** A rule and those within it, whatever their kind. */
function fullFromNinety<T>(rule: T): T {
  if (Array.isArray(rule)) return rule.map(fullFromNinety) as T
  if (rule === null || typeof rule !== 'object') return rule
  const inner = Object.fromEntries(Object.entries(rule).map(([key, value]) => [key, fullFromNinety(value)]))
  return ('kind' in rule && rule.kind === 'ratio' ? { ...inner, fullFromPercent: 90 } : inner) as T
}

/** A sub-criterion for a part of its points: whatever says points is divided. */
function shared(item: Item, copies: number): Item {
  const isPoints = (code: string) => {
    const kind = item.figures.find((figure) => figure.code === code)?.kind
    return kind === 'points' || code === 'tong_diem'
  }
  const divided = (text: string) => String(rounded(Number(text.replace(',', '.')) / copies)).replace('.', ',')
  return {
    ...{ ...item, maximum: rounded(item.maximum / copies), rule: sharedRule(item.rule, copies) },
    cases: item.cases.map(({ figures, score, ...worked }) => ({
      ...{ ...worked, score: Math.round((score / copies) * 1000) / 1000 },
      figures: Object.fromEntries(
        Object.entries(figures).map(([code, text]) => [code, isPoints(code) ? divided(text) : text]),
      ),
    })),
  }
}

const pointsKeys = ['maximum', 'each', 'atMost', 'points', 'otherwise', 'no', 'yes', 'weight']

function sharedRule<T>(rule: T, copies: number): T {
  if (typeof rule === 'string') return rule.replace('/ 25)', `/ ${25 * copies})`) as T
  if (Array.isArray(rule)) return rule.map((each) => sharedRule(each, copies)) as T
  if (rule === null || typeof rule !== 'object') return rule
  const entries = Object.entries(rule).map(([key, value]) => {
    const isPoints = pointsKeys.includes(key) && typeof value === 'number'
    return [key, isPoints ? rounded(value / copies) : sharedRule(value, copies)]
  })
  return Object.fromEntries(entries) as T
}

function maximaOf(items: readonly Item[]): Readonly<Record<string, number>> {
  const maxima: Record<string, number> = {}
  for (const { source, maximum } of items) maxima[source] = rounded((maxima[source] ?? 0) + maximum)
  return maxima
}

/** Points have few decimals; their parts and sums are written with no more than those. */
const rounded = (points: number) => Math.round(points * 1e6) / 1e6
