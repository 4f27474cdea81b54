import { useQuery } from '@tanstack/react-query'
import { get } from '../api.ts'
import type { RegisterItem } from '#kit/wire/registers.ts'

/** The registers that the person may read. */
export const useRegisters = () => useQuery({ queryKey: ['registers'], queryFn: () => get<{ items: RegisterItem[] }>('/api/registers'), staleTime: 60_000 })
