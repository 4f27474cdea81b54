import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { ApiProblem } from '../../api.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { definitionOf } from '../../parts/records.ts'
import { SkeletonPage } from '../../parts/skeletons.tsx'
import { t } from '../../text/text.ts'
import { NewForm } from './new-form.tsx'

/** A new record of a register. */
export default function RegisterNewPage() {
  const { register = '' } = useParams<{ register: string }>()
  const { data, error, refetch } = useQuery(definitionOf(register))
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonPage />
  if (!data.can.create) return <ErrorPage error={new ApiProblem(403, { code: 'may_not_create', title: t('form.forbidden', { title: data.title }) })} />
  return <NewForm key={register} definition={data} />
}
