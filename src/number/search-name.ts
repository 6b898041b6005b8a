/**
 * A name as it is searched: small letters without diacritics, one space between words.
 *
 * @example searchName('Điện  Biên') // => 'dien bien'
 */
export function searchName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim()
}
