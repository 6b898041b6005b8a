import { type Exact, exact, hundred } from '../../number/exact.ts'

/** Of how many a column tells how many something is. */
export interface Per {
  readonly many: Exact
  /** Whether it is told of the population: one whole for all rows. */
  readonly isOfPeople: boolean
}

const ofShare = /%|t[ỷỉ] lệ|t[ỷỉ] trọng|cơ cấu/u
const ofChange = /tăng|giảm|tốc độ/u

/** Trên 10.000 dân, /vạn dân, tính trên 100.000 người dân. */
const ofPeople =
  /(?:\/|trên|cho|bình quân|mỗi)\s*(?:(?<number>100|1[.\s]?000|10[.\s]?000|100[.\s]?000)|(?:một |1 )?(?<word>nghìn|vạn|triệu))\s+(?:người )?dân(?: số)?(?!\p{L})/u

const sizes: Readonly<Record<string, bigint>> = { nghìn: 1_000n, vạn: 10_000n, triệu: 1_000_000n }

/** A row of some of the population alone may be told of as many of those. */
export const ofSomePeople =
  /(?<!\p{L})(?:trẻ|phụ nữ|bà mẹ|học sinh|sinh viên|người cao tuổi|lao động|nam|nữ|trong đó)(?!\p{L})/iu

/** Of how many a column with these words above it tells; undefined for any other column. */
export function perOf(header: string): Per | undefined {
  if (ofChange.test(header)) return undefined
  const { number, word = '' } = ofPeople.exec(header)?.groups ?? {}
  const many = number === undefined ? sizes[word] : BigInt(number.replace(/\D/g, ''))
  if (many !== undefined) return { many: exact(many), isOfPeople: true }
  return ofShare.test(header) ? { many: hundred, isOfPeople: false } : undefined
}
