import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'
import type { Mention } from './row-mentions.ts'

/** A figure with the name that it belongs to and the words that say what it is. */
export interface NamedFigure {
  readonly mention: Mention
  /** From the name, the figure or the mark before it to the figure. */
  readonly gap: string
  /** Behind it up to a mark or a number. */
  readonly behind: string
  /** Of the sentence before the name. */
  readonly lead: string
}

/** The name that a figure belongs to, with the words around it; undefined where its sentence names no row before it, or too far. */
export function nameOfFigure(
  { text, figures }: Passage,
  figure: Figure,
  mentions: readonly Mention[],
): NamedFigure | undefined {
  const sentence = sentenceAt(text, figure.start)
  const following = text.slice(figure.end, Math.min(sentence.end, figure.end + 60))
  const behind = wordsBehind(following)
  const inBrackets = yearBehind(text, figure, mentions)
  const mention = inBrackets ?? mentions.findLast(({ end, start }) => end <= figure.start && start >= sentence.start)
  if (!mention) return undefined
  const previous = figures.findLast(({ end, role }) => end <= figure.start && role !== 'date')
  const from = Math.max(inBrackets ? sentence.start : mention.end, previous?.end ?? 0, sentence.start)
  const whole = text.slice(from, figure.start)
  if (/;/.test(inBrackets ? '' : text.slice(mention.end, figure.start))) return undefined
  // Between two figures of a row the words behind the mark are those of the second.
  const isNext = previous !== undefined && previous.end >= from && from > mention.end
  const gap = isNext ? (whole.split(/,|\svà\s/u).at(-1) ?? whole) : whole
  if (gap.length > 90) return undefined
  const lead =
    text
      .slice(Math.max(sentence.start, mention.start - 120), mention.start)
      .split(';')
      .at(-1) ?? ''
  return { mention, gap, behind, lead }
}

/** The words right behind a figure that are of it. */
export function wordsBehind(following: string): string {
  return following.split(/[,;.()\d]|\s(?:trên|so với|và|nhưng)\s/u)[0] ?? ''
}

/** The year in brackets right behind a figure: 146 vụ (năm 2021). */
function yearBehind(text: string, { end }: Figure, mentions: readonly Mention[]): Mention | undefined {
  const found = /^[^\d,;.()]{0,30}(?:\((?:năm )?|trong năm |năm )(?=20\d\d)/u.exec(text.slice(end, end + 50))
  return found ? mentions.find(({ start, row }) => row.year !== null && start === end + found[0].length) : undefined
}
