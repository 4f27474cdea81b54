import { Button, Input } from 'antd'
import { useState } from 'react'
import { t } from '../../text/text.ts'
import { readCoordinates } from './coordinates.ts'
import { HereButton } from './geometry-input.tsx'
import { useSamePlace } from './same-place.ts'

export type TypedPlace = { longitude: number; latitude: number } | null
type Properties = { id: string; title: string; proof: boolean; onChange: (place: TypedPlace) => void }

/** Where photos were taken that do not say so themselves; given by the person, marked as typed, and no proof. */
export function EvidencePlace({ id, title, proof, onChange }: Properties) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { last, tell } = useSamePlace()
  const write = (next: string) => {
    setText(next)
    const read = readCoordinates('point', next)
    setProblem(read.problem)
    const [longitude, latitude] = read.geometry?.type === 'Point' ? read.geometry.coordinates : []
    const given = longitude !== undefined && latitude !== undefined
    if (given) tell(next)
    onChange(given ? { longitude, latitude } : null)
  }
  return (
    <div className="evidence-place">
      <label htmlFor={id} className="quiet">
        {t(proof ? 'evidence.place_proof' : 'evidence.place')}
        <span className="sr-only">：{title}</span>
      </label>
      <div className="row wrap">
        <Input
          id={id}
          className="coordinates"
          value={text}
          status={problem ? 'error' : ''}
          placeholder="105.3312, 30.0921"
          onChange={(e) => write(e.target.value)}
        />
        <HereButton found={write} failed={setProblem} />
        {last !== null && text === '' && <Button onClick={() => write(last)}>{t('evidence.same_place', { place: last })}</Button>}
      </div>
      {problem && (
        <small className="problem" role="alert">
          {problem}
        </small>
      )}
    </div>
  )
}
