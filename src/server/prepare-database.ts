import { administrativeUnits } from '../operations/administrative-units.ts'
import { type Meanwhile, startCluster } from '../store/cluster/start-cluster.ts'
import { accountsRole, appRole, type Connection } from '../store/connection.ts'
import { type Db, openDatabase, openPool } from '../store/database.ts'
import { migrate } from '../store/migrate.ts'
import { insertMergers, insertOrganisations } from '../store/organisations.ts'

/** A database that is up, migrated and open, and what closes it again. */
export interface PreparedDatabase {
  /** Works as the plain role: row-level security holds. */
  readonly db: Db
  /** Reaches the tables of sign-in only. */
  readonly accounts: Db
  /** As the owner, for the first administrator, backups and checks of the whole audit log. */
  readonly owner: Db
  readonly connection: Connection
  /** Told if the database of our own ends although nobody stopped it; never otherwise. */
  readonly failed: Promise<Error>
  close(): Promise<void>
}

/**
 * Opens the database that the settings name: a PostgreSQL server, or our own on the data folder; brings it to the newest
 * schema and enters the administrative units if there are none.
 *
 * @throws Problem as `startCluster` and `migrate` do
 */
export async function prepareDatabase(
  settings: { readonly databaseUrl: string | undefined; readonly dataFolder: string },
  newId: () => string,
  meanwhile?: Meanwhile,
): Promise<PreparedDatabase> {
  const cluster = settings.databaseUrl === undefined ? await startCluster(settings.dataFolder, meanwhile) : undefined
  const connection: Connection = cluster ? cluster.connection : { connectionString: settings.databaseUrl }
  try {
    await migrate(connection)
  } catch (error) {
    await cluster?.stop()
    throw error
  }
  const [db, accounts, owner] = [
    openDatabase(openPool(connection, appRole)),
    openDatabase(openPool(connection, accountsRole, 10)),
    openDatabase(openPool(connection, undefined, 3)),
  ]
  const close = async () => {
    await Promise.all([db.destroy(), accounts.destroy(), owner.destroy()])
    await cluster?.stop()
  }
  try {
    await enterUnits(owner, newId)
  } catch (error) {
    await close()
    throw error
  }
  const failed = cluster?.failed ?? new Promise<Error>(() => undefined)
  return { db, accounts, owner, connection, failed, close }
}

async function enterUnits(owner: Db, newId: () => string): Promise<void> {
  await owner.transaction().execute(async (tx) => {
    const any = await tx.selectFrom('organisations').select('id').limit(1).executeTakeFirst()
    if (any) return
    const { organisations, mergers } = await administrativeUnits(newId)
    await insertOrganisations(tx, organisations)
    await insertMergers(tx, mergers)
  })
}
