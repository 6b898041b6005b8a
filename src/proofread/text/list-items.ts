/** How many items a list could have: commas and "và" may stand between items or within one. */
export interface ItemCount {
  readonly least: number
  readonly most: number
  /** Different names among them, where they are names. */
  readonly different: number
}

/** More is told than the items, or not all of them. */
const openEnded = /\.\.\.|…|v\.v|vân vân|chẳng hạn|ví dụ|ngoài ra|trong đó|đáng chú ý/iu

/** Words that begin what comes behind a list, not one more item. */
const continues =
  /^(?:các|những|riêng|còn|đồng thời|qua đó|do|vì|nhờ|tuy|nhưng|trong|với|để|tập trung|chủ yếu|so với|tăng|giảm|đạt|chiếm)(?:\s|$)/iu

/** Words that begin the name of an office, which may itself have commas in it. */
const offices =
  /^(?:Sở|Ban|Bộ|Phòng|Chi cục|Cục|Trung tâm|Văn phòng|Đảng ủy|Ủy ban|UBND|HĐND|Hội|Công an|Thanh tra|Viện|Trường|Bệnh viện|Liên đoàn)(?:\s|$)/u

/** One more office behind a word that joins, whose name is no part of the name before it: Văn phòng HĐND và UBND. */
const joinedOffice =
  /(?<=^(?:Sở|Ban|Phòng|Chi cục|Cục|Trung tâm|Trường|Bệnh viện|Công an|Thanh tra|Hội)\s.*)\s(?:và|cùng)\s(?:Sở|Phòng|Chi cục|Cục|Trung tâm|Trường|Bệnh viện|Công an|Thanh tra)\s(?=\p{Lu})/gu

/** Longer pieces are clauses. */
const mostWords = 9

/**
 * Counts the items of a list in running text, up to the end of its sentence.
 *
 * @returns undefined where it cannot be told
 * @example countItems('Hòa An, Hòa Bình và Hòa Lộc') // => { least: 3, most: 3, different: 3 }
 */
export function countItems(list: string): ItemCount | undefined {
  const bare = list.replace(/\([^()]*\)/gu, '()')
  if (openEnded.test(bare) || /[():][^()]*[():]\s*\p{L}.*:/u.test(bare)) return undefined
  if (bare.includes(';')) return ofPieces(bare.split(';'), true)
  return ofPieces(bare.split(/,\s/u), false)
}

function ofPieces(split: readonly string[], isSure: boolean): ItemCount | undefined {
  const pieces = split.map((piece) => piece.trim()).filter((piece) => piece !== '')
  const texts = pieces.map((piece) => piece.replace(/\(\)/gu, '').trim())
  // Each item may have its own per cent: giao thông giảm 1,12%; bưu chính giảm 0,03%.
  const areMeasured = texts.every((text) => /^\D+\d[\d.,]*\s?%$/u.test(text))
  if (pieces.length < 2 || texts.some((text) => (/\d/.test(text) && !areMeasured) || continues.test(text)))
    return undefined
  if (areMeasured) return ofMeasured(texts)
  if (isSure) return ofClauses(texts)
  if (texts.some((text) => text.split(/\s+/u).length > mostWords)) return undefined
  const joined = pieces.reduce((count, piece) => count + [...piece.matchAll(/\s(?:và|cùng)\s/gu)].length, 0)
  const named = texts.flatMap((text) => text.split(/\s(?:và|cùng)\s/u))
  if (offices.test(texts[0] ?? '')) {
    const joinedOffices = texts.reduce((count, text) => count + [...text.matchAll(joinedOffice)].length, 0)
    return {
      least: texts.filter((text) => offices.test(text)).length + joinedOffices,
      most: pieces.length + joined,
      different: pieces.length + joined,
    }
  }
  const areNames = named.every((text) => /^(?:\p{Ll}+\s)?\p{Lu}/u.test(text))
  const areMarked = pieces.every((piece) => piece.endsWith('()'))
  // Names joined before the last piece are pairs: ông A và bà B, ông C.
  const arePaired = texts.slice(0, -1).some((text) => joint.test(text))
  const least = areMarked || (areNames && arePaired) ? pieces.length : areNames ? named.length : 2
  const most = areNames ? named.length : pieces.length + joined
  return { least, most, different: areNames ? new Set(named).size : most }
}

/**
 * Between semicolons stands one item each, but the last may have two, joined by a word; not if the word joins a small letter where
 * all begin with a capital one.
 */
function ofClauses(texts: readonly string[]): ItemCount {
  const areCapital = texts.every((text) => /^\p{Lu}/u.test(text))
  const joins = [...(texts.at(-1) ?? '').matchAll(new RegExp(joint, 'gu'))]
  const head = /^\p{Lu}\p{Ll}+ \p{Ll}+(?= )/u.exec(texts[0] ?? '')?.[0]
  const joined = joins.filter(({ 1: first = '' }) => !areCapital || /\p{Lu}/u.test(first)).length
  // A mark may be missing: Dự án A Dự án B; Dự án C.
  const unmarked =
    head === undefined
      ? 0
      : texts.join(' ').split(head).length - 1 - texts.filter((text) => text.startsWith(head)).length
  const most = texts.length + joined + unmarked
  return { least: texts.length, most, different: most }
}

const joint = /\s(?:và|cùng)\s(\S)/u

/** Items that have a per cent each, of which one may be told of two: A và B cùng giảm 0,2%. */
function ofMeasured(texts: readonly string[]): ItemCount {
  const joined = texts.reduce((count, text) => count + [...text.matchAll(/\s(?:và|cùng)\s/gu)].length, 0)
  return { least: texts.length, most: texts.length + joined, different: texts.length + joined }
}
