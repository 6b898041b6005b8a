import type { Place } from '../../src/proofread/text/finished-document.ts'
import type { Calculation } from '../../src/report/report-document.ts'
import { unitsApart } from '../../test/support/printed-number.ts'
import { figuresIn } from '../../test/support/spots.ts'
import type { HoldingLine } from './correct-document.ts'
import type { PlacedFigure } from './finished-report.ts'

/**
 * What the figures of a report that Chiso writes claim: each calculated cell follows from others, and a figure of one source that is
 * printed twice is the same, but for years, which each sentence has of its own. Arithmetic that holds only before rounding is left out, as is what has a gap.
 */
export function linesOfReport(figures: readonly PlacedFigure[]): readonly HoldingLine[] {
  return [...calculated(figures), ...repeated(figures)].filter((line) => {
    const [arithmetic = '', printed = ''] = line.text.split(' = ')
    return unitsApart(arithmetic, printed) === 0n
  })
}

function calculated(figures: readonly PlacedFigure[]): readonly HoldingLine[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return figures.flatMap((result) => {
    if (result.calculation === undefined || result.calculation.kind === 'count') return []
    const operands = idsOf(result.calculation).map((id) => byId.get(id))
    const numbers = operands.map((operand) => (operand ? numberOf(operand) : null))
    const value = numberOf(result)
    if (value === null || numbers.includes(null)) return []
    const arithmetic = arithmeticOf(
      result.calculation,
      numbers.map((number) => (/^−/.test(number!) ? `(${number})` : number!)),
    )
    return [{ text: `${arithmetic} = ${value}`, places: [result, ...operands].map((each) => each!.place) }]
  })
}

function idsOf(calculation: Calculation): readonly string[] {
  if (calculation.kind === 'difference') return [calculation.from, calculation.subtract]
  return calculation.kind === 'percentage' ? [calculation.part, calculation.whole] : calculation.of
}

function arithmeticOf({ kind }: Calculation, numbers: readonly string[]): string {
  if (kind === 'difference') return numbers.join(' − ')
  if (kind === 'percentage') return `${numbers.join(' / ')} × 100`
  return kind === 'mean' ? `(${numbers.join(' + ')}) / ${numbers.length}` : numbers.join(' + ')
}

function repeated(figures: readonly PlacedFigure[]): readonly HoldingLine[] {
  const places = new Map<string, Place[]>()
  for (const figure of figures.filter(({ figure: { form } }) => !form.ungrouped)) {
    const number = numberOf(figure)?.replace('−', '')
    const key = `${number} = ${number} ${figure.figure.source}`
    if (number !== undefined) places.set(key, [...(places.get(key) ?? []), figure.place])
  }
  const twice = [...places].filter(([, all]) => all.length > 1)
  return twice.map(([key, all]) => ({ text: key.split(' ').slice(0, 3).join(' '), places: all }))
}

function numberOf({ figure: { text } }: PlacedFigure): string | null {
  const [first] = figuresIn(text)
  if (first === undefined) return null
  return /[−-]$/.test(text.slice(0, first.start)) ? `−${first.printed}` : first.printed
}
