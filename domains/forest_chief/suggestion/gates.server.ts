import { gate, type Gate } from '#kit/room/gate.server.ts'
import { procuratorialSuggestion } from './procuratorial_suggestion.ts'
import { replyDue } from './reply-due.ts'

export const suggestionGates: readonly Gate[] = [
  gate(procuratorialSuggestion, ['create', 'update'], '计算回复期限（检察公益诉讼解释21）', async ({ after }) => ({
    reply_due: replyDue(after.received_on, after.spreading === true),
  })),
]
