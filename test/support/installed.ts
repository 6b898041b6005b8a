import { existsSync } from 'node:fs'

/**
 * Tells whether a program that a Debian package brings is missing, so that its test is skipped with a sentence. Where the
 * checks count, in CI, it must be there: .ci/run installs it.
 */
export function isMissing(path: string | undefined, debianPackage: string): boolean {
  if (path !== undefined && existsSync(path)) return false
  if (process.env.CI) throw new Error(`not installed: apt-get install ${debianPackage}`)
  console.warn(`skipped, it needs: apt-get install ${debianPackage}`)
  return true
}
