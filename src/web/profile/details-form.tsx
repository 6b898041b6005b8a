import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PersonWithRolesView, Profile } from '../../contract/api-views.ts'
import { meQuery } from '../api/queries.ts'
import { sendJson } from '../api/request.ts'
import { required } from '../parts/field-checks.ts'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useMessages } from '../parts/use-messages.ts'
import { changeLanguage, languages } from '../parts/words.ts'

/** One's name, and the language of letters and pages. */
export function DetailsForm({ person }: { readonly person: PersonWithRolesView }) {
  const { t } = useMessages()
  const queryClient = useQueryClient()
  const fields = useFields({ name: person.name, language: person.language as string }, { name: required })
  const save = useMutation({
    mutationFn: (profile: Profile) => sendJson<PersonWithRolesView>('PUT', '/api/me', profile),
    onSuccess: async (saved) => {
      queryClient.setQueryData(meQuery.queryKey, saved)
      await changeLanguage(saved.language)
    },
  })
  const submit = fields.submit(({ name, language }) =>
    save.mutate({ name: name.trim(), language: language === 'en' ? 'en' : 'vi' }),
  )
  return (
    <Form onSubmit={submit} submit={t('profile.save')} isPending={save.isPending} error={save.error}>
      <TextInput label={t('profile.email')} value={person.email} readOnly variant="filled" />
      <TextInput {...fields.input('name')} label={t('profile.name')} autoComplete="name" />
      <NativeSelect
        {...fields.input('language')}
        label={t('language.label')}
        data={languages.map((language) => ({ value: language, label: t(`language.${language}`) }))}
      />
      {save.isSuccess && <Notice kind="done">{t('profile.saved')}</Notice>}
    </Form>
  )
}
