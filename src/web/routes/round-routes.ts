import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedIn } from './frames.ts'
import { textsOf } from './texts-of.ts'
import { withWords } from './with-words.ts'

const rounds = createRoute({
  getParentRoute: () => signedIn,
  path: '/rounds',
  component: lazyRouteComponent(() => import('../rounds/rounds-page.tsx'), 'RoundsPage'),
})

const results = createRoute({
  getParentRoute: () => signedIn,
  path: '/rounds/$round',
  validateSearch: (search: Record<string, unknown>) => textsOf(search, ['proof']),
  component: lazyRouteComponent(() => import('../results/results-page.tsx'), 'ResultsPage'),
})

const course = createRoute({
  getParentRoute: () => signedIn,
  path: '/rounds/$round/course',
  validateSearch: (search: Record<string, unknown>) => textsOf(search, ['mine', 'state', 'domain', 'search']),
  component: lazyRouteComponent(() => withWords('course', import('../course/course-page.tsx')), 'CoursePage'),
})

const item = createRoute({
  getParentRoute: () => signedIn,
  path: '/rounds/$round/course/$code',
  component: lazyRouteComponent(() => withWords('course', import('../course/item-page.tsx')), 'ItemPage'),
})

const meeting = createRoute({
  getParentRoute: () => signedIn,
  path: '/rounds/$round/meeting',
  component: lazyRouteComponent(
    () => withWords('course', withWords('campaigns', import('../meeting/meeting-page.tsx'))),
    'MeetingPage',
  ),
})

const assignments = createRoute({
  getParentRoute: () => signedIn,
  path: '/rounds/$round/assignments',
  component: lazyRouteComponent(
    () => withWords('campaigns', import('../campaigns/assign/assignments-page.tsx')),
    'AssignmentsPage',
  ),
})

const figureSheet = createRoute({
  getParentRoute: () => signedIn,
  path: '/rounds/$round/figure-sheet',
  component: lazyRouteComponent(
    () => withWords('campaigns', import('../sheets/figure-sheet-page.tsx')),
    'FigureSheetPage',
  ),
})

/** Pages of rounds. */
export const roundRoutes = [rounds, results, course, item, meeting, assignments, figureSheet] as const
