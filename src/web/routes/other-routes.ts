import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedIn } from './frames.ts'
import { textsOf } from './texts-of.ts'
import { withWords } from './with-words.ts'

const notices = createRoute({
  getParentRoute: () => signedIn,
  path: '/notices',
  component: lazyRouteComponent(() => withWords('campaigns', import('../notices/notices-page.tsx')), 'NoticesPage'),
})

const proofreading = createRoute({
  getParentRoute: () => signedIn,
  path: '/proofreading',
  component: lazyRouteComponent(
    () => withWords('proofreading', import('../proofreading/proofreading-page.tsx')),
    'ProofreadingPage',
  ),
})

const organisations = createRoute({
  getParentRoute: () => signedIn,
  path: '/organisations',
  validateSearch: (search: Record<string, unknown>) => textsOf(search, ['day', 'unit']),
  component: lazyRouteComponent(() => import('../organisations/organisations-page.tsx'), 'OrganisationsPage'),
})

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  validateSearch: ({ person }: Record<string, unknown>): { person?: string } =>
    typeof person === 'string' ? { person } : {},
  component: lazyRouteComponent(() => import('../people/people-page.tsx'), 'PeoplePage'),
})

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit',
  validateSearch: (search: Record<string, unknown>) => textsOf(search, ['chain', 'person', 'action', 'from', 'to']),
  component: lazyRouteComponent(() => import('../audit/audit-page.tsx'), 'AuditPage'),
})

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: '/profile',
  component: lazyRouteComponent(() => import('../profile/profile-page.tsx'), 'ProfilePage'),
})

/** Pages of neither a round nor a campaign. */
export const otherRoutes = [notices, proofreading, organisations, people, audit, profile] as const
