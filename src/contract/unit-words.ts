/** A word for units of a stage: in Vietnamese, in English, and in English for several. */
type UnitWord = readonly [vi: string, en: string, several: string]

const unitWords: Readonly<Record<string, UnitWord>> = {
  province: ['tỉnh', 'province', 'provinces'],
  district: ['huyện', 'district', 'districts'],
  commune: ['xã', 'commune', 'communes'],
  ward: ['phường', 'ward', 'wards'],
  village: ['thôn', 'village', 'villages'],
  household: ['hộ', 'household', 'households'],
  person: ['người', 'person', 'people'],
}

/** What columns are called in Vietnamese files, without diacritics. */
const vietnameseNames: Readonly<Record<string, string>> = {
  ...{ tinh: 'province', huyen: 'district', xa: 'commune', phuong: 'ward' },
  ...{ thon: 'village', ho: 'household', nguoi: 'person' },
}

/**
 * Says how many units of a stage there are, by the word for what its column holds: the glossary's where the column is called so,
 * else the name of the column.
 *
 * @param column of the ids of the units; null where it is not known
 * @example unitsText(3, 'district', 'vi') // => '3 huyện'
 * @example unitsText(1, 'dnum', 'en') // => '1 unit (dnum)'
 */
export function unitsText(count: number, column: string | null, language: 'vi' | 'en'): string {
  const known = unitWords[plainName(column ?? '')]
  if (known) return `${grouped(count, language)} ${language === 'vi' ? known[0] : known[count === 1 ? 1 : 2]}`
  const named = column === null ? '' : ` (${column})`
  if (language === 'vi') return `${grouped(count, language)} đơn vị${named}`
  return `${count === 1 ? '1 unit' : `${grouped(count, language)} units`}${named}`
}

/** `ma_huyen`, `Mã huyện`, `district_id` and `district` are about the same units. */
function plainName(column: string): string {
  const plain = column
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/^ma[_ -]/, '')
    .replace(/[_ -](id|code|ma)$/, '')
  return vietnameseNames[plain] ?? plain
}

/** A whole number with its thousands apart, as the language writes them. */
export function grouped(count: number, language: 'vi' | 'en'): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')
}
