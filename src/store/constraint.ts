const uniqueViolation = '23505'

/** Tells whether the database refused a row because its key is taken. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === uniqueViolation
}

const unstorable = ['22021', '22P05']

/** Tells whether the database refused a text because of a character that it cannot keep: NUL. */
export function isUnstorableText(error: unknown): boolean {
  return error instanceof Error && 'code' in error && unstorable.includes(String(error.code))
}
