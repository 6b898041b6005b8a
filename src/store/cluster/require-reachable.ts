import { Problem } from '../../problem.ts'
import { closedFolder } from './is-reachable.ts'

/**
 * Refuses a folder that the plain user whom PostgreSQL works as cannot come to, because a folder above it is closed.
 *
 * @throws Problem `unreachable-folder` with the closed folder
 */
export async function requireReachable(folder: string): Promise<void> {
  const closed = await closedFolder(folder)
  if (closed !== undefined) throw new Problem('unreachable-folder', { folder, closed })
}
