import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedIn } from './frames.ts'
import { textsOf } from './texts-of.ts'
import { withWords } from './with-words.ts'

const campaigns = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns',
  component: lazyRouteComponent(
    () => withWords('campaigns', import('../campaigns/campaigns-page.tsx')),
    'CampaignsPage',
  ),
})

const newCampaign = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/new',
  component: lazyRouteComponent(
    () => withWords('campaigns', import('../campaigns/open/new-campaign-page.tsx')),
    'NewCampaignPage',
  ),
})

const campaign = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id',
  component: lazyRouteComponent(() => withWords('campaigns', import('../campaigns/campaign-page.tsx')), 'CampaignPage'),
})

const appraisal = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id/appraisal',
  component: lazyRouteComponent(
    () => withWords('campaigns', import('../campaigns/appraisal/appraisal-page.tsx')),
    'AppraisalPage',
  ),
})

const comparison = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id/appraisal/$code',
  component: lazyRouteComponent(
    () => withWords('campaigns', import('../campaigns/appraisal/comparison-page.tsx')),
    'ComparisonPage',
  ),
})

const publication = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id/publication',
  component: lazyRouteComponent(
    () => withWords('campaigns', import('../campaigns/publication/publication-page.tsx')),
    'PublicationPage',
  ),
})

const ranking = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id/ranking',
  component: lazyRouteComponent(
    () => withWords('campaigns', import('../campaigns/publication/ranking-page.tsx')),
    'RankingPage',
  ),
})

const surveyPoints = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id/survey-points',
  component: lazyRouteComponent(
    () => withWords('campaigns', import('../campaigns/publication/survey-points-page.tsx')),
    'SurveyPointsPage',
  ),
})

const survey = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id/survey',
  validateSearch: (search: Record<string, unknown>) => textsOf(search, ['figure', 'before']),
  component: lazyRouteComponent(
    () => withWords('campaigns', import('../campaigns/survey/survey-page.tsx')),
    'SurveyPage',
  ),
})

const rescoring = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id/rescoring',
  component: lazyRouteComponent(
    () => withWords('campaigns', import('../campaigns/rescoring/rescoring-page.tsx')),
    'RescoringPage',
  ),
})

const council = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id/council',
  component: lazyRouteComponent(
    () => withWords('campaigns', import('../campaigns/council/council-page.tsx')),
    'CouncilPage',
  ),
})

/** Pages of campaigns. */
export const campaignRoutes = [
  campaigns,
  newCampaign,
  campaign,
  appraisal,
  comparison,
  publication,
  ranking,
  surveyPoints,
  survey,
  rescoring,
  council,
] as const
