import type { Fault } from '../../fault.ts'
import {
  type FigureDefinition,
  type ParFramework,
  type SubCriterion,
  subCriteriaOf,
} from '../../framework/framework.ts'
import { searchName } from '../../number/search-name.ts'
import { nearestCode } from '../nearest-code.ts'
import { type CodeIndex, codeIndex, readCellCode } from './read-cell-code.ts'
import type { SheetCell } from './sheet-cell.ts'

export interface NamedFigure {
  readonly item: SubCriterion
  readonly definition: FigureDefinition
  /** Code of the sub-criterion and of the figure: `7.3.6/handled_online`. */
  readonly key: string
}

/** The cells of a row that say which figure it is about. */
export interface NamingCells {
  readonly code: SheetCell
  readonly name: SheetCell
  readonly figure: SheetCell
}

export function itemIndex(framework: ParFramework): CodeIndex<SubCriterion> {
  return codeIndex(subCriteriaOf(framework), { vi: 'bộ tiêu chí', en: 'the framework' })
}

/**
 * Finds which figure a row is about: by its code or by its name, without case and marks. Neither is needed where the
 * sub-criterion has one figure only.
 *
 * @returns undefined with a fault if it is not told, or not known
 */
export function nameFigure(
  cells: NamingCells,
  items: CodeIndex<SubCriterion>,
  faults: Fault[],
): NamedFigure | undefined {
  const item = readCellCode(cells.code, items, faults)
  const definition = item && definitionOf(cells, item, faults)
  return definition && { item, definition, key: `${item.code}/${definition.code}` }
}

function definitionOf({ name, figure, code }: NamingCells, item: SubCriterion, faults: Fault[]) {
  const cell = figure.kind === 'empty' ? name : figure
  if (cell.kind === 'empty') {
    const [only, ...others] = item.figures
    if (only && others.length === 0) return only
    const figures = item.figures.map((each) => each.name)
    faults.push({ code: 'figure-not-named', place: code.place, details: { code: item.code, figures } })
    return undefined
  }
  const wanted = searchName(cell.text)
  const found =
    item.figures.find((each) => each.code === cell.text) ??
    item.figures.find((each) => searchName(each.name) === wanted || searchName(each.code) === wanted)
  if (found) return found
  const names = item.figures.map((each) => (cell === figure ? each.code : each.name))
  const what = { vi: `các số liệu của ${item.code}`, en: `the figures of ${item.code}` }
  const nearest = nearestCode(cell.text, names) ?? names
  faults.push({ code: 'unknown-code', place: cell.place, details: { found: cell.text, what, nearest } })
  return undefined
}
