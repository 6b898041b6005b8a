import { Problem } from '../problem.ts'

const mostCharacters = 200

/**
 * A file's name as it is kept: composed (NFC), the last part of a path, without control characters and without marks that
 * turn the direction of writing and so hide an extension.
 *
 * @throws Problem `invalid-input` if nothing is left, or more than 200 characters
 * @example cleanFileName('C:\\fakepath\\Báo cáo.pdf') // => 'Báo cáo.pdf'
 */
export function cleanFileName(name: string): string {
  const clean = lastPart(name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').normalize('NFC'))
  if (clean === '' || [...clean].length > mostCharacters) {
    throw new Problem('invalid-input', {
      where: { vi: 'tên tệp', en: 'the file name' },
      expected: { vi: `có từ 1 đến ${mostCharacters} ký tự`, en: `1 to ${mostCharacters} characters` },
      got: [...clean].slice(0, 40).join(''),
    })
  }
  return clean
}

/** Blanks and dots at the end are dropped by some systems, which would change the extension. */
function lastPart(name: string): string {
  const part = name.split(/[/\\]/).at(-1) ?? ''
  return part
    .replace(/\s+/g, ' ')
    .replace(/^ /, '')
    .replace(/[ .]+$/, '')
}

/** The extension in small letters, without the dot; empty if there is none. */
export function extensionOf(fileName: string): string {
  return /[^.]\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
}
