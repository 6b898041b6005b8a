import { ApiProblem } from '../api/api-problem.ts'
import { Notice } from './notice.tsx'
import { useMessages } from './use-messages.ts'

/** Says why a request failed: the sentence of the API, with its faults and their places. */
export function ProblemNotice({ error }: { readonly error: Error | null }) {
  const { t } = useMessages()
  if (error === null) return null
  if (!(error instanceof ApiProblem)) return <Notice kind="problem">{t('app.internal')}</Notice>
  return (
    <Notice kind="problem">
      <p>{asSentence(error.title)}</p>
      {error.faults.length > 0 && (
        <ul>
          {error.faults.map(({ file, line, text }) => (
            <li key={`${file} ${line} ${text}`}>
              {[file, line, text].filter((part) => part !== undefined).join(': ')}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

/** The API's sentences begin small and end open, to be part of a line in a terminal. */
function asSentence(title: string): string {
  const text = title.charAt(0).toLocaleUpperCase('vi') + title.slice(1)
  return /[.?!]$/.test(text) ? text : `${text}.`
}
