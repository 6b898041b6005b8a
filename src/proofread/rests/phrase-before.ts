import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'

/** The words before a figure, from the last mark or number on. */
export function phraseBefore({ text }: Passage, { start }: Figure): string {
  const lead = text.slice(Math.max(0, start - 80), start)
  const words = lead.replace(/\s*[:(]\s*$/, '').split(/[,;.:()\d–]/)
  return (words.at(-1) ?? '').trim().toLowerCase()
}
