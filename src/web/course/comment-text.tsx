import type { ItemView } from '../../contract/api-views.ts'
import { useMessages } from '../parts/use-messages.ts'
import classes from './item-page.module.css'
import { mentionPieces } from './mention-text.ts'

/** A comment with the names of those whom it calls upon; who does not stand in the text is named below it. */
export function CommentText({ text, mentions }: Pick<ItemView['comments'][number], 'text' | 'mentions'>) {
  const { t } = useMessages()
  const names = mentions.map(({ name }) => name ?? t('course.somebody'))
  const pieces = mentionPieces(text, names)
  const others = names.filter((name) => !text.includes(`@${name}`))
  return (
    <>
      <p className={classes.text}>
        {pieces.map(({ text: piece, isMention }, at) => {
          const key = `${at}`
          return isMention ? <strong key={key}>{piece}</strong> : <span key={key}>{piece}</span>
        })}
      </p>
      {others.length > 0 && (
        <p className={classes.quiet}>{t('course.comments.mentioned', { names: others.join(', ') })}</p>
      )}
    </>
  )
}
