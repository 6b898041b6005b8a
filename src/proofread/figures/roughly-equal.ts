import type { Exact } from '../../number/exact.ts'
import type { Figure } from './figure.ts'

/** An exact value in floating point: near enough to see whether a figure could be meant, not to tell one. */
export const numberOf = (value: Exact): number => (Number(value.n) / Number(value.d)) * Number(value.s)

/** What a figure stands for, its thousands, millions and billions counted in. */
export const amountOf = ({ value, scale }: Figure): number => numberOf(value) * numberOf(scale)

/** How far a printed figure may lie from what it was rounded or cut from. */
export const slackOf = ({ decimals, scale }: Figure): number => 10 ** -decimals * numberOf(scale)
