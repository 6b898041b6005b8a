import type { PassageCheck } from '../check.ts'
import { plainClaim } from '../claims/claim-in.ts'

/** Shorter repeats are turns of speech. */
const fewestCharacters = 90

/** The same sentence with figures twice in a passage. */
export const repeatedText: PassageCheck = ({ text, ...passage }) => {
  if (text.length < 2 * fewestCharacters) return []
  const start = text.slice(0, fewestCharacters)
  const at = text.indexOf(start, fewestCharacters)
  if (at < 0 || !/\d/.test(start)) return []
  return [
    plainClaim(
      { text, ...passage },
      { start: at, end: text.length, text: `${start} …` },
      {
        ...{ kind: 'repeated-text', verdict: 'note', expected: null, arithmetic: '' },
        why: { vi: 'Câu này có hai lần.', en: 'This sentence stands twice.' },
        suggestion: { vi: 'Bỏ một lần.', en: 'Leave one out.' },
      },
    ),
  ]
}
