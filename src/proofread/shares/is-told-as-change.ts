import type { Figure } from '../figures/figure.ts'
import { isChanged } from './share-words.data.ts'

/** Whether words right before a number call it that by which something changed, so that it is no level. */
export function isToldAsChange(text: string, { start }: Pick<Figure, 'start'>): boolean {
  return isChanged.test(text.slice(Math.max(0, start - 40), start))
}
