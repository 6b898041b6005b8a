import { useQuery } from '@tanstack/react-query'
import { organisationsQuery, roundsQuery } from '../api/queries.ts'
import { useMessages } from './use-messages.ts'

/** The last day of the units that were merged; roles may still be held at them. */
const dayBeforeMergers = '2025-06-30'

/** Finds what organisations and rounds are called that are known by their ids. */
export function useNames() {
  const { t } = useMessages()
  const { data: now = [], isSuccess } = useQuery(organisationsQuery())
  const { data: before = [] } = useQuery(organisationsQuery({ day: dayBeforeMergers }))
  const { data: rounds = [] } = useQuery(roundsQuery)
  const unknown = isSuccess ? t('people.unknownOrganisation') : t('app.loading')
  return {
    organisationName: (id: string) => [...now, ...before].find((each) => each.id === id)?.name ?? unknown,
    roundName: (id: string) => rounds.find((each) => each.id === id)?.title ?? t('people.unknownRound'),
  }
}
