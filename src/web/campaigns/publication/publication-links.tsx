import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CampaignDetailsView } from '../../../contract/campaign-api-views.ts'
import { useMessages } from '../../parts/use-messages.ts'
import { readsPoints, weighs } from './campaign-roles.ts'

/** From a campaign to its ranking, its publications, and for those who may to the points of surveys and to what another framework would change. */
export function PublicationLinks({ details: { campaign, roles } }: { readonly details: CampaignDetailsView }) {
  const { t } = useMessages()
  const params = { id: campaign.id } as never
  return (
    <>
      {readsPoints(roles) && (
        <Button component={Link} to="/campaigns/$id/survey" params={params} variant="default">
          {t('survey.link')}
        </Button>
      )}
      {readsPoints(roles) && (
        <Button component={Link} to="/campaigns/$id/survey-points" params={params} variant="default">
          {t('publication.surveyPoints')}
        </Button>
      )}
      {weighs(roles) && (
        <Button component={Link} to="/campaigns/$id/rescoring" params={params} variant="default">
          {t('rescoring.link')}
        </Button>
      )}
      <Button component={Link} to="/campaigns/$id/publication" params={params} variant="default">
        {t('publication.title')}
      </Button>
      <Button component={Link} to="/campaigns/$id/ranking" params={params} variant="default">
        {t('publication.ranking')}
      </Button>
    </>
  )
}
