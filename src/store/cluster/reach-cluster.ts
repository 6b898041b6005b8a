import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from '../../problem.ts'
import { answers } from './cluster-process.ts'
import { findFolderHolder } from './folder-lock.ts'
import { socketFolderOf } from './socket-folder.ts'
import { type Cluster, clusterOwner, startCluster } from './start-cluster.ts'

const attempts = 50
const pollMilliseconds = 200

/**
 * Reaches the PostgreSQL of a data folder beside the server that runs it or, if none does, starts it for as long as needed.
 *
 * @throws Problem `already-running` if a server has the folder but its PostgreSQL does not answer; as `startCluster`
 */
export async function reachCluster(dataFolder: string): Promise<Pick<Cluster, 'connection' | 'stop'>> {
  const folder = resolve(dataFolder)
  const connection = { host: socketFolderOf(folder), user: clusterOwner, database: 'postgres' }
  for (let attempt = 0; attempt < attempts; attempt++) {
    const pid = await findFolderHolder(folder)
    if (pid === undefined) return startCluster(folder)
    if (await answers(connection)) return { connection, stop: async () => undefined }
    await wait(pollMilliseconds)
  }
  throw new Problem('already-running', { folder, pid: (await findFolderHolder(folder)) ?? 0 })
}
