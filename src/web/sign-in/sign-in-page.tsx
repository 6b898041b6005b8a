import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { CodeStep } from './code-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { returnPath } from './return-path.ts'
import { useEntry } from './use-entry.ts'

const route = getRouteApi('/open/sign-in')

/** Sign-in: the password, then the second factor of who has one. */
export function SignInPage() {
  const search = route.useSearch()
  const returnTo = returnPath(search.return)
  const enter = useEntry(returnTo)
  const [isCodeNext, setIsCodeNext] = useState(false)
  if (isCodeNext) return <CodeStep onDone={enter} onAgain={() => setIsCodeNext(false)} />
  return (
    <PasswordStep
      returnTo={returnTo}
      hasFailedElsewhere={search.error !== undefined}
      onState={(state) => (state === 'second-factor' ? setIsCodeNext(true) : enter())}
    />
  )
}
