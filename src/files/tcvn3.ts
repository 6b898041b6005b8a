/** The letters at bytes A1–FF, in rows of 16 from A0; a dot where the character set has no letter of its own. */
const letters = [
  '.ĂÂÊÔƠƯĐăâêôơưđ.',
  '.....àảãáạ.ằẳẵắ.',
  '......ặầẩẫấậè.ẻẽ',
  'éẹềểễếệìỉ...ĩíịò',
  '.ỏõóọồổỗốộờởỡớợù',
  '.ủũúụừửữứựỳỷỹýỵ.',
].join('')

/**
 * Reads text in TCVN3, whose bytes were taken for Latin-1 (one character a byte), as Unicode in composed form. Capital
 * letters with a tone do not exist in this set: its fonts for capitals (.VnTimeH) draw them at the small letters.
 * Characters without a letter in the set stay as they are.
 *
 * @see TCVN 5712:1993, character set VN3, as used by the ABC fonts (.VnTime)
 * @example decodeTcvn3('§iÖn Biªn') // => 'Điện Biên'
 */
export function decodeTcvn3(latin1: string): string {
  return latin1.replace(/[\u00a1-\u00fe]/g, (character) => {
    const letter = letters[character.charCodeAt(0) - 0xa0]
    return letter === undefined || letter === '.' ? character : letter
  })
}
