import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { send } from '../../api.ts'
import type { Rec, Trial } from '#kit/wire/records.ts'
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
export function useTrial({ record, step, fields, values, when }: Given): Foreseen | null {
  const asked = useRested(values)
  const path = `/api/registers/${record.register}/records/${record.id}/transitions/${step}?try`
  const { data } = useQuery({
    queryKey: ['trial', record.register, record.id, record.version, step, JSON.stringify(asked)],
    queryFn: async (): Promise<Foreseen> => ({ trial: await send<Trial>('POST', path, wireValues(fields, asked), { version: record.version }), values: asked }),
    enabled: when,
    // a form that cannot be judged is judged when it is sent
    retry: false,
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
  return data ?? null
}
