import { inRaisedDigits } from './equation-readers.ts'
import { type Gathering, type Story, setMark, write } from './gathering.ts'

/** What is raised where somebody typed the mark of a note: 1 · (1) · [2] · 1, 2 · * · a. */
const mark = /^(?:[([]?\d{1,3}(?:\s?[,;]\s?\d{1,3}){0,5}[)\]]?|\(?[*†‡]{1,4}\)?|\(?[a-z]\)?)$/u

/** Units of length, of which two and three are raised. */
const length = /(?:^|[^\p{L}])(?:[kcmdh]?m|dam|km)$/iu

/**
 * Writes raised text: two and three of a unit and powers of ten as raised digits, what is a mark as a mark, so that it joins no
 * number before it; other text as it stands.
 */
export function writeRaised(text: string, into: Gathering, story: Story): void {
  if (text === '' || !story.fields.isShown()) return
  const sign = text.trim()
  const isPower = (/^[23]$/.test(sign) && length.test(into.tail)) || (/^[-−]?\d+$/.test(sign) && isTen(into.tail))
  const digits = isPower ? inRaisedDigits(sign) : undefined
  if (digits !== undefined) write(digits, into, story)
  else if (mark.test(sign) && isBehind(sign, into.tail)) setMark(sign, false, into)
  else write(/\d$/.test(into.tail) && /^\d/.test(sign) ? ` ${text}` : text, into, story)
}

const isTen = (before: string) => /(?:^|[^\d.,])10$/.test(before)

/** A mark stands behind something; a letter behind a number alone, since letters are raised for other reasons too. */
function isBehind(sign: string, before: string): boolean {
  return /[a-z]/.test(sign) ? /\d$/.test(before) : before.trim() !== ''
}
