import type { DrawCommitment, DrawProtocol, ProtocolGroup } from '../../contract/draw-records.ts'
import { exact } from '../../number/exact.ts'
import { formatDate, parseDate } from '../../number/vietnamese-date.ts'
import { formatNumber } from '../../number/vietnamese-number.ts'
import type { DrawWords } from './draw-words.ts'
import { type TextColumn, textTable } from './text-table.ts'

/** A commitment as plain text, to be read out or published. */
export function commitmentText(commitment: DrawCommitment, say: DrawWords): string[] {
  const { heads } = say
  return [
    say.committed,
    ...lines([
      [heads.committedOn, dayText(commitment.committedOn)],
      [heads.plan, commitment.plan],
      [heads.frame, commitment.frame],
      [heads.units, whole(commitment.units)],
      ...(commitment.previous === null ? [] : [[heads.previous, commitment.previous] as const]),
      [heads.commitment, commitment.sha256],
    ]),
    say.publish,
  ]
}

/**
 * A protocol as plain text, to be printed and signed.
 *
 * @param width in characters, of tables
 */
export function protocolText(protocol: DrawProtocol, say: DrawWords, width: number): string[] {
  const { heads } = say
  const { seed, plan, frame, previous, replacements, commitment, algorithm, stages, sha256 } = protocol
  const held: readonly (readonly [string, string])[] = commitment
    ? [
        [heads.commitment, commitment.sha256],
        [heads.committedOn, dayText(commitment.committedOn)],
      ]
    : []
  return [
    say.title,
    ...lines([
      [heads.seed, seed],
      [heads.plan, plan.sha256],
      [heads.frame, frame.sha256],
      [heads.units, whole(frame.units)],
      ...(previous === null ? [] : [[heads.previous, previous] as const]),
      ...(replacements === undefined ? [] : [[heads.replacements, replacements] as const]),
      ...held,
      [heads.algorithm, algorithm],
    ]),
    ...(commitment ? [] : [say.uncommitted]),
    ...stages.flatMap(({ unit, name, groups }) => {
      const stage = plan.stages.find((each) => each.unit === unit)
      const { method = 'simple', reserves = 0 } = stage ?? {}
      const printed = { name, method: say.methods[method], isBySize: method === 'pps-systematic', reserves }
      return groups.flatMap((group) => ['', ...groupText(group, printed, say, width)])
    }),
    '',
    ...lines([[heads.sha256, sha256]]),
    '',
    ...say.room,
    '',
    say.signatures.join('          '),
  ]
}

/** What is printed of a stage. */
interface PrintedStage {
  readonly name: string
  readonly method: string
  readonly isBySize: boolean
  /** How many the plan asks for in each group. */
  readonly reserves: number
}

function groupText(
  group: ProtocolGroup,
  { name, method, isBySize, reserves }: PrintedStage,
  say: DrawWords,
  width: number,
): string[] {
  const { order, code, name: title, size, ...numbers } = say.columns
  const columns: readonly TextColumn[] = [
    { title: order, align: 'right' },
    { title: code, align: 'left' },
    { title, align: 'left', flexible: true },
    ...[...(isBySize ? [size] : []), ...Object.values(numbers)].map(
      (column): TextColumn => ({ title: column, align: 'right' }),
    ),
  ]
  const rows = group.drawn.map((unit) => [
    String(unit.order),
    unit.code,
    unit.name,
    ...(isBySize ? [whole(unit.size)] : []),
    unit.certain ? say.certain : unit.probability,
    decimals(unit.overallDecimal, 6),
    decimals(unit.weight, 3),
  ])
  const waiting = group.reserves.map((unit) => `${unit.order}. ${unit.code} ${unit.name}`).join('; ')
  const { length: found } = group.reserves
  const instead = group.insteadOf === undefined ? '' : say.insteadOf(group.insteadOf)
  return [
    say.group({ ...group, parent: `${group.parent}${instead}`, name, method, size: isBySize ? whole(group.size) : '' }),
    ...textTable(columns, rows, width),
    ...(waiting === '' ? [] : [`${say.reserves}: ${waiting}`]),
    ...(found < reserves ? [say.short({ found, asked: reserves })] : []),
  ]
}

function lines(pairs: readonly (readonly [string, string])[]): string[] {
  return pairs.map(([head, text]) => `${head}: ${text}`)
}

function dayText(iso: string): string {
  const day = parseDate(iso)
  return day ? formatDate(day) : iso
}

function whole(count: number): string {
  return formatNumber(exact(BigInt(count)), { decimals: 0, zeros: 'fixed' })
}

function decimals(value: number, places: number): string {
  return formatNumber(exact(value.toFixed(places)), { decimals: places, zeros: 'fixed' })
}
