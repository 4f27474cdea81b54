import { defineRoom } from '#kit/room/room.ts'
import { meeting } from './meeting/meeting.ts'
import { policyDocument } from './policy_document/policy_document.ts'

export const room = defineRoom({ name: 'affairs', title: '制度与会议', chapter: '1', registers: [policyDocument, meeting] })
