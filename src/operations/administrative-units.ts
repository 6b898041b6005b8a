import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isError } from '../fault.ts'
import { readTable } from '../files/read-table.ts'
import type { OrganisationId } from '../framework/ids.ts'
import type { Organisation, OrganisationKind } from '../framework/organisation.ts'
import type { CalendarDate } from '../number/vietnamese-date.ts'
import { packageRoot } from '../package-root.ts'
import { Problem } from '../problem.ts'

const table = join(packageRoot, 'frameworks/provinces.csv')

/** The 63 provinces stand from 1 August 2008 (Resolution 15/2008/QH12) to the mergers of 1 July 2025. */
const provincesBorn: CalendarDate = { year: 2008, month: 8, day: 1 }
const mergersOn: CalendarDate = { year: 2025, month: 7, day: 1 }

/** The units that a new database begins with, and which went into which. */
export interface AdministrativeUnits {
  readonly organisations: readonly Organisation[]
  readonly mergers: readonly {
    readonly from: OrganisationId
    readonly into: OrganisationId
    readonly on: CalendarDate
  }[]
}

/** The Ministry of Home Affairs, the 63 provinces until 30 June 2025 and the 34 from 1 July 2025, with the mergers. */
export async function administrativeUnits(newId: () => string): Promise<AdministrativeUnits> {
  const file = { name: 'frameworks/provinces.csv', bytes: await readFile(table) }
  const columns = { old_province: 'required', new_province_from_01_07_2025: 'required', kind: 'required' } as const
  const { rows, faults } = readTable(file, columns)
  if (faults.some(isError)) throw new Problem('faulty-files', { faults })

  const make = (
    kind: OrganisationKind,
    name: string,
    bornOn: CalendarDate,
    parent: OrganisationId | null,
  ): Organisation => ({
    id: newId() as OrganisationId,
    kind,
    name,
    bornOn,
    endedOn: null,
    parent,
  })
  const ministry = make('ministry', 'Bộ Nội vụ', provincesBorn, null)
  const pairs = rows.map(({ cells }) => ({
    old: make('province', cells.old_province.text, provincesBorn, ministry.id),
    into: cells.new_province_from_01_07_2025.text,
    merged: cells.kind.text === 'merged',
  }))
  const born = [...new Set(pairs.filter(({ merged }) => merged).map(({ into }) => into))].map((name) =>
    make('province', name, mergersOn, ministry.id),
  )
  const olds = pairs.map(({ old, merged }) => (merged ? { ...old, endedOn: mergersOn } : old))
  const mergers = pairs.flatMap(({ old, into, merged }) => {
    const target = born.find(({ name }) => name === into)
    return merged && target ? [{ from: old.id, into: target.id, on: mergersOn }] : []
  })
  return { organisations: [ministry, ...olds, ...born], mergers }
}
