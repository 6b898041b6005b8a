import { useQuery } from '@tanstack/react-query'
import { itemRisksQuery } from '../api/review-queries.ts'
import { useMessages } from '../parts/use-messages.ts'
import { RiskList } from './risk-list.tsx'

/** The risks as they stand when somebody is about to submit: told, and no hindrance. */
export function SubmitRisks({ round, code }: { readonly round: string; readonly code: string }) {
  const { t } = useMessages()
  const { data, isFetching, isError } = useQuery({ ...itemRisksQuery(round, code), refetchOnMount: 'always' })
  if (isFetching) return <p role="status">{t('risk.checking')}</p>
  if (isError || data === undefined) return <p role="status">{t('risk.failed')}</p>
  if (data.length === 0) return <p role="status">{t('risk.none')}</p>
  return (
    <>
      <p role="status">{t('risk.beforeSubmit', { count: data.length })}</p>
      <RiskList risks={data} />
    </>
  )
}
