/** Advance widths of Times New Roman Bold in thousandths of the font size, by the characters that have them. */
const charactersByWidth: readonly (readonly [number, string])[] = [
  [250, ' ,.\u00a0'],
  [278, '/il'],
  [333, '-:;()fjt'],
  [389, 'Is'],
  [444, 'cerz'],
  [500, '–0123456789Jagovxy'],
  [556, 'Sbdhknpquđ'],
  [570, '+−'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYwĐ'],
  [778, 'GHKOQ'],
  [833, 'm'],
  [944, 'M'],
  [1000, '%W'],
]

const widths = new Map(
  charactersByWidth.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
)

/** Width of the horn that ư and ơ carry beside the letter; other marks stand above or below it. */
const hornWidth = 50

/**
 * Estimates how wide a text is in Times New Roman Bold, which is an upper bound for the regular face. Marks are taken
 * off their letters, since they add no width.
 *
 * @param sizePoints font size in points
 * @returns twips (twentieths of a point)
 */
export function textWidth(text: string, sizePoints: number): number {
  let thousandths = 0
  for (const character of text.normalize('NFD')) {
    if (character === '\u031b') thousandths += hornWidth
    else if (!/\p{Mn}/u.test(character)) thousandths += widths.get(character) ?? 667
  }
  return Math.ceil((thousandths * sizePoints * 20) / 1000)
}
