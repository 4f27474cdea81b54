export const inbox = {
  'inbox.title': '待办',
} as const
