import { Checkbox } from '@mantine/core'
import { stateTexts } from '../../../assessment/course/course-texts.data.ts'
import type { ListedOrganisationView } from '../../../contract/api-views.ts'
import type { CourseItemView } from '../../../contract/campaign-api-views.ts'
import { toldCode } from '../../../framework/told-code.ts'
import { useMessages } from '../../parts/use-messages.ts'
import type { Column } from '../data-table.tsx'
import classes from './assignment-editor.module.css'

interface ItemColumns {
  readonly units: readonly Pick<ListedOrganisationView, 'id' | 'name'>[]
  readonly chosen: ReadonlySet<string>
  /** Left out for who may not assign. */
  readonly onToggle: ((code: string) => void) | undefined
}

/** A sub-criterion, to be chosen, with who leads it, who co-operates, and where it stands. */
export function useItemColumns({ units, chosen, onToggle }: ItemColumns): readonly Column<CourseItemView>[] {
  const { t, language } = useMessages()
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? t('people.unknownOrganisation')
  return [
    {
      key: 'item',
      title: t('campaigns.item'),
      cell: ({ code, name }) => {
        const label = (
          <span lang="vi">
            <strong>{toldCode(code)}</strong> {name}
          </span>
        )
        if (!onToggle) return label
        return (
          <div className={classes.item}>
            <Checkbox label={label} checked={chosen.has(code)} onChange={() => onToggle(code)} />
          </div>
        )
      },
    },
    {
      key: 'lead',
      title: t('campaigns.lead'),
      cell: ({ leadName }) => leadName ?? t('campaigns.noLead'),
      sortBy: ({ leadName }) => leadName,
    },
    {
      key: 'coOperating',
      title: t('campaigns.coOperating'),
      cell: ({ coOperating }) =>
        coOperating.length === 0 ? t('campaigns.noCoOperating') : coOperating.map(nameOf).join(', '),
    },
    { key: 'state', title: t('campaigns.state'), cell: ({ state }) => stateTexts[state][language] },
  ]
}
