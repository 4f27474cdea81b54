import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { ApiProblem } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { definitionOf } from '#kit/ui/parts/records.ts'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import { t } from '../../text/text.ts'
import { NewForm } from './new-form.tsx'

/** A new record of a register. */
export default function RegisterNewPage() {
  const { register = '' } = useParams<{ register: string }>()
  const { data, error, refetch } = useQuery(definitionOf(register))
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonPage />
  if (!data.can.create) return <ErrorPage error={new ApiProblem(403, { code: 'may_not_create', title: t('form.forbidden', { title: data.title }) })} />
  if (data.imported === 'only') return <ErrorPage error={new ApiProblem(409, { code: 'import_only', title: t('import.only', { title: data.title }) })} />
  return <NewForm key={register} definition={data} />
}
