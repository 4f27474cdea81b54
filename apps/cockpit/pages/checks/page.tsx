import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useAddress, useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import type { RuleHeld, Silence } from '#kit/wire/checks.ts'
import { t } from './text.ts'
import { Rules } from './rules.tsx'
import { Silences } from './silences.tsx'
import './checks.css'

/** What must hold between figures, and who has recorded nothing where something is due: for any period and place. */
export default function ChecksPage() {
  const { division, year } = useWhereWhen()
  const [parameters, set] = useAddress()
  const month = parameters.get('month')
  const place = useQuery(divisionBy(division))
  const rules = useQuery({
    queryKey: ['figures', 'checks', division, year, month],
    queryFn: ({ signal }) => get<{ items: RuleHeld[] }>('/api/checks', { division, year, month }, signal),
  })
  const silence = useQuery({
    queryKey: ['figures', 'silence', division, year],
    queryFn: ({ signal }) => get<{ items: Silence[] }>('/api/silence', { division, year }, signal),
  })
  const period = month === null ? t('checks.year_n', { n: year }) : `${t('checks.year_n', { n: year })}${t('checks.month', { n: month })}`
  return (
    <div className="checks">
      <PageHead title={t('checks.title')} sub={t('checks.sub', { division: place.data?.path_name ?? place.data?.name ?? '…', period })} />
      <section className="card" aria-labelledby="check-rules">
        <header className="row wrap">
          <h2 id="check-rules" className="grow">
            {t('checks.rules')}
          </h2>
          <Select
            className="check-period"
            aria-label={t('checks.period')}
            value={month ?? ''}
            onChange={(value) => set({ month: value === '' ? null : value })}
            options={[
              { value: '', label: t('checks.whole_year') },
              ...Array.from({ length: 12 }, (_, n) => ({ value: String(n + 1), label: t('checks.month', { n: n + 1 }) })),
            ]}
          />
        </header>
        <p className="quiet">{t('checks.rules_help')}</p>
        {rules.error ? (
          <ErrorPage error={rules.error} retry={() => void rules.refetch()} />
        ) : rules.data ? (
          <Rules items={rules.data.items} query={{ year, month }} />
        ) : (
          <SkeletonRows rows={5} />
        )}
      </section>
      <section className="card" aria-labelledby="check-silence">
        <h2 id="check-silence">{t('checks.silence')}</h2>
        <p className="quiet">{t('checks.silence_help')}</p>
        {silence.error ? (
          <ErrorPage error={silence.error} retry={() => void silence.refetch()} />
        ) : silence.data ? (
          <Silences items={silence.data.items} year={year} />
        ) : (
          <SkeletonRows rows={5} />
        )}
      </section>
    </div>
  )
}
