/** Draws a whole number from 0 to below `limit`, each as likely as any other. */
export type DrawBelow = (limit: number) => number

/**
 * A random source that gives the same numbers for the same seed: xoshiro128**, its state filled from the seed by
 * splitmix32.
 *
 * @param seed a whole number from 0 to 2³² − 1
 * @see Blackman, Vigna (2021), Scrambled Linear Pseudorandom Number Generators, ACM TOMS 47(4)
 */
export function seededDraw(seed: number): DrawBelow {
  return drawBelow(seededWords(seed))
}

/**
 * Makes whole numbers below a limit, each as likely as any other, of numbers from 0 to 2³² − 1.
 *
 * @returns a function whose limit is at most 2³²
 */
export function drawBelow(next: () => number): DrawBelow {
  return (limit) => {
    // Numbers of an incomplete last round would make small results likelier.
    const usable = 2 ** 32 - (2 ** 32 % limit)
    let number = next()
    while (number >= usable) number = next()
    return number % limit
  }
}

/** Draws a whole number from 0 to 2³² − 1. */
export type DrawWord = () => number

/** The source below `seededDraw`, for draws that need no other limit. */
export function seededWords(seed: number): DrawWord {
  return xoshiro(splitMix(seed))
}

/**
 * The generator over a state of four words of 32 bits, not all 0.
 *
 * @returns a function that gives the next number, from 0 to 2³² − 1
 */
export function xoshiro([a, b, c, d]: readonly [number, number, number, number]): () => number {
  let [s0, s1, s2, s3] = [a, b, c, d]
  return () => {
    const result = Math.imul(rotated(Math.imul(s1, 5), 7), 9) >>> 0
    const shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = rotated(s3, 11)
    return result
  }
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}

function splitMix(seed: number): readonly [number, number, number, number] {
  let state = seed
  const next = () => {
    state = (state + 0x9e3779b9) | 0
    let word = state ^ (state >>> 16)
    word = Math.imul(word, 0x21f0aaad)
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97)
    return (word ^ (word >>> 15)) >>> 0
  }
  return [next(), next(), next(), next()]
}
