import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useParams } from 'wouter'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { definitionOf, fieldNamed, recordOf } from '#kit/ui/parts/records.ts'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import { slots } from '#kit/ui/map/slots.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'
import { RecordBody } from './body.tsx'
import { RecordHead } from './head.tsx'
import { History } from './history.tsx'
import { Panels } from './panels.tsx'
import { Related } from './related.tsx'

/** One record, whole: what it is, how it stands, what can be done, and how it came here. */
export default function RecordPage() {
  const { register = '', id = '' } = useParams<{ register: string; id: string }>()
  const definition = useQuery(definitionOf(register))
  const record = useQuery(recordOf(register, id))
  const error = definition.error ?? record.error
  if (error && !record.data)
    return (
      <ErrorPage
        error={error}
        retry={() => {
          void definition.refetch()
          void record.refetch()
        }}
      />
    )
  if (!definition.data || !record.data) return <SkeletonPage />
  return (
    <article className="record">
      <RecordHead definition={definition.data} record={record.data} />
      <Panels after="head" definition={definition.data} record={record.data} />
      <div className="record-columns">
        <div className="record-main">
          <RecordBody definition={definition.data} record={record.data} />
          <Panels after="body" definition={definition.data} record={record.data} />
        </div>
        <aside className="record-side">
          <RecordMap definition={definition.data} record={record.data} />
          <History register={register} id={id} definition={definition.data} />
          <Related register={register} id={id} />
        </aside>
      </div>
    </article>
  )
}

function RecordMap({ definition, record }: { definition: RegisterDefinition; record: Rec }) {
  const Map = slots.recordMap
  const field = definition.map && fieldNamed(definition, definition.map.geometry)
  if (!Map || !field || !record[field.name]) return null
  return (
    <section className="card flush map-slot">
      <Suspense fallback={null}>
        <Map record={record} field={field} definition={definition} />
      </Suspense>
    </section>
  )
}
