import { DuckDBInstance } from '@duckdb/node-api'
import { quotedText } from './answer-sql.ts'

/** Columns of this kind are codes and stay text, whatever digits they have. */
const texts = ['province', 'district', 'commune', 'village', 'sex', 'age']

/** Writes a CSV file of answers as Parquet, compressed: ratings as small whole numbers, codes as text. */
export async function writeParquet(csv: string, parquet: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const types = texts.map((name) => `'${name}': 'VARCHAR'`).join(', ')
    const read = `read_csv(${quotedText(csv)}, header = true, types = {${types}}, auto_type_candidates = ['TINYINT', 'INTEGER', 'DOUBLE', 'VARCHAR'], sample_size = -1)`
    await connection.run(`copy (from ${read}) to ${quotedText(parquet)} (format parquet, compression zstd)`)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
