import { protocolSchema } from '../../contract/draw-records.ts'
import { readSamplingPlan } from '../../files/draw/read-sampling-plan.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import type { Tx } from '../../store/database.ts'
import { type OpenedDraw, openDrawOf } from '../surveys/draw/open-draw.ts'
import { replacementsIn } from '../surveys/draw/replacements/read-replacements.ts'
import { protocolIn } from './check-survey-file.ts'
import { inFiles } from './in-files.ts'
import { standingFile, standingFiles } from './survey-draws.ts'

/** A list that was made later, of one unit that a protocol drew, ready to be drawn from. */
export interface OpenedList {
  readonly draw: OpenedDraw
  /** The level of its units, as in the plan. */
  readonly stage: string
  /** The code of the unit whose list it is. */
  readonly parent: string
  /** The names under which people know the commitment to it, and the protocol of its draw. */
  readonly names: { readonly commitment: string; readonly protocol: string }
}

/**
 * Reads a list of one unit by the plan, after the protocol that drew the unit, with who stands in there.
 *
 * @throws Problem `draw-out-of-order` without a plan, or without one protocol above a stage that is listed later; `invalid-input` for a
 * list of several units; as `openDrawOf` does
 */
export async function openListDraw(tx: Tx, campaign: CampaignId, list: SourceFile): Promise<OpenedList> {
  const plan = await standingFile(tx, campaign, 'plan')
  if (!plan) throw new Problem('draw-out-of-order', { reason: 'no-plan' })
  const { stage, file } = await protocolAbove(tx, campaign, plan)
  const { protocol: previous } = protocolIn(file)
  const records = (await standingFiles(tx, campaign, 'replacements')).filter(
    (each) => replacementsIn(each).protocol === previous.sha256,
  )
  const draw = await inFiles(records, ({ paths: [path] }) => {
    const replacements = path === undefined ? null : { path, head: null }
    return openDrawOf({ plan, frame: list, later: { stage, protocol: file.name, previous, replacements } })
  })
  const parent = onlyParent(draw, list.name)
  const name = `${stage}-${parent}.json`
  return { draw, stage, parent, names: { commitment: `cam-ket-${name}`, protocol: `bien-ban-${name}` } }
}

/** The one protocol that counts below whose last stage the plan has one that is listed later, and that stage. */
async function protocolAbove(tx: Tx, campaign: CampaignId, plan: SourceFile) {
  const stages = (await readSamplingPlan(plan)).plan?.stages ?? []
  const [found, other] = (await standingFiles(tx, campaign, 'protocol')).flatMap((file) => {
    const last = protocolSchema.parse(JSON.parse(new TextDecoder().decode(file.bytes))).stages.at(-1)?.unit
    const next = stages[1 + stages.findIndex(({ unit }) => unit === last)]
    return next?.listedLater ? [{ stage: next.unit, file }] : []
  })
  if (!found) throw new Problem('draw-out-of-order', { reason: 'no-protocol' })
  if (other) {
    throw new Problem('unrelated-protocols', { path: other.file.name, reason: 'two-first', other: found.file.name })
  }
  return found
}

function onlyParent({ frame: [units = []] }: OpenedDraw, name: string): string {
  const [parent = '', ...others] = new Set(units.map((unit) => unit.parent))
  if (others.length === 0) return parent
  const expected = { vi: `danh sách của đúng một đơn vị trong "${name}"`, en: `the list of one unit in "${name}"` }
  throw new Problem('invalid-input', { where: 'name', expected, got: [parent, ...others].join(', ') })
}
