import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './api.ts'

const worthRetrying = (failures: number, error: unknown): boolean => failures < 1 && !(error instanceof ApiProblem && error.status < 500)

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, retry: worthRetrying, refetchOnWindowFocus: false, networkMode: 'always' } },
})
