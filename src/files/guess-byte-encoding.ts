import { type LegacyEncoding, legacyEncodings } from './legacy-encoding.ts'
import { isVietnameseSyllable } from './vietnamese-syllable.ts'

/**
 * Guesses the encoding of bytes that are not UTF-8, by the share of words with marks that read as Vietnamese syllables.
 *
 * @param latin1 the bytes, one character each
 * @returns undefined where not even half of those words do in any encoding.
 */
export function guessByteEncoding(latin1: string): LegacyEncoding | undefined {
  const words = [...new Set(latin1.match(/[A-Za-z\u00a1-\u00ff]+/g))].filter((word) => /[\u00a1-\u00ff]/.test(word))
  const scored = Object.values(legacyEncodings).map((encoding) => ({
    encoding,
    score: words.filter((word) => isVietnameseSyllable(encoding.decode(word))).length,
  }))
  const [best] = scored.toSorted((a, b) => b.score - a.score)
  return best && best.score > 0 && best.score * 2 >= words.length ? best.encoding : undefined
}
