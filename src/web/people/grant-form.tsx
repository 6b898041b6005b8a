import type { GrantToMake } from '../../contract/api-views.ts'
import { sendJson } from '../api/request.ts'
import { required } from '../parts/field-checks.ts'
import { Form } from '../parts/form.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useMessages } from '../parts/use-messages.ts'
import { RoleFields, type RoleTexts, toRoleGrant } from './role-fields.tsx'
import { usePersonChange } from './use-person-change.ts'

/** Gives somebody a role. */
export function GrantForm({ person }: { readonly person: string }) {
  const { t } = useMessages()
  const fields = useFields<RoleTexts>(
    { role: '', organisation: '', round: '' },
    { role: required, organisation: required },
  )
  const grant = usePersonChange((given: GrantToMake) => sendJson('POST', '/api/role-grants', given))
  return (
    <Form
      onSubmit={fields.submit((texts) => grant.mutate({ person, ...toRoleGrant(texts) }))}
      submit={t('people.grant')}
      isPending={grant.isPending}
      error={grant.error}
    >
      <RoleFields fields={fields} />
    </Form>
  )
}
