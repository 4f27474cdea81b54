import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Suspense, useCallback } from 'react'
import { useWhereWhen } from '#kit/ui/address.ts'
import { DivisionMap } from '#kit/ui/map/division-map-slot.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { FigureValue, Unit } from '#kit/ui/parts/quantity.tsx'
import { useSession } from '#kit/ui/session.ts'
import { t } from '../../text/text.ts'
import type { Division } from '#kit/wire/divisions.ts'
import type { FigureDetail } from '#kit/wire/figures.ts'

/** The figure by the divisions below, as a map and a table; a division opens its own. */
export function ByDivision({ figure, place }: { figure: FigureDetail; place: Division | null }) {
  const me = useSession()
  const { division, setDivision } = useWhereWhen()
  const rows = figure.by_division
  const drill = useCallback(
    (code: string) => {
      if (code !== division) setDivision(code)
    },
    [division],
  )
  return (
    <section className="card">
      <header className="row wrap gap-small">
        <h2 className="grow">
          {t('figure.by_division')}
          <Unit of={figure.unit} />
        </h2>
        {place?.parent && place.code !== me.scope.code && <Up code={place.parent} go={drill} />}
      </header>
      {rows.length === 0 ? (
        <p className="quiet">{t('figure.by_division_none', { division: place?.name ?? '' })}</p>
      ) : (
        <div className="divisions">
          <Suspense fallback={<div className="division-map" />}>
            <DivisionMap label={t('figure.map_label', { title: figure.title })} division={division} rows={rows} onOpen={drill} />
          </Suspense>
          <DivisionTable figure={figure} division={division} drill={drill} />
        </div>
      )}
    </section>
  )
}

function Up({ code, go }: { code: string; go: (code: string) => void }) {
  const { data } = useQuery(divisionBy(code))
  if (!data) return null
  return (
    <Button size="small" icon={<Icon name="left" size={14} />} onClick={() => go(code)}>
      {t('figure.up', { name: data.name })}
    </Button>
  )
}

function DivisionTable({ figure, division, drill }: { figure: FigureDetail; division: string; drill: (code: string) => void }) {
  const rows = figure.by_division
  const most = Math.max(...rows.map((r) => Number(r.value ?? 0)), 0)
  return (
    <div className="table-box divisions-table" tabIndex={0} role="region" aria-label={t('figure.by_division')}>
      <table className="table figures">
        <thead>
          <tr>
            <th scope="col">{t('figure.division')}</th>
            <th scope="col" className="numeric">
              {t('figures.value')}
            </th>
            <th scope="col" className="bar-column">
              <span className="sr-only">{t('figure.share')}</span>
            </th>
            <th scope="col" className="numeric wide">
              {t('figures.records')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.division}>
              <th scope="row">
                {row.division === division ? (
                  row.name
                ) : (
                  <button type="button" className="link" aria-label={t('figure.open_division', { name: row.name })} onClick={() => drill(row.division)}>
                    {row.name}
                  </button>
                )}
              </th>
              <td className="numeric">
                <FigureValue value={row.value} unit={figure.unit} said={false} />
              </td>
              <td className="bar-column" aria-hidden="true">
                <span className="bar" style={{ width: `${most > 0 ? (Number(row.value ?? 0) / most) * 100 : 0}%` }} />
              </td>
              <td className="numeric wide quiet">{grouped(String(row.records))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
