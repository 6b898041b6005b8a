import type { Words } from '../../proofread/claims/claim.ts'
import type { DocumentReading } from './document-reading.ts'
import { doubts } from './doubts.data.ts'

/** More stretches of pages than this are not named one by one. */
const mostStretches = 20

/** What may be missing from what was read, for people; pages that are pictures by their numbers. */
export function doubtWords({ doubts: codes, picturePages = [] }: Omit<DocumentReading, 'document'>): readonly Words[] {
  return codes.map((code) => {
    if (code !== 'pictures' || picturePages.length === 0) return doubts[code]
    const stretches = stretchesOf(picturePages)
    const named = stretches.slice(0, mostStretches).join(', ')
    const more = stretches.length > mostStretches ? ', …' : ''
    const { vi, en } = doubts.pictures
    return { vi: `${vi} (trang ${named}${more})`, en: `${en} (page ${named}${more})` }
  })
}

/** Numbers that follow each other as one: 2, 4–6. */
function stretchesOf(numbers: readonly number[]): readonly string[] {
  const stretches: [number, number][] = []
  for (const number of numbers) {
    const last = stretches.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else stretches.push([number, number])
  }
  return stretches.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
}
