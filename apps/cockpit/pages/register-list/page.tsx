import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useParams } from 'wouter'
import { get } from '#kit/ui/api.ts'
import { useAddress, useWhereWhen } from '#kit/ui/address.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { definitionOf } from '#kit/ui/parts/records.ts'
import { SkeletonPage, SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { slots } from '#kit/ui/map/slots.ts'
import type { Page } from '#kit/wire/door.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'
import { BulkBar } from './bulk-bar.tsx'
import { useColumns } from './columns.ts'
import { FilterPanel } from './filter-panel.tsx'
import { ListHead } from './list-head.tsx'
import { Nothing } from './nothing.tsx'
import { Pager } from './pager.tsx'
import { filtersOf, pageSize } from './query.ts'
import { RecordTable } from './record-table.tsx'
import { Toolbar } from './toolbar.tsx'

/** The list of a register. Everything that decides what is shown stands in the address. */
export default function RegisterListPage() {
  const { register = '' } = useParams<{ register: string }>()
  const definition = useQuery(definitionOf(register))
  if (definition.error) return <ErrorPage error={definition.error} retry={() => void definition.refetch()} />
  if (!definition.data) return <SkeletonPage />
  return <RegisterList key={register} definition={definition.data} />
}

function RegisterList({ definition }: { definition: RegisterDefinition }) {
  const { division, year } = useWhereWhen()
  const [parameters, set] = useAddress()
  const [columns, chooseColumns] = useColumns(definition)
  const [filtering, setFiltering] = useState(false)
  const [marked, setMarked] = useState<string | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const filters = filtersOf(definition, { parameters, division, year })
  const cursor = parameters.get('cursor')
  const path = `/api/registers/${definition.register}/records`
  const list = useQuery({
    queryKey: ['records', definition.register, filters, cursor],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Page<Rec>>(path, { ...filters, limit: pageSize, cursor }, signal),
  })
  const { sort: _, ...counted } = filters
  const count = useQuery({
    queryKey: ['records', definition.register, 'count', counted],
    staleTime: 60_000,
    queryFn: async ({ signal }) => (await get<Page<Rec>>(path, { ...counted, limit: 1, count: true }, signal)).total ?? null,
  })
  const items = list.data?.items ?? []
  const Map = definition.map ? slots.listMap : null
  const mapOpen = Map !== null && parameters.get('map') === '1'
  return (
    <>
      <ListHead definition={definition} columns={columns.names} filters={filters} />
      <Toolbar
        definition={definition}
        total={count.data}
        columns={columns}
        chooseColumns={chooseColumns}
        filtering={filtering}
        toggleFilters={() => setFiltering((open) => !open)}
        hasMap={Map !== null}
        mapOpen={mapOpen}
        filters={filters}
      />
      {filtering && <FilterPanel definition={definition} filters={filters} />}
      <BulkBar definition={definition} records={items.filter((r) => chosen.includes(r.id))} clear={() => setChosen([])} />
      {list.error && <ErrorPage error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <SkeletonRows rows={14} />}
      {list.data && items.length === 0 && <Nothing definition={definition} />}
      {items.length > 0 && (
        <div className={mapOpen ? 'list-and-map' : undefined}>
          <div>
            <RecordTable
              definition={definition}
              records={items}
              columns={columns}
              chooseColumns={chooseColumns}
              marked={marked}
              mark={setMarked}
              chosen={chosen}
              choose={setChosen}
              total={count.data}
              stale={list.isPlaceholderData}
            />
            <Pager next={list.data?.next ?? null} name={JSON.stringify([definition.register, filters])} />
          </div>
          {mapOpen && Map && (
            <Suspense fallback={<div className="map-slot" />}>
              <Map
                definition={definition}
                records={items}
                marked={marked}
                onMark={setMarked}
                onBounds={(bbox) => set({ bbox, cursor: null, page: null }, { replace: true })}
              />
            </Suspense>
          )}
        </div>
      )}
    </>
  )
}
