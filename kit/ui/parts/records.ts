import { queryOptions } from '@tanstack/react-query'
import { get } from '../api.ts'
import { queryClient } from '../query.ts'
import type { HistoryItem, Rec, RelatedItem } from '#kit/wire/records.ts'
import type { FieldDefinition, RegisterDefinition } from '#kit/wire/registers.ts'

const base = (register: string) => `/api/registers/${encodeURIComponent(register)}`
const one = (register: string, id: string) => `${base(register)}/records/${encodeURIComponent(id)}`

export const definitionOf = (register: string) =>
  queryOptions({
    queryKey: ['definition', register],
    queryFn: () => get<RegisterDefinition>(base(register)),
    staleTime: 600_000,
  })
export const recordOf = (register: string, id: string) =>
  queryOptions({
    queryKey: ['record', register, id],
    queryFn: ({ signal }) => get<Rec>(one(register, id), {}, signal),
  })
export const historyOf = (register: string, id: string) =>
  queryOptions({
    queryKey: ['history', register, id],
    queryFn: async () => (await get<{ items: HistoryItem[] }>(`${one(register, id)}/history`)).items,
  })
export const relatedOf = (register: string, id: string) =>
  queryOptions({
    queryKey: ['related', register, id],
    queryFn: async () => (await get<{ items: RelatedItem[] }>(`${one(register, id)}/related`)).items,
  })

/** Takes a record that a write answered with, and has what hangs on it asked for again: what is open at once, all else when it is next opened, as ledgers and pages of rooms hang on it too. */
export function keepRecord(record: Rec): void {
  void queryClient.invalidateQueries({ refetchType: 'none' })
  queryClient.setQueryData(recordOf(record.register, record.id).queryKey, record)
  for (const key of [['history', record.register, record.id], ['related'], ['records', record.register], ['inbox'], ['registers'], ['overview']]) {
    void queryClient.invalidateQueries({ queryKey: key })
  }
  void queryClient.invalidateQueries({ queryKey: ['record', record.register, record.id] })
}

/** The field of a register by its name. */
export const fieldNamed = (definition: RegisterDefinition, name: string): FieldDefinition | undefined => definition.fields.find((f) => f.name === name)

/** Asks again for a record that was changed by someone else meanwhile. */
export const renewRecord = (record: Rec): Promise<void> => queryClient.invalidateQueries({ queryKey: ['record', record.register, record.id] })
