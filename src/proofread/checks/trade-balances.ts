import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim, plainClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { minus, printedInterval } from '../figures/interval.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { haveSameUnit } from '../text/units.ts'

const balance = /(?<!\p{L})(xuất siêu|nhập siêu|thặng dư|thâm hụt)(?!\p{L})[^.;\d]{0,40}$/iu

/** Surpluses against exports and imports of the same passage: xuất khẩu 86,4; nhập khẩu 52,7; xuất siêu 34,0. */
export const tradeBalances: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((figure) => {
    const word = balance.exec(passage.text.slice(Math.max(0, figure.start - 70), figure.start))?.[1]
    if (word === undefined || figure.isPercent || figure.role !== 'quantity' || claimed.has(figure)) return []
    if (roughnessAt(passage.text, figure.start)) return []
    const [exports, imports] = [tradedValue(passage, figure, exported), tradedValue(passage, figure, imported)]
    if (!exports || !imports || isOfAnotherTime(passage.text, figure, exports)) return []
    return [balanceClaim(passage, figure, word.toLowerCase(), { exports, imports })]
  })

const time = /(?:\d+ tháng|lũy kế|luỹ kế|cả năm|cùng kỳ|năm trước|quý \p{L}+|tháng \d+|năm \d{4})/iu

/** Whether a balance is told of another time than exports and imports: 11 tháng xuất siêu 2.150 triệu USD. */
function isOfAnotherTime(text: string, figure: Figure, { start }: Figure): boolean {
  const own = time.exec(
    text
      .slice(0, figure.start)
      .split(/[,;.]\s/u)
      .at(-1) ?? '',
  )?.[0]
  return own !== undefined && !text.slice(0, start).toLowerCase().includes(own.toLowerCase())
}

/** The only value before a balance that is said to be exported or imported; none if there are several. */
function tradedValue({ text, figures }: Passage, balanced: Figure, named: RegExp): Figure | undefined {
  const found = figures.filter((each) => {
    if (each.end > balanced.start || each.role !== 'quantity' || each.isPercent) return false
    const lead = text.slice(Math.max(0, each.start - 60), each.start)
    const isAlike = each.scale.equals(balanced.scale) && haveSameUnit(each, balanced)
    const clause = lead.split(/[,;.]\s/u).at(-1) ?? ''
    return isAlike && named.test(lead) && !both.test(lead) && !changed.test(clause)
  })
  const [only, ...others] = found
  return others.length === 0 && only && !roughnessAt(text, only.start) ? only : undefined
}

const exported = /(?<!\p{L})xuất khẩu(?!\p{L})[^.;\d]*(?:\d+ (?:tháng|quý)[^.;\d]*)?$/iu
const imported = /(?<!\p{L})nhập khẩu(?!\p{L})[^.;\d]*(?:\d+ (?:tháng|quý)[^.;\d]*)?$/iu

/** What is neither what is exported nor what is imported: the sum of both, or a rise of one. */
const both = /(?<!\p{L})xuất[,\s]+nhập|tổng/iu
const changed = /tăng|giảm/iu

interface Trade {
  readonly exports: Figure
  readonly imports: Figure
}

function balanceClaim(passage: Passage, figure: Figure, word: string, { exports, imports }: Trade): Claim {
  const isSurplus = exports.value.compare(imports.value) >= 0
  const isSaid = word === 'xuất siêu' || word === 'thặng dư'
  const [larger, smaller] = isSurplus ? [exports, imports] : [imports, exports]
  if (isSurplus === isSaid)
    return judgedClaim(passage, figure, minus(printedInterval(larger), printedInterval(smaller)), {
      ...{ kind: 'difference', grave: 'error' },
      computation: `${bare(larger)} − ${bare(smaller)}`,
    })
  return plainClaim(passage, figure, {
    ...{ kind: 'difference', verdict: 'error', expected: null, arithmetic: `${bare(exports)} → ${bare(imports)}` },
    why: {
      vi: `Ghi “${word}” nhưng xuất khẩu (${bare(exports)}) ${isSurplus ? 'lớn' : 'nhỏ'} hơn nhập khẩu (${bare(imports)}).`,
      en: `It says “${word}”, but exports (${bare(exports)}) are ${isSurplus ? 'above' : 'below'} imports (${bare(imports)}).`,
    },
    suggestion: { vi: `Sửa “${word}”, hoặc sửa một trong hai số.`, en: `Change “${word}”, or one of the two figures.` },
  })
}
