import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Notice } from '../parts/notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './sign-in-link.module.css'

/** Says that a link did its work, or lacks its token, and leads on. */
export function LinkOutcome({ isUsable }: { readonly isUsable: boolean }) {
  const { t } = useMessages()
  return (
    <>
      <Notice kind={isUsable ? 'done' : 'problem'}>{t(isUsable ? 'link.done' : 'link.noToken')}</Notice>
      <Anchor component={Link} to={isUsable ? '/sign-in' : '/forgot'} className={classes.link}>
        {t(isUsable ? 'signIn.title' : 'signIn.forgot')}
      </Anchor>
    </>
  )
}
