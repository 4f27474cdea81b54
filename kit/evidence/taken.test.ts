import { describe, expect, it } from 'vitest'
import { fileFault, takenRefused, type Taken, type TakenBounds } from './taken.ts'

const bounds: TakenBounds = { after: { at: '2023-03-08T10:00:00+08:00', words: '交办' }, near: { position: [105.3, 30.1], metres: 500 } }
const good: Taken = { taken_at: '2023-03-09T09:00:00+08:00', time_source: 'camera', position: [105.3, 30.1], place_source: 'camera' }
const far: Taken = { ...good, position: [105.31, 30.1] }
const code = (file: Partial<Taken>): string | undefined => fileFault({ ...good, ...file }, bounds)?.code

describe('what a file proves of when and where it was taken', () => {
  it('is taken from the camera’s word', () => expect(fileFault(good, bounds)).toBeNull())
  it('needs a time, and the camera’s', () => {
    expect(code({ taken_at: null, time_source: 'none' })).toBe('evidence_no_time')
    expect(code({ time_source: 'typed' })).toBe('evidence_no_time')
  })
  it('needs a time after the deed', () => {
    expect(code({ taken_at: '2023-03-08T10:00:00+08:00' })).toBe('evidence_too_old')
    expect(code({ taken_at: '2023-03-08T02:00:01Z' })).toBeUndefined()
  })
  it('needs a place, and the camera’s: what was typed proves nothing', () => {
    expect(code({ position: null, place_source: 'none' })).toBe('evidence_no_place')
    expect(code({ place_source: 'typed' })).toBe('evidence_no_place')
  })
  it('needs a place near the record’s, and says how far it is', () => {
    expect(fileFault(far, bounds)).toMatchObject({ code: 'evidence_too_far', message: '照片距记录的位置 964 米，应在 500 米以内拍摄' })
    expect(code({ position: [105.305, 30.1] })).toBeUndefined()
  })
  it('asks nothing that is not asked', () => expect(fileFault({ ...far, time_source: 'typed' }, { after: null, near: null })).toBeNull())
})

describe('the files of a field', () => {
  it('need one that proves all of it by itself', () => {
    const old = { ...good, taken_at: '2023-03-01T09:00:00+08:00' }
    expect(takenRefused('proof', [old, far], bounds)).toMatchObject({ code: 'evidence_too_far', fields: ['proof'] })
    expect(takenRefused('proof', [old, far, good], bounds)).toBeNull()
  })
  it('are refused when there is none', () => expect(takenRefused('proof', [], bounds)?.code).toBe('evidence_required'))
})
