import { type Algorithm, hash, verify } from '@node-rs/argon2'

/** Memory in KiB, passes and lanes: the least that OWASP's cheat sheet on password storage asks of argon2id. */
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), cost)
}

export async function isPassword(kept: string, password: string): Promise<boolean> {
  return verify(kept, composed(password)).catch(() => false)
}

/** One keyboard writes "ế" as one character, another as three; the password is the same. */
function composed(password: string): string {
  return password.normalize('NFC')
}
