export const claims = {
  'claims.title': '核对',
} as const
