import { describe, expect, it } from 'vitest'
import { applyCreate } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import { meeting } from './meeting.ts'

const id = (key: string): string => seededId(`affairs fixture ${key}`)
const deed = (day: string) => ({ at: `${day}T10:00:00+08:00`, by: id('office') })

describe('meetings', () => {
  it('give nothing out with a day before they were held', () => {
    const fields = {
      title: '会',
      kind: 'chief_meeting',
      level: 'county',
      held_on: '2023-03-06',
      items: [{ topic: '议题', decision: null, given_to: id('town'), due_on: '2023-03-01' }],
    }
    expect(() => applyCreate(meeting, { id: id('meeting'), division: id('county') }, fields, deed('2023-03-06'))).toThrow('不能早于召开日期')
  })
})
