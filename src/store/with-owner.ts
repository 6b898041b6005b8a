import { Client } from 'pg'
import { Problem } from '../problem.ts'
import { reachCluster } from './cluster/reach-cluster.ts'
import type { Connection } from './connection.ts'
import { type Db, openDatabase, openPool } from './database.ts'

/** Where the database is: a server's address, or the data folder of our own. */
export interface DatabaseSettings {
  readonly databaseUrl: string | undefined
  readonly dataFolder: string
}

/**
 * Does work over connections as the owner, beside a running server or without one; the schema stays as it is.
 *
 * @throws Problem `unreachable-database`; as `reachCluster`
 */
export async function withConnection<T>(
  { databaseUrl, dataFolder }: DatabaseSettings,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  if (databaseUrl !== undefined) {
    const server = { connectionString: databaseUrl }
    await requireAnswer(server)
    return work(server)
  }
  const { connection, stop } = await reachCluster(dataFolder)
  return work(connection).finally(stop)
}

/** @throws Problem `unreachable-database` if the server cannot be reached or lets nobody in by this address */
async function requireAnswer(connection: Connection): Promise<void> {
  try {
    const client = new Client(connection)
    client.on('error', () => undefined)
    await client.connect()
    await client.end()
  } catch (error) {
    throw new Problem('unreachable-database', { reason: error instanceof Error ? error.message : String(error) })
  }
}

/** As `withConnection`, for work on the tables. */
export function withOwner<T>(settings: DatabaseSettings, work: (owner: Db) => Promise<T>): Promise<T> {
  return withConnection(settings, async (connection) => {
    const owner = openDatabase(openPool(connection, undefined, 1))
    return work(owner).finally(() => owner.destroy())
  })
}
