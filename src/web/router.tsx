import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from '@tanstack/react-router'
import { meQuery } from './api/queries.ts'
import { isSignedOut } from './api/query-client.ts'
import { Loading } from './parts/loading.tsx'
import { followLanguage, wantWords } from './parts/words.ts'
import { BrokenPage } from './shell/broken-page.tsx'
import { OpenFrame } from './shell/open-frame.tsx'
import { Shell } from './shell/shell.tsx'
import { UnknownPage } from './shell/unknown-page.tsx'
import { returnPath } from './sign-in/return-path.ts'

/** The parts of an address that a page knows, as texts; others are dropped. */
function textsOf<K extends string>(search: Record<string, unknown>, names: readonly K[]): { [name in K]?: string } {
  const given = names.filter((name) => !['', undefined].includes(search[name] as string | undefined))
  return Object.fromEntries(given.map((name) => [name, String(search[name])])) as { [name in K]?: string }
}

interface RouterContext {
  readonly queryClient: QueryClient
}

const root = createRootRouteWithContext<RouterContext>()({ notFoundComponent: UnknownPage })

/** Pages of people who are signed in; others are led to sign in first, and back. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    try {
      const me = await context.queryClient.ensureQueryData(meQuery)
      await followLanguage(me.language)
    } catch (error) {
      // Other failures are told by the pages, each with a way to try again.
      if (isSignedOut(error)) throw redirect({ to: '/sign-in', search: { return: location.href }, replace: true })
    }
  },
})

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/rounds', replace: true })
  },
})

const rounds = createRoute({
  getParentRoute: () => signedIn,
  path: '/rounds',
  component: lazyRouteComponent(() => import('./rounds/rounds-page.tsx'), 'RoundsPage'),
})

const results = createRoute({
  getParentRoute: () => signedIn,
  path: '/rounds/$round',
  validateSearch: (search: Record<string, unknown>) => textsOf(search, ['proof']),
  component: lazyRouteComponent(() => import('./results/results-page.tsx'), 'ResultsPage'),
})

/** Pages of campaigns come with their texts. */
async function withCampaignWords<T>(page: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([page, wantWords('campaigns')])
  return loaded
}

/** Pages of a round's course come with theirs. */
async function withCourseWords<T>(page: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([page, wantWords('course')])
  return loaded
}

const campaigns = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns',
  component: lazyRouteComponent(() => withCampaignWords(import('./campaigns/campaigns-page.tsx')), 'CampaignsPage'),
})

const newCampaign = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/new',
  component: lazyRouteComponent(
    () => withCampaignWords(import('./campaigns/open/new-campaign-page.tsx')),
    'NewCampaignPage',
  ),
})

const campaign = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id',
  component: lazyRouteComponent(() => withCampaignWords(import('./campaigns/campaign-page.tsx')), 'CampaignPage'),
})

const appraisal = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id/appraisal',
  component: lazyRouteComponent(
    () => withCampaignWords(import('./campaigns/appraisal/appraisal-page.tsx')),
    'AppraisalPage',
  ),
})

const comparison = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id/appraisal/$code',
  component: lazyRouteComponent(
    () => withCampaignWords(import('./campaigns/appraisal/comparison-page.tsx')),
    'ComparisonPage',
  ),
})

const publication = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id/publication',
  component: lazyRouteComponent(
    () => withCampaignWords(import('./campaigns/publication/publication-page.tsx')),
    'PublicationPage',
  ),
})

const ranking = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id/ranking',
  component: lazyRouteComponent(
    () => withCampaignWords(import('./campaigns/publication/ranking-page.tsx')),
    'RankingPage',
  ),
})

const surveyPoints = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id/survey-points',
  component: lazyRouteComponent(
    () => withCampaignWords(import('./campaigns/publication/survey-points-page.tsx')),
    'SurveyPointsPage',
  ),
})

const survey = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id/survey',
  component: lazyRouteComponent(() => withCampaignWords(import('./campaigns/survey/survey-page.tsx')), 'SurveyPage'),
})

const rescoring = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id/rescoring',
  component: lazyRouteComponent(
    () => withCampaignWords(import('./campaigns/rescoring/rescoring-page.tsx')),
    'RescoringPage',
  ),
})

const figureSheet = createRoute({
  getParentRoute: () => signedIn,
  path: '/rounds/$round/figure-sheet',
  component: lazyRouteComponent(() => withCampaignWords(import('./sheets/figure-sheet-page.tsx')), 'FigureSheetPage'),
})

const council = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$id/council',
  component: lazyRouteComponent(() => withCampaignWords(import('./campaigns/council/council-page.tsx')), 'CouncilPage'),
})

const assignments = createRoute({
  getParentRoute: () => signedIn,
  path: '/rounds/$round/assignments',
  component: lazyRouteComponent(
    () => withCampaignWords(import('./campaigns/assign/assignments-page.tsx')),
    'AssignmentsPage',
  ),
})

const course = createRoute({
  getParentRoute: () => signedIn,
  path: '/rounds/$round/course',
  validateSearch: (search: Record<string, unknown>) => textsOf(search, ['mine', 'state', 'domain', 'search']),
  component: lazyRouteComponent(() => withCourseWords(import('./course/course-page.tsx')), 'CoursePage'),
})

const item = createRoute({
  getParentRoute: () => signedIn,
  path: '/rounds/$round/course/$code',
  component: lazyRouteComponent(() => withCourseWords(import('./course/item-page.tsx')), 'ItemPage'),
})

const notices = createRoute({
  getParentRoute: () => signedIn,
  path: '/notices',
  component: lazyRouteComponent(() => withCampaignWords(import('./notices/notices-page.tsx')), 'NoticesPage'),
})

const meeting = createRoute({
  getParentRoute: () => signedIn,
  path: '/rounds/$round/meeting',
  component: lazyRouteComponent(
    () => withCourseWords(withCampaignWords(import('./meeting/meeting-page.tsx'))),
    'MeetingPage',
  ),
})

/** The page that proofreads comes with its texts. */
async function withProofreadingWords<T>(page: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([page, wantWords('proofreading')])
  return loaded
}

const proofreading = createRoute({
  getParentRoute: () => signedIn,
  path: '/proofreading',
  component: lazyRouteComponent(
    () => withProofreadingWords(import('./proofreading/proofreading-page.tsx')),
    'ProofreadingPage',
  ),
})

const organisations = createRoute({
  getParentRoute: () => signedIn,
  path: '/organisations',
  validateSearch: (search: Record<string, unknown>) => textsOf(search, ['day', 'unit']),
  component: lazyRouteComponent(() => import('./organisations/organisations-page.tsx'), 'OrganisationsPage'),
})

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  validateSearch: ({ person }: Record<string, unknown>): { person?: string } =>
    typeof person === 'string' ? { person } : {},
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
})

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit',
  validateSearch: (search: Record<string, unknown>) => textsOf(search, ['chain', 'person', 'action', 'from', 'to']),
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
})

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: '/profile',
  component: lazyRouteComponent(() => import('./profile/profile-page.tsx'), 'ProfilePage'),
})

/** Pages for strangers. */
const open = createRoute({ getParentRoute: () => root, id: 'open', component: OpenFrame })

const signIn = createRoute({
  getParentRoute: () => open,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { return?: string; error?: string } => ({
    ...(returnPath(search.return) === '/' ? {} : { return: returnPath(search.return) }),
    ...(typeof search.error === 'string' ? { error: search.error } : {}),
  }),
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
})

const forgot = createRoute({
  getParentRoute: () => open,
  path: '/forgot',
  component: lazyRouteComponent(() => import('./sign-in/forgot-page.tsx'), 'ForgotPage'),
})

const invitation = createRoute({
  getParentRoute: () => open,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./sign-in/link-pages.tsx'), 'InvitationPage'),
})

/** Where the letter leads to; /reset is its short form. */
const resetPassword = createRoute({
  getParentRoute: () => open,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('./sign-in/link-pages.tsx'), 'ResetPage'),
})

const reset = createRoute({
  getParentRoute: () => open,
  path: '/reset',
  component: lazyRouteComponent(() => import('./sign-in/link-pages.tsx'), 'ResetPage'),
})

const setup = createRoute({
  getParentRoute: () => open,
  path: '/setup',
  component: lazyRouteComponent(() => import('./sign-in/setup-page.tsx'), 'SetupPage'),
})

const routeTree = root.addChildren([
  start,
  signedIn.addChildren([
    rounds,
    results,
    course,
    item,
    meeting,
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
    assignments,
    figureSheet,
    notices,
    proofreading,
    organisations,
    people,
    audit,
    profile,
  ]),
  open.addChildren([signIn, forgot, invitation, resetPassword, reset, setup]),
])

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultErrorComponent: BrokenPage,
    defaultPendingComponent: Loading,
    defaultPreload: 'intent',
    scrollRestoration: true,
    // Addresses hold plain text: a code such as 5.10 is neither a number nor in quotes.
    parseSearch: parseSearchWith((text) => text),
    stringifySearch: stringifySearchWith(String),
  })
}

export type AppRouter = ReturnType<typeof createAppRouter>

/** Leads to the sign-in page, and from there back to where the reader was. */
export function leadToSignIn(router: AppRouter): void {
  const { pathname, href } = router.latestLocation
  if (openPaths.has(pathname)) return
  router.options.context.queryClient.removeQueries()
  void router.navigate({ to: '/sign-in', search: { return: href }, replace: true })
}

const openPaths = new Set(['/sign-in', '/forgot', '/invitation', '/reset-password', '/reset', '/setup'])

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
