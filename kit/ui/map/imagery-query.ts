import { queryOptions } from '@tanstack/react-query'
import type { Imagery } from '#kit/wire/map.ts'
import { get } from '../api.ts'

/** Whether the city has a key to pictures from the air. */
export const imageryQuery = queryOptions({ queryKey: ['map', 'imagery'], queryFn: () => get<Imagery>('/api/map/imagery'), staleTime: 600_000 })
