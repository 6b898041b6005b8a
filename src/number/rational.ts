/**
 * A rational number in lowest terms, its denominator above zero. Numerator and denominator are plain numbers as long as both are
 * safe integers, on which arithmetic is exact and many times quicker than on big integers; else both are big integers. Which of
 * the two follows from the value alone, so that equal values have equal fields.
 */
export class Rational {
  /** With the sign of the value. */
  readonly over: number | bigint
  readonly under: number | bigint

  /** Takes what is in lowest terms and in the form that its size asks for: `rational` and `safeRational` make that. */
  constructor(over: number | bigint, under: number | bigint) {
    this.over = over
    this.under = under
  }

  get s(): bigint {
    return this.over < 0 ? -1n : 1n
  }

  get n(): bigint {
    return BigInt(this.over < 0 ? -this.over : this.over)
  }

  get d(): bigint {
    return BigInt(this.under)
  }

  add(other: Rational): Rational {
    return sum(this, other.over, other.under)
  }

  sub(other: Rational): Rational {
    return sum(this, -other.over, other.under)
  }

  mul(other: Rational): Rational {
    return product(this, other.over, other.under)
  }

  div(other: Rational): Rational {
    const { over, under } = other
    return over < 0 ? product(this, -under, -over) : product(this, under, over)
  }

  neg(): Rational {
    return this.over === 0 ? this : new Rational(-this.over, this.under)
  }

  abs(): Rational {
    return this.over < 0 ? this.neg() : this
  }

  compare(other: Rational): number {
    const [a, b, c, d] = [this.over, this.under, other.over, other.under]
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      const [left, right] = [a * d, c * b]
      if (isSafe(left) && isSafe(right)) return Math.sign(left - right)
    }
    const [left, right] = [BigInt(a) * BigInt(d), BigInt(c) * BigInt(b)]
    return left === right ? 0 : left < right ? -1 : 1
  }

  equals(other: Rational): boolean {
    return this.over === other.over && this.under === other.under
  }

  /** As a decimal where it has one of some length, else as a fraction: for messages of tests and of defects. */
  toString(): string {
    const { s, n, d } = this
    const decimals = Array.from({ length: 20 }, (_, at) => at).find((at) => 10n ** BigInt(at) % d === 0n)
    if (decimals === undefined) return `${s * n}/${d}`
    const digits = String((n * 10n ** BigInt(decimals)) / d).padStart(decimals + 1, '0')
    const [whole, rest] = [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)]
    return `${s < 0n ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`
  }
}

/** Powers of ten that are safe integers. */
export const safePowers: readonly number[] = Array.from({ length: 16 }, (_, at) => Number(10n ** BigInt(at)))

/** The quotient of two whole numbers. @param denominator not zero */
export function rational(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new Error('division by zero')
  const sign = denominator < 0n ? -1n : 1n
  const common = sign * largestCommon(numerator, denominator)
  const [over, under] = [numerator / common, denominator / common]
  const [safeOver, safeUnder] = [Number(over), Number(under)]
  return isSafe(safeOver) && isSafe(safeUnder) ? new Rational(safeOver, safeUnder) : new Rational(over, under)
}

/** As `rational`, of safe integers. @param denominator above zero */
export function safeRational(numerator: number, denominator: number): Rational {
  if (denominator === 1) return new Rational(numerator + 0, 1)
  let [common, rest] = [denominator, numerator < 0 ? -numerator : numerator]
  while (rest !== 0) [common, rest] = [rest, common % rest]
  // Plain numbers know a negative zero; adding zero makes it none.
  return new Rational(numerator / common + 0, denominator / common)
}

/** Rounding leaves nothing that is larger within these bounds: what is out of them is not taken for exact. */
export function isSafe(whole: number): boolean {
  return whole <= Number.MAX_SAFE_INTEGER && whole >= Number.MIN_SAFE_INTEGER
}

function sum({ over: a, under: b }: Rational, c: number | bigint, d: number | bigint): Rational {
  if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
    if (b === d && isSafe(a + c)) return safeRational(a + c, b)
    const [left, right, under] = [a * d, c * b, b * d]
    if (isSafe(left) && isSafe(right) && isSafe(under) && isSafe(left + right)) return safeRational(left + right, under)
  }
  const [under, other] = [BigInt(b), BigInt(d)]
  return rational(BigInt(a) * other + BigInt(c) * under, under * other)
}

function product({ over: a, under: b }: Rational, c: number | bigint, d: number | bigint): Rational {
  if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number' && d !== 0) {
    const [over, under] = [a * c, b * d]
    if (isSafe(over) && isSafe(under)) return safeRational(over, under)
  }
  return rational(BigInt(a) * BigInt(c), BigInt(b) * BigInt(d))
}

function largestCommon(one: bigint, other: bigint): bigint {
  let [common, rest] = [one < 0n ? -one : one, other < 0n ? -other : other]
  while (rest !== 0n) [common, rest] = [rest, common % rest]
  return common
}
