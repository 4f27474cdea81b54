import { useState } from 'react'
import { takenRefused } from '#kit/evidence/taken.ts'
import { ApiProblem } from '../../api.ts'
import { queryClient } from '../../query.ts'
import { said } from '../../text/language.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { FieldDefinition } from '#kit/wire/registers.ts'
import type { FieldProblem } from '#kit/wire/system.ts'
import { evidenceOf } from '../evidence.ts'
import { showFirstProblem, type FormValues } from '../fields/form.tsx'
import { problemsOf } from '../fields/wire-values.ts'
import type { Foreseen } from './use-trial.ts'

type Given = {
  fields: readonly FieldDefinition[]
  values: FormValues
  required: ReadonlySet<string>
  /** Makes ids of inputs unique on the page. */
  prefix: string
  bounds?: Rec['evidence_bounds']
  /** What the server would refuse as the form stood when it was asked. */
  foreseen?: Foreseen | null
}

/** Nobody has to be told that what is still to be filled is empty. */
const emptiness = new Set(['field_required', 'evidence_required', 'reason_required'])

/** Files chosen that will not do, as the server would say it when they are handed in. */
function unproven({ fields, values, bounds = {} }: Given): FieldProblem[] {
  return fields.flatMap((field) => {
    const [asked, ids] = [bounds[field.name], (values[field.name] as string[] | null) ?? []]
    const files = asked && field.kind === 'evidence' ? ids.map((id) => queryClient.getQueryData(evidenceOf(id).queryKey)) : []
    if (!asked || files.length === 0 || files.includes(undefined)) return []
    const refused = takenRefused(
      field.name,
      files.flatMap((file) => file ?? []),
      asked,
    )
    return refused ? [{ field: field.name, code: refused.code, message: said(refused.message) }] : []
  })
}

const top = (problem: FieldProblem): string => problem.field.split('.')[0] ?? ''

/**
 * What is wrong with a form. Its own faults are told once it was to be sent, and go as soon as the field is right; what the
 * server said of a field goes when that field is changed.
 */
export function useProblems(given: Given) {
  const { values, prefix } = given
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<{ error: unknown; values: FormValues } | null>(null)
  const own = [...problemsOf(given.fields, values, given.required), ...unproven(given)]
  const said = refused?.error instanceof ApiProblem ? refused.error.errors : []
  const stands = (asked: FormValues | undefined) => (p: FieldProblem) => JSON.stringify(values[top(p)]) === JSON.stringify(asked?.[top(p)])
  const standing = said.filter(stands(refused?.values))
  const mine = tried ? own : []
  const refusals = given.foreseen?.trial.refusals.filter((r) => !emptiness.has(r.code)) ?? []
  const foreseen = refusals.flatMap((r) => r.errors).filter(stands(given.foreseen?.values))
  return {
    problems: [...mine, ...standing, ...foreseen].filter((p, i, all) => all.findIndex((one) => one.field === p.field) === i),
    /** What would refuse it and is no matter of a field shown here. */
    besides: refusals.filter((r) => !r.errors.some((e) => given.fields.some((f) => f.name === top(e)))).map((r) => r.title),
    own: mine,
    /** How much of its own is wrong or still to be filled, told or not. */
    lacking: own.length,
    /** The refusal as long as anything of it still stands. */
    error: refused && (said.length === 0 || standing.length > 0) ? refused.error : null,
    /** Sends what is right; else shows the first fault. */
    submit: (send: () => void) => {
      setTried(true)
      setRefused(null)
      if (own.length > 0) showFirstProblem(prefix, own)
      else send()
    },
    refuse: (error: unknown) => {
      setRefused({ error, values })
      if (error instanceof ApiProblem) showFirstProblem(prefix, error.errors)
    },
  }
}
