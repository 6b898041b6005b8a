import type { ItemView } from '../../contract/api-views.ts'
import { CommentsPanel } from './comments-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'

/** What was said and done, beside what is entered and loaded after it. */
export function TalkAndHistory({ round, item }: { readonly round: string; readonly item: ItemView }) {
  return (
    <>
      <CommentsPanel round={round} code={item.definition.code} comments={item.comments} />
      <HistoryPanel item={item} />
    </>
  )
}
