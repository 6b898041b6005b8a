import { formatNumber } from '../../number/vietnamese-number.ts'
import type { Pair } from '../changes/change-pair.ts'
import { readingsOf } from '../changes/change-readings.ts'
import { type Change, changesIn } from '../changes/changes.ts'
import { surePair } from '../changes/sure-pair.ts'
import type { DocumentCheck, PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { agrees } from '../figures/judge.ts'
import { tablesOf } from '../tables/tables-of.ts'
import type { FinishedDocument } from '../text/finished-document.ts'
import type { Passage } from '../text/passage.ts'

/** Numbers written as no number is: 0..75; 70, 18%. */
export const malformedNumbers: PassageCheck = (passage) =>
  passage.figures.flatMap((figure) => {
    if (!figure.isMalformed) return []
    const expected = `${formatNumber(figure.value, { decimals: figure.decimals, zeros: 'fixed' })}${figure.isPercent ? '%' : ''}`
    return [
      plainClaim(passage, figure, {
        ...{ kind: 'number-form', verdict: 'note', expected, arithmetic: '' },
        why: { vi: `“${figure.text}” viết sai dạng số.`, en: `“${figure.text}” is not written as a number.` },
        suggestion: { vi: `Viết ${expected}.`, en: `Write ${expected}.` },
      }),
    ]
  })

/** A document that writes decimals with a comma in one place and with a dot in another, told once, at the first of the fewer. */
export const mixedDecimalMarks: DocumentCheck = ({ document, passages }) => {
  const all = [...passages, ...cellsOf(document)]
  const commas = markedBy(all, ',')
  const dots = markedBy(all, '.')
  const [first] = dots
  if (!first || commas.length === 0) return []
  const { passage, figure } = first
  return [
    plainClaim(passage, figure, {
      ...{ kind: 'number-form', verdict: 'note', expected: figure.text.replace('.', ','), arithmetic: '' },
      why: {
        vi: `Văn bản dùng lẫn hai dấu thập phân: ${commas.length} số có dấu phẩy, ${dots.length} số có dấu chấm.`,
        en: `Two decimal marks are mixed: ${commas.length} figures have a comma, ${dots.length} a dot.`,
      },
      suggestion: { vi: 'Dùng dấu phẩy thập phân trong cả văn bản.', en: 'Use the decimal comma throughout.' },
    }),
  ]
}

/** Cells of tables with a number by itself. */
function cellsOf(document: FinishedDocument): readonly Read[] {
  return tablesOf(document).flatMap(({ rows }) =>
    rows.flatMap(({ figures }) =>
      figures.flatMap((figure) => (figure ? [{ text: figure.cell, place: figure.place, figures: [figure] }] : [])),
    ),
  )
}

type Read = Pick<Passage, 'text' | 'place' | 'figures'>

function markedBy(passages: readonly Read[], mark: ',' | '.') {
  const isMarked = ({ role, decimals, text, isMalformed }: Figure) =>
    role === 'quantity' &&
    decimals > 0 &&
    !isMalformed &&
    text.includes(mark) &&
    !text.includes(mark === ',' ? '.' : ',')
  return passages.flatMap((passage) => passage.figures.filter(isMarked).map((figure) => ({ passage, figure })))
}

/** A difference of two per cents that words name and that is called a per cent, where the growth from one to the other is clearly another number. */
export const pointsCalledPercent: PassageCheck = (passage) => {
  if (passage.figures.filter(({ isPercent }) => isPercent).length < fewestOfPoints) return []
  return changesIn(passage, new Set()).flatMap((change) =>
    arePoints(change, surePair(passage, change)) ? [calledPercent(passage, change.figure)] : [],
  )
}

/** Two per cents and their difference. */
const fewestOfPoints = 3

function arePoints(change: Change, pair: Pair | undefined): boolean {
  if (!change.figure.isPercent || !pair?.now.isPercent) return false
  const [points, growth] = readingsOf(change, pair).map(({ interval }) => agrees(change.figure, interval))
  return points === true && growth === false
}

function calledPercent(passage: Passage, figure: Figure): Claim {
  const expected = `${figure.text.replace(/\s*%/, '')} điểm phần trăm`
  return plainClaim(passage, figure, {
    ...{ kind: 'number-form', verdict: 'note', expected, arithmetic: '' },
    why: {
      vi: 'Hiệu của hai tỷ lệ phần trăm tính bằng điểm phần trăm.',
      en: 'The difference of two percentages counts percentage points.',
    },
    suggestion: { vi: `Viết ${expected}.`, en: `Write ${expected} (percentage points).` },
  })
}
