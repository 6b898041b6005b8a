import { sql } from 'kysely'
import type { CampaignId, OrganisationId, PersonId, RoundId } from '../framework/ids.ts'
import { type CalendarDate, toIsoDate } from '../number/vietnamese-date.ts'
import { isDuplicate } from './constraint.ts'
import type { Db, Tx } from './database.ts'
import { toCalendarDate } from './to-calendar-date.ts'

/** A unit that takes part in a campaign, and its round. */
export interface CampaignUnit {
  readonly round: RoundId
  readonly organisation: OrganisationId
  readonly name: string
}

/** The units of a campaign whose rounds the acting person sees, by name. */
export async function listCampaignUnits(db: Db, campaign: CampaignId): Promise<readonly CampaignUnit[]> {
  const { rows } = await sql<CampaignUnit>`
    select id as round, organisation_id as organisation, organisation_name(organisation_id, as_of) as name
    from rounds where campaign_id = ${campaign}::uuid order by name, id`.execute(db)
  return rows
}

/**
 * Where a figure of a unit stands: among those that count (`figure_entries`), or beside them, as somebody else gives it
 * (`external_figures`).
 */
export type UnitFigureTable = 'figure_entries' | 'external_figures'

const currentView = { figure_entries: 'current_figures', external_figures: 'current_external_figures' } as const

/** The newest version of a figure of one unit, with where it comes from. */
export interface UnitFigureRow {
  readonly round: RoundId
  readonly code: string
  readonly figure: string
  readonly version: number
  /** Plain decimal text; null where it was taken away. */
  readonly value: string | null
  readonly source: string | null
  /** The day that it is of; null where that was not told. */
  readonly date: CalendarDate | null
  /** The name is null for who may not know the person. */
  readonly by: { readonly id: PersonId; readonly name: string | null } | null
  readonly at: Date
}

/** The newest figures of some sub-criteria in all rounds of a campaign that the acting person sees. */
export async function listUnitFigures(
  db: Db,
  table: UnitFigureTable,
  campaign: CampaignId,
  codes: readonly string[],
): Promise<readonly UnitFigureRow[]> {
  const { rows } = await sql<{
    round: RoundId
    code: string
    figure: string
    version: number
    value: string | null
    source: string | null
    dated_on: string | null
    entered_by: PersonId | null
    name: string | null
    entered_at: Date
  }>`
    select f.round_id as round, f.code, f.figure, f.version, f.value, f.source, f.dated_on::text as dated_on,
      f.entered_by, p.name, f.entered_at
    from ${sql.table(currentView[table])} f
    left join people p on p.id = f.entered_by
    where f.code = any (${[...codes]}::text[])
      and f.round_id in (select id from rounds where campaign_id = ${campaign}::uuid)
    order by f.round_id, f.code, f.figure`.execute(db)
  return rows.map(({ dated_on, entered_by, name, entered_at, ...row }) => ({
    ...row,
    date: dated_on === null ? null : toCalendarDate(dated_on),
    by: entered_by === null ? null : { id: entered_by, name },
    at: entered_at,
  }))
}

/** A figure of a unit as its next version. */
export interface UnitFigureVersion {
  readonly round: RoundId
  readonly code: string
  readonly figure: string
  readonly version: number
  readonly value: string | null
  readonly source: string | null
  readonly date: CalendarDate | null
}

/** As many as the parameters of a statement allow. */
const rowsAtOnce = 2000

/** @returns false if somebody appended one of the versions meanwhile; the transaction is of no use then */
export async function appendUnitFigures(
  tx: Tx,
  table: UnitFigureTable,
  figures: readonly UnitFigureVersion[],
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Promise<boolean> {
  for (let from = 0; from < figures.length; from += rowsAtOnce) {
    const rows = figures.slice(from, from + rowsAtOnce).map(({ round, date, ...figure }) => ({
      ...{ ...figure, round_id: round, dated_on: date && toIsoDate(date) },
      ...{ entered_by: by, entered_at: at },
    }))
    try {
      await tx.insertInto(table).values(rows).execute()
    } catch (error) {
      if (isDuplicate(error)) return false
      throw error
    }
  }
  return true
}
