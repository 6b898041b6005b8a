/** Words that a quantity follows and no name: what stands behind them is one number, not a name with its number and another. */
const leads = '(?<![\\p{L}\\d])(?:là|có|gồm|đạt|được|bằng|hơn|trên|dưới|khoảng|gần|còn|nhận|cộng|tổng số|giải quyết)\\s'

const groups = '[1-9]\\d{0,2}(?: \\d{3})+(?:,\\d+)?(?! ?\\d|[.,/–-]\\d| [/–-] ?\\d)'
const counted = '(?=\\s\\p{Ll}|\\s?%)'

/** Numbers that can be nothing else; those behind a colon or a bracket, if words of what is counted follow. */
const sure = new RegExp(`(?<=${leads})${groups}|(?<=[:(]\\s?)${groups}${counted}`, 'giu')

/** Those behind a comma or a joining word, where another number of the text is parted so. */
const further = new RegExp(`(?<=[,;]\\s|(?<!\\p{L})(?:và|với|từ|lên|xuống|đến)\\s)${groups}${counted}`, 'giu')

const mayBeSpaced = /\d \d{3}(?!\d)/

/**
 * A text with thousands that blanks part (1 250 hồ sơ, 12 345 678 đồng) joined by no-break blanks, where they cannot be two
 * numbers: groups of three behind a word that a quantity follows. Its length stays; no-break blanks that are there stay too.
 *
 * @example withJoinedThousands('Tổng số là 1 250 hồ sơ') // => 'Tổng số là 1\u00a0250 hồ sơ'
 */
export function withJoinedThousands(text: string): string {
  if (!mayBeSpaced.test(text)) return text
  const joined = text.replace(sure, join)
  return joined === text && !/\d\u00a0\d{3}/.test(text) ? text : joined.replace(further, join)
}

const join = (number: string) => number.replaceAll(' ', '\u00a0')
