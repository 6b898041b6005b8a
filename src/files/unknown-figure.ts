import type { Fault } from '../fault.ts'
import type { SubCriterion } from '../framework/framework.ts'
import { nearestCode } from './nearest-code.ts'
import type { YamlDocument, YamlPath } from './yaml-document.ts'

/** A code that names none of the figures of a sub-criterion, where it stands. */
export function unknownFigure(found: string, item: SubCriterion, path: YamlPath, document: YamlDocument): Fault {
  const what = { vi: `các số liệu của ${item.code}`, en: `the figures of ${item.code}` }
  const codes = item.figures.map(({ code }) => code)
  const nearest = nearestCode(found, codes) ?? codes
  return { code: 'unknown-code', place: document.keyPlaceOf(path), details: { found, what, nearest } }
}
