import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { returnPath } from '../sign-in/return-path.ts'
import { open } from './frames.ts'

const signIn = createRoute({
  getParentRoute: () => open,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { return?: string; error?: string } => ({
    ...(returnPath(search.return) === '/' ? {} : { return: returnPath(search.return) }),
    ...(typeof search.error === 'string' ? { error: search.error } : {}),
  }),
  component: lazyRouteComponent(() => import('../sign-in/sign-in-page.tsx'), 'SignInPage'),
})

const forgot = createRoute({
  getParentRoute: () => open,
  path: '/forgot',
  component: lazyRouteComponent(() => import('../sign-in/forgot-page.tsx'), 'ForgotPage'),
})

const invitation = createRoute({
  getParentRoute: () => open,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../sign-in/link-pages.tsx'), 'InvitationPage'),
})

/** Where the letter leads to; /reset is its short form. */
const resetPassword = createRoute({
  getParentRoute: () => open,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('../sign-in/link-pages.tsx'), 'ResetPage'),
})

const reset = createRoute({
  getParentRoute: () => open,
  path: '/reset',
  component: lazyRouteComponent(() => import('../sign-in/link-pages.tsx'), 'ResetPage'),
})

const setup = createRoute({
  getParentRoute: () => open,
  path: '/setup',
  component: lazyRouteComponent(() => import('../sign-in/setup-page.tsx'), 'SetupPage'),
})

/** Pages for strangers. */
export const openRoutes = [signIn, forgot, invitation, resetPassword, reset, setup] as const
