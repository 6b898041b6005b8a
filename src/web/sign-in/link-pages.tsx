import { useLocation } from '@tanstack/react-router'
import { PageHeading } from '../parts/page-heading.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { LinkOutcome } from './link-outcome.tsx'
import { SetPasswordForm } from './set-password-form.tsx'

/** Where the letter of an invitation leads to: the first password. */
export function InvitationPage() {
  const { t } = useMessages()
  return (
    <>
      <PageHeading title={t('link.invitationTitle')} intro={t('link.invitationIntro')} />
      <PasswordByLink path="/api/auth/invitations/use" />
    </>
  )
}

/** Where the letter to reset a password leads to. */
export function ResetPage() {
  const { t } = useMessages()
  return (
    <>
      <PageHeading title={t('link.resetTitle')} intro={t('link.resetIntro')} />
      <PasswordByLink path="/api/auth/password-resets/use" />
    </>
  )
}

/** The token stands behind the # of the link, so that no server but ours ever sees it. */
function PasswordByLink({ path }: { readonly path: string }) {
  const token = useLocation().hash
  return token === '' ? <LinkOutcome isUsable={false} /> : <SetPasswordForm path={path} token={token} />
}
