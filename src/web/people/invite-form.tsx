import { Fieldset, NativeSelect, TextInput } from '@mantine/core'
import type { InvitationToSend, InvitedView } from '../../contract/api-views.ts'
import { sendJson } from '../api/request.ts'
import { emailAddress, required } from '../parts/field-checks.ts'
import { Form } from '../parts/form.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useMessages } from '../parts/use-messages.ts'
import { languages } from '../parts/words.ts'
import classes from './invite-form.module.css'
import { RoleFields, toRoleGrant } from './role-fields.tsx'
import { usePersonChange } from './use-person-change.ts'

interface InviteFormProps {
  readonly onInvited: (sent: { readonly isSent: boolean; readonly email: string }) => void
}

/** Whom to invite, and the role that they begin with. */
export function InviteForm({ onInvited }: InviteFormProps) {
  const { t } = useMessages()
  const fields = useFields(
    { name: '', email: '', language: 'vi', role: '', organisation: '', round: '' },
    { name: required, email: emailAddress, organisation: (value, { role }) => (role ? required(value) : undefined) },
  )
  const invite = usePersonChange(async (invitation: InvitationToSend) => {
    const { isSent } = await sendJson<InvitedView>('POST', '/api/invitations', invitation)
    onInvited({ isSent, email: invitation.email })
  })
  const submit = fields.submit(({ name, email, language, ...role }) =>
    invite.mutate({
      name: name.trim(),
      email: email.trim(),
      language: language === 'en' ? 'en' : 'vi',
      roles: role.role ? [toRoleGrant(role)] : [],
    }),
  )
  return (
    <Form onSubmit={submit} submit={t('people.send')} isPending={invite.isPending} error={invite.error}>
      <p className={classes.intro}>{t('people.inviteIntro')}</p>
      <TextInput {...fields.input('name')} label={t('people.name')} data-autofocus autoComplete="off" />
      <TextInput {...fields.input('email')} label={t('people.email')} type="email" autoComplete="off" />
      <NativeSelect
        {...fields.input('language')}
        label={t('people.language')}
        data={languages.map((language) => ({ value: language, label: t(`language.${language}`) }))}
      />
      <Fieldset legend={t('people.firstRole')} className={classes.role ?? ''}>
        <p className={classes.intro}>{t('people.firstRoleHint')}</p>
        <RoleFields fields={fields} noRole={t('people.noRoles')} />
      </Fieldset>
    </Form>
  )
}
