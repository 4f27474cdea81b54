export const record = {
  'record.history': '经过',
} as const
