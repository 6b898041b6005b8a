import { searchName } from '../../number/search-name.ts'
import type { DocumentCheck } from '../check.ts'
import { plainClaim } from '../claims/claim-in.ts'

/** Shorter paragraphs may well stand twice. */
const fewestCharacters = 40

/** Paragraphs with figures that stand twice, word for word. */
export const repeatedParagraphs: DocumentCheck = ({ passages }) => {
  const seen = new Set<string>()
  return passages.flatMap((passage) => {
    if (passage.kind !== 'paragraph' || !/\d/.test(passage.text)) return []
    const key = searchName(passage.text.replace(/^[-+*•–]\s*|[.;,:]\s*$/gu, ''))
    if (key.length < fewestCharacters) return []
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const text = passage.text.replace(/[.;,:]\s*$/u, '')
    return [
      plainClaim(
        passage,
        { start: 0, end: text.length, text },
        {
          ...{ kind: 'repeated-text', verdict: 'note', expected: null, arithmetic: '' },
          why: { vi: 'Đoạn này có hai lần.', en: 'This paragraph stands twice.' },
          suggestion: { vi: 'Bỏ một lần.', en: 'Leave one out.' },
        },
      ),
    ]
  })
}
