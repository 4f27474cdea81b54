import { Checkbox, Input, Radio, Select } from 'antd'
import { Suspense, useState, type ReactNode } from 'react'
import { slots } from '../../map/slots.ts'
import { said } from '../../text/language.ts'
import { t } from '../../text/text.ts'
import type { EvidenceFile } from '#kit/wire/evidence.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { FieldDefinition, FieldKind } from '#kit/wire/registers.ts'
import type { FieldProblem } from '#kit/wire/system.ts'
import { DivisionCascader } from '../division-cascader.tsx'
import { DateInput } from './date-input.tsx'
import type { Judged } from './evidence-facts.tsx'
import { EvidenceInput } from './evidence-input.tsx'
import { FigureInput } from './figure-input.tsx'
import { GeometryInput } from './geometry-input.tsx'
import { LinksInput, ReferenceInput } from './reference-input.tsx'
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
  readFile?: (id: string) => EvidenceFile | undefined
  /** What files are held against as they are chosen. */
  judged?: Judged
}

type Aria = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined; 'aria-required': true | undefined }
type Told = InputProperties & { text: string; status: 'error' | ''; aria: Aria }

const number =
  (inputMode: 'numeric' | 'decimal', clean: (text: string) => string) =>
  ({ field, text, onChange, aria, status }: Told) => (
    <Input
      {...aria}
      status={status}
      className="narrow"
      inputMode={inputMode}
      value={text}
      onChange={(e) => onChange(clean(e.target.value))}
      suffix={field.unit && said(field.unit)}
    />
  )
const time =
  (instant: boolean) =>
  ({ field, text, onChange, id, invalid, describedBy }: Told) => (
    <DateInput id={id} label={field.title} instant={instant} invalid={invalid} describedBy={describedBy} value={text || null} onChange={onChange} />
  )
const drawn = (kind: 'point' | 'line' | 'polygon') => (p: Told) => <Drawn {...p} kind={kind} />

const inputs: Readonly<Record<FieldKind, (p: Told) => ReactNode>> = {
  text: (p) => (p.field.names ? <FigureInput {...p} /> : <TextInput {...p} />),
  integer: number('numeric', (text) => text.trim()),
  decimal: number('decimal', (text) => text.replace(/[,，\s]/g, '')),
  date: time(false),
  instant: time(true),
  // Two choices and not a switch: what nobody has answered yet does not look like a no.
  boolean: ({ field, id, value, onChange }) => (
    <Radio.Group
      id={id}
      className="choices"
      aria-label={field.title}
      value={value ?? null}
      onChange={(e) => onChange(e.target.value)}
      options={[
        { value: true, label: t('value.yes') },
        { value: false, label: t('value.no') },
      ]}
    />
  ),
  code: (p) => <ChoiceInput {...p} />,
  choice: (p) => <ChoiceInput {...p} />,
  choices: ({ field, value, onChange }) => (
    <Checkbox.Group className="choices" aria-label={field.title} value={(value as string[] | null) ?? []} onChange={onChange} options={optionsOf(field)} />
  ),
  division: ({ field, id, text, status, onChange }) => (
    <DivisionCascader id={id} label={field.title} value={text || null} status={status} onChange={onChange} />
  ),
  reference: (p) => <ReferenceInput {...p} />,
  links: (p) => <LinksInput {...p} />,
  rows: (p) => <RowsInput {...p} />,
  evidence: (p) => <EvidenceInput {...p} />,
  point: drawn('point'),
  line: drawn('line'),
  polygon: drawn('polygon'),
}

/** The input of one field. Values are as on the wire, but integers stay text until sent. */
export function FieldInput(p: InputProperties) {
  const text = p.value === null || p.value === undefined ? '' : String(p.value)
  const aria = { id: p.id, 'aria-invalid': p.invalid || undefined, 'aria-describedby': p.describedBy, 'aria-required': p.field.required || undefined }
  return inputs[p.field.kind]({ ...p, text, aria, status: p.invalid ? 'error' : '' })
}

const optionsOf = (field: FieldDefinition) => Object.entries(field.choices ?? {}).map(([value, label]) => ({ value, label }))

function TextInput({ field, text, onChange, aria, status }: Told) {
  if (!field.long) return <Input {...aria} status={status} value={text} maxLength={field.max_length} onChange={(e) => onChange(e.target.value)} />
  return (
    <>
      <Input.TextArea
        {...aria}
        status={status}
        value={text}
        maxLength={field.max_length}
        autoSize={{ minRows: 3, maxRows: 12 }}
        onChange={(e) => onChange(e.target.value)}
      />
      {field.max_length && text.length > field.max_length * 0.8 && (
        <small className="quiet">{t('input.characters', { n: text.length, max: field.max_length })}</small>
      )}
    </>
  )
}

function ChoiceInput({ field, text, onChange, id, status, describedBy }: Told) {
  const options = optionsOf(field)
  if (options.length <= 5) {
    return (
      <Radio.Group id={id} className="choices" aria-label={field.title} value={text || null} onChange={(e) => onChange(e.target.value)} options={options} />
    )
  }
  return (
    <Select
      id={id}
      className="full-width"
      aria-label={field.title}
      aria-describedby={describedBy}
      status={status}
      allowClear={!field.required}
      placeholder={t('input.choose')}
      showSearch={{ optionFilterProp: 'label' }}
      value={text || null}
      onChange={(v: string | undefined) => onChange(v ?? null)}
      options={options}
    />
  )
}

/** Coordinates as text, and a map to draw on where there is one. */
function Drawn(p: InputProperties & { kind: 'point' | 'line' | 'polygon' }) {
  const [map, setMap] = useState(false)
  const Map = slots.mapPick
  return (
    <>
      <GeometryInput {...p} {...(Map ? { openMap: () => setMap((open) => !open) } : {})} />
      {Map && map && (
        <Suspense fallback={<div className="map-slot" />}>
          <Map kind={p.kind} label={p.field.title} value={(p.value as GeoJSON.Geometry | null) ?? null} onChange={p.onChange} />
        </Suspense>
      )}
    </>
  )
}
