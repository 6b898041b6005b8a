import { type Client, escapeIdentifier } from 'pg'
import { Problem } from '../../problem.ts'

/**
 * Empties a database of everything of ours, for a restore in the same transaction.
 *
 * @throws Problem `not-empty-database` if it holds tables of another program or, unless it may be replaced, anything that
 * people entered
 */
export async function makeRoom(client: Client, isReplacing: boolean): Promise<void> {
  const { tables, isOurs } = await contentsOf(client)
  if (tables.length > 0 && !isOurs) throw new Problem('not-empty-database', { isForeign: true })
  if (tables.length > 0 && !isReplacing && (await hasEntries(client, tables))) {
    throw new Problem('not-empty-database', { isForeign: false })
  }
  await client.query(dropAll)
}

async function contentsOf(client: Client) {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')",
  )
  const tables = rows.map(({ name }) => name)
  return { tables, isOurs: tables.includes('schema_migrations') }
}

/** What the first start of a server enters by itself (units, steps of the schema) is there before anybody did anything. */
const filledByPeople = ['people', 'rounds', 'audit_log']

async function hasEntries(client: Client, tables: readonly string[]): Promise<boolean> {
  for (const name of filledByPeople.filter((each) => tables.includes(each))) {
    const { rowCount } = await client.query(`select from ${escapeIdentifier(name)} limit 1`)
    if (rowCount !== 0) return true
  }
  return false
}

/** Relations, functions and types of the schema, but not those that belong to an extension. */
const dropAll = `
  do $$
  declare
    target record;
  begin
    for target in
      select format('drop %s if exists public.%I cascade',
        case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end,
        c.relname) as command
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    loop
      execute target.command;
    end loop;
    for target in
      select format('drop routine if exists %s cascade', p.oid::regprocedure) as command
      from pg_proc p
      where p.pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    loop
      execute target.command;
    end loop;
    for target in
      select format('drop type if exists %s cascade', t.oid::regtype) as command
      from pg_type t
      where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd')
        and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')
    loop
      execute target.command;
    end loop;
  end
  $$`
