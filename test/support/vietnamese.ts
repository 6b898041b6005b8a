import fc from 'fast-check'

/** Every small letter of Vietnamese with its tones, and the capitals that TCVN3 has. */
export const smallLetters = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ'
export const plainCapitals = 'ĂÂÊÔƠƯĐ'

/** Names and terms of provinces, offices and reports, by whose syllables texts are made. */
export const officialWords =
  `Điện Biên Lai Châu Sơn La Thừa Thiên Huế Đắk Lắk Bắc Kạn Quảng Ngãi Cần Thơ Sở Nội vụ Ủy ban nhân dân
  tỉnh thành phố trực thuộc trung ương chỉ số cải cách hành chính thể chế thủ tục bộ máy công vụ tài chính công chuyển đổi số
  mức độ hài lòng của người dân tổ chức kết quả điểm tối đa tự đánh giá thẩm định quốc gia nghĩa vụ giải quyết hồ sơ đúng hạn
  quyền lợi khuyến khích nguyên tắc nghiêm túc rượu giếng gìn giữ xoong huỳnh quýt yêu cầu ỷ lại`
    .split(/\s+/)
    .map((word) => word.normalize('NFC'))

export const vietnameseText = fc
  .array(fc.constantFrom(...officialWords), { minLength: 8, maxLength: 40 })
  .map((words) => words.join(' '))

const tcvn3Bytes: Readonly<Record<string, number>> = Object.fromEntries(
  `ă a8 â a9 ê aa ô ab ơ ac ư ad đ ae à b5 ả b6 ã b7 á b8 ạ b9 ằ bb ẳ bc ẵ bd ắ be ặ c6 ầ c7 ẩ c8 ẫ c9 ấ ca ậ cb è cc ẻ ce ẽ cf
  é d0 ẹ d1 ề d2 ể d3 ễ d4 ế d5 ệ d6 ì d7 ỉ d8 ĩ dc í dd ị de ò df ỏ e1 õ e2 ó e3 ọ e4 ồ e5 ổ e6 ỗ e7 ố e8 ộ e9 ờ ea ở eb ỡ ec
  ớ ed ợ ee ù ef ủ f1 ũ f2 ú f3 ụ f4 ừ f5 ử f6 ữ f7 ứ f8 ự f9 ỳ fa ỷ fb ỹ fc ý fd ỵ fe Ă a1 Â a2 Ê a3 Ô a4 Ơ a5 Ư a6 Đ a7`
    .split(/\s+/)
    .reduce<[string, number][]>((pairs, part, index, parts) => {
      if (index % 2 === 1) pairs.push([(parts[index - 1] ?? '').normalize('NFC'), Number.parseInt(part, 16)])
      return pairs
    }, []),
)

/**
 * Writes text as TCVN3, one Latin-1 character a byte. The table is GNU libc's `iconv -f TCVN5712-1`; capitals with a tone
 * become small letters, as the fonts for capitals want them.
 */
export function toTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const byte = tcvn3Bytes[letter] ?? tcvn3Bytes[letter.toLowerCase()]
      return byte === undefined ? letter : String.fromCharCode(byte)
    })
    .join('')
}

const vniTones: Readonly<Record<string, string>> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
}
const vniVowels: Readonly<Record<string, string>> = { ơ: 'ô', ư: 'ö', đ: 'ñ' }
const vniWhole: Readonly<Record<string, string>> = { í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' }
const vniRound: Readonly<Record<string, string>> = {
  '': 'â',
  '\u0301': 'á',
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
}
const vniBreve: Readonly<Record<string, string>> = {
  '': 'ê',
  '\u0301': 'é',
  '\u0300': 'è',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
}

/** Writes text as VNI, one Latin-1 character a byte: the reverse of the table in VNI Software's manual. */
export function toVni(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const small = letter.toLowerCase()
      const written = vniLetter(small)
      return letter === small ? written : written.toUpperCase()
    })
    .join('')
}

function vniLetter(small: string): string {
  const whole = vniWhole[small]
  if (whole !== undefined) return whole
  const marks = small.normalize('NFD')
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(marks)?.[0] ?? ''
  const base = marks.charAt(0)
  if (marks.includes('\u0302')) return `${base}${vniRound[tone]}`
  if (marks.includes('\u0306')) return `${base}${vniBreve[tone]}`
  const vowel = marks.replace(tone, '').normalize('NFC')
  return `${vniVowels[vowel] ?? vowel}${tone === '' ? '' : vniTones[tone]}`
}

/** Writes text as Windows-1258, one Latin-1 character a byte: letters composed except for their tones. */
export function toWindows1258(text: string): string {
  const letters = new TextDecoder('windows-1258').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  const spread = text.replace(/\p{L}/gu, (letter) => {
    const marks = letter.normalize('NFD')
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(marks)?.[0] ?? ''
    return marks.replace(tone, '').normalize('NFC') + tone
  })
  return [...spread].map((letter) => String.fromCharCode(letters.indexOf(letter))).join('')
}
