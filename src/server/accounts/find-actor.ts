import type { Actor } from '../../operations/context.ts'
import type { Accounts } from './create-accounts.ts'

/** Finds who makes a request by their session; the cookies that keep it going go into the headers of the answer. */
export function findActorBy(accounts: Accounts) {
  return async (request: Request, answer: Headers): Promise<Actor | undefined> => {
    const signedIn = await accounts.findSignedIn(request.headers)
    for (const cookie of signedIn?.cookies ?? []) answer.append('set-cookie', cookie)
    return signedIn?.actor
  }
}
