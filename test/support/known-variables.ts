import { accountsVariables, serverVariables } from '../../src/contract/server-variables.ts'

/** Every variable of the environment that Chiso reads: the server's, and those of the command line alone. */
export const knownVariables: readonly string[] = [
  ...Object.keys(serverVariables.shape),
  ...Object.keys(accountsVariables.shape),
  'CHISO_LANG',
  'CHISO_URL',
  'CHISO_TOKEN',
]
