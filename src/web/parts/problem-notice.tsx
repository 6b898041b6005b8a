import { ApiProblem } from '../api/api-problem.ts'
import { Notice } from './notice.tsx'
import { useMessages } from './use-messages.ts'

/** Says why a request failed: the sentence of the API; or the faults of files, each of which names its place. */
export function ProblemNotice({ error }: { readonly error: Error | null }) {
  const { t } = useMessages()
  if (error === null) return null
  if (!(error instanceof ApiProblem)) return <Notice kind="problem">{t('app.internal')}</Notice>
  return (
    <Notice kind="problem">
      {error.faults.length === 0 && <p>{asSentence(error.title)}</p>}
      {error.faults.length === 1 && <p>{error.faults[0]?.text}</p>}
      {error.faults.length > 1 && (
        <ul>
          {error.faults.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

/** The API's sentences begin small and end open, to be part of a line in a terminal. Names of files stay as they are. */
function asSentence(title: string): string {
  if (/^\S+\.\w+:\d/.test(title)) return title
  const text = title.charAt(0).toLocaleUpperCase('vi') + title.slice(1)
  return /[.?!]$/.test(text) ? text : `${text}.`
}
