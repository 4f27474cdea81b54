import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Suspense, useCallback, useMemo } from 'react'
import { useWhereWhen } from '#kit/ui/address.ts'
import { DivisionMap } from '#kit/ui/map/division-map-slot.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { Quantity, Unit } from '#kit/ui/parts/quantity.tsx'
import { useSession } from '#kit/ui/session.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import { readable } from './readable.ui.ts'
import type { BankAnswer, BankMeasure, BankPlace } from '../wire.ts'

const t = catalogue({
  title: '{measure}按下级地区',
  map: '{measure}的地区分布图，数都在旁边的表里',
  none: '{name} 下面没有更小的地区，或下级没有数。',
  up: '回到{name}',
  place: '地区',
  area: '面积',
  legend: '颜色由浅到深是由少到多，图例写着每一档的起止。',
})

/** The leading number by the divisions below, on a map and in a table; a place opens its own page. */
export function Places({ answer }: { answer: BankAnswer }) {
  const { division, setDivision } = useWhereWhen()
  const measure = answer.measures.find((m) => m.key === answer.leading)
  const open = useCallback(
    (code: string) => {
      if (code !== division) setDivision(code)
    },
    [division, setDivision],
  )
  const rows = useMemo(
    () => answer.places.map((p) => ({ division: p.code, name: p.name, value: readable(p.value, measure?.nature) })),
    [answer.places, measure?.nature],
  )
  const title = measure?.title ?? answer.title
  return (
    <section className="card" aria-labelledby="places">
      <header className="row wrap gap">
        <h2 id="places" className="grow">
          {t('title', { measure: title })}
          <Unit of={measure?.unit ?? ''} />
        </h2>
        <Up division={division} go={open} />
      </header>
      {rows.length === 0 ? (
        <p className="quiet">{t('none', { name: answer.division.name })}</p>
      ) : (
        <div className="bank-places">
          <div>
            <Suspense fallback={<div className="division-map" />}>
              <DivisionMap label={t('map', { measure: title })} division={division} rows={rows} onOpen={open} />
            </Suspense>
            <p className="quiet small">{t('legend')}</p>
          </div>
          <PlaceTable places={answer.places} measure={title} unit={measure?.unit} nature={measure?.nature} open={open} />
        </div>
      )}
    </section>
  )
}

function Up({ division, go }: { division: string; go: (code: string) => void }) {
  const me = useSession()
  const { data: here } = useQuery(divisionBy(division))
  const parent = here && here.code !== me.scope.code ? here.parent : null
  const { data: above } = useQuery({ ...divisionBy(parent ?? ''), enabled: parent !== null })
  if (!above) return null
  return (
    <Button size="small" icon={<Icon name="left" size={14} />} onClick={() => go(above.code)}>
      {t('up', { name: above.name })}
    </Button>
  )
}

type TableProperties = {
  places: readonly BankPlace[]
  measure: string
  unit: string | undefined
  nature: BankMeasure['nature'] | undefined
  open: (code: string) => void
}

function PlaceTable({ places, measure, unit, nature, open }: TableProperties) {
  const most = Math.max(...places.map((p) => Math.abs(Number(p.value ?? 0))), 0)
  const withArea = places.some((p) => p.area_ha !== null)
  return (
    <div className="table-box places-table" tabIndex={0} role="region" aria-label={t('title', { measure })}>
      <table className="table measures">
        <thead>
          <tr>
            <th scope="col">{t('place')}</th>
            <th scope="col" className="numeric">
              {measure}
            </th>
            <th aria-hidden="true" className="bar-cell" />
            {withArea && (
              <th scope="col" className="numeric wide">
                {t('area')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {places.map((p) => (
            <tr key={p.code}>
              <th scope="row">
                <button type="button" className="bank-link" onClick={() => open(p.code)}>
                  {p.name}
                </button>
              </th>
              <td className="numeric">
                <Quantity value={readable(p.value, nature)} unit={unit} />
              </td>
              <td className="bar-cell" aria-hidden="true">
                <i style={{ width: `${most > 0 ? (Math.abs(Number(p.value ?? 0)) / most) * 100 : 0}%` }} />
              </td>
              {withArea && (
                <td className="numeric wide">
                  <Quantity value={readable(p.area_ha)} unit="ha" />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
