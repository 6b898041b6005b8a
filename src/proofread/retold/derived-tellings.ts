import { exact } from '../../number/exact.ts'
import type { Figure } from '../figures/figure.ts'
import { exactly, type Interval, minus, printedInterval, times } from '../figures/interval.ts'
import { shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { pairedFigures } from './paired-figures.ts'
import { mentionsIn } from './row-mentions.ts'
import type { ToldRow, ToldTable } from './told-table.ts'

/** A figure that tells of a row what two of its columns give. */
export interface Telling {
  readonly figure: Figure
  readonly row: ToldRow
}

/** How two columns of a row give a figure. */
export interface Derivation {
  readonly tells: (passage: Passage, figure: Figure) => boolean
  /** Of the value and of what it is held against. */
  readonly compute: (value: Figure, base: Figure) => Interval | undefined
  readonly mark: string
}

const lacking = /(?<!\p{L})(?:thiếu|thừa|khuyết|dôi dư|hụt)\s+(?:tới\s+|đến\s+)?$/iu
const reached = /(?<!\p{L})(?:đạt|tỷ lệ|bằng|chiếm|là|với|còn)\s+(?:tỷ lệ\s+)?$/iu

/** A lack or an excess, told without its sign: còn thiếu 3 người. */
export const lack: Derivation = {
  tells: ({ text }, { isPercent, start }) => !isPercent && lacking.test(text.slice(Math.max(0, start - 24), start)),
  compute: (value, base) => {
    const off = minus(printedInterval(base), printedInterval(value))
    return off.value.s < 0n ? times(off, exactly(exact('-1'))) : off
  },
  mark: '−',
}

/** What is done of what had to be. */
export const part: Derivation = {
  tells: ({ text }, { isPercent, start }) => isPercent && reached.test(text.slice(Math.max(0, start - 24), start)),
  compute: (value, base) => (base.value.n === 0n ? undefined : shareInterval(value, base)),
  mark: '/',
}

/** The figures that are told so of a row, named before them, or of the total row where a sentence names none before them. */
export function tellingsOf(passage: Passage, table: ToldTable, { tells }: Derivation): readonly Telling[] {
  const told = passage.figures.filter((each) => each.role === 'quantity' && tells(passage, each))
  if (told.length === 0) return []
  const mentions = mentionsIn(passage, table)
  const [whole, ...more] = table.rows.filter(({ isTotal }) => isTotal)
  const pairs = pairedFigures(passage, mentions)
  return told.flatMap((figure) => {
    const pair = pairs.find((each) => each.figure === figure)
    if (pair) return [{ figure, row: pair.mention.row }]
    const sentence = sentenceAt(passage.text, figure.start)
    const isNamed = mentions.some((each) => isWithin(sentence, each) && each.start < figure.start)
    return whole && more.length === 0 && !isNamed ? [{ figure, row: whole }] : []
  })
}
