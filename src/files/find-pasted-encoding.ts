import { type LegacyEncoding, legacyEncodings } from './legacy-encoding.ts'
import { isVietnameseSyllable } from './vietnamese-syllable.ts'

const pastedEncodings = [legacyEncodings.tcvn3, legacyEncodings.vni]

/**
 * Finds TCVN3 or VNI text that was pasted into Unicode, so that its bytes stand as Latin-1 characters (`§iÖn Biªn`).
 * Foreign names, § and ® are not refused: several words must be no Vietnamese as they stand and become syllables when
 * decoded; a single one is enough only if a sign stands between its letters (`S¬n`).
 *
 * @returns where the first foreign character of the first such word stands; undefined if the text is good.
 */
export function findPastedEncoding(text: string): { encoding: LegacyEncoding; offset: number } | undefined {
  const firstAt = new Map<string, number>()
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\u00a1-\u00ff]+/gu)) {
    if (!firstAt.has(word)) firstAt.set(word, index)
  }
  const suspects = [...firstAt.keys()].filter(isSuspect)
  const [best] = pastedEncodings
    .map((encoding) => ({ encoding, words: suspects.filter((word) => readsConvincingly(word, encoding)) }))
    .toSorted((a, b) => b.words.length - a.words.length)
  const [first] = best?.words ?? []
  if (!best || first === undefined || !isEnough(best.words, suspects.length)) return undefined
  return { encoding: best.encoding, offset: (firstAt.get(first) ?? 0) + first.search(/[\u00a1-\u00ff]/) }
}

/** A word of Latin-1 characters only, with at least two letters, that is no Vietnamese as it stands. */
function isSuspect(word: string): boolean {
  return (
    /^[A-Za-z\u00a1-\u00ff]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*$/.test(word) &&
    (word.match(/[A-Za-zÀ-ÖØ-öø-ÿ]/g)?.length ?? 0) >= 2 &&
    !isVietnameseSyllable(word)
  )
}

function readsConvincingly(word: string, { decode }: LegacyEncoding): boolean {
  const read = decode(word)
  return read !== word && read.length >= 2 && isVietnameseSyllable(read)
}

/** The middle dot is no such sign: it stands in units (N·m). */
const signBetweenLetters = /[A-Za-z][\u00a1-\u00b6\u00b8-\u00bf][A-Za-z]/

function isEnough(words: readonly string[], suspects: number): boolean {
  const share = words.length / suspects
  if (words.length === 1) return share >= 0.5 && words.some((word) => signBetweenLetters.test(word))
  return share >= 0.5 || (words.length >= 4 && share >= 0.2)
}
