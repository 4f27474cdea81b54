import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { send } from '../../api.ts'
import type { Rec, Together, Trial } from '#kit/wire/records.ts'
import type { FieldDefinition } from '#kit/wire/registers.ts'
import type { FormValues } from '../fields/form.tsx'
import { wireValues } from '../fields/wire-values.ts'

/** How long a form rests before it is asked about. */
const RESTS = 400

/** A value as it was when it last rested for a moment. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const waiting = setTimeout(() => setRested(value), RESTS)
    return () => clearTimeout(waiting)
  }, [value])
  return rested
}

export type Foreseen = { readonly trial: Trial; readonly values: FormValues }

type Given = { record: Rec; step: string; fields: readonly FieldDefinition[]; values: FormValues; when: boolean }

/** What would refuse a step as its form stands, and what it would set in motion: asked while it is filled, and nothing is done. */
export const useTrial = ({ record, step, fields, values, when }: Given): Foreseen | null =>
  useAsked(
    ['trial', record.register, record.id, record.version, step],
    (asked) =>
      send<Trial>('POST', `/api/registers/${record.register}/records/${record.id}/transitions/${step}?try`, wireValues(fields, asked), {
        version: record.version,
      }),
    values,
    when,
  )

/** The same of a new record, once nothing of its form is empty that must be filled. */
export const useCreationTrial = (register: string, bodyOf: (values: FormValues) => unknown, values: FormValues, when: boolean): Foreseen | null =>
  useAsked(['trial', register, 'new'], (asked) => send<Trial>('POST', `/api/registers/${register}/records?try`, bodyOf(asked)), values, when)

/** A step of several records, tried: which of them would be refused. */
export function useTogetherTrial(register: string, step: string, body: unknown, when: boolean): Together | undefined {
  const asked = useRested(JSON.stringify(body))
  const { data } = useQuery({
    queryKey: ['trial', register, 'together', step, asked],
    queryFn: () => send<Together>('POST', `/api/registers/${register}/transitions/${step}?try`, JSON.parse(asked)),
    enabled: when,
    retry: false,
    gcTime: 0,
  })
  return when ? data : undefined
}

function useAsked(key: readonly unknown[], ask: (values: FormValues) => Promise<Trial>, values: FormValues, when: boolean): Foreseen | null {
  const asked = useRested(values)
  const { data } = useQuery({
    queryKey: [...key, JSON.stringify(asked)],
    queryFn: async (): Promise<Foreseen> => ({ trial: await ask(asked), values: asked }),
    enabled: when,
    // a form that cannot be judged is judged when it is sent
    retry: false,
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
  return data ?? null
}
