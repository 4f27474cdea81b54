import { z } from 'zod'
import { type Answers, answer, type Method, page, text, whole } from '#kit/wire/door.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { history, related, revealed, together, trial } from '#kit/wire/records.ts'
import { recordShape } from './record-shape.ts'

/** What the doors of one register's records answer, as the contract suite holds them to it; OpenAPI's part is `openapi/register.ts`. */
export function recordAnswers(r: AnyRegister): readonly { readonly method: Method; readonly path: string; readonly answers: Answers }[] {
  const base = `/api/registers/${r.name}`
  const record = recordShape(r)
  const one = answer(200, r.title, record)
  return [
    { method: 'get', path: `${base}/records`, answers: answer(200, r.title, page(record).extend({ total: whole.optional() })) },
    { method: 'post', path: `${base}/records`, answers: answer(201, r.title, record) },
    { method: 'get', path: `${base}/export.csv`, answers: answer(200, r.title, text, 'text/csv') },
    { method: 'get', path: `${base}/records/{id}`, answers: one },
    { method: 'patch', path: `${base}/records/{id}`, answers: one },
    { method: 'post', path: `${base}/records/{id}/transitions/{transition}`, answers: answer(200, r.title, z.union([record, trial])) },
    { method: 'post', path: `${base}/transitions/{transition}`, answers: answer(200, r.title, together) },
    { method: 'get', path: `${base}/records/{id}/history`, answers: answer(200, r.title, history) },
    { method: 'get', path: `${base}/records/{id}/related`, answers: answer(200, r.title, related) },
    { method: 'post', path: `${base}/records/{id}/reveal`, answers: answer(200, r.title, revealed) },
  ]
}
