import type { DrawBelow } from '../../src/stats/seeded-random.ts'
import { isSame } from '../../test/support/fraction.ts'
import { readPrinted } from '../../test/support/printed-number.ts'
import type { DocumentFigure } from './document-figure.ts'

/** Slips of hand by which one figure becomes another. */
export const mutationKinds = [
  'last digit',
  'transposed digits',
  'dropped digit',
  'shifted decimal',
  'swapped with a neighbour',
  'year ±1',
  'rank ±1',
] as const

export type MutationKind = (typeof mutationKinds)[number]

/** Lists what a figure can become by a kind of slip: never its own value, never 0; empty where the slip does not apply. */
export function mutations(
  kind: MutationKind,
  figure: DocumentFigure,
  neighbours: readonly string[],
): readonly string[] {
  const { printed } = figure
  const made = slips[kind](figure, neighbours)
  const { value } = readPrinted(printed)
  return made.filter((text) => {
    const other = readPrinted(text).value
    return other.over !== 0n && !isSame(other, value)
  })
}

/** Draws one of several, each as likely as any other; undefined of none. */
export function drawOne<Item>(items: readonly Item[], draw: DrawBelow): Item | undefined {
  return items.length === 0 ? undefined : items[draw(items.length)]
}

type Slip = (figure: DocumentFigure, neighbours: readonly string[]) => readonly string[]

const slips: Readonly<Record<MutationKind, Slip>> = {
  'last digit': ({ printed }) => Array.from({ length: 10 }, (_, digit) => `${printed.slice(0, -1)}${digit}`),
  'transposed digits': ({ printed }) => onDigits(printed, transposed),
  'dropped digit': ({ printed }) => onDigits(printed, dropped),
  'shifted decimal': ({ printed }) => shifted(printed),
  'swapped with a neighbour': (_, neighbours) => neighbours,
  'year ±1': (figure) => (figure.kind === 'year' ? byOne(figure) : []),
  'rank ±1': (figure) => (figure.kind === 'rank' ? byOne(figure) : []),
}

/** Works on the digits before and behind the decimal sign alone; thousands are grouped again. */
function onDigits(printed: string, slip: (digits: string) => readonly string[]): readonly string[] {
  const { whole, sign, decimals, isGrouped } = parts(printed)
  const leading = slip(whole).filter((digits) => digits !== '' && !(digits.startsWith('0') && !whole.startsWith('0')))
  const trailing = slip(decimals).filter((digits) => digits !== '')
  return [
    ...leading.map((digits) => grouped(digits, isGrouped) + sign + decimals),
    ...trailing.map((digits) => grouped(whole, isGrouped) + sign + digits),
  ]
}

function transposed(digits: string): readonly string[] {
  const pairs = Array.from({ length: Math.max(0, digits.length - 1) }, (_, at) => at)
  return pairs.map((at) => `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`)
}

function dropped(digits: string): readonly string[] {
  return Array.from(digits, (_, at) => digits.slice(0, at) + digits.slice(at + 1))
}

function shifted(printed: string): readonly string[] {
  const { whole, sign, decimals, isGrouped } = parts(printed)
  if (decimals === '') return [grouped(`${whole}0`, isGrouped)]
  const right = [whole + decimals.slice(0, 1), decimals.slice(1)] as const
  const left = [whole.slice(0, -1), whole.slice(-1) + decimals] as const
  return [right, left]
    .filter(([before]) => before !== '')
    .map(([before, after]) => grouped(before.replace(/^0+(?=\d)/, ''), isGrouped) + (after === '' ? '' : sign + after))
}

function byOne({ printed }: DocumentFigure): readonly string[] {
  const text = (number: number) => String(number).padStart(printed.length, '0')
  return [Number(printed) - 1, Number(printed) + 1].map(text)
}

function parts(printed: string) {
  const isGrouped = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(printed)
  const plain = isGrouped ? printed.replaceAll('.', '') : printed
  const [whole = '', sign = '', decimals = ''] = plain.split(/([.,])/)
  return { whole, sign, decimals, isGrouped }
}

function grouped(whole: string, isGrouped: boolean): string {
  return isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole
}
