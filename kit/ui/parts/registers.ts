import { useQuery } from '@tanstack/react-query'
import { get } from '../api.ts'
import type { RegisterList } from '#kit/wire/registers.ts'

/** The registers that the person may read, and the outline under which they stand. */
export const useRegisters = () => useQuery({ queryKey: ['registers'], queryFn: () => get<RegisterList>('/api/registers'), staleTime: 60_000 })
