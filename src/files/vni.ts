const acute = '\u0301'
const grave = '\u0300'
const hook = '\u0309'
const tilde = '\u0303'
const dot = '\u0323'
const breve = '\u0306'
const circumflex = '\u0302'

/** Second characters: the vowel before them is a plain letter, this one carries its marks. */
const marks: Readonly<Record<string, string>> = {
  ù: acute,
  ø: grave,
  û: hook,
  õ: tilde,
  ï: dot,
  ê: breve,
  é: breve + acute,
  è: breve + grave,
  ú: breve + hook,
  ü: breve + tilde,
  ë: breve + dot,
  â: circumflex,
  á: circumflex + acute,
  à: circumflex + grave,
  å: circumflex + hook,
  ã: circumflex + tilde,
  ä: circumflex + dot,
}

/** Letters that take one character. */
const letters: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}

const pair = /([aeouyôö])([ùøûõïêéèúüëâáàåãä])|[ñôöíìæóòî]/gi

/**
 * Reads text in VNI, whose bytes were taken for Latin-1 (one character a byte), as Unicode in composed form. A vowel and
 * its marks are two characters: `aâ` is â, `aá` is ấ. Characters that form no such pair stay as they are.
 *
 * @see VNI Software, character set of the VNI fonts for Windows (VNI-Times)
 * @example decodeVni('Ñieän Bieân') // => 'Điện Biên'
 */
export function decodeVni(latin1: string): string {
  return latin1.replace(pair, (found, vowel?: string, mark?: string) =>
    vowel === undefined || mark === undefined
      ? letterOf(found)
      : `${letterOf(vowel)}${marks[mark.toLowerCase()] ?? mark}`.normalize('NFC'),
  )
}

function letterOf(character: string): string {
  const small = character.toLowerCase()
  const letter = letters[small] ?? small
  return character === small ? letter : letter.toUpperCase()
}
