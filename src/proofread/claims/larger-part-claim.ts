import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import type { Passage } from '../text/passage.ts'
import type { Claim } from './claim.ts'
import { plainClaim } from './claim-in.ts'

/** Says at a part that it is larger than its whole. */
export function largerPartClaim(passage: Passage, part: Figure, whole: Figure): Claim {
  return plainClaim(passage, part, {
    ...{ kind: 'sum', verdict: 'error', expected: null, arithmetic: `${bare(part)} > ${bare(whole)}` },
    why: {
      vi: `Một phần (${bare(part)}) không thể lớn hơn tổng (${bare(whole)}).`,
      en: `A part (${bare(part)}) cannot be larger than its whole (${bare(whole)}).`,
    },
    suggestion: { vi: 'Kiểm tra lại hai số này.', en: 'Check the two figures.' },
  })
}
