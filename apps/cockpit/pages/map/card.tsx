import { said } from '#kit/ui/text/language.ts'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { Clock } from '#kit/ui/parts/clock.tsx'
import { FieldValue } from '#kit/ui/parts/fields/value.tsx'
import { isEmpty } from '#kit/ui/parts/fields/words.ts'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { definitionOf, recordOf } from '#kit/ui/parts/records.ts'
import { StateTag } from '#kit/ui/parts/state-tag.tsx'
import { stateColour } from '#kit/ui/parts/states.ts'
import { t } from '../../text/text.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'

/** What was clicked, in a few lines; a second click or its link opens the whole record. */
export function Card({ register, id, close }: { register: string; id: string; close: () => void }) {
  const { data: definition } = useQuery(definitionOf(register))
  const { data: record, error } = useQuery(recordOf(register, id))
  return (
    <section className="card map-card" aria-label={t('map.card')} aria-live="polite">
      <Button className="map-card-close" type="text" size="small" icon={<Icon name="close" />} aria-label={t('action.close')} onClick={close} />
      {error ? (
        <p>{t('map.card_missing')}</p>
      ) : definition && record ? (
        <Told definition={definition} record={record} />
      ) : (
        <Skeleton active title={{ width: '60%' }} paragraph={{ rows: 2 }} />
      )}
    </section>
  )
}

function Told({ definition, record }: { definition: RegisterDefinition; record: Rec }) {
  const shapes = new Set(['point', 'line', 'polygon', 'rows', 'evidence'])
  const fields = definition.columns
    .flatMap((name) => definition.fields.find((f) => f.name === name) ?? [])
    .filter((f) => !shapes.has(f.kind) && !isEmpty(record[f.name]))
    .slice(0, 4)
  return (
    <>
      <small className="quiet">{definition.title}</small>
      <h2>{said(record.title)}</h2>
      <p className="row wrap">
        <StateTag colour={stateColour(definition, record.state, record.task)}>{record.state_title}</StateTag>
        {record.task && <Clock {...record.task} />}
      </p>
      <p className="quiet">{record.division_name}</p>
      <dl className="definition">
        {fields.map((f) => (
          <div key={f.name} className="definition-row">
            <dt>{f.title}</dt>
            <dd>
              <FieldValue field={f} value={record[f.name]} refs={record.refs} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="row wrap">
        <To className="map-card-open" href={`/registers/${definition.register}/${record.id}`}>
          {t('map.open_record')}
        </To>
        <small className="quiet">{t('map.card_again')}</small>
      </p>
    </>
  )
}
