import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { JobWithFilesView } from '../../../contract/api-views.ts'
import type { CampaignToOpen } from '../../../contract/campaign-api-views.ts'
import { sendJson } from '../../api/request.ts'

/** How the opening of a campaign goes. */
export interface Opening {
  /** It was asked for and has not ended. */
  readonly isPending: boolean
  /** Why it could not be asked for. */
  readonly error: Error | null
  /** The job that opens it; of one that failed too, until it is asked for again. */
  readonly job: string | undefined
  readonly onEnd: (job: JobWithFilesView) => void
}

/** Asks for a campaign to be opened, which takes a while with thousands of units; then leads to it. */
export function useOpening(): Opening & { readonly ask: (campaign: CampaignToOpen) => void } {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [hasFailed, setHasFailed] = useState(false)
  const asked = useMutation({
    mutationFn: (campaign: CampaignToOpen) => sendJson<{ id: string }>('POST', '/api/campaigns/opening-jobs', campaign),
    onMutate: () => setHasFailed(false),
  })
  const onEnd = async ({ state, campaign }: JobWithFilesView) => {
    if (state === 'failed' || campaign === null) return setHasFailed(true)
    await queries.invalidateQueries({ queryKey: ['campaigns'] })
    await queries.invalidateQueries({ queryKey: ['rounds'] })
    await navigate({ to: '/campaigns/$id', params: { id: campaign } })
  }
  const isPending = asked.isPending || (asked.data !== undefined && !hasFailed)
  return { isPending, error: asked.error, job: asked.data?.id, onEnd, ask: (campaign) => asked.mutate(campaign) }
}
