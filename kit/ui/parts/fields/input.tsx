import { Checkbox, Input, Radio, Select, Switch } from 'antd'
import { Suspense, useState } from 'react'
import { slots } from '../../map/slots.ts'
import { t } from '../../text/text.ts'
import type { FieldDefinition, FieldProblem, Rec } from '../../wire.ts'
import { DivisionCascader } from '../division-cascader.tsx'
import { DateInput } from './date-input.tsx'
import { EvidenceInput } from './evidence-input.tsx'
import { GeometryInput } from './geometry-input.tsx'
import { ReferenceInput } from './reference-input.tsx'
import { RowsInput } from './rows-input.tsx'

export type InputProperties = {
  field: FieldDefinition
  value: unknown
  onChange: (value: unknown) => void
  id: string
  invalid: boolean
  describedBy?: string
  /** Names of what is referred to, when a record is being changed. */
  refs?: Rec['refs']
  /** Problems below this field (child rows), field names relative to it. */
  problems?: readonly FieldProblem[]
  readFile?: (id: string) => { name: string; media_type: string } | undefined
}

/** The input of one field. Values are as on the wire, but integers stay text until sent. */
export function FieldInput(p: InputProperties) {
  const { field, id, invalid } = p
  const status = invalid ? 'error' as const : ''
  const text = p.value === null || p.value === undefined ? '' : String(p.value)
  const aria = { id, 'aria-invalid': invalid || undefined, 'aria-describedby': p.describedBy, 'aria-required': field.required || undefined }
  switch (field.kind) {
    case 'text': return <TextInput {...p} text={text} aria={aria} status={status} />
    case 'integer': return <Input {...aria} status={status} className="narrow" inputMode="numeric" value={text} onChange={(e) => p.onChange(e.target.value.trim())} suffix={field.unit} />
    case 'decimal': return <Input {...aria} status={status} className="narrow" inputMode="decimal" value={text} onChange={(e) => p.onChange(e.target.value.replace(/[,，\s]/g, ''))} suffix={field.unit} />
    case 'date': case 'instant': return <DateInput id={id} label={field.title} instant={field.kind === 'instant'} invalid={invalid} describedBy={p.describedBy} value={text || null} onChange={p.onChange} />
    case 'boolean': return <Switch {...aria} checked={p.value === true} onChange={p.onChange} checkedChildren={t('value.yes')} unCheckedChildren={t('value.no')} />
    case 'code': case 'choice': return <ChoiceInput {...p} text={text} status={status} />
    case 'choices': return <Checkbox.Group className="choices" aria-label={field.title} value={(p.value as string[] | null) ?? []} onChange={p.onChange} options={optionsOf(field)} />
    case 'division': return <DivisionCascader id={id} label={field.title} value={text || null} status={status} onChange={p.onChange} />
    case 'reference': return <ReferenceInput {...p} />
    case 'rows': return <RowsInput {...p} />
    case 'evidence': return <EvidenceInput {...p} />
    case 'point': case 'line': case 'polygon': return <Drawn {...p} kind={field.kind} />
  }
}

const optionsOf = (field: FieldDefinition) => Object.entries(field.choices ?? {}).map(([value, label]) => ({ value, label }))
type Aria = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined; 'aria-required': true | undefined }

function TextInput({ field, text, onChange, aria, status }: InputProperties & { text: string; aria: Aria; status: 'error' | '' }) {
  if (!field.long) return <Input {...aria} status={status} value={text} maxLength={field.max_length} onChange={(e) => onChange(e.target.value)} />
  return (
    <>
      <Input.TextArea {...aria} status={status} value={text} maxLength={field.max_length} autoSize={{ minRows: 3, maxRows: 12 }} onChange={(e) => onChange(e.target.value)} />
      {field.max_length && text.length > field.max_length * 0.8 && <small className="quiet">{t('input.characters', { n: text.length, max: field.max_length })}</small>}
    </>
  )
}

function ChoiceInput({ field, text, onChange, id, status, describedBy }: InputProperties & { text: string; status: 'error' | '' }) {
  const options = optionsOf(field)
  if (options.length <= 5) {
    return <Radio.Group id={id} className="choices" aria-label={field.title} value={text || null} onChange={(e) => onChange(e.target.value)} options={options} />
  }
  return (
    <Select id={id} className="full-width" aria-label={field.title} aria-describedby={describedBy} status={status} allowClear={!field.required} placeholder={t('input.choose')}
      showSearch={{ optionFilterProp: 'label' }} value={text || null} onChange={(v: string | undefined) => onChange(v ?? null)} options={options} />
  )
}

/** Coordinates as text, and a map to draw on where there is one. */
function Drawn(p: InputProperties & { kind: 'point' | 'line' | 'polygon' }) {
  const [map, setMap] = useState(false)
  const Map = slots.mapPick
  return (
    <>
      <GeometryInput {...p} {...(Map ? { openMap: () => setMap((open) => !open) } : {})} />
      {Map && map && <Suspense fallback={<div className="map-slot" />}><Map kind={p.kind} label={p.field.title} value={(p.value as GeoJSON.Geometry | null) ?? null} onChange={p.onChange} /></Suspense>}
    </>
  )
}
