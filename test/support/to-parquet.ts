import { DuckDBInstance } from '@duckdb/node-api'

/**
 * Writes a table of answers as Parquet, its columns of the types that DuckDB finds in them.
 *
 * @param select what is selected from the table `answers`
 */
export async function toParquet(csv: string, parquet: string, select = '*'): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(
    `create view answers as from read_csv('${csv}', header = true, auto_type_candidates = ['BIGINT', 'DOUBLE', 'VARCHAR'])`,
  )
  await connection.run(`copy (select ${select} from answers) to '${parquet}' (row_group_size 2048)`)
  connection.closeSync()
  instance.closeSync()
}
