import type { LockRule } from '../store/sign-in-failures.ts'

const daySeconds = 86_400

export const invitationSeconds = 7 * daySeconds
export const resetSeconds = 3_600
export const setupSeconds = daySeconds

/** Open links to reset one password: more letters than this an hour help nobody. */
export const mostOpenResets = 3

/** Ten wrong attempts within a quarter of an hour lock an address for another one. */
export const lockRule: LockRule = { attempts: 10, windowSeconds: 900, lockSeconds: 900 }

export function after(at: Date, seconds: number): Date {
  return new Date(at.getTime() + seconds * 1000)
}

/** An address as it is kept and compared. */
export function normalEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase()
}
