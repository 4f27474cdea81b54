import { Suspense } from 'react'
import { Boundary } from '#kit/ui/parts/boundary.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import type { PanelProperties, RoomPanel } from '#kit/ui/views.ts'
import { roomViewsFound } from '../../room-views.ts'

/** What rooms draw of their own on this record's page; one that breaks says so and leaves the rest standing. */
export function Panels({ after, ...given }: PanelProperties & { after: RoomPanel['after'] }) {
  const panels = roomViewsFound().panels.filter((p) => p.register === given.record.register && p.after === after)
  return panels.map(({ title, panel: Panel }) => (
    <section key={title} className="card" aria-label={title}>
      <h2>{title}</h2>
      <Boundary resetKey={`${given.record.id} ${given.record.version}`}>
        <Suspense fallback={<SkeletonRows rows={4} />}>
          <Panel {...given} />
        </Suspense>
      </Boundary>
    </section>
  ))
}
