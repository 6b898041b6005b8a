import { exact } from '../../number/exact.ts'
import type { Figure } from '../figures/figure.ts'
import { exactly, type Interval, printedInterval, times } from '../figures/interval.ts'
import type { ToldCell, ToldColumn, ToldRow, Unit } from './told-table.ts'

/** What a cell counts: what its column says, else its row. */
export function unitOf(row: ToldRow, { unit }: ToldColumn): Unit {
  return unit.words === '' ? row.unit : unit
}

/** A value in the unit in which a text tells it; a fall is told without its sign. */
export function inUnitOf(figure: Figure, { figure: cell }: ToldCell, unit: Unit, isChange: boolean): Interval {
  const scale = cell.scale.mul(unit.scale)
  const interval = printedInterval({ ...cell, scale: unit.scale })
  const value =
    scale.equals(figure.scale) || unit.words === '' ? interval : times(interval, exactly(scale.div(figure.scale)))
  const isFall = isChange && value.value.s < 0n && figure.value.s >= 0n
  return isFall ? times(value, exactly(exact('-1'))) : value
}
