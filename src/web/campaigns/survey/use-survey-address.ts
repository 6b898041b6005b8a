import { useNavigate, useSearch } from '@tanstack/react-router'

/** What the address says of the results: the figure, by kind and id, and the earlier result, by campaign and version. */
interface SurveyAddress {
  readonly figure?: string | undefined
  readonly before?: string | undefined
}

/** What is chosen among the results, as the address has it, so that it can be linked and stays when the page is loaded again. */
export function useSurveyAddress(): readonly [SurveyAddress, (changes: SurveyAddress) => void] {
  const { figure, before }: SurveyAddress = useSearch({ strict: false })
  const navigate = useNavigate()
  const set = (changes: SurveyAddress) => {
    const given = Object.entries({ figure, before, ...changes }).filter(([, value]) => value !== undefined)
    void navigate({ to: '.', search: Object.fromEntries(given) as never, replace: true, resetScroll: false })
  }
  return [{ figure, before }, set]
}
