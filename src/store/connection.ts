import type { PoolConfig } from 'pg'

/** How to reach a database: its address, or what `DATABASE_URL` says. */
export type Connection = Pick<PoolConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'connectionString'>

/** The role that the server works as: it owns nothing and obeys row-level security. */
export const appRole = 'chiso_app'

/** The role of the accounts library: it reaches the tables of sign-in and nothing else. */
export const accountsRole = 'chiso_accounts'
