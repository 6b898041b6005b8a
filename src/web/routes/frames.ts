import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router'
import { meQuery } from '../api/queries.ts'
import { isSignedOut } from '../api/query-client.ts'
import { followLanguage } from '../parts/words.ts'
import { OpenFrame } from '../shell/open-frame.tsx'
import { Shell } from '../shell/shell.tsx'
import { UnknownPage } from '../shell/unknown-page.tsx'

export interface RouterContext {
  readonly queryClient: QueryClient
}

export const root = createRootRouteWithContext<RouterContext>()({ notFoundComponent: UnknownPage })

/** Pages of people who are signed in; others are led to sign in first, and back. */
export const signedIn = createRoute({
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

/** Pages for strangers. */
export const open = createRoute({ getParentRoute: () => root, id: 'open', component: OpenFrame })
