import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useWhereWhen } from '../address.ts'
import { divisionBy } from '../parts/divisions.ts'
import { Empty } from '../parts/empty.tsx'
import { ErrorPage } from '../parts/error-page.tsx'
import { To } from '../parts/link.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { definitionOf } from '../parts/records.ts'
import { SkeletonRows } from '../parts/skeletons.tsx'
import { t } from '../text/text.ts'
import { AccountsTable } from './accounts-table.tsx'
import { ledgerOf } from './queries.ts'
import type { LedgerProperties } from './view.tsx'
import type { AccountItem, LedgerAnswer } from '#kit/wire/ledgers.ts'

/** Accounts drawn at once; a city has hundreds. */
const step = 100

const currentYear = (): number => new Date().getFullYear()

const found = (items: readonly AccountItem[], text: string): AccountItem[] => items.filter((i) => `${i.title} ${i.division_name ?? ''}`.includes(text))

/** The accounts of a place and year: opening, in, out, reserved apart from used, and what is left. */
export function Accounts({ ledger, path, title }: LedgerProperties) {
  const { division, year, setYear } = useWhereWhen()
  const now = currentYear()
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({ ...ledgerOf(ledger, division, year), placeholderData: keepPreviousData })
  return (
    <>
      <PageHead
        title={title}
        sub={data && t('ledger.sub', { division: place?.name ?? '…', year: data.year, n: data.items.length, unit: data.unit })}
        actions={data && <To href={`/registers/${data.entry_register}`}>{t('ledger.entries')}</To>}
      />
      {year !== now && (
        <p className="row wrap gap-small" role="status">
          <span className="quiet">{t('ledger.other_year', { year, now })}</span>
          <Button size="small" onClick={() => setYear(now)}>
            {t('ledger.this_year', { now })}
          </Button>
        </p>
      )}
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={12} />
      ) : data.items.length === 0 ? (
        <Nothing register={data.account_register} />
      ) : (
        <Found data={data} path={path} />
      )}
    </>
  )
}

function Nothing({ register }: { register: string }) {
  const { data } = useQuery(definitionOf(register))
  return (
    <Empty icon="figures" title={t('ledger.nothing')}>
      <p>{t('ledger.nothing_help', { register: data?.title ?? '' })}</p>
    </Empty>
  )
}

function Found({ data, path }: { data: LedgerAnswer; path: string }) {
  const [text, setText] = useState('')
  const [shown, setShown] = useState(step)
  const items = found(data.items, text.trim())
  return (
    <>
      <div className="row wrap gap">
        {data.items.length > 10 && (
          <Input
            className="text-filter"
            allowClear
            value={text}
            placeholder={t('ledger.find')}
            aria-label={t('ledger.find')}
            onChange={(e) => {
              setText(e.target.value)
              setShown(step)
            }}
          />
        )}
        <span className="quiet small">{t('ledger.rule')}</span>
      </div>
      {items.length === 0 ? <Empty icon="search" title={t('ledger.not_found', { text })} /> : <AccountsTable items={items} shown={shown} path={path} />}
      {items.length > shown && (
        <div className="row centred gap-above">
          <Button onClick={() => setShown(shown + step)}>{t('ledger.more', { n: Math.min(step, items.length - shown) })}</Button>
        </div>
      )}
    </>
  )
}
