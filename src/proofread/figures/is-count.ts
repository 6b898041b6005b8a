import type { Figure } from './figure.ts'

/** Whether a figure is a number of something, not a share and not nothing. */
export function isCount({ role, isPercent, value }: Pick<Figure, 'role' | 'isPercent' | 'value'>): boolean {
  return role === 'quantity' && !isPercent && value.n > 0n
}
