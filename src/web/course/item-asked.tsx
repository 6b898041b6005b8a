import type { ItemView } from '../../contract/api-views.ts'
import { AlertIcon } from '../parts/icons.tsx'
import { Panel } from '../parts/panel.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './item-page.module.css'

/** What is asked: the rule in words, on what it rests, and which evidence is wanted. */
export function ItemAsked({ definition }: Pick<ItemView, 'definition'>) {
  const { t } = useMessages()
  const { rule, standing, note, legalBasis, evidence } = definition
  return (
    <Panel title={t('course.asked')}>
      <dl className={classes.asked}>
        <dt>{t('proof.rule')}</dt>
        <dd>
          <span lang="vi">{rule}</span>
          <span className={classes.quiet}>
            {standing === 'assumed' && <AlertIcon size={16} />}{' '}
            {t(`proof.standing.${standing as 'printed' | 'derived' | 'assumed'}`)}
            {note && <span lang="vi"> · {note}</span>}
          </span>
        </dd>
        <dt>{t('course.legalBasis')}</dt>
        <dd>
          <Texts texts={legalBasis} />
        </dd>
        <dt>{t('course.evidenceAsked')}</dt>
        <dd>
          <Texts texts={evidence} />
        </dd>
      </dl>
    </Panel>
  )
}

function Texts({ texts }: { readonly texts: readonly string[] }) {
  const { t } = useMessages()
  if (texts.length === 0) return <span className={classes.quiet}>{t('proof.none')}</span>
  return (
    <ul className={classes.texts} lang="vi">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
