import type { CheckedEvidence, CheckedItem } from '../../src/assessment/review/checked-item.ts'
import type { SubCriterion } from '../../src/framework/framework.ts'
import { exact } from '../../src/number/exact.ts'
import { subCriterion } from './sub-criterion.ts'

/** A sub-criterion of 2 points about files handled, complete and without any risk. */
export function checkedItem(changes: Partial<CheckedItem> = {}, definition: Partial<SubCriterion> = {}): CheckedItem {
  const figures = [
    { code: 'received', name: 'Số hồ sơ tiếp nhận', kind: 'count', unit: 'hồ sơ' },
    { code: 'online', name: 'Số hồ sơ trực tuyến', kind: 'count', unit: 'hồ sơ', partOf: 'received' },
  ] as const
  const rule = { kind: 'ratio', part: 'online', whole: 'received', credits: [] } as never
  return {
    definition: subCriterion(rule, '2', figures, { evidence: ['Báo cáo'], ...definition }),
    ...{ block: null, applies: true, missing: [], contradictions: [] },
    figures: { received: exact('100'), online: exact('100') },
    ...{ computed: exact('2'), self: null, explanation: '', lastYear: null },
    evidence: [evidence()],
    ...changes,
  }
}

/** A report of 2024. */
export function evidence(changes: Partial<CheckedEvidence> = {}): CheckedEvidence {
  return { fileName: 'bc.pdf', issuedOn: { year: 2024, month: 12, day: 20 }, quoted: null, ...changes }
}
