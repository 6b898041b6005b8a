import { Button, Divider } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { providersQuery } from '../api/queries.ts'
import { sendJson } from '../api/request.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './providers.module.css'

/** Where else people may sign in; nothing if nowhere. */
export function Providers({ returnTo }: { readonly returnTo: string }) {
  const { t } = useMessages()
  const { data: providers = [] } = useQuery(providersQuery)
  const leave = useMutation({
    mutationFn: (id: string) => sendJson<{ url: string }>('POST', `/api/auth/providers/${id}`, { returnTo }),
    onSuccess: ({ url }) => location.assign(url),
  })
  if (providers.length === 0) return null
  return (
    <div className={classes.providers}>
      <Divider label={t('signIn.or')} />
      {providers.map(({ id, name }) => (
        <Button key={id} variant="default" fullWidth loading={leave.isPending} onClick={() => leave.mutate(id)}>
          {t('signIn.with', { name })}
        </Button>
      ))}
      <ProblemNotice error={leave.error} />
    </div>
  )
}
