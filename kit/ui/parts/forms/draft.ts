import { useEffect, useState } from 'react'
import { useSession } from '../../session.ts'
import type { FormValues } from '../fields/form.tsx'

const read = (key: string): FormValues | null => {
  try {
    const text = localStorage.getItem(key)
    return text ? (JSON.parse(text) as FormValues) : null
  } catch {
    return null
  }
}

export type Draft = {
  values: FormValues
  set: (name: string, value: unknown) => void
  /** Forgets what was kept, and begins again. */
  drop: () => void
  restored: boolean
  touched: boolean
}

/** Values of a form, kept for this person on this device until they are sent. */
export function useDraft(name: string, initial: FormValues): Draft {
  const { user } = useSession()
  const key = `siku.draft.${user.id}.${name}`
  const [{ values, restored, touched }, setState] = useState(() => {
    const kept = read(key)
    return { values: { ...initial, ...kept }, restored: kept !== null, touched: false }
  })
  useEffect(() => {
    if (touched) localStorage.setItem(key, JSON.stringify(values))
  }, [key, values, touched])
  const drop = () => {
    localStorage.removeItem(key)
    setState({ values: initial, restored: false, touched: false })
  }
  const set = (field: string, value: unknown) => setState((s) => ({ values: { ...s.values, [field]: value }, restored: s.restored, touched: true }))
  return { values, set, drop, restored, touched }
}
