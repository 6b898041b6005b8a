import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { sendJson } from '../api/request.ts'
import { PersonIcon, SignOutIcon } from '../parts/icons.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './header-button.module.css'
import noticeClasses from './user-links.module.css'

/** Who is signed in: to their account, or out. */
export function UserLinks({ name }: { readonly name: string }) {
  const { t } = useMessages()
  const signOut = useSignOut()
  return (
    <>
      <Link
        to="/profile"
        className={classes.button}
        aria-label={`${t('nav.profile')}: ${name}`}
        title={t('nav.profile')}
      >
        <PersonIcon />
        <span className={classes.text}>{name}</span>
      </Link>
      <button
        type="button"
        className={classes.button}
        aria-label={t('nav.signOut')}
        title={t('nav.signOut')}
        disabled={signOut.isPending}
        onClick={() => signOut.mutate()}
      >
        <SignOutIcon />
      </button>
      {signOut.error && (
        <div className={noticeClasses.notice}>
          <ProblemNotice error={signOut.error} />
        </div>
      )}
    </>
  )
}

/** Signs out and forgets what was read. */
function useSignOut() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => sendJson('POST', '/api/auth/sign-out'),
    onSuccess: async () => {
      await navigate({ to: '/sign-in' })
      queryClient.clear()
    },
  })
}
