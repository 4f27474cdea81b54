import { queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { get } from '../api.ts'
import { definitionOf } from '../parts/records.ts'
import type { Shape } from './feature-layers.ts'
import { kindsOf, type Kinds } from './kinds.ts'
import { sensesOf, type Senses } from './sense.ts'

/** A layer as `/api/layers` lists it. */
export type LayerItem = {
  layer: string
  title: string
  chapter: string
  kind: Shape
  register?: string
  min_zoom?: number
  states?: Record<string, string> | null
  color_by?: string | null
  /** place among the colours without order, for layers that are told apart by their own and not by states */ tone?: number
}
/** A layer of records with what its states mean. */
export type RecordLayer = LayerItem & { readonly from_zoom: number; readonly senses: Senses; readonly kinds: Kinds | null }

const layersQuery = queryOptions({ queryKey: ['layers'], staleTime: 600_000, queryFn: async () => (await get<{ items: LayerItem[] }>('/api/layers')).items })

/** Layers of records that the person may see; the divisions are part of the base map. */
export function useLayerItems() {
  const { data, error, refetch } = useQuery(layersQuery)
  return { items: data?.filter((item) => !item.layer.startsWith('division_')) ?? null, error, refetch }
}

/** The named layers, as soon as what their states mean is known. */
export function useRecordLayers(items: readonly LayerItem[] | null, names: readonly string[]): RecordLayer[] {
  const wanted = (items ?? []).filter((item) => names.includes(item.layer))
  const definitions = useQueries({ queries: wanted.map((item) => definitionOf(item.register ?? item.layer)) })
  return wanted.flatMap((item, i) => {
    const definition = definitions[i]?.data
    return definition
      ? [{ ...item, from_zoom: item.min_zoom ?? definition.map?.min_zoom ?? 0, senses: sensesOf(definition, item.states), kinds: kindsOf(definition) }]
      : []
  })
}
