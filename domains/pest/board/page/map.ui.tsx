import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { get } from '#kit/ui/api.ts'
import { slots } from '#kit/ui/map/slots.ts'
import { definitionOf } from '#kit/ui/parts/records.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { Page } from '#kit/wire/door.ts'
import type { Rec } from '#kit/wire/records.ts'

const t = catalogue({
  map: '本乡镇的松树',
  most: '图上至多画五百株；更多的请在台账地图上看。',
  list: '在台账地图上看',
})

/** The trees of a township or village on its map, each in the colour of its clock. */
export function TownMap({ division }: { division: string }) {
  const [marked, setMarked] = useState<string | null>(null)
  const { data: definition } = useQuery(definitionOf('pest_tree'))
  const { data } = useQuery({
    queryKey: ['records', 'pest_tree', 'board', division],
    queryFn: ({ signal }) => get<Page<Rec>>('/api/registers/pest_tree/records', { division, sort: '-found_on', limit: 500 }, signal),
  })
  const ListMap = slots.listMap
  if (!ListMap || !definition || !data) return null
  return (
    <section className="card" aria-label={t('map')}>
      <h2>{t('map')}</h2>
      <div className="pest-map">
        <Suspense fallback={null}>
          <ListMap definition={definition} records={data.items} marked={marked} onMark={setMarked} onBounds={() => {}} />
        </Suspense>
      </div>
      <p className="quiet small">
        {t('most')} <To href="/registers/pest_tree?map=1">{t('list')}</To>
      </p>
    </section>
  )
}
