import { comma } from '#kit/ui/text/text.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { ApiProblem, get, send } from '#kit/ui/api.ts'
import { DivisionCascader } from '#kit/ui/parts/division-cascader.tsx'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { definitionOf } from '#kit/ui/parts/records.ts'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { useSession } from '#kit/ui/session.ts'
import type { IssuedTogether, WithoutAccounts } from '#kit/wire/accounts.ts'
import { t } from '../../../text/text.ts'
import { t as said } from './many-text.ts'
import { Slips } from './slips.tsx'
import './many.css'

type Without = WithoutAccounts['items'][number]

/** Accounts for many at once: who is in office without one, and after that the slips to be cut out and handed over. */
export default function ManyAccountsPage() {
  const me = useSession()
  const [division, setDivision] = useState<string | null>(me.scope.code)
  const [role, setRole] = useState<string | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [made, setMade] = useState<IssuedTogether | null>(null)
  const roles = useQuery(definitionOf('post')).data?.fields.find((f) => f.name === 'role')?.choices ?? {}
  const list = useQuery({
    queryKey: ['accounts', 'without', division, role],
    enabled: made === null,
    queryFn: ({ signal }) => get<WithoutAccounts>('/api/accounts/without', { division, role }, signal),
  })
  const client = useQueryClient()
  const chosen = (list.data?.items ?? []).filter((one) => !left.has(one.person))
  const opening = useMutation({
    mutationFn: () => send<IssuedTogether>('POST', '/api/accounts/many', { accounts: chosen.map(({ person, username }) => ({ person, username })) }),
    onSuccess: async (answer) => {
      setMade(answer)
      await client.invalidateQueries({ queryKey: ['accounts'] })
    },
  })
  if (made) return <Slips made={made} people={list.data?.items ?? []} done={() => setMade(null)} />
  const turn = (person: string, on: boolean) =>
    setLeft((before) => {
      const next = new Set(before)
      if (on) next.delete(person)
      else next.add(person)
      return next
    })
  return (
    <>
      <PageHead title={t('accounts.many')} sub={said('accounts.many_sub')} />
      <div className="toolbar">
        <DivisionCascader value={division} onChange={setDivision} label={said('accounts.many_place')} className="where" />
        <Select
          className="many-role"
          aria-label={said('accounts.many_role')}
          placeholder={said('accounts.many_all_roles')}
          allowClear
          value={role}
          onChange={(value: string | undefined) => setRole(value ?? null)}
          options={Object.entries(roles).map(([value, label]) => ({ value, label }))}
        />
        <span className="grow" />
        <Button type="primary" disabled={chosen.length === 0} loading={opening.isPending} onClick={() => opening.mutate()}>
          {said('accounts.many_open', { n: chosen.length })}
        </Button>
      </div>
      {opening.error && (
        <p className="problem" role="alert">
          {opening.error instanceof ApiProblem ? opening.error.title : opening.error.message}
        </p>
      )}
      {list.error ? (
        <ErrorPage error={list.error} retry={() => void list.refetch()} />
      ) : !list.data ? (
        <SkeletonRows rows={8} />
      ) : list.data.items.length === 0 ? (
        <Empty title={said('accounts.many_none')} />
      ) : (
        <>
          {list.data.total > list.data.items.length && (
            <p className="notice">{said('accounts.many_more', { n: list.data.items.length, total: list.data.total })}</p>
          )}
          <People items={list.data.items} left={left} turn={turn} />
        </>
      )}
    </>
  )
}

function People({ items, left, turn }: { items: readonly Without[]; left: ReadonlySet<string>; turn: (person: string, on: boolean) => void }) {
  return (
    <div className="card scroll-sideways" tabIndex={0} role="region" aria-label={t('accounts.many')}>
      <table className="table many-accounts">
        <thead>
          <tr>
            <th scope="col" className="check">
              <span className="sr-only">{said('accounts.many_take')}</span>
            </th>
            <th scope="col">{t('accounts.person')}</th>
            <th scope="col">{t('accounts.username')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.person}>
              <td className="check">
                <Checkbox
                  checked={!left.has(one.person)}
                  aria-label={said('accounts.many_take_one', { name: one.name })}
                  onChange={(e) => turn(one.person, e.target.checked)}
                />
              </td>
              <td>
                <strong>{one.name}</strong>
                <small className="quiet">{one.posts.map((p) => `${p.division} ${p.title}`).join(comma())}</small>
              </td>
              <td>
                <code>{one.username}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
