import type { Place } from '../../src/proofread/text/finished-document.ts'
import { isSame } from '../../test/support/fraction.ts'
import { readPrinted, unitsApart } from '../../test/support/printed-number.ts'
import type { HoldingLine } from './correct-document.ts'
import type { DocumentFigure } from './document-figure.ts'

/**
 * What a changed figure contradicts, as far as known: `breaks` arithmetic by more than rounding; by one unit of the last digit, which
 * is `rounding`; nothing that can be seen at the decimals printed (`too small`); or it stands in no `claim`.
 */
export type Breaking = 'breaks' | 'rounding' | 'too small' | 'no claim'

/** Puts the changed figure into every line that names it, and sees whether the line still holds. */
export function whatBreaks(lines: readonly HoldingLine[], figure: DocumentFigure, printed: string): Breaking {
  const changed = lines
    .filter(({ places }) => isAmong(places, figure.place))
    .flatMap(({ text }) => swapped(text, figure, printed))
  const effects = changed.map(effect)
  return (['breaks', 'rounding', 'too small'] as const).find((each) => effects.includes(each)) ?? 'no claim'
}

function isAmong(places: readonly Place[] | null, place: Place): boolean {
  return places === null || places.some((each) => JSON.stringify(each) === JSON.stringify(place))
}

/** The line with the figure changed, once for each place where its value stands. */
function swapped(line: string, figure: DocumentFigure, printed: string): readonly string[] {
  const { value } = readPrinted(figure.printed)
  const tokens = [...line.matchAll(/\d[\d.,]*\d|\d/g)].filter(([token]) => isSame(readPrinted(token).value, value))
  return tokens.map(
    ({ index, 0: token }) => line.slice(0, index) + asVietnamese(printed) + line.slice(index + token.length),
  )
}

/** Lines are written with decimal commas. */
function asVietnamese(printed: string): string {
  return /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(printed) ? printed : printed.replace('.', ',')
}

function effect(line: string): Breaking {
  const [arithmetic = '', printed = ''] = line.split(' = ')
  const apart = unitsApart(arithmetic, printed)
  if (apart === 0n) return 'too small'
  const isOneOff = apart === 1n || apart === -1n
  return isOneOff && readPrinted(printed).decimals > 0 ? 'rounding' : 'breaks'
}
