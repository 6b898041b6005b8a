import type { Feed, Figures, ParFramework, SubCriterion } from '../../framework/framework.ts'
import { subCriterionOf } from '../../framework/framework.ts'
import type { OrganisationId, RoundId } from '../../framework/ids.ts'
import { type Exact, exact } from '../../number/exact.ts'
import { groupedBy } from '../../number/grouped-by.ts'
import { toDecimalText } from '../../number/round.ts'
import type { FeedingUnit } from '../../scoring/fed-figures.ts'
import { type UnitLoss, unitLosses } from '../../scoring/unit-losses.ts'
import type { Tx } from '../../store/database.ts'
import { listCurrentFiguresOf } from '../../store/entries.ts'
import { getRoundHead } from '../../store/rounds.ts'
import { countUnitRounds, listUnitItems, type UnitItem } from '../../store/unit-rounds.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { openParFramework } from '../open-framework.ts'
import { requireSubCriterion } from '../require-sub-criterion.ts'

/** A sub-criterion of a unit below that feeds one above. */
interface FeedingItem {
  readonly code: string
  readonly name: string
  readonly maximum: string
  readonly claimed: string | null
  readonly appraised: string | null
  readonly final: string | null
}

/** What a unit below brings to a sub-criterion, and what of its loss it causes. Numbers in plain decimal text. */
export interface TracedUnit {
  readonly round: RoundId
  readonly organisation: OrganisationId
  readonly organisationName: string
  readonly items: readonly FeedingItem[]
  /** By the codes of the figures above; null where the unit has not given one, which is no zero. */
  readonly figures: readonly { readonly figure: string; readonly value: string | null; readonly share: string | null }[]
  /** Null while the loss is not known. */
  readonly lost: string | null
}

/** Where the loss of a sub-criterion comes from: the units below whose figures feed it. */
export interface TracedLoss {
  /** Empty where its figures come from nobody below. */
  readonly feeds: readonly { readonly framework: string; readonly frameworkName: string; readonly code: string }[]
  readonly maximum: string
  /** What the units bring together, beside what stands above. */
  readonly figures: readonly {
    readonly figure: string
    readonly name: string
    readonly unit: string
    /** Null where any unit's is missing or not seen. */
    readonly sum: string | null
    readonly own: string | null
  }[]
  /** Maximum less what the rule makes of the sums; null while that is not known. */
  readonly lost: string | null
  /** What of the loss no unit caused. */
  readonly own: string | null
  /** Those who lost most first; by name while the loss is not known. */
  readonly units: readonly TracedUnit[]
  /** Units that feed it and that the acting person does not see: the loss is not known then. */
  readonly hidden: number
}

/**
 * Traces the loss of a sub-criterion to the units below whose figures feed it, as far as the acting person sees them.
 *
 * The loss is that of the sums: while a unit's figure is missing, or a unit is not seen, nobody's loss is told.
 *
 * @throws Problem `not-found`, `not-permitted`
 */
export function readUnitLosses(context: Context, actor: Actor, round: RoundId, code: string): Promise<TracedLoss> {
  return permitted(context, actor, 'read round', round, async (tx) => {
    const item = await requireSubCriterion(tx, round, code, null)
    const above = (await openParFramework((await getRoundHead(tx, round)).parFramework)).framework
    const frameworks = await frameworksOf(item.fedBy)
    const rows = item.fedBy.length === 0 ? [] : await listUnitItems(tx, round, item.fedBy)
    const byRound = [...groupedBy(rows, (row) => row.round).values()]
    const units = byRound.flatMap((own) => feedingUnit(own, frameworks))
    const all = item.fedBy.length === 0 ? 0 : await countUnitRounds(tx, round, [...frameworks.keys()])
    const given = await givenFigures(tx, round, code)
    const hidden = all - byRound.length
    return toTraced(item, { units, given, hidden, frameworks, decimals: above.rounding.scoreDecimals })
  })
}

type Frameworks = ReadonlyMap<string, ParFramework>

async function frameworksOf(feeds: readonly Feed[]): Promise<Frameworks> {
  const ids = [...new Set(feeds.map(({ framework }) => framework))]
  return new Map(await Promise.all(ids.map(async (id) => [id, (await openParFramework(id)).framework] as const)))
}

/** A unit with its sub-criteria that apply; one to which none applies brings nothing, and nothing of it is missing. */
function feedingUnit(rows: readonly UnitItem[], frameworks: Frameworks): readonly FeedingUnit<readonly UnitItem[]>[] {
  const applying = rows.filter(({ applies }) => applies)
  const framework = frameworks.get(applying[0]?.framework ?? '')
  if (!framework) return []
  const figures = Object.fromEntries(applying.map((row) => [row.code, toFigures(row.figures)]))
  return [{ unit: applying, framework, figures }]
}

function toFigures(given: readonly { readonly figure: string; readonly value: string | null }[]): Figures {
  return Object.fromEntries(given.map(({ figure, value }) => [figure, value === null ? null : exact(value)]))
}

async function givenFigures(tx: Tx, round: RoundId, code: string): Promise<Figures> {
  return toFigures(await listCurrentFiguresOf(tx, round, code))
}

interface Found {
  readonly units: readonly FeedingUnit<readonly UnitItem[]>[]
  readonly given: Figures
  readonly hidden: number
  readonly frameworks: Frameworks
  readonly decimals: number
}

function toTraced(item: SubCriterion, { units, given, hidden, frameworks, decimals }: Found): TracedLoss {
  const losses = unitLosses(item, units, given)
  const points = (value: Exact | null) => (value === null || hidden > 0 ? null : toDecimalText(value, decimals))
  const isFed = new Set(item.fedBy.flatMap(({ figures }) => figures.map(({ to }) => to)))
  return {
    feeds: item.fedBy.map(({ framework, code }) => ({
      ...{ framework, code, frameworkName: frameworks.get(framework)?.name ?? framework },
    })),
    maximum: toDecimalText(item.maximum),
    figures: item.figures
      .filter(({ code }) => isFed.has(code))
      .map(({ code, name, unit }) => ({
        ...{ figure: code, name, unit },
        sum: hidden > 0 ? null : plain(losses.figures[code]),
        own: plain(given[code]),
      })),
    ...{ lost: points(losses.lost), own: points(losses.own), hidden },
    units: (hidden > 0 ? losses.units : losses.units.toSorted(byLoss)).map((unit) =>
      toUnit(unit, points, hidden > 0, frameworks),
    ),
  }
}

function byLoss(one: UnitLoss<unknown>, other: UnitLoss<unknown>): number {
  if (one.lost === null || other.lost === null) return 0
  return other.lost.compare(one.lost)
}

function toUnit(
  { unit, figures, lost }: UnitLoss<readonly UnitItem[]>,
  points: (value: Exact | null) => string | null,
  isPartial: boolean,
  frameworks: Frameworks,
): TracedUnit {
  const [first] = unit
  if (!first) throw new Error('a unit without a sub-criterion brings nothing')
  const { round, organisation, organisationName } = first
  const framework = frameworks.get(first.framework)
  return {
    ...{ round, organisation, organisationName, lost: points(lost) },
    items: unit.map(({ code, claimed, appraised, final }) => {
      const definition = framework && subCriterionOf(framework, code)
      return {
        code,
        name: definition?.name ?? code,
        maximum: plain(definition?.maximum) ?? '',
        claimed,
        appraised,
        final,
      }
    }),
    figures: Object.entries(figures).map(([figure, { value, share }]) => ({
      ...{ figure, value: plain(value), share: share === null || isPartial ? null : toDecimalText(share, 4) },
    })),
  }
}

function plain(value: Exact | null | undefined): string | null {
  return value ? toDecimalText(value) : null
}
