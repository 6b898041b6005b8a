import { Button } from '@mantine/core'
import type { GrantToMake, PersonWithRolesView, RoleGrantView } from '../../contract/api-views.ts'
import { sendJson } from '../api/request.ts'
import { ConfirmButton } from '../parts/confirm-button.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { RoleList } from '../parts/role-list.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './held-roles.module.css'
import { usePersonChange } from './use-person-change.ts'

interface HeldRolesProps {
  readonly person: PersonWithRolesView
  readonly mayManage: boolean
}

/** The roles that somebody holds; one that was ended can be given back. */
export function HeldRoles({ person, mayManage }: HeldRolesProps) {
  const { t } = useMessages()
  const end = usePersonChange((grant: RoleGrantView) => sendJson('DELETE', `/api/role-grants/${grant.id}`))
  const giveBack = usePersonChange(({ role, organisation, round }: RoleGrantView) =>
    sendJson('POST', '/api/role-grants', { person: person.id, role, organisation, round } satisfies GrantToMake),
  )
  const ended = end.data === undefined ? undefined : end.variables
  const endButton = (grant: RoleGrantView, organisation: string) => (
    <ConfirmButton
      label={t('people.endRole')}
      fullLabel={t('people.endRoleOf', { role: t(`role.${grant.role}`), organisation })}
      hint={t('people.endRoleHint')}
      isPending={end.isPending && end.variables.id === grant.id}
      onConfirm={() => {
        giveBack.reset()
        end.mutate(grant)
      }}
    />
  )
  return (
    <div className={classes.held}>
      <RoleList roles={person.roles} none={t('people.noRoles')} {...(mayManage ? { actions: endButton } : {})} />
      <ProblemNotice error={end.error ?? giveBack.error} />
      {ended && !giveBack.isSuccess && (
        <Notice kind="done">
          {t('people.roleEnded')}{' '}
          <Button
            variant="default"
            size="compact-sm"
            loading={giveBack.isPending}
            onClick={() => giveBack.mutate(ended)}
          >
            {t('people.undo')}
          </Button>
        </Notice>
      )}
    </div>
  )
}
