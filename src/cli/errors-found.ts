/** Ends a command that did its work and found what its reader must mend: all is said, and the exit code is 1. */
export class ErrorsFound extends Error {
  override name = 'ErrorsFound'
}
