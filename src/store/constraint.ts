const uniqueViolation = '23505'

/** Tells whether the database refused a row because its key is taken. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === uniqueViolation
}
