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

/** Broken or refused connections, a server that stops, too many connections, statements that waited too long, deadlocks. */
const away = /^(08|57P0|53300|57014|55P03|40P01|40001|25P0[23]|ECONN|EPIPE|ENOENT|ETIMEDOUT)/

const awayMessage = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/

/** Tells whether the database is not there or too busy: nothing was written, and another try may succeed. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (awayMessage.test(error.message)) return true
  // Errors of the server have a severity; what the system refused names the call.
  const isOfDatabase =
    'severity' in error || ('syscall' in error && /^(connect|read|write)$/.test(String(error.syscall)))
  return isOfDatabase && 'code' in error && away.test(String(error.code))
}
