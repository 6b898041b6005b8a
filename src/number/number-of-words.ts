const digits: Readonly<Record<string, number>> = {
  ...{
    không: 0,
    một: 1,
    mốt: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    tư: 4,
    năm: 5,
    lăm: 5,
    sáu: 6,
    bảy: 7,
    bẩy: 7,
    tám: 8,
    chín: 9,
  },
}

const scales: Readonly<Record<string, number>> = { nghìn: 1000, ngàn: 1000, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }

/**
 * Reads a whole number below a thousand billion that is written in Vietnamese words.
 *
 * @param words in small letters
 * @returns undefined for what is no number, or has other words beside it
 * @example numberOfWords(['hai', 'mươi', 'mốt']) // => 21
 */
export function numberOfWords(words: readonly string[]): number | undefined {
  let total = 0
  let from = 0
  let lastScale = Number.POSITIVE_INFINITY
  for (const [at, word] of words.entries()) {
    const scale = scales[word]
    if (scale === undefined) continue
    const count = belowThousand(words.slice(from, at))
    if (count === undefined || scale >= lastScale) return undefined
    total += count * scale
    lastScale = scale
    from = at + 1
  }
  if (from === words.length) return from === 0 ? undefined : total
  const rest = belowThousand(words.slice(from))
  return rest === undefined ? undefined : total + rest
}

function belowThousand(words: readonly string[]): number | undefined {
  const at = words.indexOf('trăm')
  if (at < 0) return belowHundred(words)
  const hundreds = at === 1 ? digits[words[0] ?? ''] : undefined
  const rest = words.slice(2)
  if (hundreds === undefined) return undefined
  if (rest.length === 0) return hundreds * 100
  const isZeroTen = rest[0] === 'linh' || rest[0] === 'lẻ'
  const small = isZeroTen && rest.length === 2 ? digits[rest[1] ?? ''] : isZeroTen ? undefined : belowHundred(rest)
  return small === undefined ? undefined : hundreds * 100 + small
}

/** mười, mười hai, hai mươi, hai mươi mốt, hai mốt, bảy */
function belowHundred(words: readonly string[]): number | undefined {
  const [first = '', second, third, ...more] = words
  if (more.length > 0) return undefined
  if (first === 'mười') return second === undefined ? 10 : third === undefined ? sum(10, digits[second]) : undefined
  const ten = digits[first]
  if (ten === undefined || second === undefined) return ten
  if (second === 'mươi' || second === 'chục') return third === undefined ? ten * 10 : sum(ten * 10, digits[third])
  return third === undefined && /^(?:mốt|tư|lăm)$/u.test(second) ? sum(ten * 10, digits[second]) : undefined
}

function sum(tens: number, unit: number | undefined): number | undefined {
  return unit === undefined ? undefined : tens + unit
}
