import { ApiProblem } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { useRegisters } from '#kit/ui/parts/registers.ts'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import { mayOpen, type FoundPage } from '../room-views.ts'
import { t } from '../text/text.ts'

/** A page of a room, for who may read what it shows; the doors it asks refuse for themselves. */
export function RoomPageRoute({ given }: { given: FoundPage }) {
  const { data, error, refetch } = useRegisters()
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonPage />
  const readable = new Set(data.items.map((r) => r.register))
  if (!mayOpen(given, readable))
    return <ErrorPage error={new ApiProblem(403, { code: 'page_closed', title: t('error.page_closed', { title: given.title }) })} />
  const Page = given.page
  return (
    <div className="page">
      <Page />
    </div>
  )
}
