import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DrawProtocol, ProtocolGroup } from '../../src/contract/draw-records.ts'
import { runHere } from './run-here.ts'

export const drawnExample = 'examples/sipas-rut-mau'

/** The files of the example as a folder has them once all is drawn and two units are replaced. */
export interface DrawnSurvey {
  readonly at: (name: string) => string
  readonly protocols: readonly string[]
  readonly replacements: readonly string[]
}

/** Draws the sample of the example: communes and villages from the frame, then households, with a village and a household replaced. */
export async function drawnSurvey(folder: string): Promise<DrawnSurvey> {
  const at = (name: string) => join(folder, name)
  const source = ['--plan', `${drawnExample}/plan.yaml`]
  await survey(
    'draw',
    ...source,
    '--frame',
    `${drawnExample}/khung.csv`,
    '--seed',
    'Xổ số miền Bắc 2/12/2026: 12345',
    '--without-commitment',
    '--out',
    at('bien-ban.json'),
  )
  await survey('replace', at('bien-ban.json'), '--unit', 'X04-T2', '--reason', 'lũ', '--date', '5/12/2026')
  const list = ['--list', `${drawnExample}/ho.csv`, '--stage', 'household', '--protocol', at('bien-ban.json')]
  const records = ['--replacements', at('bien-ban.thay-the.json')]
  await survey(
    'draw',
    ...source,
    ...list,
    ...records,
    '--seed',
    'Xổ số miền Bắc 9/12/2026: 67890',
    '--without-commitment',
    '--out',
    at('bien-ban-ho.json'),
  )
  await survey(
    'replace',
    at('bien-ban-ho.json'),
    '--unit',
    '9',
    '--parent',
    'X07-T4',
    '--reason',
    'vắng',
    '--date',
    '12/12/2026',
  )
  return {
    at,
    protocols: [at('bien-ban.json'), at('bien-ban-ho.json')],
    replacements: [at('bien-ban.thay-the.json'), at('bien-ban-ho.thay-the.json')],
  }
}

async function survey(...args: readonly string[]): Promise<void> {
  const { code, stderr } = await runHere(['survey', ...args])
  if (code !== 0) throw new Error(stderr)
}

export function readProtocolFile(path: string): DrawProtocol {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** A unit that stands for another, with what its group says. */
interface Found {
  readonly group: ProtocolGroup
  readonly unit: ProtocolGroup['drawn'][number]
}

/** Where a unit of the example was drawn; two reserves stand for the units that they replaced. */
function foundIn(protocol: DrawProtocol, level: string, parent: string, code: string): Found {
  const drawn = { 'X04-T4': 'X04-T2', 'X07-T4/14': '9' }[level === 'household' ? `${parent}/${code}` : code] ?? code
  const groups = protocol.stages.find(({ unit }) => unit === level)!.groups.filter((group) => group.parent === parent)
  const found = groups.flatMap((group) =>
    group.drawn.filter((each) => each.code === drawn).map((unit) => ({ group, unit })),
  )
  return found[0]!
}

/** The answers of the example with the columns that an office would have to type from the protocols; of the silent household an empty row. */
export function typedAnswers(protocols: readonly string[]): string {
  const [first, later] = protocols.map(readProtocolFile)
  const lines = readFileSync(`${drawnExample}/tra-loi.csv`, 'utf8').trim().split('\n').slice(1)
  const [header = '', ...rows] = [...lines, 'X11,X11-T4,8,P070,nam,,,,,']
  const typed = rows.map((row) => {
    const [commune = '', village = '', household = ''] = row.split(',')
    const { group, unit } = foundIn(first!, 'commune', '', commune)
    const ofVillage = foundIn(first!, 'village', commune, village)
    const ofHousehold = foundIn(later!, 'household', village, household)
    return [
      unit.certain ? `${group.stratum} ${commune}` : group.stratum,
      unit.probabilityDecimal,
      ...[ofVillage.group.units, ofVillage.unit.probabilityDecimal],
      ...[ofHousehold.group.units, ofHousehold.unit.probabilityDecimal, ofHousehold.unit.weight],
      row,
    ].join(',')
  })
  return [`tang,p_xa,so_thon,p_thon,so_ho,p_ho,quyen_so,${header}`, ...typed].join('\n')
}

/** The design of the example with the columns that stand in typed answers. */
export function typedDesign(path: string): void {
  const design = readFileSync(`${drawnExample}/design.yaml`, 'utf8')
    .replace('{ unit: ma_xa }', '{ unit: ma_xa, stratum: tang, probability: p_xa }')
    .replace('{ unit: ma_thon }', '{ unit: ma_thon, population: so_thon }')
    .replace('{ unit: ma_ho }', '{ unit: ma_ho, population: so_ho }')
  writeFileSync(path, `${design}weight: quyen_so\n`)
}
