import type { Fault, Language } from '../fault.ts'
import type { ParFramework } from '../framework/framework.ts'
import { isZero } from '../number/exact.ts'
import { pointsText } from '../scoring/points-text.ts'
import type { YamlDocument, YamlPath } from './yaml-document.ts'

/** Finds bonus and penalty blocks that can do nothing, and a limit of the total that would cut points of the domains. */
export function adjustmentFaults({ adjustments, total, maximum }: ParFramework, document: YamlDocument): Fault[] {
  const blocks = adjustments.flatMap(({ cap, subCriteria }, index) => [
    ...(cap.s > 0n && !isZero(cap) ? [] : [unusable(['adjustments', index, 'cap'], noCap, document)]),
    ...subCriteria.flatMap(({ role }, item) =>
      role === 'item' ? [] : [unusable(['adjustments', index, 'subCriteria', item, 'role'], onlyItems, document)],
    ),
  ])
  if (total.atMost === null || total.atMost.compare(maximum) >= 0) return blocks
  const least = pointsText(maximum)
  const reason = { vi: `phải từ ${least} điểm trở lên`, en: `must be at least ${least} points` }
  return [...blocks, unusable(['total', 'atMost'], reason, document)]
}

const noCap = { vi: 'mức tối đa của khối phải trên 0', en: 'the cap of a block must be above 0' }

const onlyItems = {
  vi: 'khối điểm thưởng, điểm phạt chỉ gồm tiêu chí loại item',
  en: 'a bonus or penalty block holds sub-criteria of the role item only',
}

function unusable(path: YamlPath, reason: Record<Language, string>, document: YamlDocument): Fault {
  return { code: 'unusable-setting', place: document.placeOf(path), details: { where: path.join('.'), reason } }
}
