import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { meQuery, organisationsQuery } from '../../api/queries.ts'
import type { CampaignDraft } from './campaign-draft.ts'
import { levelsOf, organisers, unitsBelow } from './measurable-units.ts'

/** Who may organise and who can take part, on the day of the draft. */
export function useUnits({ asOf, organiser, level }: Pick<CampaignDraft, 'asOf' | 'organiser' | 'level'>) {
  const { data: me } = useQuery(meQuery)
  const { data: units = [] } = useQuery({ ...organisationsQuery({ day: asOf ?? undefined }), enabled: asOf !== null })
  const roles = me?.roles ?? []
  const isAdministrator = roles.some(({ role }) => role === 'administrator')
  const places = roles.flatMap(({ role, organisation, round }) =>
    role === 'coordinator' && round === null ? [organisation] : [],
  )
  const key = places.join()
  const possible = useMemo(
    () => organisers(units, isAdministrator ? null : new Set(key.split(','))),
    [units, isAdministrator, key],
  )
  const below = useMemo(() => unitsBelow(units, organiser), [units, organiser])
  const levels = levelsOf(below)
  return { organisers: possible, levels, units: below.filter(({ kind }) => kind === level) }
}
