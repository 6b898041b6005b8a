import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, parseSearchWith, redirect, stringifySearchWith } from '@tanstack/react-router'
import { Loading } from './parts/loading.tsx'
import { campaignRoutes } from './routes/campaign-routes.ts'
import { open, root, signedIn } from './routes/frames.ts'
import { openRoutes } from './routes/open-routes.ts'
import { otherRoutes } from './routes/other-routes.ts'
import { roundRoutes } from './routes/round-routes.ts'
import { BrokenPage } from './shell/broken-page.tsx'

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/rounds', replace: true })
  },
})

const routeTree = root.addChildren([
  start,
  signedIn.addChildren([...roundRoutes, ...campaignRoutes, ...otherRoutes]),
  open.addChildren([...openRoutes]),
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
